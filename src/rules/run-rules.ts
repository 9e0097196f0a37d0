import type { Day } from '../domain/day';
import { findingKey } from '../domain/finding';
import type { Finding } from '../domain/finding';
import type { FollowUp } from '../domain/follow-up';
import type { KpiTable } from '../domain/kpi';
import { placeKey } from '../domain/place';
import type { Proposal } from '../domain/proposal';
import { fillTemplate } from './message-text';
import { RULES } from './registry';
import type { Published, Report, Rule, RuleMeta, WorkbookRule } from './rule';

export interface RuleSubjects {
  readonly proposals: readonly Proposal[];
  readonly kpiTables: readonly KpiTable[];
  readonly followUps?: readonly FollowUp[];
  /** The day of the check; without it nothing is said of due dates. */
  readonly today?: Day | null;
}

/** Findings parallel to the subjects. */
export interface RuleFindings {
  readonly proposals: readonly (readonly Finding[])[];
  readonly kpiTables: readonly (readonly Finding[])[];
  readonly followUps: readonly (readonly Finding[])[];
}

/** messageId of the finding that stands for a rule that failed. */
export const RULE_FAILED = 'ruleFailed';

/** The finding that a rule's report becomes; without relations, which are between findings. */
export function findingFrom(meta: RuleMeta, report: Report): Finding {
  const message = meta.messages[report.messageId];
  const template = typeof message === 'string' ? message : (message?.text ?? '');
  return {
    rule: meta.id,
    name: meta.name,
    severity: typeof message === 'object' ? message.severity : meta.severity,
    messageId: report.messageId,
    table: report.table,
    model: report.model,
    row: report.row,
    years: report.years,
    stated: report.stated,
    expected: report.expected,
    places: report.places,
    message: fillTemplate(template, report.data),
    correction: report.correction ?? null,
    related: [],
  };
}

interface Reported {
  readonly finding: Finding;
  /** Keys of the places pointed at, and of those concerned besides; both empty where the report relates to nothing. */
  readonly pointedAt: readonly string[];
  readonly concerned: readonly string[];
}

function reported(meta: RuleMeta, report: Report): Reported {
  const finding = findingFrom(meta, report);
  if (!report.involves) return { finding, pointedAt: [], concerned: [] };
  return { finding, pointedAt: report.places.map(placeKey), concerned: report.involves.map(placeKey) };
}

function ruleFailed(meta: RuleMeta, cause: unknown): Reported {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const finding: Finding = {
    rule: meta.id, name: meta.name, severity: 'warning', messageId: RULE_FAILED,
    table: null, model: null, row: null, years: [], stated: [null], expected: [null], places: [],
    message: `Reglen ${meta.id} ${meta.name} kunne ikke gennemføres og har derfor ikke kontrolleret noget (${reason}).`,
    correction: null, related: [],
  };
  return { finding, pointedAt: [], concerned: [] };
}

/** A rule must not throw; one that does is named among the findings and leaves the other rules' findings standing. */
function reportsOf(meta: RuleMeta, check: () => readonly Report[]): readonly Reported[] {
  try {
    return check().map((report) => reported(meta, report));
  } catch (cause) {
    return [ruleFailed(meta, cause)];
  }
}

function indexByPlace(all: readonly Reported[], placesOf: (one: Reported) => readonly string[]): ReadonlyMap<string, readonly number[]> {
  const byPlace = new Map<string, number[]>();
  for (const [index, one] of all.entries()) {
    for (const place of placesOf(one)) {
      const sharing = byPlace.get(place);
      if (sharing) sharing.push(index);
      else byPlace.set(place, [index]);
    }
  }
  return byPlace;
}

/** Findings are related where one points at a place that the other points at or concerns. */
function related(all: readonly Reported[]): readonly Finding[] {
  const pointing = indexByPlace(all, ({ pointedAt }) => pointedAt);
  const concerning = indexByPlace(all, ({ concerned }) => concerned);
  return all.map(({ finding, pointedAt, concerned }, index) => {
    const others = new Set([
      ...[...pointedAt, ...concerned].flatMap((place) => pointing.get(place) ?? []),
      ...pointedAt.flatMap((place) => concerning.get(place) ?? []),
    ]);
    others.delete(index);
    if (others.size === 0) return finding;
    const keys = [...others].sort((a, b) => a - b).flatMap((other) => all[other] ?? []).map((other) => findingKey(other.finding));
    return { ...finding, related: [...new Set(keys)] };
  });
}

type WorkbookReports = readonly (readonly Reported[])[];

/** What a rule about the whole workbook reports, by proposal. */
function ofWorkbook(rule: WorkbookRule, proposals: readonly Proposal[], published: Published): WorkbookReports {
  try {
    const found = proposals.map((): Reported[] => []);
    for (const report of rule.check(proposals, published)) found[report.index]?.push(reported(rule.meta, report));
    return found;
  } catch (cause) {
    return proposals.map(() => [ruleFailed(rule.meta, cause)]);
  }
}

/** Runs the rules over what was read. Pure; takes time in proportion to what was read. */
export function runRules({ proposals, kpiTables, followUps = [], today = null }: RuleSubjects, published: Published, rules: readonly Rule[] = RULES): RuleFindings {
  const ofAll = new Map(rules.flatMap((rule) => (rule.subject === 'workbook' ? [[rule, ofWorkbook(rule, proposals, published)] as const] : [])));
  // All rules of one subject after the other, since they share what was worked out of it.
  return {
    proposals: proposals.map((proposal, index) => related(rules.flatMap((rule) => {
      if (rule.subject === 'workbook') return ofAll.get(rule)?.[index] ?? [];
      return rule.subject === 'proposal' ? reportsOf(rule.meta, () => rule.check(proposal, published)) : [];
    }))),
    kpiTables: kpiTables.map((table) => related(rules.flatMap((rule) => {
      if (rule.subject === 'proposal') return reportsOf(rule.meta, () => rule.checkKpiTable?.(table, published) ?? []);
      return rule.subject === 'kpiTable' ? reportsOf(rule.meta, () => rule.check(table, published)) : [];
    }))),
    followUps: followUps.map((followUp) => related(rules.flatMap((rule) => (
      rule.subject === 'followUp' ? reportsOf(rule.meta, () => rule.check(followUp, { published, proposals, today })) : [])))),
  };
}
