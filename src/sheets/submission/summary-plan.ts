import { columnSums } from '../../domain/net-effect';
import { paybackTime } from '../../domain/payback';
import { modelsOf } from '../../domain/proposal';
import type { Proposal } from '../../domain/proposal';
import { countOf } from '../../rules/verdict';
import { summaryTexts as texts } from '../../texts/submission';
import { verdictTexts } from '../../texts/verdicts';
import type { CheckedProposal } from '../check-result';
import { rowRange } from '../form-draft';
import { cellAddress } from '../grid';
import type { Grid } from '../grid';
import { lineReferences } from '../proposal-tools/line-references';
import type { LineReferences } from '../proposal-tools/line-references';
import { proposalLabel } from './report-plan';
import { sumOf } from '../sensitivity/sensitivity-layout';
import type { PlannedCell, PlannedChart, SheetPlan } from '../sheet-plan';
import { asSheetName } from '../sheet-names';

type Cells = readonly (PlannedCell | null)[];

const LABEL_WIDTH = 38;
const YEAR_WIDTH = 12;
/** Characters of a line of running text, and the most lines of one text, so that all of it stands on one page. */
const LINE = 105;
const MOST_LINES = 8;
const CHART_ROWS = 13;
/** Rows of the key figures with their header, and of each model year by year. */
const KEY_FIGURES = 7;
const ROWS_PER_MODEL = 3;

/** Running text cut into lines between words; what would take too much room is cut off with "…". */
function lines(text: string): readonly string[] {
  const cut: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = cut.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE) cut[cut.length - 1] = `${last} ${word}`;
    else cut.push(word);
  }
  return cut.length <= MOST_LINES ? cut : [...cut.slice(0, MOST_LINES - 1), `${cut[MOST_LINES - 1] ?? ''} …`];
}

function caption(value: string): Cells {
  return [{ value, style: 'tableCaption' }];
}

function paragraph(text: string): readonly Cells[] {
  return lines(text).map((value): Cells => [{ value, style: 'field' }]);
}

function head(proposal: Proposal): readonly Cells[] {
  const { id, title, catalogue, area, pool, presentedBy, affectedAdministrations, risk, summary } = proposal;
  const fields: readonly (readonly [string, string | null])[] = [
    [texts.catalogue, catalogue], [texts.area, area], [texts.pool, pool], [texts.presentedBy, presentedBy],
    [texts.affected, affectedAdministrations?.join(', ') ?? null], [texts.risk, risk],
  ];
  return [
    [{ value: texts.heading(proposalLabel(proposal)), style: 'title' }],
    ...(title === null || id === null ? [] : [[{ value: title, style: 'subtitle' } as const]]),
    [],
    ...fields.map(([label, value]): Cells => [{ value: label, style: 'fieldLabel' }, { value: value ?? texts.notStated, style: 'field' }]),
    ...(summary === null ? [] : [[], caption(texts.summary), ...paragraph(summary)]),
  ];
}

/** Rows of a model's figures, zero-based. */
interface YearRows { readonly model: string | null; readonly permanent: number; readonly implementation: number }

interface ModelSums { readonly permanent: readonly number[]; readonly implementation: readonly number[] }

function sumsOf({ table, amount }: LineReferences, model: string | null): ModelSums {
  const of = (section: 'permanent' | 'implementation') => table.years.map((_, column) => amount(section, model, column));
  return { permanent: of('permanent'), implementation: of('implementation') };
}

/** Figures year by year, from the proposal's own sheet; a row of names and years above them, as charts take it. */
function yearCells(references: LineReferences, yearRows: readonly YearRows[]): readonly Cells[] {
  const { table } = references;
  return [
    [{ style: 'tableHeader' }, ...table.years.map((year, column): PlannedCell => ({ formula: `=${references.years[column] ?? ''}`, cached: year, style: 'yearHeader' }))],
    ...yearRows.flatMap(({ model, permanent, implementation }): readonly Cells[] => {
      const sums = sumsOf(references, model);
      const net = columnSums([sums.permanent, sums.implementation]);
      const own = (section: 'permanent' | 'implementation'): Cells => [
        { value: texts.forModel(texts[section], model), style: 'rowLabel' },
        ...table.years.map((_, column): PlannedCell => ({ formula: `=${references.sum(section, model, column)}`, cached: sums[section][column] ?? 0, style: 'amount' })),
      ];
      return [
        own('permanent'),
        own('implementation'),
        [
          { value: texts.forModel(texts.netImpact, model), style: 'totalLabel' },
          ...table.years.map((_, column): PlannedCell => ({ formula: `=${cellAddress(permanent, 1 + column)}+${cellAddress(implementation, 1 + column)}`, cached: net[column] ?? 0, style: 'total' })),
        ],
      ];
    }),
  ];
}

function paybackCell({ permanent, implementation }: YearRows, sums: ModelSums): PlannedCell {
  const years = sums.permanent.length;
  const call = `SOF.TILBAGEBETALING(${rowRange(permanent, 1, years)},${rowRange(implementation, 1, years)})`;
  const result = paybackTime(sums.permanent, sums.implementation);
  const cached = result.kind === 'repaid' ? result.years : result.kind === 'not-repaid' ? texts.notRepaid : { error: '#VALUE!' };
  return { formula: `=IF(ISNA(${call}),"${texts.notRepaid}",${call})`, cached, style: 'integer' };
}

