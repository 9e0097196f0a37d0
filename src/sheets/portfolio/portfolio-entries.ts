import { paybackTime } from '../../domain/payback';
import { placeKey } from '../../domain/place';
import { BUDGET_AREAS, modelsOf } from '../../domain/proposal';
import type { BudgetArea } from '../../domain/proposal';
import { portfolioTexts as texts } from '../../texts/portfolio';
import { quotedSheetName } from '../grid';
import { lineReferences } from '../proposal-tools/line-references';
import type { LineReferences, ProposalOnSheet } from '../proposal-tools/line-references';

/** Budget areas of the portfolio; the last one takes what names none of the others. */
export const PORTFOLIO_AREAS = [...BUDGET_AREAS, texts.otherBudgetArea] as const;
export type PortfolioArea = BudgetArea | typeof texts.otherBudgetArea;
export type PortfolioSection = 'permanent' | 'implementation';

/** A proposal of the workbook, or one of its alternatives. */
export interface PortfolioEntry {
  /** What the formulas know it by: its sheet's name, with its model; unique. */
  readonly key: string;
  readonly model: string | null;
  readonly references: LineReferences;
  /** Texts of its head, each with the cell it stands in; null where no cell is known. */
  readonly catalogue: LinkedText;
  readonly id: LinkedText;
  readonly title: LinkedText;
  readonly area: LinkedText;
  /** Equal for entries of which only one is to be chosen. */
  readonly group: string;
  readonly chosen: boolean;
}

export interface LinkedText { readonly text: string; readonly cell: string | null }

function linked({ parsed, grid }: ProposalOnSheet, field: 'catalogue' | 'id' | 'title' | 'area'): LinkedText {
  const address = parsed.addresses.get(placeKey({ part: 'field', field }));
  const cell = address === undefined ? null : `${quotedSheetName(grid.sheet)}!$${address.replace(/(\d+)/, '$$$1')}`;
  const text = parsed.proposal[field] ?? '';
  // A title that brings its id ("BU01 – …") stands in one cell: each is then shown as it was read.
  const shared = (['id', 'title'] as const).every((each) => parsed.addresses.get(placeKey({ part: 'field', field: each })) === address);
  return { text, cell: shared ? null : cell };
}

/** The proposals of a workbook that have a Tabel 1, each with its alternatives, in order. */
export function portfolioEntries(sources: readonly ProposalOnSheet[]): readonly PortfolioEntry[] {
  const keys = new Set<string>();
  const groups = new Set<string>();
  return sources.flatMap((source) => {
    const references = lineReferences(source);
    if (!references) return [];
    const [catalogue, id, title, area] = [linked(source, 'catalogue'), linked(source, 'id'), linked(source, 'title'), linked(source, 'area')];
    return modelsOf(source.parsed.proposal).map((model): PortfolioEntry => {
      const name = [source.grid.sheet, model].filter((part) => part !== null).join(' ');
      let key = name;
      for (let number = 2; keys.has(key); number += 1) key = `${name} (${number})`;
      keys.add(key);
      const group = id.text === '' ? key : `${catalogue.text}:${id.text}`;
      const chosen = !groups.has(group);
      groups.add(group);
      return { key, model, references, catalogue, id, title, area, group, chosen };
    });
  });
}

/** All years of the entries' tables, ascending. */
export function portfolioYears(entries: readonly PortfolioEntry[]): readonly number[] {
  return [...new Set(entries.flatMap(({ references }) => references.table.years))].sort((a, b) => a - b);
}

/** Sum of an entry's lines in a year, as the formulas give it: text does not count. Null where its table has no such year. */
export function entrySum({ references, model }: PortfolioEntry, section: PortfolioSection, year: number, area?: PortfolioArea): number | null {
  const column = references.table.years.indexOf(year);
  if (column < 0) return null;
  if (area !== texts.otherBudgetArea) return references.amount(section, model, column, area);
  return BUDGET_AREAS.reduce((rest, known) => rest - references.amount(section, model, column, known), references.amount(section, model, column));
}

/** An entry's sums over its own years, from the first to the last. */
export function ownSums(entry: PortfolioEntry, section: PortfolioSection, years: readonly number[]): readonly number[] {
  const { first, last } = ownYears(entry, years);
  return years.slice(first, last + 1).map((year) => entrySum(entry, section, year) ?? 0);
}

/** Positions of an entry's first and last year among those of the portfolio. */
export function ownYears({ references }: PortfolioEntry, years: readonly number[]): { readonly first: number; readonly last: number } {
  const own = references.table.years.map((year) => years.indexOf(year));
  return { first: Math.min(...own), last: Math.max(...own) };
}

/** An entry's payback in years over its own years, or what is said where there is none. */
export function entryPayback(entry: PortfolioEntry, years: readonly number[]): number | string {
  const result = paybackTime(ownSums(entry, 'permanent', years), ownSums(entry, 'implementation', years));
  if (result.kind === 'repaid') return result.years;
  return result.kind === 'not-repaid' ? texts.notRepaid : texts.notComputable;
}
