import { accessDenied, badPassword, invalidArgument } from '../protocol/host-error';
import { RemoteObject, isRecord } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import type { ModelContext, ProtectionOption } from './context';

export type ProtectionOptions = Readonly<Partial<Record<ProtectionOption, boolean>>> & { readonly selectionMode?: string };

interface SheetProtection {
  readonly options: ProtectionOptions;
  readonly password: string;
}

const OPTION_NAMES: readonly ProtectionOption[] = [
  'allowAutoFilter', 'allowDeleteColumns', 'allowDeleteRows', 'allowEditObjects', 'allowEditScenarios', 'allowFormatCells', 'allowFormatColumns',
  'allowFormatRows', 'allowInsertColumns', 'allowInsertHyperlinks', 'allowInsertRows', 'allowPivotTables', 'allowSort',
];

/** The protection of a sheet, null where there is none. */
export function sheetProtection(context: ModelContext, sheetId: string): SheetProtection | null {
  return (context.sheet(sheetId).fact('protection') ?? null) as SheetProtection | null;
}

const WORKSHEET: Declaration<WorksheetProtection> = {
  name: 'WorksheetProtection',
  properties: {
    Protected: { get: (self) => self.current !== null },
    Options: { get: (self) => (self.current ? { ...Object.fromEntries(OPTION_NAMES.map((name) => [name, self.current?.options[name] === true])), selectionMode: self.current.options.selectionMode ?? 'Normal' } : null) },
    CanPauseProtection: { get: () => false, onlyByName: true },
    IsPasswordProtected: { get: (self) => (self.current?.password ?? '') !== '', onlyByName: true },
    IsPaused: { get: () => false, onlyByName: true },
  },
  methods: {
    Protect: (self, args) => self.protect(args.values[0], args.has(1) ? args.text(1) : ''),
    Unprotect: (self, args) => self.unprotect(args.has(0) ? args.text(0) : ''),
  },
};

export class WorksheetProtection extends RemoteObject {
  private readonly context: ModelContext;
  private readonly sheetId: string;
  constructor(context: ModelContext, sheetId: string) {
    super();
    this.context = context;
    this.sheetId = sheetId;
  }

  protected get declaration(): Declaration<this> {
    return WORKSHEET;
  }

  get current(): SheetProtection | null {
    return sheetProtection(this.context, this.sheetId);
  }

  protect(input: unknown, password: string): void {
    const location = 'WorksheetProtection.protect';
    this.context.grid.mustWrite();
    if (this.current) throw accessDenied(location);
    const options: Record<string, unknown> = isRecord(input) ? Object.fromEntries(Object.entries(input).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value])) : {};
    for (const name of Object.keys(options)) if (name !== 'selectionMode' && !OPTION_NAMES.some((known) => known === name)) throw invalidArgument(location);
    this.context.sheet(this.sheetId).setFact('protection', { options, password });
    this.context.workbook.events.protectionChanged(this.sheetId, true);
  }

  unprotect(password: string): void {
    this.context.grid.mustWrite();
    const { current } = this;
    if (!current) return;
    if (current.password !== password) throw badPassword('WorksheetProtection.unprotect');
    this.context.sheet(this.sheetId).setFact('protection', undefined);
    this.context.workbook.events.protectionChanged(this.sheetId, false);
  }
}

const WORKBOOK_KEY = 'workbook/protection';

const WORKBOOK: Declaration<WorkbookProtection> = {
  name: 'WorkbookProtection',
  properties: { Protected: { get: (self) => self.isProtected } },
  methods: {
    Protect: (self, args) => self.protect(args.has(0) ? args.text(0) : ''),
    Unprotect: (self, args) => self.unprotect(args.has(0) ? args.text(0) : ''),
  },
};

/** The structure of the workbook: which sheets there are, their names and order. */
export class WorkbookProtection extends RemoteObject {
  private readonly context: ModelContext;
  constructor(context: ModelContext) {
    super();
    this.context = context;
  }

  protected get declaration(): Declaration<this> {
    return WORKBOOK;
  }

  get isProtected(): boolean {
    return this.context.grid.fact(WORKBOOK_KEY) !== undefined;
  }

  protect(password: string): void {
    this.context.grid.mustWrite();
    if (this.isProtected) throw accessDenied('WorkbookProtection.protect');
    this.context.grid.setFact(WORKBOOK_KEY, { password });
  }

  unprotect(password: string): void {
    this.context.grid.mustWrite();
    const kept = this.context.grid.fact(WORKBOOK_KEY) as { readonly password: string } | undefined;
    if (!kept) return;
    if (kept.password !== password) throw badPassword('WorkbookProtection.unprotect');
    this.context.grid.setFact(WORKBOOK_KEY, undefined);
  }
}
