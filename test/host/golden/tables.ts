import { docs, reference, refused, support } from './golden-case';
import type { GoldenCase } from './golden-case';

const SEED = [['Navn', 'Antal'], ['a', 2], ['b', 3]] as const;

export const tableCases: readonly GoldenCase[] = [
  {
    name: 'a table has a name, a style and parts',
    seed: SEED,
    operation: async ({ context, sheet }) => {
      const table = sheet.tables.add('A1:B3', true);
      table.name = 'Lager';
      table.style = 'TableStyleLight9';
      table.load('name,style,showTotals,showHeaders');
      const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) => range.load('address'));
      table.columns.load('items/name');
      table.rows.load('count');
      await context.sync();
      return [table.name, table.style, table.showHeaders, table.showTotals, ranges.map(({ address }) => address), table.columns.items.map(({ name }) => name), table.rows.count];
    },
    result: ['Lager', 'TableStyleLight9', true, false, ['Ark!A1:B3', 'Ark!A1:B1', 'Ark!A2:B3'], ['Navn', 'Antal'], 2],
    source: docs('excel/excel-add-ins-tables'),
  },
  {
    name: 'tables can not overlap',
    seed: SEED,
    operation: async ({ context, sheet }) => {
      sheet.tables.add('A1:B3', true);
      sheet.tables.add('B2:C5', true);
      await context.sync();
    },
    result: refused('MergedRangeConflict'),
    source: docs('testing/application-specific-api-error-handling'),
  },
  {
    name: 'headers are text, named where blank and numbered where repeated',
    seed: [[2024, null, 'År', 'år'], [1, 2, 3, 4]],
    operation: async ({ context, sheet }) => {
      const header = sheet.tables.add('A1:D2', true).getHeaderRowRange().load('values');
      await context.sync();
      return header.values;
    },
    result: [['2024', 'Kolonne1', 'År', 'år2']],
    source: support('overview-of-excel-tables-7ab0bb7d-3a9e-4b56-a3c9-6c94334e492c'),
  },
  {
    name: 'names of tables are unique in the workbook and follow the rules for names',
    seed: SEED,
    operation: async ({ context, sheet }) => {
      sheet.tables.add('A1:B3', true).name = 'To ord';
      await context.sync();
    },
    result: refused('InvalidArgument'),
    source: support('rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114'),
  },
  {
    name: 'rows are added at the end',
    seed: SEED,
    operation: async ({ context, sheet }) => {
      const table = sheet.tables.add('A1:B3', true);
      table.rows.add(undefined, [['c', 4], ['d', 5]]);
      const body = table.getDataBodyRange().load('values,address');
      await context.sync();
      return [body.address, body.values];
    },
    result: ['Ark!A2:B5', [['a', 2], ['b', 3], ['c', 4], ['d', 5]]],
    source: docs('excel/excel-add-ins-tables'),
  },
  {
    name: 'rows of another width are refused',
    seed: SEED,
    operation: async ({ context, sheet }) => {
      sheet.tables.add('A1:B3', true).rows.add(undefined, [['c', 4, 5]]);
      await context.sync();
    },
    result: refused('InvalidArgument'),
    source: docs('testing/application-specific-api-error-handling'),
  },
  {
    name: 'columns are added, found by name and have a body',
    seed: SEED,
    operation: async ({ context, sheet }) => {
      const table = sheet.tables.add('A1:B3', true);
      table.columns.add(undefined, [['Pris'], [10], [20]]);
      const body = table.columns.getItem('pris').getDataBodyRange().load('address,values');
      await context.sync();
      return [body.address, body.values];
    },
    result: ['Ark!C2:C3', [[10], [20]]],
    source: docs('excel/excel-add-ins-tables'),
  },
  {
    name: 'a total row stands below and sums the last column',
    seed: SEED,
    operation: async ({ context, sheet }) => {
      const table = sheet.tables.add('A1:B3', true);
      table.showTotals = true;
      const totals = table.getTotalRowRange().load('address,values');
      const body = table.getDataBodyRange().load('address');
      await context.sync();
      return [totals.address, totals.values, body.address];
    },
    result: ['Ark!A4:B4', [['Total', 5]], 'Ark!A2:B3'],
    source: support('total-the-data-in-an-excel-table-6944378f-a222-4449-93d8-474386b11f20'),
  },
  {
    name: 'a table can be resized, its header stays',
    seed: SEED,
    operation: async ({ context, sheet }) => {
      const table = sheet.tables.add('A1:B3', true);
      table.resize('A1:C5');
      const range = table.getRange().load('address');
      const header = table.getHeaderRowRange().load('values');
      await context.sync();
      return [range.address, header.values];
    },
    result: ['Ark!A1:C5', [['Navn', 'Antal', 'Kolonne1']]],
    source: reference('excel/excel.table#excel-excel-table-resize-member(1)'),
  },
  {
    name: 'deleting a table deletes its cells, converting it keeps them',
    seed: SEED,
    operation: async ({ context, sheet, user }) => {
      sheet.tables.add('A1:B3', true).convertToRange();
      await context.sync();
      const kept = user.read('Ark', 'A2:B2');
      sheet.tables.add('A1:B3', true).delete();
      await context.sync();
      return [kept, user.read('Ark', 'A2:B2')];
    },
    result: [[['a', 2]], [['', '']]],
    source: reference('excel/excel.table#excel-excel-table-delete-member(1)'),
  },
  {
    name: 'a table is found by its name from anywhere',
    seed: SEED,
    operation: async ({ context, sheet }) => {
      sheet.tables.add('A1:B3', true).name = 'Lager';
      const found = context.workbook.tables.getItem('lager').getRange().load('address');
      const none = context.workbook.tables.getItemOrNullObject('andet');
      const range = sheet.getRange('A2').getTables().load('items/name');
      await context.sync();
      return [found.address, none.isNullObject, range.items.map(({ name }) => name)];
    },
    result: ['Ark!A1:B3', true, ['Lager']],
    source: reference('excel/excel.tablecollection'),
  },
  {
    name: 'a table knows its sheet',
    operation: async ({ context, sheet }) => {
      const table = sheet.tables.add('A1:B2', true);
      table.worksheet.load('name');
      await context.sync();
      return table.worksheet.name;
    },
    result: 'Ark',
    source: reference('excel/excel.table#excel-excel-table-worksheet-member'),
  },
];
