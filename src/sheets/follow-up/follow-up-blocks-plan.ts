import { paybackTime } from '../../domain/payback';
import type { PaybackResult } from '../../domain/payback';
import { accumulatedNetImpact, expectedAmounts, expectedPayback } from '../../domain/realisation';
import { followUpBlocks, followUpSheets } from '../../texts/follow-up';
import type { FigureKey, FollowedModel } from './follow-up-figures-plan';
import type { TableRanges } from './follow-up-table';
import { cellAddress, columnLetters, quotedSheetName } from '../grid';
import type { PlannedCell, PlannedChart, SheetPlan } from '../sheet-plan';

/** A proposal's payback cells on another sheet: with the plan, and with realised figures so far. */
export interface PaybackCells {
  readonly planned: string;
  readonly expected: string;
}

type Cells = readonly (PlannedCell | null)[];

/** Rows of a block, below its caption. The chart's series follow the years directly. */
const ROWS = ['years', 'netPlanned', 'netRealised', 'permanentPlanned', 'permanentExpected', 'implementationPlanned', 'implementationExpected', 'paybackPlanned', 'paybackExpected'] as const;
type RowName = (typeof ROWS)[number];

const FIRST_ROW = 3;
const CHART_ROWS = 16;
const CHART_COLUMNS = 8;
const NOT_AVAILABLE = { error: '#N/A' } as const;

/** Zero-based row within the sheet. */
function rowOf(caption: number, name: RowName): number {
  return caption + 1 + ROWS.indexOf(name);
}

export function cachedPayback(result: PaybackResult): NonNullable<PlannedCell['cached']> {
  if (result.kind === 'repaid') return result.years;
  return result.kind === 'not-repaid' ? NOT_AVAILABLE : { error: '#VALUE!' };
}

interface Block { readonly followed: FollowedModel; readonly caption: number; readonly figures: TableRanges<FigureKey> }

/** Sum of a figure's column over the proposal's row of one year. */
function ofYear({ figures, caption }: Block, key: FigureKey, year: string): string {
  return `SUMIFS(${figures.column(key)},${figures.column('proposal')},$${cellAddress(caption, 0)},${figures.column('year')},${year})`;
}

function yearsRange({ followed, caption }: Block, name: RowName): string {
  const row = rowOf(caption, name);
  return `${cellAddress(row, 1)}:${cellAddress(row, followed.permanent.length)}`;
}

/** From the first year to a year's column, as expression. */
function toYear({ caption }: Block, name: RowName, column: number): string {
  const row = rowOf(caption, name) + 1;
  return `SUM($B${row}:${columnLetters(column)}${row})`;
}

function amountRow(block: Block, label: string, key: FigureKey, amounts: readonly number[]): Cells {
  return [{ value: label, style: 'rowLabel' }, ...block.followed.permanent.map(({ year }, index): PlannedCell => ({ formula: `=${ofYear(block, key, String(year))}`, cached: amounts[index] ?? 0, style: 'amount' }))];
}

function netRows(block: Block): readonly Cells[] {
  const { permanent, implementation } = block.followed;
  const impact = accumulatedNetImpact(permanent, implementation);
  const planned = impact.map((amount, index): PlannedCell => ({ formula: `=${toYear(block, 'permanentPlanned', index + 1)}+${toYear(block, 'implementationPlanned', index + 1)}`, cached: amount.planned, style: 'amount' }));
  const realised = impact.map(({ year, realised: amount }, index): PlannedCell => {
    const reported = (['permanentReported', 'implementationReported'] as const).map((key) => ofYear(block, key, `">=${year}"`)).join('+');
    const sum = `${toYear(block, 'permanentExpected', index + 1)}+${toYear(block, 'implementationExpected', index + 1)}`;
    return { formula: `=IF(${reported}>0,${sum},NA())`, cached: amount ?? NOT_AVAILABLE, style: 'amount' };
  });
  return [[{ value: followUpBlocks.netPlanned, style: 'rowLabel' }, ...planned], [{ value: followUpBlocks.netRealised, style: 'rowLabel' }, ...realised]];
}

