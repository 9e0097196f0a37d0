import { checkStateTexts } from '../../texts/check-state';
import { verdictTexts } from '../../texts/verdicts';
import type { CheckStanding } from './check-state';

/** What a stored check is said to be. */
export function standingText(standing: CheckStanding): string {
  if (standing.kind === 'never') return checkStateTexts.never;
  const { state } = standing;
  return standing.kind === 'holds' ? checkStateTexts.holds(verdictTexts[state.verdict](state.errors, state.warnings), state.at) : checkStateTexts.outdated(standing.reasons, state.at);
}

/** What that check was made with; null where there was none. */
export function standingBasis(standing: CheckStanding): string | null {
  if (standing.kind === 'never') return null;
  const { program, rules, dataset } = standing.state;
  return checkStateTexts.basis(program, rules.ids.length, dataset);
}
