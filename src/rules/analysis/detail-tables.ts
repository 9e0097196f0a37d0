import { sameAmount } from '../../domain/figure';
import { tableOf } from '../../domain/proposal';
import type { BudgetArea, FinanceTable, Proposal, Section } from '../../domain/proposal';
import { placedRows } from '../../domain/row-place';
import type { PlacedRow } from '../../domain/row-place';
import { normalLabel } from '../label';
import { budgetAreaOf } from './budget-area';
import { remembered } from './remembered';
import { countsFor, sameModel } from './rows';
import { agrees, compareSides } from './table-comparison';
import type { Comparison, Side } from './table-comparison';

/** More lines without a budget area than this are not tried in every combination. */
const MOST_UNDECIDED = 8;

/** A detail table, and the budget area whose lines of Tabel 1 it holds. */
interface Detail { readonly side: Side; readonly area: BudgetArea }

interface SummarySection {
  readonly table: FinanceTable;
  readonly lines: readonly PlacedRow[];
  readonly total: PlacedRow | undefined;
}

function lastTotal(rows: readonly PlacedRow[], model: string | null): PlacedRow | undefined {
  return rows.findLast(({ row }) => row.role === 'total' && sameModel(row.model, model));
}

function summarySection(summary: FinanceTable, section: Section, model: string | null): SummarySection {
  const rows = placedRows(summary).filter(({ row }) => row.section === section);
  const lines = rows.filter((placed) => placed.row.role === 'line' && (section === 'implementation' || countsFor(placed, model)));
  return { table: summary, lines, total: lastTotal(rows, section === 'implementation' ? null : model) };
}

function detailSide(table: FinanceTable, model: string | null): Side {
  const rows = placedRows(table).filter((placed) => placed.row.section !== 'netImpact' && (model === null || countsFor(placed, model)));
  const lines = rows.filter(({ row }) => row.role === 'line');
  return { table, lines, allLines: lines, total: lastTotal(rows, model) };
}

/** The lines of Tabel 1 that stand under each detail table, where the undecided ones are divided so. */
function compareDivided({ table, lines, total }: SummarySection, details: readonly Detail[], areaOf: (line: PlacedRow) => BudgetArea | null): Comparison[] {
  return details.map(({ side, area }) => {
    const own = lines.filter((line) => areaOf(line) === area);
    return compareSides({ table, lines: own, allLines: lines, total }, side);
  });
}

function differences(comparisons: readonly Comparison[]): number {
  return comparisons.reduce((sum, { lines, total }) => sum + lines.length + (total ? 1 : 0), 0);
}

/** The detail table that has a line of the same label. */
function areaByLabel(line: PlacedRow, details: readonly Detail[]): BudgetArea | null {
  const label = normalLabel(line.row.label);
  return details.find(({ side }) => side.lines.some(({ row }) => normalLabel(row.label) === label))?.area ?? null;
}

/**
 * Compares Tabel 1 with its detail tables. A line without a known budget area may belong under any of them: the
 * division that leaves the fewest differences counts, so that nothing is reported where one reconciles.
 */
function compareWithDetails(section: SummarySection, details: readonly Detail[]): readonly Comparison[] {
  if (section.lines.length === 0 && !section.total) return [];
  const decided = new Map(section.lines.map((line) => [line, budgetAreaOf(line.row.budgetArea)]));
  let undecided = section.lines.filter((line) => decided.get(line) === null);
  for (const line of undecided) decided.set(line, areaByLabel(line, details) ?? details[0]?.area ?? null);
  let best = compareDivided(section, details, (line) => decided.get(line) ?? null);
  if (undecided.length === 0 || best.every(agrees)) return best;

  if (undecided.length > MOST_UNDECIDED) undecided = undecided.filter((line) => areaByLabel(line, details) === null);
  if (undecided.length > MOST_UNDECIDED) return [];
  const areas: readonly BudgetArea[] = [...new Set<BudgetArea>([...details.map(({ area }) => area), 'Anlæg', 'Service'])];
  for (let division = 0; division < 2 ** undecided.length && !best.every(agrees); division += 1) {
    const chosen = new Map(undecided.map((line, index) => [line, areas[(division >> index) & 1] ?? null]));
    const tried = compareDivided(section, details, (line) => chosen.get(line) ?? decided.get(line) ?? null);
    if (differences(tried) < differences(best)) best = tried;
  }
  return best;
}

function isEmpty({ lines, total }: Side): boolean {
  return lines.length === 0 && !total;
}

/** Tabel 1's permanent service lines and total against "Varige ændringer, service", for each alternative. */
export const comparePermanent = remembered((proposal: Proposal): readonly Comparison[] => {
  const summary = tableOf(proposal, 'summary');
  const detail = tableOf(proposal, 'permanentService');
  if (!summary || !detail) return [];
  const permanent = summary.rows.filter(({ section }) => section === 'permanent');
  const models = [...new Set(permanent.flatMap(({ model }) => model ?? []))];
  const detailNames = (model: string) => detail.rows.some((row) => sameModel(row.model, model));
  const comparable = models.length === 0
    ? (detail.rows.every(({ model }) => model === null) ? [null] : [])
    : models.filter(detailNames);
  return comparable.flatMap((model) => {
    const side = detailSide(detail, model);
    return isEmpty(side) ? [] : compareWithDetails(summarySection(summary, 'permanent', model), [{ side, area: 'Service' }]);
  });
});

/** Tabel 1's implementation lines of a budget area against the investment table of that area. */
export const compareImplementation = remembered((proposal: Proposal): readonly Comparison[] => {
  const summary = tableOf(proposal, 'summary');
  if (!summary) return [];
  const details = ([['serviceInvestment', 'Service'], ['capitalInvestment', 'Anlæg']] as const).flatMap(([kind, area]): Detail[] => {
    const table = tableOf(proposal, kind);
    const side = table && detailSide(table, null);
    return side && !isEmpty(side) ? [{ side, area }] : [];
  });
  const section = summarySection(summary, 'implementation', null);
  return section.lines.length === 0 ? [] : compareWithDetails(section, details);
});

/** A line of Tabel 1 whose budget area alone explains that totals differ. */
export interface AreaSlip { readonly line: PlacedRow; readonly area: BudgetArea; readonly comparison: Comparison }

/** The one line of another budget area that has exactly what Tabel 1 lacks under this table. */
export function areaSlip(comparison: Comparison): AreaSlip | null {
  const { first, total } = comparison;
  if (!total) return null;
  const lacking = new Map(total.years.map(({ year, difference }) => [year, -difference]));
  const candidates = first.allLines.filter(({ row }) => !first.lines.some((line) => line.row === row) && budgetAreaOf(row.budgetArea) !== null)
    .filter(({ row }) => first.table.years.every((year, column) => {
      const figure = row.figures[column] ?? null;
      return typeof figure === 'object' && figure !== null ? false : sameAmount(figure ?? 0, lacking.get(year) ?? 0);
    }));
  const [line] = candidates;
  const area = line ? budgetAreaOf(line.row.budgetArea) : null;
  return line && area && candidates.length === 1 ? { line, area, comparison } : null;
}
