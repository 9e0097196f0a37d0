import type { DueState } from '../../domain/due-terms';
import type { FollowUp } from '../../domain/follow-up';
import { accumulated } from '../../domain/realisation';
import type { YearAmounts } from '../../domain/realisation';
import { dueStatusTexts, followUpFigures, followUpOverview, followUpTargets } from '../../texts/follow-up';
import { CITIZEN_CENTRE_NAMES } from '../../texts/kpi-labels';
import type { PaybackCells } from './follow-up-blocks-plan';
import type { CriterionEntry, CriterionKey } from './follow-up-criteria-plan';
import type { FigureKey, FollowedModel } from './follow-up-figures-plan';
import { cachedDegree, degreeExpression, quoted } from './follow-up-formulas';
import type { TableRanges } from './follow-up-table';
import type { TargetEntry, TargetKey } from './follow-up-targets-plan';
import { cellAddress } from '../grid';
import { STATUS_COLOURS } from '../kpi/kpi-status-format';
import type { PlannedCell, PlannedConditionalFormat } from '../sheet-plan';

/** What the overview counts on. */
export interface OverviewBasis {
  readonly followed: readonly FollowedModel[];
  readonly figures: TableRanges<FigureKey>;
  /** Parallel to `followed`. */
  readonly paybacks: readonly PaybackCells[];
  readonly entries: readonly CriterionEntry[];
  /** Null where no proposal has criteria. */
  readonly criteria: TableRanges<CriterionKey> | null;
  readonly targetEntries: readonly TargetEntry[];
  /** Null where no plan is followed. */
  readonly targets: TableRanges<TargetKey> | null;
}

type Cells = readonly (PlannedCell | null)[];

export interface ToDate { readonly planned: number; readonly realised: number | null }

/** Sums of the reported years. */
export function toDate(amounts: readonly YearAmounts[]): ToDate {
  return accumulated(amounts).findLast((sum) => sum !== null) ?? { planned: 0, realised: null };
}

/** A text as the criterion of a SUMIFS or COUNTIFS: its wildcards stand for themselves. */
function criterion(text: string): string {
  return quoted(text.replace(/[~*?]/g, '~$&'));
}

const STATES: readonly DueState[] = ['overdue', 'due', 'later', 'done', 'undated'];

/** A row of sums over the proposals of a citizen centre; of all where `centre` is null. Zero-based row of the sheet. */
function centreRow({ followed, figures, entries, criteria }: OverviewBasis, centre: string | null, row: number): Cells {
  const belongs = ({ citizenCentre }: FollowUp) => centre === null || citizenCentre === centre;
  const sum = (key: FigureKey) => (centre === null ? `SUM(${figures.column(key)})` : `SUMIFS(${figures.column(key)},${figures.column('citizenCentre')},${criterion(centre)})`);
  const models = followed.filter(({ followUp }) => belongs(followUp));
  const sums = (side: 'permanent' | 'implementation', what: 'planned' | 'realised') => models.reduce((total, each) => total + (toDate(each[side])[what] ?? 0), 0);
  const amount = (side: 'permanent' | 'implementation', what: 'planned' | 'realised'): PlannedCell => ({
    formula: `=${sum(`${side}Realised`)}${what === 'realised' ? '' : `-${sum(`${side}Difference`)}`}`, cached: sums(side, what), style: 'amount',
  });
  const isReported = models.some(({ permanent }) => permanent.some(({ realised }) => realised !== null));
  const [planned, realised] = [cellAddress(row, 4), cellAddress(row, 5)];
  const count = (state: DueState): PlannedCell => {
    if (criteria === null) return { value: 0, style: 'integer' };
    const ofCentre = centre === null ? '' : `${criteria.column('citizenCentre')},${criterion(centre)},`;
    return {
      formula: `=COUNTIFS(${ofCentre}${criteria.column('status')},${quoted(dueStatusTexts[state])})`,
      cached: entries.filter((entry) => belongs(entry.followUp) && entry.state === state).length,
      style: 'integer',
    };
  };
  const names: Readonly<Record<string, string>> = CITIZEN_CENTRE_NAMES;
  return [
    { value: centre ?? followUpOverview.all, style: 'text' },
    { value: centre === null ? '' : (Object.hasOwn(names, centre) ? names[centre] : undefined) ?? '', style: 'text' },
    { style: 'text' },
    { style: 'text' },
    amount('permanent', 'planned'),
    amount('permanent', 'realised'),
    { formula: `=IF(${sum('permanentReported')}=0,"",${degreeExpression(planned, realised)})`, cached: isReported ? cachedDegree(sums('permanent', 'planned'), sums('permanent', 'realised')) : '', style: 'percent' },
    amount('implementation', 'planned'),
    amount('implementation', 'realised'),
    ...STATES.map(count),
  ];
}

