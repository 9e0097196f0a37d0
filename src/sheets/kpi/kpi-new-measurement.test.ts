import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { KpiReport } from '../../datasets/kpi-report';
import { loadKpiReport } from '../../datasets/load-kpi-reports';
import { editedGrid } from '../../../test/sheet-edits/edited-grid';
import type { CellValue, Grid } from '../grid';
import { newMeasurement } from './kpi-new-measurement';
import { readKpiTables } from './kpi-reader';
import { kpiReportPlan } from './kpi-report-plan';
import { planGrid } from '../plan-grid';
import type { SheetEdits } from '../sheet-edits';

const fetchJson = (file: string): Promise<unknown> => Promise.resolve(JSON.parse(readFileSync(path.join(__dirname, '../../datasets', file), 'utf8')));
let june2024: KpiReport;
beforeAll(async () => {
  june2024 = await loadKpiReport('2024-06', fetchJson);
});

const written = (centre: string, tolerance: number | null = null): Grid => {
  const plan = kpiReportPlan(june2024, { tolerance }).find(({ name }) => name.endsWith(centre));
  if (plan === undefined) throw new Error(centre);
  return planGrid(plan);
};
const editsOf = (grid: Grid, year?: number): SheetEdits => {
  const result = newMeasurement(grid, year);
  if ('problem' in result) throw new Error(result.problem);
  return result.edits;
};
const cellAt = (edits: SheetEdits, row: number, column: number) => edits.cells.find((each) => each.row === row && each.column === column)?.cell;
const grid = (values: readonly (readonly CellValue[])[], formulas: readonly (readonly [string, string])[] = []): Grid => {
  const width = Math.max(0, ...values.map((row) => row.length));
  return { sheet: 'Ark1', row: 0, column: 0, formulas: new Map(formulas), values: values.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null)) };
};

describe('a new measurement in a pulled table', () => {
  test('adds a year and changes nothing else that is read', () => {
    for (const centre of ['BCV', 'BBU', 'BCH']) {
      const before = written(centre);
      const [old] = readKpiTables(before);
      const [now] = readKpiTables(editedGrid(before, editsOf(before)));
      const withoutNew = now?.table.rows.map((row) => ({ ...row, status: null, measurements: row.measurements.filter(({ year }) => year !== 2024) }));
      expect(withoutNew).toEqual(old?.table.rows.map((row) => ({ ...row, status: null })));
      expect(now?.table.rows.map(({ measurements }) => measurements.at(-1))).toEqual(old?.table.rows.map(() => ({ year: 2024, value: null, part: null, whole: null })));
      expect(now?.unplaced).toEqual([]);
    }
  });

  test('inserts one column after the newest year and points status and arrow at it', () => {
    const edits = editsOf(written('BBU'));
    expect(edits.insertColumns).toEqual([12]);
    expect(cellAt(edits, 6, 12)).toEqual({ value: 2024, style: 'yearHeader' });
    expect(cellAt(edits, 7, 12)).toEqual({ style: 'figureInput' });
    expect(cellAt(edits, 7, 14)?.formula).toBe('=IF(OR(H8="",M8=""),"",SOF.KPISTATUS(H8,M8,F8))');
    expect(cellAt(edits, 7, 13)?.formula).toBe('=IF(OR(H8="",M8=""),"",IF(M8>H8,"↑",IF(M8<H8,"↓","→")))');
    expect(edits.select).toEqual({ row: 7, column: 12 });
    expect(edits.notes).toEqual([]);
  });

  test('keeps the tolerance that the formulas have', () => {
    expect(cellAt(editsOf(written('BBU', 0.05)), 7, 14)?.formula).toContain('SOF.KPISTATUS(H8,M8,F8,0.05)');
  });

  test('computes a share from its counts where both are reported, at the precision of the shares before', () => {
    const edits = editsOf(written('BBU'));
    expect(cellAt(edits, 8, 12)?.formula).toBe('=IF(OR(M10="",M11="",M11=0),"",ROUND(100*M10/M11,0))');
    expect(cellAt(edits, 9, 12)).toEqual({ style: 'figureInput' });
    expect(cellAt(edits, 12, 12)?.formula).toBe('=IF(OR(M14="",M15="",M15=0),"",ROUND(100*M14/M15,1))');
  });

  test('asks for figures in the measure’s unit', () => {
    const of = (centre: string) => editsOf(written(centre)).numberValidations.map(({ min, max, prompt }) => [min, max, prompt]);
    expect(of('BCV')).toContainEqual([1, 100, 'Skriv 15 for 15 %.']);
    expect(of('BCV')).toContainEqual([1, 5, 'Skriv scoren, for eksempel 4,6.']);
    expect(of('BBU')).toContainEqual([0, null, 'Skriv tallet i enheden “år”.']);
    expect(of('BBU')).toContainEqual([0, null, 'Skriv antallet. Andelen beregnes, når begge antal er skrevet.']);
  });

  test('warns of a share below 1, as “15 %” is stored, unless shares are that small', () => {
    const of = (shares: readonly number[], percentCells?: ReadonlySet<string>) => {
      const table = grid([['Målsætning', 'Enhed', 'Baseline 2020', 2021], ['A', '%', ...shares]]);
      return editsOf(percentCells === undefined ? table : { ...table, percentCells }).numberValidations[0]?.min;
    };
    expect(of([14, 15])).toBe(1);
    expect(of([1.2, 0.8])).toBe(0);
    expect(of([0.14, 0.15], new Set(['1,2', '1,3']))).toBe(1);
  });

  test('no longer says what the report’s text said of its own year', () => {
    const edits = editsOf(written('BCV'));
    const formulas = edits.cells.flatMap(({ cell }) => cell.formula ?? []);
    expect(formulas.some((formula) => formula.includes('ifølge teksten'))).toBe(false);
    const statuses = formulas.filter((formula) => formula.includes('▲ Grøn'));
    expect(statuses).toEqual([
      '=IF(OR(N8="Rød",N9="Rød"),"▼ Rød",IF(OR(N8="",N9=""),"",IF(OR(N8="Gul",N9="Gul"),"● Gul","▲ Grøn")))',
      '=IF(OR(N10="Rød",N11="Rød"),"▼ Rød",IF(OR(N10="",N11=""),"",IF(OR(N10="Gul",N11="Gul"),"● Gul","▲ Grøn")))',
    ]);
    expect(edits.notes).toHaveLength(2);
  });

  test('can be repeated, year after year', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 4 }), fc.constantFrom('BCV', 'BBU', 'BCH'), (times, centre) => {
      let now = written(centre);
      for (let index = 0; index < times; index += 1) now = editedGrid(now, editsOf(now));
      const [table] = readKpiTables(now);
      expect(table?.table.rows[0]?.measurements.at(-1)?.year).toBe(2023 + times);
      expect(table?.table.rows).toHaveLength(readKpiTables(written(centre))[0]?.table.rows.length ?? 0);
    }), { numRuns: 12 });
  });

  test('moves on from a table whose baseline is as new as its newest year', () => {
    const from = grid([['Målsætning', 'Ønsket retning', 'Baselineår', 'Baseline', 2021, 'Status'], ['A', 'op', 2021, 5, null, '']], [['1,5', '=IF(OR(D2="",E2="",C2>=E1),"",SOF.KPISTATUS(D2,E2,B2))']]);
    expect(cellAt(editsOf(from), 1, 6)?.formula).toBe('=IF(OR(D2="",F2="",C2>=F1),"",SOF.KPISTATUS(D2,F2,B2))');
  });
});

