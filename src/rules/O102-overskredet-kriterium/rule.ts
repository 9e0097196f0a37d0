import { danishDay } from '../../domain/day';
import { openDueDate } from '../../domain/due-terms';
import { criterionPlace } from '../../domain/follow-up';
import type { FollowUp } from '../../domain/follow-up';
import type { FollowUpContext, FollowUpRule, Report } from '../rule';

function check({ criteria }: FollowUp, { today }: FollowUpContext): readonly Report[] {
  if (today === null) return [];
  return criteria.flatMap((one) => {
    const due = openDueDate(one.terms, one, today);
    if (due === null || due >= today) return [];
    return [{
      messageId: 'overdue',
      data: { number: String(one.number), row: one.criterion, due: danishDay(due), responsible: one.responsible ?? 'ikke angivet' },
      table: null,
      model: null,
      row: one.criterion,
      years: [],
      stated: [one.result],
      expected: [danishDay(due)],
      places: [criterionPlace(one.number, 'result'), criterionPlace(one.number, 'nextDue')],
    }];
  });
}

export const rule: FollowUpRule = {
  meta: {
    id: 'O102',
    name: 'overskredet-kriterium',
    title: 'Et succeskriterium, hvis frist er overskredet, har et resultat.',
    severity: 'warning',
    group: 'follow-up',
    messages: { overdue: 'Opfølgning, succeskriterium {number}, "{row}": Fristen {due} er overskredet, uden at der står et resultat for den. Ansvarlig: {responsible}.' },
    corrects: false,
  },
  subject: 'followUp',
  check,
};
