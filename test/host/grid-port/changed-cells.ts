import type { Zone } from './address';
import { WRITE_CELLS } from './engine';
import type { CellUpdate, EngineCommand } from './engine';

const CONTENT_COMMANDS: ReadonlySet<string> = new Set(['UPDATE_CELL', 'CLEAR_CELL', 'CLEAR_CELLS', 'DELETE_CONTENT']);

/** The cells whose content a command of the engine changes, undoing included. */
export function changedCells(command: EngineCommand): readonly { readonly sheetId: string; readonly zone: Zone }[] {
  const { type, sheetId, target, row, col } = command;
  if (type === 'UNDO' || type === 'REDO') return ((command.commands ?? []) as readonly EngineCommand[]).flatMap(changedCells);
  if (typeof sheetId !== 'string') return [];
  if (type === WRITE_CELLS) {
    const cells = (command.cells as () => readonly CellUpdate[])().filter((cell) => cell.content !== undefined);
    if (cells.length === 0) return [];
    const rows = cells.map((cell) => cell.row);
    const columns = cells.map((cell) => cell.col);
    const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
    const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
    return [{ sheetId, zone: { top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) } }];
  }
  if (!CONTENT_COMMANDS.has(type) || (type === 'UPDATE_CELL' && !('content' in command))) return [];
  if (Array.isArray(target)) return (target as readonly Zone[]).map((zone) => ({ sheetId, zone }));
  return typeof row === 'number' && typeof col === 'number' ? [{ sheetId, zone: { top: row, left: col, bottom: row, right: col } }] : [];
}
