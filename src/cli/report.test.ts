import type { CheckResult, LocatedFinding } from '../sheets/check-result';
import type { ParsedFollowUp, ParsedKpiTable, ParsedProposal } from '../sheets/reading';
import { exitCode } from './check-files';
import type { FilesReport } from './check-files';
import { jsonReport } from './report-json';
import { textReport } from './report-text';

const proposal: ParsedProposal = {
  proposal: {
    catalogue: '2020', id: 'BU09', title: 'Netværk', area: null, summary: null, pool: null, presentedBy: null, affectedAdministrations: null,
    tables: [{ kind: 'summary', caption: 'TABEL 1. Konsekvenser', unit: null, years: [2020, 2021], rows: [] }],
    paybacks: [], headings: null, implementationPlan: null, successCriteria: null, risk: null, consultations: null,
  },
  sheet: 'BU09 netværk', addresses: new Map(), formulaCells: new Set(), unplaced: [],
};
const kpiTable: ParsedKpiTable = { table: { report: '2024-06', citizenCentre: 'BCV', rows: [] }, sheet: 'KPI', addresses: new Map(), formulaCells: new Set(), unplaced: [] };

const followUp: ParsedFollowUp = {
  followUp: { catalogue: '2020', id: 'BU09', plan: null, title: 'Netværk', citizenCentre: 'BBU', series: [], criteria: [], remarks: [] },
  sheet: 'Opfølgning', addresses: new Map(), formulaCells: new Set(), unplaced: [],
};
const finding: LocatedFinding = {
  rule: 'F101', name: 'samlet-varig-aendring', severity: 'error', messageId: 'differs', table: 'summary', model: null, row: 'Samlet varig ændring',
  years: [2020, 2021], stated: [-3100, null], expected: [-3000, -3000], places: [], message: 'Der står -3.100.', correction: null, related: [],
  sheet: 'BU09 netværk', cells: ['C10', 'D10'], acceptance: null,
};
const accepted: LocatedFinding = { ...finding, rule: 'F102', acceptance: { reason: 'Aftalt med ØKF', by: 'Økonomi' } };
const warning: LocatedFinding = { ...finding, rule: 'F301', severity: 'warning', table: null, years: [], stated: [null], expected: ['Service'], cells: [], message: 'Linjen mangler styringsområde.' };

function report(result: Partial<CheckResult>, more: Partial<FilesReport> = {}): FilesReport {
  return { files: [{ file: 'forslag.xlsx', hiddenSheets: [], result: { proposals: [], kpiTables: [], followUps: [], findings: [], readSheets: [], otherSheets: [], unplaced: [], ...result } }], errors: [], ...more };
}

const judged = (...findings: LocatedFinding[]): FilesReport => report({ proposals: [{ parsed: proposal, verdict: 'not-ready', findings }] });
const unread = { file: 'x.xlsx', code: 'missing' as const, message: 'Filen findes ikke.' };

describe('exit code', () => {
  test.each<[string, FilesReport, number]>([
    ['nothing found', judged(), 0],
    ['warnings only', judged(warning), 0],
    ['an accepted error', judged(accepted), 0],
    ['an error', judged(accepted, finding), 1],
    ['a warning of a follow-up', report({ followUps: [{ parsed: followUp, findings: [warning] }] }), 0],
    ['an error of a KPI table', report({ kpiTables: [{ parsed: kpiTable, findings: [finding] }] }), 1],
    ['an error that belongs to none', report({ findings: [finding] }), 1],
    ['a file that can’t be read beats an error', { ...judged(finding), errors: [unread] }, 2],
  ])('%s', (_name, given, code) => {
    expect(exitCode(given)).toBe(code);
  });
});

