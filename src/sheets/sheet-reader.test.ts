import fc from 'fast-check';
import type { CellValue, Grid } from './grid';
import { readSheet } from './sheet-reader';

/** Cells that mean something somewhere, so that grids of them come near everything that the readers know. */
const CELLS: readonly CellValue[] = [
  null, null, null, null, '', ' ', 'x', 'X', 0, -300, 1.5, 2019, 2020, 2021, '2019', '2020', '-1.300', 1e308, Infinity, NaN, true, false, { error: '#N/A' },
  'Tabel 1', 'Tabel 2', 'Tabel 1. Forslagets samlede økonomiske konsekvenser', 'Tabel 2. Varige ændringer, service', 'Tabel 3. Serviceinvesteringer', 'Tabel 7. Andet',
  'Serviceinvesteringer', '1.000 kr. 2020 p/l', 'Styringsområde', 'Innovationspulje (sæt X)', 'Service', 'Anlæg', 'Varige ændringer', 'Varige ændringer (a)',
  'Implementeringsomkostninger', 'Model 1', 'Model 2', 'Alle modeller', 'Samlet varig ændring', 'Samlet varig ændring model 1', 'Samlede implementeringsomkostninger',
  'Samlet økonomisk påvirkning', 'I alt', 'Samlet', 'Færre pladser', 'Tilbagebetalingstid baseret på serviceeffektivisering', 'Tilbagebetalingstid: 3 år', 'Beregnet',
  'Investeringsforslag', 'Katalog', 'Forslagets id', 'Forslagets titel', 'Forslagets titel: BU01 - x', 'BU02 – Et forslag', 'Berørte forvaltninger', '☒ Socialforvaltningen',
  'Afsnit i forslaget', 'Afsnit', 'Implementering af forslaget', 'Aktivitet', 'Opfølgning', 'Succeskriterier', 'Hvordan måles succeskriteriet?', 'Hvem er ansvarlig for opfølgning?',
  'Risikovurdering', 'Forslagets risiko', 'lav', 'Hvem er hørt?', 'Ja/Nej', 'Dato for godkendelse', 'Ja', 'IT-kredsen', '1.2 BAGGRUND OG FORMÅL', 'Note: x', '__proto__', 'constructor',
  'KPI', 'Målsætning', 'Baseline', 'Måling 2021', 'Retning', 'Enhed', 'op', '15 %', '116 af 795', 'toString:', '\u0000', '🙂', '='.repeat(300),
];

const gridArbitrary: fc.Arbitrary<Grid> = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 12 })).chain(([rows, columns]) => fc.record({
  sheet: fc.constant('Ark1'),
  row: fc.constantFrom(0, 3, 1_048_500),
  column: fc.constantFrom(0, 2, 16_370),
  values: fc.array(fc.array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...CELLS) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }, { weight: 1, arbitrary: fc.double() }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  formulas: fc.constant(new Map([['0,0', '=1'], ['3,2', '=A1']])),
}));

describe('any sheet', () => {
  test('is read without a fault, and something is said about it', () => {
    fc.assert(fc.property(gridArbitrary, (grid) => {
      const reading = readSheet(grid);
      expect(reading.sheet).toBe('Ark1');
      expect(reading.takenFor).not.toBe('');
      for (const { proposal, addresses, formulaCells, unplaced } of reading.proposals) {
        for (const { years, rows } of proposal.tables) for (const { figures } of rows) expect(figures).toHaveLength(years.length);
        for (const address of [...addresses.values(), ...formulaCells, ...unplaced.map((cell) => cell.address)]) expect(address).toMatch(/^[A-Z]+[1-9]\d*$/);
        for (const { reason } of unplaced) expect(reason).toMatch(/\.$/);
      }
    }), { numRuns: 1500 });
  });

  test('gives the same answer every time', () => {
    fc.assert(fc.property(gridArbitrary, (grid) => {
      expect(readSheet({ ...grid })).toEqual(readSheet(grid));
    }), { numRuns: 100 });
  });
});

describe('formulas', () => {
  test('cells of a proposal whose content is a formula are known', () => {
    const values: CellValue[][] = [['Tabel 1'], ['1.000 kr. 2020 p/l', 'Styringsområde', 2019, 2020], ['Varige ændringer'], ['Færre pladser', 'Service', null, -300], ['Samlet varig ændring', null, 0, -300]]
      .map((row) => Array.from({ length: 4 }, (_, column) => row[column] ?? null));
    const { proposals } = readSheet({ sheet: 'Ark1', row: 0, column: 0, values, formulas: new Map([['4,2', '=SUM(C4:C4)'], ['4,3', '=SUM(D4:D4)'], ['20,20', '=1']]) });
    expect([...(proposals[0]?.formulaCells ?? [])].sort()).toEqual(['C5', 'D5']);
  });
});
