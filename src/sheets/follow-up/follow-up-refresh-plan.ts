import type { Datasets } from '../../datasets/datasets';
import type { Day } from '../../domain/day';
import { followUpKey, seriesOf } from '../../domain/follow-up';
import type { FollowUp } from '../../domain/follow-up';
import { refreshedFollowUp } from '../../domain/follow-up-merge';
import { figureContent } from '../../domain/figure';
import { followUpSheets } from '../../texts/follow-up';
import { followUpRefreshTexts } from '../../texts/follow-up-refresh';
import { cleanText } from '../cell-text';
import { rewrittenSheets } from './follow-up-computed';
import type { RewrittenSheet } from './follow-up-computed';
import { criteriaTable, criterionEntries } from './follow-up-criteria-plan';
import { figuresTable, followedModelsOf, proposalName } from './follow-up-figures-plan';
import { locatedRanges, unlessMissing } from './follow-up-located';
import type { FollowUpOptions } from './follow-up-options';
import { computedSheets } from './follow-up-plan';
import { chosenProposals, currentOf, dayIn, optionsOf, plansOf, presentIn } from './follow-up-present';
import type { FollowUpWish, PresentFollowUps } from './follow-up-present';
import { readFollowUps } from './follow-up-reader';
import { changeKey, refreshFollowUp } from './follow-up-refresh';
import type { FollowUpChange } from './follow-up-refresh';
import { lengthened, newRows, rowEdits } from './follow-up-rows';
import type { NewRow, StandingTable, TableOnSheet } from './follow-up-rows';
import { rowKeys, standingCriteria, standingFigures, standingTargets } from './follow-up-standing';
import { followUpTablePlan, tableRanges } from './follow-up-table';
import type { FollowUpTable, TableRanges } from './follow-up-table';
import { planFollowUpOf, targetsTable } from './follow-up-targets-plan';
import type { FollowedPlan } from './follow-up-targets-plan';
import type { Grid } from '../grid';
import { rowAfter } from '../sheet-edits';
import type { SheetEdits } from '../sheet-edits';
import type { SheetPlan } from '../sheet-plan';
import { cellPosition } from '../grid';
import { freeName, nameKey } from '../sheet-names';

/** A row that the follow-up lacks. */
export interface AddedRow {
  /** Unique among the rows of a refresh. */
  readonly key: string;
  readonly sheet: string;
  /** What it is about, in Danish. */
  readonly text: string;
}

/** What a refresh would change, as it is shown before anything is changed. */
export interface FollowUpRefresh {
  readonly changes: readonly FollowUpChange[];
  readonly rows: readonly AddedRow[];
  /** Tables that the workbook has none of yet. */
  readonly newSheets: readonly string[];
  /** Sheets of formulas that are written again, since they have another layout by then. */
  readonly rewritten: readonly string[];
  /** The user's cells that are in the way there. */
  readonly overwritten: readonly string[];
}

/** Which of it the user wants. */
export interface RefreshChoice {
  /** Cells, "Opfølgning!H9". */
  readonly cells: readonly string[];
  /** Keys of rows. */
  readonly rows: readonly string[];
}

/** The edits of sheets that stay, and the sheets that are written (again). */
export interface RefreshWork {
  readonly edits: readonly SheetEdits[];
  readonly added: readonly SheetPlan[];
  readonly rewritten: readonly SheetPlan[];
}

export interface PlannedRefresh {
  readonly shown: FollowUpRefresh;
  work(choice: RefreshChoice): RefreshWork;
}

/** What is followed, as it is to be: what stands in the workbook first, then what is added. */
function wantedFollowUps(datasets: Datasets, wish: FollowUpWish, present: PresentFollowUps): readonly FollowUp[] {
  const known = new Set(present.followUps.map(followUpKey));
  const added = [...chosenProposals(datasets, wish, present), ...plansOf(datasets, wish, present).map(planFollowUpOf)].filter((followUp) => !known.has(followUpKey(followUp)));
  return [
    ...present.followUps.map((old) => {
      const fresh = currentOf(datasets, present, old);
      return fresh === undefined ? old : refreshedFollowUp(old, fresh);
    }),
    ...new Map(added.map((followUp) => [followUpKey(followUp), followUp])).values(),
  ];
}

interface Tables {
  readonly figures: ReturnType<typeof figuresTable>;
  readonly criteria: ReturnType<typeof criteriaTable>;
  readonly targets: ReturnType<typeof targetsTable>;
}

