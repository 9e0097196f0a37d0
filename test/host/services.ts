import type { FunctionBroker } from './custom-functions/broker';
import { notImplemented } from './protocol/host-error';
import { RemoteObject } from './protocol/remote-object';
import type { Declaration } from './protocol/remote-object';

/** What the add-in reads as `Office.context.officeTheme`. */
export type OfficeTheme = Readonly<Partial<Record<'bodyBackgroundColor' | 'bodyForegroundColor' | 'controlBackgroundColor' | 'controlForegroundColor', number>>>;

/** What the add-in asked of Excel's shell: ribbon, task pane, start-up. */
export interface Shell {
  /** "Load" once the add-in wants to be loaded with the document. */
  startupBehavior: 'None' | 'Load';
  taskPane: 'Visible' | 'Background';
  /** Colours of Office's theme by name, as numbers; none where Office says nothing of it. */
  theme: OfficeTheme;
  /** Called when the add-in shows or hides its pane. */
  onTaskPane?(state: 'Visible' | 'Background'): void;
  /** What `Office.ribbon.requestUpdate` last asked for, by control id. */
  readonly ribbon: Map<string, boolean>;
  readonly ribbonUpdates: string[];
}

export const newShell = (): Shell => ({ startupBehavior: 'None', taskPane: 'Visible', ribbon: new Map(), ribbonUpdates: [], theme: {} });

class Service<S> extends RemoteObject {
  readonly state: S;
  private readonly declared: Declaration<Service<S>>;
  constructor(state: S, declared: Declaration<Service<S>>) {
    super();
    this.state = state;
    this.declared = declared;
  }
  protected get declaration(): Declaration<this> {
    return this.declared;
  }
}

/** Numbers of office.js for features of the functions runtime: array results, short throttling, retries of large results. */
const ENABLED_FEATURES = [1, 2, 3, 4];

const FUNCTIONS: Declaration<Service<FunctionBroker>> = {
  name: 'CustomFunctions',
  properties: {},
  methods: {
    SetInvocationResults: (self, args) => self.state.receive(args.values[0]),
    SetInvocationArrayResults: (self, args) => self.state.receive(args.values[0]),
    _SetOsfControlContainerReadyForCustomFunctions: (self) => self.state.setReady(),
    _GetEnabledFeatures: () => ENABLED_FEATURES,
  },
};

/** Runtime states of office.js. */
const START_STATES: Readonly<Record<string, Shell['startupBehavior']>> = { Inactive: 'None', Background: 'Load', Visible: 'Load' };

const START: Declaration<Service<Shell>> = {
  name: 'AppRuntimePersistenceService',
  properties: {},
  methods: {
    SetAppRuntimeStartState: (self, args) => {
      self.state.startupBehavior = START_STATES[args.text(0)] ?? args.fail();
    },
    GetAppRuntimeStartState: (self) => (self.state.startupBehavior === 'Load' ? 'Background' : 'Inactive'),
  },
};

const RUNTIME: Declaration<Service<Shell>> = {
  name: 'AppRuntimeService',
  properties: {},
  methods: {
    SetAppRuntimeState: (self, args) => {
      const state = args.oneOf(0, ['Visible', 'Background']);
      self.state.taskPane = state;
      self.state.onTaskPane?.(state);
    },
    GetAppRuntimeState: (self) => self.state.taskPane,
  },
};

/** Services that only take notes; what they do has no effect on the workbook. */
const NOTED: ReadonlySet<string> = new Set(['Microsoft.Telemetry.TelemetryService', 'Microsoft.Experiment.FlightingService', 'Microsoft.InternalService.AddinInternalService']);

const noted = (name: string): Declaration<Service<null>> => ({ name, properties: {}, methods: new Proxy({}, { get: () => () => null }) });

const RIBBON: Declaration<Service<Shell>> = {
  name: 'DynamicRibbon',
  properties: {},
  methods: {
    ExecuteRequestUpdate: (self, args) => {
      const input = args.text(0);
      self.state.ribbonUpdates.push(input);
      for (const tab of (JSON.parse(input) as { tabs?: { groups?: Group[]; controls?: Control[] }[] }).tabs ?? []) {
        for (const control of [...(tab.controls ?? []), ...(tab.groups ?? []).flatMap((group) => group.controls ?? [])]) if (control.enabled !== undefined) self.state.ribbon.set(control.id, control.enabled);
      }
    },
    ExecuteRequestCreate: (self, args) => {
      self.state.ribbonUpdates.push(args.text(0));
    },
  },
};

interface Control { readonly id: string; readonly enabled?: boolean }
interface Group { readonly controls?: readonly Control[] }

/** The services of office.js besides the workbook, by wire name. */
export function serviceFor(name: string, shell: Shell, broker: FunctionBroker): RemoteObject {
  switch (name) {
    case 'Microsoft.ExcelServices.CustomFunctions':
      return new Service(broker, FUNCTIONS);
    case 'Microsoft.AppRuntime.AppRuntimePersistenceService':
      return new Service(shell, START);
    case 'Microsoft.AppRuntime.AppRuntimeService':
      return new Service(shell, RUNTIME);
    case 'Microsoft.DynamicRibbon.DynamicRibbon':
      return new Service(shell, RIBBON);
    default:
      if (NOTED.has(name)) return new Service(null, noted(name));
      throw notImplemented(`service ${name}`);
  }
}
