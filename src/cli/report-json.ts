import { tableOf } from '../domain/proposal';
import type { Proposal, TableKind } from '../domain/proposal';
import type { LocatedFinding } from '../sheets/check-result';
import type { FilesReport } from './check-files';

/** A finding as `--json` prints it; `stated` and `expected` run parallel to `years`. */
export interface JsonFinding {
  readonly rule: string;
  readonly name: string;
  readonly severity: LocatedFinding['severity'];
  /** The table's caption as it stands on the sheet. */
  readonly table: string | null;
  readonly model: string | null;
  readonly row: string | null;
  readonly years: readonly number[];
  readonly stated: LocatedFinding['stated'];
  readonly expected: LocatedFinding['expected'];
  /** "Ark!A1": the sheet's name as it is, never quoted; the last "!" divides. */
  readonly cells: readonly string[];
  readonly accepted: boolean;
  readonly message: string;
}

/** The report for programs. */
export function jsonReport({ files, errors }: FilesReport): string {
  const report = {
    files: files.map(({ file, result }) => ({
      file,
      proposals: result.proposals.map(({ parsed: { proposal, sheet }, verdict, findings }) => ({
        catalogue: proposal.catalogue,
        id: proposal.id,
        sheet,
        verdict,
        findings: findings.map((finding) => jsonFinding(finding, captionOf(proposal, finding.table))),
      })),
      kpiTables: result.kpiTables.map(({ parsed: { table, sheet }, findings }) => ({
        report: table.report,
        sheet,
        findings: findings.map((finding) => jsonFinding(finding, null)),
      })),
      followUps: result.followUps.map(({ parsed: { followUp, sheet }, findings }) => ({
        catalogue: followUp.catalogue,
        id: followUp.id,
        plan: followUp.plan,
        sheet,
        findings: findings.map((finding) => jsonFinding(finding, null)),
      })),
      findings: result.findings.map((finding) => jsonFinding(finding, null)),
    })),
    errors: errors.map(({ file, code, message }) => ({ file, code, message })),
  };
  return JSON.stringify(report, null, 2);
}

function captionOf(proposal: Proposal, kind: TableKind | null): string | null {
  return kind === null ? null : tableOf(proposal, kind)?.caption ?? null;
}

function jsonFinding(finding: LocatedFinding, table: string | null): JsonFinding {
  const { rule, name, severity, model, row, years, stated, expected, message } = finding;
  return { rule, name, severity, table, model, row, years, stated, expected, cells: fullAddresses(finding), accepted: finding.acceptance !== null, message };
}

/** The finding's cells with their sheet. */
export function fullAddresses({ sheet, cells }: Pick<LocatedFinding, 'sheet' | 'cells'>): readonly string[] {
  return sheet === null ? cells : cells.map((cell) => `${sheet}!${cell}`);
}
