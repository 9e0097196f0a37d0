import { docs, issue, load, reference, refused, support } from './golden-case';
import type { GoldenCase } from './golden-case';

export const rangeCases: readonly GoldenCase[] = [
  {
    name: 'addresses name the sheet, quoted where its name needs it',
    options: { sheets: ['Ark', 'Forslag 1', "Bo's", 'Ær'] },
    operation: async ({ context }) => {
      const { worksheets } = context.workbook;
      const ranges = ['Ark', 'Forslag 1', "Bo's", 'Ær'].map((name) => worksheets.getItem(name).getRange('B2:C3').load('address'));
      await context.sync();
      return ranges.map(({ address }) => address);
    },
    result: ["Ark!B2:C3", "'Forslag 1'!B2:C3", "'Bo''s'!B2:C3", 'Ær!B2:C3'],
    source: reference('excel/excel.range#excel-excel-range-address-member'),
  },
  {
    name: 'an address that is none is refused',
    operation: async ({ context, sheet }) => {
      sheet.getRange('ABCD1').load('values');
      await context.sync();
    },
    result: refused('InvalidArgument'),
    source: docs('testing/application-specific-api-error-handling'),
  },
  {
    name: 'several areas in one address are refused',
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1,C1').load('values');
      await context.sync();
    },
    result: refused('InvalidArgument'),
    source: issue(1167),
  },
  {
    name: 'positions by index, relative and last cells',
    operation: async ({ context, sheet }) => {
      const base = sheet.getRangeByIndexes(1, 1, 3, 2);
      const ranges = [base, base.getCell(0, 1), base.getRow(2), base.getColumn(0), base.getLastCell(), base.getOffsetRange(-1, 1), base.getResizedRange(1, 0), base.getEntireColumn(), base.getBoundingRect('F1')].map((range) => range.load('address'));
      await context.sync();
      return ranges.map(({ address }) => address.replace('Ark!', ''));
    },
    result: ['B2:C4', 'C2', 'B4:C4', 'B2:B4', 'C4', 'C1:D3', 'B2:C5', 'B:C', 'B1:F4'],
    source: reference('excel/excel.range'),
  },
  {
    name: 'a position outside the sheet is refused',
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
      await context.sync();
    },
    result: refused('InvalidArgument'),
    source: docs('testing/application-specific-api-error-handling'),
  },
  {
    name: 'of whole columns no cells are read, but address and count are',
    operation: async ({ context, sheet }) => {
      const range = sheet.getRange('C:C').load('values,address,cellCount');
      await context.sync();
      return [range.values, range.address, range.cellCount];
    },
    result: [null, 'Ark!C:C', 1_048_576],
    source: docs('excel/excel-add-ins-ranges-unbounded'),
  },
  {
    name: 'cells of whole columns can not be set',
    operation: async ({ context, sheet }) => {
      sheet.getRange('A:B').values = [['Forfald']];
      await context.sync();
    },
    result: refused('InvalidArgument'),
    source: docs('excel/excel-add-ins-ranges-unbounded'),
  },
  {
    name: 'the used range of an empty sheet is its first cell, or a null object',
    operation: async ({ context, sheet }) => {
      const used = sheet.getUsedRange().load('address');
      const none = sheet.getUsedRangeOrNullObject();
      const values = none.load('values');
      await context.sync();
      return [used.address, none.isNullObject, values.isNullObject];
    },
    result: ['Ark!A1', true, true],
    source: reference('excel/excel.worksheet#excel-excel-worksheet-getusedrange-member(1)'),
  },
  {
    name: 'formatted cells count as used, unless values alone are asked for',
    seed: [[null, null], [null, 'x']],
    operation: async ({ context, sheet }) => {
      sheet.getRange('D5').format.fill.color = '#FF0000';
      const used = sheet.getUsedRange().load('address');
      const values = sheet.getUsedRange(true).load('address');
      await context.sync();
      return [used.address, values.address];
    },
    result: ['Ark!B2:D5', 'Ark!B2'],
    source: reference('excel/excel.worksheet#excel-excel-worksheet-getusedrange-member(1)'),
  },
  {
    name: 'results that spill belong to the used range, and can be found from the formula',
    operation: async ({ context, sheet }) => {
      sheet.getRange('B2').formulas = [['=SEQUENCE(2,3)']];
      const spill = sheet.getRange('B2').getSpillingToRange().load('address,values');
      const parent = sheet.getRange('C3').getSpillParent().load('address');
      const used = sheet.getUsedRange(true).load('address');
      await context.sync();
      return [spill.address, spill.values, parent.address, used.address];
    },
    result: ['Ark!B2:D3', [[1, 2, 3], [4, 5, 6]], 'Ark!B2', 'Ark!B2:D3'],
    source: docs('excel/excel-add-ins-ranges-dynamic-arrays'),
  },
  {
    name: 'what stands in the way of a spill makes it #SPILL!',
    seed: [[null, 'optaget']],
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(1,2)']];
      return load(context, sheet.getRange('A1:B1'), 'values');
    },
    result: [['#SPILL!', 'optaget']],
    source: docs('excel/excel-add-ins-ranges-dynamic-arrays'),
  },
  {
    name: 'a range keeps standing for its cells after a sync',
    operation: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1, 2]];
      await context.sync();
      range.getCell(0, 1).values = [[5]];
      return load(context, range, 'values');
    },
    result: [[1, 5]],
    source: docs('develop/application-specific-api-model'),
  },
  {
    name: 'a property that was not loaded can not be read',
    operation: async ({ context, sheet }) => {
      const range = sheet.getRange('A1');
      await context.sync();
      return range.values;
    },
    result: refused('PropertyNotLoaded'),
    source: docs('develop/application-specific-api-model'),
  },
  {
    name: 'what precedes a failing action stays done',
    operation: async ({ context, sheet, user }) => {
      sheet.getRange('A1').values = [['før']];
      context.workbook.worksheets.getItem('findes ikke').load('name');
      sheet.getRange('A2').values = [['efter']];
      const code = await context.sync().then(() => null, (error: { readonly code: string }) => error.code);
      return [code, user.read('Ark', 'A1:A2')];
    },
    result: ['ItemNotFound', [['før'], ['']]],
    source: docs('develop/application-specific-api-model'),
  },
  {
    name: 'clearing contents keeps formats, clearing formats keeps contents',
    seed: [['a', 'b']],
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1:B1').format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      const [first, second] = ['A1', 'B1'].map((address) => sheet.getRange(address).load('values,format/font/bold'));
      await context.sync();
      return [first, second].map((range) => [range?.values[0]?.[0], range?.format.font.bold]);
    },
    result: [['', true], ['b', false]],
    source: reference('excel/excel.clearapplyto'),
  },
  {
    name: 'deleted rows move formulas and what they point to',
    seed: [[1], [2], ['=A2*2']],
    operation: async ({ context, sheet }) => {
      sheet.getRange('1:1').delete('Up');
      return load(context, sheet.getRange('A1:A2'), 'formulas');
    },
    result: [[2], ['=A1*2']],
    source: docs('excel/excel-add-ins-ranges-clear-delete'),
  },
  {
    name: 'what is written far away leaves references to cells beyond what was used as they are',
    operation: async ({ context, sheet, user }) => {
      sheet.getRange('B1:B4').formulas = [['=SUM(A2:A150)'], ['=A150'], ['=AC3'], ['=SUM(A:A)']];
      context.workbook.worksheets.add('To').getRange('A1').formulas = [['=SUM(Ark!AC1:AC150)']];
      await context.sync();
      sheet.getRange('A300').values = [[1]];
      sheet.getRange('AD200').values = [[1]];
      await context.sync();
      sheet.getRange('A150').values = [[5]];
      sheet.getRange('AC3').values = [[7]];
      const range = sheet.getRange('B1:B4').load('formulas,values');
      await context.sync();
      return [range.formulas.flat(), range.values.flat(), user.read('To', 'A1')];
    },
    result: [['=SUM(A2:A150)', '=A150', '=AC3', '=SUM(A:A)'], [5, 5, 7, 6], [[7]]],
    source: support('excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3'),
  },
  {
    name: 'an inserted column moves cells and what points to them',
    seed: [[1, 2, '=A1+B1']],
    operation: async ({ context, sheet }) => {
      sheet.getRange('B:B').insert('Right');
      return load(context, sheet.getRange('A1:D1'), 'formulas');
    },
    result: [[1, '', 2, '=A1+C1']],
    source: support('insert-or-delete-rows-and-columns-6f40e6e4-85af-45e0-b39d-65dd504a3246'),
  },
  {
    name: 'copied formulas are relative to their new place',
    seed: [[1, '=A1*2'], [5, null]],
    operation: async ({ context, sheet }) => {
      sheet.getRange('B2').copyFrom('B1');
      const range = sheet.getRange('B2').load('formulas,values');
      await context.sync();
      return [range.formulas, range.values];
    },
    result: [[['=A2*2']], [[10]]],
    source: docs('excel/excel-add-ins-ranges-cut-copy-paste'),
  },
  {
    name: 'the selection can be set and read',
    operation: async ({ context, sheet }) => {
      sheet.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const active = context.workbook.getActiveCell().load('address');
      await context.sync();
      return [selected.address, active.address];
    },
    result: ['Ark!B2:C3', 'Ark!B2'],
    source: docs('excel/excel-add-ins-ranges-set-get-selected'),
  },
  {
    name: 'where a range stands and how large it is, counted from 0',
    operation: async ({ context, sheet }) => {
      const range = sheet.getRange('C3:E4').load('rowIndex,columnIndex,rowCount,columnCount');
      const cell = sheet.getCell(1, 2).load('address');
      await context.sync();
      return [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, cell.address];
    },
    result: [2, 2, 2, 3, 'Ark!C2'],
    source: reference('excel/excel.worksheet#excel-excel-worksheet-getcell-member(1)'),
  },
  {
    name: 'what was asked of a range that is no longer tracked is done, in no more round trips',
    operation: async ({ context, sheet, host }) => {
      const [kept, released] = [sheet.getRange('A1'), sheet.getRange('B1')];
      kept.values = [['a']];
      released.values = [['b']];
      released.untrack();
      const cells = sheet.getRange('A1:B1').load('values');
      await context.sync();
      return [cells.values, host.syncs()];
    },
    result: [[['a', 'b']], 1],
    source: docs('excel/performance#untrack-unneeded-ranges'),
  },
];