/** Investment by budget area, what is saved in the last year, and payback: a column for each model. */
function keyFigures(references: LineReferences, yearRows: readonly YearRows[]): readonly Cells[] {
  const { table, amount, sumOfArea } = references;
  const columns = table.years.map((_, column) => column);
  const lastYear = table.years.at(-1) ?? 0;
  const areaRow = (label: string, area: string): Cells => [
    { value: label, style: 'rowLabel' },
    ...yearRows.map(({ model }): PlannedCell => ({
      formula: `=${columns.map((column) => sumOfArea('implementation', model, column, area)).join('+')}`,
      cached: sumOf(columns.map((column) => amount('implementation', model, column, area))),
      style: 'amount',
    })),
  ];
  return [
    [{ value: texts.amounts, style: 'tableHeader' }, ...yearRows.map(({ model }): PlannedCell => ({ value: model ?? texts.proposal, style: 'tableHeader' }))],
    [
      { value: texts.investment, style: 'totalLabel' },
      ...yearRows.map(({ model, implementation }): PlannedCell => ({ formula: `=SUM(${rowRange(implementation, 1, columns.length)})`, cached: sumOf(sumsOf(references, model).implementation), style: 'total' })),
    ],
    areaRow(texts.service, 'Service'), areaRow(texts.capital, 'Anlæg'), areaRow(texts.transfers, 'Overførsler'),
    [
      { value: texts.lastChange(lastYear), style: 'rowLabel' },
      ...yearRows.map(({ model, permanent }): PlannedCell => ({ formula: `=${cellAddress(permanent, columns.length)}`, cached: sumsOf(references, model).permanent.at(-1) ?? 0, style: 'amount' })),
    ],
    [{ value: texts.payback, style: 'rowLabel' }, ...yearRows.map((years) => paybackCell(years, sumsOf(references, years.model)))],
  ];
}

function followUp({ successCriteria }: Proposal): readonly Cells[] {
  const named = (successCriteria ?? []).filter(({ criterion }) => criterion !== '');
  if (named.length === 0) return [];
  return [caption(texts.criteria), ...named.flatMap(({ criterion, measuredBy, responsible, when }) => paragraph(texts.criterion(criterion, [measuredBy, responsible, when].flatMap((part) => part ?? [])))), []];
}

function consultations({ consultations: asked }: Proposal): readonly Cells[] {
  if (asked === null || asked.length === 0) return [];
  const answers = [...new Set(asked.map(({ answer }) => answer ?? texts.noAnswer))];
  return [caption(texts.consultations), ...answers.flatMap((answer) => paragraph(texts.answered(answer, asked.filter((each) => (each.answer ?? texts.noAnswer) === answer).map(({ party }) => party)))), []];
}

function control({ verdict, findings }: CheckedProposal, at: string): readonly Cells[] {
  const accepted = findings.filter(({ acceptance }) => acceptance !== null).length;
  return [
    caption(texts.control),
    ...paragraph(texts.checked(verdictTexts[verdict](countOf(findings, 'error'), countOf(findings, 'warning')), at)),
    ...(accepted === 0 ? [] : paragraph(texts.acceptedFindings(accepted))),
  ];
}

/**
 * A one-page summary of a proposal that has been checked, to be printed in A4. Its amounts are formulas on the proposal's own
 * sheet; its texts are those of the time of the check.
 * @param at local time of the check
 */
export function summaryPlan(checked: CheckedProposal, grid: Grid, at: string): SheetPlan {
  const { parsed } = checked;
  const { proposal } = parsed;
  const references = lineReferences({ parsed, grid });
  const rows: Cells[] = [...head(proposal), []];
  const charts: PlannedChart[] = [];
  if (references) {
    const models = modelsOf(proposal);
    // A caption and the key figures, a blank row, a caption, then the years.
    const header = rows.length + 1 + KEY_FIGURES + 2;
    const yearRows = models.map((model, index): YearRows => ({ model, permanent: header + 1 + ROWS_PER_MODEL * index, implementation: header + 2 + ROWS_PER_MODEL * index }));
    rows.push(caption(texts.keyFigures), ...keyFigures(references, yearRows), [], caption(texts.years), ...yearCells(references, yearRows), []);
    charts.push({
      title: texts.chart, type: 'columnClustered',
      source: { row: header, column: 0, rows: 1 + ROWS_PER_MODEL * models.length, columns: 1 + references.table.years.length },
      seriesBy: 'rows',
      at: { row: rows.length, column: 0, rows: CHART_ROWS, columns: 1 + references.table.years.length },
    });
    rows.push(...Array.from({ length: CHART_ROWS + 1 }, (): Cells => []));
  }
  rows.push(...followUp(proposal), ...consultations(proposal), ...control(checked, at));
  const years = references?.table.years.length ?? 5;
  return {
    name: asSheetName(texts.sheet(proposal.id ?? grid.sheet)),
    rows,
    columnWidths: [LABEL_WIDTH, ...Array.from({ length: Math.max(years, 2) }, () => YEAR_WIDTH)],
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts,
    page: { orientation: 'portrait', fitToWidth: true, fitToHeight: true },
  };
}
