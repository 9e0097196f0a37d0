import { loadDatasets } from '../datasets/datasets';
import { allKpiReports, allProposals, pullPlan } from '../sheets/pull-plan';
import { pullTexts, usageTexts } from '../texts/cli';
import { readDatasetFile } from './dataset-files';
import { parseOptions, UsageError, userPath } from './options';
import { replaceFile } from './replace-file';
import { FAILED, runCommand } from './run-command';
import type { Command } from './run-command';
import { systemCode } from './system-code';
import { writeWorkbook } from './write-workbook';

/** Writes a workbook with what the task pane pulls. */
const pull: Command = async (args, output) => {
  const { values, positionals } = parseOptions(args, {
    ud: { type: 'string' },
    hjælp: { type: 'boolean', short: 'h' },
    help: { type: 'boolean' },
  });
  if (values['hjælp'] === true || values['help'] === true) {
    output.out(usageTexts.pull);
    return 0;
  }
  const [unexpected] = positionals;
  if (unexpected !== undefined) throw new UsageError(usageTexts.unexpected(unexpected));
  const target = values['ud'];
  if (typeof target !== 'string' || target === '') throw new UsageError(usageTexts.noTarget);

  const datasets = await loadDatasets(readDatasetFile);
  const plan = pullPlan(datasets, { ...allProposals(datasets), kpiReports: allKpiReports(datasets).kpiReports });
  const bytes = await writeWorkbook(plan);
  try {
    await replaceFile(userPath(target, 'hent'), bytes);
  } catch (error) {
    const code = systemCode(error);
    output.error(`${pullTexts.notWritten(target, pullTexts.causes[code] ?? code)}\n`);
    return FAILED;
  }
  output.out(`${pullTexts.written(target, plan.sheets.length)}\n`);
  return 0;
};

void runCommand(pull, usageTexts.pull);
