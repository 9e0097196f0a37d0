import { docs, reference, refused } from './golden-case';
import type { GoldenCase } from './golden-case';

export const formatCases: readonly GoldenCase[] = [
  {
    name: 'fills, fonts and alignment',
    operation: async ({ context, sheet }) => {
      const { format } = sheet.getRange('A1:B2');
      format.fill.color = 'yellow';
      format.font.set({ bold: true, italic: true, color: '#ff0000', size: 14, underline: 'Single', name: 'Arial' });
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Top';
      format.wrapText = true;
      format.indentLevel = 1;
      const range = sheet.getRange('B2').load('format/fill/color,format/font,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel');
      await context.sync();
      const { fill, font, horizontalAlignment, verticalAlignment, wrapText, indentLevel } = range.format;
      return [fill.color, font.bold, font.italic, font.color, font.size, font.underline, font.name, horizontalAlignment, verticalAlignment, wrapText, indentLevel];
    },
    result: ['#FFFF00', true, true, '#FF0000', 14, 'Single', 'Arial', 'Center', 'Top', true, 1],
    source: docs('excel/excel-add-ins-ranges-set-format'),
  },
  {
    name: 'a cell without a format has Excel’s defaults',
    operation: async ({ context, sheet }) => {
      const range = sheet.getRange('A1').load('format/fill/color,format/font/color,format/font/bold,format/horizontalAlignment,format/columnWidth,format/rowHeight,numberFormat');
      await context.sync();
      return [range.format.fill.color, range.format.font.color, range.format.font.bold, range.format.horizontalAlignment, range.format.columnWidth, range.format.rowHeight, range.numberFormat];
    },
    result: ['#FFFFFF', '#000000', false, 'General', 48, 15, [['General']]],
    source: reference('excel/excel.rangeformat'),
  },
  {
    name: 'where cells differ the answer is null',
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1').format.font.bold = true;
      const range = sheet.getRange('A1:B1').load('format/font/bold');
      await context.sync();
      return range.format.font.bold;
    },
    result: null,
    source: reference('excel/excel.rangefont#excel-excel-rangefont-bold-member'),
  },
  {
    name: 'a fill that is cleared is gone',
    operation: async ({ context, sheet }) => {
      const { fill } = sheet.getRange('A1').format;
      fill.color = '#00FF00';
      fill.clear();
      fill.load('color');
      await context.sync();
      return fill.color;
    },
    result: '#FFFFFF',
    source: reference('excel/excel.rangefill#excel-excel-rangefill-clear-member(1)'),
  },
  {
    name: 'a colour that is none is refused',
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1').format.fill.color = 'lyserødt';
      await context.sync();
    },
    result: refused('InvalidArgument'),
    source: docs('testing/application-specific-api-error-handling'),
  },
  {
    name: 'borders by side, and inside',
    operation: async ({ context, sheet }) => {
      const { borders } = sheet.getRange('A1:C3').format;
      borders.getItem('EdgeBottom').style = 'Continuous';
      borders.getItem('EdgeBottom').weight = 'Medium';
      borders.getItem('EdgeBottom').color = '#0000FF';
      borders.getItem('InsideHorizontal').style = 'Dot';
      const bottom = sheet.getRange('B3').format.borders.getItem('EdgeBottom').load('style,weight,color');
      const inside = sheet.getRange('B1').format.borders.getItem('EdgeBottom').load('style');
      const none = sheet.getRange('B1').format.borders.getItem('EdgeTop').load('style');
      await context.sync();
      return [bottom.style, bottom.weight, bottom.color, inside.style, none.style];
    },
    result: ['Continuous', 'Medium', '#0000FF', 'Dot', 'None'],
    source: reference('excel/excel.rangeborder'),
  },
  {
    name: 'a border that is set to None is gone, by its side or among the properties of a cell',
    operation: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:B2');
      for (const side of ['EdgeTop', 'EdgeLeft', 'EdgeBottom'] as const) range.format.borders.getItem(side).style = 'Continuous';
      await context.sync();
      range.format.borders.getItem('EdgeTop').style = 'None';
      sheet.getRange('A1').setCellProperties([[{ format: { borders: { left: { style: 'None' }, right: { style: 'None' } } } }]]);
      const found = ['A1', 'A2'].map((address) => sheet.getRange(address).getCellProperties({ format: { borders: { style: true } } }));
      await context.sync();
      return found.map(({ value }) => Object.entries(value[0]?.[0]?.format?.borders ?? {}).map(([side, line]: [string, Excel.CellBorder]) => `${side} ${line.style}`));
    },
    result: [
      ['top None', 'bottom None', 'left None', 'right None'],
      ['top None', 'bottom Continuous', 'left Continuous', 'right None'],
    ],
    source: reference('excel/excel.rangeborder#excel-excel-rangeborder-style-member'),
  },
  {
    name: 'number formats keep Excel’s code, also those the grid can not show',
    operation: async ({ context, sheet }) => {
      const codes = ['#,##0.00;[Red]-#,##0.00', '0.00_);(0.00)', '_-* #,##0.00_-', '0.00E+00', 'dd-mm-yyyy', '#,##0 "kr."', 'General'];
      const range = sheet.getRange('A1:G1');
      range.numberFormat = [codes];
      range.values = [codes.map(() => -1234.5)] as never;
      range.load('numberFormat,values');
      await context.sync();
      return [range.numberFormat[0], range.values[0]];
    },
    result: [['#,##0.00;[Red]-#,##0.00', '0.00_);(0.00)', '_-* #,##0.00_-', '0.00E+00', 'dd-mm-yyyy', '#,##0 "kr."', 'General'], Array.from({ length: 7 }, () => -1234.5)],
    source: reference('excel/excel.range#excel-excel-range-numberformat-member'),
  },
  {
    name: 'one number format stands for all cells',
    operation: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:B2');
      range.numberFormat = '0.0' as never;
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat;
    },
    result: [['0.0', '0.0'], ['0.0', '0.0']],
    source: docs('excel/excel-add-ins-ranges-set-format'),
  },
  {
    name: 'widths and heights in points, for whole columns and rows',
    operation: async ({ context, sheet }) => {
      sheet.getRange('A:B').format.columnWidth = 100;
      sheet.getRange('A1').format.rowHeight = 30;
      const [first, other, row] = ['B5', 'C1', 'C1'].map((address) => sheet.getRange(address).load('format/columnWidth,format/rowHeight'));
      await context.sync();
      return [first?.format.columnWidth, other?.format.columnWidth, row?.format.rowHeight];
    },
    result: [100, 48, 30],
    source: reference('excel/excel.rangeformat#excel-excel-rangeformat-columnwidth-member'),
  },
  {
    name: 'the standard width takes a column’s own width back',
    operation: async ({ context, sheet }) => {
      sheet.getRange('A:B').format.columnWidth = 100;
      sheet.getRange('B:B').format.useStandardWidth = true;
      const found = ['A1', 'B1'].map((address) => sheet.getRange(address).load('format/columnWidth'));
      await context.sync();
      return found.map(({ format }) => format.columnWidth);
    },
    result: [100, 48],
    source: reference('excel/excel.rangeformat#excel-excel-rangeformat-usestandardwidth-member'),
  },
  {
    name: 'formats of each cell in one call',
    operation: async ({ context, sheet }) => {
      sheet.getRange('B1').format.fill.color = '#FF0000';
      sheet.getRange('A1').format.font.bold = true;
      const found = sheet.getRange('A1:B1').getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      return found.value;
    },
    result: [[
      { address: 'Ark!A1', format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
      { address: 'Ark!B1', format: { fill: { color: '#FF0000' }, font: { bold: false } } },
    ]],
    source: reference('excel/excel.range#excel-excel-range-getcellproperties-member(1)'),
  },
  {
    name: 'formats of each cell can be set in one call',
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1:B1').setCellProperties([[{ format: { fill: { color: '#00FF00' } } }, {}]]);
      const range = ['A1', 'B1'].map((address) => sheet.getRange(address).load('format/fill/color'));
      await context.sync();
      return range.map(({ format }) => format.fill.color);
    },
    result: ['#00FF00', '#FFFFFF'],
    source: reference('excel/excel.range#excel-excel-range-setcellproperties-member(1)'),
  },
  {
    name: 'a property of the font is set by itself, and leaves the others',
    operation: async ({ context, sheet }) => {
      const { font } = sheet.getRange('A1').format;
      font.bold = true;
      font.italic = true;
      font.color = '#123456';
      font.size = 9;
      font.underline = 'Single';
      font.load('bold,italic,color,size,underline');
      await context.sync();
      return [font.bold, font.italic, font.color, font.size, font.underline];
    },
    result: [true, true, '#123456', 9, 'Single'],
    source: docs('excel/excel-add-ins-ranges-set-format'),
  },
  {
    name: 'rows that are fitted to their content lose a height of their own',
    seed: [['kort']],
    operation: async ({ context, sheet }) => {
      const { format } = sheet.getRange('1:1');
      format.rowHeight = 120;
      await context.sync();
      format.autofitRows();
      format.load('rowHeight');
      await context.sync();
      return format.rowHeight;
    },
    result: 15,
    source: docs('excel/excel-add-ins-ranges-set-format'),
  },
];
