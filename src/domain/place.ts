import type { FollowUpCriterionColumn, SeriesKind } from './follow-up';
import type { Section, TableKind, UnreadReason } from './proposal';

/** Parts of a proposal that are not figures. `list` entries are counted by `occurrence`, from 1. */
export type ProposalField =
  | 'catalogue' | 'id' | 'title' | 'area' | 'summary' | 'pool' | 'presentedBy' | 'affectedAdministrations'
  | 'risk' | 'headings' | 'consultations' | 'successCriteria' | 'implementationPlan' | 'paybacks' | 'tables';

/**
 * Where something stands, as a key instead of an address, so that it survives inserted rows.
 * The proposal (or KPI table, or follow-up) itself is not part of the key: places are looked up within what was parsed from one sheet.
 * Labels repeat within a proposal, hence `occurrence` (from 1, counted within table, section and model among equal labels and roles).
 */
export type Place =
  | { readonly part: 'figure'; readonly table: TableKind; readonly section: Section; readonly model: string | null; readonly role: 'line' | 'total'; readonly label: string; readonly occurrence: number; readonly year: number }
  | { readonly part: 'label' | 'budgetArea' | 'innovationPool'; readonly table: TableKind; readonly section: Section; readonly model: string | null; readonly role: 'line' | 'total'; readonly label: string; readonly occurrence: number }
  | { readonly part: 'year'; readonly table: TableKind; readonly year: number }
  | { readonly part: 'caption' | 'unit'; readonly table: TableKind }
  | { readonly part: 'unread'; readonly table: TableKind; readonly reason: UnreadReason; readonly label: string; readonly occurrence: number }
  | { readonly part: 'payback'; readonly basis: 'service' | 'total'; readonly model: string | null }
  | { readonly part: 'field'; readonly field: ProposalField }
  | { readonly part: 'consultation'; readonly party: string; readonly occurrence: number; readonly column: 'party' | 'answer' | 'conclusion' }
  | { readonly part: 'criterion'; readonly occurrence: number; readonly column: 'criterion' | 'measuredBy' | 'responsible' | 'when' }
  | { readonly part: 'activity'; readonly label: string; readonly occurrence: number; readonly year: number | null }
  | { readonly part: 'kpi'; readonly row: string; readonly occurrence: number; readonly column: KpiColumn; readonly year: number | null }
  | { readonly part: 'followUp'; readonly series: SeriesKind; readonly model: string | null; readonly target: string | null; readonly column: 'planned' | 'realised'; readonly year: number }
  | { readonly part: 'followUpCriterion'; readonly number: number; readonly column: FollowUpCriterionColumn };

/**
 * Columns of a KPI table. `part` and `whole` are the counts behind a share; `development` is the arrow since the baseline;
 * `kpiStatus` is the status of a whole objective, on the row of its first measure.
 */
export type KpiColumn = 'objective' | 'measure' | 'unit' | 'direction' | 'value' | 'part' | 'whole' | 'development' | 'status' | 'kpiStatus' | 'source';

/** The names of a place's keys, in order, by the order they happen to stand in: a few in all. */
const inOrder = new Map<string, readonly string[]>();

/** A string that is equal for equal places, for use as a key: JSON with its keys in order, written out since every figure has one. */
export function placeKey(place: Place): string {
  const names = Object.keys(place);
  const standing = names.join();
  const ordered = inOrder.get(standing) ?? names.sort();
  inOrder.set(standing, ordered);
  let key = '{';
  for (const name of ordered) {
    const value = (place as Readonly<Record<string, unknown>>)[name];
    key += `${key.length > 1 ? ',' : ''}"${name}":${typeof value === 'string' ? JSON.stringify(value) : String(value)}`;
  }
  return `${key}}`;
}

/** Cell addresses ("B7", or "B7:G7") of places, by `placeKey`. */
export type PlaceAddresses = ReadonlyMap<string, string>;
