import { docs, reference } from './golden-case';
import type { GoldenCase } from './golden-case';

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

export const eventCases: readonly GoldenCase[] = [
  {
    name: 'changed cells are told to those who listen to the sheet and to all sheets',
    operation: async ({ context, sheet, user }) => {
      const seen: unknown[] = [];
      sheet.load('id');
      await context.sync();
      sheet.onChanged.add(async ({ address, changeType, source, triggerSource }) => { seen.push(['ark', address, changeType, source, triggerSource]); });
      context.workbook.worksheets.onChanged.add(async ({ address, worksheetId }) => { seen.push(['alle', address, worksheetId === sheet.id]); });
      await context.sync();
      user.write('Ark', 'B2:C2', [['x', 'y']]);
      await settled();
      sheet.getRange('D4').values = [[1]];
      await context.sync();
      await settled();
      return seen;
    },
    result: [
      ['ark', 'B2:C2', 'RangeEdited', 'Local', 'Unknown'], ['alle', 'B2:C2', true],
      ['ark', 'D4', 'RangeEdited', 'Local', 'ThisLocalAddin'], ['alle', 'D4', true],
    ],
    source: reference('excel/excel.worksheetchangedeventargs'),
  },
  {
    name: 'a handler can read the changed range',
    operation: async ({ Excel, context, sheet, user }) => {
      const seen: unknown[] = [];
      sheet.load('id');
      await context.sync();
      sheet.onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner).load('address,values');
          await inner.sync();
          seen.push([range.address, range.values]);
        });
      });
      await context.sync();
      user.write('Ark', 'A1', [['nyt']]);
      await settled();
      return seen;
    },
    result: [['Ark!A1', [['nyt']]]],
    source: docs('excel/excel-add-ins-events'),
  },
  {
    name: 'a handler that was removed hears nothing more',
    operation: async ({ context, sheet, user }) => {
      let calls = 0;
      sheet.load('id');
      await context.sync();
      const handler = sheet.onChanged.add(async () => { calls += 1; });
      await context.sync();
      user.write('Ark', 'A1', [[1]]);
      await settled();
      handler.remove();
      await context.sync();
      user.write('Ark', 'A1', [[2]]);
      await settled();
      return calls;
    },
    result: 1,
    source: docs('excel/excel-add-ins-events'),
  },
  {
    name: 'sheets that are added, activated and deleted',
    operation: async ({ context, user }) => {
      const seen: string[] = [];
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => { seen.push('tilføjet'); });
      worksheets.onActivated.add(async () => { seen.push('aktiveret'); });
      worksheets.onDeleted.add(async () => { seen.push('slettet'); });
      await context.sync();
      user.addSheet('Nyt');
      await settled();
      user.activate('Nyt');
      await settled();
      user.activate('Ark');
      await settled();
      user.deleteSheet('Nyt');
      await settled();
      return seen;
    },
    result: ['tilføjet', 'aktiveret', 'aktiveret', 'slettet'],
    source: docs('excel/excel-add-ins-events'),
  },
  {
    name: 'a new selection is told',
    operation: async ({ context, user }) => {
      const seen: string[] = [];
      context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => { seen.push(address); });
      await context.sync();
      user.select('Ark!B2:C3');
      await settled();
      return seen;
    },
    result: ['B2:C3'],
    source: docs('excel/excel-add-ins-events'),
  },
];
