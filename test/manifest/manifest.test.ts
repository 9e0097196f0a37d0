import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { ribbonTexts } from '../../src/texts/ribbon';
import { shortcutTexts } from '../../src/texts/shortcuts';
import { manifestFaults } from './manifest-faults';
import { pngSize, surroundings } from './surroundings';

// Plain JavaScript, shared with webpack's configuration.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { addressesFrom, contentSecurityPolicy, publishedManifest } = require('../../src/hosting/addresses.cjs') as {
  addressesFrom(environment: Record<string, string | undefined>): Record<string, string>;
  contentSecurityPolicy(officeJs: string): string;
  publishedManifest(manifest: string, addresses: Record<string, string>): string;
};

const ROOT = path.resolve(__dirname, '../..');
const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');

describe('the manifest', () => {
  it('has no faults after a build for another address either, and no trace of the development address', async () => {
    const published = publishedManifest(manifest, addressesFrom({ ADDIN_ORIGIN: 'https://intranet.example/omstilling/', SUPPORT_URL: 'https://hjaelp.example/it' }));
    expect(manifestFaults(published, await surroundings())).toEqual([]);
    expect(published).not.toContain('localhost');
    expect(published).toContain('<SupportUrl DefaultValue="https://hjaelp.example/it"');
  });

  it('says on the ribbon what the pane says of it', () => {
    const document = new DOMParser().parseFromString(manifest, 'application/xml');
    const strings = new Map(Array.from(document.getElementsByTagName('bt:String')).map((element) => [element.getAttribute('id'), element.getAttribute('DefaultValue')]));
    const { tab, groups, buttons, openPane } = ribbonTexts;
    expect(strings.get('Fane.Label')).toBe(tab);
    expect(['data', 'forslag', 'kontrol', 'hjaelp'].map((id) => strings.get(`Gruppe.${id}`))).toEqual([groups.data, groups.proposal, groups.control, groups.help]);
    for (const [id, { label, description }] of Object.entries({ ...buttons, visPanel: openPane })) {
      expect([id, strings.get(`${id}.Label`), strings.get(`${id}.Tip`)]).toEqual([id, label, description]);
    }
  });
});

test('the keyboard shortcuts are told to those who install the add-in', () => {
  const rows = readFileSync(path.join(ROOT, 'docs/installation.md'), 'utf8').split('\n').filter((line) => line.startsWith('| Ctrl+'));
  expect(rows).toEqual(shortcutTexts.map(({ keys, text }) => `| ${keys} | ${keys.replace('Ctrl+Alt', 'Cmd+Option')} | ${text} |`));
});

describe('the icons', () => {
  it('are PNG files of the sizes in their names', () => {
    for (const name of ['omstilling', 'panel', 'forslag', 'kpi', 'opdater', 'nyt', 'valider', 'naeste', 'ryd', 'hjaelp']) {
      for (const size of [16, 20, 24, 32, 40, 48, 64, 80]) expect(pngSize(path.join(ROOT, `assets/${name}-${size}.png`))).toEqual({ width: size, height: size });
    }
  });

  it.each(['#ffffff', '#292929'])('can be told from a background of %s', (background) => {
    const colors = new Set(['omstilling', 'valider', 'ryd'].flatMap((name) => readFileSync(path.join(ROOT, `assets/icons/${name}.svg`), 'utf8').match(/#[0-9a-f]{6}/g) ?? []));
    expect(colors.size).toBe(2);
    for (const color of colors) expect(contrast(color, background)).toBeGreaterThanOrEqual(3);
  });
});

describe('the addresses of a build', () => {
  it.each(['http://intranet.example', 'intranet.example', 'https://intranet.example/"onload', ''])('refuse %p, or fall back on development', (origin) => {
    if (origin === '') expect(addressesFrom({ ADDIN_ORIGIN: origin }).origin).toBe('https://localhost:3000');
    else expect(() => addressesFrom({ ADDIN_ORIGIN: origin })).toThrow('https');
  });

  it('allow http for a workbench on this machine, and no other', () => {
    expect(addressesFrom({ ADDIN_ORIGIN: 'http://localhost:3300' }).origin).toBe('http://localhost:3300');
    expect(() => addressesFrom({ ADDIN_ORIGIN: 'http://localhost.example' })).toThrow('https');
  });

  it('let the page load scripts from its own server and Microsoft’s only, and evaluate nothing', () => {
    const { officeJs } = addressesFrom({});
    const policy = contentSecurityPolicy(officeJs ?? '');
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(policy).not.toContain('unsafe');
    expect(contentSecurityPolicy('/office-js/office.js')).toContain("script-src 'self';");
  });
});

/** WCAG's contrast ratio of two colours "#rrggbb". */
function contrast(one: string, other: string): number {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
