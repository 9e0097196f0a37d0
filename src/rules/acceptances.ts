import type { Finding } from '../domain/finding';
import type { FollowUp } from '../domain/follow-up';
import type { KpiTable } from '../domain/kpi';
import { placeKey } from '../domain/place';
import type { Proposal } from '../domain/proposal';
import { rule as staleRule } from './A101-foraeldet-accept/rule';
import type { Acceptance, AcceptanceSubject } from './acceptance';
import { findingFrom } from './run-rules';

/** A proposal or KPI table with its findings. */
export interface AcceptableFindings {
  readonly subject: AcceptanceSubject;
  readonly findings: readonly Finding[];
}

export interface MatchedAcceptances {
  /** Parallel to the subjects and their findings: the acceptance, or null where the finding is not accepted. */
  readonly accepted: readonly (readonly (Acceptance | null)[])[];
  /** Parallel to the subjects: findings about acceptances that match nothing any more. */
  readonly stale: readonly (readonly Finding[])[];
  /** Likewise of subjects that are not there. */
  readonly withoutSubject: readonly Finding[];
}

export function proposalSubject({ catalogue, id }: Pick<Proposal, 'catalogue' | 'id'>): AcceptanceSubject {
  return { kind: 'proposal', catalogue, id };
}

export function kpiTableSubject({ report, citizenCentre }: Pick<KpiTable, 'report' | 'citizenCentre'>): AcceptanceSubject {
  return { kind: 'kpiTable', report, citizenCentre };
}

export function followUpSubject({ catalogue, id, plan }: Pick<FollowUp, 'catalogue' | 'id' | 'plan'>): AcceptanceSubject {
  return { kind: 'followUp', catalogue, id, plan };
}

/** The acceptance of a finding, as it is to be stored. */
export function acceptanceOf(subject: AcceptanceSubject, finding: Finding, reason: string, by: string): Acceptance {
  const { rule, messageId, years, stated, expected } = finding;
  return { subject, rule, messageId, place: finding.places[0] ?? null, years, stated, expected, reason, by };
}

function subjectKey(subject: AcceptanceSubject): string {
  if (subject.kind === 'followUp') return JSON.stringify(['followUp', subject.catalogue, subject.id, subject.plan]);
  return subject.kind === 'proposal'
    ? JSON.stringify(['proposal', subject.catalogue, subject.id])
    : JSON.stringify(['kpiTable', subject.report, subject.citizenCentre]);
}

/** Equal for a finding and its acceptance as long as place and figures are the same. */
function matchKey({ subject, rule, messageId, place, years, stated, expected }: Omit<Acceptance, 'reason' | 'by'>): string {
  const rounded = (figures: Finding['stated']) => figures.map((figure) => (typeof figure === 'number' ? Number(figure.toPrecision(12)) : figure));
  return JSON.stringify([subjectKey(subject), rule, messageId, place && placeKey(place), years, rounded(stated), rounded(expected)]);
}

/** Whether two acceptances are of the same finding with the same figures, whoever gave them and why. */
export function acceptSameFinding(one: Acceptance, other: Acceptance): boolean {
  return matchKey(one) === matchKey(other);
}

function staleFindings(acceptances: readonly Acceptance[]): readonly Finding[] {
  return staleRule.check(acceptances).map((report) => findingFrom(staleRule.meta, report));
}

/** Which findings are accepted, and which acceptances match nothing any more. Of several alike, the last holds. */
export function matchAcceptances(subjects: readonly AcceptableFindings[], acceptances: readonly Acceptance[]): MatchedAcceptances {
  const byKey = new Map(acceptances.map((acceptance) => [matchKey(acceptance), acceptance]));
  const used = new Set<Acceptance>();
  const accepted = subjects.map(({ subject, findings }) => findings.map((finding) => {
    const acceptance = byKey.get(matchKey(acceptanceOf(subject, finding, '', ''))) ?? null;
    if (acceptance) used.add(acceptance);
    return acceptance;
  }));
  const unused = new Map<string, Acceptance[]>();
  for (const acceptance of byKey.values()) {
    if (used.has(acceptance)) continue;
    const key = subjectKey(acceptance.subject);
    unused.set(key, [...(unused.get(key) ?? []), acceptance]);
  }
  // A subject that stands on several sheets is told of its stale acceptances once.
  const stale = subjects.map(({ subject }) => {
    const own = unused.get(subjectKey(subject)) ?? [];
    unused.delete(subjectKey(subject));
    return staleFindings(own);
  });
  return { accepted, stale, withoutSubject: staleFindings([...unused.values()].flat()) };
}
