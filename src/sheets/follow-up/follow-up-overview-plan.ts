import type { FollowUp } from '../../domain/follow-up';
import { paybackTime } from '../../domain/payback';
import type { PaybackResult } from '../../domain/payback';
import { expectedPayback, yearStatus } from '../../domain/realisation';
import type { YearAmounts } from '../../domain/realisation';
import { dueStatusTexts, followUpFigures, followUpOverview, followUpSheets } from '../../texts/follow-up';
import { textCell } from '../data-table-plan';
import type { PaybackCells } from './follow-up-blocks-plan';
import { proposalName } from './follow-up-figures-plan';
import type { FigureKey, FollowedModel } from './follow-up-figures-plan';
import { cachedDegree, cachedStatus, degreeExpression, quoted, statusFormula } from './follow-up-formulas';
import { daySetting, toleranceSetting } from './follow-up-options';
import type { FollowUpOptions } from './follow-up-options';
import { centreRows, targetRows, toDate } from './follow-up-overview-blocks';
import type { OverviewBasis } from './follow-up-overview-blocks';
import { followUpTablePlan, settingAddress } from './follow-up-table';
import type { FollowUpColumn } from './follow-up-table';
import { statusFormats } from '../kpi/kpi-status-format';
import type { PlannedCell, PlannedValue, SheetPlan } from '../sheet-plan';

/** Proposals that one page can name one by one. */
const MOST_PROPOSALS = 40;

type OverviewKey = 'proposal' | 'title' | 'citizenCentre' | 'years' | 'planned' | 'realised' | 'degree' | 'costPlanned' | 'costRealised' | 'status' | 'paybackPlanned' | 'paybackExpected' | 'overdue' | 'due';

interface OverviewEntry {
  readonly followed: FollowedModel;
  readonly payback: PaybackCells | null;
  /** Criteria belong to the proposal: they are counted in the row of its first model. */
  readonly isFirst: boolean;
}

function repaidIn(cell: string | undefined, result: PaybackResult): PlannedCell {
  if (cell === undefined) return { style: 'years' };
  const cached = result.kind === 'repaid' ? result.years : result.kind === 'not-repaid' ? followUpOverview.notRepaid : { error: '#VALUE!' };
  return { formula: `=IF(ISNA(${cell}),"${followUpOverview.notRepaid}",${cell})`, cached, style: 'years' };
}

function plannedAmounts(amounts: readonly YearAmounts[]): readonly number[] {
  return amounts.map(({ planned }) => planned);
}

/** Sum of a column of the figures' table over all rows of a proposal. */
function sumOf({ figures }: OverviewBasis, key: FigureKey, proposal: string): string {
  return `SUMIFS(${figures.column(key)},${figures.column('proposal')},${proposal})`;
}

function countedCriteria({ criteria, entries }: OverviewBasis, followUp: FollowUp, state: 'overdue' | 'due'): PlannedCell {
  const name = proposalName(followUp);
  if (criteria === null) return { value: 0, style: 'integer' };
  return {
    formula: `=COUNTIFS(${criteria.column('proposal')},${quoted(name)},${criteria.column('status')},${quoted(dueStatusTexts[state])})`,
    cached: entries.filter((entry) => proposalName(entry.followUp) === name && entry.state === state).length,
    style: 'integer',
  };
}

