import type { KpiRow } from '../../domain/kpi';
import type { Grid } from '../grid';
import { hasDirection, linkedKpiTables, newestReport } from './kpi-links';
import { readKpiTablesInPlace } from './kpi-reader';

/** A worksheet with KPI tables, as it is offered for choice. */
export interface KpiSheet {
  readonly sheet: string;
  /** Null where its tables have no year. */
  readonly newestYear: number | null;
  /** Whether a new measurement most likely belongs here: it has years, and is of the newest report where one is named. */
  readonly isNewest: boolean;
}

/** What a workbook holds that KPIs can be followed up by. */
export interface KpiSurvey {
  /** In the order of the tabs. */
  readonly sheets: readonly KpiSheet[];
  /** Key of the newest report in the workbook; null where no table names its report. */
  readonly report: string | null;
  /** Objectives of the newest report that have an id, by which they are chosen. */
  readonly objectives: readonly { readonly id: string; readonly objective: string }[];
  /** Measures of the newest report for which one way is better, as their rows stand in the sheets. */
  readonly measures: readonly KpiRow[];
}

export function kpiSurvey(grids: readonly Grid[]): KpiSurvey {
  const newest = newestReport(linkedKpiTables(grids));
  const report = newest[0]?.report ?? null;
  const sheets = grids.flatMap((grid): KpiSheet[] => {
    const tables = readKpiTablesInPlace(grid).filter(({ rows }) => rows.length > 0);
    const [first] = tables;
    if (first === undefined) return [];
    const years = tables.flatMap(({ located }) => located.years.map(({ year }) => year));
    return [{
      sheet: grid.sheet,
      newestYear: years.length === 0 ? null : Math.max(...years),
      isNewest: years.length > 0 && (report === null || first.parsed.table.report === report),
    }];
  });
  const objectives = newest.flatMap(({ kpis }) => kpis.flatMap(({ id, objective }) => (id === null ? [] : [[id, { id, objective }] as const])));
  const measures = newest.flatMap(({ kpis }) => kpis.flatMap((kpi) => kpi.measures.map(({ row }) => row))).filter(hasDirection);
  return { sheets, report, objectives: [...new Map(objectives).values()], measures };
}
