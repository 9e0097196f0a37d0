import { DEFAULT_TOLERANCE, worstStatus } from '../../domain/kpi-status';
import type { KpiStatus } from '../../domain/kpi-status';
import { NO_DIRECTION } from '../../domain/kpi';
import type { KpiReport, KpiReportTable, Measure, Measurement, Objective } from '../../datasets/kpi-report';
import { kpiLabels, STATUS_WITH_SIGN } from '../../texts/kpi-labels';
import { kpiSheetTexts } from '../../texts/kpi-sheets';
import { documentText } from '../document-text';
import { cellAddress } from '../grid';
import { developmentArrow, developmentFormula, repeatFormula, statusAccordingToText, statusFormula, worstStatusFormula } from './kpi-formulas';
import type { StatusCells } from './kpi-formulas';
import { kpiDataPlan } from './kpi-data-plan';
import { measureRemark, objectiveRemark } from './kpi-remarks';
import { statusFormats } from './kpi-status-format';
import { newestStatus, yearColumns } from './kpi-table';
import type { PlannedCell, SheetPlan } from '../sheet-plan';

export interface KpiPlanOptions {
  /** Written into the status formulas; null leaves the default of `SOF.KPISTATUS`. See `kpiStatus` for its unit. */
  readonly tolerance: number | null;
}

/** Units and directions to choose from. */
export const UNITS = ['%', 'antal', 'år', 'mdr.', 'score'] as const;
export const DIRECTIONS = ['op', 'ned', NO_DIRECTION] as const;

/** Zero-based row of the column headings. */
const HEADER_ROW = 6;

/** Zero-based columns. */
const COLUMNS = { id: 0, track: 1, objective: 2, measure: 3, unit: 4, direction: 5, baselineYear: 6, baseline: 7, firstYear: 8 } as const;

interface Layout {
  readonly years: readonly number[];
  readonly development: number;
  readonly status: number;
  readonly kpiStatus: number;
  readonly source: number;
  readonly remark: number;
}

function layoutOf(table: KpiReportTable): Layout {
  const years = yearColumns(table);
  const first = COLUMNS.firstYear + years.length;
  return { years, development: first, status: first + 1, kpiStatus: first + 2, source: first + 3, remark: first + 4 };
}

type Cells = (PlannedCell | null)[];

/** A row of cells by column; the gaps are null. */
function cellsAt(entries: readonly (readonly [column: number, cell: PlannedCell | null])[]): Cells {
  const width = Math.max(...entries.map(([column]) => column)) + 1;
  const cells: Cells = Array.from({ length: width }, () => null);
  for (const [column, cell] of entries) cells[column] = cell;
  return cells;
}

function header({ years, ...at }: Layout): Cells {
  const text = (value: string): PlannedCell => ({ value, style: 'tableHeader' });
  return cellsAt([
    [COLUMNS.id, text(kpiLabels.id)],
    [COLUMNS.track, text(kpiLabels.track)],
    [COLUMNS.objective, text(kpiLabels.objective)],
    [COLUMNS.measure, text(kpiLabels.measure)],
    [COLUMNS.unit, text(kpiLabels.unit)],
    [COLUMNS.direction, text(kpiLabels.direction)],
    [COLUMNS.baselineYear, text(kpiLabels.baselineYear)],
    [COLUMNS.baseline, { value: kpiLabels.baseline, style: 'yearHeader' }],
    ...years.map((year, index) => [COLUMNS.firstYear + index, { value: year, style: 'yearHeader' }] as const),
    [at.development, text(kpiLabels.development)],
    [at.status, text(kpiLabels.status)],
    [at.kpiStatus, text(kpiLabels.kpiStatus)],
    [at.source, text(kpiLabels.source)],
    [at.remark, text(kpiLabels.remark)],
  ]);
}

/** At printed precision; a cell left blank shows whatever decimals are typed into it. */
function figureCell(value: number | null, decimals: number | null): PlannedCell {
  return value === null ? { style: 'figure' } : { value, style: (decimals ?? 0) > 0 ? 'decimal' : 'integer' };
}

/** The figures of a measure's row, or of a row with its counts: the baseline, and the years. */
function figureCells(measure: Measure, row: number, { years }: Layout, part: 'value' | 'part' | 'whole'): readonly (readonly [number, PlannedCell])[] {
  const { baseline, measurements } = measure;
  const decimals = ({ decimals: printed }: Measurement) => (part === 'value' ? printed : 0);
  const baselineCell = figureCell(baseline[part], decimals(baseline));
  return [
    [COLUMNS.baseline, baselineCell],
    ...years.map((year, index): readonly [number, PlannedCell] => {
      const column = COLUMNS.firstYear + index;
      if (year === baseline.year) {
        return [column, { formula: repeatFormula(cellAddress(row, COLUMNS.baseline)), cached: baseline[part] ?? '', style: baselineCell.style ?? 'figure' }];
      }
      const measurement = measurements.find((candidate) => candidate.year === year);
      return [column, measurement === undefined ? { style: 'figure' } : figureCell(measurement[part], decimals(measurement))];
    }),
  ];
}

