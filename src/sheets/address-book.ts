import { placeKey } from '../domain/place';
import type { Place } from '../domain/place';
import { cellAddress } from './grid';
import { addressOf } from './sheet-rows';
import type { SheetCell } from './sheet-rows';
import type { Unplaced } from './reading';

/** Collects where a proposal's parts stand, and what could not be placed, while it is read. */
export interface AddressBook {
  /** Notes the address of a place; a place that is there twice keeps its first. */
  at(place: Place, cell: Pick<SheetCell, 'row' | 'column'>): void;
  unplaced(cell: SheetCell, reason: string): void;
  readonly addresses: Map<string, string>;
  readonly unplacedCells: readonly Unplaced[];
}

export function addressBook(): AddressBook {
  const addresses = new Map<string, string>();
  const unplacedCells: Unplaced[] = [];
  return {
    addresses,
    unplacedCells,
    at(place, { row, column }) {
      const key = placeKey(place);
      if (!addresses.has(key)) addresses.set(key, cellAddress(row, column));
    },
    unplaced(cell, reason) {
      unplacedCells.push({ address: addressOf(cell), text: cell.text, reason });
    },
  };
}
