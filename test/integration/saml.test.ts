import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readDatasetFile } from '../../src/cli/dataset-files';
import type { CustomXmlPart } from '../../src/cli/finish-package';
import { readWorkbook } from '../../src/cli/read-workbook';
import { writeWorkbook } from '../../src/cli/write-workbook';
import { loadDatasets } from '../../src/datasets/datasets';
import type { Datasets } from '../../src/datasets/datasets';
import type { Proposal } from '../../src/domain/proposal';
import { acceptanceOf, proposalSubject } from '../../src/rules/acceptances';
import type { Acceptance } from '../../src/rules/acceptance';
import { ACCEPTANCES_NAMESPACE, acceptancesFromXml, acceptancesToXml } from '../../src/sheets/submission/acceptance-xml';
import { checkStateOf } from '../../src/sheets/submission/check-state';
import type { CheckState } from '../../src/sheets/submission/check-state';
import { CHECK_STATES_NAMESPACE, checkStatesFromXml, checkStatesToXml } from '../../src/sheets/submission/check-state-xml';
import { checkWorkbook } from '../../src/sheets/check-workbook';
import { planGrid } from '../../src/sheets/plan-grid';
import { proposalsPlan } from '../../src/sheets/proposal/proposal-plan';
import { publishedFrom } from '../../src/sheets/published';
import { allKpiReports, pullPlan } from '../../src/sheets/pull-plan';
import { readSheet } from '../../src/sheets/sheet-reader';
import { gatheredTexts, gatherTexts } from '../../src/texts/gathering';

jest.setTimeout(120_000);

const PROJECT = resolve(__dirname, '../..');
const AT = '2025-11-22T09:30';
const folder = mkdtempSync(join(tmpdir(), 'sof-saml-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended { readonly code: number; readonly out: string; readonly error: string }

function run(command: 'saml' | 'valider', ...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    execFile(process.execPath, [join(PROJECT, 'node_modules/tsx/dist/cli.mjs'), join(PROJECT, `src/cli/${command}.ts`), ...args], { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (failure, out, error) => {
      done({ code: typeof failure?.code === 'number' ? failure.code : failure === null ? 0 : -1, out, error });
    });
  });
}

let datasets: Datasets;

function proposal(id: string): Proposal {
  const found = datasets.catalogues[0]?.proposals.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

function sheets(...proposals: readonly Proposal[]) {
  return proposalsPlan(proposals.map((each) => ({ proposal: each, origin: { source: 'Kilde' } })));
}

function check(proposals: readonly Proposal[], acceptances: readonly Acceptance[] = []) {
  return checkWorkbook(sheets(...proposals).map(planGrid), { published: publishedFrom(datasets.catalogues, datasets.kpiReports), acceptances });
}

/** The states that "Klargør til indsendelse" stores for these proposals. */
function states(proposals: readonly Proposal[], acceptances: readonly Acceptance[] = []): readonly CheckState[] {
  const basis = { program: '0.1.0', datasets: [...datasets.catalogues, ...datasets.kpiReports].map(({ key, version }) => ({ key, version })) };
  return check(proposals, acceptances).proposals.map((checked) => checkStateOf(checked, acceptances, basis, AT));
}

async function put(name: string, proposals: readonly Proposal[], stored: readonly CustomXmlPart[] = []): Promise<string> {
  writeFileSync(join(folder, name), await writeWorkbook({ sheets: sheets(...proposals) }, stored));
  return name;
}

function storedStates(list: readonly CheckState[]): CustomXmlPart {
  return { namespace: CHECK_STATES_NAMESPACE, xml: checkStatesToXml(list) };
}

function withTitle(original: Proposal, title: string): Proposal {
  return { ...original, title };
}

function dearer(original: Proposal): Proposal {
  return { ...original, tables: original.tables.map((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, figures: row.figures.map((figure) => (typeof figure === 'number' ? figure * 2 : figure)) })) })) };
}

function gathered(name: string) {
  const content = readWorkbook(new Uint8Array(readFileSync(join(folder, name))));
  return { content, proposals: content.grids.flatMap((grid) => readSheet(grid).proposals) };
}

