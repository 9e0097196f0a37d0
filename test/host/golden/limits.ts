import { docs, refused } from './golden-case';
import type { GoldenCase } from './golden-case';

/** What Excel refuses because of its size or its state. */
export const limitCases: readonly GoldenCase[] = [
  {
    name: 'a request of more than 5 MB is refused as a whole',
    operation: async ({ context, sheet, user }) => {
      sheet.getRange('A1').values = [['før']];
      sheet.getRange('A2:A3').values = [['x'.repeat(32_000)], ['y']];
      for (let copy = 0; copy < 170; copy += 1) sheet.getRange('B1').values = [['x'.repeat(32_000)]];
      const code = await context.sync().then(() => null, (error: { readonly code: string }) => error.code);
      return [code, user.read('Ark', 'A1')];
    },
    result: ['RequestPayloadSizeLimitExceeded', [['']]],
    source: docs('concepts/resource-limits-and-performance-optimization#excel-add-ins'),
  },
  {
    name: 'an answer of more than 5 MB is refused',
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1:A20').values = 'x'.repeat(30_000) as never;
      await context.sync();
      const ranges = Array.from({ length: 9 }, () => sheet.getRange('A1:A20').load('values'));
      await context.sync();
      return ranges.length;
    },
    result: refused('ResponsePayloadSizeLimitExceeded'),
    source: docs('concepts/resource-limits-and-performance-optimization#excel-add-ins'),
  },
  {
    name: 'more than 5 million cells can not be read at a time',
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1:K500000').load('values');
      await context.sync();
    },
    result: refused('RangeExceedsLimit'),
    source: docs('concepts/resource-limits-and-performance-optimization#excel-add-ins'),
  },
  {
    name: 'while the user types in a cell calls fail',
    operation: async ({ context, sheet, host }) => {
      host.beginCellEdit();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    },
    result: refused('InvalidOperationInCellEditMode'),
    source: docs('testing/application-specific-api-error-handling'),
  },
  {
    name: 'unless they are told to wait',
    operation: async ({ Excel, host, user }) => {
      host.beginCellEdit();
      const run = Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getItem('Ark').getRange('A1').values = [['ventede']];
        await context.sync();
      });
      await new Promise((resolve) => setTimeout(resolve, 20));
      const during = user.read('Ark', 'A1');
      host.endCellEdit();
      await run;
      return [during, user.read('Ark', 'A1')];
    },
    result: [[['']], [['ventede']]],
    source: 'https://learn.microsoft.com/javascript/api/excel/excel.runoptions#excel-excel-runoptions-delayforcelledit-member',
  },
  {
    name: 'an older Excel lacks what came later',
    options: { requirementSets: { ExcelApi: '1.3' } },
    operation: async ({ context, sheet, Office }) => {
      const supported = ['1.3', '1.10'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version));
      if (supported[1]) return supported;
      sheet.freezePanes.freezeRows(1);
      await context.sync();
    },
    result: refused('ApiNotFound'),
    source: docs('develop/specify-api-requirements-runtime'),
  },
  {
    name: 'objects the host has no model of are an error, not nothing',
    operation: async ({ context, sheet }) => {
      sheet.shapes.load('items/name');
      await context.sync();
    },
    result: refused('NotImplemented'),
    source: docs('testing/application-specific-api-error-handling'),
  },
  {
    name: 'objects survive a request that failed',
    operation: async ({ context, sheet, user }) => {
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.getRange('A1:B1').values = [[1, 2, 3]];
      await context.sync().catch(() => null);
      sheet.getRange('A1').values = [[2]];
      await context.sync();
      return user.read('Ark', 'A1');
    },
    result: [[2]],
    source: docs('develop/application-specific-api-model'),
  },
];
