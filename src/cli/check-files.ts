import type { Finding } from '../domain/finding';
import type { CheckResult, LocatedFinding } from '../sheets/check-result';
import { FILE_ERRORS } from '../texts/cli';
import type { FileErrorCode } from '../texts/cli';
import { readWorkbookFile } from './read-file';
import { readWorkbook } from './read-workbook';
import type { WorkbookContent } from './read-workbook';
import { WorkbookFileError } from './workbook-file-error';

/** A file as it was named, where it is, and nothing more. */
export interface FileToCheck {
  readonly name: string;
  readonly path: string;
}

export interface CheckedFile {
  readonly file: string;
  readonly result: CheckResult;
  readonly hiddenSheets: readonly string[];
}

/** A file that could not be checked, or holds nothing to check; the message is Danish. */
export interface FileProblem {
  readonly file: string;
  readonly code: FileErrorCode;
  readonly message: string;
}

export interface FilesReport {
  readonly files: readonly CheckedFile[];
  readonly errors: readonly FileProblem[];
}

/** Checks files one after the other; one that can't be read does not keep the others from being checked. */
export async function checkFiles(files: readonly FileToCheck[], check: (content: WorkbookContent) => CheckResult): Promise<FilesReport> {
  const checked: CheckedFile[] = [];
  const errors: FileProblem[] = [];
  for (const { name, path } of files) {
    try {
      const content = readWorkbook(await readWorkbookFile(path));
      const result = check(content);
      if (result.proposals.length === 0 && result.kpiTables.length === 0 && result.followUps.length === 0) {
        errors.push(nothingFound(name, result));
      } else {
        checked.push({ file: name, result, hiddenSheets: content.hiddenSheets });
      }
    } catch (error) {
      errors.push(problem(name, error));
    }
  }
  return { files: checked, errors };
}

function nothingFound(file: string, { otherSheets }: CheckResult): FileProblem {
  return { file, code: 'nothing-found', message: FILE_ERRORS['nothing-found']({ sheets: otherSheets }) };
}

function problem(file: string, error: unknown): FileProblem {
  if (error instanceof WorkbookFileError) return { file, code: error.code, message: error.message };
  return { file, code: 'check-failed', message: FILE_ERRORS['check-failed']({ cause: error instanceof Error ? error.message : String(error) }) };
}

/** 0: nothing stands in the way of submission; 1: some file has a `fejl` that is not accepted; 2: some file could not be checked. */
export function exitCode({ files, errors }: FilesReport): 0 | 1 | 2 {
  if (errors.length > 0) return 2;
  return files.some(({ result }) => findingsOf(result).some(blocksSubmission)) ? 1 : 0;
}

/** All findings of a workbook. */
export function findingsOf({ proposals, kpiTables, followUps, findings }: CheckResult): readonly LocatedFinding[] {
  return [...[...proposals, ...kpiTables, ...followUps].flatMap((checked) => checked.findings), ...findings];
}

function blocksSubmission(finding: Pick<Finding, 'severity'> & Pick<LocatedFinding, 'acceptance'>): boolean {
  return finding.severity === 'error' && finding.acceptance === null;
}
