import type { FollowUp } from '../domain/follow-up';
import type { KpiTable } from '../domain/kpi';
import type { PlaceAddresses } from '../domain/place';
import type { Proposal } from '../domain/proposal';

/** A cell whose content the reader could not place, with the reason in Danish. */
export interface Unplaced {
  readonly address: string;
  readonly text: string;
  readonly reason: string;
}

/** A proposal found on a worksheet, with the addresses its parts came from. */
export interface ParsedProposal {
  readonly proposal: Proposal;
  readonly sheet: string;
  readonly addresses: PlaceAddresses;
  /** Addresses whose content is a formula. */
  readonly formulaCells: ReadonlySet<string>;
  readonly unplaced: readonly Unplaced[];
}

export interface ParsedKpiTable {
  readonly table: KpiTable;
  readonly sheet: string;
  readonly addresses: PlaceAddresses;
  readonly formulaCells: ReadonlySet<string>;
  readonly unplaced: readonly Unplaced[];
}

/** The follow-up on one proposal, or one plan's targets, as far as one worksheet holds it. */
export interface ParsedFollowUp {
  readonly followUp: FollowUp;
  readonly sheet: string;
  readonly addresses: PlaceAddresses;
  readonly formulaCells: ReadonlySet<string>;
  readonly unplaced: readonly Unplaced[];
}

/** What the reader made of one worksheet. */
export interface SheetReading {
  readonly sheet: string;
  readonly proposals: readonly ParsedProposal[];
  readonly kpiTables: readonly ParsedKpiTable[];
  /** In Danish: what the sheet was taken for, for example "Forslag BU01: Tabel 1, varige ændringer, serviceinvesteringer". */
  readonly takenFor: string;
}
