import { amountOf, isTextFigure, sameAmount } from '../../domain/figure';
import type { Figure } from '../../domain/figure';
import type { KpiFigure, KpiTable } from '../../domain/kpi';
import { kpiPlace, placedKpiRows } from '../../domain/kpi-place';
import type { PlacedKpiRow } from '../../domain/kpi-place';
import { tableOf } from '../../domain/proposal';
import type { FinanceTable, Proposal } from '../../domain/proposal';
import { figurePlace, placedRows } from '../../domain/row-place';
import type { PlacedRow } from '../../domain/row-place';
import { remembered } from '../analysis/remembered';
import { amountAt, statedAt } from '../analysis/rows';
import { tableName } from '../analysis/table-name';
import { normalLabel } from '../label';
import { amountText, byYear } from '../message-text';
import type { ProposalRule, Published, Report } from '../rule';

interface Deviation { readonly year: number; readonly stated: number | string | null; readonly expected: number | string | null }

function figuresOf(deviations: readonly Deviation[]): Pick<Report, 'years' | 'stated' | 'expected'> & { readonly text: string } {
  const years = deviations.map(({ year }) => year);
  return {
    years,
    stated: deviations.map(({ stated }) => stated),
    expected: deviations.map(({ expected }) => expected),
    text: byYear(years, (index) => `her ${amountText(deviations[index]?.stated ?? null)}, publiceret ${amountText(deviations[index]?.expected ?? null)}`),
  };
}

function rowKey({ row, occurrence }: PlacedRow): string {
  const model = row.model === null ? '' : normalLabel(row.model);
  // The model's length keeps it apart from the label.
  return `${row.section} ${row.role} ${occurrence} ${row.model === null ? '' : `${model.length} ${model}`}:${normalLabel(row.label)}`;
}

const rowsByKey = remembered((table: FinanceTable): ReadonlyMap<string, PlacedRow> => new Map(placedRows(table).map((placed) => [rowKey(placed), placed])));

function deviations(table: FinanceTable, own: PlacedRow, other: FinanceTable, published: PlacedRow): readonly Deviation[] {
  const found: Deviation[] = [];
  for (const [column, year] of table.years.entries()) {
    const publishedColumn = other.years.indexOf(year);
    if (publishedColumn < 0 || table.years.indexOf(year) !== column) continue;
    const amount = amountAt(own.row, column);
    const expected = amountAt(published.row, publishedColumn);
    if (amount === undefined || expected === undefined || sameAmount(amount, expected)) continue;
    found.push({ year, stated: statedAt(own.row, column), expected: statedAt(published.row, publishedColumn) });
  }
  return found;
}

function tableReports(table: FinanceTable, other: FinanceTable, source: string): Report[] {
  const published = rowsByKey(other);
  const reports: Report[] = [];
  for (const placed of placedRows(table)) {
    const match = published.get(rowKey(placed));
    const found = match ? deviations(table, placed, other, match) : [];
    if (found.length === 0) continue;
    const { text, ...figures } = figuresOf(found);
    const { label, model } = placed.row;
    reports.push({
      messageId: 'figure',
      data: { table: tableName(table), row: label, figures: text, source },
      table: table.kind,
      model,
      row: label,
      ...figures,
      places: figures.years.map((year) => figurePlace(placed, year)),
    });
  }
  return reports;
}

/** What the catalogue or report is called; its key where nothing more is known. */
function sourceOf(key: string, published: Published): string {
  return published.source?.(key) ?? key;
}

function plain(figure: Figure): number | string | null {
  return isTextFigure(figure) ? (figure.value ?? figure.text) : figure;
}

function differ(a: Figure, b: Figure): boolean {
  const [one, other] = [amountOf(a), amountOf(b)];
  return (a === null) !== (b === null) || (one !== undefined && other !== undefined && !sameAmount(one, other));
}

function paybackReports(proposal: Proposal, other: Proposal, source: string): Report[] {
  return proposal.paybacks.flatMap(({ basis, model, figure, label }) => {
    const published = other.paybacks.find((payback) => payback.basis === basis && payback.model === model);
    if (!published || !differ(figure, published.figure)) return [];
    const [stated, expected] = [plain(figure), plain(published.figure)];
    return [{
      messageId: 'payback',
      data: { row: label, stated: amountText(stated), expected: amountText(expected), source },
      table: 'summary' as const,
      model,
      row: label,
      years: [],
      stated: [stated],
      expected: [expected],
      places: [{ part: 'payback' as const, basis, model }],
    }];
  });
}

function check(proposal: Proposal, published: Published): readonly Report[] {
  const { catalogue, id } = proposal;
  const other = catalogue === null || id === null ? undefined : published.proposal(catalogue, id);
  if (!other || catalogue === null) return [];
  const source = sourceOf(catalogue, published);
  const ofTables = proposal.tables.flatMap((table) => {
    const match = tableOf(other, table.kind);
    return match ? tableReports(table, match, source) : [];
  });
  return [...ofTables, ...paybackReports(proposal, other, source)];
}

function kpiFigures({ row }: PlacedKpiRow): readonly KpiFigure[] {
  return row.baseline ? [row.baseline, ...row.measurements] : row.measurements;
}

function kpiRowReports(placed: PlacedKpiRow, other: PlacedKpiRow, source: string): Report[] {
  const { row } = placed;
  const published = new Map(kpiFigures(other).map((figure) => [figure.year, figure]));
  const found = kpiFigures(placed).flatMap(({ year, value }): Deviation[] => {
    const match = published.get(year);
    return match && differ(value, match.value) ? [{ year, stated: plain(value), expected: plain(match.value) }] : [];
  });
  if (found.length === 0) return [];
  const { text, ...figures } = figuresOf(found);
  const name = row.measure === null ? row.objective : `${row.objective}, ${row.measure}`;
  return [{
    messageId: 'kpi',
    data: { row: name, figures: text, source },
    table: null,
    model: null,
    row: name,
    ...figures,
    places: figures.years.map((year) => kpiPlace(placed, 'value', year)),
  }];
}

function checkKpiTable(table: KpiTable, published: Published): readonly Report[] {
  const { report, citizenCentre } = table;
  const other = report === null || citizenCentre === null ? undefined : published.kpiTable(report, citizenCentre);
  if (!other || report === null) return [];
  const rows = new Map(placedKpiRows(other).map((placed) => [JSON.stringify([placed.key, placed.occurrence]), placed]));
  return placedKpiRows(table).flatMap((placed) => {
    const match = rows.get(JSON.stringify([placed.key, placed.occurrence]));
    return match ? kpiRowReports(placed, match, sourceOf(report, published)) : [];
  });
}

export const rule: ProposalRule = {
  meta: {
    id: 'F501',
    name: 'afviger-fra-publiceret',
    title: 'Tallene er de samme som i det katalog eller den rapport, arket hører til.',
    severity: 'info',
    group: 'published',
    messages: {
      figure: '{table}, "{row}": Tallet afviger fra det publicerede. {figures}. Kilde: {source}.',
      payback: 'Tabel 1, "{row}": Tilbagebetalingstiden afviger fra den publicerede. Her {stated}, publiceret {expected}. Kilde: {source}.',
      kpi: '"{row}": Målingen afviger fra den publicerede. {figures}. Kilde: {source}.',
    },
    corrects: false,
  },
  subject: 'proposal',
  check,
  checkKpiTable,
};
