import type { Severity } from '../domain/finding';

/**
 * - `ready`: klar til indsendelse
 * - `ready-with-warnings`: klar med N advarsler
 * - `tables-only`: tabellerne er i orden (blocks are absent and were not checked)
 * - `not-ready`: ikke klar, N fejl
 */
export type Verdict = 'ready' | 'ready-with-warnings' | 'tables-only' | 'not-ready';

/** A finding as far as the verdict goes; an accepted one does not count. */
export interface JudgedFinding {
  readonly severity: Severity;
  readonly acceptance?: { readonly reason: string } | null;
}

/** How many findings of a severity count, that is, are not accepted. */
export function countOf(findings: readonly JudgedFinding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity && !finding.acceptance).length;
}

/**
 * The verdict (afgørelse) on a proposal.
 * @param absentBlocks what the proposal lacks and was therefore not checked, see `absentBlocks`
 */
export function verdictOf(findings: readonly JudgedFinding[], absentBlocks: readonly unknown[]): Verdict {
  if (countOf(findings, 'error') > 0) return 'not-ready';
  if (absentBlocks.length > 0) return 'tables-only';
  return countOf(findings, 'warning') > 0 ? 'ready-with-warnings' : 'ready';
}
