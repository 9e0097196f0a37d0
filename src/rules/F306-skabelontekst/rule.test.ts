import { ruleTester } from '../rule-tester';
import { rowAt } from '../testing/sample-place';
import { permanent, proposalOf, table } from '../testing/sample-proposal';
import { rule } from './rule';

function withCriterion(criterion: string) {
  return proposalOf([], { successCriteria: [{ criterion, measuredBy: 'Registrering', responsible: 'Socialforvaltningen', when: '2021' }] });
}

ruleTester.run(rule, {
  valid: [
    { name: 'almindelig tekst', proposal: withCriterion('50 familier benytter årligt forløbet (se note [3])') },
    { name: 'X som kryds i planen', proposal: proposalOf([], { implementationPlan: { years: [2019], activities: [{ label: 'Evaluering', marks: ['X (Test)'] }] } }) },
    { name: 'mindre og større end', proposal: withCriterion('Færre end <3 uger og flere end >5 måneder') },
    { name: 'en titel, der begynder med Skriv', proposal: proposalOf([], { title: 'Skriv og læs: kurser for unge' }) },
    { name: 'skrives i projektplanen', proposal: proposalOf([], { title: 'Skriveværksted for unge', summary: 'Angivelse af fase X i forløbet' }) },
  ],
  invalid: [
    {
      name: 'X antal',
      proposal: withCriterion('X antal støttefamilier rekrutteres'),
      findings: [{ messageId: 'leftStanding', place: { part: 'criterion', occurrence: 1, column: 'criterion' }, stated: ['X antal'], severity: 'warning', message: 'Succeskriterium 1: "X antal" ser ud til at stå tilbage fra skabelonen.' }],
    },
    {
      name: 'Angiv succeskriterium',
      proposal: withCriterion('Angiv succeskriterium 2. Flere børn'),
      findings: [{ messageId: 'leftStanding', place: { part: 'criterion', occurrence: 1, column: 'criterion' }, stated: ['Angiv succeskriterium 2'] }],
    },
    {
      name: 'Skriv kort',
      proposal: withCriterion('Skriv kort konklusionen'),
      findings: [{ messageId: 'leftStanding', place: { part: 'criterion', occurrence: 1, column: 'criterion' }, stated: ['Skriv kort'] }],
    },
    {
      name: 'pladsholdere i navne på linjer og i hoveddelen',
      proposal: proposalOf([table('permanentService', [permanent('XX', [0, 0, 0, 0])])], { title: '[Indsæt titel]', summary: '<kort resumé>' }),
      findings: [
        { messageId: 'leftStanding', place: { part: 'field', field: 'title' } },
        { messageId: 'leftStanding', place: { part: 'field', field: 'summary' } },
        { messageId: 'leftStanding', place: rowAt('label', 'permanentService', 'XX'), row: 'XX' },
      ],
    },
    {
      name: 'mærker om status nævnes blot',
      proposal: proposalOf([], { title: 'Omstilling', statusMarks: ['[Nyt forslag]'] }),
      findings: [{ messageId: 'statusMark', place: { part: 'field', field: 'title' }, stated: ['[Nyt forslag]'], severity: 'info', message: 'Forslagets titel: Mærket [Nyt forslag] står i forslaget.' }],
    },
    {
      name: 'et mærke i selve titlen',
      proposal: proposalOf([], { title: 'Mestringsstøtte [Lokation er pt. under afklaring]' }),
      findings: [{ messageId: 'statusMark', place: { part: 'field', field: 'title' }, stated: ['[Lokation er pt. under afklaring]'] }],
    },
  ],
});
