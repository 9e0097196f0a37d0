import { doubletsOf, doubletText, verdictText } from '../sheets/portfolio/gathered-plan';
import { standingText } from '../sheets/submission/standing-text';
import { gatheredPlace, gatherTexts } from '../texts/gathering';
import type { Gathering } from './gather-files';

/** What was gathered, for people: each proposal with its verdict, its stored check and its doublets; then what is not in it. */
export function gatheringText({ proposals, problems }: Gathering): string {
  const doublets = doubletsOf(proposals);
  const lines = [
    ...proposals.flatMap(({ file, checked, standing }, index) => [
      gatherTexts.proposal(checked.parsed.proposal.id, checked.parsed.proposal.title, gatheredPlace(file, checked.parsed.sheet)),
      `  ${verdictText(checked)}`,
      `  ${standingText(standing)}`,
      ...(doublets[index] ?? []).map((doublet) => `  ${gatherTexts.doublet}${doubletText(doublet)}`),
    ]),
    ...problems.map(({ file, message }) => `${gatherTexts.notGathered}: ${file}: ${message}`),
    '',
    gatherTexts.summary({
      proposals: proposals.length,
      files: new Set(proposals.map(({ file }) => file)).size,
      holding: proposals.filter(({ standing }) => standing.kind === 'holds').length,
      doublets: doublets.filter((own) => own.length > 0).length,
      problems: problems.length,
    }),
  ];
  return `${lines.join('\n')}\n`;
}
