import { portfolioTexts as texts } from '../../texts/portfolio';
import { addPrompt, fixedCell, fixedRange, formDraft } from '../form-draft';
import type { FormDraft } from '../form-draft';
import { quotedSheetName } from '../grid';
import { entrySum, ownYears, portfolioEntries, portfolioYears } from './portfolio-entries';
import { linkedCell, portfolioFigures } from './portfolio-figures-plan';
import type { PortfolioFigures } from './portfolio-figures-plan';
import { countedRows, enoughRows, NEVER, paybackOrder, rankedRows, rowsOf } from './portfolio-ranking';
import type { Ranked, Row } from './portfolio-ranking';
import type { ProposalOnSheet } from '../proposal-tools/line-references';
import { addValidation } from '../sheet-draft';
import type { PlannedCell, PlannedValue, SheetPlan } from '../sheet-plan';

export const PORTFOLIO_TABLE = 'SofPortefoelje';

type Cells = readonly (PlannedCell | null)[];

/** Columns of the table of entries. Those behind the remark are what the others are calculated from. */
const COLUMNS = [
  'chosen', 'id', 'title', 'area', 'model', 'investment', 'lastChange', 'payback', 'paybackRank', 'effectRank', 'targetEffect', 'enough', 'remark',
  'catalogue', 'key', 'targetRank', 'counted', 'group', 'paybackOrder',
] as const;
type Column = (typeof COLUMNS)[number];
const WIDTHS: Readonly<Record<Column, number>> = {
  chosen: 8, id: 9, title: 44, area: 30, model: 10, investment: 14, lastChange: 14, payback: 16, paybackRank: 14, effectRank: 14, targetEffect: 14, enough: 10, remark: 30,
  catalogue: 10, key: 18, targetRank: 10, counted: 10, group: 16, paybackOrder: 16,
};

/** Settings and results above the table: labels in the column of titles, values beside them. */
const [TARGET_ROW, YEAR_ROW, SAVED_ROW, MISSING_ROW, INVESTED_ROW, REACHED_ROW, REACHABLE_ROW] = [4, 5, 6, 7, 8, 9, 10];
const SUMS_ROW = 13;
const HEADER_ROW = 17;
const VALUE_COLUMN = columnOf('area');

function columnOf(column: Column): number {
  return COLUMNS.indexOf(column);
}

/** Where the entries stand. */
interface Layout { readonly count: number }

/** A column of the table, "$A$20:$A$41". */
function whole(column: Column, { count }: Layout): string {
  return fixedRange(columnOf(column), HEADER_ROW + 1, HEADER_ROW + count);
}

function rankFormula(column: Column, layout: Layout, at: number): string {
  const [all, own] = [whole(column, layout), cellIn(column, at)];
  return `=SUMPRODUCT((${all}<${own})+(${all}=${own})*(ROW(${all})<ROW(${own})))+1`;
}

/** A cell of the row of a formula, "$F20". */
function cellIn(column: Column, row: number): string {
  return fixedCell(row, columnOf(column)).replace(/\$(\d+)$/, '$1');
}

function formula(text: string, cached: PlannedValue, style: PlannedCell['style'] = 'text'): PlannedCell {
  return { formula: text, cached, ...(style === undefined ? {} : { style }) };
}

interface Portfolio {
  readonly rows: readonly Row[];
  readonly years: readonly number[];
  readonly figures: PortfolioFigures;
  readonly ranked: Ranked;
  readonly counted: ReadonlySet<Row>;
  readonly enough: ReadonlySet<Row>;
  /** In mio. kr. */
  readonly target: number;
  readonly targetYear: number;
}

