import { createNodeHost } from './transport-node';
it('runs', async () => {
  const { Excel, host } = await createNodeHost();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Ark1').getRange('A1:B1');
    range.formulas = [[1, '=A1+1']];
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[1, 2]]);
  expect(host.crashes).toEqual([]);
});
