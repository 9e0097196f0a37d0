import type { KpiStatus } from '../../domain/kpi-status';
import { ACCORDING_TO_TEXT, ARROWS, STATUS_WITH_SIGN } from '../../texts/kpi-labels';

/** Cells of a row that its status depends on, as addresses. */
export interface StatusCells {
  readonly baseline: string;
  /** The newest year's measurement. */
  readonly newest: string;
  readonly direction: string;
  /** Baseline year and the newest year's heading, where there may be no measurement after the baseline yet. */
  readonly years: { readonly baseline: string; readonly newest: string } | null;
}

function nothingToCompare({ baseline, newest, years }: StatusCells): string {
  const tooEarly = years === null ? '' : `,${years.baseline}>=${years.newest}`;
  return `OR(${baseline}="",${newest}=""${tooEarly})`;
}

/** The status of a measurement; blank where the baseline or the measurement is. `tolerance` null: the function's own. */
export function statusFormula(cells: StatusCells, tolerance: number | null): string {
  const limit = tolerance === null ? '' : `,${tolerance}`;
  return `=IF(${nothingToCompare(cells)},"",SOF.KPISTATUS(${cells.baseline},${cells.newest},${cells.direction}${limit}))`;
}

/** An arrow for what the figure has done since the baseline. */
export function developmentFormula(cells: StatusCells): string {
  const { baseline, newest } = cells;
  return `=IF(${nothingToCompare(cells)},"",IF(${newest}>${baseline},"${ARROWS.risen}",IF(${newest}<${baseline},"${ARROWS.fallen}","${ARROWS.unchanged}")))`;
}

export function developmentArrow(baseline: number, newest: number): string {
  if (newest === baseline) return ARROWS.unchanged;
  return newest > baseline ? ARROWS.risen : ARROWS.fallen;
}

/** What stands for an objective whose figures can't be read. */
export function statusAccordingToText(status: KpiStatus): string {
  return `${STATUS_WITH_SIGN[status]} ${ACCORDING_TO_TEXT}`;
}

/**
 * The status of an objective: the worst of its measures', with its sign. One that is missing leaves it at `otherwise`, unless
 * another is red. Understood by every Excel.
 */
export function worstStatusFormula(statusCells: readonly string[], otherwise: string): string {
  const any = (status: string) => `OR(${statusCells.map((cell) => `${cell}="${status}"`).join(',')})`;
  const { Rød, Gul, Grøn } = STATUS_WITH_SIGN;
  return `=IF(${any('Rød')},"${Rød}",IF(${any('')},"${otherwise}",IF(${any('Gul')},"${Gul}","${Grøn}")))`;
}

/** The worst-status formula without what the report's text says: the text speaks of the report's own years only. */
export function withoutTextStatus(formula: string): string {
  return formula.replace(new RegExp(`"[^"]*${ACCORDING_TO_TEXT}"`, 'g'), '""');
}

/** A share in per cent (15 for 15 %) from its counts; blank until both are there. */
export function shareFormula(part: string, whole: string, decimals: number): string {
  return `=IF(OR(${part}="",${whole}="",${whole}=0),"",ROUND(100*${part}/${whole},${decimals}))`;
}

/** What a cell repeats; blank where that is blank. */
export function repeatFormula(cell: string): string {
  return `=IF(${cell}="","",${cell})`;
}