function entryRow({ rows, years, figures, ranked, counted, enough }: Portfolio, row: Row, at: number, layout: Layout): Cells {
  const { entry } = row;
  const { last } = ownYears(entry, years);
  const all = (section: 'permanent' | 'implementation') => figures.total(entry, section, 0, years.length - 1);
  const cell = (column: Column) => cellIn(column, at);
  const chosenTwice = entry.chosen && rows.some((other) => other !== row && other.entry.chosen && other.entry.group === entry.group);
  const cells: Readonly<Record<Column, PlannedCell>> = {
    chosen: { value: entry.chosen ? texts.yes : texts.no, style: 'input' },
    id: linkedCell(entry.id),
    title: linkedCell(entry.title),
    area: linkedCell(entry.area, texts.noArea),
    model: entry.model === null ? { style: 'text' } : { value: entry.model, style: 'text' },
    investment: formula(`=SUM(${all('implementation')})`, row.investment, 'amount'),
    lastChange: formula(`=${figures.total(entry, 'permanent', last, last).split(':')[0] ?? ''}`, row.lastChange, 'amount'),
    payback: formula(`=${figures.payback(entry)}`, row.payback, 'integer'),
    paybackRank: formula(rankFormula('paybackOrder', layout, at), ranked.payback.get(row) ?? 0, 'integer'),
    effectRank: formula(rankFormula('lastChange', layout, at), ranked.effect.get(row) ?? 0, 'integer'),
    targetEffect: formula(`=IFERROR(INDEX(${all('permanent')},1,MATCH(${fixedCell(YEAR_ROW, VALUE_COLUMN)},${figures.years},0))+0,0)`, row.targetEffect, 'amount'),
    enough: formula(
      `=IF(AND(${cell('counted')}=1,${cell('targetEffect')}<0,-SUMPRODUCT((${whole('targetRank', layout)}<${cell('targetRank')})*${whole('counted', layout)}*${whole('targetEffect', layout)})<1000*${fixedCell(TARGET_ROW, VALUE_COLUMN)}),"${texts.yes}","")`,
      enough.has(row) ? texts.yes : ''),
    remark: formula(`=IF(AND(${cell('chosen')}="${texts.yes}",SUMPRODUCT((${whole('group', layout)}=${cell('group')})*(${whole('chosen', layout)}="${texts.yes}"))>1),"${texts.chosenTwice}","")`, chosenTwice ? texts.chosenTwice : ''),
    catalogue: linkedCell(entry.catalogue),
    key: { value: entry.key, style: 'text' },
    targetRank: formula(rankFormula('targetEffect', layout, at), ranked.target.get(row) ?? 0, 'integer'),
    counted: formula(`=IF(SUMPRODUCT((${whole('group', layout)}=${cell('group')})*(${whole('targetRank', layout)}<${cell('targetRank')}))=0,1,0)`, counted.has(row) ? 1 : 0, 'integer'),
    group: formula(`=IF(${cell('id')}="",${cell('key')},${cell('catalogue')}&":"&${cell('id')})`, entry.group),
    paybackOrder: formula(`=IF(ISNUMBER(${cell('payback')}),${cell('payback')},${NEVER})`, paybackOrder(row.payback), 'integer'),
  };
  return COLUMNS.map((column) => cells[column]);
}

