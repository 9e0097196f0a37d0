import { labelKey } from '../cell-text';
import type { Grid } from '../grid';
import type { SheetCell, SheetRow } from '../sheet-rows';

export type KpiHeading =
  | { readonly kind: 'id' | 'track' | 'objective' | 'measure' | 'unit' | 'direction' | 'baselineYear' | 'development' | 'status' | 'kpiStatus' | 'source' | 'remark' }
  | { readonly kind: 'baseline'; readonly year: number | null }
  | { readonly kind: 'year'; readonly year: number };

type NamedKind = Exclude<KpiHeading['kind'], 'baseline' | 'year'>;

// Headings by their letters and digits, as the reports, the add-in and people write them; the reports' machine-read copies
// lose the rings and slashes.
const OBJECTIVE = /^((ny)?m[åaé]ls[æaz]e?tning(er|en)?|m[åa]l|kpi|indikator(er)?|n[øo]gletal)$/;
const HEADINGS: readonly (readonly [NamedKind, RegExp])[] = [
  ['id', /^(id|nr|nummer|(mål|kpi|målsætnings?)(id|nr|nummer))$/],
  ['kpiStatus', /^(kpi|samlet|målsætningens)status$/],
  ['status', /^(status|trafiklys|farve)$/],
  ['track', /^sp[oø]r(i.{0,30})?$/],
  ['measure', /^(m[åa]l(es|t)p[åa]|m[åa]lingaf|delm[åa]l|hvadm[åa]les)$/],
  ['objective', OBJECTIVE],
  ['unit', /^(m[åa]le)?enhed$/],
  ['direction', /^(ønsket|onsket)?retning$/],
  ['development', /^(udvikling|pil|tendens|trend)$/],
  ['source', /^(data)?kilde(r)?$/],
  ['remark', /^(bemærkning|note|kommentar)(er|r)?$/],
];

const YEAR_HEADING = /^(m[åaé]ling(er)?|m[åa]lt|resultat|status|tal|år)?(i|for|pr)?(20\d\d)$/;

/** What a heading says; null where it is none of a KPI table's. */
export function kpiHeadingOf({ value, key }: Pick<SheetCell, 'value' | 'key'>): KpiHeading | null {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 2000 && value < 2100 ? { kind: 'year', year: value } : null;
  if (/^baselines?år$|^årforbaseline$/.test(key)) return { kind: 'baselineYear' };
  if (key.includes('baseline') && key.length <= 40) {
    const year = /20\d\d/.exec(key)?.[0];
    return { kind: 'baseline', year: year === undefined ? null : Number(year) };
  }
  const year = YEAR_HEADING.exec(key)?.[4];
  if (year !== undefined) return { kind: 'year', year: Number(year) };
  const named = HEADINGS.find(([, pattern]) => pattern.test(key));
  return named === undefined ? null : { kind: named[0] };
}

/** Whether a sheet may hold a KPI table at all: most hold none, and need not be looked at closely. */
export function mayHoldKpiTable({ values }: Grid): boolean {
  return values.some((row) => row.some((value) => typeof value === 'string' && value.length <= 60 && /^\W*[mkin]/i.test(value) && OBJECTIVE.test(labelKey(value))));
}

export interface HeadedColumn {
  readonly cell: SheetCell;
  readonly heading: KpiHeading;
}

/** The headings of a row at the head of a KPI table: an objective, and a baseline or a year; null for other rows. */
export function kpiHeaderOf({ cells }: SheetRow): readonly HeadedColumn[] | null {
  if (!cells.some(({ key }) => OBJECTIVE.test(key))) return null;
  const headed = cells.flatMap((cell): HeadedColumn[] => {
    const heading = kpiHeadingOf(cell);
    return heading === null ? [] : [{ cell, heading }];
  });
  const has = (...kinds: readonly KpiHeading['kind'][]) => headed.some(({ heading }) => kinds.includes(heading.kind));
  return has('objective') && has('baseline', 'year') ? headed : null;
}
