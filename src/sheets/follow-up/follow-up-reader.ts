import { dayFromNumber } from '../../domain/day';
import type { Day } from '../../domain/day';
import { timeOf } from '../../domain/due-date';
import { isTextFigure } from '../../domain/figure';
import type { Figure } from '../../domain/figure';
import { criterionPlace, followUpKey, followUpPlace } from '../../domain/follow-up';
import type { FollowUpCriterionColumn, FollowUpSeries, SeriesKind } from '../../domain/follow-up';
import { followUpTakenFor, followUpUnplaced } from '../../texts/follow-up';
import { cellIn, followUpTableOf, textIn } from './follow-up-header';
import type { CriterionColumn, FigureColumn, HeadedTable, TargetColumn } from './follow-up-header';
import { followUpBuilder } from './follow-up-builder';
import type { FollowUpBuilder } from './follow-up-builder';
import { cellAddress } from '../grid';
import type { Grid } from '../grid';
import { figureOf } from '../number-text';
import type { ParsedFollowUp, Unplaced } from '../reading';
import { addressOf, sheetRows } from '../sheet-rows';
import type { SheetRow } from '../sheet-rows';

/** What a sheet of a follow-up holds. */
export interface FollowUpReading {
  readonly followUps: readonly ParsedFollowUp[];
  /** Cells that belong to none of them. */
  readonly unplaced: readonly Unplaced[];
  /** In Danish: what the sheet was taken for. */
  readonly takenFor: string;
}

/** Builders by the proposal or plan that a row names. */
type Builders = Map<string, FollowUpBuilder>;

function builderFor(builders: Builders, of: Parameters<typeof followUpBuilder>[0]): FollowUpBuilder {
  const key = followUpKey(of);
  const known = builders.get(key) ?? followUpBuilder(of);
  builders.set(key, known);
  return known;
}

interface Place<Column extends string> { readonly table: HeadedTable<Column>; readonly row: SheetRow }

/** A figure with its address noted; text in its place is named. */
function readFigure<Column extends string>(builder: FollowUpBuilder, { table, row }: Place<Column>, column: Column, place: Parameters<FollowUpBuilder['at']>[0]): Figure {
  const at = table.columns.get(column);
  if (at !== undefined) builder.at(place, cellAddress(row.row, at));
  const cell = cellIn(table, row, column);
  const figure = figureOf(cell?.value ?? null);
  if (cell !== undefined && isTextFigure(figure)) builder.unplaced({ address: addressOf(cell), text: cell.text, reason: followUpUnplaced.textFigure });
  return figure;
}

function yearIn<Column extends string>({ table, row }: Place<Column>, column: Column): number | null {
  const year = Number(textIn(table, row, column) ?? NaN);
  return Number.isInteger(year) && year >= 1990 && year < 2100 ? year : null;
}

/** The first number of a row among columns, where the row names nothing that it could belong to. */
function nameless<Column extends string>({ table, row }: Place<Column>, columns: readonly Column[]): readonly Unplaced[] {
  const cell = columns.map((column) => cellIn(table, row, column)).find((found) => typeof found?.value === 'number');
  return cell === undefined ? [] : [{ address: addressOf(cell), text: cell.text, reason: followUpUnplaced.nameless }];
}

type SeriesOf = Pick<FollowUpSeries, 'kind' | 'model' | 'target'>;

function readYear<Column extends string>(builder: FollowUpBuilder, at: Place<Column>, year: number, of: SeriesOf, planned: Column, realised: Column): void {
  builder.figure(of, {
    year,
    planned: readFigure(builder, at, planned, followUpPlace(of, 'planned', year)),
    realised: readFigure(builder, at, realised, followUpPlace(of, 'realised', year)),
  });
}

function addressOfYear<Column extends string>({ table, row }: Place<Column>, column: Column): string {
  return cellAddress(row.row, table.columns.get(column) ?? 0);
}

function readFigures(table: HeadedTable<FigureColumn>, builders: Builders): readonly Unplaced[] {
  const sides: readonly SeriesKind[] = ['permanent', 'implementation'];
  return table.rows.flatMap((row) => {
    const at = { table, row };
    const text = (column: FigureColumn) => textIn(table, row, column);
    const year = yearIn(at, 'year');
    const [id, title, model] = [text('id'), text('title'), text('model')];
    if (year === null || (id === null && title === null)) return nameless(at, ['permanentPlanned', 'permanentRealised', 'implementationPlanned', 'implementationRealised']);
    const builder = builderFor(builders, { catalogue: text('catalogue'), id, plan: null, title, citizenCentre: text('citizenCentre') });
    if (builder.has({ kind: 'permanent', model, target: null }, year)) return [{ address: addressOfYear(at, 'year'), text: String(year), reason: followUpUnplaced.twice }];
    for (const kind of sides) readYear(builder, at, year, { kind, model, target: null }, `${kind}Planned` as FigureColumn, `${kind}Realised` as FigureColumn);
    builder.remark({ model, target: null, year }, text('remark'));
    return [];
  });
}

