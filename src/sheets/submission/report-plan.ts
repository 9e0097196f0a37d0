import { placeKey } from '../../domain/place';
import { tableOf } from '../../domain/proposal';
import type { Proposal } from '../../domain/proposal';
import { RULES } from '../../rules/registry';
import { countOf } from '../../rules/verdict';
import { ruleNameText } from '../../texts/rule-names';
import { reportSheetTexts as texts } from '../../texts/submission';
import { verdictTexts } from '../../texts/verdicts';
import type { CheckResult, LocatedFinding } from '../check-result';
import type { CheckBasis } from './check-state';
import { numberCell, textCell } from '../data-table-plan';
import type { DataColumn } from '../data-table-plan';
import { quotedSheetName } from '../grid';
import type { PlannedCell, SheetPlan } from '../sheet-plan';

export const REPORT_TABLE = 'SofRapport';
/** How many cells that could not be placed are listed. */
const UNPLACED_SHOWN = 50;
/** Excel takes no longer text in a formula. */
const LONGEST_LINK = 255;

/** A finding with what it is about; one year of it, where it is about years. */
interface Entry {
  /** Of the finding, from 1: the years of one share it. */
  readonly number: number;
  readonly subject: string;
  readonly table: string | null;
  readonly finding: LocatedFinding;
  readonly year: number | null;
  readonly stated: number | string | null;
  readonly expected: number | string | null;
  readonly cell: string | null;
}

interface Subject {
  readonly name: string;
  readonly proposal: Proposal | null;
  readonly addresses: ReadonlyMap<string, string>;
  readonly findings: readonly LocatedFinding[];
}

/** A proposal as reports name it. */
export function proposalLabel({ id, title }: Pick<Proposal, 'id' | 'title'>): string {
  return id ?? title ?? texts.unnamed;
}

const NOWHERE: ReadonlyMap<string, string> = new Map();

function subjectsOf({ proposals, kpiTables, followUps, findings }: CheckResult): readonly Subject[] {
  return [
    ...proposals.map(({ parsed: { proposal, addresses }, findings: own }) => ({ name: proposalLabel(proposal), proposal, addresses, findings: own })),
    ...kpiTables.map(({ parsed: { table, addresses }, findings: own }) => ({ name: texts.kpiTable(table.citizenCentre, table.report), proposal: null, addresses, findings: own })),
    ...followUps.map(({ parsed: { followUp, addresses }, findings: own }) => ({ name: texts.followUp(followUp.id ?? followUp.plan), proposal: null, addresses, findings: own })),
    { name: texts.workbook, proposal: null, addresses: NOWHERE, findings },
  ];
}

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** What counts first, the gravest above; what is accepted last. */
function inOrder(findings: readonly LocatedFinding[]): readonly LocatedFinding[] {
  const rank = ({ severity, acceptance }: LocatedFinding) => (acceptance === null ? SEVERITIES.indexOf(severity) : SEVERITIES.length);
  return findings.map((finding, index) => ({ finding, index })).sort((a, b) => rank(a.finding) - rank(b.finding) || a.index - b.index).map(({ finding }) => finding);
}

function cellOfYear({ places, cells }: LocatedFinding, year: number, addresses: ReadonlyMap<string, string>): string | null {
  const place = places.find((one) => 'year' in one && one.year === year);
  return (place && addresses.get(placeKey(place))) ?? cells[0] ?? null;
}

function entriesOf(result: CheckResult): readonly Entry[] {
  let number = 0;
  return subjectsOf(result).flatMap(({ name, proposal, addresses, findings }) => inOrder(findings).flatMap((finding): Entry[] => {
    number += 1;
    const table = finding.table === null || proposal === null ? null : (tableOf(proposal, finding.table)?.caption ?? null);
    const common = { number, subject: name, table, finding };
    if (finding.years.length === 0) return [{ ...common, year: null, stated: finding.stated[0] ?? null, expected: finding.expected[0] ?? null, cell: finding.cells[0] ?? null }];
    return finding.years.map((year, index) => ({ ...common, year, stated: finding.stated[index] ?? null, expected: finding.expected[index] ?? null, cell: cellOfYear(finding, year, addresses) }));
  }));
}

function figureCell(value: number | string | null): PlannedCell {
  return typeof value === 'string' ? textCell(value, 'wrapped') : numberCell(value, 'figure');
}

/** A link that leads to a cell of the workbook, named after it unless another name is given. */
export function linkCell(sheet: string, cell: string, name = `${sheet}!${cell}`): PlannedCell {
  const target = `#${quotedSheetName(sheet)}!${cell}`;
  if (target.length > LONGEST_LINK) return { value: name, style: 'text' };
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return { formula: `=HYPERLINK(${quoted(target)},${quoted(name)})`, cached: name, style: 'link' };
}

