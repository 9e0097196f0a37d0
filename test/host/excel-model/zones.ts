import { intersectionOf } from '../grid-port/address';
import type { Zone } from '../grid-port/address';

/** What remains of a zone when another is taken out of it, as at most four rectangles. */
export function subtract(zone: Zone, taken: Zone): readonly Zone[] {
  const shared = intersectionOf(zone, taken);
  if (!shared) return [zone];
  return [
    { ...zone, bottom: shared.top - 1 },
    { ...zone, top: shared.bottom + 1 },
    { ...zone, top: shared.top, bottom: shared.bottom, right: shared.left - 1 },
    { ...zone, top: shared.top, bottom: shared.bottom, left: shared.right + 1 },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}
