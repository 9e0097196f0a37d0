import { dueStatusTexts } from '../../texts/follow-up';
import type { RowCells } from './follow-up-table';

/** Columns that a criterion's formulas read or give. */
type DueKey = 'first' | 'interval' | 'last' | 'nextDue' | 'status' | 'result' | 'resultDate' | 'from' | 'answered' | 'listNumber';

/** Formulas of a criterion's row. They give what `dueReckoning`, `openDueDate` and `dueState` of the domain give. */
export interface CriterionFormulas {
  readonly from: string;
  readonly answered: string;
  readonly nextDue: string;
  readonly status: string;
  readonly listNumber: string;
}

/** The last day of the calendar period of so many months that a day belongs to. */
function endOfPeriod(day: string, months: string): string {
  return `DATE(YEAR(${day}),ROUNDUP((12*YEAR(${day})+MONTH(${day}))/${months},0)*${months}-12*YEAR(${day})+1,0)`;
}

/** The same day of a later month; the last day of a month stays the last. */
function monthsLater(day: string, months: string): string {
  return `IF(${day}=EOMONTH(${day},0),EOMONTH(${day},${months}),EDATE(${day},${months}))`;
}

/** The row's table has the settings `day` and `notice`. */
export function criterionFormulas(at: RowCells<DueKey>): CriterionFormulas {
  const [first, interval, last, result, resultDate] = [at.cell('first'), at.cell('interval'), at.cell('last'), at.cell('result'), at.cell('resultDate')];
  const [from, answered, nextDue, status] = [at.cell('from'), at.cell('answered'), at.cell('nextDue'), at.cell('status')];
  const [day, notice] = [at.setting('day'), at.setting('notice')];
  const recurs = `IF(ISNUMBER(${interval}),${interval}>0,FALSE)`;
  const open = `AND(${result}="",${resultDate}="")`;
  const then = monthsLater(from, `${answered}*${interval}`);
  const { overdue, due, later, done, undated } = dueStatusTexts;
  return {
    from: `=IF(ISNUMBER(${first}),${first},IF(${recurs},IF(ISNUMBER(${resultDate}),${endOfPeriod(resultDate, interval)},${endOfPeriod(day, interval)}),""))`,
    answered: `=IF(${from}="","",IF(${open},0,IF(AND(${recurs},ISNUMBER(${resultDate})),MAX(0,ROUND((${resultDate}-${from})/(${interval}*365.25/12),0)+1),IF(ISNUMBER(${first}),1,0))))`,
    nextDue: `=IF(${from}="","",IF(${recurs},IF(ISNUMBER(${last}),IF(${then}>${last},"",${then}),${then}),IF(${answered}>0,"",${from})))`,
    status: `=IF(${nextDue}="",IF(${open},"${undated}","${done}"),IF(${nextDue}<${day},"${overdue}",IF(${nextDue}<=${day}+${notice},"${due}","${later}")))`,
    listNumber: `=IF(OR(${status}="${overdue}",${status}="${due}"),COUNT(${at.above('listNumber')})+1,"")`,
  };
}
