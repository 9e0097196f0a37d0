import type { Place } from '../../domain/place';
import type { Proposal, SuccessCriterion } from '../../domain/proposal';
import { listText } from '../message-text';
import type { MessageData } from '../message-text';
import type { ProposalRule, Report } from '../rule';

type Column = keyof SuccessCriterion;

const COLUMNS: readonly (readonly [Column, string])[] = [
  ['criterion', 'hvad kriteriet er'],
  ['measuredBy', 'hvordan det måles'],
  ['responsible', 'hvem der er ansvarlig'],
  ['when', 'hvornår der følges op'],
];

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

function report(messageId: string, data: MessageData, row: string | null, stated: string | null, places: readonly Place[]): Report {
  return { messageId, data, table: null, model: null, row, years: [], stated: [stated], expected: [null], places };
}

function checkCriterion(entry: SuccessCriterion, occurrence: number): Report[] {
  const row = isBlank(entry.criterion) ? null : entry.criterion;
  const number = String(occurrence);
  const place = (column: Column): Place => ({ part: 'criterion', occurrence, column });
  const missing = COLUMNS.filter(([column]) => isBlank(entry[column]));
  const measuredBy = (entry.measuredBy ?? '').trim();
  return [
    ...(missing.length === 0 ? [] : [report('incomplete', { number, missing: listText(missing.map(([, what]) => what)) }, row, null, missing.map(([column]) => place(column)))]),
    ...(/^[-+\u2212]?[\d.,\s]+$/.test(measuredBy) ? [report('figure', { number, stated: measuredBy }, row, measuredBy, [place('measuredBy')])] : []),
  ];
}

function check({ successCriteria }: Proposal): readonly Report[] {
  if (successCriteria === null) return [];
  if (successCriteria.length === 0) return [report('none', {}, null, null, [{ part: 'field', field: 'successCriteria' }])];
  return successCriteria.flatMap((entry, index) => checkCriterion(entry, index + 1));
}

export const rule: ProposalRule = {
  meta: {
    id: 'F404',
    name: 'succeskriterier',
    title: 'Hvert succeskriterium siger, hvordan det måles, hvem der er ansvarlig, og hvornår der følges op.',
    severity: 'warning',
    group: 'submission',
    messages: {
      incomplete: 'Opfølgning, succeskriterium {number}: Det fremgår ikke, {missing}.',
      figure: 'Opfølgning, succeskriterium {number}: "{stated}" siger ikke, hvordan kriteriet måles.',
      none: 'Opfølgning: Der står ingen succeskriterier.',
    },
    corrects: false,
  },
  subject: 'proposal',
  check,
};
