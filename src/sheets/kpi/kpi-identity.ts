import { CITIZEN_CENTRE_NAMES, kpiLabels } from '../../texts/kpi-labels';
import { labelKey } from '../cell-text';
import type { SheetRow } from '../sheet-rows';

const MONTHS = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'];
const REPORT_KEY = /\b20\d\d-(?:0[1-9]|1[0-2])\b/;
const REPORT_DATE = new RegExp(String.raw`(${MONTHS.join('|')}) (20\d\d)`, 'i');
const CENTRES = Object.entries(CITIZEN_CENTRE_NAMES).map(([letters, name]) => ({ letters, name: labelKey(name) }));

/** Rows nearest to the table first, each with the label in front of a cell. */
function* upwards(rows: readonly SheetRow[]): Generator<{ readonly text: string; readonly label: string }> {
  for (const { cells } of [...rows].reverse()) {
    for (const [index, { text }] of cells.entries()) yield { text, label: cells[index - 1]?.key ?? '' };
  }
}

/** "2024-06" of a report's name: its key, or "… KPI’er, juni 2024". */
function reportIn(text: string, label: string): string | undefined {
  if (label === labelKey(kpiLabels.report) || label === 'kpirapport') return REPORT_KEY.exec(text)?.[0];
  if (!/kpi|rapport/i.test(text)) return undefined;
  const [, month, year] = REPORT_DATE.exec(text) ?? [];
  return month === undefined || year === undefined ? undefined : `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}`;
}

/** The one citizen centre that a text names; undefined where it names none or several. */
function centreIn(text: string): string | undefined {
  const key = labelKey(text);
  const named = CENTRES.filter(({ letters, name }) => key.includes(name) || new RegExp(String.raw`\b${letters}\b`).test(text));
  return named.length === 1 ? named[0]?.letters : undefined;
}

/**
 * The report that a table belongs to, as the sheet names it above the table, or else in its tab; null where it names none.
 * @param above all rows above the table
 */
export function reportOf(above: readonly SheetRow[], sheet: string): string | null {
  for (const { text, label } of upwards(above)) {
    const found = reportIn(text, label);
    if (found !== undefined) return found;
  }
  return /kpi/i.test(sheet) ? REPORT_KEY.exec(sheet)?.[0] ?? null : null;
}

/**
 * The citizen centre that a table belongs to: named above it, by its objectives' ids, or in the tab; null where it is not named.
 * @param above the rows between the table before and this one
 */
export function citizenCentreOf(above: readonly SheetRow[], objectiveIds: readonly string[], sheet: string): string | null {
  for (const { text } of upwards(above)) {
    const found = centreIn(text);
    if (found !== undefined) return found;
  }
  const letters = new Set(objectiveIds.map((id) => /^[A-Z]{3}(?=\d)/.exec(id)?.[0]));
  const [only] = letters;
  if (letters.size === 1 && CENTRES.some((centre) => centre.letters === only)) return only ?? null;
  return centreIn(sheet) ?? null;
}
