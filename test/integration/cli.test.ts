import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CustomXmlPart } from '../../src/cli/finish-package';
import { readWorkbook } from '../../src/cli/read-workbook';
import { writeWorkbook } from '../../src/cli/write-workbook';
import { acceptanceOf, proposalSubject } from '../../src/rules/acceptances';
import { ACCEPTANCES_NAMESPACE, acceptancesToXml } from '../../src/sheets/submission/acceptance-xml';
import { checkWorkbook } from '../../src/sheets/check-workbook';
import { publishedFrom } from '../../src/sheets/published';
import type { WorkbookPlan } from '../../src/sheets/sheet-plan';
import { usageTexts } from '../../src/texts/cli';
import { excelFormWorkbook } from '../fixtures/xlsx/excel-form';
import { SAMPLE_PLAN } from '../fixtures/xlsx/sample-plan';

jest.setTimeout(120_000);

const PROJECT = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'sof-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended { readonly code: number; readonly out: string; readonly error: string }

/** Runs a command as npm would, in the folder of the test. */
function run(command: 'hent' | 'valider', ...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    execFile(process.execPath, [join(PROJECT, 'node_modules/tsx/dist/cli.mjs'), join(PROJECT, `src/cli/${command}.ts`), ...args], { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (failure, out, error) => {
      done({ code: typeof failure?.code === 'number' ? failure.code : failure === null ? 0 : -1, out, error });
    });
  });
}

function put(name: string, bytes: Uint8Array | string): string {
  writeFileSync(join(folder, name), bytes);
  return name;
}

interface JsonFinding { rule: string; severity: string; table: string | null; row: string | null; years: number[]; stated: unknown[]; expected: unknown[]; cells: string[]; accepted: boolean; message: string }
interface JsonReport {
  files: { file: string; proposals: { catalogue: string | null; id: string | null; sheet: string; verdict: string; findings: JsonFinding[] }[]; kpiTables: { report: string | null; sheet: string; findings: JsonFinding[] }[]; findings: JsonFinding[] }[];
  errors: { file: string; code: string; message: string }[];
}

const json = ({ out }: Ended): JsonReport => JSON.parse(out) as JsonReport;

