import type { Correction } from '../domain/finding';
import { placeKey } from '../domain/place';
import type { Place } from '../domain/place';
import type { FinanceTable, Proposal, Row } from '../domain/proposal';
import { figurePlace, placedRows, rowPlace } from '../domain/row-place';

type Changes = ReadonlyMap<string, number | string>;

/** `null` where a place has no change. */
function changeAt(changes: Changes, place: Place): number | string | null {
  return changes.get(placeKey(place)) ?? null;
}

function textAt(changes: Changes, place: Place): string | null {
  const change = changeAt(changes, place);
  return change === null ? null : String(change);
}

function correctedTable(table: FinanceTable, changes: Changes): FinanceTable {
  const rows = placedRows(table).map((placed): Row => {
    const { row } = placed;
    return {
      ...row,
      figures: row.figures.map((figure, column) => {
        const year = table.years[column];
        const change = year === undefined ? null : changeAt(changes, figurePlace(placed, year));
        return typeof change === 'string' ? { text: change, value: null } : (change ?? figure);
      }),
      label: textAt(changes, rowPlace(placed, 'label')) ?? row.label,
      budgetArea: textAt(changes, rowPlace(placed, 'budgetArea')) ?? row.budgetArea,
    };
  });
  return { ...table, unit: textAt(changes, { part: 'unit', table: table.kind }) ?? table.unit, rows };
}

/** The proposal as it is when corrections of its tables have been made. Places that it lacks change nothing. */
export function applyCorrections(proposal: Proposal, corrections: readonly Correction[]): Proposal {
  const changes = new Map(corrections.flatMap((correction) => correction.changes.map(({ place, value }) => [placeKey(place), value] as const)));
  return { ...proposal, tables: proposal.tables.map((table) => correctedTable(table, changes)) };
}
