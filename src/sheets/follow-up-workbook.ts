import type { Datasets } from '../datasets/datasets';
import type { Day } from '../domain/day';
import { followUpKey } from '../domain/follow-up';
import type { FollowUp } from '../domain/follow-up';
import { joinedFollowUps, withEntries } from '../domain/follow-up-merge';
import { followUpOf } from '../domain/follow-up-start';
import type { Proposal } from '../domain/proposal';
import { followUpSettings, followUpSources } from '../texts/follow-up';
import { sourceTexts } from '../texts/sources';
import { labelKey } from './cell-text';
import { documentText } from './document-text';
import { FOLLOW_UP_DEFAULTS } from './follow-up-options';
import { followUpPlan } from './follow-up-plan';
import { readFollowUps } from './follow-up-reader';
import { refreshFollowUp } from './follow-up-refresh';
import type { FollowUpRefresh } from './follow-up-refresh';
import { planFollowUpOf } from './follow-up-targets-plan';
import type { Grid } from './grid';
import { readSheet } from './sheet-reader';
import { sheetRows } from './sheet-rows';
import type { WorkbookPlan } from './sheet-plan';

/** What the user wants to follow up. */
export interface FollowUpWish {
  /** Published proposals; one of the same catalogue and id in the workbook comes before them. */
  readonly proposals: readonly { readonly catalogue: string; readonly id: string }[];
  /** Whether to follow all proposals that stand in the workbook. */
  readonly ofWorkbook: boolean;
  /** Keys of plans whose economic targets are followed. */
  readonly plans: readonly string[];
  readonly charts: boolean;
  readonly overview: boolean;
}

/** What a workbook holds that a follow-up builds on. */
interface Present {
  readonly proposals: readonly Proposal[];
  readonly followUps: readonly FollowUp[];
  readonly settings: ReadonlyMap<'tolerance' | 'notice', number>;
}

/** The number beside a setting's label. */
function settingIn(grid: Grid, label: string): number | undefined {
  for (const { cells } of sheetRows(grid)) {
    const at = cells.findIndex(({ key }) => key === labelKey(label));
    const value = at < 0 ? undefined : cells[at + 1]?.value;
    if (typeof value === 'number' && value >= 0) return value;
  }
  return undefined;
}

function presentIn(grids: readonly Grid[]): Present {
  const proposals: Proposal[] = [];
  const followUps: FollowUp[] = [];
  const settings = new Map<'tolerance' | 'notice', number>();
  for (const grid of grids) {
    const reading = readFollowUps(grid);
    if (reading === null) {
      proposals.push(...readSheet(grid).proposals.map(({ proposal }) => proposal));
      continue;
    }
    followUps.push(...reading.followUps.map(({ followUp }) => followUp));
    for (const name of ['tolerance', 'notice'] as const) {
      const value = settingIn(grid, followUpSettings[name]);
      if (value !== undefined && !settings.has(name)) settings.set(name, value);
    }
  }
  return { proposals, followUps: joinedFollowUps(followUps), settings };
}

function publishedProposal({ catalogues }: Datasets, catalogue: string | null, id: string | null): Proposal | undefined {
  return catalogues.find(({ key }) => key === catalogue)?.proposals.find((proposal) => proposal.id === id);
}

/** The proposal as it stands in the workbook, or else as it was published. */
function proposalOf(datasets: Datasets, { proposals }: Present, catalogue: string | null, id: string | null): Proposal | undefined {
  return (id === null ? undefined : proposals.find((proposal) => proposal.catalogue === catalogue && proposal.id === id)) ?? publishedProposal(datasets, catalogue, id);
}

/** What each of the chosen now plans, with what was entered; then what is followed already. Nothing that was entered gets lost. */
function merged(chosen: readonly FollowUp[], present: readonly FollowUp[]): readonly FollowUp[] {
  const stored = new Map(present.map((followUp) => [followUpKey(followUp), followUp]));
  const fresh = new Map(chosen.map((followUp) => [followUpKey(followUp), followUp]));
  return [
    ...[...fresh].map(([key, followUp]) => { const old = stored.get(key); return old === undefined ? followUp : withEntries(followUp, old); }),
    ...present.filter((followUp) => !fresh.has(followUpKey(followUp))),
  ];
}

/**
 * The sheets of a follow-up for what the user wants, beside what the workbook follows already: entries, tolerance and notice that
 * stand in it are carried over.
 * @param grids the workbook's sheets as they are now
 */
export function followUpWorkbook(datasets: Datasets, wish: FollowUpWish, grids: readonly Grid[], day: Day): WorkbookPlan {
  const present = presentIn(grids);
  const chosen = [
    ...wish.proposals.flatMap(({ catalogue, id }) => proposalOf(datasets, present, catalogue, id) ?? []),
    ...(wish.ofWorkbook ? present.proposals : []),
  ];
  const plans = new Set([...wish.plans, ...present.followUps.flatMap(({ plan }) => plan ?? [])]);
  const followedPlans = datasets.plans.filter(({ key }) => plans.has(key));
  const all = merged([...chosen.map(followUpOf), ...followedPlans.map(planFollowUpOf)], present.followUps);
  const proposals = all.filter(({ plan }) => plan === null);
  const catalogues = datasets.catalogues.filter(({ key }) => proposals.some(({ catalogue }) => catalogue === key));
  return followUpPlan({
    proposals,
    plans: followedPlans.map((plan) => ({ plan, followUp: all.find((followUp) => followUp.plan === plan.key) ?? planFollowUpOf(plan), kpiReports: datasets.kpiReports })),
  }, {
    day,
    tolerance: (present.settings.get('tolerance') ?? 100 * FOLLOW_UP_DEFAULTS.tolerance) / 100,
    notice: present.settings.get('notice') ?? FOLLOW_UP_DEFAULTS.notice,
    source: catalogues.map(({ document, key, version }) => sourceTexts.source(documentText(document), key, version)).join(' ') || followUpSources.workbook,
    charts: wish.charts,
    overview: wish.overview,
  });
}

/** What would have to change for the workbook's follow-ups to say what their proposals and plans say now; see `refreshFollowUp`. */
export function refreshFollowUps(datasets: Datasets, grids: readonly Grid[]): FollowUpRefresh {
  const present = presentIn(grids);
  const parts = grids.flatMap((grid) => readFollowUps(grid)?.followUps ?? []).map((parsed): FollowUpRefresh => {
    const { catalogue, id, plan: key } = parsed.followUp;
    const plan = datasets.plans.find((candidate) => candidate.key === key);
    const proposal = key === null ? proposalOf(datasets, present, catalogue, id) : undefined;
    const fresh = plan !== undefined ? planFollowUpOf(plan) : proposal === undefined ? undefined : followUpOf(proposal);
    return fresh === undefined ? { changes: [], missing: [] } : refreshFollowUp(parsed, fresh);
  });
  return { changes: parts.flatMap(({ changes }) => changes), missing: parts.flatMap(({ missing }) => missing) };
}
