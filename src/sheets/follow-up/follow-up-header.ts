import { followUpBlocks, followUpCriteria, followUpDue, followUpFigures, followUpOverview, followUpTargets } from '../../texts/follow-up';
import { labelKey } from '../cell-text';
import type { SheetCell, SheetRow } from '../sheet-rows';

/** Columns of the table of amounts that are read; the others are computed from them. */
const FIGURES = {
  catalogue: followUpFigures.catalogue,
  id: followUpFigures.id,
  model: followUpFigures.model,
  title: followUpFigures.title,
  citizenCentre: followUpFigures.citizenCentre,
  year: followUpFigures.year,
  permanentPlanned: followUpFigures.permanent.planned,
  permanentRealised: followUpFigures.permanent.realised,
  implementationPlanned: followUpFigures.implementation.planned,
  implementationRealised: followUpFigures.implementation.realised,
  remark: followUpFigures.remark,
} as const;

const CRITERIA = {
  catalogue: followUpCriteria.catalogue,
  id: followUpCriteria.id,
  title: followUpCriteria.title,
  citizenCentre: followUpCriteria.citizenCentre,
  number: followUpCriteria.number,
  criterion: followUpCriteria.criterion,
  measuredBy: followUpCriteria.measuredBy,
  responsible: followUpCriteria.responsible,
  when: followUpCriteria.when,
  first: followUpCriteria.first,
  interval: followUpCriteria.interval,
  last: followUpCriteria.last,
  nextDue: followUpCriteria.nextDue,
  result: followUpCriteria.result,
  resultDate: followUpCriteria.resultDate,
  remark: followUpCriteria.remark,
  plan: followUpCriteria.plan,
} as const;

const TARGETS = {
  id: followUpTargets.id,
  plan: followUpTargets.plan,
  citizenCentre: followUpTargets.citizenCentre,
  year: followUpTargets.year,
  planned: followUpTargets.planned,
  realised: followUpTargets.realised,
  remark: followUpTargets.remark,
} as const;

export type FigureColumn = keyof typeof FIGURES;
export type CriterionColumn = keyof typeof CRITERIA;
export type TargetColumn = keyof typeof TARGETS;

/** A table found on a sheet: where its columns are, and the rows below its headings. */
export interface HeadedTable<Column extends string> {
  readonly columns: ReadonlyMap<Column, number>;
  readonly rows: readonly SheetRow[];
}

/** Which of a follow-up's tables a sheet holds, by the table's headings, wherever it stands. */
export type FollowUpSheetTable =
  | { readonly kind: 'figures'; readonly table: HeadedTable<FigureColumn> }
  | { readonly kind: 'criteria'; readonly table: HeadedTable<CriterionColumn> }
  | { readonly kind: 'targets'; readonly table: HeadedTable<TargetColumn> }
  /** A sheet that is computed from the others. */
  | { readonly kind: 'computed' };

/** The first row that has all the required headings. Headings of the user's own columns don't matter; the first of two alike counts. */
function headed<Column extends string>(rows: readonly SheetRow[], headings: Readonly<Record<Column, string>>, required: readonly Column[]): HeadedTable<Column> | null {
  const wanted = new Map(Object.entries<string>(headings).map(([column, heading]) => [labelKey(heading), column as Column]));
  for (const [index, { cells }] of rows.entries()) {
    const columns = new Map<Column, number>();
    for (const { key, column } of cells) {
      const found = wanted.get(key);
      if (found !== undefined && !columns.has(found)) columns.set(found, column);
    }
    if (required.every((column) => columns.has(column))) return { columns, rows: rows.slice(index + 1) };
  }
  return null;
}

function hasLabels(rows: readonly SheetRow[], labels: readonly string[]): boolean {
  return rows.some(({ cells }) => labels.every((label) => cells.some(({ key }) => key === labelKey(label))));
}

/** Null where the sheet is none of a follow-up's. */
export function followUpTableOf(rows: readonly SheetRow[]): FollowUpSheetTable | null {
  const figures = headed(rows, FIGURES, ['year', 'permanentPlanned', 'permanentRealised']);
  if (figures !== null) return { kind: 'figures', table: figures };
  const criteria = headed(rows, CRITERIA, ['criterion', 'first', 'result']);
  if (criteria !== null) return { kind: 'criteria', table: criteria };
  const targets = headed(rows, TARGETS, ['id', 'year', 'planned', 'realised']);
  if (targets !== null) return { kind: 'targets', table: targets };
  const isComputed = hasLabels(rows, [followUpDue.listNumber, followUpDue.due])
    || hasLabels(rows, [followUpOverview.planned, followUpOverview.realised])
    || hasLabels(rows, [followUpBlocks.netPlanned]);
  return isComputed ? { kind: 'computed' } : null;
}

/** The cell of a row in a column; undefined where it is blank or the table has no such column. */
export function cellIn<Column extends string>({ columns }: HeadedTable<Column>, row: SheetRow, column: Column): SheetCell | undefined {
  const at = columns.get(column);
  return at === undefined ? undefined : row.cells.find((cell) => cell.column === at);
}

export function textIn<Column extends string>(table: HeadedTable<Column>, row: SheetRow, column: Column): string | null {
  return cellIn(table, row, column)?.text ?? null;
}
