import { proposalSubject } from '../../rules/acceptances';
import type { Acceptance } from '../../rules/acceptance';
import type { Datasets } from '../../datasets/datasets';
import type { Severity } from '../../domain/finding';
import { verdictOf } from '../../rules/verdict';
import type { CheckResult, LocatedFinding } from '../../sheets/check-result';
import type { ProposalStanding } from '../../sheets/submission/proposal-standings';
import { DEFAULT_SETTINGS } from '../../excel/workbook-settings';
import type { WorkbookWatcher } from '../../excel/workbook-events';
import type { JudgedWorkbook } from '../checking';
import type { ProposalToolPort } from '../proposal-tool-port';
import type { WorkbookPort } from '../workbook-port';

/** A finding as the check reports it; what is not given does not matter to the pane. */
export function finding(rule: string, severity: Severity, message: string, more: Partial<LocatedFinding> = {}): LocatedFinding {
  return {
    rule, name: `regel-${rule.toLowerCase()}`, severity, messageId: 'sum', table: 'summary', model: null, row: message, years: [2020], stated: [1], expected: [2],
    places: [{ part: 'field', field: 'risk' }], message, correction: null, related: [], sheet: 'BU01', cells: ['B7'], acceptance: null, ...more,
  };
}

/** A check's result with these proposals. */
export function checkResult(proposals: readonly { readonly id: string; readonly findings: readonly LocatedFinding[] }[]): CheckResult {
  return {
    proposals: proposals.map(({ id, findings }) => ({
      parsed: {
        proposal: {
          catalogue: '2020', id, title: `Titel ${id}`, area: null, summary: null, pool: null, presentedBy: null, affectedAdministrations: null, tables: [], paybacks: [],
          headings: null, implementationPlan: null, successCriteria: null, risk: null, consultations: null,
        },
        sheet: id, addresses: new Map(), formulaCells: new Set(), unplaced: [],
      },
      verdict: verdictOf(findings, []),
      findings,
    })),
    kpiTables: [], followUps: [], findings: [], readSheets: [], otherSheets: [], unplaced: [],
  } as CheckResult;
}

const EMPTY: CheckResult = checkResult([]);

/** A port that remembers what it was asked, and answers with what the test gives it. */
export interface FakePort extends WorkbookPort {
  readonly calls: string[];
  proposalTools: ProposalToolPort;
  /** What the next checks find. */
  result: CheckResult;
  acceptances: readonly Acceptance[];
  /** Which proposals are told to be ready for submission. */
  standings: readonly ProposalStanding[];
  /** What the add-in follows the workbook with. */
  watcher: WorkbookWatcher | null;
}

export function fakePort(datasets: Datasets, answers: Partial<WorkbookPort> = {}): FakePort {
  const calls: string[] = [];
  const port: FakePort = {
    calls,
    result: EMPTY,
    acceptances: [],
    standings: [],
    watcher: null,
    datasets: async () => datasets,
    pull: async (choice, { onExisting, tolerance }) => {
      calls.push(`pull ${choice.proposals.map(({ id }) => id).join(',')} ${onExisting} ${String(tolerance)}`);
      return { kind: 'written', sheets: choice.proposals.map(({ id }) => id) };
    },
    check: async ({ mark }): Promise<JudgedWorkbook> => {
      calls.push(mark ? 'check' : 'look');
      return judgedBy(port);
    },
    clearMarks: async () => {
      calls.push('clearMarks');
      return { removed: 2, protectedSheets: [] };
    },
    selectCell: async (sheet, address) => void calls.push(`select ${sheet}!${address}`),
    readCells: async (cells) => cells.map(() => ({ value: '-1.300', isFormula: false })),
    writeCells: async (changes) => void calls.push(`write ${changes.map(({ sheet, address, value }) => `${sheet}!${address}=${String(value)}`).join(' ')}`),
    storeAcceptances: async (stored) => {
      calls.push(`accept ${stored.length}`);
      port.acceptances = stored;
    },
    insertExample: async () => {
      calls.push('insertExample');
      return 'Ark1!A1:B2';
    },
    readSettings: async () => DEFAULT_SETTINGS,
    writeSettings: async ({ tolerance, liveCheck }) => void calls.push(`settings ${String(tolerance)} ${String(liveCheck)}`),
    kpi: {
      survey: async () => ({ sheets: [], report: null, objectives: [], measures: [] }),
      addMeasurement: async (sheets, year) => {
        calls.push(`measure ${sheets.join(',')} ${year}`);
        return { kind: 'added', year, sheets, notes: [] };
      },
      writeSheet: async (wanted, { onExisting }) => {
        calls.push(`follow ${JSON.stringify(wanted)} ${onExisting}`);
        return { kind: 'written', sheets: [wanted.kind] };
      },
    },
    refresh: {
      compare: async () => ({ written: [], sheets: [], unrecognised: [] }),
      pull: async (choice) => {
        calls.push(`refresh ${choice.proposals.map(({ id }) => id).join(',')}`);
        return { written: [], sheets: [], unrecognised: [] };
      },
      write: async (_, chosen) => void calls.push(`put back ${chosen.map(({ key }) => key).join(' ')}`),
    },
    proposalTools: {
      survey: async () => [],
      writeReport: async (_, { onExisting }) => {
        calls.push(`report ${onExisting}`);
        return { kind: 'written', sheets: ['Valideringsrapport'] };
      },
      prepare: async (only, { onExisting }) => {
        calls.push(`prepare ${only === null ? 'all' : `${only.sheet}#${only.position}`} ${onExisting}`);
        const checked = judgedBy(port);
        const errors = checked.result.proposals.flatMap(({ findings }) => findings).filter(({ severity, acceptance }) => severity === 'error' && acceptance === null);
        const [first] = errors;
        if (first) return { kind: 'blocked', checked, first, errors: errors.length, proposals: 1 };
        return { kind: 'prepared', checked, sheets: ['Valideringsrapport', 'Resumé'], proposals: checked.result.proposals.length };
      },
      write: async (wish, { onExisting }) => {
        calls.push(`tool ${wish.kind} ${onExisting}`);
        return { kind: 'written', sheets: ['Ark'] };
      },
      previewRefresh: async () => null,
      makeRefresh: async (_, __, { cells, rows }) => ({ cells: cells.length, rows: rows.length, sheets: [] }),
    },
    watch: async (watcher) => {
      port.watcher = watcher;
      return async () => undefined;
    },
    rulePage: async (id) => `# ${id} regel\n\nHvad reglen kontrollerer: **summen**.\n\n- en\n- to\n\n| a | b |\n|---|---|\n| 1 | \`2\` |\n`,
    showPane: async () => void calls.push('showPane'),
    ...answers,
  };
  return port;
}

function judgedBy({ result, acceptances, standings }: FakePort): JudgedWorkbook {
  return { result: accepted(result, acceptances), acceptances, unmarkedSheets: [], standings };
}

/** The acceptances, matched by rule and proposal; the real check looks at place and figures as well. */
function accepted(result: CheckResult, acceptances: readonly Acceptance[]): CheckResult {
  return {
    ...result,
    proposals: result.proposals.map((checked) => {
      const findings = checked.findings.map((one) => {
        const match = acceptances.find(({ rule, subject }) => rule === one.rule && JSON.stringify(subject) === JSON.stringify(proposalSubject(checked.parsed.proposal)));
        return { ...one, acceptance: match ? { reason: match.reason, by: match.by } : null };
      });
      return { ...checked, findings, verdict: verdictOf(findings, []) };
    }),
  };
}