function readTargets(table: HeadedTable<TargetColumn>, builders: Builders): readonly Unplaced[] {
  return table.rows.flatMap((row) => {
    const at = { table, row };
    const [target, plan, year] = [textIn(table, row, 'id'), textIn(table, row, 'plan'), yearIn(at, 'year')];
    if (target === null || plan === null || year === null) return nameless(at, ['planned', 'realised']);
    const builder = builderFor(builders, { catalogue: null, id: null, plan, title: null, citizenCentre: textIn(table, row, 'citizenCentre') });
    const of: SeriesOf = { kind: 'target', model: null, target };
    if (builder.has(of, year)) return [{ address: addressOfYear(at, 'year'), text: String(year), reason: followUpUnplaced.twice }];
    readYear(builder, at, year, of, 'planned', 'realised');
    builder.remark({ model: null, target, year }, textIn(table, row, 'remark'));
    return [];
  });
}

/** A date, also one that was typed as text, which is named. */
function readDay(builder: FollowUpBuilder, { table, row }: Place<CriterionColumn>, column: CriterionColumn): Day | null {
  const cell = cellIn(table, row, column);
  if (cell === undefined) return null;
  const day = typeof cell.value === 'number' ? dayFromNumber(cell.value) : timeOf(cell.text).dates[0] ?? null;
  const reason = day === null ? followUpUnplaced.noDate : typeof cell.value === 'number' ? null : followUpUnplaced.textDate;
  if (reason !== null) builder.unplaced({ address: addressOf(cell), text: cell.text, reason });
  return day;
}

const CRITERION_COLUMNS: readonly FollowUpCriterionColumn[] = ['criterion', 'measuredBy', 'responsible', 'when', 'first', 'interval', 'last', 'result', 'resultDate', 'remark', 'nextDue'];

function readCriteria(table: HeadedTable<CriterionColumn>, builders: Builders): readonly Unplaced[] {
  for (const row of table.rows) {
    const at = { table, row };
    const text = (column: CriterionColumn) => textIn(table, row, column);
    const [id, plan, title, criterion] = [text('id'), text('plan'), text('title'), text('criterion')];
    if (criterion === null || (id === null && plan === null && title === null)) continue;
    const builder = builderFor(builders, { catalogue: text('catalogue'), id, plan, title, citizenCentre: text('citizenCentre') });
    const number = builder.freeNumber(Number(text('number') ?? NaN));
    const interval = cellIn(table, row, 'interval')?.value;
    builder.criterion({
      number,
      criterion,
      measuredBy: text('measuredBy'),
      responsible: text('responsible'),
      when: text('when'),
      terms: { first: readDay(builder, at, 'first'), interval: typeof interval === 'number' && Number.isInteger(interval) && interval > 0 ? interval : null, last: readDay(builder, at, 'last') },
      result: text('result'),
      resultDate: readDay(builder, at, 'resultDate'),
    });
    for (const column of CRITERION_COLUMNS) {
      const position = table.columns.get(column);
      if (position !== undefined) builder.at(criterionPlace(number, column), cellAddress(row.row, position));
    }
    builder.remark({ criterion: number }, text('remark'));
  }
  return [];
}

/**
 * Reads a sheet of a follow-up by the headings of its table: what was promised, and what the user has entered. Columns and rows
 * of the user's own are left alone. Null where the sheet is none of a follow-up's. Never throws.
 */
export function readFollowUps(grid: Grid): FollowUpReading | null {
  const found = followUpTableOf(sheetRows(grid));
  if (found === null) return null;
  if (found.kind === 'computed') return { followUps: [], unplaced: [], takenFor: followUpTakenFor.computed };
  const builders: Builders = new Map();
  const unplaced = found.kind === 'figures' ? readFigures(found.table, builders) : found.kind === 'criteria' ? readCriteria(found.table, builders) : readTargets(found.table, builders);
  const formulaCells = new Set([...grid.formulas.keys()].map((key) => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    return cellAddress(row, column);
  }));
  const followUps = [...builders.values()].map((builder): ParsedFollowUp => ({ ...builder.built(), sheet: grid.sheet, formulaCells }));
  const count = (of: (followUp: ParsedFollowUp['followUp']) => number) => followUps.reduce((sum, { followUp }) => sum + of(followUp), 0);
  const takenFor = {
    figures: () => followUpTakenFor.figures(followUps.length, count(({ series }) => series.filter(({ kind }) => kind === 'permanent').reduce((sum, { figures }) => sum + figures.length, 0))),
    criteria: () => followUpTakenFor.criteria(count(({ criteria }) => criteria.length)),
    targets: () => followUpTakenFor.targets(count(({ series }) => series.length)),
  };
  return { followUps, unplaced, takenFor: takenFor[found.kind]() };
}
