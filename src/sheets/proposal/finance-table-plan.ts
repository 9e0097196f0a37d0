import { BUDGET_AREAS } from '../../domain/proposal';
import type { FinanceTable, Proposal, Row, Section } from '../../domain/proposal';
import { sheetLabels, sheetPrompts, TABLE_CAPTIONS } from '../../texts/sheet-labels';
import { modelNamedIn, totalOf } from '../proposal-reading/label-recognition';
import type { SheetDraft } from '../sheet-draft';
import { addValidation, textCell } from '../sheet-draft';
import type { PlannedCell } from '../sheet-plan';
import { figureCell } from '../form-draft';
import { stretches } from '../stretches';

/** Columns of a proposal's sheet. */
export const LABEL_COLUMN = 0;
export const AREA_COLUMN = 1;
export const FIRST_YEAR_COLUMN = 2;

/** Where a table's rows were planned: the row of the sheet for each of its rows, and for each heading. */
export interface PlannedTableRows {
  readonly table: FinanceTable;
  readonly rows: readonly { readonly row: Row; readonly at: number }[];
  readonly headings: ReadonlySet<number>;
}

/** Models that the sheet will name in a heading or in a total's label, whatever else it says. */
function surelyDeclared({ tables }: Proposal): ReadonlySet<string> {
  return new Set(tables.flatMap(({ rows }) => rows.flatMap((row) => {
    if (row.model !== null && row.section === 'permanent' && row.role === 'line') return [row.model];
    const named = totalOf(row.label)?.strength === 'strong' ? modelNamedIn(row.label) : null;
    return named === null ? [] : [named];
  })));
}

/** Where someone who reads the rows from the top would take a row to belong. */
interface Position {
  section: Section;
  headed: boolean;
  group: string | null;
  /** Undefined where labels may tell. */
  model: string | null | undefined;
  totalled: boolean;
}

function sectionHeading(section: 'permanent' | 'implementation', group: string | null): string {
  const heading = section === 'permanent' ? sheetLabels.permanentChanges : sheetLabels.implementationCosts;
  return group === null ? heading : `${heading} (${group})`;
}

/**
 * Plans a table in the catalogue's form. Published totals are values as printed, errors included. Headings are written
 * where the rows below would otherwise be taken to belong to another section, group or model.
 */
export function planFinanceTable(draft: SheetDraft, table: FinanceTable, proposal: Proposal): PlannedTableRows {
  const summary = table.kind === 'summary';
  const investments = table.kind === 'serviceInvestment' || table.kind === 'capitalInvestment';
  const withArea = summary || table.rows.some(({ budgetArea }) => budgetArea !== null);
  const withPool = investments || table.rows.some(({ innovationPool }) => innovationPool !== null);
  const declared = surelyDeclared(proposal);
  const allModels = new Set([...declared, ...proposal.tables.flatMap(({ rows }) => rows.flatMap(({ model }) => model ?? []))]);
  const { rows } = draft;

  const area: PlannedCell = withArea ? { value: sheetLabels.budgetArea, style: 'tableHeader' } : { style: 'tableHeader' };
  const years = table.years.map((year): PlannedCell => ({ value: year, style: 'yearHeader' }));
  const pool: PlannedCell[] = withPool ? [{ value: sheetLabels.innovationPool, style: 'tableHeader' }] : [];
  rows.push([{ value: table.caption === '' ? TABLE_CAPTIONS[table.kind] : table.caption, style: 'tableCaption' }]);
  rows.push([textCell(table.unit, 'tableHeader'), area, ...years, ...pool]);

  const planned: { row: Row; at: number }[] = [];
  const headings = new Set<number>();
  const position: Position = { section: summary || table.kind === 'permanentService' ? 'permanent' : 'implementation', headed: !summary, group: null, model: undefined, totalled: false };

  function heading(text: string): void {
    headings.add(rows.length);
    rows.push([{ value: text, style: 'groupLabel' }, { style: 'text' }, ...table.years.map((): PlannedCell => ({ style: 'amount' }))]);
    position.totalled = false;
  }

  function headSection(row: Row): void {
    if (row.section === 'netImpact') return;
    const moved = summary && (position.section !== row.section || !position.headed);
    // Below a total, a model's heading says as well that more lines come.
    const totalled = position.totalled && !(row.section === 'permanent' && row.model !== null);
    if (!moved && (row.role === 'total' || (position.group === row.group && !totalled))) return;
    const group = row.role === 'line' ? row.group : null;
    heading(sectionHeading(row.section, group));
    Object.assign(position, { section: row.section, headed: true, group, model: undefined });
  }

  function headModel(row: Row): void {
    if (position.model === row.model) return;
    const named = modelNamedIn(row.label);
    const modelLine = row.role === 'line' && row.section === 'permanent' && allModels.size > 0;
    const told = position.model === undefined && !modelLine
      && (named !== null && declared.has(named) ? named : null) === row.model && (named !== null && allModels.has(named) ? named : null) === row.model;
    if (told) return;
    heading(row.model ?? sheetLabels.allModels);
    position.model = row.model;
  }

  for (const row of table.rows) {
    headSection(row);
    headModel(row);
    const total = row.role === 'total';
    planned.push({ row, at: rows.length });
    rows.push([
      { value: row.label, style: total ? 'totalLabel' : 'rowLabel' },
      withArea ? textCell(row.budgetArea, total ? 'totalLabel' : 'text') : { style: total ? 'totalLabel' : 'text' },
      ...row.figures.map((figure) => figureCell(figure, total ? 'total' : 'amount')),
      ...(withPool ? [textCell(row.innovationPool, 'text')] : []),
    ]);
    if (total) Object.assign(position, { section: row.section, group: null, model: undefined, totalled: true });
  }
  if (withArea) {
    for (const { first, count } of stretches(planned.filter(({ row }) => row.role === 'line').map(({ at }) => at))) {
      addValidation(draft, first, AREA_COLUMN, count, BUDGET_AREAS, sheetPrompts.budgetArea);
    }
  }
  return { table, rows: planned, headings };
}
