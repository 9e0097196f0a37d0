import fc from 'fast-check';
import { findingKey } from '../domain/finding';
import { placeholdersOf } from './message-text';
import { RULES } from './registry';
import { RULE_FAILED, runRules } from './run-rules';
import { arbitraryKpiTable, arbitraryProposal } from './testing/arbitrary-proposal';
import { publishedOf } from './testing/sample-published';

/** Everything published is what is handed in, so that the rules compare. */
const subjects = fc.record({
  proposals: fc.array(arbitraryProposal, { maxLength: 3 }),
  kpiTables: fc.array(arbitraryKpiTable, { maxLength: 2 }),
  publishedProposal: arbitraryProposal,
  publishedKpiTable: arbitraryKpiTable,
});

function runOn({ proposals, kpiTables, publishedProposal, publishedKpiTable }: typeof subjects extends fc.Arbitrary<infer T> ? T : never) {
  const published = publishedOf({
    proposal: () => publishedProposal,
    idLetters: () => ['BU'],
    kpiTable: () => publishedKpiTable,
    reports: ['2022-06', '2024-06'],
  });
  return runRules({ proposals, kpiTables }, published);
}

function isFilled(message: string, templates: readonly string[]): boolean {
  // Labels may contain braces: only the template's own placeholders count.
  const own = new Set(templates.flatMap(placeholdersOf));
  return message !== '' && ![...own].some((name) => name !== 'row' && name !== 'table' && message.includes(`{${name}}`));
}

test('no rule fails on half-filled input, and every finding is complete', () => {
  const messages = new Map(RULES.map(({ meta }) => [meta.id, Object.values(meta.messages).map((message) => (typeof message === 'string' ? message : message.text))]));
  fc.assert(fc.property(subjects, (given) => {
    const before = JSON.stringify(given);
    const { proposals, kpiTables } = runOn(given);
    expect(JSON.stringify(given)).toBe(before);
    expect([proposals.length, kpiTables.length]).toEqual([given.proposals.length, given.kpiTables.length]);
    for (const finding of [...proposals, ...kpiTables].flat()) {
      expect(finding.messageId).not.toBe(RULE_FAILED);
      expect([finding.stated.length, finding.expected.length]).toEqual([Math.max(1, finding.years.length), Math.max(1, finding.years.length)]);
      expect([finding.message, isFilled(finding.message, messages.get(finding.rule) ?? [])]).toEqual([finding.message, true]);
    }
  }), { numRuns: 600 });
});

test('relations are mutual and name findings of the same proposal', () => {
  fc.assert(fc.property(subjects, (given) => {
    for (const findings of runOn(given).proposals) {
      const byKey = new Map(findings.map((finding) => [findingKey(finding), finding]));
      for (const finding of findings) {
        for (const key of finding.related) expect(byKey.get(key)?.related ?? []).toContain(findingKey(finding));
      }
    }
  }), { numRuns: 300 });
});

test('what is found of a proposal does not depend on the others beside it', () => {
  fc.assert(fc.property(fc.array(arbitraryProposal, { minLength: 1, maxLength: 3 }), (proposals) => {
    const distinct = proposals.map((proposal, index) => ({ ...proposal, id: `BU0${index}` }));
    const together = runRules({ proposals: distinct, kpiTables: [] }, publishedOf()).proposals;
    const alone = distinct.map((proposal) => runRules({ proposals: [proposal], kpiTables: [] }, publishedOf()).proposals[0]);
    expect(together).toEqual(alone);
  }), { numRuns: 100 });
});
