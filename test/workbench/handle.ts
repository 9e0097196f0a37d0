/** What a cell may be given: a value, or a formula with US separators. */
export type CellInput = string | number | boolean | null;

/** For tests and for trying things out in the browser's console; nothing in the add-in knows of it. */
export interface WorkbenchHandle {
  /** Fulfilled when grid, pane and functions can be used. */
  readonly ready: Promise<void>;
  sheets(): string[];
  /** Values as Office.js gives them: blank cells are "". */
  read(sheet: string, address: string): (string | number | boolean)[][];
  /** With US separators, as Office.js wants them. */
  write(sheet: string, address: string, cells: CellInput[][]): void;
  activate(sheet: string): void;
  /** What the user does to sheets and workbook, as in Excel's own menus. */
  deleteSheet(sheet: string): void;
  protectSheet(sheet: string): void;
  unprotectSheet(sheet: string): void;
  protectWorkbook(): void;
  unprotectWorkbook(): void;
  /** From here on every answer to the add-in takes so many milliseconds longer; null ends it. */
  delayAnswers(milliseconds: number | null): void;
  /** Round trips of the add-in so far. */
  syncs(): number;
}

declare global {
  interface Window { workbench: WorkbenchHandle }
}
