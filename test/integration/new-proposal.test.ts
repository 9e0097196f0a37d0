import { checkInWorkbook } from '../../src/excel/check-in-workbook';
import { readGrids } from '../../src/excel/read-grids';
import { renderWorkbookPlan } from '../../src/excel/render-plan';
import { runInWorkbook } from '../../src/excel/run-in-workbook';
import { findStoredXml, storeXml, storedXml } from '../../src/excel/stored-xml';
import { checkStanding } from '../../src/sheets/submission/check-state';
import type { CheckBasis } from '../../src/sheets/submission/check-state';
import { CHECK_STATES_NAMESPACE, checkStatesFromXml, checkStatesToXml } from '../../src/sheets/submission/check-state-xml';
import type { CheckResult } from '../../src/sheets/check-result';
import { checkWorkbook } from '../../src/sheets/check-workbook';
import type { Grid } from '../../src/sheets/grid';
import { newProposalPlan } from '../../src/sheets/new-proposal/new-proposal-plan';
import { portfolioPlan } from '../../src/sheets/portfolio/portfolio-plan';
import { publishedFrom } from '../../src/sheets/published';
import { sensitivityPlan } from '../../src/sheets/sensitivity/sensitivity-plan';
import type { SheetPlan } from '../../src/sheets/sheet-plan';
import { prepareSubmission } from '../../src/sheets/submission/submission';
import { newProposalPrompts, newProposalTexts } from '../../src/texts/new-proposal';
import type { NodeHost } from '../host/transport-node';
import { openWorkbook, publishedDatasets } from './open-workbook';

jest.setTimeout(60_000);

const CHOICE = { catalogue: '2027', id: 'BU11', firstYear: 2027, years: 5, priceYear: 2027, administration: 'Socialforvaltningen', details: 'derived', alternatives: 0, copyOf: null } as const;
const AT = '2026-02-03T14:05';

function write(sheets: readonly SheetPlan[]) {
  return runInWorkbook((context) => renderWorkbookPlan(context, { sheets }, { onExisting: 'stop' }));
}

/** The check as the pane runs it, with the grids that it read. */
async function check(): Promise<{ readonly result: CheckResult; readonly grids: readonly Grid[] }> {
  const { catalogues, kpiReports } = await publishedDatasets();
  const published = publishedFrom(catalogues, kpiReports);
  let grids: readonly Grid[] = [];
  const { result } = await checkInWorkbook((read, acceptances) => {
    grids = read;
    return checkWorkbook(read, { published, acceptances });
  }, { mark: false });
  return { result, grids };
}

/** Row, as a user counts them, of a label in the first column; the n-th of that name. */
function rowOf({ user }: NodeHost, sheet: string, label: string, nth = 1): number {
  const rows = user.texts(sheet, 'A1:A140').flatMap(([text], index) => (text === label ? [index + 1] : []));
  return rows[nth - 1] ?? 0;
}

function insertRow(sheet: string, row: number): Promise<void> {
  return runInWorkbook(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(`${row}:${row}`).insert('Down');
    await context.sync();
  });
}

