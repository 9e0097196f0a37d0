import { NO_DIRECTION } from '../../domain/kpi';
import type { KpiReport, KpiReportTable, Measure, Measurement, Objective } from '../../datasets/kpi-report';
import { kpiLabels } from '../../texts/kpi-labels';
import { kpiDataTexts } from '../../texts/kpi-sheets';
import { dataTablePlan, numberCell, textCell } from '../data-table-plan';
import type { DataColumn } from '../data-table-plan';
import { sourceText } from '../document-text';
import type { SheetPlan } from '../sheet-plan';

interface KpiRecord {
  readonly report: KpiReport;
  readonly table: KpiReportTable;
  readonly objective: Objective;
  readonly measure: Measure;
  readonly measurement: Measurement;
}

const COLUMNS: readonly DataColumn<KpiRecord>[] = [
  { header: kpiLabels.report, width: 10, isKey: true, cell: ({ report }) => textCell(report.key) },
  { header: kpiDataTexts.citizenCentre, width: 12, isKey: true, cell: ({ table }) => textCell(table.citizenCentre) },
  { header: kpiLabels.id, width: 8, isKey: true, cell: ({ objective }) => textCell(objective.id) },
  { header: kpiLabels.track, width: 28, cell: ({ objective }) => textCell(objective.track) },
  { header: kpiLabels.objective, width: 50, cell: ({ objective }) => textCell(objective.objective) },
  { header: kpiLabels.measure, width: 28, isKey: true, cell: ({ measure }) => textCell(measure.label) },
  { header: kpiLabels.unit, width: 8, cell: ({ measure }) => textCell(measure.unit) },
  { header: kpiLabels.direction, width: 10, cell: ({ measure }) => textCell(measure.direction ?? NO_DIRECTION) },
  { header: kpiDataTexts.decisive, width: 10, cell: ({ measure }) => textCell(measure.decisive ? 'Ja' : 'Nej') },
  { header: kpiDataTexts.year, width: 7, isKey: true, cell: ({ measurement }) => ({ value: measurement.year, style: 'text' }) },
  { header: kpiDataTexts.kind, width: 10, isKey: true, cell: ({ measure, measurement }) => textCell(kpiDataTexts.kinds[measurement === measure.baseline ? 'baseline' : 'measurement']) },
  { header: kpiDataTexts.period, width: 24, isKey: true, cell: ({ measurement }) => textCell(measurement.period) },
  { header: kpiDataTexts.value, width: 9, cell: ({ measurement }) => numberCell(measurement.value, (measurement.decimals ?? 0) > 0 ? 'decimal' : 'integer') },
  { header: kpiDataTexts.part, width: 9, cell: ({ measurement }) => numberCell(measurement.part, 'integer') },
  { header: kpiDataTexts.whole, width: 9, cell: ({ measurement }) => numberCell(measurement.whole, 'integer') },
  { header: kpiDataTexts.origin, width: 20, cell: ({ measurement }) => textCell(kpiDataTexts.origins[measurement.origin]) },
  { header: kpiLabels.remark, width: 60, cell: ({ measurement }) => textCell(measurement.note) },
  { header: kpiDataTexts.source, width: 44, cell: ({ measurement }) => textCell(measurement.source) },
  { header: kpiDataTexts.system, width: 40, cell: ({ objective }) => textCell(objective.source) },
];

/** All figures of a report, one row per measure and year, for pivots. */
export function kpiDataPlan(report: KpiReport): SheetPlan {
  return dataTablePlan({
    sheet: kpiDataTexts.sheet(report.key),
    table: `SofKpi${report.key.replace(/\D/g, '')}`,
    heading: kpiDataTexts.heading(report.title),
    source: sourceText(report),
    note: kpiDataTexts.note,
    columns: COLUMNS,
    entries: report.tables.flatMap((table) => table.objectives.flatMap((objective) => objective.measures.flatMap((measure) =>
      [...measure.measurements, measure.baseline].sort((a, b) => a.year - b.year).map((measurement) => ({ report, table, objective, measure, measurement }))))),
    frozenColumns: 0,
  });
}
