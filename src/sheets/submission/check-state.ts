import { digestOf } from '../../domain/digest';
import { isTextFigure } from '../../domain/figure';
import type { Figure } from '../../domain/figure';
import type { Proposal } from '../../domain/proposal';
import { countOf } from '../../rules/verdict';
import type { Verdict } from '../../rules/verdict';
import type { Acceptance } from '../../rules/acceptance';
import { RULES } from '../../rules/registry';
import type { OutdatedReason } from '../../texts/check-state';
import type { CheckedProposal } from '../check-result';

/** What a check was made with. */
export interface CheckBasis {
  /** Version of the program, for example "1.2.0". */
  readonly program: string;
  /** The datasets that are published, by key. */
  readonly datasets: readonly DatasetVersion[];
}

export interface DatasetVersion { readonly key: string; readonly version: number }

/** That a proposal was checked: when, with which rules, on which figures, with what result. Stored in the workbook. */
export interface CheckState {
  readonly catalogue: string | null;
  readonly id: string | null;
  /** Local time to the minute, "2025-11-22T09:30". */
  readonly at: string;
  readonly program: string;
  /** Ids of the rules, and a digest of all that they say. */
  readonly rules: { readonly ids: readonly string[]; readonly digest: string };
  /** The dataset of the proposal's catalogue; null where that is not published. */
  readonly dataset: DatasetVersion | null;
  readonly verdict: Verdict;
  readonly errors: number;
  readonly warnings: number;
  /** Digests of what was checked: the figures with what they count for, everything, and the acceptances. */
  readonly figures: string;
  readonly proposal: string;
  readonly acceptances: string;
}

/** Whether a stored check still holds. */
export type CheckStanding =
  | { readonly kind: 'never' }
  | { readonly kind: 'holds'; readonly state: CheckState }
  | { readonly kind: 'outdated'; readonly state: CheckState; readonly reasons: readonly OutdatedReason[] };

