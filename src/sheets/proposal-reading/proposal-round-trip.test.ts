import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { proposalArbitrary, soundProposalArbitrary } from '../../../test/arbitraries/proposal';
import { danishNumber } from '../../domain/danish-number';
import { isTextFigure } from '../../domain/figure';
import type { Figure } from '../../domain/figure';
import { placeKey } from '../../domain/place';
import type { Proposal } from '../../domain/proposal';
import { figurePlace, placedRows } from '../../domain/row-place';
import { cellAddress } from '../grid';
import type { CellValue, Grid } from '../grid';
import { planGrid } from '../plan-grid';
import { proposalPlan, proposalsPlan } from '../proposal/proposal-plan';
import { readSheet } from '../sheet-reader';
import type { ParsedProposal } from '../reading';

/**
 * "The same proposal" is deep equality. What a sheet cannot say is not generated: texts stand with single spaces, a text
 * figure's number is the one its text says, a label is not another row's label of the form, a line of Tabel 1 has at least a
 * budget area or a figure, a title does not begin with an id, and a payback of "3 år" is the number 3.
 */

const ORIGIN = { source: 'Investeringskatalog, Budget 2020', datasetVersion: '1' };

const FIELDS = [
  'catalogue', 'id', 'title', 'area', 'summary', 'pool', 'presentedBy', 'affectedAdministrations', 'tables', 'paybacks',
  'headings', 'implementationPlan', 'successCriteria', 'risk', 'consultations',
] as const satisfies readonly (keyof Proposal)[];

/** Without what a dataset adds. */
function asProposal(source: Proposal): Proposal {
  return Object.fromEntries(FIELDS.map((field) => [field, source[field]])) as unknown as Proposal;
}

const published: readonly Proposal[] = (JSON.parse(readFileSync(path.join(__dirname, '../../datasets/catalogues/2020.json'), 'utf8')) as { proposals: Proposal[] }).proposals.map(asProposal);

function gridOf(proposal: Proposal): Grid {
  return planGrid(proposalPlan(proposal, ORIGIN));
}

function only(grid: Grid): ParsedProposal {
  const { proposals, takenFor } = readSheet(grid);
  const [first, ...more] = proposals;
  if (!first || more.length > 0) throw new Error(`${proposals.length} proposals: ${takenFor}`);
  return first;
}

/** A sheet with empty rows and columns put in, and moved down and right. */
interface Disturbance { readonly rows: readonly number[]; readonly columns: readonly number[]; readonly down: number; readonly right: number }

const disturbanceArbitrary: fc.Arbitrary<Disturbance> = fc.record({
  rows: fc.array(fc.nat(80), { maxLength: 6 }),
  columns: fc.array(fc.nat(9), { maxLength: 3 }),
  down: fc.nat(40),
  right: fc.nat(30),
});

function inserted<T>(values: readonly T[], at: readonly number[], blank: () => T): T[] {
  return values.flatMap((value, index) => [...at.filter((position) => position === index).map(blank), value]);
}

function disturbed(grid: Grid, { rows, columns, down, right }: Disturbance): Grid {
  const wide = grid.values.map((row) => inserted<CellValue>(row, columns, () => null));
  const width = wide[0]?.length ?? 0;
  return {
    ...grid, row: down, column: right, formulas: new Map(),
    values: inserted<CellValue[]>(wide, rows, () => Array.from({ length: width }, () => null)),
  };
}

function valueAt(grid: Grid, address: string): CellValue | undefined {
  for (const [row, values] of grid.values.entries()) {
    for (const [column, value] of values.entries()) if (cellAddress(grid.row + row, grid.column + column) === address) return value;
  }
  return undefined;
}

function withFigures(proposal: Proposal, change: (figure: Figure) => Figure): Proposal {
  return { ...proposal, tables: proposal.tables.map((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, figures: row.figures.map(change) })) })) };
}

