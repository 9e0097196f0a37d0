import '../custom-functions-global';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Proposal } from '../../src/domain/proposal';
import { tilbagebetaling } from '../../src/functions/functions';
import { planGrid } from '../../src/sheets/plan-grid';
import { proposalPlan } from '../../src/sheets/proposal/proposal-plan';
import type { PlannedCell, SheetPlan } from '../../src/sheets/sheet-plan';
import { proposalArbitrary, soundProposalArbitrary } from '../arbitraries/proposal';

const published = (JSON.parse(readFileSync(path.join(__dirname, '../../src/datasets/catalogues/2020.json'), 'utf8')) as { proposals: Proposal[] }).proposals;

/** Zero-based row and column of "C16". */
function position(address: string): readonly [number, number] {
  const [, letters = '', digits = '0'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [Number(digits) - 1, [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1];
}

/** What Excel hands over for a range of the sheet as planned. */
function cellsOf(plan: SheetPlan, range: string): unknown[][] {
  const { values } = planGrid(plan);
  const [from = '', to = from] = range.split(':');
  const [[top, left], [bottom, right]] = [position(from), position(to)];
  return values.slice(top, bottom + 1).map((row) => Array.from({ length: right - left + 1 }, (_, index) => row[left + index] ?? null));
}

function paybackCells(plan: SheetPlan): (PlannedCell & { readonly formula: string })[] {
  return plan.rows.flatMap((row) => row.flatMap((cell) => (cell?.formula?.startsWith('=SOF.TILBAGEBETALING(') ? [{ ...cell, formula: cell.formula }] : [])));
}

function calculated(plan: SheetPlan, formula: string): unknown {
  const [, permanent = '', implementation = ''] = /^=SOF\.TILBAGEBETALING\(([^,]+),([^,]+)\)$/.exec(formula) ?? [];
  try {
    return tilbagebetaling(cellsOf(plan, permanent), cellsOf(plan, implementation));
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return { error: error.code };
    throw error;
  }
}

describe('the payback formula beside the printed one', () => {
  test('holds the value that the function gives for its ranges', () => {
    fc.assert(fc.property(fc.oneof(proposalArbitrary, soundProposalArbitrary, fc.constantFrom(...published)), (proposal) => {
      const plan = proposalPlan(proposal, { source: 'Kataloget' });
      for (const { formula, cached } of paybackCells(plan)) expect({ formula, value: cached }).toEqual({ formula, value: calculated(plan, formula) });
    }), { numRuns: 300 });
  });

  test('gives the printed payback of 21 of the 22 proposals; HA02 prints 4 where its figures give 3', () => {
    const differing = published.flatMap((proposal) => {
      const computed = paybackCells(proposalPlan(proposal, { source: 'Kataloget' })).map(({ cached }) => cached);
      const printed = proposal.paybacks.find(({ basis }) => basis === 'service')?.figure;
      return computed.length > 0 && computed.every((value) => value === printed) ? [] : [{ id: proposal.id, printed, computed }];
    });
    expect(differing).toEqual([{ id: 'HA02', printed: 4, computed: [3] }]);
  });
});
