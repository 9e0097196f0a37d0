import { parseAddress, splitSheet } from './grid-port/address';
import { excelText, excelValue } from './grid-port/cell-values';
import type { ExcelValue } from './grid-port/cell-values';
import { writeEntries } from './excel-model/range-values';
import { Range } from './excel-model/range';
import type { Host } from './host';

export type CellInput = string | number | boolean | null;

/** Someone at the keyboard: what they do is told to the add-in as the user's own, and what they see can be read. */
export class User {
  private readonly host: Host;
  constructor(host: Host) {
    this.host = host;
  }

  private sheetId(name: string): string {
    const sheet = this.host.workbook.sheets().find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (!sheet) throw new Error(`No sheet ${name}`);
    return sheet.id;
  }

  sheets(): string[] {
    return this.host.workbook.sheets().map((sheet) => sheet.name);
  }

  read(sheet: string, address: string): ExcelValue[][] {
    return this.each(sheet, address, (sheetId, row, column) => excelValue(this.host.grid.evaluated(sheetId, row, column)));
  }

  /** As shown in the cells. */
  texts(sheet: string, address: string): string[][] {
    return this.each(sheet, address, (sheetId, row, column) => excelText(this.host.grid.evaluated(sheetId, row, column)));
  }

  /** What Excel shows beside an error value. */
  errorMessages(sheet: string, address: string): string[][] {
    return this.each(sheet, address, (sheetId, row, column) => {
      const cell = this.host.grid.evaluated(sheetId, row, column);
      return cell.type === 'error' && cell.message ? String(cell.message) : '';
    });
  }

  /** Values or formulas with US separators, as if typed: one undo step, and an event to the add-in. */
  write(sheet: string, address: string, cells: readonly (readonly CellInput[])[]): void {
    const { grid, workbook } = this.host;
    const range = new Range(workbook, this.sheetId(sheet), parseAddress(address, 'write'));
    grid.transact(() => {
      const zone = range.writableZone('write');
      workbook.mustBeEditable(range.sheetId, zone, 'write');
      writeEntries(grid, range.sheetId, zone, cells, 'write');
      workbook.events.userWrote(range.sheetId, zone);
    });
  }

  activate(sheet: string): void {
    this.host.grid.activate(this.sheetId(sheet));
  }

  select(address: string): void {
    const { sheet, address: local } = splitSheet(address);
    if (sheet !== null) this.activate(sheet);
    const sheetId = this.host.grid.getters.getActiveSheetId();
    const zone = parseAddress(local, 'select');
    new Range(this.host.workbook, sheetId, zone).select();
  }

  undo(): void {
    this.host.grid.undo();
  }

  redo(): void {
    this.host.grid.redo();
  }

  /** As a user or another add-in would: told to the add-in, not counted as one of its round trips. */
  deleteSheet(name: string): void {
    this.host.grid.transact(() => this.host.workbook.sheet(this.sheetId(name)).delete());
  }

  renameSheet(name: string, to: string): void {
    this.host.grid.transact(() => this.host.workbook.sheet(this.sheetId(name)).rename(to));
  }

  addSheet(name: string): void {
    this.host.grid.transact(() => {
      const worksheets = this.host.workbook.navigate('Worksheets');
      worksheets?.invoke('Add', [name]);
    });
  }

  protectSheet(name: string): void {
    this.host.grid.transact(() => this.host.workbook.sheet(this.sheetId(name)).navigate('Protection')?.invoke('Protect', []));
  }

  unprotectSheet(name: string): void {
    this.host.grid.transact(() => this.host.workbook.sheet(this.sheetId(name)).navigate('Protection')?.invoke('Unprotect', []));
  }

  protectWorkbook(): void {
    this.host.grid.transact(() => this.host.workbook.navigate('Protection')?.invoke('Protect', []));
  }

  unprotectWorkbook(): void {
    this.host.grid.transact(() => this.host.workbook.navigate('Protection')?.invoke('Unprotect', []));
  }

  private each<T>(sheet: string, address: string, read: (sheetId: string, row: number, column: number) => T): T[][] {
    const sheetId = this.sheetId(sheet);
    const zone = parseAddress(address, 'read');
    return Array.from({ length: zone.bottom - zone.top + 1 }, (_, row) => Array.from({ length: zone.right - zone.left + 1 }, (_unused, column) => read(sheetId, zone.top + row, zone.left + column)));
  }
}
