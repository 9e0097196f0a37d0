import type { Consultation } from '../../domain/proposal';
import { ruleTester } from '../rule-tester';
import { proposalOf } from '../testing/sample-proposal';
import { rule } from './rule';

const FINANCE = 'Center for Økonomi, Økonomiforvaltningen';

function heard(...consultations: readonly Consultation[]) {
  return proposalOf([], { consultations });
}

function place(party: string, column: 'answer' | 'conclusion', occurrence = 1) {
  return { part: 'consultation', party, occurrence, column } as const;
}

ruleTester.run(rule, {
  valid: [
    { name: 'svar med dato eller konklusion', proposal: heard({ party: FINANCE, answer: 'Ja', conclusion: '12. februar 2019' }, { party: 'IT-kredsen', answer: 'ja', conclusion: 'Godkendt.' }) },
    { name: 'Nej og Ikke relevant behøver ingen konklusion', proposal: heard({ party: 'HR-kredsen', answer: 'Ikke  relevant', conclusion: null }, { party: 'Koncern-IT', answer: 'Nej', conclusion: null }) },
    { name: 'Økonomiforvaltningen er ikke hørt', proposal: heard({ party: FINANCE, answer: 'Nej', conclusion: null }) },
    { name: 'høringen er ikke i arket', proposal: proposalOf([]) },
  ],
  invalid: [
    {
      name: 'et Ja uden konklusion',
      proposal: heard({ party: 'Ejendomsfaglig vurdering', answer: 'Ja', conclusion: null }),
      findings: [{ messageId: 'noConclusion', place: place('Ejendomsfaglig vurdering', 'conclusion'), row: 'Ejendomsfaglig vurdering', severity: 'warning' }],
    },
    {
      name: 'sendes parallelt er ingen konklusion',
      proposal: heard({ party: 'Ejendomsfaglig vurdering', answer: 'Ja', conclusion: 'Notatet sendes til ejendomsfaglig vurdering parallelt.' }),
      findings: [{ messageId: 'openConclusion', place: place('Ejendomsfaglig vurdering', 'conclusion'), stated: ['Notatet sendes til ejendomsfaglig vurdering parallelt.'],
        message: 'Hvem er hørt? "Ejendomsfaglig vurdering" er hørt (Ja), men "Notatet sendes til ejendomsfaglig vurdering parallelt." er ikke en konklusion. Høringen skal være afsluttet inden udvalgsgodkendelsen.' }],
    },
    {
      name: 'Økonomiforvaltningen mangler: det spærrer ikke',
      proposal: heard({ party: FINANCE, answer: 'Ja', conclusion: 'Økonomiforvaltningen har endnu ikke godkendt forslaget.' }),
      findings: [{ messageId: 'notApproved', place: place(FINANCE, 'conclusion'), severity: 'info' }],
    },
    { name: 'Økonomiforvaltningen har intet svar: det spærrer heller ikke', proposal: heard({ party: FINANCE, answer: null, conclusion: null }), findings: [{ messageId: 'notApproved', place: place(FINANCE, 'answer'), severity: 'info' }] },
    {
      name: 'intet eller ukendt svar, og samme part to gange',
      proposal: heard({ party: 'IT-kredsen', answer: null, conclusion: null }, { party: 'IT-kredsen', answer: 'Måske', conclusion: null }, { party: FINANCE, answer: '?', conclusion: null }),
      findings: [
        { messageId: 'noAnswer', place: place('IT-kredsen', 'answer') },
        { messageId: 'unknownAnswer', place: place('IT-kredsen', 'answer', 2), stated: ['Måske'] },
        { messageId: 'unknownAnswer', place: place(FINANCE, 'answer') },
      ],
    },
    { name: 'ingen parter', proposal: heard(), findings: [{ messageId: 'nobody', place: { part: 'field', field: 'consultations' } }] },
  ],
});
