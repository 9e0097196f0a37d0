import { createNodeHost } from '../transport-node';
import { annotationCases } from './annotations';
import { documentCases } from './document';
import { entryCases } from './entries';
import { eventCases } from './events';
import { formatCases } from './formats';
import { functionCases } from './functions';
import type { GoldenCase } from './golden-case';
import { limitCases } from './limits';
import { rangeCases } from './ranges';
import { ruleCases } from './rules';
import { sheetCases } from './sheets';
import { tableCases } from './tables';

const groups: readonly (readonly [string, readonly GoldenCase[]])[] = [
  ['entries', entryCases], ['ranges', rangeCases], ['formats', formatCases], ['sheets', sheetCases], ['tables', tableCases], ['rules', ruleCases],
  ['annotations', annotationCases], ['document', documentCases], ['events', eventCases], ['functions', functionCases], ['limits', limitCases],
];

async function outcome({ seed, options, operation }: GoldenCase): Promise<unknown> {
  const node = await createNodeHost({ sheets: ['Ark'], ...options });
  const { Excel, user, host } = node;
  if (seed) user.write('Ark', `A1:${String.fromCharCode(64 + (seed[0]?.length ?? 1))}${seed.length}`, seed);
  try {
    const result = await Excel.run((context) => operation({ ...node, context, sheet: context.workbook.worksheets.getItem('Ark') }));
    return JSON.parse(JSON.stringify(result ?? null)) as unknown;
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code === undefined) throw error;
    return { refused: code };
  } finally {
    expect(host.crashes).toEqual([]);
  }
}

describe.each(groups)('%s', (_group, cases) => {
  it.each(cases.map((golden) => [golden.name, golden] as const))('%s', async (_name, golden) => {
    expect(await outcome(golden)).toEqual(golden.result);
  });
});

test('every case has a name of its own and says what it is known from', () => {
  const all = groups.flatMap(([, cases]) => cases);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  for (const { name, source } of all) expect([name, source]).toEqual([name, expect.stringMatching(/^(https:\/\/|Measured: )\S/)]);
});
