import { danishNumber } from '../../domain/danish-number';
import { followUpPlace } from '../../domain/follow-up';
import type { FollowUp, FollowUpSeries } from '../../domain/follow-up';
import { reportedYears, seriesName } from '../analysis/follow-up-series';
import type { ReportedYear } from '../analysis/follow-up-series';
import { byYear } from '../message-text';
import type { FollowUpRule, Report } from '../rule';

const MESSAGES = { permanent: 'saving', implementation: 'cost', target: 'target' } as const;

/** A saving or a target may come out smaller, but not the other way round; a cost is not below 0, unless that was planned. */
function hasWrongSign({ kind }: FollowUpSeries, { planned, realised }: ReportedYear): boolean {
  if (kind === 'implementation') return planned >= 0 && realised < 0;
  if (kind === 'permanent') return planned < 0 && realised > 0;
  return planned * realised < 0;
}

function check({ series }: FollowUp): readonly Report[] {
  return series.flatMap((one) => {
    const found = reportedYears(one).filter((year) => hasWrongSign(one, year));
    if (found.length === 0) return [];
    const years = found.map(({ year }) => year);
    const name = seriesName(one);
    const figures = byYear(years, (index) => `planlagt ${danishNumber(found[index]?.planned ?? 0)}, realiseret ${danishNumber(found[index]?.realised ?? 0)}`);
    return [{
      messageId: MESSAGES[one.kind],
      data: { row: name, figures },
      table: null,
      model: one.model,
      row: name,
      years,
      stated: found.map(({ realised }) => realised),
      expected: years.map(() => null),
      places: years.map((year) => followUpPlace(one, 'realised', year)),
    }];
  });
}

export const rule: FollowUpRule = {
  meta: {
    id: 'O101',
    name: 'realiseret-fortegn',
    title: 'Det realiserede har samme fortegn som det planlagte: besparelser minus, omkostninger plus.',
    severity: 'warning',
    group: 'follow-up',
    messages: {
      saving: 'Opfølgning, {row}: Besparelsen er planlagt med minus, men realiseret med plus. {figures}. Skriv en realiseret besparelse med minus.',
      cost: 'Opfølgning, {row}: En realiseret omkostning står med minus. {figures}. Omkostninger skrives uden minus.',
      target: 'Opfølgning, {row}: Den realiserede ændring går den anden vej end målet. {figures}. Se efter, om fortegnet er rigtigt.',
    },
    corrects: false,
  },
  subject: 'followUp',
  check,
};
