import type { Grid } from './grid';
import { linkedKpiTables, newestReport } from './kpi-links';
import { readKpiTablesInPlace } from './kpi-reader';

/** A worksheet with KPI tables, as it is offered for choice. */
export interface KpiSheet {
  readonly sheet: string;
  /** Key of the report its first table belongs to; null where it names none. */
  readonly report: string | null;
  /** Null where its tables have no year. */
  readonly newestYear: number | null;
}

/** What a workbook holds that KPIs can be followed up by. */
export interface KpiSurvey {
  /** In the order of the tabs. */
  readonly sheets: readonly KpiSheet[];
  /** Key of the newest report in the workbook; null where no table names its report. */
  readonly report: string | null;
  /** Objectives of the newest report that have an id, by which they are chosen. */
  readonly objectives: readonly { readonly id: string; readonly objective: string }[];
}

export function kpiSurvey(grids: readonly Grid[]): KpiSurvey {
  const sheets = grids.flatMap((grid): KpiSheet[] => {
    const tables = readKpiTablesInPlace(grid).filter(({ rows }) => rows.length > 0);
    const [first] = tables;
    if (first === undefined) return [];
    const years = tables.flatMap(({ located }) => located.years.map(({ year }) => year));
    return [{ sheet: grid.sheet, report: first.parsed.table.report, newestYear: years.length === 0 ? null : Math.max(...years) }];
  });
  const newest = newestReport(linkedKpiTables(grids));
  const objectives = newest.flatMap(({ kpis }) => kpis.flatMap(({ id, objective }) => (id === null ? [] : [[id, { id, objective }] as const])));
  return { sheets, report: newest[0]?.report ?? null, objectives: [...new Map(objectives).values()] };
}

/** The sheets that a new measurement most likely belongs to: those of the newest report, or all where none is named. */
export function newestSheets({ sheets, report }: KpiSurvey): readonly KpiSheet[] {
  return sheets.filter((each) => each.newestYear !== null && (report === null || each.report === report));
}
