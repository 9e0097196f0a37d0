import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { isTextFigure } from '../../domain/figure';
import type { Figure } from '../../domain/figure';
import type { KpiRow } from '../../domain/kpi';
import { kpiPlace, placedKpiRows } from '../../domain/kpi-place';
import type { KpiColumn } from '../../domain/place';
import { placeKey } from '../../domain/place';
import type { KpiReport } from '../../datasets/kpi-report';
import { loadKpiReport } from '../../datasets/load-kpi-reports';
import type { CellValue, Grid } from '../grid';
import { kpiTableTakenFor, readKpiTables } from './kpi-reader';
import { kpiReportPlan } from './kpi-report-plan';
import { kpiTableOf } from './kpi-table';
import { planGrid } from '../plan-grid';
import type { ParsedKpiTable } from '../reading';

const fetchJson = (file: string): Promise<unknown> => Promise.resolve(JSON.parse(readFileSync(path.join(__dirname, '../../datasets', file), 'utf8')));
let june2024: KpiReport;
beforeAll(async () => {
  june2024 = await loadKpiReport('2024-06', fetchJson);
});

const grid = (values: readonly (readonly CellValue[])[], options: Partial<Grid> = {}): Grid => {
  const width = Math.max(0, ...values.map((row) => row.length));
  return { sheet: 'Ark1', row: 0, column: 0, formulas: new Map(), ...options, values: values.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null)) };
};
const only = (from: Grid): ParsedKpiTable => {
  const [first, ...others] = readKpiTables(from);
  if (first === undefined || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} tables`);
  return first;
};
const number = (figure: Figure): number | null => (isTextFigure(figure) ? figure.value : figure);
const figures = ({ baseline, measurements }: KpiRow) => [baseline, ...measurements].map((figure) => figure && [figure.year, number(figure.value)]);
const addressOf = (parsed: ParsedKpiTable, row: number, column: KpiColumn, year: number | null = null) => {
  const placed = placedKpiRows(parsed.table)[row];
  return placed === undefined ? undefined : parsed.addresses.get(placeKey(kpiPlace(placed, column, year)));
};

/** The grid of a worksheet written by the add-in. */
const written = (centre: string): Grid => {
  const plan = kpiReportPlan(june2024, { tolerance: null }).find(({ name }) => name.endsWith(centre));
  if (plan === undefined) throw new Error(centre);
  return planGrid(plan);
};
/** Formulas keep their place in the grid; what they refer to does not matter to the reader. */
const moved = (from: Grid, place: (row: number, column: number) => readonly [number, number]): Grid => {
  const values: CellValue[][] = [];
  const formulas = new Map<string, string>();
  for (const [row, cells] of from.values.entries()) {
    for (const [column, value] of cells.entries()) {
      const [toRow, toColumn] = place(row, column);
      while (values.length <= toRow) values.push([]);
      const line = values[toRow];
      if (line !== undefined) line[toColumn] = value;
      const formula = from.formulas.get(`${row},${column}`);
      if (formula !== undefined) formulas.set(`${toRow},${toColumn}`, formula);
    }
  }
  return grid(values.map((line) => Array.from(line, (value) => value ?? null)), { sheet: from.sheet, formulas });
};

describe('a sheet that the add-in wrote', () => {
  test('is read wherever it was moved to, with blank rows and columns put in', () => {
    const expected = kpiTableOf(june2024, 'BBU');
    fc.assert(fc.property(fc.nat(30), fc.nat(20), fc.array(fc.nat(25), { maxLength: 4 }), fc.array(fc.nat(16), { maxLength: 4 }), (down, right, rows, columns) => {
      const shift = (at: number, inserted: readonly number[]) => at + inserted.filter((before) => before <= at).length;
      const parsed = only(moved(written('BBU'), (row, column) => [down + shift(row, rows), right + shift(column, columns)]));
      expect(parsed.table).toEqual(expected);
    }), { numRuns: 60 });
  });

  test('knows the cells of figures, of what is blank, and of formulas', () => {
    const parsed = only(written('BBU'));
    expect(addressOf(parsed, 1, 'value', 2020)).toBe('H9');
    expect(addressOf(parsed, 1, 'part', 2023)).toBe('L10');
    expect(addressOf(parsed, 1, 'whole', 2023)).toBe('L11');
    expect(addressOf(parsed, 0, 'status')).toBe('N8');
    expect(addressOf(parsed, 0, 'kpiStatus')).toBe('O8');
    expect(addressOf(parsed, 0, 'part', 2023)).toBe('L8');
    expect(parsed.formulaCells.has('N8')).toBe(true);
    expect(parsed.formulaCells.has('L8')).toBe(false);
    const bcv = only(written('BCV'));
    expect(addressOf(bcv, 0, 'value', 2020)).toMatch(/^H\d+$/);
  });

  test('a status typed over the formula is known as typed', () => {
    const from = written('BBU');
    const formulas = new Map(from.formulas);
    formulas.delete('7,13');
    const values = from.values.map((row, at) => (at === 7 ? row.map((value, column) => (column === 13 ? '▲ Grøn' : value)) : row));
    const [row] = only({ ...from, values, formulas }).table.rows;
    expect(row).toMatchObject({ status: 'Grøn', statusTyped: true });
  });

  test('the user’s own columns beside the table change nothing', () => {
    const from = written('BBU');
    const values = from.values.map((row, at) => [...row, at === 6 ? 'Min note' : at > 6 && at < 12 ? at : null]);
    const parsed = only({ ...from, values });
    expect(parsed.table).toEqual(kpiTableOf(june2024, 'BBU'));
    expect(parsed.unplaced).toEqual([]);
  });

  test('says what it is', () => {
    expect(kpiTableTakenFor(only(written('BBU')))).toBe('KPI-tabel 2024-06 BBU: 5 mål, målinger 2020-2023');
  });
});

describe('a table pasted from a report', () => {
  test('as the report of June 2022 prints it', () => {
    const parsed = only(grid([
      ['Afrapportering på borgercentrenes omstillingsplaner, juni 2022'],
      [],
      ['Tabel 1. Borgercenter Voksnes udvalgte indikatorer'],
      [],
      ['Spør i omstillingsplanen', 'Målsætning', 'Status ved baseline i 2020', 'Måling i 2021'],
      ['Borgermødet', 'Flere borgere er tilfredse*', '82%', '79%'],
      ['Rehabiliterende forløb', 'Opholdstiden bliver kortere**', 'Psykiatri: 37 mdr. Udsatte: 45 mdr.', 'Psykiatri: 34 mdr. Udsatte: 45 mdr.'],
      ['Sammenhæng og forløb', 'Flere unge med et koordineret sagsforløb', 74, 93],
      [],
      ['Kilde: *Socialforvaltningens Brugertilfredshedsundersøgelse (BTU). **Cura Bolig og CSC.'],
    ]));
    expect(parsed.table).toMatchObject({ report: '2022-06', citizenCentre: 'BCV' });
    expect(parsed.table.rows.map((row) => [row.track, row.measure, row.unit, figures(row)])).toEqual([
      ['Borgermødet', null, '%', [[2020, 82], [2021, 79]]],
      ['Rehabiliterende forløb', 'Psykiatri', 'mdr.', [[2020, 37], [2021, 34]]],
      ['Rehabiliterende forløb', 'Udsatte', 'mdr.', [[2020, 45], [2021, 45]]],
      ['Sammenhæng og forløb', null, null, [[2020, 74], [2021, 93]]],
    ]);
    expect(parsed.unplaced).toEqual([]);
    expect(addressOf(parsed, 2, 'value', 2021)).toBe('D7');
    expect(addressOf(parsed, 0, 'status')).toBeUndefined();
  });

  test('as the report of June 2024 prints it, with counts and a baseline in another year', () => {
    const parsed = only(grid([
      ['Tabel 2. Borgercenter Børn og Unges udvalgte indikatorer'],
      ['Spor i omstillingsplanen', 'Målsætning', 'Baseline i 2020', 'Måling i 2021', 'Måling i 2022', 'Måling i 2023', 'Kilde'],
      ['Netværk', '2. Flere netværksanbringelser', '15%* (116 anbragte i netværket / 795 anbragte)', '16 % (143 anbragte i netværket / 890 anbragte)', null, '15 % (146 anbragte i netværket / 995 anbragte)', 'CSC og DUBU'],
      ['Positive fællesskaber', '3. NY MÅLSÆTNING Flere udsatte børn', '67 unge **', '176 unge (baseline)', '154 unge', '134 unge', 'DUBU'],
    ]));
    expect(parsed.table).toMatchObject({ report: null, citizenCentre: 'BBU' });
    const [network, leisure] = parsed.table.rows;
    expect(network?.measurements.map(({ year, value, part, whole }) => [year, number(value), number(part), number(whole)])).toEqual([[2021, 16, 143, 890], [2022, null, null, null], [2023, 15, 146, 995]]);
    expect(leisure && figures(leisure)).toEqual([[2021, 176], [2020, 67], [2022, 154], [2023, 134]]);
    expect([addressOf(parsed, 1, 'value', 2021), addressOf(parsed, 1, 'value', 2020)]).toEqual(['D4', 'C4']);
    expect(leisure?.source).toBe('DUBU');
  });

  test('three tables below each other', () => {
    const table = (caption: string, objective: string) => [[caption], ['Spor', 'Målsætning', 'Baseline 2020', 2021], ['Et spor', objective, 1, 2], []];
    const read = readKpiTables(grid([
      ['KPI’er, juni 2024'], ...table('Tabel 1. Borgercenter Voksne', 'A'), ...table('Tabel 2. Borgercenter Børn og Unge', 'B'), ...table('Tabel 3. Borgercenter Handicap', 'C'),
    ]));
    expect(read.map(({ table: { report, citizenCentre, rows } }) => [report, citizenCentre, rows.map(({ objective }) => objective)]))
      .toEqual([['2024-06', 'BCV', ['A']], ['2024-06', 'BBU', ['B']], ['2024-06', 'BCH', ['C']]]);
  });

  test('shares in cells that Excel shows as per cent are read as per cent', () => {
    const [row] = only(grid([['Målsætning', 'Baseline 2020', 2021], ['Flere', 0.82, 0.079]], { percentCells: new Set(['1,1', '1,2']) })).table.rows;
    expect(row).toMatchObject({ unit: '%', baseline: { value: 82 }, measurements: [{ value: 7.9 }] });
  });

  test('merged track cells hold for the rows below', () => {
    const { rows } = only(grid([['Spor', 'Målsætning', 'Baseline 2020', 2021], ['Netværk', 'Flere', 1, 2], [null, 'Færre', 3, 4]])).table;
    expect(rows.map(({ track, objective }) => [track, objective])).toEqual([['Netværk', 'Flere'], ['Netværk', 'Færre']]);
  });
});

describe('what can’t be placed is said', () => {
  const header: readonly CellValue[] = ['Målsætning', 'Baseline 2020', 2021, 2022, 2021, 'Halvår', 'Kilde'];

  test('figures without a name, a year twice, a column without a year, counts without a share', () => {
    const parsed = only(grid([
      ['Målsætning', 'Måles på', 'Baseline 2020', 2021, 2022, 2021, 'Halvår', 'Kilde'],
      [null, 'Antal bag andelen', 1],
      ['Flere', null, 1, 2, 3, 4, 5, 'CSC'],
      [null, null, 7, 8],
    ]));
    expect(parsed.unplaced.map(({ address, text }) => [address, text])).toEqual([['F1', '2021'], ['B2', 'Antal bag andelen'], ['C4', '7'], ['G1', 'Halvår']]);
    for (const { reason } of parsed.unplaced) expect(reason).toMatch(/\S/);
    expect(parsed.table.rows).toHaveLength(1);
  });

  test('a table without rows', () => {
    expect(only(grid([header.slice(0, 3)])).unplaced).toEqual([expect.objectContaining({ address: 'A1' })]);
  });

  test.each([
    ['an empty sheet', []],
    ['other tables', [['Navn', 'Adresse'], ['Kilde', 2021]]],
    ['the long table', [['Rapport', 'Id', 'Målsætning', 'År', 'Værdi'], ['2024-06', 'BBU1', 'x', 2020, 9.5]]],
  ] as const)('%s is no KPI table', (_name, values) => {
    expect(readKpiTables(grid(values))).toEqual([]);
  });

  test('the long table that the add-in writes is no KPI table', () => {
    expect(readKpiTables(written('data'))).toEqual([]);
  });

  test('never throws', () => {
    const cell = fc.oneof(fc.constantFrom<CellValue>('Målsætning', 'Baseline i 2020', 2021, 2022, 'Måles på', 'Antal bag andelen', 'Id', 'Status', 'Spor', '15 % (1 a / 2 b)', 'A: 1 B: 2', null, '', { error: '#N/A' }, true), fc.string(), fc.double());
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (values) => {
      for (const parsed of readKpiTables(grid(values))) expect(parsed.sheet).toBe('Ark1');
    }));
  });
});
