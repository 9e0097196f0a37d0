import { ruleTester } from '../rule-tester';
import { proposalOf } from '../testing/sample-proposal';
import { publishedOf } from '../testing/sample-published';
import { rule } from './rule';

const ALL = ['Baggrund og formål', 'Forslagets indhold', 'Økonomi', 'Fordeling på udvalg', 'Implementering af forslaget', 'Inddragelse af samarbejdspartnere', 'Forslagets effekt', 'Opfølgning', 'Risikovurdering', 'Hvem er hørt?'];

ruleTester.run(rule, {
  valid: [
    { name: 'alle afsnit', proposal: proposalOf([], { headings: ALL }) },
    { name: 'med numre, store bogstaver og et ekstra afsnit', proposal: proposalOf([], { headings: ['1.5 EFFEKTIVISERING PÅ ADMINISTRATION', ...ALL.map((heading, index) => `1.${index + 2} ${heading.replace('?', '').toUpperCase()}`)] }) },
    { name: 'afsnittene er ikke i arket', proposal: proposalOf([], { headings: null }) },
    { name: 'et katalog med sin egen skabelon', proposal: proposalOf([], { catalogue: '2030', headings: ['Formål'] }), published: publishedOf({ standardHeadings: () => ['Formål'] }) },
  ],
  invalid: [
    {
      name: 'to afsnit mangler: én afvigelse',
      proposal: proposalOf([], { headings: ALL.filter((heading) => heading !== 'Forslagets indhold' && heading !== 'Risikovurdering') }),
      findings: [{ messageId: 'missing', place: { part: 'field', field: 'headings' }, severity: 'warning', expected: ['Forslagets indhold, Risikovurdering'], message: 'Forslaget mangler afsnit: "Forslagets indhold" og "Risikovurdering".' }],
    },
  ],
});
