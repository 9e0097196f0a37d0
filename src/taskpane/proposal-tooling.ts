import type { Datasets } from '../datasets/datasets';
import { todayOf } from '../domain/day';
import { readGrids } from '../excel/read-grids';
import { renderWorkbookPlan } from '../excel/render-plan';
import { throwIfCancelled } from '../excel/request-batch';
import { runInWorkbook } from '../excel/run-in-workbook';
import { localMinute } from '../sheets/submission/check-state';
import { reportPlan } from '../sheets/submission/report-plan';
import { proposalToolPlan, proposalsInWorkbook } from '../sheets/proposal-tools/proposal-tools';
import { makeRefresh, previewRefresh } from './follow-up-refreshing';
import { basisOf } from './checking';
import type { ProposalToolPort } from './proposal-tool-port';

/** Writes about the proposals of the open workbook: reading takes two round trips, writing two more. */
export function proposalToolPort(datasets: () => Promise<Datasets>): Omit<ProposalToolPort, 'prepare'> {
  return {
    survey: () => runInWorkbook(async (context) => proposalsInWorkbook(await readGrids(context))),
    writeReport: async (result, { signal, onAnswer, onExisting }) => {
      const sheet = reportPlan(result, basisOf(await datasets()), localMinute(new Date()));
      return runInWorkbook((context) => renderWorkbookPlan(context, { sheets: [sheet] }, { signal, onSent: onAnswer, onExisting }));
    },
    previewRefresh: async (wish, options) => previewRefresh(await datasets(), wish, options),
    makeRefresh: async (wish, shown, choice, options) => makeRefresh(await datasets(), wish, shown, choice, options),
    write: async (wish, { signal, onAnswer, onExisting }) => {
      const published = await datasets();
      return runInWorkbook(async (context) => {
        const grids = wish.kind === 'new' ? [] : await readGrids(context);
        onAnswer();
        throwIfCancelled(signal);
        const plan = proposalToolPlan(wish, published, grids, todayOf(new Date()));
        return plan.sheets.length === 0 ? { kind: 'nothing' } : renderWorkbookPlan(context, plan, { signal, onSent: onAnswer, onExisting });
      });
    },
  };
}