/** Sums by citizen centre, with the columns of the table above, and how many criteria are in which state. */
export function centreRows(basis: OverviewBasis, firstRow: number): readonly Cells[] {
  const centres = [...new Set([...basis.followed, ...basis.entries].flatMap(({ followUp }) => followUp.citizenCentre ?? []))].sort((a, b) => a.localeCompare(b, 'da'));
  const header = (value: string): PlannedCell => ({ value, style: 'tableHeader' });
  return [
    [
      header(followUpFigures.citizenCentre), header(''), header(''), header(''), header(followUpOverview.planned), header(followUpOverview.realised), header(followUpOverview.degree),
      header(followUpOverview.costPlanned), header(followUpOverview.costRealised), ...STATES.map((state) => header(followUpOverview.criteria[state])),
    ],
    ...[...centres, null].map((centre, index) => centreRow(basis, centre, firstRow + 1 + index)),
  ];
}

/** Column of the first year's degree: below the amounts of the table above. */
const FIRST_YEAR_COLUMN = 4;

/**
 * Each target's degree of realisation by year, with traffic-light formats.
 * @param tolerance cell with the tolerance in per cent
 */
export function targetRows({ targetEntries, targets }: OverviewBasis, firstRow: number, tolerance: string): { readonly rows: readonly Cells[]; readonly formats: readonly PlannedConditionalFormat[] } {
  if (targets === null || targetEntries.length === 0) return { rows: [], formats: [] };
  const years = [...new Set(targetEntries.map(({ amounts }) => amounts.year))].sort((a, b) => a - b);
  const followed = [...new Map(targetEntries.map((entry) => [`${entry.plan.key}/${entry.indicator.id}`, entry])).values()];
  const degree = ({ plan, indicator }: TargetEntry, year: number): PlannedCell => {
    const where = `${targets.column('plan')},${criterion(plan.key)},${targets.column('id')},${criterion(indicator.id)},${targets.column('year')},${year}`;
    const own = targetEntries.find((entry) => entry.plan === plan && entry.indicator === indicator && entry.amounts.year === year)?.amounts;
    return {
      formula: `=IF(SUMIFS(${targets.column('reported')},${where})=0,"",SUMIFS(${targets.column('degree')},${where}))`,
      cached: own === undefined ? '' : cachedDegree(own.planned, own.realised),
      style: 'percent',
    };
  };
  const header = (value: string): PlannedCell => ({ value, style: 'tableHeader' });
  const range = { row: firstRow + 1, column: FIRST_YEAR_COLUMN, rows: followed.length, columns: years.length };
  const first = cellAddress(range.row, range.column);
  const format = (condition: string, status: keyof typeof STATUS_COLOURS): PlannedConditionalFormat => ({ range, formula: `=AND(ISNUMBER(${first}),${condition})`, ...STATUS_COLOURS[status] });
  return {
    rows: [
      [header(followUpTargets.plan), header(followUpTargets.indicator), header(followUpTargets.printed), header(''), ...years.map((year) => header(String(year)))],
      ...followed.map((entry): Cells => [
        { value: entry.plan.key, style: 'text' }, { value: entry.indicator.text, style: 'wrapped' }, { value: entry.indicator.printed, style: 'wrapped' }, { style: 'text' },
        ...years.map((year) => degree(entry, year)),
      ]),
    ],
    formats: [format(`${first}>=99.9999`, 'Grøn'), format(`${first}>=100-${tolerance}-0.0001`, 'Gul'), format(`${first}<100-${tolerance}-0.0001`, 'Rød')],
  };
}
