import { danishNumber } from '../domain/danish-number';

/** What is said on the page of sources about single figures. */
export const sourceNoteTexts = {
  figure: (objective: string, measure: string | null, isBaseline: boolean, year: number) =>
    `${objective}${measure === null ? '' : `, ${measure}`}, ${isBaseline ? `baseline ${year}` : String(year)}`,
  missing: (name: string, reason: string | null, readings: readonly string[]) => [`${name}: ${reason ?? 'Ikke oplyst.'}`, ...(readings.length === 0 ? [] : [`Læst: ${readings.join('; ')}.`])].join(' '),
  reading: (text: string, source: string) => `“${text}” (${source})`,
  derived: (name: string, value: number, calculation: string, assumption: string) => `${name}: ${danishNumber(value)} kan regnes ud (${calculation}) og er derfor ikke sat ind som måling. ${assumption}`,
  fromText: (name: string, value: number, source: string) => `${name}: ${danishNumber(value)} er taget fra den løbende tekst (${source}).`,
  putRight: (name: string, value: number, readAs: string, reason: string | null) => `${name}: Læst som “${readAs}”, gengivet som ${danishNumber(value)}.${reason === null ? '' : ` ${reason}`}`,
  status: (objective: string, status: string, reason: string, source: string) => `${objective}: Status ${status.toLocaleLowerCase('da')} ifølge teksten. ${reason} (${source})`,
  revised: (objective: string, text: string) => `${objective}: ${text}`,
  tracksOfGoals: 'Hvilke spor et mål hører til, er vores læsning. Planen forbinder dem ikke selv.',
  kpi: (indicator: string, objective: string, note: string) => `${indicator}: At den måles af ${objective}, er vores læsning. ${note}`,
  opposite: (label: string, value: number, comparable: number, statement: string | null) =>
    `${label}: Trykt som ${danishNumber(value)}${statement === null ? '' : ` ${statement}`}. ${danishNumber(comparable)} er regnet ud, så udgaverne kan sammenlignes.`,
};
