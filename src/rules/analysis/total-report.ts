import { figurePlace } from '../../domain/row-place';
import type { Proposal, Section, TableKind } from '../../domain/proposal';
import { amountText, byYear } from '../message-text';
import type { Report } from '../rule';
import { tableName } from './table-name';
import { checkTotals, faultyYears } from './total-check';
import type { CheckedYear, TotalCheck } from './total-check';
import { supportFor, supportText, totalCorrection } from './total-support';

function report(messageId: string, check: TotalCheck, years: readonly CheckedYear[], proposal: Proposal, checks: readonly TotalCheck[]): Report {
  const { table, total, addends } = check;
  const correction = totalCorrection(check, years, proposal, checks);
  const addendsGive = total.row.section === 'netImpact' && check.ofTotals ? 'totalerne giver' : 'linjerne giver';
  return {
    messageId,
    data: {
      table: tableName(table),
      row: total.row.label,
      figures: byYear(years.map(({ year }) => year), (index) => {
        const { stated, expected } = years[index] ?? { stated: null, expected: undefined };
        return `der står ${amountText(stated)}, ${addendsGive} ${amountText(expected ?? null)}`;
      }),
      support: supportText(supportFor(check, years, proposal)),
    },
    table: table.kind,
    model: total.row.model,
    row: total.row.label,
    years: years.map(({ year }) => year),
    stated: years.map(({ stated }) => stated),
    expected: years.map(({ expected }) => expected ?? null),
    places: years.map(({ year }) => figurePlace(total, year)),
    involves: addends.flatMap((addend) => years.map(({ year }) => figurePlace(addend, year))),
    ...(correction ? { correction } : {}),
  };
}

/** One report for every total with the fault among those wanted, over all the years it has it in. */
export function totalReports(messageId: string, fault: 'sum' | 'sign', proposal: Proposal, wanted: (kind: TableKind, section: Section) => boolean): readonly Report[] {
  const checks = checkTotals(proposal);
  return checks.filter(({ table, total }) => wanted(table.kind, total.row.section)).flatMap((check) => {
    const years = faultyYears(check, fault);
    return years.length === 0 ? [] : [report(messageId, check, years, proposal, checks)];
  });
}
