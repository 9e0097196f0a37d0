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
    name: 'a rule tells the areas it applies to, also once cells were taken out of it',
    operation: async (bench) => {
      const { context, sheet } = bench;
      const format = mark(bench, 'A1:C3', '=TRUE', '#FF0000');
      await context.sync();
      const whole = format.getRanges().load('areaCount,cellCount,address');
      await context.sync();
      sheet.getRange('B2').conditionalFormats.clearAll();
      const left = sheet.getRange('A1').conditionalFormats.load('items/id');
      await context.sync();
      const areas = left.items.map((one) => one.getRanges().areas.load('rowIndex,columnIndex,rowCount,columnCount'));
      await context.sync();
      const cells = areas.flatMap(({ items }) => items).reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
      return [whole.areaCount, whole.cellCount, whole.address, left.items.length, cells];
    },
    result: [1, 9, 'Ark!A1:C3', 1, 8],
    source: reference('excel/excel.conditionalformat#excel-excel-conditionalformat-getranges-member(1)'),
  },
  {
    name: 'the areas of a rule are answered where their parent is no longer tracked',
    operation: async (bench) => {
      const ranges = mark(bench, 'B2:C3', '=TRUE', '#FF0000').getRanges();
      const areas = ranges.areas.load('rowIndex,columnIndex');
      ranges.untrack();
      await bench.context.sync();
      return areas.items.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex]);
    },
    result: [[1, 1]],
    source: reference('excel/excel.rangeareas#excel-excel-rangeareas-untrack-member(1)'),
  },
  {
    name: 'a rule grows with rows that are inserted among its own',
    operation: async (bench) => {
      const { context, sheet } = bench;
      mark(bench, 'B2:B4', '=TRUE', '#FF0000');
      await context.sync();
      sheet.getRange('3:3').insert('Down');
      const found = sheet.getRange('B2').conditionalFormats.load('items/id');
      await context.sync();
      const areas = found.items.map((one) => one.getRanges().areas.load('rowIndex,rowCount'));
      await context.sync();
      return areas.flatMap(({ items }) => items.map(({ rowIndex, rowCount }) => [rowIndex, rowCount]));
    },
    result: [[1, 4]],
    source: reference('excel/excel.conditionalformat'),
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
    name: 'a decimal validation judges figures',
    seed: [[15], [150]],
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1:A2').dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
      const [good, bad] = ['A1', 'A2'].map((address) => sheet.getRange(address).dataValidation.load('type,valid'));
      await context.sync();
      return [good?.type, good?.valid, bad?.valid];
    },
    result: ['Decimal', true, false],
    source: docs('excel/excel-add-ins-data-validation'),
  },
  {
    name: 'a validation of text length judges the number of characters, in figures too, and leaves blank cells alone',
    seed: [['kort'], ['alt for lang'], [''], [1234567]],
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1:A4').dataValidation.rule = { textLength: { formula1: 5, operator: 'LessThanOrEqualTo' } };
      const cells = ['A1', 'A2', 'A3', 'A4'].map((address) => sheet.getRange(address).dataValidation.load('type,rule,valid'));
      await context.sync();
      return [cells[0]?.type, cells[0]?.rule, cells.map(({ valid }) => valid)];
    },
    result: ['TextLength', { textLength: { formula1: 5, operator: 'LessThanOrEqualTo' } }, [true, false, true, false]],
    source: 'https://office.microsoft.com/en-us/excel-help/overview-and-samples-of-data-validation-HA001034657.aspx',
  },
  {
    name: 'a text length between two numbers, or outside them',
    seed: [['ab', 'ab'], ['abcd', 'abcd']],
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1:A2').dataValidation.rule = { textLength: { formula1: 3, formula2: 5, operator: 'Between' } };
      sheet.getRange('B1:B2').dataValidation.rule = { textLength: { formula1: 3, formula2: 5, operator: 'NotBetween' } };
      const cells = ['A1', 'A2', 'B1', 'B2'].map((address) => sheet.getRange(address).dataValidation.load('valid'));
      await context.sync();
      return cells.map(({ valid }) => valid);
    },
    result: [false, true, true, false],
    source: reference('excel/excel.basicdatavalidation'),
  },
  {
    name: 'a rule is moved above others by its priority, and keeps its id',
    operation: async (bench) => {
      const first = mark(bench, 'A1', '=TRUE', '#FF0000');
      const second = mark(bench, 'A1', '=TRUE', '#00FF00');
      first.load('id');
      await bench.context.sync();
      const before = shown(bench, 1);
      first.priority = 0;
      const rules = bench.sheet.getRange('A1').conditionalFormats.load('items/id,items/priority');
      await bench.context.sync();
      second.delete();
      await bench.context.sync();
      return [before, shown(bench, 1), rules.items.map(({ id, priority }) => [id === first.id, priority])];
    },
    result: [['#00FF00'], ['#FF0000'], [[true, 0], [false, 1]]],
    source: reference('excel/excel.conditionalformat#excel-excel-conditionalformat-priority-member'),
  },
  {
    name: 'a rule’s letters lie over the cell’s own, which is as it was without the rule',
    seed: [['tekst']],
    operation: async (bench) => {
      const [sheetId = ''] = bench.host.grid.getters.getSheetIds();
      const rule = mark(bench, 'A1', '=TRUE', '#FF0000');
      const { font } = rule.custom.format;
      font.bold = true;
      font.italic = true;
      font.underline = 'Single';
      const own = bench.sheet.getRange('A1').format.font.load('bold,italic,underline');
      await bench.context.sync();
      const { bold, italic, underline } = bench.host.grid.getters.getCellComputedStyle({ sheetId, row: 0, col: 0 });
      return [[bold, italic, underline], [own.bold, own.italic, own.underline]];
    },
    result: [[true, true, true], [false, false, 'None']],
    source: docs('excel/excel-add-ins-conditional-formatting'),
  },
];