function tablesOf(datasets: Datasets, all: readonly FollowUp[], options: FollowUpOptions, tolerance: string | null): Tables {
  const proposals = all.filter(({ plan }) => plan === null);
  const plans = datasets.plans.flatMap((plan): FollowedPlan[] => {
    const followUp = all.find((candidate) => candidate.plan === plan.key);
    return followUp === undefined ? [] : [{ plan, followUp, kpiReports: datasets.kpiReports }];
  });
  return { figures: figuresTable(followedModelsOf(proposals), options), criteria: criteriaTable(criterionEntries(all, options), options), targets: targetsTable(plans, options, tolerance) };
}

/** The follow-ups without the rows that are not wanted. */
function withRows(all: readonly FollowUp[], has: (key: string) => boolean): readonly FollowUp[] {
  return all.map((followUp) => ({
    ...followUp,
    series: followUp.series.map((series) => ({
      ...series,
      figures: series.figures.filter(({ year }) => has(series.target === null ? rowKeys.year(followUp, series.model, year) : rowKeys.target(followUp.plan ?? '', series.target, year))),
    })).filter(({ figures }) => figures.length > 0),
    criteria: followUp.criteria.filter(({ number }) => has(rowKeys.criterion(followUp, number))),
  }));
}

function changeEdits(changes: readonly FollowUpChange[], sheet: string, insertRows: readonly number[]): SheetEdits['cells'] {
  return changes.filter((change) => change.sheet === sheet).flatMap(({ address, value }) => {
    const at = cellPosition(address);
    return at === null ? [] : [{ row: rowAfter(insertRows, at.row), column: at.column, cell: { value: value ?? '' } }];
  });
}

/** A table by kind, where it stands or is to stand. */
interface Side<Entry, Key extends string> {
  readonly standing: StandingTable<Entry, Key> | null;
  readonly rows: readonly NewRow<Entry>[];
  /** The table's sheet where there is none yet. */
  readonly sheet: string;
}

function sideOf<Entry, Key extends string>(standing: StandingTable<Entry, Key> | null, wanted: FollowUpTable<Entry, Key>, keyOf: (entry: Entry) => string, grids: readonly Grid[]): Side<Entry, Key> {
  return {
    standing,
    rows: standing === null ? wanted.entries.map((entry) => ({ key: keyOf(entry), entry, before: 0 })) : newRows(standing),
    sheet: standing?.located.sheet ?? freeName(wanted.sheet, new Set(grids.map(({ sheet }) => nameKey(sheet)))),
  };
}

/** Ranges of a table with its chosen rows; null where it has none. */
function rangesAfter<Entry, Key extends string>({ standing, rows, sheet }: Side<Entry, Key>, chosen: ReadonlySet<string>, wanted: FollowUpTable<Entry, Key>): TableRanges<Key> | null {
  if (standing !== null) return locatedRanges(lengthened(standing.located, rows.filter(({ key }) => chosen.has(key)).map(({ before }) => before)));
  return wanted.entries.length === 0 ? null : tableRanges({ ...wanted, sheet });
}

function editsOf<Entry, Key extends string>({ standing, rows }: Side<Entry, Key>, chosen: ReadonlySet<string>, tables: readonly TableOnSheet[]): readonly SheetEdits[] {
  const wanted = rows.filter(({ key }) => chosen.has(key));
  return standing === null || wanted.length === 0 ? [] : [rowEdits(standing, wanted, tables)];
}

const NO_EDITS: Omit<SheetEdits, 'sheet'> = { insertColumns: [], cells: [], validations: [], numberValidations: [], select: null, notes: [] };

/**
 * What would have to change for the workbook's follow-up to say what its proposals and plans say now, and to follow what is wanted
 * as well. Cells of the plan are changed and rows are put in where they belong; all else stays. Null where no follow-up is there.
 * @param tables the workbook's Excel tables, so that rows at their end become theirs
 * @param today used where the follow-up says no day
 */