describe('hent and valider, one after the other', () => {
  let first: Ended;
  let checked: JsonReport;

  beforeAll(async () => {
    const written = await Promise.all([run('hent', '--ud', 'katalog.xlsx'), run('hent', '--ud', 'igen.xlsx')]);
    expect(written.map(({ code, error }) => [code, error])).toEqual([[0, ''], [0, '']]);
    first = await run('valider', '--json', 'katalog.xlsx');
    checked = json(first);
  });

  test('two runs give equal files and leave nothing else', () => {
    expect(readFileSync(join(folder, 'igen.xlsx')).equals(readFileSync(join(folder, 'katalog.xlsx')))).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('every proposal of the catalogue and every KPI table is there', () => {
    const [file] = checked.files;
    expect(file?.file).toBe('katalog.xlsx');
    expect(file?.proposals.filter(({ id }) => id !== null)).toHaveLength(22);
    expect(file?.kpiTables.map(({ report, sheet }) => [report, sheet])).toEqual(['2022-06', '2024-06'].flatMap((report) => ['BCV', 'BBU', 'BCH'].map((centre) => [report, `KPI ${report} ${centre}`])));
    expect(checked.errors).toEqual([]);
  });

  test('the catalogue’s own errors are found, and nothing else', () => {
    const errors = checked.files[0]?.proposals.flatMap(({ id, findings }) => findings.filter(({ severity }) => severity === 'error').map(({ rule }) => `${id} ${rule}`));
    expect(errors).toEqual(['BU05 F104', 'BU05 F106', 'SI05 F101', 'SI05 F103', 'SI05 F103', 'SI05 F105', 'SI05 F201', 'HA02 F107', 'TV02 F104']);
    expect(first.code).toBe(1);
  });

  test('findings carry their table’s caption and their cells', () => {
    const [finding] = checked.files[0]?.proposals.find(({ id }) => id === 'BU05')?.findings ?? [];
    expect(finding).toMatchObject({ rule: 'F104', name: 'tabeltotal', severity: 'error', table: 'Tabel 3. Serviceinvesteringer i forslaget', row: 'Investeringer totalt, service', years: [2019], stated: [1890], expected: [1900], accepted: false });
    expect(finding?.cells[0]).toMatch(/^BU05!C\d+$/);
  });

  test('the report for people says the same', async () => {
    const { code, out, error } = await run('valider', 'katalog.xlsx');
    expect([code, error]).toEqual([1, '']);
    expect(out).toContain('Forslag BU05 – ');
    expect(out).toContain('Ikke klar: 2 fejl');
    expect(out).toContain('FEJL F104 tabeltotal');
  });
});

describe('the sample in its three forms', () => {
  test('gives the same findings', async () => {
    put('vores.xlsx', await writeWorkbook(SAMPLE_PLAN));
    put('excel.xlsx', excelFormWorkbook());
    copyFileSync(join(PROJECT, 'test/fixtures/xlsx/libreoffice.xlsx'), join(folder, 'libreoffice.xlsx'));
    const ended = await run('valider', '--json', 'vores.xlsx', 'excel.xlsx', 'libreoffice.xlsx');
    const [ours, excels, libreOffices] = json(ended).files.map(({ proposals }) => proposals);
    expect(ended.code).toBe(1);
    expect(ours).toHaveLength(1);
    const total = ours?.[0]?.findings.find(({ rule }) => rule === 'F101');
    expect(total).toMatchObject({ row: 'Samlet varig ændring', years: [2024], stated: [-3100], expected: [-3000], cells: ['BU09 netværk!H10'] });
    expect(excels).toEqual(ours);
    expect(libreOffices).toEqual(ours);
  });

  test('an acceptance that is stored in the file counts', async () => {
    const { grids } = readWorkbook(await writeWorkbook(SAMPLE_PLAN));
    const [proposal] = checkWorkbook(grids, { published: publishedFrom([], []), acceptances: [] }).proposals;
    const blocking = proposal?.findings.filter(({ severity }) => severity === 'error') ?? [];
    expect(blocking.map(({ rule }) => rule)).toEqual(['F101']);
    const subject = proposalSubject({ catalogue: '2020', id: 'BU09' });
    const accepted: CustomXmlPart = {
      namespace: ACCEPTANCES_NAMESPACE,
      xml: acceptancesToXml(blocking.map((finding) => acceptanceOf(subject, finding, 'Aftalt med Økonomiforvaltningen', 'Økonomi'))),
    };
    put('accepteret.xlsx', await writeWorkbook(SAMPLE_PLAN, [accepted]));
    const [asJson, asText] = await Promise.all([run('valider', '--json', 'accepteret.xlsx'), run('valider', 'accepteret.xlsx')]);
    expect(json(asJson).files[0]?.proposals[0]?.findings.find(({ rule }) => rule === 'F101')?.accepted).toBe(true);
    expect(asJson.code).toBe(0);
    expect(asText.out).toContain('Accepteret af Økonomi: “Aftalt med Økonomiforvaltningen”');
  });
});

test('files that can’t be checked are named with the reason, the others are checked', async () => {
  const empty: WorkbookPlan = { sheets: [{ name: 'Ark1', rows: [], columnWidths: [], tables: [], validations: [], conditionalFormats: [], charts: [] }] };
  put('vores.xlsx', await writeWorkbook(SAMPLE_PLAN));
  put('tom projektmappe.xlsx', await writeWorkbook(empty));
  put('tekst.xlsx', 'Forslag;2020');
  put('tom.xlsx', '');
  truncateSync(join(folder, put('stor.xlsx', '')), 100 * 1024 * 1024);
  mkdirSync(join(folder, 'mappe.xlsx'));
  const files = ['mangler.xlsx', 'vores.xlsx', 'tom projektmappe.xlsx', 'tekst.xlsx', 'tom.xlsx', 'stor.xlsx', 'mappe.xlsx'];
  const [asJson, asText] = await Promise.all([run('valider', ...files, '--json'), run('valider', ...files)]);
  expect([asJson.code, asText.code]).toEqual([2, 2]);
  expect(json(asJson).files.map(({ file }) => file)).toEqual(['vores.xlsx']);
  expect(json(asJson).errors.map(({ file, code }) => [file, code])).toEqual([
    ['mangler.xlsx', 'missing'], ['tom projektmappe.xlsx', 'nothing-found'], ['tekst.xlsx', 'not-zip'], ['tom.xlsx', 'empty'], ['stor.xlsx', 'too-large'], ['mappe.xlsx', 'directory'],
  ]);
  expect(json(asJson).errors[1]?.message).toMatch(/^Ingen forslag fundet/);
  expect(asText.out).toContain('Ikke kontrolleret: Filen findes ikke.');
  expect(asText.out).toContain('6 filer kunne ikke kontrolleres.');
});

describe('calls that are not understood', () => {
  test.each<[string, Parameters<typeof run>, string, string]>([
    ['valider without a file', ['valider'], usageTexts.noFile, usageTexts.validate],
    ['valider with an unknown option', ['valider', '--jsn', 'a.xlsx'], 'Ukendt tilvalg: --jsn', usageTexts.validate],
    ['hent without a target', ['hent'], usageTexts.noTarget, usageTexts.pull],
    ['hent with something else', ['hent', 'a.xlsx', '--ud', 'b.xlsx'], 'Uventet argument: a.xlsx', usageTexts.pull],
  ])('%s', async (_name, call, message, usage) => {
    expect(await run(...call)).toEqual({ code: 2, out: '', error: `${message}\n\n${usage}` });
  });

  test('help is no error', async () => {
    const ended = await Promise.all([run('valider', '--hjælp'), run('valider', '--help'), run('hent', '-h')]);
    expect(ended).toEqual([usageTexts.validate, usageTexts.validate, usageTexts.pull].map((out) => ({ code: 0, out, error: '' })));
  });

  test('a target that can’t be written is named, and nothing is left behind', async () => {
    const ended = await Promise.all([run('hent', '--ud', 'findes/ikke.xlsx'), run('hent', '--ud', '.')]);
    expect(ended).toEqual([
      { code: 2, out: '', error: 'findes/ikke.xlsx kunne ikke skrives: mappen findes ikke.\n' },
      { code: 2, out: '', error: '. kunne ikke skrives: det er en mappe.\n' },
    ]);
    expect(existsSync(join(folder, 'findes'))).toBe(false);
  });
});
