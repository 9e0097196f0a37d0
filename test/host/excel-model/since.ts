/**
 * The version of ExcelApi that brought each member the host knows, where it was not the first. office.js leaves it to
 * Excel to refuse what is too new; a test compares the list with the one in office.js.
 */
export const SINCE: Readonly<Record<string, readonly string[]>> = {
  '1.2': [
    'Chart.worksheet', 'Range.columnHidden', 'Range.merge', 'Range.rowHidden', 'Range.unmerge', 'RangeFormat.autofitColumns', 'RangeFormat.autofitRows',
    'RangeFormat.columnWidth', 'RangeFormat.protection', 'RangeFormat.rowHeight', 'Worksheet.protection',
  ],
  '1.3': [
    'Range.getColumnsAfter', 'Range.getResizedRange', 'Range.getRowsBelow',
  ],
  '1.4': [
    'ChartCollection.getCount', 'ChartCollection.getItemOrNullObject', 'ChartSeriesCollection.getCount', 'NamedItem.comment', 'NamedItem.delete',
    'NamedItem.getRangeOrNullObject', 'NamedItem.scope', 'NamedItem.worksheet', 'NamedItem.worksheetOrNullObject', 'NamedItemCollection.add',
    'NamedItemCollection.addFormulaLocal', 'NamedItemCollection.getCount', 'NamedItemCollection.getItemOrNullObject', 'Range.getIntersectionOrNullObject',
    'Range.getUsedRangeOrNullObject', 'TableCollection.getCount', 'TableCollection.getItemOrNullObject', 'TableColumnCollection.getCount',
    'TableColumnCollection.getItemOrNullObject', 'TableRowCollection.getCount', 'Workbook.settings', 'Worksheet.getUsedRangeOrNullObject', 'Worksheet.names',
    'WorksheetCollection.getCount', 'WorksheetCollection.getItemOrNullObject',
  ],
  '1.5': [
    'Workbook.customXmlParts', 'Worksheet.getNext', 'Worksheet.getNextOrNullObject', 'Worksheet.getPrevious', 'Worksheet.getPreviousOrNullObject',
    'WorksheetCollection.getFirst', 'WorksheetCollection.getLast',
  ],
  '1.6': [
    'Application.suspendApiCalculationUntilNextSync', 'Range.calculate', 'Range.conditionalFormats', 'Worksheet.calculate',
  ],
  '1.7': [
    'Chart.chartType', 'Chart.id', 'NamedItem.formula', 'Range.getAbsoluteResizedRange', 'Range.isEntireColumn', 'Range.isEntireRow', 'RangeFormat.textOrientation',
    'RangeFormat.useStandardHeight', 'RangeFormat.useStandardWidth', 'Workbook.getActiveCell', 'Workbook.name', 'Workbook.protection', 'Worksheet.copy',
    'Worksheet.freezePanes', 'Worksheet.getRangeByIndexes', 'Worksheet.standardHeight', 'Worksheet.standardWidth', 'Worksheet.tabColor',
  ],
  '1.8': [
    'Chart.plotBy', 'Range.dataValidation', 'Workbook.readOnly', 'Worksheet.showGridlines', 'Worksheet.showHeadings',
  ],
  '1.9': [
    'Application.calculationEngineVersion', 'Application.calculationState', 'Application.suspendScreenUpdatingUntilNextSync', 'Chart.activate', 'ConditionalFormat.getRanges',
    'DataValidation.getInvalidCells', 'DataValidation.getInvalidCellsOrNullObject', 'Range.copyFrom', 'Range.getCellProperties', 'Range.getColumnProperties',
    'Range.getRowProperties', 'Range.getTables', 'Range.setCellProperties', 'Range.setColumnProperties', 'Range.setRowProperties', 'RangeFont.strikethrough',
    'RangeFormat.indentLevel', 'RangeFormat.readingOrder', 'RangeFormat.shrinkToFit', 'Workbook.autoSave', 'Workbook.calculationEngineVersion',
    'Workbook.chartDataPointTrack', 'Workbook.isDirty', 'Workbook.previouslySaved', 'Workbook.usePrecisionAsDisplayed', 'Worksheet.pageLayout',
  ],
  '1.10': [
    'Workbook.comments', 'Worksheet.comments',
  ],
  '1.11': [
    'Application.cultureInfo', 'Application.decimalSeparator', 'Application.thousandsSeparator', 'Application.useSystemSeparators', 'Comment.mentions',
    'Comment.resolved', 'Comment.richContent', 'RangeFormat.adjustIndent',
  ],
  '1.12': [
    'Comment.contentType', 'Range.getSpillParent', 'Range.getSpillParentOrNullObject', 'Range.getSpillingToRange', 'Range.getSpillingToRangeOrNullObject',
    'Range.hasSpill',
  ],
  '1.14': [
    'CommentCollection.getItemOrNullObject', 'CommentReplyCollection.getItemOrNullObject', 'ConditionalFormatCollection.getItemOrNullObject',
    'TableScopedCollection.getItemOrNullObject',
  ],
};

const versions = new Map(Object.entries(SINCE).flatMap(([version, members]) => members.map((member) => [member, version] as const)));

const number = (version: string): number => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
};

/** The newest version a member of the list needs. */
const NEWEST = Math.max(...Object.keys(SINCE).map(number));

/** Whether an Excel of this version has a member ("Range.copyFrom"); null when it has them all. */
export function availability(excelApi: string | undefined): ((member: string) => boolean) | null {
  const own = excelApi === undefined ? 0 : number(excelApi);
  return own >= NEWEST ? null : (member) => number(versions.get(member) ?? '1.1') <= own;
}
