/** What may ship: licences that ask for no more than that their text goes with the files. */
export const ALLOWED = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC'];

/** Packages under the MIT licence that bring no text of it; the notice stands in their repository. */
const COPYRIGHT_NOTICES = { '@fluentui/react-icons': 'Copyright (c) Microsoft Corporation. All rights reserved.' };

const MIT = (notice) => `MIT License

${notice}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/**
 * The notices of everything that was bundled.
 * @param {readonly Component[]} components of a CycloneDX file, with the texts of the licences as evidence
 * @returns {string}
 * @throws Error that names the packages whose licence may not ship, or whose text is missing
 * @typedef {{ name: string, group?: string, version: string, licenses?: readonly { license?: { id?: string, name?: string }, expression?: string }[], evidence?: { licenses?: readonly { license: { text?: { content: string, encoding?: string } } }[] } }} Component
 */
export function thirdPartyNotices(components) {
  const packages = components.map((component) => ({ name: `${packageName(component)} ${component.version}`, licences: licencesOf(component), texts: textsOf(component) }));
  const faults = packages.flatMap(({ name, licences, texts }) => [
    ...(licences.length > 0 && licences.every((licence) => ALLOWED.includes(licence)) ? [] : [`${name}: ${licences.join(', ') || 'no licence'}`]),
    ...(texts.length > 0 ? [] : [`${name}: the text of its licence is missing`]),
  ]);
  if (faults.length > 0) throw new Error(`These packages may not ship (allowed: ${ALLOWED.join(', ')}):\n${faults.join('\n')}`);
  packages.sort((a, b) => (a.name < b.name ? -1 : 1));
  const line = '='.repeat(80);
  return [
    'THIRD-PARTY NOTICES',
    'The files of this add-in contain the packages below, under the licences that follow each name.',
    'office.js is not among them: Excel’s pages load it from Microsoft, under Microsoft’s terms.',
    ...packages.map(({ name, licences, texts }) => `${line}\n${name}\n${licences.join(', ')}\n${line}\n\n${texts.join('\n\n')}`),
  ].join('\n\n').concat('\n');
}

function packageName({ group, name }) {
  return group ? `${group}/${name}` : name;
}

function licencesOf({ licenses = [] }) {
  return licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '').filter((licence) => licence !== '');
}

function textsOf(component) {
  const notice = COPYRIGHT_NOTICES[packageName(component)];
  if (notice !== undefined && licencesOf(component).join() === 'MIT') return [MIT(notice)];
  return (component.evidence?.licenses ?? []).flatMap(({ license: { text } }) => {
    if (text === undefined) return [];
    return [Buffer.from(text.content, text.encoding === 'base64' ? 'base64' : 'utf8').toString('utf8').replaceAll('\r\n', '\n').trim()];
  });
}
