import type { Figure } from '../../domain/figure';
import { followedModels, seriesOf } from '../../domain/follow-up';
import type { FollowUp, FollowUpSeries } from '../../domain/follow-up';
import { accumulated, yearAmounts, yearStatus } from '../../domain/realisation';
import type { Accumulated, YearAmounts } from '../../domain/realisation';
import { followUpFigures, followUpSheets } from '../../texts/follow-up';
import { textCell } from '../data-table-plan';
import { cachedDegree, cachedStatus, degreeExpression, statusFormula, whereNumber } from './follow-up-formulas';
import { toleranceSetting } from './follow-up-options';
import type { FollowUpOptions } from './follow-up-options';
import type { FollowUpColumn, FollowUpTable, RowCells } from './follow-up-table';
import { statusFormats } from '../kpi/kpi-status-format';
import { figureCell } from '../form-draft';

export const FIGURES_TABLE = 'SofOpfoelgning';

/** One of the two series of a proposal's model. */
type Side = 'permanent' | 'implementation';
type SideColumn = 'Planned' | 'Realised' | 'Difference' | 'Degree' | 'AccumulatedPlanned' | 'AccumulatedRealised' | 'AccumulatedDegree' | 'Expected' | 'Reported';
export type FigureKey = 'proposal' | 'catalogue' | 'id' | 'model' | 'title' | 'citizenCentre' | 'year' | `${Side}${SideColumn}` | 'status' | 'remark';

/** A proposal's model with its figures as numbers; the two series run parallel. */
export interface FollowedModel {
  readonly followUp: FollowUp;
  readonly model: string | null;
  /** What the sheets' formulas know it by, for example "2020:SI05 Model 1"; unique within a plan. */
  readonly key: string;
  readonly permanent: readonly YearAmounts[];
  readonly implementation: readonly YearAmounts[];
}

interface SideOfYear {
  readonly planned: Figure;
  readonly realised: Figure;
  readonly amounts: YearAmounts;
  readonly accumulated: Accumulated | null;
}

export interface YearEntry extends Record<Side, SideOfYear> {
  readonly followed: FollowedModel;
  readonly year: number;
  readonly remark: string | null;
  readonly tolerance: number;
}

/** What a proposal, or a plan, is called in the formulas of the sheets, without its model. */
export function proposalName({ catalogue, id, plan, title }: Pick<FollowUp, 'catalogue' | 'id' | 'plan' | 'title'>): string {
  if (plan !== null) return plan;
  return [catalogue, id ?? title ?? followUpFigures.proposal].filter((part) => part !== null).join(':');
}

function sideSeries(followUp: FollowUp, side: Side, model: string | null, years: readonly number[]): FollowUpSeries {
  const found = seriesOf(followUp, side, model);
  return { kind: side, model, target: null, figures: years.map((year) => found?.figures.find((figure) => figure.year === year) ?? { year, planned: null, realised: null }) };
}

function yearsOf(followUp: FollowUp, model: string | null): readonly number[] {
  const figures = (['permanent', 'implementation'] as const).flatMap((side) => seriesOf(followUp, side, model)?.figures ?? []);
  return [...new Set(figures.map(({ year }) => year))].sort((a, b) => a - b);
}

/** The proposals' models, in order; a name that is there already gets a number. */
export function followedModelsOf(followUps: readonly FollowUp[]): readonly FollowedModel[] {
  const taken = new Set<string>();
  return followUps.filter(({ plan }) => plan === null).flatMap((followUp) => followedModels(followUp).map((model): FollowedModel => {
    const name = [proposalName(followUp), model].filter((part) => part !== null).join(' ');
    let key = name;
    for (let number = 2; taken.has(key); number += 1) key = `${name} (${number})`;
    taken.add(key);
    const years = yearsOf(followUp, model);
    const amounts = (side: Side) => yearAmounts(sideSeries(followUp, side, model, years).figures);
    return { followUp, model, key, permanent: amounts('permanent'), implementation: amounts('implementation') };
  }));
}

function yearEntries(followed: FollowedModel, tolerance: number): readonly YearEntry[] {
  const { followUp, model } = followed;
  const years = followed.permanent.map(({ year }) => year);
  const side = (which: Side) => {
    const { figures } = sideSeries(followUp, which, model, years);
    const sums = accumulated(followed[which]);
    return figures.map(({ planned, realised, year }, index): SideOfYear => ({
      planned, realised, amounts: followed[which][index] ?? { year, planned: 0, realised: null }, accumulated: sums[index] ?? null,
    }));
  };
  const [permanent, implementation] = [side('permanent'), side('implementation')];
  return years.flatMap((year, index) => {
    const [own, cost] = [permanent[index], implementation[index]];
    if (own === undefined || cost === undefined) return [];
    const remark = followUp.remarks.find(({ at }) => 'year' in at && at.target === null && at.model === model && at.year === year);
    return [{ followed, year, permanent: own, implementation: cost, remark: remark?.text ?? null, tolerance }];
  });
}

/** Sum of a column over the same proposal's years up to this one. */
function sumToYear(at: RowCells<FigureKey>, key: FigureKey): string {
  return `SUMIFS(${at.column(key)},${at.column('proposal')},${at.cell('proposal')},${at.column('year')},"<="&${at.cell('year')})`;
}

type Column = FollowUpColumn<YearEntry, FigureKey>;

