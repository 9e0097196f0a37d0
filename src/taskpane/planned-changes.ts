import type { Place } from '../domain/place';
import { placeKey } from '../domain/place';
import type { CellBefore, CellChange } from '../excel/change-cells';
import type { CheckResult, LocatedFinding } from '../sheets/check-result';
import type { WorkbookPort } from './workbook-port';

/** A change as it is shown before it is made. */
export interface PlannedChange extends CellChange {
  readonly before: CellBefore;
  /** What the change is for: the finding's message. */
  readonly reason: string;
}

/** The rule that compares sheets with what was published. */
export const PUBLISHED_RULE = 'F501';

type Wanted = CellChange & { readonly reason: string };

/** The changes that would put what was published into the sheets, cell by cell. */
export function publishedChanges(result: CheckResult): readonly Wanted[] {
  return withAddresses(result, (finding) => (finding.rule === PUBLISHED_RULE
    ? finding.places.map((place, index) => ({ place, value: finding.expected[index] ?? null }))
    : []));
}

/** The changes that put right all findings of a subject that can be put right for certain. */
export function correctionsOf(result: CheckResult, findings: readonly LocatedFinding[]): readonly Wanted[] {
  const wanted = new Set(findings.filter(({ acceptance }) => acceptance === null));
  return withAddresses(result, (candidate) => (wanted.has(candidate) ? (candidate.correction?.changes ?? []) : []));
}

/** The changes with what stands in the cells now. `readCells` is not called where there are none. */
export async function withBefore(wanted: readonly Wanted[], readCells: WorkbookPort['readCells']): Promise<readonly PlannedChange[]> {
  const cells = wanted.length === 0 ? [] : await readCells(wanted);
  return wanted.flatMap((change, index) => {
    const before = cells[index];
    return before === undefined ? [] : [{ ...change, before }];
  });
}

function withAddresses({ proposals, kpiTables, followUps }: CheckResult, changesOf: (finding: LocatedFinding) => readonly { readonly place: Place; readonly value: number | string | null }[]): readonly Wanted[] {
  const cells = new Map<string, Wanted>();
  for (const { parsed, findings } of [...proposals, ...kpiTables, ...followUps]) {
    for (const finding of findings) {
      for (const { place, value } of changesOf(finding)) {
        const address = parsed.addresses.get(placeKey(place));
        if (address === undefined || address.includes(':')) continue;
        cells.set(`${parsed.sheet}!${address}`, { sheet: parsed.sheet, address, value, reason: finding.message });
      }
    }
  }
  return [...cells.values()];
}
