import { BUDGET_AREAS } from '../../domain/proposal';
import type { Row } from '../../domain/proposal';
import { newProposalPrompts } from '../../texts/new-proposal';
import { sheetLabels, sheetPrompts } from '../../texts/sheet-labels';
import { AREA_COLUMN, FIRST_YEAR_COLUMN, LABEL_COLUMN } from '../proposal/finance-table-plan';
import { addPrompt, figureCell, inputCell } from '../form-draft';
import type { FormDraft } from '../form-draft';
import type { RowsBetween } from '../rows-between';
import { addValidation } from '../sheet-draft';
import type { PlannedCell } from '../sheet-plan';

/** Lines that one sum adds up, with the headings among them. What stands in the row below them is none of them. */
export interface LineBlock extends RowsBetween {
  /** The alternative the lines belong to; null where there are none, or the lines hold for all. */
  readonly model: string | null;
  readonly lines: readonly Row[];
  /** Rows that the lines stand in, parallel to them. */
  readonly at: readonly number[];
}

export interface LineTable {
  readonly section: 'permanent' | 'implementation';
  readonly years: number;
  /** Whether the table has the column "Styringsområde". */
  readonly withArea: boolean;
  /** Whether it has the column "Innovationspulje (sæt X)", after the years. */
  readonly withPool: boolean;
  /** The alternatives; empty where there are none. */
  readonly models: readonly string[];
  /** Whether headings name the section; a detail table's caption does. */
  readonly headed: boolean;
  /** Blank lines to write in. */
  readonly spareLines: number;
  /** Whether the first block begins directly below the table's header. */
  readonly belowHeader: boolean;
}

/** A heading above lines: nothing but a label, so that the reader takes it for one. */
export function headingRow(text: string, years: number): PlannedCell[] {
  return [{ value: text, style: 'groupLabel' }, { style: 'text' }, ...Array.from({ length: years }, (): PlannedCell => ({ style: 'amount' }))];
}

export function sectionHeading(section: LineTable['section'], group: string | null): string {
  const heading = section === 'permanent' ? sheetLabels.permanentChanges : sheetLabels.implementationCosts;
  return group === null ? heading : `${heading} (${group})`;
}

function lineRow(line: Row | null, { years, withArea, withPool }: LineTable): PlannedCell[] {
  return [
    inputCell(line?.label ?? null),
    withArea ? inputCell(line?.budgetArea ?? null) : { style: 'text' },
    ...Array.from({ length: years }, (_, index) => figureCell(line?.figures[index] ?? null)),
    ...(withPool ? [inputCell(line?.innovationPool ?? null)] : []),
  ];
}

function addGuidance(draft: FormDraft, table: LineTable, first: number, rows: number): void {
  if (table.withArea) addValidation(draft, first, AREA_COLUMN, rows, BUDGET_AREAS, sheetPrompts.budgetArea);
  addPrompt(draft, { row: first, column: LABEL_COLUMN, rows }, newProposalPrompts.lineLabel);
  const amount = table.section === 'permanent' ? newProposalPrompts.amount : newProposalPrompts.cost;
  addPrompt(draft, { row: first, column: FIRST_YEAR_COLUMN, rows, columns: table.years }, amount, 'amount');
  if (table.withPool) addPrompt(draft, { row: first, column: FIRST_YEAR_COLUMN + table.years, rows }, newProposalPrompts.innovationPool);
}

/**
 * Writes the lines of one section, a block for each alternative, with room for more.
 * @param afterBlock writes what stands below a block before the next one, for example its total
 */
export function planLineBlocks(draft: FormDraft, table: LineTable, lines: readonly Row[], afterBlock?: (block: LineBlock) => void): readonly LineBlock[] {
  const { rows } = draft;
  const { models, section, headed } = table;
  const common = models.length > 0 && (section === 'implementation' || lines.some(({ model }) => model === null)) ? [null] : [];
  // Costs for all alternatives stand last: the one total below them is then read as that of all.
  const parts: readonly (string | null)[] = models.length === 0 ? [null] : section === 'permanent' ? [...common, ...models] : [...models, ...common];
  /** The group that rows are taken to belong to; undefined as long as nothing names the section. */
  let group: string | null | undefined = headed ? undefined : null;
  return parts.map((model, index): LineBlock => {
    const first = rows.length;
    const own = models.length === 0 ? lines : lines.filter((line) => line.model === model);
    const head = (next: string | null) => {
      if (group !== next) rows.push(headingRow(sectionHeading(section, next), table.years));
      if (models.length > 0) rows.push(headingRow(model ?? sheetLabels.allModels, table.years));
      group = next;
    };
    if (group !== (own[0]?.group ?? null) || models.length > 0) head(own[0]?.group ?? null);
    const at = own.map((line) => {
      if (line.group !== group) head(line.group);
      return rows.push(lineRow(line, table)) - 1;
    });
    for (let spare = 0; spare < table.spareLines; spare += 1) rows.push(lineRow(null, table));
    // A sum needs a row to refer to.
    if (rows.length === first) rows.push(lineRow(null, table));
    const last = rows.length - 1;
    // From the heading on, so that a line inserted directly below it is guided too.
    addGuidance(draft, table, first, last - first + 1);
    // Above the heading of the first alternative a line would be none of its own.
    const openAbove = table.belowHeader && index === 0 && model === null;
    const block = { model, lines: own, at, first, last, openAbove };
    const before = rows.length;
    afterBlock?.(block);
    // Below a total no group holds any more.
    if (rows.length > before) group = null;
    return block;
  });
}
