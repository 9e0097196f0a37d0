import { ruleTester } from '../rule-tester';
import { proposalOf } from '../testing/sample-proposal';
import { publishedOf } from '../testing/sample-published';
import { rule } from './rule';

const PLACE = { part: 'field', field: 'id' } as const;
const published = publishedOf({ idLetters: (catalogue) => (catalogue === '2020' ? ['BU', 'SI'] : undefined) });

function named(catalogue: string | null, id: string | null) {
  return proposalOf([], { catalogue, id });
}

ruleTester.run(rule, {
  valid: [
    { name: 'kendte bogstaver og to cifre', proposals: [named('2020', 'BU01'), named('2020', 'SI05')], published },
    { name: 'samme id i to kataloger', proposals: [named('2020', 'BU01'), named('2024', 'BU01')], published },
    { name: 'ark med tabeller alene, uden id', proposals: [named('2020', null), named('2020', null)], published },
    { name: 'ukendt katalog', proposals: [named('1999', 'QX99')], published },
    { name: 'intet katalog', proposals: [named(null, 'QX99')], published },
  ],
  invalid: [
    {
      name: 'samme id to gange: begge forslag meldes',
      proposals: [named('2020', 'BU01'), named('2020', 'SI05'), named('2020', ' bu01')],
      published,
      findings: [
        { messageId: 'duplicate', place: PLACE, index: 0, severity: 'error', message: 'Forslagets id "BU01" står på 2 forslag i samme katalog.' },
        { messageId: 'form', place: PLACE, index: 2 },
        { messageId: 'duplicate', place: PLACE, index: 2 },
      ],
    },
    { name: 'samme id to gange, hvor intet katalog er nævnt', proposals: [named(null, 'BU01'), named(null, 'BU01')], published, findings: [{ messageId: 'duplicate', place: PLACE, index: 0 }, { messageId: 'duplicate', place: PLACE, index: 1 }] },
    { name: 'andre bogstaver end katalogets', proposals: [named('2020', 'TV02')], published, findings: [{ messageId: 'letters', place: PLACE, severity: 'info', message: 'Forslagets id "TV02" begynder med bogstaver, som katalog 2020 ikke har. Det har BU og SI.' }] },
    { name: 'et forslag med titel, men uden id', proposals: [proposalOf([], { catalogue: '2020', title: 'Omstilling' })], published, findings: [{ messageId: 'missing', place: PLACE, severity: 'info', stated: [null] }] },
    { name: 'en anden form', proposals: [named('2020', 'BU/SI01')], published, findings: [{ messageId: 'form', place: PLACE, severity: 'info' }] },
  ],
});
