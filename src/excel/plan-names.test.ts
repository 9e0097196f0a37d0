import type { SheetPlan } from '../sheets/sheet-plan';
import { besideExisting, renameInFormula, sheetsPointedTo, withFreeTableNames } from './plan-names';

function sheet(name: string, formulas: readonly string[] = [], tables: SheetPlan['tables'] = []): SheetPlan {
  return { name, rows: [formulas.map((formula) => ({ formula }))], columnWidths: [], tables, validations: [], conditionalFormats: [], charts: [] };
}

describe('besideExisting', () => {
  it('leaves a plan without clashes alone', () => {
    const plan = { sheets: [sheet('BU01')] };
    expect(besideExisting(plan, ['BU02'])).toBe(plan);
  });

  it('renames clashing sheets, whatever their case, and the formulas that point to them', () => {
    const plan = { sheets: [sheet('Overblik', ["=BU01!B7+'BU 02'!C1+BU03!A1"]), sheet('BU01'), sheet('BU 02'), sheet('BU03')] };
    const result = besideExisting(plan, ['bu01', 'BU 02']);
    expect(result.sheets.map(({ name }) => name)).toEqual(['Overblik', 'BU01 (2)', 'BU 02 (2)', 'BU03']);
    expect(result.sheets[0]?.rows[0]?.[0]?.formula).toBe("='BU01 (2)'!B7+'BU 02 (2)'!C1+BU03!A1");
  });

  it('gives no renamed sheet the name of another sheet of the plan', () => {
    const result = besideExisting({ sheets: [sheet('A'), sheet('A (2)')] }, ['A']);
    expect(result.sheets.map(({ name }) => name)).toEqual(['A (3)', 'A (2)']);
  });
});

describe('renameInFormula', () => {
  const renamed = new Map([['BU01', 'BU01 (2)'], ["Ark d'or", 'Ark 2']]);

  it.each([
    ['=BU01!A1', "='BU01 (2)'!A1"],
    ["='BU01'!A1:B2", "='BU01 (2)'!A1:B2"],
    ["=SUM('Ark d''or'!A1)", "=SUM('Ark 2'!A1)"],
    ['=XBU01!A1', '=XBU01!A1'],
    ['="BU01!"&BU01!A1', `="BU01!"&'BU01 (2)'!A1`],
    ['=BU01', '=BU01'],
    [`=HYPERLINK("#'BU01'!A1","BU01")`, `=HYPERLINK("#'BU01 (2)'!A1","BU01")`],
    ['=HYPERLINK("#BU02!A1","BU02")', '=HYPERLINK("#BU02!A1","BU02")'],
  ])('%s', (formula, expected) => {
    expect(renameInFormula(formula, renamed)).toBe(expected);
  });
});

describe('withFreeTableNames', () => {
  it('counts up where the workbook has a table or name of that name', () => {
    const range = { row: 0, column: 0, rows: 2, columns: 1 };
    const plan = { sheets: [sheet('A', [], [{ name: 'SofOverblik', range, style: 'TableStyleLight9' }])] };
    expect(withFreeTableNames(plan, ['sofoverblik']).sheets[0]?.tables[0]?.name).toBe('SofOverblik_2');
    expect(withFreeTableNames(plan, []).sheets[0]?.tables[0]?.name).toBe('SofOverblik');
  });
});

describe('sheetsPointedTo', () => {
  it('names each sheet that a formula points to, and nothing that stands in quotation marks', () => {
    const plan = { sheets: [sheet('A', ["=BU01!B7+'Ark d''or'!C1", '=SUM(BU01!A1:B2)', '="BU02!"&A1', '=HYPERLINK("#BU03!A1","BU03")', '=1+1'])] };
    expect([...sheetsPointedTo(plan)]).toEqual(['BU01', "Ark d'or"]);
  });
});
