import { amountOf, isTextFigure } from '../../domain/figure';
import type { Figure } from '../../domain/figure';
import type { FollowUpSeries } from '../../domain/follow-up';

const NAMES = { permanent: 'varig ændring', implementation: 'implementering' } as const;

/** What a series is called in messages: "varig ændring (Model 1)", "målet netvaerkspleje". */
export function seriesName({ kind, model, target }: FollowUpSeries): string {
  if (kind === 'target') return `målet ${target ?? ''}`;
  return model === null ? NAMES[kind] : `${NAMES[kind]} (${model})`;
}

/** What stands in a cell, for a finding: the number, null for a blank cell, text that says no number. */
export function statedFigure(figure: Figure): number | string | null {
  return isTextFigure(figure) ? (figure.value ?? figure.text) : figure;
}

/** A year with both figures as numbers; a blank plan is 0, a blank result leaves the year out. */
export interface ReportedYear {
  readonly year: number;
  readonly planned: number;
  readonly realised: number;
}

export function reportedYears({ figures }: FollowUpSeries): readonly ReportedYear[] {
  return figures.flatMap(({ year, planned, realised }) => {
    const [plan, result] = [amountOf(planned), amountOf(realised)];
    return realised === null || plan === undefined || result === undefined ? [] : [{ year, planned: plan, realised: result }];
  });
}
