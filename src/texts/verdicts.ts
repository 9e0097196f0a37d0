import { danishNumber } from '../domain/danish-number';

/** "1 advarsel", "3 advarsler"; figures in Danish. */
export function counted(count: number, one: string, many: string): string {
  return `${danishNumber(count)} ${count === 1 ? one : many}`;
}

export const warnings = (count: number): string => counted(count, 'advarsel', 'advarsler');

const alsoWarnings = (count: number): string => (count === 0 ? '' : `, ${warnings(count)}`);

/** What is said of a proposal, in the pane and in the report on files. */
export const verdictTexts = {
  ready: () => 'Klar til indsendelse',
  'ready-with-warnings': (_errors: number, warned: number) => `Klar med ${warnings(warned)}`,
  'tables-only': (_errors: number, warned: number) => `Tabellerne er i orden${alsoWarnings(warned)}`,
  'not-ready': (errors: number, warned: number) => `Ikke klar: ${danishNumber(errors)} fejl${alsoWarnings(warned)}`,
};
