import type { Acceptance } from '../acceptance';
import { amountText, byYear } from '../message-text';
import type { AcceptanceRule, Report } from '../rule';

function figuresText({ years, stated }: Acceptance): string {
  if (years.length === 0) return amountText(stated[0] ?? null);
  return byYear(years, (index) => amountText(stated[index] ?? null));
}

function report(acceptance: Acceptance): Report {
  const { rule, place, reason, by, years, stated, expected } = acceptance;
  const label = place && 'label' in place ? place.label : null;
  return {
    messageId: 'stale',
    data: { rule, row: label === null ? '' : ` ("${label}")`, figures: figuresText(acceptance), reason, by },
    table: place && 'table' in place ? place.table : null,
    model: place && 'model' in place ? place.model : null,
    row: label,
    years,
    stated,
    expected,
    places: place ? [place] : [],
  };
}

export const rule: AcceptanceRule = {
  meta: {
    id: 'A101',
    name: 'foraeldet-accept',
    title: 'En accept hører til en afvigelse, der stadig findes med de samme tal.',
    severity: 'info',
    group: 'follow-up',
    messages: { stale: 'En accept af {rule}{row} passer ikke længere på nogen afvigelse: tallene er ændret, eller fejlen er rettet. Accepteret: {figures}. Begrundelse: "{reason}" ({by}).' },
    corrects: false,
  },
  subject: 'acceptance',
  check: (stale) => stale.map(report),
};
