import { loadDatasets } from '../datasets/datasets';
import { ACCEPTANCES_NAMESPACE, acceptancesToXml } from '../sheets/submission/acceptance-xml';
import { CHECK_STATES_NAMESPACE, checkStatesToXml } from '../sheets/submission/check-state-xml';
import { checkWorkbook } from '../sheets/check-workbook';
import { gatheredPlan } from '../sheets/portfolio/gathered-plan';
import { publishedFrom } from '../sheets/published';
import { pullTexts, usageTexts } from '../texts/cli';
import { gatherTexts } from '../texts/gathering';
import { readDatasetFile } from './dataset-files';
import { gatherFiles, gatheringExitCode } from './gather-files';
import type { Gathering } from './gather-files';
import { gatheringText } from './gathering-text';
import { parseOptions, UsageError, userPath } from './options';
import { programVersion } from './program-version';
import { replaceFile } from './replace-file';
import { FAILED, runCommand } from './run-command';
import type { Command } from './run-command';
import { systemCode } from './system-code';
import { writeWorkbook } from './write-workbook';

/** The proposals in one workbook, with what was stored in theirs. */
function gatheredWorkbook({ proposals, problems, acceptances, states }: Gathering): Promise<Uint8Array> {
  return writeWorkbook(gatheredPlan(proposals, problems), [
    ...(acceptances.length === 0 ? [] : [{ namespace: ACCEPTANCES_NAMESPACE, xml: acceptancesToXml(acceptances) }]),
    ...(states.length === 0 ? [] : [{ namespace: CHECK_STATES_NAMESPACE, xml: checkStatesToXml(states) }]),
  ]);
}

/** Gathers proposals from workbooks in one; see the usage text for exit codes. */
const gather: Command = async (args, output) => {
  const { values, positionals } = parseOptions(args, {
    ud: { type: 'string' },
    hjælp: { type: 'boolean', short: 'h' },
    help: { type: 'boolean' },
  });
  if (values['hjælp'] === true || values['help'] === true) {
    output.out(gatherTexts.usage);
    return 0;
  }
  const target = values['ud'];
  if (positionals.length === 0) throw new UsageError(gatherTexts.noFile);
  if (typeof target !== 'string' || target === '') throw new UsageError(usageTexts.noTarget);
  const targetPath = userPath(target, 'saml');
  const named = positionals.map((name) => ({ name, path: userPath(name, 'saml') }));
  const files = named.filter(({ path }, index) => named.findIndex((other) => other.path === path) === index);
  const overwritten = files.find(({ path }) => path === targetPath);
  if (overwritten) throw new UsageError(gatherTexts.targetIsSource(overwritten.name));

  const { catalogues, kpiReports } = await loadDatasets(readDatasetFile);
  const published = publishedFrom(catalogues, kpiReports);
  const basis = { program: await programVersion(), datasets: [...catalogues, ...kpiReports].map(({ key, version }) => ({ key, version })) };
  const gathering = await gatherFiles(files, ({ grids }, acceptances) => checkWorkbook(grids, { published, acceptances }), basis);
  output.out(gatheringText(gathering));
  if (gathering.proposals.length === 0) {
    output.error(`${gatherTexts.nothing}\n`);
    return FAILED;
  }
  const bytes = await gatheredWorkbook(gathering);
  try {
    await replaceFile(targetPath, bytes);
  } catch (error) {
    const code = systemCode(error);
    output.error(`${pullTexts.notWritten(target, pullTexts.causes[code] ?? code)}\n`);
    return FAILED;
  }
  return gatheringExitCode(gathering);
};

void runCommand(gather, gatherTexts.usage);
