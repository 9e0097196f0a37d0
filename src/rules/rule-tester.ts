import { findingKey } from '../domain/finding';
import type { Correction, Finding } from '../domain/finding';
import type { Day } from '../domain/day';
import type { FollowUp } from '../domain/follow-up';
import type { KpiTable } from '../domain/kpi';
import type { Place } from '../domain/place';
import type { Proposal } from '../domain/proposal';
import type { Acceptance } from './acceptance';
import { applyCorrections } from './apply-correction';
import { placeholdersOf } from './message-text';
import type { MessageData } from './message-text';
import { findingFrom } from './run-rules';
import type { Published, Report, Rule } from './rule';

/** What a rule is tried on; the rule's `subject` says which. */
export type RuleSubject =
  | { readonly proposal: Proposal }
  | { readonly proposals: readonly Proposal[] }
  | { readonly kpiTable: KpiTable }
  | { readonly followUp: FollowUp; readonly today: Day | null; readonly workbook?: readonly Proposal[] }
  | { readonly stale: readonly Acceptance[] };

interface CaseSettings {
  /** What the case shows; the test's name. */
  readonly name: string;
  readonly published?: Published;
}

/** What is said of an expected finding is compared; what isn't, is not. */
export interface ExpectedFinding {
  readonly messageId: string;
  /** The first place; null where the finding has none. */
  readonly place: Place | null;
  readonly data?: MessageData;
  readonly message?: string;
  readonly places?: Finding['places'];
  readonly model?: Finding['model'];
  readonly row?: Finding['row'];
  readonly years?: Finding['years'];
  readonly stated?: Finding['stated'];
  readonly expected?: Finding['expected'];
  readonly severity?: Finding['severity'];
  /** Of a rule about workbooks: which proposal. */
  readonly index?: number;
}

export type ValidCase = CaseSettings & RuleSubject;
export type InvalidCase = CaseSettings & RuleSubject & {
  readonly findings: readonly ExpectedFinding[];
  /** The proposal once all corrections are made; to be given exactly where there are any. */
  readonly corrected?: Proposal;
};

export interface RuleCases {
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
}

const NOTHING_PUBLISHED: Published = {
  proposal: () => undefined,
  idLetters: () => undefined,
  kpiTable: () => undefined,
  reports: [],
};

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

function subjectOf(tried: RuleSubject): unknown {
  if ('proposal' in tried) return tried.proposal;
  if ('proposals' in tried) return tried.proposals;
  if ('followUp' in tried) return [tried.followUp, tried.today, tried.workbook];
  return 'kpiTable' in tried ? tried.kpiTable : tried.stale;
}

