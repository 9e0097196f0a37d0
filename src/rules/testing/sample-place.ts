import type { Place } from '../../domain/place';
import type { Section, TableKind } from '../../domain/proposal';

export interface PlaceDetails {
  readonly role?: 'line' | 'total';
  readonly model?: string | null;
  readonly occurrence?: number;
}

const SECTIONS: Readonly<Record<TableKind, Section>> = {
  summary: 'permanent', permanentService: 'permanent', serviceInvestment: 'implementation', capitalInvestment: 'implementation',
};

/** Place of a line's figure; the section is the table's usual one (Tabel 1's permanent) unless given. */
export function lineAt(table: TableKind, label: string, year: number, section: Section = SECTIONS[table], details: PlaceDetails = {}): Place {
  return { part: 'figure', table, section, model: details.model ?? null, role: details.role ?? 'line', label, occurrence: details.occurrence ?? 1, year };
}

export function totalAt(table: TableKind, label: string, year: number, section: Section = SECTIONS[table], details: PlaceDetails = {}): Place {
  return lineAt(table, label, year, section, { role: 'total', ...details });
}

/** Place of a row's label, budget area or mark for the innovation pool. */
export function rowAt(part: 'label' | 'budgetArea' | 'innovationPool', table: TableKind, label: string, section: Section = SECTIONS[table], details: PlaceDetails = {}): Place {
  return { part, table, section, model: details.model ?? null, role: details.role ?? 'line', label, occurrence: details.occurrence ?? 1 };
}
