import { danishNumber } from '../domain/danish-number';
import { listed } from './pane';

/** Why a stored check no longer holds. */
export type OutdatedReason = 'figures' | 'texts' | 'acceptances' | 'rules' | 'datasets';

const REASONS: Readonly<Record<OutdatedReason, string>> = {
  figures: 'tal er ændret',
  texts: 'tekster er ændret',
  acceptances: 'accepterede afvigelser er ændret',
  rules: 'reglerne er ændret',
  datasets: 'de offentliggjorte tal er ændret',
};

/** "2025-11-22T09:30" as "22-11-2025 kl. 09.30"; anything else as it is. */
export function momentText(moment: string): string {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(moment) ?? [];
  return year === undefined ? moment : `${day ?? ''}-${month ?? ''}-${year} kl. ${hour ?? ''}.${minute ?? ''}`;
}

/** What is said of a proposal's stored state of checking. */
export const checkStateTexts = {
  never: 'Ikke klargjort til indsendelse',
  holds: (verdict: string, at: string) => `${verdict}, kontrolleret ${momentText(at)}`,
  /** Program, rules and published figures that a check was made with. */
  basis: (program: string, rules: number, dataset: { readonly key: string; readonly version: number } | null) =>
    `Kontrolleret med Omstilling version ${program} og ${danishNumber(rules)} regler${dataset === null ? '' : ` mod kataloget ${dataset.key}, version ${dataset.version}`}.`,
  outdated: (reasons: readonly OutdatedReason[], at: string) => `Forældet: ${listed(reasons.map((reason) => REASONS[reason]))} siden kontrollen ${momentText(at)}`,
  /** In a word, for lists. */
  short: { never: 'Ikke klargjort', holds: 'Gælder', outdated: 'Forældet' },
} as const;
