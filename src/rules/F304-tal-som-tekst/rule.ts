import { isTextFigure } from '../../domain/figure';
import type { TextFigure } from '../../domain/figure';
import type { FinanceTable, Proposal } from '../../domain/proposal';
import { figurePlace, placedRows } from '../../domain/row-place';
import type { PlacedRow } from '../../domain/row-place';
import { tableName } from '../analysis/table-name';
import { amountText, byYear } from '../message-text';
import type { ProposalRule, Report } from '../rule';

interface Cell<T> { readonly year: number; readonly figure: T }

function cellsOf(table: FinanceTable, { row }: PlacedRow): Cell<PlacedRow['row']['figures'][number]>[] {
  return table.years.map((year, column) => ({ year, figure: row.figures[column] ?? null }));
}

function report<T>(messageId: string, table: FinanceTable, placed: PlacedRow, cells: readonly Cell<T>[], said: (figure: T) => string, stated: (figure: T) => number | string, expected: (figure: T) => number | null): Report[] {
  if (cells.length === 0) return [];
  const years = cells.map(({ year }) => year);
  return [{
    messageId,
    data: { table: tableName(table), row: placed.row.label, figures: byYear(years, (index) => cells.slice(index, index + 1).map(({ figure }) => said(figure)).join('')) },
    table: table.kind,
    model: placed.row.model,
    row: placed.row.label,
    years,
    stated: cells.map(({ figure }) => stated(figure)),
    expected: cells.map(({ figure }) => expected(figure)),
    places: years.map((year) => figurePlace(placed, year)),
  }];
}

/** What a cell shows whose formula fails: "#REF!", "#DIV/0!", "#I/T"; not one that is still being calculated. */
function isError({ text, value }: TextFigure): boolean {
  return value === null && /^#(?!BUSY|OPTAGET|GETTING)[A-ZÆØÅ/0]{2,}[!?]?$/.test(text);
}

function hasDigits({ text }: TextFigure): boolean {
  return /\d/.test(text);
}

function texts(table: FinanceTable, placed: PlacedRow): Report[] {
  const cells = cellsOf(table, placed).flatMap(({ year, figure }): Cell<TextFigure>[] => (isTextFigure(figure) ? [{ year, figure }] : []));
  const readable = cells.filter(({ figure }) => figure.value !== null);
  const errors = cells.filter(({ figure }) => isError(figure));
  const words = cells.filter(({ figure }) => figure.value === null && !isError(figure));
  const text = ({ text: said }: TextFigure) => said;
  const quoted = ({ text: said }: TextFigure) => `"${said}"`;
  const numbers = (messageId: string, found: readonly Cell<TextFigure>[], said: (figure: TextFigure) => string) => {
    const changes = found.flatMap(({ year, figure }) => (figure.value === null ? [] : [{ place: figurePlace(placed, year), value: figure.value }]));
    return report(messageId, table, placed, found, said, text, ({ value }) => value).map((one) => ({ ...one, correction: { changes } }));
  };
  return [
    ...numbers('text', readable.filter(({ figure }) => hasDigits(figure)), ({ text: said, value }) => `teksten "${said}" i stedet for tallet ${amountText(value)}`),
    ...numbers('dash', readable.filter(({ figure }) => !hasDigits(figure)), quoted),
    ...report('formulaError', table, placed, errors, ({ text: said }) => said, text, () => null),
    ...report('notNumber', table, placed, words.filter(({ figure }) => hasDigits(figure)), quoted, text, () => null),
    ...report('words', table, placed, words.filter(({ figure }) => !hasDigits(figure)), quoted, text, () => null),
  ];
}

function fractions(table: FinanceTable, placed: PlacedRow): Report[] {
  if (placed.row.role === 'total') return [];
  const cells = cellsOf(table, placed).flatMap(({ year, figure }): Cell<number>[] =>
    (typeof figure === 'number' && Number.isFinite(figure) && !Number.isInteger(figure) ? [{ year, figure }] : []));
  return report('fraction', table, placed, cells, amountText, (figure) => figure, () => null);
}

/** Most rows hold whole numbers and blanks only. */
function isPlain({ row }: PlacedRow): boolean {
  return row.figures.every((figure) => figure === null || Number.isInteger(figure));
}

function check(proposal: Proposal): readonly Report[] {
  return proposal.tables.flatMap((table) => placedRows(table)
    .filter((placed) => !isPlain(placed))
    .flatMap((placed) => [...texts(table, placed), ...fractions(table, placed)]));
}

export const rule: ProposalRule = {
  meta: {
    id: 'F304',
    name: 'tal-som-tekst',
    title: 'Tallene i tabellerne er tal, ikke tekst, og hele 1.000 kr.',
    severity: 'error',
    group: 'form',
    messages: {
      text: '{table}, "{row}": Tal er skrevet som tekst, så Excel ikke regner dem med. {figures}.',
      dash: { text: '{table}, "{row}": Der står en streg i stedet for 0 eller et tomt felt. {figures}.', severity: 'info' },
      notNumber: '{table}, "{row}": Det, der står, kan ikke læses som et tal og er ikke kontrolleret. {figures}.',
      formulaError: '{table}, "{row}": Formlen giver en fejl, så beløbet kan ikke kontrolleres. {figures}. Ret formlen, så der står et tal.',
      words: { text: '{table}, "{row}": Der står tekst, hvor der skulle stå et tal. {figures}.', severity: 'warning' },
      fraction: { text: '{table}, "{row}": Beløbet er ikke et helt antal 1.000 kr. {figures}.', severity: 'info' },
    },
    corrects: true,
  },
  subject: 'proposal',
  check,
};
