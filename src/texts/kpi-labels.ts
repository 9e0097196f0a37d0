import type { KpiStatus } from '../domain/kpi-status';

/** Labels that KPI sheets are written with. The reader recognises these and the reports' own. */
export const kpiLabels = {
  report: 'Rapport',
  citizenCentre: 'Borgercenter',
  source: 'Kilde',
  dataset: 'Datasæt',

  id: 'Id',
  track: 'Spor',
  objective: 'Målsætning',
  measure: 'Måles på',
  unit: 'Enhed',
  direction: 'Ønsket retning',
  baselineYear: 'Baselineår',
  baseline: 'Baseline',
  development: 'Udvikling',
  status: 'Status',
  kpiStatus: 'KPI-status',
  remark: 'Bemærkning',

  /** Rows below a share with the counts behind it. */
  part: 'Antal bag andelen',
  whole: 'Af i alt',

  explanation: 'Forklaring',
  notes: 'Noter',
} as const;

/** Names of the citizen centres, by the letters that the ids of their objectives begin with. */
export const CITIZEN_CENTRE_NAMES: Readonly<Record<'BCV' | 'BBU' | 'BCH', string>> = {
  BCV: 'Borgercenter Voksne',
  BBU: 'Borgercenter Børn og Unge',
  BCH: 'Borgercenter Handicap',
};

/** A status with its sign, so that it is understood without colours. */
export const STATUS_WITH_SIGN: Readonly<Record<KpiStatus, string>> = {
  Grøn: '▲ Grøn',
  Gul: '● Gul',
  Rød: '▼ Rød',
};

/** Follows a status that the report's text gives, where its figures can't be read. */
export const ACCORDING_TO_TEXT = 'ifølge teksten';

/** Whether the figure has risen, fallen or stayed since the baseline, whichever of these is good. */
export const ARROWS = { risen: '↑', fallen: '↓', unchanged: '→' } as const;
