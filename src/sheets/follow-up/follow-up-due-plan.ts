import { dayNumber } from '../../domain/day';
import { dueStatusTexts, followUpCriteria, followUpDue, followUpSheets } from '../../texts/follow-up';
import { dueFormats } from './follow-up-criteria-plan';
import type { CriterionEntry, CriterionKey } from './follow-up-criteria-plan';
import { proposalName } from './follow-up-figures-plan';
import { daySetting, noticeSetting } from './follow-up-options';
import type { FollowUpOptions } from './follow-up-options';
import { followUpTablePlan } from './follow-up-table';
import type { FollowUpColumn, RowCells, TableRanges } from './follow-up-table';
import type { PlannedValue, SheetPlan, StyleName } from '../sheet-plan';

type DueColumnKey = 'listNumber' | 'due' | 'status' | 'citizenCentre' | 'responsible' | 'proposal' | 'number' | 'criterion' | 'measuredBy' | 'when';

/** A row of the list: what stands there when it is written, or nothing yet. */
interface ListEntry { readonly listed: CriterionEntry | null }

/** A column that shows what the criteria's table has in the row of the same number; a blank there is blank here too. */
function shown(key: Exclude<DueColumnKey, 'listNumber'>, source: CriterionKey, header: string, width: number, style: StyleName, criteria: TableRanges<CriterionKey>, value: (entry: CriterionEntry) => PlannedValue): FollowUpColumn<ListEntry, DueColumnKey> {
  const isText = style !== 'date' && style !== 'text';
  const formula = (at: RowCells<DueColumnKey>) => {
    const found = `INDEX(${criteria.column(source)},MATCH(${at.cell('listNumber')},${criteria.column('listNumber')},0))`;
    return `=IF(${at.cell('listNumber')}="","",${found}${isText ? '&""' : ''})`;
  };
  return { key, header, width, cell: ({ listed }, at) => ({ formula: formula(at), cached: listed === null ? '' : value(listed), style }) };
}

function columns(criteria: TableRanges<CriterionKey>): readonly FollowUpColumn<ListEntry, DueColumnKey>[] {
  return [
    {
      key: 'listNumber', header: followUpDue.listNumber, width: 14,
      cell: ({ listed }, at) => ({ formula: `=IF(ROWS(${at.above('listNumber')})<=MAX(${criteria.column('listNumber')}),ROWS(${at.above('listNumber')}),"")`, cached: listed === null ? '' : at.index + 1, style: 'text' }),
    },
    shown('due', 'nextDue', followUpDue.due, 14, 'date', criteria, ({ nextDue }) => (nextDue === null ? '' : dayNumber(nextDue))),
    shown('status', 'status', followUpCriteria.status, 15, 'statusCell', criteria, ({ state }) => dueStatusTexts[state]),
    shown('citizenCentre', 'citizenCentre', followUpCriteria.citizenCentre, 18, 'wrapped', criteria, ({ followUp }) => followUp.citizenCentre ?? ''),
    shown('responsible', 'responsible', followUpCriteria.responsible, 30, 'wrapped', criteria, ({ criterion }) => criterion.responsible ?? ''),
    shown('proposal', 'proposal', followUpCriteria.proposal, 12, 'wrapped', criteria, ({ followUp }) => proposalName(followUp)),
    shown('number', 'number', followUpCriteria.number, 5, 'text', criteria, ({ criterion }) => criterion.number),
    shown('criterion', 'criterion', followUpCriteria.criterion, 46, 'wrapped', criteria, ({ criterion }) => criterion.criterion),
    shown('measuredBy', 'measuredBy', followUpCriteria.measuredBy, 34, 'wrapped', criteria, ({ criterion }) => criterion.measuredBy ?? ''),
    shown('when', 'when', followUpCriteria.when, 26, 'wrapped', criteria, ({ criterion }) => criterion.when ?? ''),
  ];
}

/**
 * "Hvad skal følges op?": the criteria that are due or overdue, by citizen centre and responsible. A row for each criterion
 * there is, blank as long as it is not due, so that the list follows what is typed.
 */
export function duePlan(entries: readonly CriterionEntry[], criteria: TableRanges<CriterionKey>, options: FollowUpOptions): SheetPlan {
  const listed = entries.filter(({ listNumber }) => listNumber !== null);
  return followUpTablePlan<ListEntry, DueColumnKey>({
    sheet: followUpSheets.due,
    table: 'SofOpfListe',
    heading: followUpDue.heading,
    source: options.source,
    note: followUpDue.note,
    settings: [daySetting(options, criteria.setting('day')), noticeSetting(options, criteria.setting('notice'))],
    columns: columns(criteria),
    entries: entries.map((_entry, index): ListEntry => ({ listed: listed[index] ?? null })),
    frozenColumns: 0,
    formats: [{ key: 'status', of: dueFormats }],
  });
}
