import { placeKey } from '../../domain/place';
import type { Place } from '../../domain/place';
import { cellAddress } from '../grid';
import { addressOf } from '../sheet-rows';
import type { SheetCell } from '../sheet-rows';
import type { Unplaced } from '../reading';

/** Collects where a proposal's parts stand, and what could not be placed, while it is read. */
export interface AddressBook {
  /** Notes the address of a place; a place that is there twice keeps its first. */
  at(place: Place, cell: Pick<SheetCell, 'row' | 'column'>): void;
  unplaced(cell: SheetCell, reason: string): void;
  /** Addresses by `placeKey`; made when they are asked for, since most proposals give no reason to. */
  addresses(): ReadonlyMap<string, string>;
  readonly unplacedCells: readonly Unplaced[];
}

export function addressBook(): AddressBook {
  const noted: { readonly place: Place; readonly cell: Pick<SheetCell, 'row' | 'column'> }[] = [];
  let addresses: Map<string, string> | undefined;
  const unplacedCells: Unplaced[] = [];
  return {
    unplacedCells,
    at(place, cell) {
      noted.push({ place, cell });
    },
    addresses() {
      if (addresses) return addresses;
      addresses = new Map();
      for (const { place, cell } of noted) {
        const key = placeKey(place);
        if (!addresses.has(key)) addresses.set(key, cellAddress(cell.row, cell.column));
      }
      return addresses;
    },
    unplaced(cell, reason) {
      unplacedCells.push({ address: addressOf(cell), text: cell.text, reason });
    },
  };
}