function statusCellsOf(row: number, { years }: Layout, baselineYear: number): StatusCells {
  const newest = COLUMNS.firstYear + years.length - 1;
  return {
    baseline: cellAddress(row, COLUMNS.baseline),
    newest: cellAddress(row, newest),
    direction: cellAddress(row, COLUMNS.direction),
    years: baselineYear < (years.at(-1) ?? baselineYear) ? null : { baseline: cellAddress(row, COLUMNS.baselineYear), newest: cellAddress(HEADER_ROW, newest) },
  };
}

/** Arrow and status of a measure that has a direction, in a table that has years. */
function statusCells(measure: Measure, row: number, layout: Layout, status: KpiStatus | null, tolerance: number | null): readonly (readonly [number, PlannedCell])[] {
  if (measure.direction === null || layout.years.length === 0) return [[layout.development, { style: 'statusCell' }], [layout.status, { style: 'statusCell' }]];
  const newest = measure.measurements.find(({ year }) => year === layout.years.at(-1))?.value ?? null;
  const arrow = status === null || measure.baseline.value === null || newest === null ? '' : developmentArrow(measure.baseline.value, newest);
  const cells = statusCellsOf(row, layout, measure.baseline.year);
  return [
    [layout.development, { formula: developmentFormula(cells), cached: arrow, style: 'statusCell' }],
    [layout.status, { formula: statusFormula(cells, tolerance), cached: status ?? '', style: 'statusCell' }],
  ];
}

/** The counts that a measure has rows for. */
function countsOf({ baseline, measurements }: Measure): readonly ('part' | 'whole')[] {
  return (['part', 'whole'] as const).filter((part) => [baseline, ...measurements].some((measurement) => measurement[part] !== null));
}

/** A measure's row and, below it, those with its counts, where it has any. */
function measureRows(objective: Objective, measure: Measure, row: number, layout: Layout, options: KpiPlanOptions, kpiStatusCell: PlannedCell): readonly Cells[] {
  const { label, unit, direction, baseline } = measure;
  const isFirst = measure === objective.measures[0];
  const status = newestStatus(measure, layout.years.at(-1), options.tolerance ?? undefined);
  const remark = [...(isFirst ? objectiveRemark(objective) : []), ...measureRemark(measure)].join('\n');
  const text = (value: string | null, style: PlannedCell['style'] = 'wrapped'): PlannedCell => (value === null || value === '' ? { style } : { value, style });
  const first = cellsAt([
    [COLUMNS.id, text(objective.id, 'text')],
    [COLUMNS.track, text(isFirst ? objective.track : null)],
    [COLUMNS.objective, text(isFirst ? objective.objective : null)],
    [COLUMNS.measure, text(label)],
    [COLUMNS.unit, text(unit, 'text')],
    [COLUMNS.direction, text(direction ?? NO_DIRECTION, 'text')],
    [COLUMNS.baselineYear, { value: baseline.year, style: 'text' }],
    ...figureCells(measure, row, layout, 'value'),
    ...statusCells(measure, row, layout, status, options.tolerance),
    [layout.kpiStatus, kpiStatusCell],
    [layout.source, text(isFirst ? objective.source : null)],
    [layout.remark, text(remark)],
  ]);
  return [first, ...countsOf(measure).map((part, index) => cellsAt([
    [COLUMNS.measure, { value: kpiLabels[part], style: 'rowLabel' }],
    ...figureCells(measure, row + 1 + index, layout, part),
  ]))];
}

/** The rows of an objective; the status of the whole stands on the first. */
function objectiveRows(objective: Objective, row: number, layout: Layout, options: KpiPlanOptions): readonly Cells[] {
  let next = row;
  const placed = objective.measures.map((measure) => {
    const at = next;
    next += 1 + countsOf(measure).length;
    return { measure, row: at };
  });
  const decisive = placed.filter(({ measure }) => measure.decisive && measure.direction !== null);
  const fallback = objective.statusAccordingToText;
  const otherwise = fallback === null ? '' : statusAccordingToText(fallback.status);
  const worst = worstStatus(decisive.map(({ measure }) => newestStatus(measure, layout.years.at(-1), options.tolerance ?? undefined)));
  const kpiStatusCell: PlannedCell = decisive.length === 0 || layout.years.length === 0 ? { style: 'statusCell' } : {
    formula: worstStatusFormula(decisive.map((each) => cellAddress(each.row, layout.status)), otherwise),
    cached: worst === null ? otherwise : STATUS_WITH_SIGN[worst],
    style: 'statusCell',
  };
  return placed.flatMap(({ measure, row: at }, index) => measureRows(objective, measure, at, layout, options, index === 0 ? kpiStatusCell : { style: 'statusCell' }));
}

