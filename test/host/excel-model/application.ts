import { invalidArgument } from '../protocol/host-error';
import { RemoteObject } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import type { ModelContext } from './context';

const MODE_KEY = 'workbook/calculationMode';

const DECLARATION: Declaration<Application> = {
  name: 'Application',
  properties: {
    CalculationMode: {
      get: (self) => self.context.grid.fact(MODE_KEY) ?? 'Automatic',
      set: (self, value) => {
        if (value !== 'Automatic' && value !== 'AutomaticExceptTables' && value !== 'Manual') throw invalidArgument('Application.calculationMode');
        self.context.grid.mustWrite();
        self.context.grid.setFact(MODE_KEY, value);
      },
    },
    CalculationEngineVersion: { get: () => 191_029 },
    CalculationState: { get: (self) => (self.context.workbook.isCalculating() ? 'Pending' : 'Done') },
    DecimalSeparator: { get: (self) => self.context.options.decimalSeparator },
    ThousandsSeparator: { get: (self) => self.context.options.thousandsSeparator },
    UseSystemSeparators: { get: () => true },
  },
  navigation: { CultureInfo: (self) => new CultureInfo(self.context) },
  methods: {
    Calculate: (self, args) => {
      const kind = args.has(0) ? args.oneOf(0, ['Recalculate', 'Full', 'FullRebuild']) : 'Recalculate';
      if (kind !== 'Recalculate') self.context.grid.after(() => self.context.workbook.recalculate());
    },
    // The host calculates once per request, and draws when it has answered, in any case.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

export class Application extends RemoteObject {
  readonly context: ModelContext;
  constructor(context: ModelContext) {
    super();
    this.context = context;
  }
  protected get declaration(): Declaration<this> {
    return DECLARATION;
  }
}

const CULTURE: Declaration<CultureInfo> = {
  name: 'CultureInfo',
  properties: { Name: { get: (self) => self.context.options.culture } },
  navigation: { NumberFormat: (self) => new NumberFormatInfo(self.context) },
};

class CultureInfo extends RemoteObject {
  readonly context: ModelContext;
  constructor(context: ModelContext) {
    super();
    this.context = context;
  }
  override identity() {
    return {};
  }
  protected get declaration(): Declaration<this> {
    return CULTURE;
  }
}

const NUMBERS: Declaration<NumberFormatInfo> = {
  name: 'NumberFormatInfo',
  properties: {
    NumberDecimalSeparator: { get: (self) => self.context.options.decimalSeparator },
    NumberGroupSeparator: { get: (self) => self.context.options.thousandsSeparator },
  },
};

class NumberFormatInfo extends RemoteObject {
  readonly context: ModelContext;
  constructor(context: ModelContext) {
    super();
    this.context = context;
  }
  protected get declaration(): Declaration<this> {
    return NUMBERS;
  }
}
