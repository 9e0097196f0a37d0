import { modelsOf, tableOf } from '../../domain/proposal';
import type { Proposal } from '../../domain/proposal';
import { figurePlace, placedRows } from '../../domain/row-place';
import { amountAt, countsFor, sameModel, sumAt } from '../analysis/rows';
import { tableName } from '../analysis/table-name';
import type { ProposalRule, Report } from '../rule';

function check(proposal: Proposal): readonly Report[] {
  const table = tableOf(proposal, 'summary');
  const year = table?.years.at(-1);
  if (!table || year === undefined) return [];
  const column = table.years.length - 1;
  const permanent = placedRows(table).filter(({ row }) => row.section === 'permanent');
  return modelsOf(proposal).flatMap((model) => {
    const lines = permanent.filter((placed) => placed.row.role === 'line' && countsFor(placed, model));
    const total = permanent.findLast(({ row }) => row.role === 'total' && sameModel(row.model, model));
    // A total that is not its lines' sum is reported as such: either may be the saving.
    const readings = [...(lines.length > 0 ? [sumAt(lines, column)] : []), ...(total ? [amountAt(total.row, column)] : [])];
    const [first] = readings;
    if (first === undefined || readings.some((reading) => reading === undefined || reading < 0)) return [];
    const told = total ?? lines[0];
    return [{
      messageId: 'noSaving',
      data: { table: tableName(table), row: total?.row.label ?? 'De varige linjer', year: String(year), stated: first },
      table: table.kind,
      model,
      row: total?.row.label ?? null,
      years: [year],
      stated: [first],
      expected: [null],
      places: told ? [figurePlace(told, year)] : [],
    }];
  });
}

export const rule: ProposalRule = {
  meta: {
    id: 'F203',
    name: 'ingen-varig-besparelse',
    title: 'De varige ændringer sparer penge i tabellens sidste år.',
    severity: 'warning',
    group: 'signs',
    messages: { noSaving: '{table}, "{row}": Forslaget sparer ikke noget i det sidste år. {year}: {stated}. Besparelser skrives med minus.' },
    corrects: false,
  },
  subject: 'proposal',
  check,
};