export function followUpRefresh(datasets: Datasets, wish: FollowUpWish, grids: readonly Grid[], tables: readonly TableOnSheet[], today: Day): PlannedRefresh | null {
  const present = presentIn(grids);
  if (present.followUps.length === 0) return null;
  const parsed = grids.flatMap((grid) => readFollowUps(grid)?.followUps ?? []);
  const changes = parsed.flatMap((part) => {
    const fresh = currentOf(datasets, present, part.followUp);
    return fresh === undefined ? [] : refreshFollowUp(part, fresh);
  });
  const all = wantedFollowUps(datasets, wish, present);
  const options: FollowUpOptions = { ...optionsOf(datasets, all, present, dayIn(present) ?? today), charts: wish.charts, overview: wish.overview };
  const wanted = tablesOf(datasets, all, options, null);
  const figures = sideOf(standingFigures(grids, wanted.figures), wanted.figures, ({ followed, year }) => rowKeys.year(followed.followUp, followed.model, year), grids);
  const criteria = sideOf(standingCriteria(grids, wanted.criteria), wanted.criteria, ({ followUp, criterion }) => rowKeys.criterion(followUp, criterion.number), grids);
  const targets = sideOf(standingTargets(grids, wanted.targets), wanted.targets, ({ plan, indicator, amounts }) => rowKeys.target(plan.key, indicator.id, amounts.year), grids);
  const presentRows = new Set([figures, criteria, targets].flatMap(({ standing }) => [...(standing?.rows.keys() ?? [])]));

  const rows: readonly AddedRow[] = [
    ...figures.rows.map(({ key, entry: { followed: { key: name, followUp, model }, year } }) => {
      const planned = (kind: 'permanent' | 'implementation') => figureContent(seriesOf(followUp, kind, model)?.figures.find((figure) => figure.year === year)?.planned ?? null);
      return { key, sheet: figures.sheet, text: followUpRefreshTexts.year(name, year, planned('permanent'), planned('implementation')) };
    }),
    ...criteria.rows.map(({ key, entry: { followUp, criterion } }) => ({ key, sheet: criteria.sheet, text: followUpRefreshTexts.criterion(proposalName(followUp), cleanText(criterion.criterion)) })),
    ...targets.rows.map(({ key, entry: { plan, indicator, amounts, planned } }) => ({ key, sheet: targets.sheet, text: followUpRefreshTexts.target(plan.key, indicator.text, amounts.year, figureContent(planned)) })),
  ];

  /** The sheets of formulas, and the tables there are none of yet, once the chosen rows are there. */
  function sheetsAfter(chosen: ReadonlySet<string>): { readonly added: readonly SheetPlan[]; readonly rewritten: readonly RewrittenSheet[] } {
    const followUps = withRows(all, (key) => presentRows.has(key) || chosen.has(key));
    const figureRanges = rangesAfter(figures, chosen, tablesOf(datasets, followUps, options, null).figures);
    const after = tablesOf(datasets, followUps, options, unlessMissing(() => figureRanges?.setting('tolerance')) ?? null);
    const [criterionRanges, targetRanges] = [rangesAfter(criteria, chosen, after.criteria), rangesAfter(targets, chosen, after.targets)];
    const newTables = [
      figures.standing === null && after.figures.entries.length > 0 ? { ...followUpTablePlan(after.figures), name: figures.sheet } : null,
      criteria.standing === null && after.criteria.entries.length > 0 ? { ...followUpTablePlan(after.criteria), name: criteria.sheet } : null,
      targets.standing === null && after.targets.entries.length > 0 ? { ...followUpTablePlan(after.targets), name: targets.sheet } : null,
    ].filter((plan) => plan !== null);
    const proposals = followUps.filter(({ plan }) => plan === null);
    const computed = unlessMissing(() => computedSheets({
      followed: followedModelsOf(proposals), figures: figureRanges, entries: after.criteria.entries, criteria: criterionRanges, targetEntries: after.targets.entries, targets: targetRanges,
    }, options)) ?? [];
    // With the first table of a kind comes what follows from it.
    const first = computed.filter(({ name }) => (name === followUpSheets.due ? criteria : figures).standing === null && !grids.some(({ sheet }) => sheet.toLowerCase() === name.toLowerCase()));
    return { added: [...newTables, ...first], rewritten: rewrittenSheets(computed, grids) };
  }

  const everything = sheetsAfter(new Set(rows.map(({ key }) => key)));
  return {
    shown: {
      changes,
      rows,
      newSheets: everything.added.map(({ name }) => name),
      rewritten: everything.rewritten.map(({ plan }) => plan.name),
      overwritten: everything.rewritten.flatMap(({ overwritten }) => overwritten),
    },
    work(choice) {
      const chosen = new Set(choice.rows);
      const chosenChanges = changes.filter((change) => choice.cells.includes(changeKey(change)));
      const withNewRows = [...editsOf(figures, chosen, tables), ...editsOf(criteria, chosen, tables), ...editsOf(targets, chosen, tables)];
      const others = [...new Set(chosenChanges.map(({ sheet }) => sheet))].filter((sheet) => !withNewRows.some((edits) => edits.sheet === sheet)).map((sheet): SheetEdits => ({ ...NO_EDITS, sheet }));
      const { added, rewritten } = sheetsAfter(chosen);
      return {
        edits: [...withNewRows, ...others].map((edits) => ({ ...edits, cells: [...edits.cells, ...changeEdits(chosenChanges, edits.sheet, edits.insertRows ?? [])] })),
        added,
        rewritten: rewritten.map(({ plan }) => plan),
      };
    },
  };
}