function runRule(rule: Rule, tried: RuleSubject, published: Published): readonly (Report & { readonly index?: number })[] {
  if (rule.subject === 'proposal' && 'proposal' in tried) return rule.check(tried.proposal, published);
  if (rule.subject === 'proposal' && 'kpiTable' in tried && rule.checkKpiTable) return rule.checkKpiTable(tried.kpiTable, published);
  if (rule.subject === 'workbook' && 'proposals' in tried) return rule.check(tried.proposals, published);
  if (rule.subject === 'kpiTable' && 'kpiTable' in tried) return rule.check(tried.kpiTable, published);
  if (rule.subject === 'followUp' && 'followUp' in tried) return rule.check(tried.followUp, { published, proposals: tried.workbook ?? [], today: tried.today });
  if (rule.subject === 'acceptance' && 'stale' in tried) return rule.check(tried.stale);
  throw new Error(`a rule about "${rule.subject}" can't be tried on this`);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function reportFaults({ meta }: Rule, report: Report): string[] {
  const message = meta.messages[report.messageId];
  if (message === undefined) return [`unknown messageId "${report.messageId}"`];
  const faults: string[] = [];
  const wanted = new Set(placeholdersOf(typeof message === 'string' ? message : message.text));
  const unfilled = [...wanted].filter((name) => report.data[name] === undefined);
  const unused = Object.keys(report.data).filter((name) => !wanted.has(name));
  if (unfilled.length > 0) faults.push(`unfilled placeholders: ${unfilled.join(', ')}`);
  if (unused.length > 0) faults.push(`data without a placeholder: ${unused.join(', ')}`);
  const length = Math.max(1, report.years.length);
  if (report.stated.length !== length || report.expected.length !== length) faults.push('stated and expected do not run parallel to years');
  if (report.correction && !meta.corrects) faults.push('a correction, though the meta data say that the rule offers none');
  return faults;
}

function expectationFaults(rule: Rule, report: Report & { readonly index?: number }, expected: ExpectedFinding, position: number): string[] {
  const finding = findingFrom(rule.meta, report);
  const actual: Readonly<Record<string, unknown>> = { ...finding, data: report.data, place: report.places[0] ?? null, index: report.index };
  return Object.entries(expected).flatMap(([key, value]) => (same(actual[key], value)
    ? []
    : [`finding ${position + 1}: ${key} is ${JSON.stringify(actual[key])}, expected ${JSON.stringify(value)}`]));
}

function correctionFaults(rule: Rule, tried: InvalidCase, reports: readonly Report[], published: Published): string[] {
  const corrections = reports.flatMap(({ correction }): Correction[] => (correction ? [correction] : []));
  if (corrections.length === 0) return tried.corrected ? ['"corrected" is given, but the rule corrects nothing'] : [];
  if (!('proposal' in tried)) return ['only findings of proposals are corrected'];
  if (!tried.corrected) return ['the rule corrects something: say in "corrected" what becomes of the proposal'];
  const corrected = applyCorrections(tried.proposal, corrections);
  if (same(corrected, tried.proposal)) return ['the correction changes nothing'];
  const faults = same(corrected, tried.corrected) ? [] : [`corrected differs: ${JSON.stringify(corrected)}`];
  const keys = new Set(reports.filter(({ correction }) => correction).map((report) => findingKey({ rule: rule.meta.id, ...report })));
  const left = runRule(rule, { proposal: corrected }, published).filter((report) => keys.has(findingKey({ rule: rule.meta.id, ...report })));
  return left.length === 0 ? faults : [...faults, 'the rule still reports after its correction'];
}

function isInvalid(tried: ValidCase | InvalidCase): tried is InvalidCase {
  return 'findings' in tried;
}

/** What is wrong with one case, in English; empty where it holds. */
export function caseFaults(rule: Rule, tried: ValidCase | InvalidCase): readonly string[] {
  const published = tried.published ?? NOTHING_PUBLISHED;
  deepFreeze(subjectOf(tried));
  let reports: readonly (Report & { readonly index?: number })[];
  try {
    reports = runRule(rule, tried, published);
    if (!same(reports, runRule(rule, tried, published))) return ['the rule reports something else the second time'];
  } catch (cause) {
    return [`the rule throws, or changes its input: ${cause instanceof Error ? cause.message : String(cause)}`];
  }
  if (!isInvalid(tried)) return reports.map((report) => `reports ${findingFrom(rule.meta, report).message}`);
  if (tried.findings.length === 0) return ['an invalid case names no findings'];
  if (reports.length === 0) return ['the rule reports nothing'];
  const keys = reports.map((report) => JSON.stringify([report.index, findingKey({ rule: rule.meta.id, ...report })]));
  return [
    ...reports.flatMap((report) => reportFaults(rule, report)),
    ...(new Set(keys).size < keys.length ? ['two findings have one key'] : []),
    ...(reports.length === tried.findings.length ? [] : [`${reports.length} findings instead of ${tried.findings.length}: ${reports.map((report) => findingFrom(rule.meta, report).message).join(' | ')}`]),
    ...tried.findings.flatMap((expected, position) => {
      const report = reports[position];
      return report ? expectationFaults(rule, report, expected, position) : [];
    }),
    ...correctionFaults(rule, tried, reports, published),
  ];
}

/** What is wrong with the cases together. */
export function suiteFaults(rule: Rule, { valid, invalid }: RuleCases): readonly string[] {
  const faults: string[] = [];
  if (valid.length === 0) faults.push('no valid case');
  const publications: (Published | undefined)[] = [];
  const seen = new Map<string, string>();
  const names = new Set<string>();
  for (const tried of [...valid, ...invalid]) {
    if (!publications.includes(tried.published)) publications.push(tried.published);
    const key = JSON.stringify([subjectOf(tried), publications.indexOf(tried.published)]);
    const before = seen.get(key);
    if (before !== undefined) faults.push(`"${tried.name}" tries the same as "${before}"`);
    seen.set(key, tried.name);
    if (names.has(tried.name)) faults.push(`two cases are called "${tried.name}"`);
    names.add(tried.name);
  }
  const tried = new Set(invalid.flatMap(({ findings }) => findings.map(({ messageId }) => messageId)));
  for (const messageId of Object.keys(rule.meta.messages)) {
    if (!tried.has(messageId)) faults.push(`no invalid case for the message "${messageId}"`);
  }
  if (rule.meta.corrects && !invalid.some(({ corrected }) => corrected)) faults.push('no case shows the correction');
  return faults;
}

/** Writes jest tests for a rule, in the manner of ESLint's RuleTester. */
export const ruleTester = {
  run(rule: Rule, cases: RuleCases): void {
    describe(`${rule.meta.id} ${rule.meta.name}`, () => {
      test('the cases differ, and try every message', () => {
        expect(suiteFaults(rule, cases)).toEqual([]);
      });
      describe('says nothing', () => {
        test.each(cases.valid.map((tried) => [tried.name, tried] as const))('%s', (_name, tried) => {
          expect(caseFaults(rule, tried)).toEqual([]);
        });
      });
      describe('reports', () => {
        test.each(cases.invalid.map((tried) => [tried.name, tried] as const))('%s', (_name, tried) => {
          expect(caseFaults(rule, tried)).toEqual([]);
        });
      });
    });
  },
};
