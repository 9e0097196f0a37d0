import type { Place } from '../../domain/place';
import type { Consultation, Proposal } from '../../domain/proposal';
import { occurrences } from '../analysis/proposal-texts';
import { normalLabel } from '../label';
import type { MessageData } from '../message-text';
import type { ProposalRule, Report } from '../rule';

const ANSWERS = ['ja', 'nej', 'ikke relevant'];

/** What says that there is no conclusion yet. */
const NO_CONCLUSION = /parallelt|endnu ikke|afvent|sendes|under behandling|i proces|ikke (?:godkendt|afsluttet|modtaget|færdig)|forventes|undervejs/i;

function isFinanceAdministration({ party }: Consultation): boolean {
  return /økonomiforvaltning|center for økonomi/i.test(party);
}

function report(messageId: string, { party, answer, conclusion }: Consultation, place: Place, data: MessageData = {}): Report {
  return {
    messageId,
    data: { party, ...data },
    table: null,
    model: null,
    row: party,
    years: [],
    stated: [messageId === 'noAnswer' || messageId === 'unknownAnswer' ? answer : conclusion],
    expected: [null],
    places: [place],
  };
}

function checkParty(consultation: Consultation, occurrence: number): Report[] {
  const { party, answer, conclusion } = consultation;
  const place = (column: 'answer' | 'conclusion'): Place => ({ part: 'consultation', party, occurrence, column });
  const said = normalLabel(answer ?? '');
  const concluded = (conclusion ?? '').trim();
  const isOpen = concluded === '' || NO_CONCLUSION.test(concluded);
  if (isFinanceAdministration(consultation)) {
    if (said !== '' && !ANSWERS.includes(said)) return [report('unknownAnswer', consultation, place('answer'), { answer: answer ?? '' })];
    return said === '' || (said === 'ja' && isOpen) ? [report('notApproved', consultation, place(said === '' ? 'answer' : 'conclusion'))] : [];
  }
  if (said === '') return [report('noAnswer', consultation, place('answer'))];
  if (!ANSWERS.includes(said)) return [report('unknownAnswer', consultation, place('answer'), { answer: answer ?? '' })];
  if (said !== 'ja' || !isOpen) return [];
  return [concluded === ''
    ? report('noConclusion', consultation, place('conclusion'))
    : report('openConclusion', consultation, place('conclusion'), { conclusion: concluded })];
}

function check({ consultations }: Proposal): readonly Report[] {
  if (consultations === null) return [];
  if (consultations.length === 0) {
    return [{ messageId: 'nobody', data: {}, table: null, model: null, row: null, years: [], stated: [null], expected: [null], places: [{ part: 'field', field: 'consultations' }] }];
  }
  return occurrences(consultations, ({ party }) => party).flatMap(({ entry, occurrence }) => checkParty(entry, occurrence));
}

export const rule: ProposalRule = {
  meta: {
    id: 'F402',
    name: 'hoering',
    title: 'Hver part under "Hvem er hørt?" har svaret Ja, Nej eller Ikke relevant, og et Ja har en dato eller en konklusion.',
    severity: 'warning',
    group: 'submission',
    messages: {
      noAnswer: 'Hvem er hørt? "{party}" har intet svar. Skriv Ja, Nej eller Ikke relevant.',
      unknownAnswer: 'Hvem er hørt? "{party}" har svaret "{answer}". Skriv Ja, Nej eller Ikke relevant.',
      noConclusion: 'Hvem er hørt? "{party}" er hørt (Ja), men der er hverken dato eller konklusion. Høringen skal være afsluttet inden udvalgsgodkendelsen.',
      openConclusion: 'Hvem er hørt? "{party}" er hørt (Ja), men "{conclusion}" er ikke en konklusion. Høringen skal være afsluttet inden udvalgsgodkendelsen.',
      notApproved: { text: 'Hvem er hørt? "{party}" har ikke godkendt forslaget endnu. Det kan ske efter indsendelsen.', severity: 'info' },
      nobody: 'Hvem er hørt? Der står ingen parter.',
    },
    corrects: false,
  },
  subject: 'proposal',
  check,
};
