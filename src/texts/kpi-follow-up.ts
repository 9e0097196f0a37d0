import type { KpiStatus } from '../domain/kpi-status';

const MONTHS = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'];

/** "2024-06" -> "juni 2024". */
export function reportName(key: string): string {
  const [year = key, month = ''] = key.split('-');
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? key : `${name} ${year}`;
}

/** The one-page overview: citizen centre by track. */
export const kpiOverviewTexts = {
  sheet: 'KPI-status',
  title: (report: string | null) => (report === null ? 'KPI-status' : `KPI-status, rapporten fra ${reportName(report)}`),
  subtitle: 'Hvert spor: målsætning, status og udvikling siden baseline. Tallene hentes fra KPI-arkene og følger med, når de ændres.',
  centre: (name: string) => `${name}, måling i `,
  objective: 'Målsætning',
  status: 'Status',
  development: 'Siden baseline',
  noStatus: 'Ingen status',
  missing: 'tal mangler',
  from: ' fra ',
  to: ' til ',
  legend: (meanings: Readonly<Record<KpiStatus, string>>) =>
    `▲ Grøn: ${meanings.Grøn}. ● Gul: ${meanings.Gul}. ▼ Rød: ${meanings.Rød}.`,
  arrows: 'Pilen viser, om tallet er steget (↑), faldet (↓) eller uændret (→); tegnet ved status viser, om det er godt.',
} as const;

/** Charts of KPIs against their baseline. */
export const kpiChartTexts = {
  sheet: 'KPI-diagrammer',
  title: 'KPI’er mod deres baseline',
  note: 'Tallene hentes fra KPI-arkene. #I/T betyder, at der ikke er en måling; de to sidste kolonner er til kommende målinger.',
  without: (ids: readonly string[]) => `Uden tal, og derfor uden diagram: ${ids.join(', ')}.`,
  chart: (id: string | null, objective: string, unit: string | null) => `${id === null ? '' : `${id}: `}${objective}${unit === null ? '' : ` (${unit})`}`,
  measurement: 'Måling',
  baseline: (measure: string | null, year: number) => (measure === null ? `Baseline ${year}` : `${measure}, baseline ${year}`),
} as const;

/** What changed between the reports. Headings must differ. */
export const revisionTexts = {
  sheet: 'Revisioner',
  heading: 'Hvad rapporterne har ændret i forhold til den forrige rapport',
  note: 'En række pr. ændring. Procent står som 15 for 15 %. Tomme felter er ikke oplyst eller kan ikke læses. Rapporterne er gemt, som de blev udgivet.',
  earlierReport: 'Forrige rapport',
  laterReport: 'Denne rapport',
  kind: 'Ændring',
  kinds: {
    'baseline-adjusted': 'Baseline efterjusteret',
    'measurement-adjusted': 'Måling efterjusteret',
    'printed-more-precisely': 'Trykt med flere decimaler',
    redefined: 'Ny afgrænsning eller beregning',
    replaced: 'Målsætning udskiftet',
    extended: 'Udvidet',
    'source-changed': 'Ny datakilde',
  },
  earlierObjective: 'Målsætning i forrige rapport',
  laterObjective: 'Målsætning i denne rapport',
  year: 'År',
  earlier: 'Før',
  later: 'Efter',
  text: 'Hvad er ændret',
  reason: 'Rapportens begrundelse',
} as const;

/** A plan's indicators beside the KPIs that measure them. Headings must differ. */
export const targetTexts = {
  sheet: (plan: string) => `Planens mål ${plan}`,
  heading: (title: string) => `Mål og indikatorer: ${title}`,
  note: 'Planens indikatorer ved siden af den KPI, der måler dem. Tal og status hentes fra KPI-arkene. Procent står som 15 for 15 %.',
  kind: 'Art',
  kinds: { professional: 'Faglig', economic: 'Økonomisk' },
  goal: 'Mål i planen',
  indicator: 'Planens indikator',
  target: 'Måltal',
  directionOnly: { op: 'Ønskes højere; planen sætter intet måltal', ned: 'Ønskes lavere; planen sætter intet måltal' },
  kpi: 'KPI-id',
  report: 'KPI-rapport',
  kpiObjective: 'KPI’ens målsætning',
  baseline: 'KPI’ens baseline',
  newest: 'Seneste måling',
  noKpi: 'Ingen KPI måler indikatoren.',
  noSheet: (id: string, reports: readonly string[]) =>
    `KPI ${id} er ikke hentet${reports.length === 0 ? '' : ` (den måles i ${reports.map(reportName).join(', ')})`}.`,
} as const;
