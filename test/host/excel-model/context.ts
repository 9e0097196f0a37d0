import type { Grid } from '../grid-port/grid';
import type { Zone } from '../grid-port/address';
import type { References } from '../protocol/references';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** What the objects of one workbook share. */
export interface ModelContext {
  readonly grid: Grid;
  readonly references: References;
  readonly workbook: Workbook;
  readonly options: WorkbookOptions;
  sheet(id: string): Worksheet;
  sheets(): readonly Worksheet[];
  /** Refuses changes of protected cells with the code Excel gives; `what` is the option of the protection that would allow them. */
  mustBeEditable(sheetId: string, zone: Zone, location: string, what?: ProtectionOption): void;
  /** Refuses changes of the sheets themselves while the workbook's structure is protected. */
  mustAllowStructure(location: string): void;
}

export type ProtectionOption =
  | 'allowAutoFilter' | 'allowDeleteColumns' | 'allowDeleteRows' | 'allowEditObjects' | 'allowEditScenarios'
  | 'allowFormatCells' | 'allowFormatColumns' | 'allowFormatRows' | 'allowInsertColumns' | 'allowInsertHyperlinks'
  | 'allowInsertRows' | 'allowPivotTables' | 'allowSort';

export interface WorkbookOptions {
  readonly name: string;
  /** Separators of the user's locale, for `application.cultureInfo`; `values` and `formulas` are US whatever they are. */
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  readonly culture: string;
}
