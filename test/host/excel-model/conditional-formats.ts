import { invalidArgument, notImplemented } from '../protocol/host-error';
import { Collection, RemoteObject, isRecord } from '../protocol/remote-object';
import type { Declaration, Property } from '../protocol/remote-object';
import { asColor } from './colors';
import { isOperator } from './conditional-format-store';
import type { RuleLook, RuleRecord } from './conditional-format-store';
import type { ModelContext } from './context';
import { Range } from './range';
import { RangeAreas } from './range-areas';

const COLLECTION: Declaration<ConditionalFormatCollection> = {
  name: 'ConditionalFormatCollection',
  properties: {},
  methods: {
    Add: (self, args) => self.add(args.text(0)),
    ClearAll: (self) => self.clearAll(),
  },
};

/** The rules that touch a range. */
export class ConditionalFormatCollection extends Collection<ConditionalFormat> {
  private readonly range: Range;
  constructor(range: Range) {
    super();
    this.range = range;
  }

  protected get declaration(): Declaration<this> {
    return COLLECTION;
  }

  private get store() {
    return this.range.context.workbook.conditionalFormats;
  }

  items(): readonly ConditionalFormat[] {
    return this.store.overlapping(this.range.sheetId, this.range.zone).map((rule) => new ConditionalFormat(this.range.context, rule.sheetId, rule.id));
  }

  add(type: string): ConditionalFormat {
    const location = 'ConditionalFormatCollection.add';
    if (type !== 'Custom' && type !== 'CellValue') throw notImplemented(`conditional format of type ${type}`);
    const { grid } = this.range.context;
    grid.mustWrite();
    this.range.context.mustBeEditable(this.range.sheetId, this.range.zone, location, 'allowFormatCells');
    this.range.writableZone(location);
    const rule = this.store.add(this.range.sheetId, type, [this.range.zone]);
    return new ConditionalFormat(this.range.context, rule.sheetId, rule.id);
  }

  clearAll(): void {
    const { range } = this;
    range.context.grid.mustWrite();
    range.context.mustBeEditable(range.sheetId, range.zone, 'ConditionalFormatCollection.clearAll', 'allowFormatCells');
    for (const rule of this.store.overlapping(range.sheetId, range.zone)) this.store.cut(rule, range.zone);
  }
}

function edit(self: ConditionalFormat, change: Partial<RuleRecord>, location: string): void {
  self.context.grid.mustWrite();
  const [zone] = self.record.zones;
  if (zone) self.context.mustBeEditable(self.sheetId, zone, location, 'allowFormatCells');
  self.context.workbook.conditionalFormats.change(self.sheetId, self.id, change);
}

const FORMAT: Declaration<ConditionalFormat> = {
  name: 'ConditionalFormat',
  properties: {
    Id: { get: (self) => self.id },
    Type: { get: (self) => self.record.type },
    Priority: {
      get: (self) => self.context.workbook.conditionalFormats.rules(self.sheetId).findIndex((rule) => rule.id === self.id),
      set: (self, value) => {
        self.context.grid.mustWrite();
        if (typeof value !== 'number') throw invalidArgument('ConditionalFormat.priority');
        self.context.workbook.conditionalFormats.setPriority(self.sheetId, self.id, value);
      },
    },
    StopIfTrue: {
      get: (self) => self.record.stopIfTrue,
      set: (self, value) => {
        if (typeof value !== 'boolean') throw invalidArgument('ConditionalFormat.stopIfTrue');
        edit(self, { stopIfTrue: value }, 'ConditionalFormat.stopIfTrue');
      },
    },
  },
  navigation: {
    Custom: (self) => part(self, 'Custom', CustomFormat),
    CustomOrNullObject: (self) => (self.record.type === 'Custom' ? new CustomFormat(self) : null),
    CellValue: (self) => part(self, 'CellValue', CellValueFormat),
    CellValueOrNullObject: (self) => (self.record.type === 'CellValue' ? new CellValueFormat(self) : null),
  },
  methods: {
    Delete: (self) => {
      self.context.grid.mustWrite();
      const [zone] = self.record.zones;
      if (zone) self.context.mustBeEditable(self.sheetId, zone, 'ConditionalFormat.delete', 'allowFormatCells');
      self.context.workbook.conditionalFormats.remove(self.sheetId, self.id);
    },
    GetRange: (self) => {
      const [zone, ...others] = self.record.zones;
      if (!zone || others.length > 0) throw invalidArgument('ConditionalFormat.getRange');
      return new Range(self.context, self.sheetId, zone);
    },
    GetRangeOrNullObject: (self) => {
      const [zone, ...others] = self.record.zones;
      return zone && others.length === 0 ? new Range(self.context, self.sheetId, zone) : null;
    },
    GetRanges: (self) => new RangeAreas(self.context, self.sheetId, self.record.zones),
  },
};

