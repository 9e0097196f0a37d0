import fc from 'fast-check';
import { textForCell } from '../../src/excel/cell-text';
import { settingsFrom } from '../../src/excel/workbook-settings';
import { acceptancesFromXml, acceptancesToXml, ACCEPTANCES_NAMESPACE } from '../../src/sheets/submission/acceptance-xml';
import { checkStanding } from '../../src/sheets/submission/check-state';
import { checkStatesFromXml, checkStatesToXml, CHECK_STATES_NAMESPACE } from '../../src/sheets/submission/check-state-xml';
import { checkWorkbook } from '../../src/sheets/check-workbook';
import { planGrid } from '../../src/sheets/plan-grid';
import { allProposals, pullPlan } from '../../src/sheets/pull-plan';
import { checkStateTexts } from '../../src/texts/check-state';
import type { Datasets } from '../../src/datasets/datasets';
import type { Published } from '../../src/rules/rule';
import { promise } from './fuzz-target';
import type { FuzzTarget } from './fuzz-target';
import { hostileJson, hostileNumber, hostileText } from './hostile';

const NOTHING_PUBLISHED: Published = { proposal: () => undefined, idLetters: () => undefined, kpiTable: () => undefined, reports: [], source: () => undefined, standardHeadings: () => undefined };

/** What a workbook says the user has chosen. */
export const settingsTarget: FuzzTarget<unknown> = {
  name: 'gemte indstillinger',
  weight: 0.5,
  inputs: fc.oneof(hostileJson, hostileText, hostileJson.map((value) => JSON.stringify(value)), fc.tuple(fc.oneof(hostileNumber, fc.double({ min: 0, max: 1 }), hostileJson), fc.oneof(fc.boolean(), hostileJson)).map(([tolerance, liveCheck]) => JSON.stringify({ tolerance, liveCheck }))),
  attempt: (stored) => {
    const { tolerance, liveCheck, ...rest } = settingsFrom(stored);
    promise(Object.keys(rest).length === 0, 'settings have their own fields alone');
    promise(tolerance === null || (tolerance >= 0 && tolerance <= 1), 'the tolerance is a share');
    promise(typeof liveCheck === 'boolean', 'a choice is yes or no');
    return tolerance === null && !liveCheck ? 'standard' : 'brugt';
  },
};

const wellFormed = fc.record({
  subject: fc.oneof(
    fc.record({ kind: fc.constant('proposal'), catalogue: fc.option(hostileText), id: fc.option(hostileText) }),
    fc.record({ kind: fc.constant('kpiTable'), report: fc.option(hostileText), citizenCentre: fc.option(hostileText) }),
  ),
  rule: fc.oneof(fc.constantFrom('F101', 'K101'), hostileText), messageId: hostileText, place: fc.option(fc.record({ part: hostileText, year: hostileJson, label: hostileJson })),
  years: fc.array(fc.integer(), { maxLength: 5 }), stated: fc.array(fc.option(fc.oneof(hostileNumber, hostileText)), { maxLength: 5 }), expected: fc.array(fc.option(hostileNumber), { maxLength: 5 }),
  reason: hostileText, by: hostileText,
});

/** A finding as others may have stored it as accepted, nearly or wholly of the right shape. */
const acceptanceLike = fc.oneof(
  hostileJson,
  fc.record({
    subject: fc.oneof(hostileJson, fc.record({ kind: fc.constantFrom('proposal', 'kpiTable', '__proto__'), catalogue: hostileText, id: hostileText, report: fc.constant(null), citizenCentre: hostileText })),
    rule: hostileText, messageId: hostileText, place: fc.oneof(hostileJson, fc.record({ part: fc.constantFrom('row', 'field', 'kpi', 'table', '__proto__') })),
    years: fc.oneof(hostileJson, fc.array(fc.integer())), stated: fc.oneof(hostileJson, fc.array(fc.double())), expected: fc.oneof(hostileJson, fc.array(hostileText)), reason: hostileText, by: hostileText,
  }),
);

const document = fc.oneof(
  hostileText,
  fc.array(wellFormed, { minLength: 1, maxLength: 4 }).map((accepted) => acceptancesToXml(accepted as never)),
  fc.array(acceptanceLike, { maxLength: 4 }).map((accepted) => acceptancesToXml(accepted as never)),
  fc.tuple(fc.array(acceptanceLike, { maxLength: 2 }), fc.nat(), fc.nat(20), hostileText).map(([accepted, at, gone, text]) => {
    const xml = acceptancesToXml(accepted as never);
    return xml.slice(0, at % xml.length) + text + xml.slice((at % xml.length) + gone);
  }),
  fc.constantFrom('<accepteredeAfvigelser ', `<accepteredeAfvigelser xmlns="${ACCEPTANCES_NAMESPACE}" `, `<accepteredeAfvigelser xmlns="${ACCEPTANCES_NAMESPACE}">`, '&#1;', '[').map((piece) => piece.repeat(50_000)),
);

