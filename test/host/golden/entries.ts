import { docs, issue, load, reference, refused, support } from './golden-case';
import type { GoldenCase } from './golden-case';

const written = (values: unknown) => async ({ context, sheet }: Parameters<GoldenCase['operation']>[0]) => {
  const range = sheet.getRange('A1:B1');
  range.values = values as never;
  range.load('values,formulas,numberFormat');
  await context.sync();
  return [range.values[0], range.formulas[0], range.numberFormat[0]];
};

/** What becomes of values that are assigned. */
export const entryCases: readonly GoldenCase[] = [
  {
    name: 'text that begins with = becomes a formula, through values too',
    operation: written([[2, '=A1*3']]),
    result: [[2, 6], [2, '=A1*3'], ['General', 'General']],
    source: reference('excel/excel.range#excel-excel-range-values-member'),
  },
  {
    name: 'an apostrophe makes it text, and is not read back',
    operation: written([["'=A1", "'12"]]),
    result: [['=A1', '12'], ['=A1', '12'], ['General', 'General']],
    source: issue(6687),
  },
  {
    name: 'a leading sign starts a formula unless a number follows',
    operation: written([['-5', '+A1']]),
    result: [[-5, -5], [-5, '=+A1'], ['General', 'General']],
    source: support('overview-of-formulas-in-excel-ecfdc708-9162-49e8-b993-c311f47ca173'),
  },
  {
    name: 'text with a sign that is no formula is refused',
    operation: written([['- ukendt (', '']]),
    result: refused('InvalidArgument'),
    source: 'https://github.com/bovender/XLToolbox/issues/928',
  },
  {
    name: 'text that looks like a number is a number, read with US separators',
    operation: written([['123.456', '1,234.5']]),
    result: [[123.456, 1234.5], [123.456, 1234.5], ['General', '#,##0.00']],
    source: issue(1724),
  },
  {
    name: 'a decimal comma is no decimal separator, whatever the locale',
    operation: written([['0,5', '12,34']]),
    result: [['0,5', '12,34'], ['0,5', '12,34'], ['General', 'General']],
    source: issue(1559),
  },
  {
    name: 'percentages and currencies bring their format',
    operation: written([['5%', '$1,200']]),
    result: [[0.05, 1200], [0.05, 1200], ['0%', '$#,##0_);[Red]($#,##0)']],
    source: issue(1724),
  },
  {
    name: 'dates are serial numbers, read in US order',
    operation: written([['2024-01-31', '1/2/2024']]),
    result: [[45322, 45293], [45322, 45293], ['m/d/yyyy', 'm/d/yyyy']],
    source: docs('excel/excel-add-ins-ranges-set-get-values'),
  },
  {
    name: 'truth values and error values are recognised',
    operation: written([['true', '#N/A']]),
    result: [[true, '#N/A'], [true, '#N/A'], ['General', 'General']],
    source: reference('excel/excel.range#excel-excel-range-values-member'),
  },
  {
    name: 'null leaves a cell as it is, "" clears it',
    seed: [[1, 2]],
    operation: written([[null, '']]),
    result: [[1, ''], [1, ''], ['General', 'General']],
    source: docs('excel/excel-add-ins-ranges-set-get-values'),
  },
  {
    name: 'in cells formatted as text everything stays text',
    operation: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:C1');
      range.numberFormat = [['@', '@', '@']];
      range.values = [['007', '=1+1', '1/2']];
      range.load('values,valueTypes,numberFormat');
      await context.sync();
      return [range.values[0], range.valueTypes[0], range.numberFormat[0]];
    },
    result: [['007', '=1+1', '1/2'], ['String', 'String', 'String'], ['@', '@', '@']],
    source: support('format-numbers-as-text-583160db-936b-4e52-bdff-6f1863518ba4'),
  },
  {
    name: 'one value stands for all cells',
    operation: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:B2');
      range.values = 'x' as never;
      return load(context, range, 'values');
    },
    result: [['x', 'x'], ['x', 'x']],
    source: docs('excel/excel-add-ins-ranges-set-get-values'),
  },
  {
    name: 'an array of another size is refused',
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1:B1').values = [[1, 2, 3]];
      await context.sync();
    },
    result: refused('InvalidArgument'),
    source: docs('testing/application-specific-api-error-handling'),
  },
  {
    name: 'formulas use US separators, whatever the locale',
    seed: [[1, 2]],
    operation: async ({ context, sheet }) => {
      sheet.getRange('C1').formulas = [['=SUM(A1,B1)*1.5']];
      return load(context, sheet.getRange('C1'), 'values');
    },
    result: [[4.5]],
    source: issue(2128),
  },
  {
    name: 'a formula that can not be understood is refused',
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1').formulas = [['=SUM(1,']];
      await context.sync();
    },
    result: refused('InvalidArgument'),
    source: docs('testing/application-specific-api-error-handling'),
  },
  {
    name: 'an unknown function gives #NAME?, which is no reason to refuse it',
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1').formulas = [['=FINDES.IKKE(1)']];
      return load(context, sheet.getRange('A1'), 'values');
    },
    result: [['#NAME?']],
    source: support('how-to-correct-a-name-error-b6d54e31-a743-4d7d-9b61-40002a7b4286'),
  },
  {
    name: 'blank cells give "", errors their code',
    seed: [[null, '=1/0', '=A1', '=NA()']],
    operation: async ({ context, sheet }) => load(context, sheet.getRange('A1:D1'), 'values'),
    result: [['', '#DIV/0!', 0, '#N/A']],
    source: reference('excel/excel.range#excel-excel-range-values-member'),
  },
  {
    name: 'types of values',
    seed: [[null, 1, 'a', true, '=1/0']],
    operation: async ({ context, sheet }) => load(context, sheet.getRange('A1:E1'), 'valueTypes'),
    result: [['Empty', 'Double', 'String', 'Boolean', 'Error']],
    source: reference('excel/excel.rangevaluetype'),
  },
  {
    name: 'text is what the user sees, in the user’s locale',
    seed: [[1234.5, 0.5]],
    operation: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['#,##0.00', '0.0%']];
      return load(context, range, 'text');
    },
    result: [['1.234,50', '50,0%']],
    source: reference('excel/excel.range#excel-excel-range-text-member'),
  },
  {
    name: 'of merged cells only the first holds a value',
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A1:B1').values = [['a', 'b']];
      return load(context, sheet.getRange('A1:B1'), 'values');
    },
    result: [['a', '']],
    source: support('merge-and-unmerge-cells-5cbd15d5-9375-4540-907f-c673a93fcedf'),
  },
];
