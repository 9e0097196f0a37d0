import { danishNumber } from '../domain/danish-number';
import type { KpiStatus } from '../domain/kpi-status';

/** "2021, 2022 og 2023". */
function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} og ${items.at(-1) ?? ''}`;
}

/** KPI worksheets in the reports' own form. */
export const kpiSheetTexts = {
  sheetName: (report: string, citizenCentre: string) => `KPI ${report} ${citizenCentre}`,
  title: (report: string, citizenCentre: string) => `${report}: ${citizenCentre}`,
  dataset: (key: string, version: number, machineRead: boolean) =>
    `${key}, version ${version}.${machineRead ? ' Dokumentet er læst maskinelt; tal, der ikke kan læses, står tomme.' : ''}`,
  statusMeanings: {
    Grøn: 'svag positiv eller positiv udvikling ift. baseline',
    Gul: 'ingen udvikling eller meget svag negativ udvikling ift. baseline',
    Rød: 'negativ udvikling ift. baseline',
  } satisfies Record<KpiStatus, string>,
  noLegend: 'Rapporten bruger ikke farver. Statussen er beregnet efter den farveforklaring, som de senere rapporter har.',
  arrows: 'Pilen i “Udvikling” viser, om tallet er steget (↑), faldet (↓) eller uændret (→) siden baseline, uanset hvad der ønskes.',
  tolerance: (tolerance: number) =>
    `En negativ udvikling på højst ${danishNumber(tolerance * 100)} % af baseline tæller som meget svag. Rapporten angiver ingen grænse; denne er vores.`,
  kpiStatus: 'KPI-status er den dårligste af målsætningens statusser. Mangler en måling, er der ingen KPI-status, medmindre en anden er rød.',
  accordingToText: '“ifølge teksten” betyder, at tallene ikke kan læses, men at rapportens tekst oplyser udviklingen. Se bemærkningen.',
  units: 'Procent står som 15 for 15 %. Tomme celler er tal, der ikke er oplyst eller ikke kan læses; grunden står i bemærkningen.',
  directions: '“op”: et højere tal er bedre. “ned”: et lavere tal er bedre. “ingen”: tallet er en oplysning og har ingen status.',

  newObjective: 'Ny målsætning i denne rapport.',
  statusReason: (reason: string, source: string) => `KPI-status ifølge teksten: ${reason} (${source})`,
  textSays: (year: number, quotation: string, source: string) => `${year}, ifølge teksten: “${quotation}” (${source})`,
  disagreement: (year: number, text: string) => `${year}: ${text}`,
  figureNote: (figures: readonly string[], note: string) => `${listed(figures)}: ${note}`,
  figureName: (year: number, period: string | null, baseline: boolean) => {
    const name = baseline ? `Baseline ${year}` : String(year);
    return period === null ? name : `${name} (${period})`;
  },

  periods: (figures: readonly string[]) => `${listed(figures)}.`,

  unitPrompt: 'Vælg målets enhed. Procent skrives som 15 for 15 %.',
  directionPrompt: 'Vælg “op”, hvis et højere tal er bedre, “ned”, hvis et lavere er, og “ingen”, hvis tallet kun er en oplysning.',
} as const;

/** The long table with one row per figure. Headings must differ. */
export const kpiDataTexts = {
  sheet: (report: string) => `KPI ${report} data`,
  heading: (report: string) => `${report}: alle tal`,
  note: 'En række pr. mål og år, til pivottabeller. Procent står som 15 for 15 %. Tomme værdier er ikke oplyst eller kan ikke læses; se bemærkningen.',
  citizenCentre: 'Borgercenter',
  decisive: 'Tæller med i status',
  year: 'År',
  kind: 'Art',
  kinds: { baseline: 'Baseline', measurement: 'Måling' },
  period: 'Periode',
  value: 'Værdi',
  part: 'Antal',
  whole: 'Af',
  origin: 'Hvor tallet kommer fra',
  origins: {
    printed: 'Trykt i tabellen',
    'stated-in-text': 'Oplyst i teksten',
    'not-legible': 'Kan ikke læses',
    conflicting: 'To læsninger, uafgjort',
    'not-reported': 'Ikke oplyst',
  },
  source: 'Kilde i rapporten',
  system: 'Datakilde',
} as const;
