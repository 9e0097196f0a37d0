import type { Outcome } from './run-case';

const STATES = ['before', 'half', 'complete', 'between'] as const;

/** What became of the cases of one operation. */
export interface Tally {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
  readonly milliseconds: number;
}

export const HEADINGS = line('operation', ['tried', 'survived', ...STATES, 'ms/case']);

/** What the columns of states mean. */
export const LEGEND = `before: the workbook is as it was, and the message says so. half: the first of two steps is done and said to be (stored or
written, but not checked anew). complete: it was done all the same. between: Excel refused the taking back as well, or
stopped answering; the message says what is left, and following it makes the operation succeed.`;

export function tallyLine({ name, outcomes, milliseconds }: Tally): string {
  const perCase = outcomes.length === 0 ? '-' : (milliseconds / outcomes.length).toFixed(0);
  return line(name, [...counts(outcomes), perCase]);
}

export function totalLine(tallies: readonly Tally[]): string {
  const outcomes = tallies.flatMap((tally) => tally.outcomes);
  return tallyLine({ name: 'all', outcomes, milliseconds: tallies.reduce((sum, { milliseconds }) => sum + milliseconds, 0) });
}

export function survived({ problems }: Outcome): boolean {
  return problems.length === 0;
}

export function problemLines({ operation, disturbance, trip, problems }: Outcome): readonly string[] {
  return problems.map((problem) => `! ${operation} / ${disturbance} / round trip ${trip}\n    ${problem.slice(0, 900)}`);
}

function counts(outcomes: readonly Outcome[]): readonly number[] {
  return [outcomes.length, outcomes.filter(survived).length, ...STATES.map((state) => outcomes.filter((outcome) => outcome.state === state).length)];
}

function line(name: string, cells: readonly (string | number)[]): string {
  return `${name.padEnd(44)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
}