test('the report for programs', () => {
  const given = report({
    proposals: [{ parsed: proposal, verdict: 'not-ready', findings: [finding, warning, accepted] }],
    kpiTables: [{ parsed: kpiTable, findings: [{ ...finding, table: null, sheet: 'KPI', cells: ['B2'] }] }],
    followUps: [{ parsed: followUp, findings: [{ ...warning, rule: 'O101', sheet: 'Opfølgning', cells: ['F7'] }] }],
    findings: [{ ...warning, sheet: null }],
  }, { errors: [unread] });
  const common = { name: 'samlet-varig-aendring', model: null, row: 'Samlet varig ændring' };
  const differs = { ...common, rule: 'F101', severity: 'error', table: 'TABEL 1. Konsekvenser', years: [2020, 2021], stated: [-3100, null], expected: [-3000, -3000], cells: ['BU09 netværk!C10', 'BU09 netværk!D10'], accepted: false, message: 'Der står -3.100.' };
  const missing = { ...common, rule: 'F301', severity: 'warning', table: null, years: [], stated: [null], expected: ['Service'], cells: [], accepted: false, message: 'Linjen mangler styringsområde.' };
  expect(JSON.parse(jsonReport(given))).toEqual({
    files: [{
      file: 'forslag.xlsx',
      proposals: [{ catalogue: '2020', id: 'BU09', sheet: 'BU09 netværk', verdict: 'not-ready', findings: [differs, missing, { ...differs, rule: 'F102', accepted: true }] }],
      kpiTables: [{ report: '2024-06', sheet: 'KPI', findings: [{ ...differs, table: null, cells: ['KPI!B2'] }] }],
      followUps: [{ catalogue: '2020', id: 'BU09', plan: null, sheet: 'Opfølgning', findings: [{ ...missing, rule: 'O101', cells: ['Opfølgning!F7'] }] }],
      findings: [missing],
    }],
    errors: [unread],
  });
});

test('the report for people', () => {
  const given = report({
    proposals: [{ parsed: proposal, verdict: 'not-ready', findings: [warning, accepted, finding] }],
    kpiTables: [{ parsed: kpiTable, findings: [] }],
    readSheets: [{ sheet: 'BU09 netværk', takenFor: 'Forslag BU09: Tabel 1' }],
    otherSheets: [{ sheet: 'Ark3', takenFor: 'arket er tomt.' }],
    unplaced: Array.from({ length: 12 }, (_, i) => ({ sheet: 'BU09 netværk', address: `B${i + 30}`, text: 'x'.repeat(100), reason: 'Ukendt.' })),
  }, { errors: [unread] });
  expect(textReport({ ...given, files: given.files.map((file) => ({ ...file, hiddenSheets: ['KPI'] })) })).toBe(`forslag.xlsx
============
Forslag BU09 – Netværk, katalog 2020, arket “BU09 netværk”
Ikke klar: 1 fejl, 1 advarsel, 1 accepteret afvigelse
  FEJL F101 samlet varig ændring  BU09 netværk!C10, BU09 netværk!D10
    Der står -3.100.
  ADVARSEL F301 samlet varig ændring
    Linjen mangler styringsområde.
  ACCEPTERET F102 samlet varig ændring  BU09 netværk!C10, BU09 netværk!D10
    Der står -3.100.
    Accepteret af Økonomi: “Aftalt med ØKF”

KPI-tabel for BCV, rapport 2024-06, arket “KPI” (skjult)
Ingen afvigelser

Celler, der ikke kunne placeres og derfor ikke er kontrolleret
${Array.from({ length: 10 }, (_, i) => `  BU09 netværk!B${i + 30} “${'x'.repeat(59)}…”: Ukendt.`).join('\n')}
  … og 2 celler mere

Sådan er arkene læst
  BU09 netværk: Forslag BU09: Tabel 1

Ark uden forslag, KPI-tabeller og opfølgninger
  Ark3: arket er tomt.

x.xlsx
======
Ikke kontrolleret: Filen findes ikke.

1 fil kontrolleret: 1 forslag, 1 KPI-tabel og 0 opfølgninger med 1 fejl og 1 advarsel, 1 accepteret afvigelse. 1 fil kunne ikke kontrolleres.
`);
});

test('a follow-up has a section of its own in the report for people', () => {
  const text = textReport(report({ followUps: [{ parsed: followUp, findings: [{ ...warning, sheet: 'Opfølgning', cells: ['F7'] }] }] }));
  expect(text).toContain('Opfølgning på BU09 – Netværk, arket “Opfølgning”');
  expect(text).toContain('Opfølgning!F7');
  expect(text).toContain('1 fil kontrolleret: 0 forslag, 0 KPI-tabeller og 1 opfølgning med 0 fejl og 1 advarsel.');
});