const COLUMNS: readonly DataColumn<Entry>[] = [
  { header: texts.number, width: 6, cell: ({ number }) => numberCell(number, 'integer') },
  { header: texts.subject, width: 14, cell: ({ subject }) => textCell(subject) },
  { header: texts.severity, width: 11, cell: ({ finding }) => textCell(texts.severities[finding.severity]) },
  { header: texts.rule, width: 8, cell: ({ finding }) => textCell(finding.rule) },
  { header: texts.ruleName, width: 26, cell: ({ finding }) => textCell(ruleNameText(finding.name)) },
  { header: texts.table, width: 34, cell: ({ table }) => textCell(table, 'wrapped') },
  { header: texts.model, width: 10, cell: ({ finding }) => textCell(finding.model) },
  { header: texts.row, width: 34, cell: ({ finding }) => textCell(finding.row, 'wrapped') },
  { header: texts.year, width: 8, cell: ({ year }) => numberCell(year, 'figure') },
  { header: texts.stated, width: 14, cell: ({ stated }) => figureCell(stated) },
  { header: texts.expected, width: 14, cell: ({ expected }) => figureCell(expected) },
  { header: texts.cell, width: 16, cell: ({ finding: { sheet }, cell }) => (sheet === null || cell === null ? { style: 'text' } : linkCell(sheet, cell)) },
  { header: texts.status, width: 12, cell: ({ finding }) => textCell(finding.acceptance === null ? texts.open : texts.accepted) },
  { header: texts.reason, width: 30, cell: ({ finding: { acceptance } }) => textCell(acceptance && texts.acceptedBecause(acceptance.reason, acceptance.by), 'wrapped') },
  { header: texts.message, width: 80, cell: ({ finding }) => textCell(finding.message, 'wrapped') },
];

type Cells = readonly (PlannedCell | null)[];

function head({ proposals }: CheckResult, { program, datasets }: CheckBasis, at: string): readonly Cells[] {
  return [
    [{ value: texts.heading, style: 'title' }],
    [{ value: texts.checked(at), style: 'subtitle' }],
    [{ value: texts.basis(program, RULES.length), style: 'source' }],
    [{ value: texts.datasets(datasets), style: 'source' }],
    [],
    ...(proposals.length === 0 ? [] : [[{ value: texts.verdicts, style: 'tableCaption' } as const]]),
    ...proposals.map(({ parsed: { proposal }, verdict, findings }): Cells => [
      null, { value: proposalLabel(proposal), style: 'fieldLabel' }, { value: verdictTexts[verdict](countOf(findings, 'error'), countOf(findings, 'warning')), style: 'field' },
    ]),
    ...(proposals.length === 0 ? [] : [[]]),
    [{ value: texts.findings, style: 'tableCaption' }],
  ];
}

/**
 * The sheet "Valideringsrapport": what a check found, as an Excel table with a row for each finding and year, and when it was
 * made with which rules and datasets. Figures are numbers; the cell is a link.
 * @param at local time of the check
 */
export function reportPlan(result: CheckResult, basis: CheckBasis, at: string): SheetPlan {
  const entries = entriesOf(result);
  const rows: Cells[] = [...head(result, basis, at)];
  const header = rows.length;
  if (entries.length === 0) rows.push([{ value: texts.none, style: 'note' }]);
  else rows.push(COLUMNS.map((column): PlannedCell => ({ value: column.header, style: 'tableHeader' })), ...entries.map((entry) => COLUMNS.map(({ cell }) => cell(entry))));
  if (result.readSheets.length > 0) {
    rows.push([], [{ value: texts.readSheets, style: 'tableCaption' }], ...result.readSheets.map(({ sheet, takenFor }): Cells => [null, { value: sheet, style: 'fieldLabel' }, { value: takenFor, style: 'field' }]));
  }
  const unplaced = result.unplaced.slice(0, UNPLACED_SHOWN);
  if (unplaced.length > 0) {
    rows.push([], [{ value: texts.unplaced, style: 'tableCaption' }], ...unplaced.map(({ sheet, address, text, reason }): Cells => [null, linkCell(sheet, address), { value: `“${text}”: ${reason}`, style: 'field' }]));
    if (result.unplaced.length > unplaced.length) rows.push([null, { value: texts.more(result.unplaced.length - unplaced.length), style: 'note' }]);
  }
  return {
    name: texts.sheet,
    rows,
    columnWidths: COLUMNS.map(({ width }) => width),
    tables: entries.length === 0 ? [] : [{ name: REPORT_TABLE, range: { row: header, column: 0, rows: entries.length + 1, columns: COLUMNS.length }, style: 'TableStyleLight9' }],
    validations: [],
    conditionalFormats: [],
    charts: [],
    page: { orientation: 'landscape', fitToWidth: true, fitToHeight: false },
  };
}
