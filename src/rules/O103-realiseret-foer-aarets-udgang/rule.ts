import { danishDay, yearOf } from '../../domain/day';
import { followUpPlace } from '../../domain/follow-up';
import type { FollowUp } from '../../domain/follow-up';
import { seriesName, statedFigure } from '../analysis/follow-up-series';
import { yearsText } from '../message-text';
import type { FollowUpContext, FollowUpRule, Report } from '../rule';

function check({ series }: FollowUp, { today }: FollowUpContext): readonly Report[] {
  if (today === null) return [];
  return series.flatMap((one) => {
    const early = one.figures.filter(({ year, realised }) => realised !== null && year >= yearOf(today));
    if (early.length === 0) return [];
    const years = early.map(({ year }) => year);
    const name = seriesName(one);
    return [{
      messageId: 'early',
      data: { row: name, years: yearsText(years), today: danishDay(today) },
      table: null,
      model: one.model,
      row: name,
      years,
      stated: early.map(({ realised }) => statedFigure(realised)),
      expected: years.map(() => null),
      places: years.map((year) => followUpPlace(one, 'realised', year)),
    }];
  });
}

export const rule: FollowUpRule = {
  meta: {
    id: 'O103',
    name: 'realiseret-foer-aarets-udgang',
    title: 'Der står først et realiseret tal for et år, når året er gået.',
    severity: 'warning',
    group: 'follow-up',
    messages: { early: 'Opfølgning, {row}: Der står et realiseret tal for {years}, som ikke er gået endnu den {today}. Et foreløbigt tal regnes med, som om det var endeligt.' },
    corrects: false,
  },
  subject: 'followUp',
  check,
};