function head(report: KpiReport, table: KpiReportTable): readonly Cells[] {
  const field = (label: string, value: string): Cells => [{ value: label, style: 'fieldLabel' }, { value, style: 'field' }];
  return [
    // Beside the first column, which stays when the sheet is moved: what reaches out of it is cut off there.
    [{ value: table.citizenCentre, style: 'title' }, { value: kpiSheetTexts.title(report.title, table.citizenCentreName), style: 'title' }],
    [null, { value: table.caption, style: 'tableCaption' }],
    field(kpiLabels.report, report.key),
    field(kpiLabels.citizenCentre, table.citizenCentre),
    [{ value: kpiLabels.source, style: 'fieldLabel' }, { value: documentText(report.document), style: 'source' }],
    [{ value: kpiLabels.dataset, style: 'fieldLabel' }, { value: kpiSheetTexts.dataset(report.key, report.version, report.machineRead), style: 'source' }],
  ];
}

function explanation(report: KpiReport, table: KpiReportTable, { tolerance }: KpiPlanOptions): readonly Cells[] {
  const note = (value: string): Cells => [null, { value, style: 'note' }];
  const meanings = (['Grøn', 'Gul', 'Rød'] as const).map((status): Cells => {
    const meaning = report.legend.find((entry) => entry.status === status)?.meaning ?? kpiSheetTexts.statusMeanings[status];
    return [{ value: STATUS_WITH_SIGN[status], style: 'fieldLabel' }, { value: meaning, style: 'note' }];
  });
  return [
    [],
    [{ value: kpiLabels.explanation, style: 'heading' }],
    ...meanings,
    ...(report.legend.length === 0 ? [note(kpiSheetTexts.noLegend)] : []),
    note(kpiSheetTexts.tolerance(tolerance ?? DEFAULT_TOLERANCE)),
    note(kpiSheetTexts.kpiStatus),
    ...(table.objectives.some((objective) => objective.statusAccordingToText !== null) ? [note(kpiSheetTexts.accordingToText)] : []),
    note(kpiSheetTexts.arrows),
    note(kpiSheetTexts.directions),
    note(kpiSheetTexts.units),
    ...(table.footnotes.length === 0 ? [] : [[], [{ value: kpiLabels.notes, style: 'heading' } satisfies PlannedCell]]),
    ...table.footnotes.map(({ mark, text }) => note(`${mark} ${text}`)),
  ];
}

function centrePlan(report: KpiReport, table: KpiReportTable, options: KpiPlanOptions): SheetPlan {
  const layout = layoutOf(table);
  const rows: Cells[] = [];
  for (const objective of table.objectives) rows.push(...objectiveRows(objective, HEADER_ROW + 1 + rows.length, layout, options));
  const body = (column: number) => ({ row: HEADER_ROW + 1, column, rows: rows.length, columns: 1 });
  return {
    name: kpiSheetTexts.sheetName(report.key, table.citizenCentre),
    rows: [...head(report, table), header(layout), ...rows, ...explanation(report, table, options)],
    columnWidths: [14, 24, 42, 24, 8, 10, 12, 10, ...layout.years.map(() => 10), 11, 9, 22, 28, 100],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    tables: [],
    validations: rows.length === 0 ? [] : [
      { range: body(COLUMNS.unit), list: UNITS, prompt: kpiSheetTexts.unitPrompt },
      { range: body(COLUMNS.direction), list: DIRECTIONS, prompt: kpiSheetTexts.directionPrompt },
    ],
    conditionalFormats: rows.length === 0 ? [] : [...statusFormats(body(layout.status)), ...statusFormats(body(layout.kpiStatus))],
    charts: [],
    page: { orientation: 'landscape', fitToWidth: true, fitToHeight: false },
  };
}

/**
 * The worksheets of a KPI report: one per citizen centre in the report's own form, and one long table of all figures.
 * A share's counts stand in rows of their own below it, so that there is one column per year. Figures that the report
 * does not give stay blank, with the reason in the remark.
 */
export function kpiReportPlan(report: KpiReport, options: KpiPlanOptions): readonly SheetPlan[] {
  return [...report.tables.map((table) => centrePlan(report, table, options)), kpiDataPlan(report)];
}
