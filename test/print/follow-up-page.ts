import { readDatasetFile } from '../../src/cli/dataset-files';
import { loadDatasets } from '../../src/datasets/datasets';
import { followUpOf } from '../../src/domain/follow-up-start';
import type { FollowUp } from '../../src/domain/follow-up';
import { FOLLOW_UP_DEFAULTS } from '../../src/sheets/follow-up/follow-up-options';
import { followUpPlan } from '../../src/sheets/follow-up/follow-up-plan';
import { planFollowUpOf } from '../../src/sheets/follow-up/follow-up-targets-plan';
import { followUpSheets } from '../../src/texts/follow-up';
import { checkPrint, statusesOf } from './printed';

/** Two years' results that were made up: every third proposal as planned, one a little short, one with half of it. */
function reported(followUp: FollowUp, index: number): FollowUp {
  const share = [1, 0.95, 0.5][index % 3] ?? 1;
  return {
    ...followUp,
    series: followUp.series.map((series) => ({
      ...series,
      figures: series.figures.map((figure, year) => ({ ...figure, realised: year < 2 && typeof figure.planned === 'number' ? Math.round(figure.planned * (series.kind === 'implementation' ? 1 : share)) : null })),
    })),
  };
}

/** Prints "Opfølgning overblik" of the whole catalogue and the plan's targets, and checks that it takes one A4 page across. */
async function main(): Promise<number> {
  const { catalogues, plans, kpiReports } = await loadDatasets(readDatasetFile);
  const { sheets } = followUpPlan({
    proposals: catalogues.flatMap(({ proposals }) => proposals.map(followUpOf)).map(reported),
    plans: plans.map((plan) => ({ plan, followUp: planFollowUpOf(plan), kpiReports })),
  }, { ...FOLLOW_UP_DEFAULTS, day: '2021-02-01', source: 'Kilde: kataloget' });
  const page = sheets.find(({ name }) => name === followUpSheets.overview);
  if (page === undefined) throw new Error('no overview to show');
  const others = sheets.filter((sheet) => sheet !== page);
  // Its beginning: the rest stands on the next line of the cell.
  const last = page.rows.at(-1)?.find((cell) => cell?.style === 'wrapped');
  return checkPrint({ page, others, lastText: String(last?.value ?? '').slice(0, 20), nextText: String(others[0]?.rows[0]?.[0]?.value), texts: statusesOf(page) });
}

void main().then((code) => { process.exitCode = code; });
