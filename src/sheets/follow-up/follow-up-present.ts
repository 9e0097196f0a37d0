import type { Datasets } from '../../datasets/datasets';
import type { Plan } from '../../datasets/plan';
import { dayFromNumber } from '../../domain/day';
import type { Day } from '../../domain/day';
import { followUpKey } from '../../domain/follow-up';
import type { FollowUp } from '../../domain/follow-up';
import { joinedFollowUps } from '../../domain/follow-up-merge';
import { followUpOf } from '../../domain/follow-up-start';
import type { Proposal } from '../../domain/proposal';
import { followUpSettings, followUpSources } from '../../texts/follow-up';
import { sourceTexts } from '../../texts/sources';
import { labelKey } from '../cell-text';
import { documentText } from '../document-text';
import { FOLLOW_UP_DEFAULTS } from './follow-up-options';
import type { FollowUpOptions } from './follow-up-options';
import { readFollowUps } from './follow-up-reader';
import { planFollowUpOf } from './follow-up-targets-plan';
import type { Grid } from '../grid';
import { readSheet } from '../sheet-reader';
import { sheetRows } from '../sheet-rows';

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

const SETTINGS = ['tolerance', 'notice', 'day'] as const;
type SettingName = (typeof SETTINGS)[number];

/** What a workbook holds that a follow-up builds on. */
export interface PresentFollowUps {
  readonly proposals: readonly Proposal[];
  readonly followUps: readonly FollowUp[];
  readonly settings: ReadonlyMap<SettingName, number>;
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

export function presentIn(grids: readonly Grid[]): PresentFollowUps {
  const proposals: Proposal[] = [];
  const followUps: FollowUp[] = [];
  const settings = new Map<SettingName, number>();
  for (const grid of grids) {
    const reading = readFollowUps(grid);
    if (reading === null) {
      proposals.push(...readSheet(grid).proposals.map(({ proposal }) => proposal));
      continue;
    }
    followUps.push(...reading.followUps.map(({ followUp }) => followUp));
    for (const name of SETTINGS) {
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
function proposalOf(datasets: Datasets, { proposals }: PresentFollowUps, catalogue: string | null, id: string | null): Proposal | undefined {
  return (id === null ? undefined : proposals.find((proposal) => proposal.catalogue === catalogue && proposal.id === id)) ?? publishedProposal(datasets, catalogue, id);
}

/** What the user wants to follow up, as it begins. */
export function chosenProposals(datasets: Datasets, wish: FollowUpWish, present: PresentFollowUps): readonly FollowUp[] {
  const chosen = wish.proposals.flatMap(({ catalogue, id }) => proposalOf(datasets, present, catalogue, id) ?? []);
  return [...chosen, ...(wish.ofWorkbook ? present.proposals : [])].map(followUpOf);
}

/** Plans that are wanted, or followed already. */
export function plansOf({ plans }: Datasets, wish: FollowUpWish, { followUps }: PresentFollowUps): readonly Plan[] {
  const keys = new Set([...wish.plans, ...followUps.flatMap(({ plan }) => plan ?? [])]);
  return plans.filter(({ key }) => keys.has(key));
}

/** What is followed already, as its proposal or plan is now; undefined where that is neither in the workbook nor published. */
export function currentOf(datasets: Datasets, present: PresentFollowUps, followUp: FollowUp): FollowUp | undefined {
  const plan = datasets.plans.find(({ key }) => key === followUp.plan);
  if (plan !== undefined) return planFollowUpOf(plan);
  if (followUp.plan !== null) return undefined;
  const key = followUpKey(followUp);
  const own = present.proposals.map(followUpOf).find((candidate) => followUpKey(candidate) === key);
  const published = own === undefined ? publishedProposal(datasets, followUp.catalogue, followUp.id) : undefined;
  return own ?? (published === undefined ? undefined : followUpOf(published));
}

/** How the workbook's follow-up is written: its own settings, where it has some. @param day used where the sheets say none */
export function optionsOf({ catalogues }: Datasets, followUps: readonly FollowUp[], { settings }: PresentFollowUps, day: Day): Omit<FollowUpOptions, 'charts' | 'overview'> {
  const sources = catalogues.filter(({ key }) => followUps.some(({ catalogue }) => catalogue === key));
  return {
    day,
    tolerance: (settings.get('tolerance') ?? 100 * FOLLOW_UP_DEFAULTS.tolerance) / 100,
    notice: settings.get('notice') ?? FOLLOW_UP_DEFAULTS.notice,
    source: sources.map(({ document, key, version }) => sourceTexts.source(documentText(document), key, version)).join(' ') || followUpSources.workbook,
  };
}

/** The day that the sheets hold due dates against; null where they say none. */
export function dayIn({ settings }: PresentFollowUps): Day | null {
  const number = settings.get('day');
  return number === undefined ? null : dayFromNumber(number);
}
