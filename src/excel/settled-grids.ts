import type { Grid } from '../sheets/grid';
import { readGrids } from './read-grids';
import { throwIfCancelled } from './request-batch';

/** How often, and after how many milliseconds, sheets are read again whose functions have not answered yet. */
const TRIES = 5;
const PAUSE = 200;

function isCalculating({ values }: Grid): boolean {
  return values.some((cells) => cells.some((value) => typeof value === 'object' && value !== null && value.error === '#BUSY!'));
}

/**
 * All sheets, as `readGrids` gives them; read again where a custom function is still at it, as right after a change: what
 * shows "#BUSY!" for a moment must not be judged. Two round trips, two more for each time.
 */
export async function readSettledGrids(context: Excel.RequestContext, also: Parameters<typeof readGrids>[1], signal?: AbortSignal): Promise<readonly Grid[]> {
  let grids = await readGrids(context, also);
  for (let tries = 0; tries < TRIES && grids.some(isCalculating); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    throwIfCancelled(signal);
    grids = await readGrids(context, also);
  }
  return grids;
}
