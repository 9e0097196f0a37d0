import { loadDatasets } from '../datasets/datasets';
import { todayOf } from '../domain/day';
import { acceptancesFromXml } from '../sheets/submission/acceptance-xml';
import { checkWorkbook } from '../sheets/check-workbook';
import { publishedFrom } from '../sheets/published';
import { usageTexts } from '../texts/cli';
import { checkFiles, exitCode } from './check-files';
import { readDatasetFile } from './dataset-files';
import { parseOptions, UsageError, userPath } from './options';
import { jsonReport } from './report-json';
import { textReport } from './report-text';
import { runCommand } from './run-command';
import type { Command } from './run-command';

/** Checks workbooks and prints the findings; see the usage text for exit codes. */
const validate: Command = async (args, output) => {
  const { values, positionals } = parseOptions(args, {
    json: { type: 'boolean' },
    hjælp: { type: 'boolean', short: 'h' },
    help: { type: 'boolean' },
  });
  if (values['hjælp'] === true || values['help'] === true) {
    output.out(usageTexts.validate);
    return 0;
  }
  if (positionals.length === 0) throw new UsageError(usageTexts.noFile);
  const { catalogues, kpiReports } = await loadDatasets(readDatasetFile);
  const published = publishedFrom(catalogues, kpiReports);
  const today = todayOf(new Date());
  const report = await checkFiles(
    positionals.map((name) => ({ name, path: userPath(name, 'valider') })),
    ({ grids, customXml }) => checkWorkbook(grids, { published, acceptances: customXml.flatMap(acceptancesFromXml), today }),
  );
  output.out(values['json'] === true ? `${jsonReport(report)}\n` : textReport(report));
  return exitCode(report);
};

void runCommand(validate, usageTexts.validate);
