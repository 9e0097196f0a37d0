import { formatZone, unionOf } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import type { Arguments } from '../protocol/arguments';
import type { ModelContext } from './context';
import { Range } from './range';

/** Numbers by which office.js knows its events. */
const EVENT = { changed: 10, activated: 11, deactivated: 12, added: 13, selection: 14, deleted: 15, formatChanged: 18, protection: 24, renamed: 25 } as const;
/** Category of event messages. */
const EVENT_CATEGORY = 65_536;
const WORKBOOK = 'Workbook';

/** A message to the add-in's runtime, in the shape both transports send on. */
export interface HostMessage {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  readonly message: string;
}

/** Registration is a formality: office.js drops what nobody listens to. The names must exist all the same. */
export function eventRegistrations(names: readonly string[]): Readonly<Record<string, (self: unknown, args: Arguments) => null>> {
  const forms = names.flatMap((name) => [`_Register${name}Event`, `_Unregister${name}Event`, `_RegisterEvent${name}`, `_UnregisterEvent${name}`]);
  return Object.fromEntries(forms.map((form) => [form, () => null]));
}

type SheetChange = 'added' | 'deleted' | 'renamed';

/** What happened since the last request, told to the add-in when the model has settled. */
export class WorkbookEvents {
  private readonly context: ModelContext;
  private readonly written: { readonly sheetId: string; zone: Zone; readonly byAddin: boolean; readonly changeType: string }[] = [];
  private readonly sheetChanges: { readonly kind: SheetChange; readonly sheetId: string; readonly detail: object }[] = [];
  private names = new Map<string, string>();
  private scheduled = false;
  private selectionScheduled = false;
  private lastSelection = '';
  private activeSheet = '';
  enabled = true;
  send: (messages: readonly HostMessage[]) => void = () => undefined;

  constructor(context: ModelContext) {
    this.context = context;
  }

  /** To be called once the model exists. */
  watch(): void {
    const { grid } = this.context;
    this.activeSheet = grid.getters.getActiveSheetId();
    this.lastSelection = this.selectionKey();
    grid.onUserContent((sheetId, zone) => this.write(sheetId, zone, false, 'RangeEdited'));
    grid.onSelection(() => this.scheduleSelection());
    grid.onActiveSheet(() => this.scheduleSelection());
    this.rememberNames();
  }

  cellsWritten(sheetId: string, zone: Zone): void {
    this.write(sheetId, zone, true, 'RangeEdited');
  }

  userWrote(sheetId: string, zone: Zone): void {
    this.write(sheetId, zone, false, 'RangeEdited');
  }

  structureChanged(sheetId: string, zone: Zone, changeType: string): void {
    this.write(sheetId, zone, true, changeType);
  }

  sheetChanged(kind: SheetChange, sheetId: string): void {
    const detail = kind === 'renamed' ? { nameBefore: this.names.get(sheetId) ?? '', nameAfter: this.context.grid.getters.getSheetName(sheetId) } : {};
    this.rememberNames();
    this.sheetChanges.push({ kind, sheetId, detail });
    this.schedule();
  }

  protectionChanged(sheetId: string, isProtected: boolean): void {
    this.post('protection', sheetId, { isProtected, source: 'Local' });
  }

  private rememberNames(): void {
    this.names = new Map(this.context.sheets().map((sheet) => [sheet.id, sheet.name]));
  }

  private write(sheetId: string, zone: Zone, byAddin: boolean, changeType: string): void {
    const last = this.written.at(-1);
    // A user's command reports cell by cell.
    if (!byAddin && last && !last.byAddin && last.sheetId === sheetId && last.changeType === changeType) last.zone = unionOf(last.zone, zone);
    else this.written.push({ sheetId, zone, byAddin, changeType });
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      this.flush();
    }, 0);
  }

  private flush(): void {
    for (const { kind, sheetId, detail } of this.sheetChanges.splice(0)) this.post(kind, sheetId, { source: 'Local', ...detail });
    for (const { sheetId, zone, byAddin, changeType } of this.written.splice(0)) {
      if (!this.context.grid.getters.tryGetSheet(sheetId)) continue;
      const range = new Range(this.context, sheetId, zone);
      range.kept = true;
      this.post('changed', sheetId, {
        address: formatZone(zone), changeType, source: 'Local', shiftDirection: 'None',
        triggerSource: byAddin ? 'ThisLocalAddin' : 'Unknown', referenceId: this.context.references.keep(range),
      });
    }
  }

  private scheduleSelection(): void {
    if (this.selectionScheduled) return;
    this.selectionScheduled = true;
    setTimeout(() => {
      this.selectionScheduled = false;
      this.flushSelection();
    }, 0);
  }

  private flushSelection(): void {
    const active = this.context.grid.getters.getActiveSheetId();
    if (active !== this.activeSheet) {
      if (this.context.grid.getters.tryGetSheet(this.activeSheet)) this.post('deactivated', this.activeSheet, {});
      this.activeSheet = active;
      this.post('activated', active, {});
    }
    const selection = this.selectionKey();
    if (selection === this.lastSelection) return;
    this.lastSelection = selection;
    this.post('selection', active, { address: selection.slice(selection.indexOf('!') + 1) });
  }

  private selectionKey(): string {
    const { getters } = this.context.grid;
    return `${getters.getActiveSheetId()}!${formatZone(getters.getSelectedZone())}`;
  }

  /** To those who listen to the sheet and to those who listen to all of them. */
  private post(kind: keyof typeof EVENT, sheetId: string, args: object): void {
    if (!this.enabled) return;
    const message = JSON.stringify({ worksheetId: sheetId, ...args });
    this.send([sheetId, WORKBOOK].map((target) => ({ category: EVENT_CATEGORY, type: EVENT[kind], target, message })));
  }
}
