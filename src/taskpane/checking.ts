import type { Datasets } from '../datasets/datasets';
import { todayOf } from '../domain/day';
import { checkInWorkbook } from '../excel/check-in-workbook';
import type { CheckOptions, CheckedWorkbook, Judge } from '../excel/check-in-workbook';
import type { CheckBasis } from '../sheets/submission/check-state';
import { checkWorkbook } from '../sheets/check-workbook';
import { standingsOf } from '../sheets/submission/proposal-standings';
import type { ProposalStanding } from '../sheets/submission/proposal-standings';
import { publishedFrom } from '../sheets/published';
import packageJson from '../../package.json';

/** What the pane keeps of a check. */
export interface JudgedWorkbook extends Pick<CheckedWorkbook, 'result' | 'acceptances' | 'unmarkedSheets'> {
  readonly standings: readonly ProposalStanding[];
}

/** What a check is made with. */
export function basisOf({ catalogues, kpiReports }: Datasets): CheckBasis {
  return { program: packageJson.version, datasets: [...catalogues, ...kpiReports].map(({ key, version }) => ({ key, version })) };
}

/** All rules, against what was published, as of today. */
export function judgeWith({ catalogues, kpiReports }: Datasets): Judge {
  const published = publishedFrom(catalogues, kpiReports);
  return (grids, acceptances) => checkWorkbook(grids, { published, acceptances, today: todayOf(new Date()) });
}

/** @param states the states that the workbook holds now */
export function judged({ result, acceptances, unmarkedSheets }: Pick<CheckedWorkbook, 'result' | 'acceptances' | 'unmarkedSheets'>, states: CheckedWorkbook['states'], datasets: Datasets): JudgedWorkbook {
  return { result, acceptances, unmarkedSheets, standings: standingsOf(result, states, acceptances, basisOf(datasets)) };
}

/** Checks the open workbook with all rules. Throws `WorkbookFault`. */
export async function check(datasets: Datasets, options: CheckOptions): Promise<JudgedWorkbook> {
  const checked = await checkInWorkbook(judgeWith(datasets), options);
  return judged(checked, checked.states, datasets);
}