function paybackRow(block: Block, label: string, permanent: RowName, implementation: RowName, result: PaybackResult): Cells {
  return [{ value: label, style: 'totalLabel' }, { formula: `=SOF.TILBAGEBETALING(${yearsRange(block, permanent)},${yearsRange(block, implementation)})`, cached: cachedPayback(result), style: 'years' }];
}

function blockRows(block: Block): readonly Cells[] {
  const { key, followUp, permanent, implementation } = block.followed;
  const planned = { permanent: permanent.map((amount) => amount.planned), implementation: implementation.map((amount) => amount.planned) };
  return [
    [{ value: key, style: 'tableCaption' }, { value: followUp.title ?? '', style: 'tableCaption' }],
    // The corner is blank and the years are text: Excel then takes them for a chart's categories.
    [null, ...permanent.map(({ year }): PlannedCell => ({ value: String(year), style: 'yearHeader' }))],
    ...netRows(block),
    amountRow(block, followUpBlocks.permanentPlanned, 'permanentPlanned', planned.permanent),
    amountRow(block, followUpBlocks.permanentExpected, 'permanentExpected', expectedAmounts(permanent)),
    amountRow(block, followUpBlocks.implementationPlanned, 'implementationPlanned', planned.implementation),
    amountRow(block, followUpBlocks.implementationExpected, 'implementationExpected', expectedAmounts(implementation)),
    paybackRow(block, followUpBlocks.paybackPlanned, 'permanentPlanned', 'implementationPlanned', paybackTime(planned.permanent, planned.implementation)),
    paybackRow(block, followUpBlocks.paybackExpected, 'permanentExpected', 'implementationExpected', expectedPayback(permanent, implementation)),
  ];
}

function chartOf({ followed, caption }: Block): PlannedChart {
  const years = followed.permanent.length;
  return {
    title: followUpBlocks.chart(followed.key),
    type: 'line',
    source: { row: rowOf(caption, 'years'), column: 0, rows: 3, columns: years + 1 },
    seriesBy: 'rows',
    at: { row: caption + ROWS.length + 2, column: 0, rows: CHART_ROWS, columns: CHART_COLUMNS },
  };
}

/**
 * "Opfølgning pr. forslag": a block per proposal with years as columns, as its Tabel 1 has them: accumulated net impact planned
 * and realised, what is expected of each year, and the payback with the plan and with realised figures so far. With a chart
 * below each block where wanted. Follows the table of figures, however that is sorted.
 */
export function blocksPlan(followed: readonly FollowedModel[], figures: TableRanges<FigureKey>, charts: boolean): { readonly sheet: SheetPlan; readonly paybacks: readonly PaybackCells[] } {
  const height = ROWS.length + 2 + (charts ? CHART_ROWS + 1 : 0);
  const blocks = followed.map((each, index): Block => ({ followed: each, caption: FIRST_ROW + index * height, figures }));
  const sheet = quotedSheetName(followUpSheets.proposals);
  const address = (row: number) => `${sheet}!$${cellAddress(row, 1).replace(/(\d+)$/, '$$$1')}`;
  return {
    sheet: {
      name: followUpSheets.proposals,
      rows: [
        [{ value: followUpBlocks.heading, style: 'title' }],
        [{ value: followUpBlocks.note, style: 'note' }],
        [],
        ...blocks.flatMap((block) => {
          const rows = blockRows(block);
          return [...rows, ...Array.from({ length: height - rows.length }, () => [])];
        }),
      ],
      columnWidths: [38],
      freeze: { rows: 0, columns: 1 },
      tables: [],
      validations: [],
      conditionalFormats: [],
      charts: charts ? blocks.map(chartOf) : [],
      page: { orientation: 'portrait', fitToWidth: true, fitToHeight: false },
    },
    paybacks: blocks.map(({ caption }) => ({ planned: address(rowOf(caption, 'paybackPlanned')), expected: address(rowOf(caption, 'paybackExpected')) })),
  };
}