describe('proposal -> plan -> grid -> reader', () => {
  test.each(published.map((proposal) => [proposal.id, proposal] as const))('%s of the catalogue comes back as it was published', (_id, proposal) => {
    const parsed = only(gridOf(proposal));
    expect(parsed.proposal).toEqual(proposal);
    expect(parsed.unplaced).toEqual([]);
  });

  test('any proposal comes back', () => {
    fc.assert(fc.property(proposalArbitrary, (proposal) => {
      const parsed = only(gridOf(proposal));
      expect(parsed.proposal).toEqual(proposal);
      expect(parsed.unplaced).toEqual([]);
    }), { numRuns: 400 });
  });

  test('empty rows and columns put in, and moving everything, change nothing', () => {
    fc.assert(fc.property(fc.oneof(proposalArbitrary, fc.constantFrom(...published)), disturbanceArbitrary, (proposal, disturbance) => {
      expect(only(disturbed(gridOf(proposal), disturbance)).proposal).toEqual(proposal);
    }), { numRuns: 300 });
  });

  test('figures written as Danish text are read as text with the same number', () => {
    fc.assert(fc.property(fc.oneof(soundProposalArbitrary, fc.constantFrom(...published)), (proposal) => {
      const asText = withFigures(proposal, (figure) => (typeof figure === 'number' ? { text: danishNumber(figure), value: figure } : figure));
      expect(only(gridOf(asText)).proposal).toEqual(asText);
    }), { numRuns: 100 });
  });

  test('every figure keeps the address of its cell', () => {
    fc.assert(fc.property(fc.oneof(soundProposalArbitrary, fc.constantFrom(...published)), disturbanceArbitrary, (proposal, disturbance) => {
      const grid = disturbed(gridOf(proposal), disturbance);
      const { addresses } = only(grid);
      for (const table of proposal.tables) {
        for (const placed of placedRows(table)) {
          for (const [index, year] of table.years.entries()) {
            const address = addresses.get(placeKey(figurePlace(placed, year)));
            if (address === undefined) throw new Error(`no address: ${placed.row.label} ${year}`);
            const figure = placed.row.figures[index] ?? null;
            expect(valueAt(grid, address) ?? null).toEqual(isTextFigure(figure) ? figure.text : figure);
          }
        }
      }
    }), { numRuns: 25 });
  });

  test('several proposals on one sheet, below each other, are all read', () => {
    fc.assert(fc.property(fc.array(fc.oneof(proposalArbitrary, fc.constantFrom(...published)), { minLength: 2, maxLength: 4 }), (proposals) => {
      const grids = proposals.map(gridOf);
      const width = Math.max(...grids.map(({ values }) => values[0]?.length ?? 0));
      const values = grids.flatMap((grid) => grid.values.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null)));
      const reading = readSheet({ sheet: 'Alle', row: 0, column: 0, values, formulas: new Map() });
      expect(reading.proposals.map(({ proposal }) => proposal)).toEqual(proposals);
    }), { numRuns: 150 });
  });

  test('several proposals side by side are all read', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...published), { minLength: 2, maxLength: 3 }), fc.integer({ min: 1, max: 4 }), (proposals, gap) => {
      const grids = proposals.map(gridOf);
      const height = Math.max(...grids.map(({ values }) => values.length));
      const values = Array.from({ length: height }, (_, row) => grids.flatMap(({ values: own }): CellValue[] => {
        const blank = Array.from({ length: own[0]?.length ?? 0 }, () => null);
        return [...(own[row] ?? blank), ...Array.from({ length: gap }, () => null)];
      }));
      const reading = readSheet({ sheet: 'Alle', row: 0, column: 0, values, formulas: new Map() });
      expect(reading.proposals.map(({ proposal }) => proposal)).toEqual(proposals);
    }), { numRuns: 60 });
  });
});

describe('names of the worksheets', () => {
  test('are the ids, and unique whatever the case', () => {
    const named = (id: string | null) => ({ proposal: { ...(published[0] as Proposal), id }, origin: ORIGIN });
    const names = proposalsPlan([named('BU01'), named('bu01'), named(null), named(null), named('a/b:c'), named('x'.repeat(40)), named('x'.repeat(41))], ['BU01']).map(({ name }) => name);
    expect(names).toEqual(['BU01 (2)', 'bu01 (3)', 'Forslag', 'Forslag (2)', 'a b c', 'x'.repeat(31), `${'x'.repeat(27)} (2)`]);
  });
});
