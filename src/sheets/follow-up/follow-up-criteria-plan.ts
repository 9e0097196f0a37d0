import { dayNumber } from '../../domain/day';
import type { Day } from '../../domain/day';
import { dueReckoning, dueState, openDueDate } from '../../domain/due-terms';
import type { DueReckoning, DueState } from '../../domain/due-terms';
import type { FollowUp, FollowUpCriterion } from '../../domain/follow-up';
import { dueStatusTexts, followUpCriteria, followUpSheets } from '../../texts/follow-up';
import { textCell } from '../data-table-plan';
import { criterionFormulas } from './follow-up-due-formulas';
import { proposalName } from './follow-up-figures-plan';
import { dayCell } from './follow-up-formulas';
import { daySetting, noticeSetting } from './follow-up-options';
import type { FollowUpOptions } from './follow-up-options';
import type { FollowUpColumn, FollowUpTable } from './follow-up-table';
import { wordFormats } from '../kpi/kpi-status-format';
import type { PlannedRange } from '../sheet-plan';

export const CRITERIA_TABLE = 'SofOpfKriterier';

export type CriterionKey =
  | 'proposal' | 'catalogue' | 'id' | 'title' | 'citizenCentre' | 'number' | 'criterion' | 'measuredBy' | 'responsible' | 'when' | 'first' | 'interval' | 'last'
  | 'nextDue' | 'status' | 'result' | 'resultDate' | 'remark' | 'from' | 'answered' | 'listNumber' | 'plan';

/** A criterion as it stands in the table, with what follows of it on the day. */
export interface CriterionEntry {
  readonly followUp: FollowUp;
  readonly criterion: FollowUpCriterion;
  readonly remark: string | null;
  readonly reckoning: DueReckoning;
  readonly nextDue: Day | null;
  readonly state: DueState;
  /** Its number among those that are due or overdue, from 1; null where it is neither. */
  readonly listNumber: number | null;
}

function compareText(a: string | null, b: string | null): number {
  return (a ?? '\uffff').localeCompare(b ?? '\uffff', 'da');
}

/** By citizen centre and responsible, so that the list of what is due stands in that order. */
export function criterionEntries(followUps: readonly FollowUp[], { day, notice }: FollowUpOptions): readonly CriterionEntry[] {
  let listed = 0;
  return followUps
    .flatMap((followUp) => followUp.criteria.map((criterion) => ({ followUp, criterion })))
    .sort((a, b) => compareText(a.followUp.citizenCentre, b.followUp.citizenCentre) || compareText(a.criterion.responsible, b.criterion.responsible))
    .map(({ followUp, criterion }) => {
      const state = dueState(criterion.terms, criterion, day, notice);
      const isListed = state === 'overdue' || state === 'due';
      if (isListed) listed += 1;
      const remark = followUp.remarks.find(({ at }) => 'criterion' in at && at.criterion === criterion.number)?.text ?? null;
      const { terms } = criterion;
      return { followUp, criterion, remark, reckoning: dueReckoning(terms, criterion, day), nextDue: openDueDate(terms, criterion, day), state, listNumber: isListed ? listed : null };
    });
}

function cachedDay(day: Day | null): number | string {
  return day === null ? '' : dayNumber(day);
}

type Column = FollowUpColumn<CriterionEntry, CriterionKey>;

