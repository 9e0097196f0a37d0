import type { ImplementationPlan, Proposal, TableKind, UnreadFigures } from '../../domain/proposal';
import { unreadPlaces } from '../../domain/unread-place';
import { takenForTexts, unplacedReasons } from '../../texts/sheet-reading';
import { addressBook } from './address-book';
import type { AddressBook } from './address-book';
import { withoutBeside } from './cells-beside';
import { columnBands } from './column-bands';
import { readFinanceTable } from './finance-table-reader';
import { cellAddress } from '../grid';
import type { Grid } from '../grid';
import { isOwnReckoning } from './own-reckoning';
import { readConsultations, readHeadings, readImplementationPlan, readPaybacks, readRisk, readSuccessCriteria } from './proposal-block-reader';
import { hasStrongHead, isProposal, proposalDrafts } from './proposal-drafts';
import type { Draft } from './proposal-drafts';
import { readHead } from './proposal-head-reader';
import type { ParsedProposal } from '../reading';
import { addressOf, sheetRows } from '../sheet-rows';
import { guessKind, isImplementationPlan, looksLikeProposalTable } from './table-kind';
import type { TableWithLines } from './table-kind';
import { modelsDeclared } from './table-rows';
import { misnamedTables, secondTable, tablesNotFound } from './unread-figures';
import type { PlacedUnread } from './unread-figures';

export interface ProposalsReading {
  readonly proposals: readonly ParsedProposal[];
  readonly takenFor: string;
}

interface KnownTable { readonly table: TableWithLines; readonly kind: TableKind; readonly guessed: boolean }

interface DraftTables {
  readonly finance: readonly KnownTable[];
  readonly plans: readonly TableWithLines[];
  /** Tables of years that are none of a proposal's. */
  readonly others: readonly TableWithLines[];
}

/** What each table of a draft is: its caption says so; without one, its place and its lines. */
function knownTables(draft: Draft): DraftTables {
  const captioned = new Set(draft.tables.flatMap(({ raw }) => raw.caption?.kind ?? []));
  const used = new Set<TableKind>(captioned);
  let summary = draft.tables.find(({ raw }) => raw.caption?.kind === 'summary');
  const anything = hasStrongHead(draft) || captioned.size > 0;
  const finance: KnownTable[] = [];
  const plans: TableWithLines[] = [];
  const others: TableWithLines[] = [];
  for (const table of draft.tables) {
    const captionKind = table.raw.caption?.kind ?? null;
    if (captionKind !== null) finance.push({ table, kind: captionKind, guessed: false });
    else if (isImplementationPlan(table)) plans.push(table);
    else if (anything || finance.length > 0 || looksLikeProposalTable(table)) {
      const kind = guessKind(table, summary, used);
      if (kind === 'summary') summary = table;
      used.add(kind);
      finance.push({ table, kind, guessed: !(kind === 'summary' && table.raw.caption?.first) });
    } else others.push(table);
  }
  return { finance, plans, others };
}

function readPlans(plans: readonly TableWithLines[], book: AddressBook): ImplementationPlan | null {
  const [first, ...more] = plans;
  for (const { raw } of more) {
    const cell = raw.header.years[0]?.cell;
    if (cell) book.unplaced(cell, unplacedReasons.secondPlan);
  }
  return first ? readImplementationPlan(first, book) : null;
}

function placeUnread(found: readonly PlacedUnread[], book: AddressBook): readonly UnreadFigures[] {
  const unread = found.map(({ figures }) => figures);
  for (const [index, place] of unreadPlaces(unread).entries()) {
    const cell = found[index]?.cell;
    if (cell) book.at(place, cell);
  }
  return unread;
}

function takenFor(proposal: Proposal, finance: readonly KnownTable[]): string {
  const parts = [
    ...proposal.tables.map(({ kind }) => takenForTexts.table(kind)),
    ...(proposal.headings ? [takenForTexts.headings] : []),
    ...(proposal.implementationPlan ? [takenForTexts.implementationPlan] : []),
    ...(proposal.successCriteria ? [takenForTexts.successCriteria] : []),
    ...(proposal.risk === null ? [] : [takenForTexts.risk]),
    ...(proposal.consultations ? [takenForTexts.consultations] : []),
  ];
  const remarks = finance.flatMap(({ table, kind, guessed }) => {
    const cell = table.raw.header.years[0]?.cell;
    return guessed && cell ? [takenForTexts.guessedTable(addressOf(cell), kind)] : [];
  });
  return takenForTexts.proposal(proposal.id, parts, remarks);
}