describe('a new measurement in other tables', () => {
  test('a pasted table with room beside it is not pushed about, and its heading is followed', () => {
    const edits = editsOf(grid([['Spor', 'Målsætning', 'Baseline i 2020', 'Måling i 2021'], ['A', 'B', '9,5 år', '9,8 år']]), 2022);
    expect(edits.insertColumns).toEqual([]);
    expect(cellAt(edits, 0, 4)?.value).toBe('Måling i 2022');
    expect(edits.numberValidations).toEqual([expect.objectContaining({ range: { row: 1, column: 4, rows: 1, columns: 1 }, prompt: 'Skriv tallet i enheden “år”.' })]);
  });

  test('gets a status where the table has a blank column for it', () => {
    const edits = editsOf(grid([['Målsætning', 'Retning', 'Baseline 2020', 2021, 'Status'], ['A', 'op', 1, 2, null], ['B', 'ingen', 1, 2, null]]));
    expect(cellAt(edits, 1, 5)?.formula).toBe('=IF(OR(C2="",E2=""),"",SOF.KPISTATUS(C2,E2,B2))');
    expect(cellAt(edits, 2, 5)).toBeUndefined();
  });

  test('a typed status and a formula of the user’s own stay, and are named', () => {
    const edits = editsOf(grid([['Målsætning', 'Baseline 2020', 2021, 'Status'], ['A', 1, 2, 'Grøn'], ['B', 1, 2, 'Gul']], [['2,3', '=Ark2!A1']]));
    expect(edits.notes).toEqual(['Status i E2 er skrevet i hånden og er ikke ændret.', 'Formlen i E3 henviser ikke til den seneste måling og er ikke ændret.']);
  });

  test('tables below each other share an inserted column', () => {
    const table = (heading: string): CellValue[][] => [[heading], ['Målsætning', 'Baseline 2020', 2021, 'Kilde'], ['A', 1, 2, 'CSC'], []];
    const edits = editsOf(grid([...table('Borgercenter Voksne'), ...table('Borgercenter Handicap')]));
    expect(edits.insertColumns).toEqual([3]);
    expect(edits.cells.map(({ row, column }) => [row, column])).toEqual([[1, 3], [2, 3], [5, 3], [6, 3]]);
  });

  test.each([
    ['no KPI table', grid([['x']]), undefined, 'Der er ingen KPI-tabel på arket “Ark1”'],
    ['no year', grid([['Målsætning', 'Baseline 2020'], ['A', 1]]), undefined, 'har ingen kolonner med årstal'],
    ['a year that is there', grid([['Målsætning', 2020, 2021], ['A', 1, 2]]), 2021, 'Der er allerede en måling for 2021'],
  ])('%s is said', (_name, from, year, message) => {
    expect(newMeasurement(from, year)).toEqual({ problem: expect.stringContaining(message) as unknown });
  });
});
