import { docs, issue, reference, refused } from './golden-case';
import type { GoldenCase } from './golden-case';

/** What belongs to the workbook or a sheet as a whole. */
export const documentCases: readonly GoldenCase[] = [
  {
    name: 'settings are kept, replaced and deleted',
    operation: async ({ context }) => {
      const { settings } = context.workbook;
      settings.add('Valg', { tolerance: 0.02 });
      settings.add('Andet', 'x');
      settings.add('Valg', { tolerance: 0.05 });
      settings.getItem('Andet').delete();
      settings.load('items/key,items/value');
      const none = settings.getItemOrNullObject('Andet');
      await context.sync();
      return [settings.items.map(({ key, value }) => [key, value as unknown]), none.isNullObject];
    },
    result: [[['Valg', { tolerance: 0.05 }]], true],
    source: docs('excel/excel-add-ins-workbooks#access-document-settings'),
  },
  {
    name: 'settings hold 2 MB',
    operation: async ({ context }) => {
      context.workbook.settings.add('Stor', 'x'.repeat(2_000_001));
      await context.sync();
    },
    result: refused('GeneralException'),
    source: issue(621),
  },
  {
    name: 'settings of the document are those of the workbook',
    operation: async ({ context, Office }) => {
      context.workbook.settings.add('Valg', 'a');
      await context.sync();
      const read: unknown = Office.context.document.settings.get('Valg');
      Office.context.document.settings.set('Valg', 'b');
      await new Promise<void>((resolve) => Office.context.document.settings.saveAsync(() => resolve()));
      const setting = context.workbook.settings.getItem('Valg').load('value');
      await context.sync();
      return [read, setting.value as unknown];
    },
    result: ['a', 'b'],
    source: docs('excel/excel-add-ins-workbooks#access-document-settings'),
  },
  {
    name: 'custom XML parts are found by the namespace of their root',
    operation: async ({ context }) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add('<a xmlns="urn:et"><b/></a>');
      customXmlParts.add('<?xml version="1.0"?><p:a xmlns:p="urn:to"/>');
      const found = customXmlParts.getByNamespace('urn:et').load('items/id,items/namespaceUri');
      await context.sync();
      const [part] = found.items;
      const before = part?.getXml();
      await context.sync();
      part?.setXml('<a xmlns="urn:et">æ</a>');
      const after = part?.getXml();
      await context.sync();
      part?.delete();
      const rest = customXmlParts.getByNamespace('urn:et').getCount();
      const total = customXmlParts.getCount();
      await context.sync();
      return [part?.namespaceUri, before?.value, after?.value, rest.value, total.value];
    },
    result: ['urn:et', '<a xmlns="urn:et"><b/></a>', '<a xmlns="urn:et">æ</a>', 0, 1],
    source: docs('excel/excel-add-ins-workbooks#add-custom-xml-data-to-the-workbook'),
  },
  {
    name: 'what is not well-formed is no custom XML part',
    operation: async ({ context }) => {
      context.workbook.customXmlParts.add('<a><b></a>');
      await context.sync();
    },
    result: refused('InvalidArgument'),
    source: reference('excel/excel.customxmlpartcollection#excel-excel-customxmlpartcollection-add-member(1)'),
  },
  {
    name: 'frozen panes, and where they are',
    operation: async ({ context, sheet }) => {
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      sheet.freezePanes.freezeRows(2);
      const rows = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      const both = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      sheet.freezePanes.unfreeze();
      const after = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      return [none.isNullObject, rows.address, both.address, after.isNullObject];
    },
    result: [true, 'Ark!1:2', 'Ark!A1:B3', true],
    source: reference('excel/excel.worksheetfreezepanes'),
  },
  {
    name: 'page layout',
    operation: async ({ context, sheet }) => {
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintArea('A1:C10');
      sheet.pageLayout.load('orientation,zoom');
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
      await context.sync();
      return [sheet.pageLayout.orientation, sheet.pageLayout.zoom, area.address];
    },
    result: ['Landscape', { horizontalFitToPages: 1 }, 'Ark!A1:C10'],
    source: reference('excel/excel.pagelayout'),
  },
  {
    name: 'separators of the user, which values and formulas do not use',
    operation: async ({ context }) => {
      const { application } = context.workbook;
      application.load('decimalSeparator,thousandsSeparator,calculationMode');
      application.cultureInfo.load('name');
      await context.sync();
      return [application.decimalSeparator, application.thousandsSeparator, application.calculationMode, application.cultureInfo.name];
    },
    result: [',', '.', 'Automatic', 'da-DK'],
    source: reference('excel/excel.application'),
  },
  {
    name: 'one run of writes is undone in one step',
    seed: [['før']],
    operation: async ({ context, sheet, user }) => {
      sheet.getRange('A1:B1').values = [['efter', 1]];
      sheet.getRange('A1').format.fill.color = '#FF0000';
      context.workbook.worksheets.add('Nyt');
      await context.sync();
      const after = [user.read('Ark', 'A1:B1'), user.sheets()];
      user.undo();
      return [after, user.read('Ark', 'A1:B1'), user.sheets()];
    },
    result: [[[['efter', 1]], ['Ark', 'Nyt']], [['før', '']], ['Ark']],
    source: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities',
  },
  {
    name: 'a name keeps standing for cells of a sheet that is deleted, as an error and without a range',
    operation: async ({ context, user }) => {
      const { names, worksheets } = context.workbook;
      names.add('Beløb', worksheets.add('Væk').getRange('A1:C4'));
      await context.sync();
      user.deleteSheet('Væk');
      names.load('items/name,items/formula');
      const range = names.getItem('Beløb').getRangeOrNullObject();
      await context.sync();
      return [names.items.map(({ name, formula }) => [name, formula as unknown]), range.isNullObject];
    },
    result: [[['Beløb', '=#REF!$A$1:$C$4']], true],
    source: issue(263),
  },
  {
    name: 'a name of one sheet too',
    operation: async ({ context, sheet, user }) => {
      sheet.names.add('Beløb', context.workbook.worksheets.add('Væk').getRange('A1:C4'));
      await context.sync();
      user.deleteSheet('Væk');
      const item = sheet.names.getItem('Beløb').load('formula');
      const range = item.getRangeOrNullObject();
      await context.sync();
      return [item.formula as unknown, range.isNullObject];
    },
    result: ['=#REF!$A$1:$C$4', true],
    source: issue(263),
  },
  {
    name: 'the formula of a name can be set, so that it stands for other cells',
    seed: [[1], [2]],
    operation: async ({ context, sheet }) => {
      context.workbook.names.add('Sats', sheet.getRange('A1'));
      sheet.getRange('B1').formulas = [['=Sats*10']];
      await context.sync();
      context.workbook.names.getItem('Sats').formula = '=Ark!$A$2';
      const [cell, named] = [sheet.getRange('B1').load('values'), context.workbook.names.getItem('Sats').getRange().load('address')];
      await context.sync();
      return [cell.values, named.address];
    },
    result: [[[20]], 'Ark!A2'],
    source: reference('excel/excel.nameditem#excel-excel-nameditem-formula-member'),
  },
  {
    name: 'what is written while calculation and drawing are suspended is there and calculated after the request',
    seed: [[1]],
    operation: async ({ context, sheet }) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange('A1:B1').formulas = [[4, '=A1*2']];
      await context.sync();
      const cells = sheet.getRange('A1:B1').load('values');
      context.application.load('calculationMode');
      await context.sync();
      return [cells.values, context.application.calculationMode];
    },
    result: [[[4, 8]], 'Automatic'],
    source: docs('excel/performance#suspend-excel-processes-temporarily'),
  },
  {
    name: 'one page in width and one in height',
    operation: async ({ context, sheet }) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
      sheet.pageLayout.load('zoom');
      await context.sync();
      return sheet.pageLayout.zoom;
    },
    result: { horizontalFitToPages: 1, verticalFitToPages: 1 },
    source: reference('excel/excel.pagelayoutzoomoptions'),
  },
  {
    name: 'columns can be frozen without rows',
    operation: async ({ context, sheet }) => {
      sheet.freezePanes.freezeColumns(2);
      const location = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return location.address;
    },
    result: 'Ark!A:B',
    source: reference('excel/excel.worksheetfreezepanes#excel-excel-worksheetfreezepanes-freezecolumns-member(1)'),
  },
];
