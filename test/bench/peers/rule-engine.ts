import { amountOf } from '../../../src/domain/figure';
import { tableOf } from '../../../src/domain/proposal';
import type { Proposal, Row, Section, TableKind } from '../../../src/domain/proposal';

// The sums of the tables (F101-F104) by json-rules-engine: facts that sum, one rule for each kind of total, and an operator
// that compares year by year with room for rounding. The engine says which rule fails for which proposal; not in which
// years, with which figures, and what supports them.

/** What is used of the package; it is loaded when it is measured, so that nothing else depends on it. */
interface RuleEngine {
  addFact(id: string, value: (params: TableParams, almanac: Almanac) => Promise<unknown>): unknown;
  addOperator(name: string, evaluate: (fact: readonly Total[], value: unknown) => boolean): unknown;
  addRule(rule: unknown): unknown;
  run(facts: { readonly proposal: Proposal }): Promise<{ readonly events: readonly { readonly type: string }[] }>;
}
interface Almanac { factValue(id: 'proposal'): Promise<Proposal> }
interface TableParams { readonly table: TableKind; readonly section: Section }
interface EngineModule { readonly Engine: new () => RuleEngine }

/** A total, and what its addends sum to, year by year. */
interface Total { readonly stated: readonly number[]; readonly summed: readonly number[] }

const PACKAGE = 'json-rules-engine';

function amounts({ figures }: Row): readonly number[] {
  return figures.map((figure) => amountOf(figure) ?? NaN);
}

function sums(rows: readonly Row[], years: number): readonly number[] {
  const summed = new Array<number>(years).fill(0);
  for (const row of rows) for (const [year, amount] of amounts(row).entries()) summed[year] = (summed[year] ?? 0) + amount;
  return summed;
}

/** The totals of a section, each with the sum of the lines of its model; of the net impact with that of the totals. */
function totalsOf(proposal: Proposal, { table: kind, section }: TableParams): readonly Total[] {
  const table = tableOf(proposal, kind);
  if (!table) return [];
  const isOf = (row: Row, model: string | null) => model === null || row.model === null || row.model === model;
  return table.rows.filter((row) => row.section === section && row.role === 'total').flatMap((total) => {
    const addends = section === 'netImpact'
      ? table.rows.filter((row) => row.role === 'total' && row.section !== 'netImpact' && isOf(row, total.model))
      : table.rows.filter((row) => row.role === 'line' && row.section === section && isOf(row, total.model));
    return addends.length === 0 ? [] : [{ stated: amounts(total), summed: sums(addends, table.years.length) }];
  });
}

function isOff({ stated, summed }: Total): boolean {
  return stated.some((amount, year) => Math.abs(amount - (summed[year] ?? 0)) > 1e-6 * Math.max(1, Math.abs(amount)));
}

const RULES: readonly { readonly id: string; readonly totals: readonly TableParams[] }[] = [
  { id: 'F101', totals: [{ table: 'summary', section: 'permanent' }] },
  { id: 'F102', totals: [{ table: 'summary', section: 'implementation' }] },
  { id: 'F103', totals: [{ table: 'summary', section: 'netImpact' }] },
  { id: 'F104', totals: [{ table: 'permanentService', section: 'permanent' }, { table: 'serviceInvestment', section: 'implementation' }, { table: 'capitalInvestment', section: 'implementation' }] },
];

/** Made once; gives for each proposal the rules that fail, in order. */
export async function rulesByEngine(): Promise<(proposals: readonly Proposal[]) => Promise<readonly (readonly string[])[]>> {
  const { Engine } = (await import(PACKAGE)) as EngineModule;
  const engine = new Engine();
  engine.addFact('totals', async (params, almanac) => totalsOf(await almanac.factValue('proposal'), params));
  engine.addOperator('someAreOff', (totals) => totals.some(isOff));
  for (const { id, totals } of RULES) {
    engine.addRule({
      conditions: { any: totals.map((params) => ({ fact: 'totals', params, operator: 'someAreOff', value: true })) },
      event: { type: id },
    });
  }
  return async (proposals) => {
    const failing: (readonly string[])[] = [];
    for (const proposal of proposals) {
      const { events } = await engine.run({ proposal });
      failing.push(events.map(({ type }) => type).sort());
    }
    return failing;
  };
}
