import type { Datasets } from '../datasets/datasets';
import type { Acceptance } from '../rules/acceptance';
import type { PullChoice } from '../sheets/pull-plan';
import type { CellBefore, CellChange } from '../excel/change-cells';
import type { CheckOptions } from '../excel/check-in-workbook';
import type { ClearedMarks } from '../excel/clear-marks';
import type { ExampleRows } from '../excel/insert-example';
import type { OnExisting, RenderResult } from '../excel/render-plan';
import type { WorkbookWatcher } from '../excel/workbook-events';
import type { WorkbookSettings } from '../excel/workbook-settings';
import type { JudgedWorkbook } from './checking';
import type { KpiPort } from './kpi-port';
import type { RefreshPort } from './refresh-port';
import type { ProposalToolPort } from './proposal-tool-port';

export interface JobOptions {
  readonly signal: AbortSignal;
  /** Called whenever Excel has answered. */
  readonly onAnswer: () => void;
}

/** What the pane and the ribbon ask of Excel and of the add-in's own files. Everything may throw a `WorkbookFault`. */
export interface WorkbookPort {
  datasets(): Promise<Datasets>;
  pull(choice: PullChoice, options: JobOptions & { readonly onExisting: OnExisting; readonly tolerance: number | null }): Promise<RenderResult>;
  check(options: JobOptions & Pick<CheckOptions, 'mark' | 'marked'>): Promise<JudgedWorkbook>;
  clearMarks(signal?: AbortSignal): Promise<ClearedMarks>;
  selectCell(sheet: string, address: string, signal?: AbortSignal): Promise<void>;
  readCells(cells: readonly Pick<CellChange, 'sheet' | 'address'>[]): Promise<readonly CellBefore[]>;
  writeCells(changes: readonly CellChange[], signal?: AbortSignal): Promise<void>;
  storeAcceptances(accepted: readonly Acceptance[], signal?: AbortSignal): Promise<void>;
  insertExample(rows: ExampleRows, signal?: AbortSignal): Promise<string>;
  readSettings(): Promise<WorkbookSettings>;
  writeSettings(settings: WorkbookSettings): Promise<void>;
  readonly kpi: KpiPort;
  readonly refresh: RefreshPort;
  readonly proposalTools: ProposalToolPort;
  watch(watcher: WorkbookWatcher): Promise<() => Promise<void>>;
  /** The rule's page as Markdown. */
  rulePage(id: string, name: string): Promise<string>;
  /** Makes the pane visible, also where it has never been opened. */
  showPane(): Promise<void>;
}