test('a proposal is written from nothing to "klar til indsendelse" and stays checked until a figure changes', async () => {
  const workbook = await openWorkbook();
  const { user, host } = workbook;
  const type = (row: number, cells: readonly (string | number)[]) => user.write('BU11', `A${row}:${String.fromCharCode(64 + cells.length)}${row}`, [cells]);
  const beside = (label: string, value: string) => user.write('BU11', `B${rowOf(workbook, 'BU11', label)}`, [[value]]);
  await write([newProposalPlan(CHOICE)]);
  await host.calculated();
  expect(user.texts('BU11', 'A1:H140').flat().filter((text) => text.startsWith('#'))).toEqual([]);

  beside('Forslagets titel', 'Færre anbringelser');
  beside('Område', 'Børnefamilier med særlige behov');
  beside('Kort resumé', 'En tidlig indsats giver færre anbringelser.');
  beside('Der søges om midler fra', 'Investeringspuljen');
  type(rowOf(workbook, 'BU11', 'Varige ændringer') + 1, ['Færre anbringelser', 'Service', '', -800, -800, -800, -800]);
  type(rowOf(workbook, 'BU11', 'Implementeringsomkostninger') + 1, ['Projektledelse', 'Service', 900, 300]);
  // A line above the first one and one directly above the total, in rows that the user inserts.
  const first = rowOf(workbook, 'BU11', 'Færre anbringelser');
  await insertRow('BU11', first);
  type(first, ['Drift', 'Service', '', 100, 100, 100, 100]);
  const costs = rowOf(workbook, 'BU11', newProposalTexts.costTotal);
  await insertRow('BU11', costs);
  type(costs, ['Ombygning', 'Anlæg', 400]);
  for (const heading of ['Baggrund og formål', 'Forslagets indhold', 'Økonomi', 'Fordeling på udvalg', 'Inddragelse af samarbejdspartnere', 'Forslagets effekt']) beside(heading, 'Beskrevet i bilaget.');
  type(rowOf(workbook, 'BU11', 'Aktivitet') + 1, ['Ansættelse af projektleder']);
  type(rowOf(workbook, 'BU11', 'Succeskriterier') + 1, ['10 % færre anbringelser', 'Ledelsesinformation', 'Borgercenter Børn og Unge', '2029']);
  beside('Forslagets risiko', 'middel');
  for (const party of ['Center for Økonomi, Økonomiforvaltningen', 'Ejendomsfaglig vurdering', 'IT-kredsen', 'Koncern-IT', 'HR-kredsen', 'Velfærdsanalytisk vurdering']) {
    const row = rowOf(workbook, 'BU11', party);
    user.write('BU11', `B${row}:C${row}`, [['Ja', 'Godkendt.']]);
  }
  await host.calculated();

  const total = rowOf(workbook, 'BU11', 'Samlet økonomisk påvirkning');
  expect(user.read('BU11', `C${total}:G${total}`)).toEqual([[1300, -400, -700, -700, -700]]);
  expect(user.texts('BU11', `B${total + 1}`)).toEqual([['4 år']]);
  const { result, grids } = await check();
  const [checked] = result.proposals;
  expect(checked?.findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  expect(checked?.verdict).toBe('ready');
  expect(checked?.parsed.proposal.tables.map(({ kind, rows }) => [kind, rows.map(({ label }) => label)])).toEqual([
    ['summary', ['Drift', 'Færre anbringelser', 'Samlet varig ændring', 'Projektledelse', 'Ombygning', 'Samlede implementeringsomkostninger', 'Samlet økonomisk påvirkning']],
    ['permanentService', ['Drift', 'Færre anbringelser', 'Varige ændringer totalt, service']],
    ['serviceInvestment', ['Projektledelse', 'Investeringer totalt, service']],
    ['capitalInvestment', ['Ombygning', 'Investeringer totalt, anlæg']],
  ]);

  const { catalogues } = await publishedDatasets();
  const basis: CheckBasis = { program: '1.0.0', datasets: catalogues };
  const submission = prepareSubmission(result, { grids, acceptances: [], states: [], basis, at: AT });
  if (submission.kind !== 'ready') throw new Error(submission.kind);
  await write(submission.plan.sheets);
  await runInWorkbook(async (context) => {
    const parts = findStoredXml(context, CHECK_STATES_NAMESPACE);
    await context.sync();
    await storeXml(context, { namespace: CHECK_STATES_NAMESPACE, read: checkStatesFromXml, uncertain: '' }, parts, checkStatesToXml(submission.states));
  });
  await host.calculated();
  expect(user.sheets()).toEqual(['Ark1', 'BU11', 'Valideringsrapport', 'Resumé BU11']);
  expect(user.texts('Resumé BU11', 'A1:H40').flat().filter((text) => text.startsWith('#'))).toEqual([]);

  const standing = async () => {
    const stored = await runInWorkbook(async (context) => {
      const parts = findStoredXml(context, CHECK_STATES_NAMESPACE);
      await context.sync();
      const xml = storedXml(parts);
      await context.sync();
      return xml?.value ?? '';
    });
    const now = (await check()).result;
    expect(now.proposals).toHaveLength(1);
    const proposal = now.proposals[0]?.parsed.proposal;
    return proposal && checkStanding(proposal, checkStatesFromXml(stored), [], basis);
  };
  expect(await standing()).toMatchObject({ kind: 'holds', state: { at: AT, verdict: 'ready' } });
  await insertRow('BU11', 2);
  expect((await standing())?.kind).toBe('holds');
  const line = rowOf(workbook, 'BU11', 'Drift');
  user.write('BU11', `G${line}`, [[150]]);
  await host.calculated();
  expect(await standing()).toMatchObject({ kind: 'outdated', reasons: ['figures'] });
  expect(host.crashes).toEqual([]);
});

test('guidance and drop-downs stand on the cells, and follow inserted rows', async () => {
  const workbook = await openWorkbook();
  await write([newProposalPlan(CHOICE)]);
  const rules = async (...addresses: readonly string[]) => runInWorkbook(async (context) => {
    const found = addresses.map((address) => context.workbook.worksheets.getItem('BU11').getRange(address).dataValidation.load('type,prompt,rule'));
    await context.sync();
    return found.map(({ type, prompt }) => [type, prompt.message]);
  });
  const line = rowOf(workbook, 'BU11', 'Varige ændringer') + 2;
  const expected = [['TextLength', newProposalPrompts.lineLabel], ['List', 'Vælg linjens styringsområde.'], ['Decimal', newProposalPrompts.amount]];
  expect(await rules(`A${line}`, `B${line}`, `C${line}`)).toEqual(expected);
  await insertRow('BU11', line);
  expect(await rules(`B${line}`, `C${line}`)).toEqual(expected.slice(1));
  expect(workbook.host.crashes).toEqual([]);
});

test('sensitivity and portfolio are calculated in the workbook and follow the proposals', async () => {
  const workbook = await openWorkbook();
  const { user, host } = workbook;
  const { catalogues } = await publishedDatasets();
  const copy = (id: string) => newProposalPlan({ ...CHOICE, id, years: 6, firstYear: 2019, copyOf: catalogues[0]?.proposals.find((proposal) => proposal.id === 'HA01') ?? null });
  await write([copy('HA11'), copy('HA12')]);
  await host.calculated();
  const { result, grids } = await check();
  const sources = result.proposals.map(({ parsed }) => ({ parsed, grid: grids.find(({ sheet }) => sheet === parsed.sheet) })).flatMap(({ parsed, grid }) => (grid ? [{ parsed, grid }] : []));
  const plans = [...sources.slice(0, 1).flatMap((source) => sensitivityPlan(source, null) ?? []), ...portfolioPlan(sources)];
  await write(plans);
  await host.calculated();
  for (const plan of plans) {
    for (const [row, cells] of plan.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell?.formula === undefined) continue;
        const address = `${String.fromCharCode(65 + column)}${row + 1}`;
        const [[value] = []] = user.read(plan.name, address);
        if (typeof cell.cached === 'number') expect([plan.name, address, value]).toEqual([plan.name, address, expect.closeTo(cell.cached, 6)]);
        else expect([plan.name, address, value]).toEqual([plan.name, address, cell.cached]);
      }
    }
  }
  const line = rowOf(workbook, 'HA11', 'Ejendomsdrift');
  user.write('HA11', `H${line}`, [[1250]]);
  await host.calculated();
  const row = plans[1]?.rows.findIndex((cells) => cells.some((cell) => cell?.value === 'HA11')) ?? -1;
  expect(user.read('Porteføljen', `G${row + 1}`)).toEqual([[-6150]]);
  expect(host.crashes).toEqual([]);
});

