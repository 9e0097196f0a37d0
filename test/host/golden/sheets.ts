import { docs, issue, reference, refused, support } from './golden-case';
import type { Bench, GoldenCase } from './golden-case';

const added = (name: string) => async ({ context }: Bench) => {
  context.workbook.worksheets.add(name);
  await context.sync();
};

export const sheetCases: readonly GoldenCase[] = [
  {
    name: 'a new sheet stands last and is not activated',
    operation: async ({ context }) => {
      const sheet = context.workbook.worksheets.add('Forslag').load('name,position,visibility');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return [sheet.name, sheet.position, sheet.visibility, active.name];
    },
    result: ['Forslag', 1, 'Visible', 'Ark'],
    source: reference('excel/excel.worksheetcollection#excel-excel-worksheetcollection-add-member(1)'),
  },
  { name: 'a name that is taken is refused, whatever its case', operation: added('aRK'), result: refused('ItemAlreadyExists'), source: docs('testing/application-specific-api-error-handling') },
  { name: 'a name of more than 31 characters is refused', operation: added('x'.repeat(32)), result: refused('InvalidArgument'), source: reference('excel/excel.worksheet#excel-excel-worksheet-name-member') },
  { name: 'characters that names can not have are refused', operation: added('A/B'), result: refused('InvalidArgument'), source: reference('excel/excel.worksheet#excel-excel-worksheet-name-member') },
  {
    name: 'a missing sheet is an error, or a null object where that is asked for',
    operation: async ({ context }) => {
      const none = context.workbook.worksheets.getItemOrNullObject('findes ikke');
      const range = none.getRange('A1').load('values');
      await context.sync();
      return [none.isNullObject, range.isNullObject];
    },
    result: [true, true],
    source: docs('develop/application-specific-api-model'),
  },
  {
    name: 'a missing sheet that is used is not found',
    operation: async ({ context }) => {
      context.workbook.worksheets.getItem('findes ikke').getRange('A1').load('values');
      await context.sync();
    },
    result: refused('ItemNotFound'),
    source: docs('testing/application-specific-api-error-handling'),
  },
  {
    name: 'a sheet that was deleted meanwhile is not found',
    options: { sheets: ['Ark', 'Væk'] },
    operation: async ({ context, user }) => {
      const range = context.workbook.worksheets.getItem('Væk').getRange('A1').load('address');
      await context.sync();
      user.deleteSheet('Væk');
      range.values = [[1]];
      await context.sync();
    },
    result: refused('ItemNotFound'),
    source: docs('testing/application-specific-api-error-handling'),
  },
  {
    name: 'renamed sheets carry formulas along',
    operation: async ({ context, sheet }) => {
      const other = context.workbook.worksheets.add('Data');
      other.getRange('A1').values = [[7]];
      sheet.getRange('A1').formulas = [['=Data!A1']];
      other.name = 'Nye data';
      const cell = sheet.getRange('A1').load('formulas,values');
      await context.sync();
      return [cell.formulas, cell.values];
    },
    result: [[["='Nye data'!A1"]], [[7]]],
    source: docs('excel/excel-add-ins-worksheets'),
  },
  {
    name: 'the last visible sheet can not be deleted',
    operation: async ({ context, sheet }) => {
      sheet.delete();
      await context.sync();
    },
    result: refused('InvalidOperation'),
    source: support('hide-or-unhide-worksheets-69f2701a-21f5-4186-87d7-341a8cf53344'),
  },
  {
    name: 'a very hidden sheet can not be deleted',
    options: { sheets: ['Ark', 'Skjult'] },
    operation: async ({ context }) => {
      const hidden = context.workbook.worksheets.getItem('Skjult');
      hidden.visibility = 'VeryHidden';
      hidden.delete();
      await context.sync();
    },
    result: refused('GeneralException'),
    source: issue(365),
  },
  {
    name: 'sheets can be hidden, moved and coloured',
    options: { sheets: ['Ark', 'Ark2', 'Ark3'] },
    operation: async ({ context }) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('Ark3').position = 0;
      worksheets.getItem('Ark2').visibility = 'Hidden';
      worksheets.getItem('Ark').tabColor = '#ff0000';
      worksheets.load('items/name,items/visibility,items/tabColor');
      await context.sync();
      return worksheets.items.map(({ name, visibility, tabColor }) => [name, visibility, tabColor]);
    },
    result: [['Ark3', 'Visible', ''], ['Ark', 'Visible', '#FF0000'], ['Ark2', 'Hidden', '']],
    source: docs('excel/excel-add-ins-worksheets'),
  },
  {
    name: 'a copy has contents, formats and tables of its own',
    seed: [['Navn', 'Tal'], ['a', 1]],
    operation: async ({ context, sheet }) => {
      sheet.tables.add('A1:B2', true).name = 'Lager';
      sheet.getRange('A1').format.fill.color = '#FF0000';
      const copy = sheet.copy('End');
      copy.load('name');
      copy.tables.load('items/name');
      const cells = copy.getRange('A1:B2').load('values');
      const first = copy.getRange('A1').load('format/fill/color');
      await context.sync();
      return [copy.name, copy.tables.items.map(({ name }) => name), cells.values, first.format.fill.color];
    },
    result: ['Ark (2)', ['Lager2'], [['Navn', 'Tal'], ['a', 1]], '#FF0000'],
    source: reference('excel/excel.worksheet#excel-excel-worksheet-copy-member(1)'),
  },
  {
    name: 'locked cells of a protected sheet can not be written to',
    operation: async ({ context, sheet }) => {
      sheet.protection.protect();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    },
    result: refused('AccessDenied'),
    source: docs('excel/excel-add-ins-worksheets#data-protection'),
  },
  {
    name: 'unlocked cells of a protected sheet can',
    operation: async ({ context, sheet, user }) => {
      sheet.getRange('A1').format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      return user.read('Ark', 'A1');
    },
    result: [[1]],
    source: issue(143),
  },
  {
    name: 'formats of a protected sheet can not be changed, unless the protection allows it',
    operation: async ({ context, sheet, user }) => {
      sheet.protection.protect({ allowFormatCells: true });
      sheet.getRange('A1').format.font.bold = true;
      await context.sync();
      sheet.protection.unprotect();
      sheet.protection.protect();
      sheet.getRange('A1').format.font.bold = false;
      const code = await context.sync().then(() => null, (error: { readonly code: string }) => error.code);
      return [code, user.sheets()];
    },
    result: ['AccessDenied', ['Ark']],
    source: reference('excel/excel.worksheetprotectionoptions'),
  },
  {
    name: 'protecting what is protected is refused',
    operation: async ({ context, sheet }) => {
      sheet.protection.protect();
      sheet.protection.protect();
      await context.sync();
    },
    result: refused('AccessDenied'),
    source: issue(6784),
  },
  {
    name: 'a protected workbook takes no new sheets',
    operation: async ({ context }) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add('Nyt');
      await context.sync();
    },
    result: refused('AccessDenied'),
    source: docs('excel/excel-add-ins-workbooks#protect-the-workbooks-structure'),
  },
  {
    name: 'sheets and the workbook say whether they are protected',
    operation: async ({ context, sheet }) => {
      const { protection } = context.workbook;
      const states: boolean[][] = [];
      const look = async () => {
        sheet.protection.load('protected');
        protection.load('protected');
        await context.sync();
        states.push([sheet.protection.protected, protection.protected]);
      };
      await look();
      sheet.protection.protect();
      protection.protect();
      await look();
      sheet.protection.unprotect();
      await look();
      return states;
    },
    result: [[false, false], [true, true], [false, true]],
    source: docs('excel/excel-add-ins-worksheets#data-protection'),
  },
  {
    name: 'an activated sheet is the active one',
    operation: async ({ context }) => {
      context.workbook.worksheets.add('Forslag').activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return active.name;
    },
    result: 'Forslag',
    source: reference('excel/excel.worksheet#excel-excel-worksheet-activate-member(1)'),
  },
];