function readDraft(draft: Draft, sheet: string, formulas: () => ReadonlySet<string>): { readonly parsed: ParsedProposal; readonly takenFor: string } {
  const book = addressBook();
  for (const part of draft.parts) if (part.type === 'unplaced') book.unplaced(part.cell, part.reason);
  const head = readHead(draft.parts, book);
  const { finance, plans, others } = knownTables(draft);
  const models = new Set(finance.flatMap(({ table }) => modelsDeclared(table.lines.lines)));
  const seen = new Set<TableKind>();
  const readings = finance.map(({ table: { raw, lines }, kind }) => {
    const at = raw.caption?.cell ?? raw.header.years[0]?.cell;
    const further = seen.has(kind) && at ? [secondTable(raw, kind, at)] : [];
    if (seen.has(kind) && at) book.unplaced(at, unplacedReasons.secondTable(kind));
    if (seen.size === 0 && at) book.at({ part: 'field', field: 'tables' }, at);
    seen.add(kind);
    const { table, unread } = readFinanceTable(raw, kind, lines, models, book);
    return { table, unread: [...further, ...unread] };
  });
  for (const { raw } of others) {
    const cell = raw.header.years[0]?.cell;
    if (cell) book.unplaced(cell, unplacedReasons.noProposal);
  }
  const tables = readings.map(({ table }) => table);
  const captions = draft.parts.flatMap((part) => (part.type === 'caption' && part.figuresBelow ? [part.caption] : []));
  const foreign = draft.parts.flatMap((part) => (part.type === 'foreignTable' ? [part.table] : []));
  const unread = placeUnread([...readings.flatMap((reading) => reading.unread), ...tablesNotFound(captions, tables), ...misnamedTables(foreign)], book);
  const proposal: Proposal = {
    ...head,
    tables,
    paybacks: readPaybacks(draft.parts, models, book),
    headings: readHeadings(draft.parts, book),
    implementationPlan: readPlans(plans, book),
    successCriteria: readSuccessCriteria(draft.parts, book),
    risk: readRisk(draft.parts, book),
    consultations: readConsultations(draft.parts, book),
    ...(unread.length > 0 && { unread }),
  };
  let formulaCells: ReadonlySet<string> | undefined;
  return {
    parsed: {
      proposal, sheet,
      get addresses() {
        return book.addresses();
      },
      get formulaCells() {
        formulaCells ??= new Set([...book.addresses().values()].filter((address) => formulas().has(address)));
        return formulaCells;
      },
      unplaced: book.unplacedCells,
    },
    takenFor: takenFor(proposal, finance),
  };
}

/** Addresses of the sheet's formulas, made when first asked for. */
function formulaAddresses(grid: Grid): () => ReadonlySet<string> {
  let addresses: ReadonlySet<string> | undefined;
  return () => {
    addresses ??= new Set([...grid.formulas.keys()].map((key) => {
      const [row, column] = key.split(',').map(Number);
      return cellAddress(row ?? 0, column ?? 0);
    }));
    return addresses;
  };
}

/**
 * Reads the proposals of a worksheet by their labels, wherever they stand. Takes time in proportion to the cells and never
 * throws. A sheet without a proposal is not forced into one: `takenFor` says why.
 */
export function readProposals(grid: Grid): ProposalsReading {
  const all = sheetRows(grid);
  if (all.length === 0) return { proposals: [], takenFor: takenForTexts.empty };
  const { rows, beside } = withoutBeside(all);
  const drafts = proposalDrafts(columnBands(rows));
  const candidates = drafts.filter(isProposal);
  const reckonings = candidates.filter((draft) => isOwnReckoning(draft, grid.formulas));
  const found = candidates.filter((draft) => !reckonings.includes(draft));
  const remarks = reckonings.flatMap(({ tables }) => tables[0]?.raw.header.years[0] ?? []).map(({ cell }) => takenForTexts.ownReckoning(addressOf(cell)));
  if (found.length === 0) {
    if (remarks.length > 0) return { proposals: [], takenFor: remarks.join(' ') };
    const years = drafts.flatMap(({ tables }) => tables)[0]?.raw.header.years[0];
    return { proposals: [], takenFor: years ? takenForTexts.onlyYears(addressOf(years.cell)) : takenForTexts.nothing };
  }
  // What stands before, between and after the proposals is told with the nearest one.
  const isFound = new Set(found);
  let nearest = found[0];
  for (const draft of drafts) {
    if (isFound.has(draft)) nearest = draft;
    else for (const part of draft.parts) if (part.type === 'unplaced') nearest?.parts.push(part);
  }
  for (const cell of beside) nearest?.parts.push({ type: 'unplaced', row: cell.row, cell, reason: unplacedReasons.besideTable });
  const formulas = formulaAddresses(grid);
  const readings = found.map((draft) => readDraft(draft, grid.sheet, formulas));
  return { proposals: readings.map(({ parsed }) => parsed), takenFor: [...readings.map((reading) => reading.takenFor), ...remarks].join(' | ') };
}