beforeAll(async () => {
  datasets = await loadDatasets(readDatasetFile);
});

describe('saml', () => {
  test('gathers proposals whose checks hold, and ends with 0', async () => {
    const one = [proposal('BU01'), proposal('HA01')];
    const two = [proposal('TV01')];
    await put('et.xlsx', one, [storedStates(states(one))]);
    await put('to.xlsx', two, [storedStates(states(two))]);
    const { code, out, error } = await run('saml', 'et.xlsx', 'to.xlsx', '--ud', 'samlet.xlsx');
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain('BU01 – Peer-to-Peer familier i familiebehandling (et.xlsx, arket “BU01”)\n  Klar med');
    expect(out).toContain('kontrolleret 22-11-2025 kl. 09.30');
    expect(out.trimEnd().split('\n').at(-1)).toBe('3 forslag fra 2 filer: klargøringen gælder for 3, 0 dubletter. Alle filer er med.');

    const { content, proposals } = gathered('samlet.xlsx');
    expect(content.grids.map(({ sheet }) => sheet)).toEqual(['Samlede forslag', 'Overblik', 'Porteføljen', 'Porteføljens tal', 'BU01', 'HA01', 'TV01']);
    expect(proposals.map((parsed) => parsed.proposal)).toEqual(check([...one, ...two]).proposals.map(({ parsed }) => parsed.proposal));
    // What was stored goes along, so the gathered file can be gathered and checked like any other.
    expect((await run('saml', 'samlet.xlsx', '--ud', 'igen.xlsx')).code).toBe(0);
    expect((await run('valider', 'samlet.xlsx')).code).toBe(0);
  });

  test('names doublets, outdated and missing checks, and ends with 1', async () => {
    const original = proposal('BU01');
    await put('a.xlsx', [original], [storedStates(states([original]))]);
    await put('b.xlsx', [dearer(original)], [storedStates(states([original]))]);
    await put('c.xlsx', [withTitle(original, 'En anden titel')]);
    const { code, out } = await run('saml', 'a.xlsx', 'b.xlsx', 'c.xlsx', '--ud', 'dubletter.xlsx');
    expect(code).toBe(1);
    expect(out).toContain('Forældet: tal er ændret siden kontrollen 22-11-2025 kl. 09.30');
    expect(out).toContain('Ikke klargjort til indsendelse');
    expect(out).toContain('Dublet af b.xlsx, arket “BU01” (andre tal)');
    expect(out).toContain('Dublet af c.xlsx, arket “BU01” (samme tal, andre tekster)');
    expect(out).toContain('3 forslag fra 3 filer: klargøringen gælder for 1, 3 dubletter.');
    const { content, proposals } = gathered('dubletter.xlsx');
    expect(proposals.map(({ sheet }) => sheet)).toEqual(['BU01', 'BU01 (2)', 'BU01 (3)']);
    // Only one of them is chosen in the portfolio.
    const portfolio = content.grids.find(({ sheet }) => sheet === 'Porteføljen');
    expect(portfolio?.values.filter(([, id]) => id === 'BU01').map(([chosen]) => chosen)).toEqual(['Ja', 'Nej', 'Nej']);
    const index = content.grids.find(({ sheet }) => sheet === gatheredTexts.sheet)?.values ?? [];
    const standing = index.findIndex((cells) => cells.includes(gatheredTexts.standing));
    expect(index.slice(standing + 1, standing + 4).map((cells) => cells[index[standing]?.indexOf(gatheredTexts.standing) ?? -1])).toEqual(['Gælder', 'Forældet', 'Ikke klargjort']);
  });

  test('carries accepted findings along', async () => {
    const original = proposal('HA02');
    const [checked] = check([original]).proposals;
    const acceptances = checked?.findings.filter(({ severity }) => severity === 'error').map((finding) => acceptanceOf(proposalSubject(original), finding, 'Trykt sådan', 'Økonomi')) ?? [];
    expect(acceptances).toHaveLength(1);
    const stored = [{ namespace: ACCEPTANCES_NAMESPACE, xml: acceptancesToXml(acceptances) }, storedStates(states([original], acceptances))];
    await put('accepteret.xlsx', [original], stored);
    expect((await run('saml', 'accepteret.xlsx', '--ud', 'med-accept.xlsx')).code).toBe(0);
    const { content } = gathered('med-accept.xlsx');
    expect(content.customXml.flatMap(acceptancesFromXml)).toEqual(acceptances);
    expect(content.customXml.flatMap(checkStatesFromXml)).toEqual(states([original], acceptances));
    expect((await run('valider', 'med-accept.xlsx')).code).toBe(0);
  });

  test('names files that are not in it, gathers the others, and ends with 2', async () => {
    await put('god.xlsx', [proposal('BU01')]);
    writeFileSync(join(folder, 'ødelagt.xlsx'), 'ikke en projektmappe');
    const kpi = pullPlan(datasets, { ...allKpiReports(datasets) });
    writeFileSync(join(folder, 'kpi.xlsx'), await writeWorkbook(kpi));
    const { code, out } = await run('saml', 'god.xlsx', 'ødelagt.xlsx', 'findes-ikke.xlsx', 'kpi.xlsx', '--ud', 'delvis.xlsx');
    expect(code).toBe(2);
    expect(out).toContain('Ikke med: ødelagt.xlsx: Filen er ikke en Excel-projektmappe');
    expect(out).toContain('Ikke med: findes-ikke.xlsx: Filen findes ikke.');
    expect(out).toContain('Ikke med: kpi.xlsx: Filen har ingen forslag, kun 6 KPI-tabeller.');
    const { content, proposals } = gathered('delvis.xlsx');
    expect(proposals.map((parsed) => parsed.proposal.id)).toEqual(['BU01']);
    expect(content.grids[0]?.values.flat()).toContain('findes-ikke.xlsx: Filen findes ikke. Kontrollér navn og mappe.');
  });

  test('equal files give equal results', async () => {
    await put('x.xlsx', [proposal('SI05'), proposal('BU05')]);
    await Promise.all([run('saml', 'x.xlsx', '--ud', 'x1.xlsx'), run('saml', 'x.xlsx', 'x.xlsx', '--ud', 'x2.xlsx')]);
    expect(readFileSync(join(folder, 'x1.xlsx')).equals(readFileSync(join(folder, 'x2.xlsx')))).toBe(true);
  });

  test('writes nothing where there is nothing to write, or where it would overwrite what it reads', async () => {
    const kpi = pullPlan(datasets, { ...allKpiReports(datasets) });
    writeFileSync(join(folder, 'kun-kpi.xlsx'), await writeWorkbook(kpi));
    expect(await run('saml', 'kun-kpi.xlsx', '--ud', 'intet.xlsx')).toMatchObject({ code: 2, error: `${gatherTexts.nothing}\n` });
    expect(existsSync(join(folder, 'intet.xlsx'))).toBe(false);
    await put('kilde.xlsx', [proposal('BU01')]);
    const before = readFileSync(join(folder, 'kilde.xlsx'));
    const refused = await run('saml', 'kilde.xlsx', '--ud', './kilde.xlsx');
    expect([refused.code, refused.error.split('\n')[0]]).toEqual([2, 'kilde.xlsx er både en af filerne, der skal samles, og filen, der skal skrives.']);
    expect(readFileSync(join(folder, 'kilde.xlsx')).equals(before)).toBe(true);
    expect(await run('saml', 'kilde.xlsx', '--ud', 'findes-ikke/ud.xlsx')).toMatchObject({ code: 2, error: 'findes-ikke/ud.xlsx kunne ikke skrives: mappen findes ikke.\n' });
  });

  test('says how it is called', async () => {
    expect(await run('saml', '--hjælp')).toMatchObject({ code: 0, out: gatherTexts.usage });
    for (const args of [[], ['--ud', 'x.xlsx'], ['a.xlsx'], ['--ukendt']]) expect((await run('saml', ...args)).code).toBe(2);
  });
});