/** Planned, realised, and what follows of them for the year. */
function yearColumns(side: Side): readonly Column[] {
  const texts = followUpFigures[side];
  return [
    { key: `${side}Planned`, header: texts.planned, width: 15, cell: (entry) => figureCell(entry[side].planned, 'amount') },
    { key: `${side}Realised`, header: texts.realised, width: 15, cell: (entry) => figureCell(entry[side].realised, 'amountInput') },
    {
      key: `${side}Difference`, header: texts.difference, width: 15,
      cell: (entry, at) => {
        const { planned, realised } = entry[side].amounts;
        return { formula: whereNumber(at.cell(`${side}Realised`), `${at.cell(`${side}Realised`)}-${at.cell(`${side}Planned`)}`), cached: realised === null ? '' : realised - planned, style: 'amount' };
      },
    },
    {
      key: `${side}Degree`, header: texts.degree, width: 16,
      cell: (entry, at) => {
        const { planned, realised } = entry[side].amounts;
        return { formula: whereNumber(at.cell(`${side}Realised`), degreeExpression(at.cell(`${side}Planned`), at.cell(`${side}Realised`))), cached: cachedDegree(planned, realised), style: 'percent' };
      },
    },
  ];
}

/** The same from the first year on, of the reported years. What was planned for them is what came less the differences. */
function accumulatedColumns(side: Side): readonly Column[] {
  const texts = followUpFigures[side];
  const [planned, realised] = [`${side}AccumulatedPlanned`, `${side}AccumulatedRealised`] as const;
  return [
    {
      key: planned, header: texts.accumulatedPlanned, width: 15,
      cell: (entry, at) => ({ formula: whereNumber(at.cell(`${side}Realised`), `${sumToYear(at, `${side}Realised`)}-${sumToYear(at, `${side}Difference`)}`), cached: entry[side].accumulated?.planned ?? '', style: 'amount' }),
    },
    {
      key: realised, header: texts.accumulatedRealised, width: 15,
      cell: (entry, at) => ({ formula: whereNumber(at.cell(`${side}Realised`), sumToYear(at, `${side}Realised`)), cached: entry[side].accumulated?.realised ?? '', style: 'amount' }),
    },
    {
      key: `${side}AccumulatedDegree`, header: texts.accumulatedDegree, width: 16,
      cell: (entry, at) => {
        const sums = entry[side].accumulated;
        return { formula: whereNumber(at.cell(`${side}Realised`), degreeExpression(at.cell(planned), at.cell(realised))), cached: sums === null ? '' : cachedDegree(sums.planned, sums.realised), style: 'percent' };
      },
    },
  ];
}

/** What other sheets count on: the expected amount, and whether the year is reported. */
function basisColumns(side: Side): readonly Column[] {
  const texts = followUpFigures[side];
  return [
    {
      key: `${side}Expected`, header: texts.expected, width: 15,
      cell: (entry, at) => {
        const { planned, realised } = entry[side].amounts;
        const [plannedCell, realisedCell] = [at.cell(`${side}Planned`), at.cell(`${side}Realised`)];
        return { formula: `=IF(ISNUMBER(${realisedCell}),${realisedCell},IF(ISNUMBER(${plannedCell}),${plannedCell},0))`, cached: realised ?? planned, style: 'amount' };
      },
    },
    { key: `${side}Reported`, header: texts.reported, width: 15, cell: (entry, at) => ({ formula: `=COUNT(${at.cell(`${side}Realised`)})`, cached: entry[side].amounts.realised === null ? 0 : 1, style: 'integer' }) },
  ];
}

const COLUMNS: readonly Column[] = [
  { key: 'proposal', header: followUpFigures.proposal, width: 19, cell: ({ followed }) => textCell(followed.key) },
  { key: 'catalogue', header: followUpFigures.catalogue, width: 12, cell: ({ followed }) => textCell(followed.followUp.catalogue) },
  { key: 'id', header: followUpFigures.id, width: 7, cell: ({ followed }) => textCell(followed.followUp.id) },
  { key: 'model', header: followUpFigures.model, width: 10, cell: ({ followed }) => textCell(followed.model) },
  { key: 'title', header: followUpFigures.title, width: 34, cell: ({ followed }) => textCell(followed.followUp.title) },
  { key: 'citizenCentre', header: followUpFigures.citizenCentre, width: 13, cell: ({ followed }) => textCell(followed.followUp.citizenCentre) },
  { key: 'year', header: followUpFigures.year, width: 7, cell: ({ year }) => ({ value: year, style: 'text' }) },
  ...yearColumns('permanent'),
  ...yearColumns('implementation'),
  {
    key: 'status', header: followUpFigures.status, width: 11,
    cell: ({ permanent, implementation, tolerance }, at) => ({
      formula: statusFormula(
        (['permanent', 'implementation'] as const).map((side) => ({ shortfall: at.cell(`${side}Difference`), planned: at.cell(`${side}Planned`) })),
        `COUNT(${at.cell('permanentRealised')},${at.cell('implementationRealised')})=0`,
        at.setting('tolerance'),
      ),
      cached: cachedStatus(yearStatus([permanent.amounts, implementation.amounts], tolerance)),
      style: 'statusCell',
    }),
  },
  { key: 'remark', header: followUpFigures.remark, width: 36, cell: ({ remark }) => textCell(remark, 'input') },
  ...accumulatedColumns('permanent'),
  ...accumulatedColumns('implementation'),
  ...basisColumns('permanent'),
  ...basisColumns('implementation'),
];

/** "Opfølgning": planned and realised, one row per proposal, model and year. Amounts in 1.000 kr. */
export function figuresTable(followed: readonly FollowedModel[], options: FollowUpOptions): FollowUpTable<YearEntry, FigureKey> {
  return {
    sheet: followUpSheets.figures,
    table: FIGURES_TABLE,
    heading: followUpFigures.heading,
    source: options.source,
    note: followUpFigures.note,
    settings: [toleranceSetting(options, null)],
    columns: COLUMNS,
    entries: followed.flatMap((each) => yearEntries(each, options.tolerance)),
    frozenColumns: 1,
    formats: [{ key: 'status', of: statusFormats }],
  };
}
