import type { Severity } from '../domain/finding';
import { findingKey } from '../domain/finding';
import type { KpiTable } from '../domain/kpi';
import type { Proposal } from '../domain/proposal';
import { countOf } from '../rules/verdict';
import type { Verdict } from '../rules/verdict';
import type { CheckResult, LocatedFinding } from '../sheets/check-result';
import { checkTexts } from '../texts/check-page';
import type { FindingCounts } from '../texts/check-page';
import type { FindingFilter } from './pane-state';

/** A proposal, a KPI table, a follow-up or the workbook, with its findings as the page shows them. */
export interface Subject {
  readonly key: string;
  readonly name: string;
  readonly sheet: string | null;
  /** Null for what has none: KPI tables, follow-ups and the workbook. */
  readonly verdict: Verdict | null;
  readonly counts: FindingCounts;
  readonly groups: readonly RuleGroup[];
  /** What was read, for its graphics; null for what has none. */
  readonly proposal: Proposal | null;
  readonly kpiTable: KpiTable | null;
}

/** What one rule reports about one subject. */
export interface RuleGroup {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  readonly items: readonly FindingItem[];
}

export interface FindingItem {
  readonly key: string;
  readonly finding: LocatedFinding;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function countsOf(findings: readonly LocatedFinding[]): FindingCounts {
  return {
    error: countOf(findings, 'error'),
    warning: countOf(findings, 'warning'),
    info: countOf(findings, 'info'),
    accepted: findings.filter(({ acceptance }) => acceptance !== null).length,
  };
}

/** All subjects: those with errors first, otherwise as they stand in the workbook, whose own findings come last. Gravest rules first within each. */
export function subjectsOf({ proposals, kpiTables, followUps, findings }: CheckResult): readonly Subject[] {
  const subjects = [
    ...proposals.map(({ parsed, verdict, findings: own }, index) => {
      const { id, title } = parsed.proposal;
      const name = [id, title].filter((part) => part !== null && part !== '').join(' ') || checkTexts.unnamedProposal;
      return { ...subject(`forslag-${index}`, name, parsed.sheet, verdict, own), proposal: parsed.proposal };
    }),
    ...kpiTables.map(({ parsed, findings: own }, index) =>
      ({ ...subject(`kpi-${index}`, checkTexts.kpiTable(parsed.table.report, parsed.table.citizenCentre), parsed.sheet, null, own), kpiTable: parsed.table })),
    ...followUps.map(({ parsed: { followUp, sheet }, findings: own }, index) =>
      subject(`opfoelgning-${index}`, checkTexts.followUp(sheet, followUp.plan ?? followUp.id, followUp.title), sheet, null, own)),
    ...(findings.length === 0 ? [] : [subject('arbejdsbog', checkTexts.workbook, null, null, findings)]),
  ];
  const hasErrors = ({ counts }: Subject) => counts.error > 0;
  return [...subjects.filter(hasErrors), ...subjects.filter((one) => !hasErrors(one))];
}

function subject(key: string, name: string, sheet: string | null, verdict: Verdict | null, findings: readonly LocatedFinding[]): Subject {
  const groups = new Map<string, FindingItem[]>();
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const own = findingKey(finding);
    const repeated = seen.get(own) ?? 0;
    seen.set(own, repeated + 1);
    const item = { key: `${key}/${own}/${repeated}`, finding };
    const group = `${finding.rule}/${finding.severity}`;
    const known = groups.get(group);
    if (known) known.push(item);
    else groups.set(group, [item]);
  }
  const ordered = [...groups.values()].flatMap((items) => {
    const [first] = items;
    return first ? [{ rule: first.finding.rule, name: first.finding.name, severity: first.finding.severity, items }] : [];
  });
  ordered.sort((a, b) => RANK[a.severity] - RANK[b.severity] || a.rule.localeCompare(b.rule));
  return { key, name, sheet, verdict, counts: countsOf(findings), groups: ordered, proposal: null, kpiTable: null };
}

/** The subjects with the findings that the filter lets through. Subjects without any stay, unless one is chosen. */
export function filtered(subjects: readonly Subject[], { severities, accepted, subject: chosen }: FindingFilter): readonly Subject[] {
  return subjects.filter(({ key }) => chosen === null || key === chosen).map((one) => ({
    ...one,
    groups: one.groups.flatMap((group) => {
      const items = group.items.filter(({ finding }) => (finding.acceptance === null ? severities[finding.severity] : accepted));
      return items.length === 0 ? [] : [{ ...group, items }];
    }),
  }));
}

/** The findings in the order shown. */
export function itemsOf(subjects: readonly Subject[]): readonly FindingItem[] {
  return subjects.flatMap(({ groups }) => groups.flatMap(({ items }) => items));
}

/** The finding with a cell that comes after (or before) the current one, accepted ones passed over; round the corner at the ends. */
export function neighbour(items: readonly FindingItem[], current: string | null, step: 1 | -1): FindingItem | undefined {
  const reachable = items.filter(({ key, finding }) => key === current || (finding.cells.length > 0 && finding.sheet !== null && finding.acceptance === null));
  const at = reachable.findIndex(({ key }) => key === current);
  if (at < 0) return step === 1 ? reachable[0] : reachable.at(-1);
  return reachable[(at + step + reachable.length) % reachable.length];
}

export function verdictCounts({ proposals }: CheckResult): Readonly<Record<Verdict, number>> {
  const counts: Record<Verdict, number> = { ready: 0, 'ready-with-warnings': 0, 'tables-only': 0, 'not-ready': 0 };
  for (const { verdict } of proposals) counts[verdict] += 1;
  return counts;
}

export function findingsOf({ proposals, kpiTables, followUps, findings }: CheckResult): readonly LocatedFinding[] {
  return [...proposals, ...kpiTables, ...followUps].flatMap((checked) => checked.findings).concat(findings);
}
