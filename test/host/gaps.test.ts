import { createNodeHost } from './transport-node';
import type { NodeHost } from './transport-node';

/** What README.md lists as known gaps that a caller is told of. */
const GAPS: readonly (readonly [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown])[] = [
  ['LET', (sheet) => { sheet.getRange('A1').formulas = [['=LET(x,1,x+1)']]; }],
  ['functions that take a LAMBDA', (sheet) => { sheet.getRange('A1').formulas = [['=MAP(B1:B2,LAMBDA(x,x))']]; }],
  ['structured references', (sheet) => { sheet.getRange('A1').formulas = [['=SUM(Tabel1[Beløb])']]; }],
  ['the operator @', (sheet) => { sheet.getRange('A1').formulas = [['=@B1:B3']]; }],
  ['the operator #', (sheet) => { sheet.getRange('A1').formulas = [['=SUM(B1#)']]; }],
  ['names of constants in formulas', (sheet, context) => {
    context.workbook.names.add('Sats', '=0.25');
    sheet.getRange('A1').formulas = [['=Sats*2']];
  }],
  ['names of one sheet in formulas', (sheet) => {
    sheet.names.add('Beløb', sheet.getRange('B2:B3'));
    sheet.getRange('A1').formulas = [['=SUM(Beløb)']];
  }],
  ['insertion of a part of a row', (sheet) => sheet.getRange('A1:B2').insert('Down')],
  ['deletion of a part of a row', (sheet) => sheet.getRange('A1:B2').delete('Up')],
  ['table rows in the middle', (sheet) => sheet.tables.add('A1:B3', true).rows.add(0, [[1, 2]])],
  ['table columns in the middle', (sheet) => sheet.tables.add('A1:B3', true).columns.add(0)],
  ['data bars', (sheet) => sheet.getRange('A1').conditionalFormats.add('DataBar')],
  ['colour scales', (sheet) => sheet.getRange('A1').conditionalFormats.add('ColorScale')],
  ['validation of dates', (sheet) => { sheet.getRange('A1').dataValidation.rule = { date: { formula1: '2024-01-01', operator: 'GreaterThan' } }; }],
  ['radar charts', (sheet) => sheet.charts.add('Radar', sheet.getRange('A1:B3'))],
  ['shapes', (sheet) => sheet.shapes.load('items/name')],
  ['pivot tables', (sheet) => sheet.pivotTables.load('items/name')],
  ['slicers', (sheet) => sheet.slicers.load('items/name')],
  ['bindings', (_sheet, context) => context.workbook.bindings.load('items/id')],
  ['events of tables', (_sheet, context) => context.workbook.tables.onChanged.add(() => Promise.resolve())],
  ['events of formats', (sheet) => sheet.onFormatChanged.add(() => Promise.resolve())],
  ['events of calculation', (sheet) => sheet.onCalculated.add(() => Promise.resolve())],
];

describe('a gap is an error that says so, and leaves the workbook as it was', () => {
  test.each(GAPS)('%s', async (_name, attempt) => {
    const { Excel, user, host }: NodeHost = await createNodeHost({ sheets: ['Ark'] });
    user.write('Ark', 'A1:B3', [['a', 'b'], [1, 2], [3, 4]]);
    const run = Excel.run(async (context) => {
      attempt(context.workbook.worksheets.getItem('Ark'), context);
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'NotImplemented' });
    expect(user.read('Ark', 'A1:B3')).toEqual([['a', 'b'], [1, 2], [3, 4]]);
    expect(host.crashes).toEqual([]);
  });
});