function part<T>(self: ConditionalFormat, type: RuleRecord['type'], make: new (rule: ConditionalFormat) => T): T {
  if (self.record.type !== type) throw invalidArgument(`ConditionalFormat.${type}`);
  return new make(self);
}

export class ConditionalFormat extends RemoteObject {
  readonly context: ModelContext;
  readonly sheetId: string;
  readonly id: string;
  constructor(context: ModelContext, sheetId: string, id: string) {
    super();
    this.context = context;
    this.sheetId = sheetId;
    this.id = id;
  }
  override identity() {
    return { Id: this.id };
  }
  get record(): RuleRecord {
    return this.context.workbook.conditionalFormats.get(this.sheetId, this.id);
  }
  protected get declaration(): Declaration<this> {
    return FORMAT;
  }
}

abstract class RulePart extends RemoteObject {
  readonly rule: ConditionalFormat;
  constructor(rule: ConditionalFormat) {
    super();
    this.rule = rule;
  }
}

const CUSTOM: Declaration<CustomFormat> = {
  name: 'CustomConditionalFormat',
  properties: {},
  navigation: { Rule: (self) => new FormulaRule(self.rule), Format: (self) => new RuleFormat(self.rule) },
};

class CustomFormat extends RulePart {
  protected get declaration(): Declaration<this> {
    return CUSTOM;
  }
}

const FORMULA_RULE: Declaration<FormulaRule> = {
  name: 'ConditionalFormatRule',
  properties: {
    Formula: {
      get: (self) => self.rule.record.formula,
      set: (self, value) => {
        const location = 'ConditionalFormatRule.formula';
        if (typeof value !== 'string' || value === '') throw invalidArgument(location);
        self.rule.context.workbook.conditionalFormats.checkFormula(self.rule.sheetId, value, location);
        edit(self.rule, { formula: value }, location);
      },
    },
  },
};

class FormulaRule extends RulePart {
  protected get declaration(): Declaration<this> {
    return FORMULA_RULE;
  }
}

const CELL_VALUE: Declaration<CellValueFormat> = {
  name: 'CellValueConditionalFormat',
  properties: {
    Rule: {
      get: (self) => self.rule.record.cellValue,
      set: (self, value) => {
        const location = 'CellValueConditionalFormat.rule';
        if (!isRecord(value)) throw invalidArgument(location);
        const operator = value.operator ?? value.Operator;
        const formulas = [value.formula1 ?? value.Formula1 ?? '', value.formula2 ?? value.Formula2 ?? ''].map(String);
        if (!isOperator(operator) || formulas[0] === '') throw invalidArgument(location);
        edit(self.rule, { cellValue: { operator, formula1: formulas[0] ?? '', formula2: formulas[1] ?? '' } }, location);
      },
    },
  },
  navigation: { Format: (self) => new RuleFormat(self.rule) },
};

class CellValueFormat extends RulePart {
  protected get declaration(): Declaration<this> {
    return CELL_VALUE;
  }
}

const RULE_FORMAT: Declaration<RuleFormat> = {
  name: 'ConditionalRangeFormat',
  properties: {
    NumberFormat: look('numberFormat', (value) => (typeof value === 'string' ? value : undefined)),
  },
  navigation: { Fill: (self) => new RuleFill(self.rule), Font: (self) => new RuleFont(self.rule) },
};

function look<T extends RulePart, K extends keyof RuleLook>(key: K, parse: (value: unknown) => RuleLook[K] | undefined): Property<T> {
  return {
    get: (self) => self.rule.record.look[key] ?? null,
    set: (self, value) => {
      const parsed = parse(value);
      if (parsed === undefined) throw invalidArgument(`ConditionalRangeFormat.${key}`);
      edit(self.rule, { look: { ...self.rule.record.look, [key]: parsed } }, `ConditionalRangeFormat.${key}`);
    },
  };
}

class RuleFormat extends RulePart {
  protected get declaration(): Declaration<this> {
    return RULE_FORMAT;
  }
}

const RULE_FILL: Declaration<RuleFill> = { name: 'ConditionalRangeFill', properties: { Color: look('fillColor', asColor) } };

class RuleFill extends RulePart {
  protected get declaration(): Declaration<this> {
    return RULE_FILL;
  }
}

const boolean = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

const RULE_FONT: Declaration<RuleFont> = {
  name: 'ConditionalRangeFont',
  properties: {
    Color: look('fontColor', asColor),
    Bold: look('bold', boolean),
    Italic: look('italic', boolean),
    Strikethrough: look('strikethrough', boolean),
    Underline: look('underline', (value) => (value === 'None' || value === 'Single' || value === 'Double' ? value : undefined)),
  },
};

class RuleFont extends RulePart {
  protected get declaration(): Declaration<this> {
    return RULE_FONT;
  }
}
