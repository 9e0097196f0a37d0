import { docs, reference, refused, support } from './golden-case';
import type { Bench, GoldenCase } from './golden-case';

function mark(bench: Bench, address: string, formula: string, fill: string): Excel.ConditionalFormat {
  const format = bench.sheet.getRange(address).conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = fill;
  return format;
}

/** The fills that the grid shows, conditional formats included. */
function shown({ host }: Bench, columns: number): (string | undefined)[] {
  const [sheetId = ''] = host.grid.getters.getSheetIds();
  return Array.from({ length: columns }, (_, col) => host.grid.getters.getCellComputedStyle({ sheetId, row: 0, col }).fillColor);
}

/** Conditional formats and data validation. */
export const ruleCases: readonly GoldenCase[] = [
  {
    name: 'a formula rule is relative to the first cell of its range',
    seed: [[1, 5, 2]],
    operation: async (bench) => {
      mark(bench, 'A1:C1', '=A1>3', '#FF0000');
      await bench.context.sync();
      return shown(bench, 3);
    },
    result: [null, '#FF0000', null],
    source: docs('excel/excel-add-ins-conditional-formatting'),
  },
  {
    name: 'a new rule has the first priority',
    operation: async (bench) => {
      const first = mark(bench, 'A1', '=TRUE', '#FF0000');
      const second = mark(bench, 'A1', '=TRUE', '#00FF00');
      first.load('priority,type');
      second.load('priority');
      await bench.context.sync();
      return [first.priority, second.priority, first.type, shown(bench, 1)];
    },
    result: [1, 0, 'Custom', ['#00FF00']],
    source: reference('excel/excel.conditionalformatcollection#excel-excel-conditionalformatcollection-add-member(1)'),
  },
  {
    name: 'rules are found from any cell they apply to, with their formula',
    operation: async (bench) => {
      mark(bench, 'A1:C3', '="Mærke"<>""', '#FF0000');
      const found = bench.sheet.getRange('B2').conditionalFormats;
      const others = bench.sheet.getRange('E5').conditionalFormats;
      found.load('items/type,items/customOrNullObject/rule/formula');
      others.load('items/id');
      await bench.context.sync();
      return [found.items.map(({ type, customOrNullObject }) => [type, customOrNullObject.rule.formula]), others.items.length];
    },
    result: [[['Custom', '="Mærke"<>""']], 0],
    source: reference('excel/excel.conditionalformat'),
  },
  {
    name: 'a rule that is deleted leaves no trace, the others stay',
    operation: async (bench) => {
      const first = mark(bench, 'A1:B1', '=TRUE', '#FF0000');
      mark(bench, 'B1', '=TRUE', '#00FF00');
      await bench.context.sync();
      first.delete();
      await bench.context.sync();
      return shown(bench, 2);
    },
    result: [null, '#00FF00'],
    source: reference('excel/excel.conditionalformat#excel-excel-conditionalformat-delete-member(1)'),
  },
  {
    name: 'clearing a range takes its cells out of the rules',
    operation: async (bench) => {
      mark(bench, 'A1:C1', '=TRUE', '#FF0000');
      bench.sheet.getRange('B1').conditionalFormats.clearAll();
      await bench.context.sync();
      return shown(bench, 3);
    },
    result: ['#FF0000', null, '#FF0000'],
    source: reference('excel/excel.conditionalformatcollection#excel-excel-conditionalformatcollection-clearall-member(1)'),
  },
  {
    name: 'rules by value',
    seed: [[1, 5]],
    operation: async (bench) => {
      const format = bench.sheet.getRange('A1:B1').conditionalFormats.add('CellValue');
      format.cellValue.format.font.color = '#FF0000';
      format.cellValue.format.fill.color = '#FFFF00';
      format.cellValue.rule = { formula1: '=3', operator: 'GreaterThan' };
      await bench.context.sync();
      return shown(bench, 2);
    },
    result: [null, '#FFFF00'],
    source: docs('excel/excel-add-ins-conditional-formatting'),
  },
  {
    name: 'rules on a protected sheet are refused',
    operation: async (bench) => {
      bench.sheet.protection.protect();
      mark(bench, 'A1', '=TRUE', '#FF0000');
      await bench.context.sync();
    },
    result: refused('AccessDenied'),
    source: docs('excel/excel-add-ins-worksheets#data-protection'),
  },
  {
    name: 'a list validation, its prompt and its alert',
    operation: async ({ context, sheet }) => {
      const { dataValidation } = sheet.getRange('A1:A3');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Service,Anlæg' } };
      dataValidation.prompt = { showPrompt: true, title: 'Område', message: 'Vælg' };
      dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: 'Ukendt', message: 'Vælg fra listen' };
      const found = sheet.getRange('A2').dataValidation.load('type,rule,prompt,errorAlert');
      await context.sync();
      return [found.type, found.rule, found.prompt, found.errorAlert];
    },
    result: ['List', { list: { inCellDropDown: true, source: 'Service,Anlæg' } }, { showPrompt: true, title: 'Område', message: 'Vælg' }, { showAlert: true, style: 'Warning', title: 'Ukendt', message: 'Vælg fra listen' }],
    source: docs('excel/excel-add-ins-data-validation'),
  },
  {
    name: 'a typed list holds at most 255 characters',
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } };
      await context.sync();
    },
    result: refused('InvalidArgument'),
    source: support('create-a-drop-down-list-7693307a-59ef-400a-b769-c5402dce407b'),
  },
  {
    name: 'values are judged, also those that were there before',
    seed: [['Service'], ['Andet']],
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1:A2').dataValidation.rule = { list: { inCellDropDown: true, source: 'Service,Anlæg' } };
      const [good, bad, both] = ['A1', 'A2', 'A1:A2'].map((address) => sheet.getRange(address).dataValidation.load('valid'));
      await context.sync();
      return [good?.valid, bad?.valid, both?.valid];
    },
    result: [true, false, null],
    source: reference('excel/excel.datavalidation#excel-excel-datavalidation-valid-member'),
  },
  {
    name: 'a validation is cleared from the cells named, not from others',
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1:A3').dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } };
      sheet.getRange('A2').dataValidation.clear();
      const found = ['A1', 'A2', 'A1:A3'].map((address) => sheet.getRange(address).dataValidation.load('type'));
      await context.sync();
      return found.map(({ type }) => type);
    },
    result: ['WholeNumber', 'None', 'Inconsistent'],
    source: reference('excel/excel.datavalidationtype'),
  },
  {
    name: 'a decimal validation judges figures; one of text length is kept',
    seed: [[15, 'kort'], [150, 'kort']],
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1:A2').dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
      sheet.getRange('B1').dataValidation.rule = { textLength: { formula1: 10, operator: 'LessThanOrEqualTo' } };
      const [good, bad, text] = ['A1', 'A2', 'B1'].map((address) => sheet.getRange(address).dataValidation.load('type,rule,valid'));
      await context.sync();
      return [good?.type, good?.valid, bad?.valid, text?.type, text?.rule];
    },
    result: ['Decimal', true, false, 'TextLength', { textLength: { formula1: 10, operator: 'LessThanOrEqualTo' } }],
    source: docs('excel/excel-add-ins-data-validation'),
  },
];