function columns(basis: OverviewBasis, tolerance: number): readonly FollowUpColumn<OverviewEntry, OverviewKey>[] {
  const amount = (side: 'permanent' | 'implementation', what: 'planned' | 'realised'): FollowUpColumn<OverviewEntry, OverviewKey>['cell'] => ({ followed }, at) => {
    const proposal = at.cell('proposal');
    const realised = sumOf(basis, `${side}Realised`, proposal);
    return { formula: what === 'realised' ? `=${realised}` : `=${realised}-${sumOf(basis, `${side}Difference`, proposal)}`, cached: toDate(followed[side])[what] ?? 0, style: 'amount' };
  };
  const years = (followed: FollowedModel): number => followed.permanent.filter(({ realised }, index) => realised !== null || (followed.implementation[index]?.realised ?? null) !== null).length;
  const degree = (followed: FollowedModel): PlannedValue => { const { planned, realised } = toDate(followed.permanent); return cachedDegree(planned, realised); };
  return [
    { key: 'proposal', header: followUpFigures.proposal, width: 18, cell: ({ followed }) => textCell(followed.key) },
    { key: 'title', header: followUpFigures.title, width: 54, cell: ({ followed }) => textCell(followed.followUp.title) },
    { key: 'citizenCentre', header: followUpFigures.citizenCentre, width: 17, cell: ({ followed }) => textCell(followed.followUp.citizenCentre) },
    {
      key: 'years', header: followUpOverview.years, width: 9,
      cell: ({ followed }, at) => {
        const { figures } = basis;
        const count = (criteria: string) => `COUNTIFS(${figures.column('proposal')},${at.cell('proposal')},${criteria})`;
        const [permanent, cost] = [figures.column('permanentReported'), figures.column('implementationReported')];
        return { formula: `=${count(`${permanent},">0"`)}+${count(`${permanent},0,${cost},">0"`)}`, cached: years(followed), style: 'integer' };
      },
    },
    { key: 'planned', header: followUpOverview.planned, width: 11, cell: amount('permanent', 'planned') },
    { key: 'realised', header: followUpOverview.realised, width: 11, cell: amount('permanent', 'realised') },
    {
      key: 'degree', header: followUpOverview.degree, width: 16,
      cell: ({ followed }, at) => ({
        formula: `=IF(${sumOf(basis, 'permanentReported', at.cell('proposal'))}=0,"",${degreeExpression(at.cell('planned'), at.cell('realised'))})`,
        cached: degree(followed),
        style: 'percent',
      }),
    },
    { key: 'costPlanned', header: followUpOverview.costPlanned, width: 15, cell: amount('implementation', 'planned') },
    { key: 'costRealised', header: followUpOverview.costRealised, width: 15, cell: amount('implementation', 'realised') },
    {
      key: 'status', header: followUpOverview.status, width: 16,
      cell: ({ followed }, at) => ({
        formula: statusFormula(
          [{ shortfall: `(${at.cell('realised')}-${at.cell('planned')})`, planned: at.cell('planned') }, { shortfall: `(${at.cell('costRealised')}-${at.cell('costPlanned')})`, planned: at.cell('costPlanned') }],
          `${at.cell('years')}=0`,
          at.setting('tolerance'),
          quoted(followUpOverview.notReported),
        ),
        cached: cachedStatus(yearStatus([toDate(followed.permanent), toDate(followed.implementation)], tolerance)) || followUpOverview.notReported,
        style: 'statusCell',
      }),
    },
    { key: 'paybackPlanned', header: followUpOverview.paybackPlanned, width: 15, cell: ({ followed, payback }) => repaidIn(payback?.planned, paybackTime(plannedAmounts(followed.permanent), plannedAmounts(followed.implementation))) },
    { key: 'paybackExpected', header: followUpOverview.paybackExpected, width: 15, cell: ({ followed, payback }) => repaidIn(payback?.expected, expectedPayback(followed.permanent, followed.implementation)) },
    { key: 'overdue', header: followUpOverview.overdue, width: 12, cell: ({ followed, isFirst }) => (isFirst ? countedCriteria(basis, followed.followUp, 'overdue') : { style: 'integer' }) },
    { key: 'due', header: followUpOverview.due, width: 12, cell: ({ followed, isFirst }) => (isFirst ? countedCriteria(basis, followed.followUp, 'due') : { style: 'integer' }) },
  ];
}

/**
 * "Opfølgning overblik": one A4 page for the management. Each proposal's degree of realisation, status, payback and open
 * criteria, the sums by citizen centre, and the plan's targets. Too many proposals for a page are left to the other sheets.
 */
export function followUpOverviewPlan(basis: OverviewBasis, options: FollowUpOptions, links: { readonly day: string | null; readonly tolerance: string | null }): SheetPlan {
  const all = basis.followed.map((followed, index): OverviewEntry => ({
    followed, payback: basis.paybacks[index] ?? null, isFirst: basis.followed[index - 1]?.followUp !== followed.followUp,
  }));
  const named = all.length <= MOST_PROPOSALS ? all : [];
  const settings = [daySetting(options, links.day), toleranceSetting(options, links.tolerance)];
  const table = followUpTablePlan<OverviewEntry, OverviewKey>({
    sheet: followUpSheets.overview,
    table: 'SofOpfOverblik',
    heading: followUpOverview.heading,
    source: options.source,
    note: followUpOverview.note,
    settings,
    columns: columns(basis, options.tolerance),
    entries: named,
    frozenColumns: 0,
    formats: [{ key: 'status', of: statusFormats }],
  });
  const heading = (text: string): readonly PlannedCell[] => [{ value: text, style: 'heading' }];
  const above = named.length === all.length ? table.rows : [...table.rows.slice(0, -1), [{ value: followUpOverview.tooMany(all.length), style: 'note' as const }]];
  const centresFrom = above.length + 2;
  const centres = centreRows(basis, centresFrom);
  const targets = targetRows(basis, centresFrom + centres.length + 2, settingAddress(settings, 'tolerance'));
  return {
    ...table,
    rows: [
      ...above,
      [],
      heading(followUpOverview.centres),
      ...centres,
      ...(targets.rows.length === 0 ? [] : [[], heading(followUpOverview.targets), ...targets.rows]),
    ],
    conditionalFormats: [...table.conditionalFormats, ...targets.formats],
    page: { orientation: 'landscape', fitToWidth: true, fitToHeight: true },
  };
}

