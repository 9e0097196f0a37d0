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

/** What Excel calls things that nobody has named, in the user's language. */
export interface DefaultNames {
  readonly sheet: string;
  readonly table: string;
  readonly column: string;
  readonly chart: string;
  readonly series: string;
  readonly chartTitle: string;
  readonly total: string;
}

export const DANISH_NAMES: DefaultNames = { sheet: 'Ark', table: 'Tabel', column: 'Kolonne', chart: 'Diagram', series: 'Serie', chartTitle: 'Diagramtitel', total: 'Total' };
export const ENGLISH_NAMES: DefaultNames = { sheet: 'Sheet', table: 'Table', column: 'Column', chart: 'Chart', series: 'Series', chartTitle: 'Chart Title', total: 'Total' };

export interface WorkbookOptions {
  readonly name: string;
  readonly names: DefaultNames;
  /** Separators of the user's locale, for `application.cultureInfo`; `values` and `formulas` are US whatever they are. */
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  readonly culture: string;
}