/** Labels and values above the table, by row. */
function planTarget(draft: FormDraft, { rows, counted, enough, target, targetYear, years }: Portfolio, layout: Layout): void {
  const sum = (column: Column) => `SUMIFS(${whole(column, layout)},${whole('chosen', layout)},"${texts.yes}")`;
  const chosen = rows.filter(({ entry }) => entry.chosen);
  const saved = -chosen.reduce((total, { targetEffect }) => total + targetEffect, 0) / 1000;
  const reachable = -[...counted].reduce((total, { targetEffect }) => total + Math.min(0, targetEffect), 0);
  const at = (row: number) => fixedCell(row, VALUE_COLUMN);
  const best = `-SUMPRODUCT(${whole('counted', layout)}*(${whole('targetEffect', layout)}<0)*${whole('targetEffect', layout)})`;
  const [before, after] = texts.reachable;
  const lines: readonly (readonly [number, PlannedCell, PlannedCell | null])[] = [
    [TARGET_ROW, { value: texts.target, style: 'fieldLabel' }, { value: target, style: 'figureInput' }],
    [YEAR_ROW, { value: texts.targetYear, style: 'fieldLabel' }, { value: targetYear, style: 'figureInput' }],
    [SAVED_ROW, { value: texts.saved, style: 'fieldLabel' }, formula(`=-${sum('targetEffect')}/1000`, saved, 'decimal')],
    [MISSING_ROW, { value: texts.missing, style: 'fieldLabel' }, formula(`=MAX(0,${at(TARGET_ROW)}-${at(SAVED_ROW)})`, Math.max(0, target - saved), 'decimal')],
    [INVESTED_ROW, { value: texts.invested, style: 'fieldLabel' }, formula(`=${sum('investment')}/1000`, chosen.reduce((total, { investment }) => total + investment, 0) / 1000, 'decimal')],
    [REACHED_ROW, formula(`=IF(${at(SAVED_ROW)}>=${at(TARGET_ROW)},"${texts.reached}","${texts.notReached}")`, saved >= target ? texts.reached : texts.notReached, 'note'), null],
    [
      REACHABLE_ROW,
      formula(`=IF(${best}<1000*${at(TARGET_ROW)},"${texts.unreachable}","${before}"&COUNTIF(${whole('enough', layout)},"${texts.yes}")&"${after}")`, reachable < 1000 * target ? texts.unreachable : `${before}${enough.size}${after}`, 'note'),
      null,
    ],
  ];
  for (const [row, label, value] of lines) {
    while (draft.rows.length < row) draft.rows.push([]);
    draft.rows.push([null, null, label, value]);
  }
  addPrompt(draft, { row: TARGET_ROW, column: VALUE_COLUMN }, texts.targetPrompt, 'amount');
  addValidation(draft, YEAR_ROW, VALUE_COLUMN, 1, years.map(String), texts.targetYearPrompt);
}

function planSums(draft: FormDraft, { rows, years, figures }: Portfolio): void {
  const yearsAt = columnOf('investment');
  const gap = Array.from({ length: yearsAt - columnOf('title') - 1 }, () => null);
  while (draft.rows.length < SUMS_ROW - 1) draft.rows.push([]);
  draft.rows.push([null, null, { value: texts.perYear, style: 'tableHeader' }, ...gap.map((): PlannedCell => ({ style: 'tableHeader' })), ...years.map((year): PlannedCell => ({ value: year, style: 'yearHeader' }))]);
  const sums = (section: 'permanent' | 'implementation') => years.map((year) => rows.filter(({ entry }) => entry.chosen).reduce((sum, { entry }) => sum + (entrySum(entry, section, year) ?? 0), 0));
  const [permanent, implementation] = [sums('permanent'), sums('implementation')];
  const sumRow = (label: string, section: 'permanent' | 'implementation', cached: readonly number[]): Cells =>
    [null, null, { value: label, style: 'rowLabel' }, ...gap, ...years.map((_, year) => formula(`=${figures.chosenSum(section, year)}`, cached[year] ?? 0, 'amount'))];
  draft.rows.push(sumRow(texts.permanent, 'permanent', permanent), sumRow(texts.implementation, 'implementation', implementation));
  const at = (row: number, year: number) => fixedCell(row, yearsAt + year);
  draft.rows.push([
    null, null, { value: texts.netImpact, style: 'totalLabel' }, ...gap.map((): PlannedCell => ({ style: 'totalLabel' })),
    ...years.map((_, year) => formula(`=${at(SUMS_ROW, year)}+${at(SUMS_ROW + 1, year)}`, (permanent[year] ?? 0) + (implementation[year] ?? 0), 'total')),
  ]);
}

