import type { Proposal } from '../../domain/proposal';
import { absentBlocks } from '../analysis/absent-blocks';
import type { AbsentBlock } from '../analysis/absent-blocks';
import { listText } from '../message-text';
import type { ProposalRule, Report } from '../rule';

const NAMES: Readonly<Record<AbsentBlock, string>> = {
  head: 'forslagets stamoplysninger',
  summary: 'Tabel 1',
  permanentService: 'tabellen over varige ændringer, service',
  serviceInvestment: 'tabellen over serviceinvesteringer',
  capitalInvestment: 'tabellen over anlægsinvesteringer',
  payback: 'tilbagebetalingstiden',
  headings: 'afsnittene i forslaget',
  successCriteria: 'succeskriterierne',
  risk: 'risikovurderingen',
  consultations: '"Hvem er hørt?"',
};

function check(proposal: Proposal): readonly Report[] {
  const absent = absentBlocks(proposal).map((block) => NAMES[block]);
  if (absent.length === 0) return [];
  return [{
    messageId: 'absent',
    data: { blocks: listText(absent) },
    table: null,
    model: null,
    row: null,
    years: [],
    stated: [null],
    expected: [absent.join(', ')],
    places: [],
  }];
}

export const rule: ProposalRule = {
  meta: {
    id: 'F405',
    name: 'ikke-kontrolleret',
    title: 'Det, som arket ikke indeholder, er ikke kontrolleret.',
    severity: 'info',
    group: 'submission',
    messages: { absent: 'Ikke kontrolleret, fordi arket ikke indeholder det: {blocks}.' },
    corrects: false,
  },
  subject: 'proposal',
  check,
};