/** What a workbook says has been accepted: understood as a whole, or not at all, and never a reason to leave out a finding. */
export const acceptancesTarget: FuzzTarget<string> = {
  name: 'gemte accepter (XML)',
  weight: 1,
  inputs: document,
  attempt: (xml) => {
    const acceptances = acceptancesFromXml(xml);
    const result = checkWorkbook([], { published: NOTHING_PUBLISHED, acceptances });
    for (const finding of result.findings) promise(finding.message.trim() !== '', 'a message says something');
    if (acceptances.length > 0) promise(result.findings.length > 0, 'what matches nothing is reported');
    return acceptances.length === 0 ? 'afvist eller tom' : 'læst';
  },
};

/** States of checking as others may have written them for a proposal, or for none. */
function stateLike(catalogue: string | null, id: string | null): fc.Arbitrary<unknown> {
  const digest = fc.oneof(hostileText, fc.constantFrom('', '0', 'cafe'));
  return fc.oneof(hostileJson, fc.record({
    catalogue: fc.oneof(fc.constant(catalogue), hostileText), id: fc.oneof(fc.constant(id), hostileText), at: fc.oneof(fc.constant('2999-12-31T23:59'), hostileText), program: hostileText,
    rules: fc.record({ ids: fc.array(hostileText, { maxLength: 3 }), digest }), dataset: fc.option(fc.record({ key: hostileText, version: fc.integer() })),
    verdict: fc.constantFrom('ready', 'not-ready', '__proto__'), errors: fc.oneof(fc.constant(0), hostileNumber), warnings: fc.constant(0), figures: digest, proposal: digest, acceptances: digest,
  }));
}

/** What a workbook says has been checked: whoever does not know a proposal's digests can't make it count as prepared. */
export function checkStatesTarget(datasets: Datasets): FuzzTarget<string> {
  const [sheet] = pullPlan(datasets, { ...allProposals(datasets), kpiReports: [] }).sheets.map(planGrid).filter((grid) => checkWorkbook([grid], { published: NOTHING_PUBLISHED, acceptances: [] }).proposals.length === 1);
  const [checked] = sheet ? checkWorkbook([sheet], { published: NOTHING_PUBLISHED, acceptances: [] }).proposals : [];
  if (!checked) throw new Error('The datasets hold no proposal.');
  const { proposal } = checked.parsed;
  const stored = fc.array(stateLike(proposal.catalogue, proposal.id), { maxLength: 4 }).map((states) => checkStatesToXml(states as never));
  return {
    name: 'gemte kontroltilstande (XML)',
    weight: 1,
    inputs: fc.oneof(
      hostileText, { weight: 4, arbitrary: stored },
      fc.tuple(stored, fc.nat(), fc.nat(20), hostileText).map(([xml, at, gone, text]) => xml.slice(0, at % xml.length) + text + xml.slice((at % xml.length) + gone)),
      fc.constantFrom('<kontroltilstand ', `<kontroltilstand xmlns="${CHECK_STATES_NAMESPACE}">`, '&#1;', '[').map((piece) => piece.repeat(50_000)),
    ),
    attempt: (xml) => {
      const states = checkStatesFromXml(xml);
      const standing = checkStanding(proposal, states, [], { program: '1.0.0', datasets: [] });
      promise(standing.kind !== 'holds', 'what was made up never holds');
      if (standing.kind === 'outdated') promise(/^Forældet: [^:]+ siden/.test(checkStateTexts.outdated(standing.reasons, standing.state.at)), 'it is said what has changed');
      return states.length === 0 ? 'afvist eller tom' : standing.kind === 'never' ? 'om andre forslag' : 'forældet';
    },
  };
}

/** Text on its way into a cell of the open workbook, where Excel takes it as if it were typed. */
export const cellTextTarget: FuzzTarget<string> = {
  name: 'tekst skrevet i Excel',
  weight: 0.2,
  inputs: hostileText,
  attempt: (text) => {
    const written = textForCell(text);
    promise(written === '' || /^['\p{L}]/u.test(written), 'Excel sees a text');
    promise(written === text || written === `'${text}`, 'the text is unchanged');
    return written === text ? 'uændret' : 'med apostrof';
  },
};
