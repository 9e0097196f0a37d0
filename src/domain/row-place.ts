import type { Place } from './place';
import type { FinanceTable, Row, TableKind } from './proposal';

/** A row with what tells it from the other rows of its table. */
export interface PlacedRow {
  readonly table: TableKind;
  readonly row: Row;
  /** From 1, counted within section and model among equal labels and roles. */
  readonly occurrence: number;
}

/** Every rule asks for the rows of the same tables, which never change. */
const known = new WeakMap<FinanceTable, readonly PlacedRow[]>();

/** A table's rows, in order, each with its occurrence. */
export function placedRows(table: FinanceTable): readonly PlacedRow[] {
  const rows = known.get(table) ?? withOccurrences(table);
  known.set(table, rows);
  return rows;
}

function withOccurrences(table: FinanceTable): readonly PlacedRow[] {
  const seen = new Map<string, number>();
  return table.rows.map((row) => {
    const { section, model, role, label } = row;
    // The model's length keeps it apart from the label.
    const key = `${section} ${role} ${model === null ? '' : `${model.length} ${model}`}:${label}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return { table: table.kind, row, occurrence };
  });
}

/** Where a row's figure of a year stands. */
export function figurePlace({ table, row, occurrence }: PlacedRow, year: number): Place {
  const { section, model, role, label } = row;
  return { part: 'figure', table, section, model, role, label, occurrence, year };
}

/** Where what a row says besides its figures stands. */
export function rowPlace({ table, row, occurrence }: PlacedRow, part: 'label' | 'budgetArea' | 'innovationPool'): Place {
  const { section, model, role, label } = row;
  return { part, table, section, model, role, label, occurrence };
}
