import type { Datasets } from '../datasets/datasets';
import { applySheetEdits } from '../excel/apply-sheet-edits';
import { readGrids } from '../excel/read-grids';
import { renderWorkbookPlan } from '../excel/render-plan';
import { throwIfCancelled } from '../excel/request-batch';
import { runInWorkbook } from '../excel/run-in-workbook';
import type { Grid } from '../sheets/grid';
import { kpiChartPlan } from '../sheets/kpi/kpi-chart-plan';
import { newMeasurement } from '../sheets/kpi/kpi-new-measurement';
import { kpiOverviewPlan } from '../sheets/kpi/kpi-overview-plan';
import { revisionsPlan } from '../sheets/kpi/kpi-revisions-plan';
import { kpiSurvey } from '../sheets/kpi/kpi-survey';
import { kpiTargetPlan } from '../sheets/kpi/kpi-target-plan';
import type { SheetPlan } from '../sheets/sheet-plan';
import { newMeasurementTexts } from '../texts/kpi-new-measurement';
import type { KpiPort, KpiSheetWanted } from './kpi-port';

/** Follows up on the KPI tables of the open workbook: reading takes two round trips, writing two more. */
export function kpiPort(datasets: () => Promise<Datasets>): KpiPort {
  return {
    survey: () => runInWorkbook(async (context) => kpiSurvey(await readGrids(context))),
    addMeasurement: (sheets, year, { signal, onAnswer }) => runInWorkbook(async (context) => {
      const grids = await readGrids(context);
      onAnswer();
      throwIfCancelled(signal);
      const results = sheets.map((name) => {
        const grid = grids.find(({ sheet }) => sheet === name);
        return grid === undefined ? { problem: newMeasurementTexts.noTable(name) } : newMeasurement(grid, year);
      });
      const problems = results.flatMap((result) => ('problem' in result ? [result.problem] : []));
      if (problems.length > 0) return { kind: 'refused', problems };
      const edits = results.flatMap((result) => ('edits' in result ? [result.edits] : []));
      await applySheetEdits(context, edits, { signal, onSent: onAnswer });
      return { kind: 'added', year, sheets, notes: edits.flatMap(({ sheet, notes }) => notes.map((note) => ({ sheet, note }))) };
    }),
    writeSheet: async (wanted, { signal, onAnswer, onExisting }) => {
      const published = wanted.kind === 'targets' || wanted.kind === 'revisions' ? await datasets() : null;
      return runInWorkbook(async (context) => {
        const grids = wanted.kind === 'revisions' ? [] : await readGrids(context);
        onAnswer();
        throwIfCancelled(signal);
        const plan = planOf(wanted, grids, published);
        if (plan === null) return { kind: 'nothing' };
        return renderWorkbookPlan(context, { sheets: [plan] }, { signal, onSent: onAnswer, onExisting });
      });
    },
  };
}

function planOf(wanted: KpiSheetWanted, grids: readonly Grid[], published: Datasets | null): SheetPlan | null {
  switch (wanted.kind) {
    case 'status':
      return kpiOverviewPlan(grids);
    case 'charts':
      return kpiChartPlan(grids, wanted.objectives);
    case 'revisions': {
      const reports = published?.kpiReports ?? [];
      return reports.some(({ revises }) => revises !== null) ? revisionsPlan(reports) : null;
    }
    case 'targets': {
      const plan = published?.plans.find(({ key }) => key === wanted.plan);
      return plan === undefined ? null : kpiTargetPlan(plan, grids);
    }
  }
}
