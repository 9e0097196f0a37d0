import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readDatasetFile } from '../../src/cli/dataset-files';
import { writeWorkbook } from '../../src/cli/write-workbook';
import { loadKpiReports } from '../../src/datasets/load-kpi-reports';
import { kpiOverviewPlan } from '../../src/sheets/kpi-overview-plan';
import { kpiReportPlan } from '../../src/sheets/kpi-report-plan';
import { planGrid } from '../../src/sheets/plan-grid';
import type { SheetPlan } from '../../src/sheets/sheet-plan';

/** Prints the overview "KPI-status" from the .xlsx to PDF with LibreOffice and checks that it takes one A4 page across. */

const A4_LANDSCAPE = { width: 842, height: 595 };

/** Whether a program is on the machine. */
function isInstalled(program: string, ...version: readonly string[]): boolean {
  try {
    execFileSync(program, version, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function overviewSheets(): Promise<{ readonly overview: SheetPlan; readonly others: readonly SheetPlan[] }> {
  const reports = await loadKpiReports(readDatasetFile);
  const others = reports.flatMap((report) => kpiReportPlan(report, { tolerance: null }));
  const overview = kpiOverviewPlan(others.map(planGrid));
  if (overview === null) throw new Error('no KPI table to show');
  return { overview, others };
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

async function main(): Promise<number> {
  if (!isInstalled('libreoffice', '--version') || !isInstalled('pdftotext', '-v')) {
    console.log('Not checked: LibreOffice or poppler-utils (pdftotext, pdfinfo) is not installed.');
    return 0;
  }
  const { overview, others } = await overviewSheets();
  const [next] = others;
  const folder = mkdtempSync(join(tmpdir(), 'kpi-status-'));
  try {
    const file = join(folder, 'kpi-status.xlsx');
    writeFileSync(file, await writeWorkbook({ sheets: [overview, ...others] }));
    // A profile of its own: another LibreOffice that is running is left in peace.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync('libreoffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore', timeout: 180_000 });
    const pdf = join(folder, 'kpi-status.pdf');
    const statuses = overview.rows.flat().flatMap((cell) => (cell?.style === 'statusCell' && typeof cell.cached === 'string' ? [cell.cached] : []));
    const lastLine = String(overview.rows.at(-1)?.[0]?.value ?? '');
    const [first, second] = [pageText(pdf, 1), pageText(pdf, 2)];
    const size = pageSize(pdf);
    const faults = [
      ...(first.includes(lastLine) ? [] : ['the overview goes on after its first page']),
      ...(second.includes(String(next?.rows[0]?.[1]?.value)) ? [] : ['the second page is not the sheet after the overview']),
      ...statuses.filter((status) => !first.includes(status)).map((status) => `"${status}" is not on the page`),
      ...(Math.abs(size.width - A4_LANDSCAPE.width) <= 1 && Math.abs(size.height - A4_LANDSCAPE.height) <= 1 ? [] : [`the page is ${size.width} x ${size.height} points, not A4 across`]),
    ];
    for (const fault of faults) console.error(fault);
    const [, copyTo] = process.argv.slice(1);
    if (copyTo !== undefined) writeFileSync(copyTo, readFileSync(pdf));
    if (faults.length === 0) console.log(`KPI-status fits one A4 page across, with ${statuses.length} statuses.`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main().then((code) => { process.exitCode = code; });