const COLUMNS: readonly Column[] = [
  { key: 'proposal', header: followUpCriteria.proposal, width: 15, cell: ({ followUp }) => textCell(proposalName(followUp)) },
  { key: 'catalogue', header: followUpCriteria.catalogue, width: 12, cell: ({ followUp }) => textCell(followUp.catalogue) },
  { key: 'id', header: followUpCriteria.id, width: 12, cell: ({ followUp }) => textCell(followUp.id) },
  { key: 'title', header: followUpCriteria.title, width: 30, cell: ({ followUp }) => textCell(followUp.title, 'wrapped') },
  { key: 'citizenCentre', header: followUpCriteria.citizenCentre, width: 14, cell: ({ followUp }) => textCell(followUp.citizenCentre) },
  { key: 'number', header: followUpCriteria.number, width: 5, cell: ({ criterion }) => ({ value: criterion.number, style: 'text' }) },
  { key: 'criterion', header: followUpCriteria.criterion, width: 40, cell: ({ criterion }) => textCell(criterion.criterion, 'wrapped') },
  { key: 'measuredBy', header: followUpCriteria.measuredBy, width: 34, cell: ({ criterion }) => textCell(criterion.measuredBy, 'wrapped') },
  { key: 'responsible', header: followUpCriteria.responsible, width: 26, cell: ({ criterion }) => textCell(criterion.responsible, 'wrapped') },
  { key: 'when', header: followUpCriteria.when, width: 26, cell: ({ criterion }) => textCell(criterion.when, 'wrapped') },
  { key: 'first', header: followUpCriteria.first, width: 12, cell: ({ criterion }) => dayCell(criterion.terms.first, 'dateInput') },
  { key: 'interval', header: followUpCriteria.interval, width: 10, cell: ({ criterion }) => (criterion.terms.interval === null ? { style: 'figureInput' } : { value: criterion.terms.interval, style: 'figureInput' }) },
  { key: 'last', header: followUpCriteria.last, width: 12, cell: ({ criterion }) => dayCell(criterion.terms.last, 'dateInput') },
  { key: 'nextDue', header: followUpCriteria.nextDue, width: 12, cell: ({ nextDue }, at) => ({ formula: criterionFormulas(at).nextDue, cached: cachedDay(nextDue), style: 'date' }) },
  { key: 'status', header: followUpCriteria.status, width: 15, cell: ({ state }, at) => ({ formula: criterionFormulas(at).status, cached: dueStatusTexts[state], style: 'statusCell' }) },
  { key: 'result', header: followUpCriteria.result, width: 36, cell: ({ criterion }) => textCell(criterion.result, 'input') },
  { key: 'resultDate', header: followUpCriteria.resultDate, width: 12, cell: ({ criterion }) => dayCell(criterion.resultDate, 'dateInput') },
  { key: 'remark', header: followUpCriteria.remark, width: 36, cell: ({ remark }) => textCell(remark, 'input') },
  { key: 'from', header: followUpCriteria.from, width: 12, cell: ({ reckoning }, at) => ({ formula: criterionFormulas(at).from, cached: cachedDay(reckoning.from), style: 'date' }) },
  { key: 'answered', header: followUpCriteria.answered, width: 10, cell: ({ reckoning }, at) => ({ formula: criterionFormulas(at).answered, cached: reckoning.from === null ? '' : reckoning.answered, style: 'integer' }) },
  { key: 'listNumber', header: followUpCriteria.listNumber, width: 10, cell: ({ listNumber }, at) => ({ formula: criterionFormulas(at).listNumber, cached: listNumber ?? '', style: 'integer' }) },
  { key: 'plan', header: followUpCriteria.plan, width: 12, cell: ({ followUp }) => textCell(followUp.plan) },
];

/** Traffic-light formats of a range with the statuses of criteria. */
export function dueFormats(range: PlannedRange) {
  return wordFormats(range, { Rød: dueStatusTexts.overdue, Gul: dueStatusTexts.due, Grøn: dueStatusTexts.done });
}

/** "Opfølgning kriterier": one row per success criterion, with what is due when. */
export function criteriaTable(entries: readonly CriterionEntry[], options: FollowUpOptions): FollowUpTable<CriterionEntry, CriterionKey> {
  return {
    sheet: followUpSheets.criteria,
    table: CRITERIA_TABLE,
    heading: followUpCriteria.heading,
    source: options.source,
    note: followUpCriteria.note,
    settings: [daySetting(options, null), noticeSetting(options, null)],
    columns: COLUMNS,
    entries,
    frozenColumns: 1,
    formats: [{ key: 'status', of: dueFormats }],
  };
}
