import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

jest.setTimeout(240_000);

const PROGRAMS = ['libreoffice', 'pdftotext'];
const NOT_CHECKED = 'Not checked: LibreOffice or poppler-utils (pdftotext, pdfinfo) is not installed.';

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** `npm run print:kpi-status` and its like, without npm. */
function print(script: string, searchPath: string | undefined): { readonly status: number | null; readonly output: string } {
  const tsx = path.resolve(__dirname, '../../node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, path.resolve(__dirname, '../print', script)], { encoding: 'utf8', env: { ...process.env, PATH: searchPath } });
  return { status, output: `${stdout}${stderr}` };
}

const PAGES = [
  ['kpi-status-page.ts', '"KPI-status" fits one A4 page across, with 12 statuses.'],
  ['follow-up-page.ts', 'fits one A4 page across'],
] as const;

it.each(PAGES)('%s, printed by LibreOffice, takes one A4 page across', (script, fits) => {
  const { status, output } = print(script, process.env.PATH);
  const missing = PROGRAMS.filter((program) => !isOnPath(program));
  if (missing.length > 0) process.stderr.write(`The printing was not tried: ${missing.join(' and ')} not installed.\n`);
  expect(output).toContain(missing.length > 0 ? NOT_CHECKED : fits);
  expect(status).toBe(0);
});

it.each(PAGES)('%s says so where LibreOffice is not installed, instead of passing in silence', (script) => {
  const { status, output } = print(script, '');
  expect(output).toContain(NOT_CHECKED);
  expect(output).not.toContain('fits one A4 page');
  expect(status).toBe(0);
});
