import { countOf } from '../rules/verdict';
import type { CheckResult, LocatedFinding, TakenSheet } from '../sheets/check-result';
import { reportTexts } from '../texts/cli';
import { ruleNameText } from '../texts/rule-names';
import { findingsOf } from './check-files';
import type { CheckedFile, FilesReport } from './check-files';
import { fullAddresses } from './report-json';

const SEVERITIES = ['error', 'warning', 'info'] as const;
/** How many cells that could not be placed are written out, per file. */
const UNPLACED_SHOWN = 10;

/** The report for people: per file and proposal the verdict, then what is wrong, the gravest first. */
export function textReport(report: FilesReport): string {
  const blocks = [...report.files.map(fileText), ...report.errors.map(({ file, message }) => underlined(file) + `${reportTexts.notChecked}: ${message}\n`)];
  return `${blocks.join('\n')}\n${summary(report)}\n`;
}

function fileText({ file, result, hiddenSheets }: CheckedFile): string {
  const where = (sheet: string): string => reportTexts.sheet(sheet, hiddenSheets.includes(sheet));
  const sections = [
    ...result.proposals.map(({ parsed: { proposal, sheet }, verdict, findings }) => [
      reportTexts.proposal(proposal.id, proposal.title, proposal.catalogue, where(sheet)),
      reportTexts.verdict[verdict](countOf(findings, 'error'), countOf(findings, 'warning')) + reportTexts.alsoAccepted(accepted(findings)),
      ...findingsText(findings),
    ]),
    ...result.kpiTables.map(({ parsed: { table, sheet }, findings }) => [
      reportTexts.kpiTable(table.citizenCentre, table.report, where(sheet)),
      reportTexts.counts(countOf(findings, 'error'), countOf(findings, 'warning'), countOf(findings, 'info'), accepted(findings)),
      ...findingsText(findings),
    ]),
    ...result.followUps.map(({ parsed: { followUp, sheet }, findings }) => [
      reportTexts.followUp(followUp.id ?? followUp.plan, followUp.title, where(sheet)),
      reportTexts.counts(countOf(findings, 'error'), countOf(findings, 'warning'), countOf(findings, 'info'), accepted(findings)),
      ...findingsText(findings),
    ]),
    ...(result.findings.length === 0 ? [] : [[reportTexts.otherFindings, ...findingsText(result.findings)]]),
    ...notRead(result),
  ];
  return underlined(file) + sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function underlined(title: string): string {
  return `${title}\n${'='.repeat([...title].length)}\n`;
}

function accepted(findings: readonly LocatedFinding[]): number {
  return findings.filter((finding) => finding.acceptance !== null).length;
}

function findingsText(findings: readonly LocatedFinding[]): readonly string[] {
  const open = findings.filter((finding) => finding.acceptance === null);
  const ordered = [...SEVERITIES.flatMap((severity) => open.filter((finding) => finding.severity === severity)), ...findings.filter((finding) => finding.acceptance !== null)];
  return ordered.flatMap((finding) => {
    const cells = fullAddresses(finding).join(', ');
    const { acceptance } = finding;
    return [
      `  ${acceptance === null ? reportTexts.severity[finding.severity] : reportTexts.accepted} ${finding.rule} ${ruleNameText(finding.name)}${cells === '' ? '' : `  ${cells}`}`,
      `    ${finding.message}`,
      ...(acceptance === null ? [] : [`    ${reportTexts.acceptedBecause(acceptance.by, acceptance.reason)}`]),
    ];
  });
}

function notRead({ unplaced, readSheets, otherSheets }: CheckResult): readonly (readonly string[])[] {
  const cells = unplaced.slice(0, UNPLACED_SHOWN).map(({ sheet, address, text, reason }) => `  ${fullAddresses({ sheet, cells: [address] }).join('')} “${shortened(text)}”: ${reason}`);
  const more = unplaced.length - cells.length;
  return [
    ...(cells.length === 0 ? [] : [[reportTexts.unplaced, ...cells, ...(more === 0 ? [] : [`  ${reportTexts.more(more)}`])]]),
    ...sheetsTaken(reportTexts.readSheets, readSheets),
    ...sheetsTaken(reportTexts.otherSheets, otherSheets),
  ];
}

function sheetsTaken(heading: string, sheets: readonly TakenSheet[]): readonly (readonly string[])[] {
  return sheets.length === 0 ? [] : [[heading, ...sheets.map(({ sheet, takenFor }) => `  ${sheet}: ${takenFor}`)]];
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}

function summary({ files, errors }: FilesReport): string {
  const findings = files.flatMap(({ result }) => findingsOf(result));
  return reportTexts.summary({
    files: files.length,
    notChecked: errors.length,
    proposals: files.reduce((sum, { result }) => sum + result.proposals.length, 0),
    kpiTables: files.reduce((sum, { result }) => sum + result.kpiTables.length, 0),
    followUps: files.reduce((sum, { result }) => sum + result.followUps.length, 0),
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    accepted: accepted(findings),
  });
}
