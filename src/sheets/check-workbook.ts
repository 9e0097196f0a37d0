import type { Day } from '../domain/day';
import type { Finding } from '../domain/finding';
import { placeKey } from '../domain/place';
import type { PlaceAddresses } from '../domain/place';
import type { Acceptance } from '../rules/acceptance';
import { followUpSubject, kpiTableSubject, matchAcceptances, proposalSubject } from '../rules/acceptances';
import { absentBlocks } from '../rules/analysis/absent-blocks';
import type { Published } from '../rules/rule';
import { runRules } from '../rules/run-rules';
import { verdictOf } from '../rules/verdict';
import type { CheckResult, LocatedFinding, TakenSheet } from './check-result';
import { readFollowUps } from './follow-up/follow-up-reader';
import type { Grid } from './grid';
import type { ParsedFollowUp, SheetReading, Unplaced } from './reading';
import { readSheet } from './sheet-reader';

export interface CheckContext {
  readonly published: Published;
  /** What the user has accepted, as stored in the workbook. */
  readonly acceptances: readonly Acceptance[];
  /** The day of the check; without it nothing is said of due dates and years that are not over. */
  readonly today?: Day | null;
}

/** What was read from one sheet and can be pointed at. */
interface Located {
  readonly sheet: string;
  readonly addresses: PlaceAddresses;
  readonly formulaCells: ReadonlySet<string>;
}

/** What a formula gives as text is put right where the text stands: a number in its place would follow nothing any more. */
function correctionIn({ correction, stated }: Finding, located: Located | null): Finding['correction'] {
  if (correction === null || located === null || !stated.some((value) => typeof value === 'string')) return correction;
  return correction.changes.some(({ place }) => located.formulaCells.has(located.addresses.get(placeKey(place)) ?? '')) ? null : correction;
}

function locate(finding: Finding, located: Located | null, acceptance: Acceptance | null): LocatedFinding {
  const cells = finding.places.flatMap((place) => located?.addresses.get(placeKey(place)) ?? []);
  return {
    ...finding,
    correction: correctionIn(finding, located),
    sheet: located?.sheet ?? null,
    cells: [...new Set(cells)],
    acceptance: acceptance && { reason: acceptance.reason, by: acceptance.by },
  };
}

interface Reading extends SheetReading {
  readonly followUps: readonly ParsedFollowUp[];
  /** Cells of a follow-up's sheet that belong to none of its follow-ups. */
  readonly loose: readonly Unplaced[];
}

function holdsSomething({ proposals, kpiTables, followUps }: Reading): boolean {
  return proposals.length + kpiTables.length + followUps.length > 0;
}

function taken({ sheet, takenFor }: Reading): TakenSheet {
  return { sheet, takenFor };
}

/** A sheet of a follow-up has a proposal's words in it, but is none. */
function readingOf(grid: Grid): Reading {
  const found = readFollowUps(grid);
  if (found === null) return { ...readSheet(grid), followUps: [], loose: [] };
  return { sheet: grid.sheet, proposals: [], kpiTables: [], takenFor: found.takenFor, followUps: found.followUps, loose: found.unplaced };
}

/**
 * Reads every sheet by its labels, runs the rules, and looks up the cells of what they report.
 * The one check there is: pane, ribbon and command line all use it. Pure; time grows in proportion to the cells.
 */
export function checkWorkbook(grids: readonly Grid[], { published, acceptances, today = null }: CheckContext): CheckResult {
  const readings = grids.map(readingOf);
  const proposals = readings.flatMap((reading) => reading.proposals);
  const kpiTables = readings.flatMap((reading) => reading.kpiTables);
  const followUps = readings.flatMap((reading) => reading.followUps);
  const findings = runRules({
    proposals: proposals.map(({ proposal }) => proposal), kpiTables: kpiTables.map(({ table }) => table), followUps: followUps.map(({ followUp }) => followUp), today,
  }, published);

  const subjects = [
    ...proposals.map(({ proposal }, index) => ({ subject: proposalSubject(proposal), findings: findings.proposals[index] ?? [] })),
    ...kpiTables.map(({ table }, index) => ({ subject: kpiTableSubject(table), findings: findings.kpiTables[index] ?? [] })),
    ...followUps.map(({ followUp }, index) => ({ subject: followUpSubject(followUp), findings: findings.followUps[index] ?? [] })),
  ];
  const matched = matchAcceptances(subjects, acceptances);
  const located = (parsed: Located, subject: number): readonly LocatedFinding[] => [
    ...(subjects[subject]?.findings ?? []).map((finding, index) => locate(finding, parsed, matched.accepted[subject]?.[index] ?? null)),
    ...(matched.stale[subject] ?? []).map((finding) => locate(finding, parsed, null)),
  ];

  return {
    proposals: proposals.map((parsed, index) => {
      const own = located(parsed, index);
      return { parsed, findings: own, verdict: verdictOf(own, absentBlocks(parsed.proposal)) };
    }),
    kpiTables: kpiTables.map((parsed, index) => ({ parsed, findings: located(parsed, proposals.length + index) })),
    followUps: followUps.map((parsed, index) => ({ parsed, findings: located(parsed, proposals.length + kpiTables.length + index) })),
    findings: matched.withoutSubject.map((finding) => locate(finding, null, null)),
    readSheets: readings.filter(holdsSomething).map(taken),
    otherSheets: readings.filter((reading) => !holdsSomething(reading)).map(taken),
    unplaced: [...proposals, ...kpiTables, ...followUps, ...readings.map(({ sheet, loose }) => ({ sheet, unplaced: loose }))].flatMap(({ sheet, unplaced }) => unplaced.map((cell) => ({ ...cell, sheet }))),
  };
}
