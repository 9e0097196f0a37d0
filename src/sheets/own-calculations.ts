import { OWN_TITLES } from '../texts/own-titles';
import { cellText } from './cell-text';
import type { Grid } from './grid';

/** Whether a sheet is one that is calculated from proposals, by the first thing that stands on it. */
export function isOwnCalculation({ values }: Grid): boolean {
  for (const cells of values) {
    const first = cells.find((value) => cellText(value) !== '');
    if (first === undefined) continue;
    return typeof first === 'string' && Object.values(OWN_TITLES).some((title) => first.trim().startsWith(title));
  }
  return false;
}
