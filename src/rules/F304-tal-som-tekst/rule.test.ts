import { ruleTester } from '../rule-tester';
import { lineAt, totalAt } from '../testing/sample-place';
import { cost, permanent, permanentTotal, proposalOf, smallSummary, table } from '../testing/sample-proposal';
import { rule } from './rule';

ruleTester.run(rule, {
  valid: [
    { name: 'tal og tomme felter', proposal: proposalOf([smallSummary()]) },
    { name: 'en total af brøker meldes ikke for sig', proposal: proposalOf([table('permanentService', [permanentTotal([0.5, 0, 0, 0])])]) },
  ],
  invalid: [
    {
      name: 'tal som tekst i to år rettes',
      proposal: proposalOf([table('permanentService', [permanent('Drift', [0, { text: '-1.300', value: -1300 }, { text: '−500', value: -500 }, -1])])]),
      findings: [{ messageId: 'text', place: lineAt('permanentService', 'Drift', 2020), years: [2020, 2021], stated: ['-1.300', '−500'], expected: [-1300, -500], severity: 'error',
        message: 'Tabel 2, "Drift": Tal er skrevet som tekst, så Excel ikke regner dem med. 2020: teksten "-1.300" i stedet for tallet -1.300; 2021: teksten "−500" i stedet for tallet -500.' }],
      corrected: proposalOf([table('permanentService', [permanent('Drift', [0, -1300, -500, -1])])]),
    },
    {
      name: 'en streg for ingenting skader ingen sum og nævnes blot',
      proposal: proposalOf([table('permanentService', [permanent('Drift', [{ text: ' - ', value: 0 }, -1, -1, -1])])]),
      findings: [{ messageId: 'dash', place: lineAt('permanentService', 'Drift', 2019), stated: [' - '], expected: [0], severity: 'info' }],
      corrected: proposalOf([table('permanentService', [permanent('Drift', [0, -1, -1, -1])])]),
    },
    {
      name: 'tekst, der ikke er et tal',
      proposal: proposalOf([table('serviceInvestment', [cost('Drift', [{ text: 'ca. 300', value: null }, { text: 'følger', value: null }, 0, 0])])]),
      findings: [
        { messageId: 'notNumber', place: lineAt('serviceInvestment', 'Drift', 2019), stated: ['ca. 300'], expected: [null], severity: 'error' },
        { messageId: 'words', place: lineAt('serviceInvestment', 'Drift', 2020), stated: ['følger'], severity: 'warning' },
      ],
    },
    {
      name: 'en formel, der giver en fejl; en, der er ved at blive beregnet, er kun en advarsel',
      proposal: proposalOf([table('permanentService', [permanentTotal([{ text: '#REF!', value: null }, { text: '#I/T', value: null }, { text: '#DIV/0!', value: null }, { text: '#BUSY!', value: null }], 'I alt')])]),
      findings: [
        { messageId: 'formulaError', place: totalAt('permanentService', 'I alt', 2019), severity: 'error', stated: ['#REF!', '#I/T', '#DIV/0!'], expected: [null, null, null],
          message: 'Tabel 2, "I alt": Formlen giver en fejl, så beløbet kan ikke kontrolleres. 2019: #REF!; 2020: #I/T; 2021: #DIV/0!. Ret formlen, så der står et tal.' },
        { messageId: 'words', place: totalAt('permanentService', 'I alt', 2022), severity: 'warning' },
      ],
    },
    {
      name: 'brøker af 1.000 kr. nævnes',
      proposal: proposalOf([table('serviceInvestment', [cost('Drift', [0.5, 1.25, 0, 0])])]),
      findings: [{ messageId: 'fraction', place: lineAt('serviceInvestment', 'Drift', 2019), years: [2019, 2020], stated: [0.5, 1.25], severity: 'info',
        message: 'Tabel 3, "Drift": Beløbet er ikke et helt antal 1.000 kr. 2019: 0,5; 2020: 1,25.' }],
    },
  ],
});
