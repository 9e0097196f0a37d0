import { HostError, invalidArgument, itemNotFound } from '../protocol/host-error';
import { Collection, RemoteObject } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import type { ModelContext } from './context';

/** A workbook holds at most 2 MB of settings for an add-in. */
const MOST_CHARACTERS = 2_000_000;
const KEY = 'settings';

type Settings = Readonly<Record<string, unknown>>;

/** The add-in's settings in the workbook; the object model and `Office.context.document.settings` share them. */
export class SettingStore {
  private readonly context: ModelContext;
  constructor(context: ModelContext) {
    this.context = context;
  }

  all(): Settings {
    return (this.context.grid.fact(KEY) ?? {}) as Settings;
  }

  set(key: string, value: unknown, location: string): void {
    this.replace({ ...this.all(), [key]: value }, location);
  }

  remove(key: string): void {
    this.replace(Object.fromEntries(Object.entries(this.all()).filter(([name]) => name !== key)), 'Setting.delete');
  }

  replace(settings: Settings, location: string): void {
    const { grid } = this.context;
    grid.mustWrite();
    if (this.isFull || JSON.stringify(settings).length > MOST_CHARACTERS) throw new HostError('GeneralException', 'There is no room left for settings in the workbook.', 500, location);
    grid.setFact(KEY, settings);
  }

  /** For faults: no further setting is accepted. */
  isFull = false;
}

const COLLECTION: Declaration<SettingCollection> = {
  name: 'SettingCollection',
  properties: {},
  methods: { Add: (self, args) => self.add(args.text(0), args.values[1]) },
};

export class SettingCollection extends Collection<Setting> {
  private readonly context: ModelContext;
  constructor(context: ModelContext) {
    super();
    this.context = context;
  }

  protected get declaration(): Declaration<this> {
    return COLLECTION;
  }

  items(): readonly Setting[] {
    return Object.keys(this.context.workbook.settings.all()).map((key) => new Setting(this.context, key));
  }

  // Keys of settings are told apart by case.
  override find(key: unknown): Setting | null {
    return this.items().find((setting) => setting.key === key) ?? null;
  }

  add(key: string, value: unknown): Setting {
    if (key === '' || value === undefined) throw invalidArgument('SettingCollection.add');
    this.context.grid.mustWrite();
    this.context.workbook.settings.set(key, value, 'SettingCollection.add');
    return new Setting(this.context, key);
  }
}

const SETTING: Declaration<Setting> = {
  name: 'Setting',
  properties: {
    Key: { get: (self) => self.key },
    Value: { get: (self) => self.value(), set: (self, value) => self.set(value) },
    _Id: { get: (self) => self.key },
  },
  methods: { Delete: (self) => self.delete() },
};

class Setting extends RemoteObject {
  private readonly context: ModelContext;
  readonly key: string;
  constructor(context: ModelContext, key: string) {
    super();
    this.context = context;
    this.key = key;
  }

  protected get declaration(): Declaration<this> {
    return SETTING;
  }

  override identity() {
    return { _Id: this.key };
  }

  value(): unknown {
    const all = this.context.workbook.settings.all();
    if (!(this.key in all)) throw itemNotFound('Setting');
    return all[this.key];
  }

  set(value: unknown): void {
    this.value();
    this.context.workbook.settings.set(this.key, value, 'Setting.value');
  }

  delete(): void {
    this.context.grid.mustWrite();
    this.value();
    this.context.workbook.settings.remove(this.key);
  }
}
