import { docs, issue, reference, refused, support } from './golden-case';
import type { GoldenCase } from './golden-case';

/** Comments, names and charts. */
export const annotationCases: readonly GoldenCase[] = [
  {
    name: 'comments are found by cell and move with it',
    operation: async ({ context, sheet }) => {
      context.workbook.comments.add('Ark!B2', 'Se kilden');
      sheet.getRange('1:1').insert('Down');
      const comment = context.workbook.comments.getItemByCell('Ark!B3').load('content');
      const place = comment.getLocation().load('address');
      await context.sync();
      return [comment.content, place.address];
    },
    result: ['Se kilden', 'Ark!B3'],
    source: docs('excel/excel-add-ins-comments'),
  },
  {
    name: 'a cell without a comment has none to be found',
    operation: async ({ context }) => {
      context.workbook.comments.getItemByCell('Ark!A1').load('content');
      await context.sync();
    },
    result: refused('ItemNotFound'),
    source: issue(1416),
  },
  {
    name: 'a cell with a comment takes no second one',
    operation: async ({ context, sheet }) => {
      context.workbook.comments.add(sheet.getRange('A1'), 'en');
      context.workbook.comments.add(sheet.getRange('A1'), 'to');
      await context.sync();
    },
    result: refused('InvalidArgument'),
    source: issue(1416),
  },
  {
    name: 'comments can be changed, answered and deleted',
    operation: async ({ context, sheet }) => {
      const comment = context.workbook.comments.add(sheet.getRange('A1'), 'før');
      comment.content = 'efter';
      comment.replies.add('svar');
      comment.replies.load('items/content');
      comment.load('content');
      await context.sync();
      const before = [comment.content, comment.replies.items.map(({ content }) => content)];
      comment.delete();
      sheet.comments.load('items/id');
      await context.sync();
      return [...before, sheet.comments.items.length];
    },
    result: ['efter', ['svar'], 0],
    source: docs('excel/excel-add-ins-comments'),
  },
  {
    name: 'names stand for cells, and formulas can use them',
    seed: [[2], [3]],
    operation: async ({ context, sheet }) => {
      context.workbook.names.add('Beløb', sheet.getRange('A1:A2'));
      sheet.getRange('C1').formulas = [['=SUM(Beløb)']];
      const item = context.workbook.names.getItem('beløb').load('name,type,value,formula,visible');
      const sum = sheet.getRange('C1').load('values');
      const range = sheet.getRange('Beløb').load('address');
      await context.sync();
      return [item.name, item.type, item.value, item.formula, item.visible, sum.values, range.address];
    },
    result: ['Beløb', 'Range', 'Ark!$A$1:$A$2', '=Ark!$A$1:$A$2', true, [[5]], 'Ark!A1:A2'],
    source: docs('excel/excel-add-ins-ranges-named'),
  },
  {
    name: 'names stand for constants too',
    operation: async ({ context }) => {
      const { names } = context.workbook;
      names.add('Tolerance', '=0.02');
      names.add('Titel', '="Omstilling"');
      const items = [names.getItem('Tolerance'), names.getItem('Titel')].map((item) => item.load('type,value'));
      const none = names.getItemOrNullObject('Andet');
      await context.sync();
      return [items.map(({ type, value }) => [type, value]), none.isNullObject];
    },
    result: [[['Double', 0.02], ['String', 'Omstilling']], true],
    source: reference('excel/excel.nameditem'),
  },
  {
    name: 'what looks like an address is no name',
    operation: async ({ context, sheet }) => {
      context.workbook.names.add('BU01', sheet.getRange('A1'));
      await context.sync();
    },
    result: refused('InvalidArgument'),
    source: support('names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1'),
  },
  {
    name: 'a name that is taken is refused',
    operation: async ({ context, sheet }) => {
      context.workbook.names.add('Kilde', sheet.getRange('A1'));
      context.workbook.names.add('KILDE', sheet.getRange('A2'));
      await context.sync();
    },
    result: refused('ItemAlreadyExists'),
    source: docs('testing/application-specific-api-error-handling'),
  },
  {
    name: 'a chart takes names and categories from its data, by rows or by columns',
    seed: [[null, 2020, 2021], ['Service', 1, 2], ['Anlæg', 3, 4]],
    operation: async ({ context, sheet }) => {
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Rows');
      chart.title.text = 'Udgifter';
      chart.name = 'Udgifter pr. år';
      chart.setPosition('E2', 'J12');
      chart.load('name,chartType');
      chart.title.load('text');
      chart.series.load('items/name');
      await context.sync();
      const found = sheet.charts.getItem('Udgifter pr. år').load('name');
      await context.sync();
      return [chart.name, chart.chartType, chart.title.text, chart.series.items.map(({ name }) => name), found.name];
    },
    result: ['Udgifter pr. år', 'ColumnClustered', 'Udgifter', ['Service', 'Anlæg'], 'Udgifter pr. år'],
    source: docs('excel/excel-add-ins-charts'),
  },
  {
    name: 'a line can be drawn across blank cells, which it is not unless told',
    seed: [['a', 1], ['b', null], ['c', 3]],
    operation: async ({ context, sheet }) => {
      const [plain, told] = ['A1:B3', 'A1:B3'].map((address) => sheet.charts.add('Line', sheet.getRange(address), 'Columns'));
      if (told) told.displayBlanksAs = 'Interplotted';
      plain?.load('displayBlanksAs');
      told?.load('displayBlanksAs');
      await context.sync();
      return [plain?.displayBlanksAs, told?.displayBlanksAs];
    },
    result: ['NotPlotted', 'Interplotted'],
    source: reference('excel/excel.chart#excel-excel-chart-displayblanksas-member'),
  },
  {
    name: 'a chart that is deleted is gone',
    seed: [['a', 1], ['b', 2]],
    operation: async ({ context, sheet }) => {
      sheet.charts.add('Line', sheet.getRange('A1:B2'), 'Auto').delete();
      sheet.charts.load('items/name');
      await context.sync();
      return sheet.charts.items.length;
    },
    result: 0,
    source: docs('excel/excel-add-ins-charts'),
  },
];
