import type { Draft } from './proposal-drafts';
import type { TableWithLines } from './table-kind';

const OWN_FUNCTION = /(?<![\p{L}\d_.])SOF\.(?:TILBAGEBETALING|NETTOEFFEKT)\(/iu;

/** Lines under a heading, a total or a payback time; a proposal's table has them, a row of sums for a function has not. */
function hasLines({ raw, lines: { lines } }: TableWithLines): boolean {
  const ordinary = lines.some(({ hasFigures, afterPayback, meaning: { section, total } }) => hasFigures && !afterPayback && section === null && total?.strength !== 'strong');
  return ordinary && (raw.paybackAfter !== null || lines.some(({ hasFigures, meaning: { section, total } }) =>
    (section !== null && !hasFigures) || (total?.strength === 'strong' && (total.names === 'permanent' || total.names === 'implementation'))));
}

function isUnmarked({ raw, lines: { columns } }: TableWithLines): boolean {
  return raw.caption === null && columns.budgetArea === null && columns.innovationPool === null;
}

/**
 * Whether a draft is someone's own calculation with our functions, like the examples that the help inserts, and no proposal:
 * nothing of a proposal's head or captions, no columns and no lines as its tables have them, and a formula that calls one.
 * A proposal that lacks its id has some of that.
 * @param formulas by zero-based "row,column" of the sheet
 */
export function isOwnReckoning({ parts, tables }: Draft, formulas: ReadonlyMap<string, string>): boolean {
  if (formulas.size === 0 || tables.length === 0) return false;
  if (!parts.every(({ type }) => type === 'table' || type === 'payback' || type === 'unplaced')) return false;
  if (!tables.every((table) => isUnmarked(table) && !hasLines(table))) return false;
  const rows = [...tables.flatMap(({ raw }) => raw.rows), ...parts.flatMap((part) => (part.type === 'payback' ? [{ cells: part.cells }] : []))];
  return rows.some(({ cells }) => cells.some(({ row, column }) => OWN_FUNCTION.test(formulas.get(`${row},${column}`) ?? '')));
}