/** A time as it is stored; the clock is the caller's. */
export function localMinute(time: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** A figure as it counts: blank is 0, and what is lost in adding up decimals is no change. */
function counted(figure: Figure): number | string {
  if (figure === null) return 0;
  return isTextFigure(figure) ? figure.text : Number(figure.toPrecision(12));
}

/** What sums and payback depend on. */
function figuresOf({ tables, paybacks }: Proposal): unknown {
  return [
    tables.map(({ kind, years, rows }) => [kind, years, rows.map(({ role, section, model, budgetArea, figures }) => [role, section, model, budgetArea, figures.map(counted)])]),
    paybacks.map(({ basis, model, figure }) => [basis, model, figure === null ? null : counted(figure)]),
  ];
}

/** All of a proposal, in an order that does not depend on how it was made. */
function contentOf(proposal: Proposal): unknown {
  const { catalogue, id, title, area, summary, pool, presentedBy, affectedAdministrations, tables, paybacks, headings, implementationPlan, successCriteria, risk, consultations, unread = [] } = proposal;
  return [
    figuresOf(proposal), [catalogue, id, title, area, summary, pool, presentedBy, affectedAdministrations],
    tables.map(({ caption, unit, rows }) => [caption, unit, rows.map(({ label, group, innovationPool }) => [label, group, innovationPool])]),
    paybacks.map(({ label }) => label), headings,
    implementationPlan && [implementationPlan.years, implementationPlan.activities.map(({ label, marks }) => [label, marks])],
    successCriteria?.map(({ criterion, measuredBy, responsible, when }) => [criterion, measuredBy, responsible, when]) ?? null,
    risk, consultations?.map(({ party, answer, conclusion }) => [party, answer, conclusion]) ?? null,
    // What is not read was told of too; where there is none, nothing is added to what was digested before.
    ...(unread.length === 0 ? [] : [unread.map(({ reason, table, label, years, figures }) => [reason, table.kind, label, years, figures.map(counted)])]),
  ];
}

function digest(content: unknown): string {
  return digestOf(JSON.stringify(content));
}

/** Equal for proposals with the same figures, in the sense of `CheckState.figures`. */
export function figuresDigest(proposal: Proposal): string {
  return digest(figuresOf(proposal));
}

/** Equal for proposals of which everything is the same. */
export function contentDigest(proposal: Proposal): string {
  return digest(contentOf(proposal));
}

function isOf({ subject }: Acceptance, { catalogue, id }: Pick<Proposal, 'catalogue' | 'id'>): boolean {
  return subject.kind === 'proposal' && subject.catalogue === catalogue && subject.id === id;
}

/** Which findings of a proposal are accepted; why and by whom changes no verdict. */
function acceptancesOf(acceptances: readonly Acceptance[], proposal: Proposal): readonly string[] {
  return acceptances.filter((acceptance) => isOf(acceptance, proposal))
    .map(({ rule, messageId, place, years, stated, expected }) => JSON.stringify([rule, messageId, place, years, stated, expected])).sort();
}

const RULE_IDS = RULES.map(({ meta }) => meta.id);
const RULES_DIGEST = digest(RULES.map(({ meta }) => meta));

function datasetOf({ catalogue }: Proposal, { datasets }: CheckBasis): DatasetVersion | null {
  const found = datasets.find(({ key }) => key === catalogue);
  return found ? { key: found.key, version: found.version } : null;
}

/**
 * The state to store for a proposal that has been checked.
 * @param at local time, see `localMinute`
 * @param acceptances what the check was given
 */
export function checkStateOf({ parsed: { proposal }, findings, verdict }: CheckedProposal, acceptances: readonly Acceptance[], basis: CheckBasis, at: string): CheckState {
  return {
    catalogue: proposal.catalogue, id: proposal.id, at, program: basis.program,
    rules: { ids: RULE_IDS, digest: RULES_DIGEST },
    dataset: datasetOf(proposal, basis),
    verdict, errors: countOf(findings, 'error'), warnings: countOf(findings, 'warning'),
    figures: figuresDigest(proposal), proposal: contentDigest(proposal), acceptances: digest(acceptancesOf(acceptances, proposal)),
  };
}

function reasonsAgainst(state: CheckState, proposal: Proposal, acceptances: readonly Acceptance[], basis: CheckBasis): readonly OutdatedReason[] {
  const dataset = datasetOf(proposal, basis);
  const sameFigures = state.figures === figuresDigest(proposal);
  return [
    ...(sameFigures ? [] : ['figures' as const]),
    ...(!sameFigures || state.proposal === contentDigest(proposal) ? [] : ['texts' as const]),
    ...(state.acceptances === digest(acceptancesOf(acceptances, proposal)) ? [] : ['acceptances' as const]),
    ...(state.rules.digest === RULES_DIGEST ? [] : ['rules' as const]),
    ...(state.dataset?.key === dataset?.key && state.dataset?.version === dataset?.version ? [] : ['datasets' as const]),
  ];
}

/**
 * Whether one of the stored states holds for a proposal as it is now. Of several that don't, the latest is told. Neither
 * moving rows nor writing 0 in a blank cell changes anything.
 */
export function checkStanding(proposal: Proposal, states: readonly CheckState[], acceptances: readonly Acceptance[], basis: CheckBasis): CheckStanding {
  const own = states.filter(({ catalogue, id }) => catalogue === proposal.catalogue && id === proposal.id).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const judged = own.map((state) => ({ state, reasons: reasonsAgainst(state, proposal, acceptances, basis) }));
  const holding = judged.find(({ reasons }) => reasons.length === 0);
  if (holding) return { kind: 'holds', state: holding.state };
  const [latest] = judged;
  return latest ? { kind: 'outdated', ...latest } : { kind: 'never' };
}

/** The states to store when some are new: they replace those of the same proposals. */
export function withCheckStates(stored: readonly CheckState[], added: readonly CheckState[]): readonly CheckState[] {
  const isReplaced = (state: CheckState) => added.some(({ catalogue, id }) => catalogue === state.catalogue && id === state.id);
  return [...stored.filter((state) => !isReplaced(state)), ...added];
}