/** The entries in order of payback, and of what they save in their last year. */
function planRanking(draft: FormDraft, { rows, ranked }: Portfolio, layout: Layout): void {
  const { effect, payback } = ranked;
  const named = ({ entry }: Row) => `${entry.key} – ${entry.title.text}`;
  draft.rows.push([], [{ value: texts.ranking, style: 'tableCaption' }], [
    { value: texts.rank, style: 'tableHeader' }, { style: 'tableHeader' }, { value: texts.byPayback, style: 'tableHeader' }, { value: texts.payback, style: 'tableHeader' },
    { style: 'tableHeader' }, { value: texts.byEffect, style: 'tableHeader' }, { style: 'tableHeader' }, { value: texts.lastChange, style: 'tableHeader' },
  ]);
  for (let rank = 1; rank <= layout.count; rank += 1) {
    const at = fixedCell(draft.rows.length, 0);
    const found = (column: Column, by: Column) => `INDEX(${whole(column, layout)},MATCH(${at},${whole(by, layout)},0))`;
    const first = rows.find((row) => payback.get(row) === rank);
    const second = rows.find((row) => effect.get(row) === rank);
    draft.rows.push([
      { value: rank, style: 'integer' }, { style: 'text' },
      formula(`=${found('key', 'paybackRank')}&" – "&${found('title', 'paybackRank')}`, first ? named(first) : '', 'wrapped'),
      formula(`=${found('payback', 'paybackRank')}`, first?.payback ?? '', 'integer'),
      { style: 'text' },
      formula(`=${found('key', 'effectRank')}`, second?.entry.key ?? ''), { style: 'text' },
      formula(`=${found('lastChange', 'effectRank')}`, second?.lastChange ?? 0, 'amount'),
    ]);
  }
}

/**
 * The sheets "Porteføljen" and "Porteføljens tal": all proposals of the workbook added up by area, budget area and year, ranked
 * by payback and by what they save, with a choice of proposals and a target to be reached. All of it are formulas on the
 * proposals' sheets and the choice. Empty where no proposal has a Tabel 1.
 */
export function portfolioPlan(sources: readonly ProposalOnSheet[]): readonly SheetPlan[] {
  const entries = portfolioEntries(sources);
  const years = portfolioYears(entries);
  const targetYear = years.at(-1);
  if (targetYear === undefined) return [];
  const layout: Layout = { count: entries.length };
  const rows = rowsOf(entries, years, targetYear);
  const own = quotedSheetName(texts.sheet);
  const figures = portfolioFigures(entries, years, (key) => `INDEX(${own}!${whole('chosen', layout)},MATCH(${key},${own}!${whole('key', layout)},0))`);
  const ranked = rankedRows(rows);
  const counted = countedRows(rows, ranked);
  const possible = -[...counted].reduce((sum, { targetEffect }) => sum + Math.min(0, targetEffect), 0) / 1000;
  // To begin with: half of what is possible.
  const target = Math.max(1, Math.round(possible / 2));
  const portfolio: Portfolio = { rows, years, figures, ranked, counted, enough: enoughRows(counted, ranked, target), targetYear, target };

  const draft = formDraft();
  draft.rows.push([{ value: texts.heading, style: 'title' }], [{ value: texts.note, style: 'note' }], [{ value: texts.noteAlternatives, style: 'note' }]);
  planTarget(draft, portfolio, layout);
  planSums(draft, portfolio);
  while (draft.rows.length < HEADER_ROW) draft.rows.push([]);
  draft.rows.push(COLUMNS.map((column): PlannedCell => ({ value: texts[column], style: 'tableHeader' })));
  draft.rows.push(...rows.map((row, index) => entryRow(portfolio, row, HEADER_ROW + 1 + index, layout)));
  addValidation(draft, HEADER_ROW + 1, columnOf('chosen'), layout.count, [texts.yes, texts.no], texts.chosenPrompt);
  planRanking(draft, portfolio, layout);
  return [
    {
      name: texts.sheet,
      rows: draft.rows,
      columnWidths: COLUMNS.map((column) => WIDTHS[column]),
      tables: [{ name: PORTFOLIO_TABLE, range: { row: HEADER_ROW, column: 0, rows: layout.count + 1, columns: COLUMNS.length }, style: 'TableStyleLight9' }],
      validations: draft.validations,
      prompts: draft.prompts,
      conditionalFormats: [],
      charts: [],
      page: { orientation: 'landscape', fitToWidth: true, fitToHeight: false },
    },
    figures.plan,
  ];
}
