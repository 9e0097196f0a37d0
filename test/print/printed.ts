import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeWorkbook } from '../../src/cli/write-workbook';
import type { SheetPlan } from '../../src/sheets/sheet-plan';

const A4_LANDSCAPE = { width: 842, height: 595 };

/** A sheet that is to take one A4 page across, printed before other sheets of its workbook. */
export interface PageToPrint {
  readonly page: SheetPlan;
  readonly others: readonly SheetPlan[];
  /** What stands at the end of the page, and at the beginning of the sheet after it. */
  readonly lastText: string;
  readonly nextText: string;
  /** What else must be on the page. */
  readonly texts: readonly string[];
}

/** Whether a program is on the machine. */
function isInstalled(program: string, ...version: readonly string[]): boolean {
  try {
    execFileSync(program, version, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The text of a page, laid out as printed. */
function pageText(pdf: string, page: number): string {
  return execFileSync('pdftotext', ['-f', String(page), '-l', String(page), '-layout', pdf, '-'], { encoding: 'utf8' });
}

/** In points. */
function pageSize(pdf: string): { readonly width: number; readonly height: number } {
  const [, width = '0', height = '0'] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })) ?? [];
  return { width: Math.round(Number(width)), height: Math.round(Number(height)) };
}

function faultsOf(pdf: string, { page, lastText, nextText, texts }: PageToPrint): readonly string[] {
  const [first, second] = [pageText(pdf, 1), pageText(pdf, 2)];
  const { width, height } = pageSize(pdf);
  return [
    ...(first.includes(lastText) ? [] : [`"${page.name}" goes on after its first page`]),
    ...(second.includes(nextText) ? [] : [`the second page is not the sheet after "${page.name}"`]),
    ...texts.filter((text) => !first.includes(text)).map((text) => `"${text}" is not on the page`),
    ...(Math.abs(width - A4_LANDSCAPE.width) <= 1 && Math.abs(height - A4_LANDSCAPE.height) <= 1 ? [] : [`the page is ${width} x ${height} points, not A4 across`]),
  ];
}

/**
 * Prints the workbook to PDF with LibreOffice and tells whether the page fits; the PDF is kept where a path is given as argument.
 * Returns the exit code: 0 also where LibreOffice or poppler-utils is missing, which is said.
 */
export async function checkPrint(toPrint: PageToPrint): Promise<number> {
  if (!isInstalled('libreoffice', '--version') || !isInstalled('pdftotext', '-v')) {
    console.log('Not checked: LibreOffice or poppler-utils (pdftotext, pdfinfo) is not installed.');
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    const file = join(folder, 'printed.xlsx');
    writeFileSync(file, await writeWorkbook({ sheets: [toPrint.page, ...toPrint.others] }));
    // A profile of its own: another LibreOffice that is running is left in peace.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync('libreoffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore', timeout: 180_000 });
    const pdf = join(folder, 'printed.pdf');
    const faults = faultsOf(pdf, toPrint);
    for (const fault of faults) console.error(fault);
    const copyTo = process.argv[2];
    if (copyTo !== undefined) writeFileSync(copyTo, readFileSync(pdf));
    if (faults.length === 0) console.log(`"${toPrint.page.name}" fits one A4 page across, with ${toPrint.texts.length} statuses.`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Statuses as the page shows them. */
export function statusesOf({ rows }: SheetPlan): readonly string[] {
  return rows.flat().flatMap((cell) => (cell?.style === 'statusCell' && typeof cell.cached === 'string' ? [cell.cached] : []));
}
