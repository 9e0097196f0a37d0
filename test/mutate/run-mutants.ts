import { findingKey } from '../../src/domain/finding';
import type { Finding } from '../../src/domain/finding';
import type { Proposal } from '../../src/domain/proposal';
import { RULES } from '../../src/rules/registry';
import type { Published, Rule } from '../../src/rules/rule';
import { runRules } from '../../src/rules/run-rules';
import { planGrid } from '../../src/sheets/plan-grid';
import { proposalPlan } from '../../src/sheets/proposal/proposal-plan';
import { readSheet } from '../../src/sheets/sheet-reader';
import { EXPECTATIONS } from './expectations';
import type { Mutant, MutationKind } from './mutant';
import { mutantsOf } from './mutations';
import { seededRandom } from './random';

export interface Survivor { readonly mutant: Mutant; readonly expected: readonly string[]; readonly reported: readonly string[]; readonly reason: string }

export interface MutationResult {
  readonly kinds: ReadonlyMap<MutationKind, { readonly mutants: number; readonly met: number }>;
  readonly survivors: readonly Survivor[];
  /** Errors reported of the unchanged proposals. */
  readonly falseAlarms: readonly string[];
}

/** What is published is left out: every change of a published figure differs from it, which proves nothing of the other rules. */
const UNPUBLISHED: Published = { proposal: () => undefined, idLetters: () => undefined, kpiTable: () => undefined, reports: [] };

/** A mutant as it is read back from a worksheet, as a user's would be. */
interface ReadMutant { readonly mutant: Mutant; readonly read: Proposal }

/** An unchanged proposal with its mutants, all read back from worksheets. */
export interface ReadProposal {
  readonly original: Proposal;
  readonly read: Proposal;
  readonly mutants: readonly ReadMutant[];
}

function readFromSheet(proposal: Proposal, standardHeadings: readonly string[]): Proposal {
  const grid = planGrid(proposalPlan(proposal, { source: 'Investeringskatalog', standardHeadings }));
  const { proposals } = readSheet(grid);
  const [parsed] = proposals;
  if (!parsed || proposals.length !== 1) throw new Error(`${proposal.id}: ${proposals.length} proposals were read from its sheet`);
  return parsed.proposal;
}

/** Changes one thing at a time in each proposal, writes the results to sheets and reads them back. */
export function readMutants(proposals: readonly Proposal[], standardHeadings: readonly string[], seed: number): readonly ReadProposal[] {
  const random = seededRandom(seed);
  return proposals.map((original) => ({
    original,
    read: readFromSheet(original, standardHeadings),
    mutants: mutantsOf(original, random).map((mutant) => ({ mutant, read: readFromSheet(mutant.mutated, standardHeadings) })),
  }));
}

function findingsOf(proposal: Proposal, rules: readonly Rule[]): readonly Finding[] {
  return runRules({ proposals: [proposal], kpiTables: [] }, UNPUBLISHED, rules).proposals[0] ?? [];
}

/** What a finding says, apart from the label where it is the label that was changed. */
function essence({ rule, messageId, table, row, years, stated, expected }: Finding, kind: MutationKind): string {
  return JSON.stringify([rule, messageId, table, kind.startsWith('label') ? null : row, years, stated, expected]);
}

/** Whether a finding is about the place of the change: its table, and its year where a figure was changed. */
function concerns(finding: Finding, { site, kind }: Mutant): boolean {
  const { table, column } = site;
  if (!table) return true;
  const inTable = finding.table === table.kind || finding.places.some((place) => 'table' in place && place.table === table.kind);
  const year = column === null || kind.includes('year') ? undefined : table.years[column];
  return inTable && (year === undefined || finding.years.length === 0 || finding.years.includes(year));
}

function judge(mutant: Mutant, before: readonly Finding[], after: readonly Finding[]): Survivor | null {
  const { rules, besides = [] } = EXPECTATIONS[mutant.kind].expected(mutant);
  const known = new Set(before.map((finding) => essence(finding, mutant.kind)));
  const fresh = after.filter((finding) => !known.has(essence(finding, mutant.kind)));
  const reported = fresh.map(({ rule, messageId }) => `${rule}/${messageId}`);
  const missing = rules.filter((rule) => !fresh.some((finding) => finding.rule === rule && concerns(finding, mutant)));
  const surplus = fresh.filter(({ rule }) => !rules.includes(rule) && !besides.includes(rule)).map(({ rule }) => rule);
  const keys = fresh.map(findingKey);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  const reasons = [
    ...missing.map((rule) => `${rule} is missing`),
    ...surplus.map((rule) => `${rule} is too much`),
    ...twice.map((key) => `${key.slice(0, 4)} twice`),
  ];
  return reasons.length === 0 ? null : { mutant, expected: rules, reported, reason: reasons.join(', ') };
}

/** Compares what is reported of each mutant with what was fixed before. */
export function judgeMutants(proposals: readonly ReadProposal[], rules: readonly Rule[] = RULES): MutationResult {
  const kinds = new Map<MutationKind, { mutants: number; met: number }>();
  const survivors: Survivor[] = [];
  const falseAlarms: string[] = [];
  for (const { original, read: unchanged, mutants } of proposals) {
    const before = findingsOf(unchanged, rules);
    falseAlarms.push(...before.filter(({ severity }) => severity === 'error').map(({ message }) => `${original.id}: ${message}`));
    for (const { mutant, read } of mutants) {
      const survivor = judge(mutant, before, findingsOf(read, rules));
      const counted = kinds.get(mutant.kind) ?? { mutants: 0, met: 0 };
      kinds.set(mutant.kind, { mutants: counted.mutants + 1, met: counted.met + (survivor ? 0 : 1) });
      if (survivor) survivors.push(survivor);
    }
  }
  return { kinds, survivors, falseAlarms };
}
