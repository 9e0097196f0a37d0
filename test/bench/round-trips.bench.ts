import { publishedDatasets } from '../integration/open-workbook';
import { count, time } from './measure';
import type { Measured } from './measure';
import { openMeasuredWorkbook } from './measured-workbook';
import { checkAll, proposalsAndReports, pullAll } from './operations';

/** Everything that is published, pulled and checked as the ribbon does it, against the real office.js. */
export async function benchRoundTrips(): Promise<readonly Measured[]> {
  const datasets = await publishedDatasets();
  const workbook = await openMeasuredWorkbook();
  const pulled = await workbook.measure(() => pullAll(datasets, proposalsAndReports(datasets)));
  await workbook.host.calculated();
  const checked = await workbook.measure(() => checkAll(datasets, true));
  return [
    count('round trips to pull 22 proposals and both KPI reports', pulled.roundTrips, 4),
    time('  time, without that in the in-memory host', pulled.milliseconds - pulled.inHost),
    count('round trips to check them and mark the findings', checked.roundTrips, 3),
    time('  time, without that in the in-memory host', checked.milliseconds - checked.inHost),
  ];
}
