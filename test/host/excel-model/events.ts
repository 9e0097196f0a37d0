import { formatZone, unionOf } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import type { ModelContext } from './context';
import { Range } from './range';

/** Numbers by which office.js knows its events. */
const EVENT = { changed: 10, activated: 11, deactivated: 12, added: 13, selection: 14, deleted: 15, protection: 24, renamed: 25 } as const;
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

type Kind = keyof typeof EVENT;

/** How office.js calls the events when it registers handlers; what is not listed is `NotImplemented`. */
const REGISTRATIONS: Readonly<Record<string, Kind>> = {
  DataChangedEvent: 'changed', ActivatedEvent: 'activated', DeactivatedEvent: 'deactivated', AddedEvent: 'added', DeletedEvent: 'deleted',
  SelectionChangedEvent: 'selection', ProtectionChangedEvent: 'protection', EventNameChanged: 'renamed',
};

interface Source {
  readonly context: ModelContext;
  /** The sheet; the collection of sheets stands for all. */
  readonly id?: string;
}

/** The methods by which office.js says that somebody listens, or no longer does. */
export function eventRegistrations(names: readonly (keyof typeof REGISTRATIONS)[]): Readonly<Record<string, (self: Source) => null>> {
  const method = (name: string, step: 1 | -1) => (self: Source) => {
    const kind = REGISTRATIONS[name];
    if (kind) self.context.workbook.events.listen(kind, self.id ?? WORKBOOK, step);
    return null;
  };
  return Object.fromEntries(names.flatMap((name) => [[`_Register${name}`, method(name, 1)], [`_Unregister${name}`, method(name, -1)]]));
}

/** What happened since the last request, told to the add-in when the model has settled. */
export class WorkbookEvents {
  private readonly context: ModelContext;
  private readonly listeners = new Map<string, number>();
  private readonly written: { readonly sheetId: string; zone: Zone; readonly byAddin: boolean; readonly changeType: string }[] = [];
  private readonly sheetChanges: { readonly kind: 'added' | 'deleted' | 'renamed'; readonly sheetId: string; readonly detail: object }[] = [];
  private sheets = new Map<string, string>();
  private scheduled = false;
  private selectionScheduled = false;
  private lastSelection = '';
  private activeSheet = '';
  send: (messages: readonly HostMessage[]) => void = () => undefined;

  constructor(context: ModelContext) {
    this.context = context;
  }

  listen(kind: Kind, target: string, step: 1 | -1): void {
    const key = `${kind}/${target}`;
    this.listeners.set(key, Math.max(0, (this.listeners.get(key) ?? 0) + step));
  }

  /** The add-in was loaded anew. */
  forgetListeners(): void {
    this.listeners.clear();
  }

  private targets(kind: Kind, sheetId: string): readonly string[] {
    return [sheetId, WORKBOOK].filter((target) => (this.listeners.get(`${kind}/${target}`) ?? 0) > 0);
  }

  /** To be called once the model exists. */
  watch(): void {
    const { grid } = this.context;
    this.activeSheet = grid.getters.getActiveSheetId();
    this.lastSelection = this.selectionKey();
    grid.onUserContent((sheetId, zone) => this.write(sheetId, zone, false, 'RangeEdited'));
    grid.onSelection(() => this.scheduleSelection());
    grid.onActiveSheet(() => this.scheduleSelection());
    grid.onUpdate(() => this.compareSheets());
    this.sheets = this.currentSheets();
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

  protectionChanged(sheetId: string, isProtected: boolean): void {
    this.post('protection', sheetId, { isProtected, source: 'Local' });
  }

  private currentSheets(): Map<string, string> {
    const { getters } = this.context.grid;
    return new Map(getters.getSheetIds().map((id) => [id, getters.getSheetName(id)]));
  }

  /** Whoever did it, undoing included. */
  private compareSheets(): void {
    const before = this.sheets;
    const after = this.currentSheets();
    this.sheets = after;
    for (const [sheetId, name] of after) {
      const nameBefore = before.get(sheetId);
      if (nameBefore === undefined) this.changeSheets('added', sheetId, {});
      else if (nameBefore !== name) this.changeSheets('renamed', sheetId, { nameBefore, nameAfter: name });
    }
    for (const sheetId of before.keys()) if (!after.has(sheetId)) this.changeSheets('deleted', sheetId, {});
  }

  private changeSheets(kind: 'added' | 'deleted' | 'renamed', sheetId: string, detail: object): void {
    if (this.targets(kind, sheetId).length === 0) return;
    this.sheetChanges.push({ kind, sheetId, detail });
    this.schedule();
  }

  private write(sheetId: string, zone: Zone, byAddin: boolean, changeType: string): void {
    if (this.targets('changed', sheetId).length === 0) return;
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
  private post(kind: Kind, sheetId: string, args: object): void {
    const message = JSON.stringify({ worksheetId: sheetId, ...args });
    const messages = this.targets(kind, sheetId).map((target) => ({ category: EVENT_CATEGORY, type: EVENT[kind], target, message }));
    if (messages.length > 0) this.send(messages);
  }
}