test('reading what was written takes no more than the usual round trips', async () => {
  const { host } = await openWorkbook();
  await write([newProposalPlan(CHOICE)]);
  const before = host.syncs();
  await runInWorkbook((context) => readGrids(context));
  expect(host.syncs() - before).toBeLessThanOrEqual(2);
});

test('an amount typed as text is corrected where it was typed, not in the tables that follow it', async () => {
  const workbook = await openWorkbook();
  await write([newProposalPlan(CHOICE)]);
  const row = rowOf(workbook, 'BU11', 'Varige ændringer') + 1;
  workbook.user.write('BU11', `A${row}:D${row}`, [['Færre anbringelser', 'Service', '', "'-800"]]);
  await workbook.host.calculated();
  const found = (await check()).result.proposals[0]?.findings.filter(({ rule }) => rule === 'F304').map(({ table, correction }) => [table, correction !== null]);
  expect(found).toEqual([['summary', true], ['permanentService', false]]);
});

test('a check right after a change waits for the functions', async () => {
  const workbook = await openWorkbook();
  const { user } = workbook;
  await write([newProposalPlan(CHOICE)]);
  const { tilbagebetaling } = await import('../../src/functions/functions');
  workbook.CustomFunctions.associate('TILBAGEBETALING', async (...args: Parameters<typeof tilbagebetaling>) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return tilbagebetaling(...args);
  });
  const [permanent, costs] = [rowOf(workbook, 'BU11', 'Varige ændringer') + 1, rowOf(workbook, 'BU11', 'Implementeringsomkostninger') + 1];
  user.write('BU11', `A${permanent}:E${permanent}`, [['Færre anbringelser', 'Service', '', -800, -800]]);
  user.write('BU11', `A${costs}:C${costs}`, [['Projektledelse', 'Service', 900]]);
  expect(user.texts('BU11', `B${rowOf(workbook, 'BU11', newProposalTexts.payback)}`)).toEqual([['#BUSY!']]);
  expect((await check()).result.proposals[0]?.parsed.proposal.paybacks).toMatchObject([{ figure: 3 }]);
});
