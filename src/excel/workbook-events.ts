import { runInWorkbook } from './run-in-workbook';

export interface WorkbookWatcher {
  /** A sheet was added or deleted. */
  readonly onSheets: () => void;
  /** Cells were changed, by whomever. */
  readonly onCells: (worksheetId: string) => void;
}

/** Tells of changes until the returned function is called. Throws `WorkbookFault`. */
export function watchWorkbook({ onSheets, onCells }: WorkbookWatcher): Promise<() => Promise<void>> {
  return runInWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onAdded.add(async () => onSheets()),
      worksheets.onDeleted.add(async () => onSheets()),
      worksheets.onChanged.add(async ({ worksheetId }) => onCells(worksheetId)),
    ];
    await context.sync();
    return () => runInWorkbook(async () => {
      // A handler can be taken off only in the context it was added in.
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  });
}
