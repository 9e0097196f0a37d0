import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { excelFormWorkbook } from '../../test/fixtures/xlsx/excel-form';
import type { CheckResult } from '../sheets/check-result';
import type { ParsedKpiTable } from '../sheets/reading';
import { checkFiles, exitCode } from './check-files';
import type { WorkbookContent } from './read-workbook';

const folder = mkdtempSync(join(tmpdir(), 'valider-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: Uint8Array | string): { name: string; path: string } {
  writeFileSync(join(folder, name), bytes);
  return { name, path: join(folder, name) };
}

const nothing: CheckResult = { proposals: [], kpiTables: [], followUps: [], findings: [], readSheets: [], otherSheets: [{ sheet: 'Ark1', takenFor: 'Ingen forslag fundet: arket er tomt.' }], unplaced: [] };
const table: ParsedKpiTable = { table: { report: null, citizenCentre: null, rows: [] }, sheet: 'Noter', addresses: new Map(), formulaCells: new Set(), unplaced: [] };
const found = (): CheckResult => ({ ...nothing, kpiTables: [{ parsed: table, findings: [] }] });

test('what can be read is checked, in order, whatever stands beside it', async () => {
  const seen: string[][] = [];
  const check = (content: WorkbookContent): CheckResult => {
    seen.push(content.grids.map(({ sheet }) => sheet));
    return found();
  };
  const report = await checkFiles([file('a.xlsx', excelFormWorkbook()), { name: 'mangler.xlsx', path: join(folder, 'mangler.xlsx') }, { name: 'mappe', path: folder }, file('tom.xlsx', ''), file('b.xlsx', excelFormWorkbook())], check);
  expect(seen).toEqual([['BU09 netværk', 'Noter', 'Skjult'], ['BU09 netværk', 'Noter', 'Skjult']]);
  expect(report.files.map(({ file: name, hiddenSheets }) => [name, hiddenSheets])).toEqual([['a.xlsx', ['Skjult']], ['b.xlsx', ['Skjult']]]);
  expect(report.errors.map(({ file: name, code }) => [name, code])).toEqual([['mangler.xlsx', 'missing'], ['mappe', 'directory'], ['tom.xlsx', 'empty']]);
  expect(exitCode(report)).toBe(2);
});

test('a file that holds nothing to check is named, with what its sheets were taken for', async () => {
  const report = await checkFiles([file('andet.xlsx', excelFormWorkbook())], () => nothing);
  expect(report).toEqual({ files: [], errors: [{ file: 'andet.xlsx', code: 'nothing-found', message: 'Ingen forslag fundet og heller ingen KPI-tabeller. Arket “Ark1”: Ingen forslag fundet: arket er tomt.' }] });
  expect(exitCode(report)).toBe(2);
});

test('a check that fails does not take the other files with it', async () => {
  const files = [file('a.xlsx', excelFormWorkbook()), file('b.xlsx', excelFormWorkbook())];
  let calls = 0;
  const report = await checkFiles(files, () => {
    calls += 1;
    if (calls === 1) throw new TypeError('x is undefined');
    return found();
  });
  expect(report.errors).toEqual([{ file: 'a.xlsx', code: 'check-failed', message: expect.stringContaining('x is undefined') }]);
  expect(report.files.map(({ file: name }) => name)).toEqual(['b.xlsx']);
});

test('a file of 100 MB is refused without being read', async () => {
  const { name, path } = file('stor.xlsx', '');
  truncateSync(path, 100 * 1024 * 1024);
  const { errors } = await checkFiles([{ name, path }], found);
  expect(errors[0]).toMatchObject({ code: 'too-large', message: expect.stringContaining('fylder 100 MB') });
});
