import { invalidArgument, itemAlreadyExists } from '../protocol/host-error';
import { Collection } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import type { ModelContext } from './context';
import { eventRegistrations } from './events';
import { checkSheetName } from './sheet-names';
import type { Worksheet } from './worksheet';

const DECLARATION: Declaration<WorksheetCollection> = {
  name: 'WorksheetCollection',
  properties: {},
  methods: {
    Add: (self, args) => self.add(args.has(0) ? args.text(0) : null),
    GetActiveWorksheet: (self) => self.context.workbook.activeWorksheet(),
    GetFirst: (self, args) => self.visible(args.has(0) && args.boolean(0))[0] ?? args.fail(),
    GetLast: (self, args) => self.visible(args.has(0) && args.boolean(0)).at(-1) ?? args.fail(),
    GetCount: (self, args) => self.visible(args.has(0) && args.boolean(0)).length,
    ...eventRegistrations(['DataChangedEvent', 'SelectionChangedEvent', 'ActivatedEvent', 'DeactivatedEvent', 'AddedEvent', 'DeletedEvent', 'ProtectionChangedEvent', 'EventNameChanged']),
  },
};

export class WorksheetCollection extends Collection<Worksheet> {
  readonly context: ModelContext;
  constructor(context: ModelContext) {
    super();
    this.context = context;
  }

  protected get declaration(): Declaration<this> {
    return DECLARATION;
  }

  override invoke(name: string, values: readonly unknown[]): unknown {
    // Unlike other collections this one counts visible sheets on request.
    if (name === 'GetCount') return this.visible(values[0] === true).length;
    return super.invoke(name, values);
  }

  items(): readonly Worksheet[] {
    return this.context.sheets();
  }

  visible(visibleOnly: boolean): readonly Worksheet[] {
    return visibleOnly ? this.items().filter((sheet) => sheet.visibility === 'Visible') : this.items();
  }

  override find(key: unknown): Worksheet | null {
    if (typeof key !== 'string') throw invalidArgument('WorksheetCollection.getItem');
    return super.find(key);
  }

  add(wanted: string | null): Worksheet {
    const location = 'WorksheetCollection.add';
    const { grid } = this.context;
    grid.mustWrite();
    this.context.mustAllowStructure(location);
    const name = wanted === null ? this.freeName() : checkSheetName(wanted, location);
    if (this.find(name)) throw itemAlreadyExists(location);
    const sheetId = grid.newId('sheet');
    grid.command('CREATE_SHEET', { sheetId, position: this.items().length, name, ...grid.newSheetSize() }, location);
    return this.context.sheet(sheetId);
  }

  private freeName(): string {
    const { sheet } = this.context.options.names;
    for (let number = this.items().length + 1; ; number += 1) if (!this.find(`${sheet}${number}`)) return `${sheet}${number}`;
  }
}
