import { readWorkbook } from '../../src/cli/read-workbook';
import { writeWorkbook } from '../../src/cli/write-workbook';
import { followUpOf } from '../../src/domain/follow-up-start';
import type { FollowUp } from '../../src/domain/follow-up';
import { readGrids } from '../../src/excel/read-grids';
import { renderWorkbookPlan } from '../../src/excel/render-plan';
import { checkWorkbook } from '../../src/sheets/check-workbook';
import type { CheckResult } from '../../src/sheets/check-result';
import { FOLLOW_UP_DEFAULTS } from '../../src/sheets/follow-up/follow-up-options';
import { followUpPlan } from '../../src/sheets/follow-up/follow-up-plan';
import { planFollowUpOf } from '../../src/sheets/follow-up/follow-up-targets-plan';
import type { Grid } from '../../src/sheets/grid';
import { publishedFrom } from '../../src/sheets/published';
import type { WorkbookPlan } from '../../src/sheets/sheet-plan';
import { openWorkbook, publishedDatasets } from './open-workbook';

const TODAY = '2021-02-01';

/** Follow-ups on two proposals and a plan, with one mistake of each kind in them. */
async function faultyPlan(): Promise<WorkbookPlan> {
  const { catalogues, plans, kpiReports } = await publishedDatasets();
  const chosen = catalogues.flatMap(({ proposals }) => proposals.filter(({ id }) => ['BU01', 'TV02'].includes(id)));
  const faulty = chosen.map(followUpOf).map((followUp): FollowUp => (followUp.id !== 'BU01' ? followUp : {
    ...followUp,
    series: followUp.series.map((series) => (series.kind !== 'permanent' ? series : {
      ...series,
      figures: series.figures.map((figure) => ({
        ...figure,
        planned: figure.year === 2023 ? -1500 : figure.planned,
        realised: figure.year === 2020 ? 900 : figure.year === 2021 ? -1000 : null,
      })),
    })),
  }));
  return followUpPlan({ proposals: faulty, plans: plans.map((plan) => ({ plan, followUp: planFollowUpOf(plan), kpiReports })) }, { ...FOLLOW_UP_DEFAULTS, day: TODAY, source: 'Kilde: kataloget' });
}

async function checked(grids: readonly Grid[]): Promise<CheckResult> {
  const { catalogues, kpiReports } = await publishedDatasets();
  return checkWorkbook(grids, { published: publishedFrom(catalogues, kpiReports), acceptances: [], today: TODAY });
}

function told({ followUps = [] }: CheckResult): readonly string[] {
  return followUps.flatMap(({ findings }) => findings.map(({ rule, sheet, cells, message }) => `${rule} ${sheet ?? ''}!${cells.join(',')} ${message}`));
}

/** Every cell with content, blanks and texts without any left out. */
function contents(grid: Grid): ReadonlyMap<string, unknown> {
  return new Map(grid.values.flatMap((row, r) => row.flatMap((value, c) => (value === null || value === '' ? [] : [[`${grid.row + r},${grid.column + c}`, typeof value === 'number' ? Number(value.toPrecision(9)) : value] as const]))));
}

jest.setTimeout(60_000);

test('the check finds the same in the open workbook and in its file', async () => {
  const plan = await faultyPlan();
  const { host } = await openWorkbook();
  await Excel.run(async (context) => { await renderWorkbookPlan(context, plan, { onExisting: 'stop' }); });
  await host.calculated();
  const open = await Excel.run((context) => readGrids(context));
  const file = readWorkbook(await writeWorkbook(plan)).grids;

  const inWorkbook = await checked(open);
  expect(told(inWorkbook)).toEqual([
    'O101 Opfølgning!I8 Opfølgning, varig ændring: Besparelsen er planlagt med minus, men realiseret med plus. 2020: planlagt -1.000, realiseret 900. Skriv en realiseret besparelse med minus.',
    'O103 Opfølgning!I9 Opfølgning, varig ændring: Der står et realiseret tal for 2021, som ikke er gået endnu den 01-02-2021. Et foreløbigt tal regnes med, som om det var endeligt.',
    'O104 Opfølgning!H11 Opfølgning, varig ændring: Det planlagte afviger fra forslaget, det kommer fra. 2023: her -1.500, i forslaget -1.000.',
    'O102 Opfølgning kriterier!P14,N14 Opfølgning, succeskriterium 1, "Øget compliance": Fristen 31-12-2019 er overskredet, uden at der står et resultat for den. Ansvarlig: Socialforvaltningens indkøbsfunktion.',
    'O102 Opfølgning kriterier!P15,N15 Opfølgning, succeskriterium 2, "Robust kontraktstyring": Fristen 30-06-2020 er overskredet, uden at der står et resultat for den. Ansvarlig: Socialforvaltningens indkøbsfunktion.',
  ]);
  expect(told(await checked(file))).toEqual(told(inWorkbook));
  expect([inWorkbook.proposals, inWorkbook.kpiTables, inWorkbook.unplaced]).toEqual([[], [], []]);
  expect(inWorkbook.otherSheets.map(({ takenFor }) => takenFor)).toEqual(expect.arrayContaining(['Opfølgning: beregnet af de andre opfølgningsark']));
  expect(host.crashes).toEqual([]);
});

test('what is saved in the file is what the open workbook shows', async () => {
  const plan = await faultyPlan();
  const { host } = await openWorkbook();
  await Excel.run(async (context) => { await renderWorkbookPlan(context, plan, { onExisting: 'stop' }); });
  await host.calculated();
  const open = await Excel.run((context) => readGrids(context));
  const file = readWorkbook(await writeWorkbook(plan)).grids;
  for (const sheet of plan.sheets) {
    const [shown, saved] = [open, file].map((grids) => grids.find(({ sheet: name }) => name === sheet.name));
    expect(shown && contents(shown)).toEqual(saved && contents(saved));
  }
});

test('an accepted finding of a follow-up stays accepted, and is told of when it is stale', async () => {
  const plan = await faultyPlan();
  const grids = readWorkbook(await writeWorkbook(plan)).grids;
  const { catalogues, kpiReports } = await publishedDatasets();
  const published = publishedFrom(catalogues, kpiReports);
  const [finding] = (await checked(grids)).followUps?.[0]?.findings ?? [];
  if (finding === undefined) throw new Error('no finding');
  const acceptance = {
    subject: { kind: 'followUp', catalogue: '2020', id: 'BU01', plan: null } as const, rule: finding.rule, messageId: finding.messageId, place: finding.places[0] ?? null,
    years: finding.years, stated: finding.stated, expected: finding.expected, reason: 'Merudgift, aftalt', by: 'Økonomi',
  };
  const accepted = checkWorkbook(grids, { published, acceptances: [acceptance], today: TODAY });
  expect(accepted.followUps?.[0]?.findings[0]?.acceptance).toEqual({ reason: 'Merudgift, aftalt', by: 'Økonomi' });
  const stale = checkWorkbook(grids, { published, acceptances: [{ ...acceptance, stated: [901] }], today: TODAY });
  expect(stale.followUps?.[0]?.findings.map(({ rule }) => rule)).toContain('A101');
});

test('without a day nothing is said of due dates and years that are not over', async () => {
  const { catalogues, kpiReports } = await publishedDatasets();
  const grids = readWorkbook(await writeWorkbook(await faultyPlan())).grids;
  const { followUps = [] } = checkWorkbook(grids, { published: publishedFrom(catalogues, kpiReports), acceptances: [] });
  expect(followUps.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual(['O101', 'O104']);
});
