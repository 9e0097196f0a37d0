import { followUpOf } from '../../domain/follow-up-start';
import { ruleTester } from '../rule-tester';
import { followUpFor, seriesFor } from '../testing/sample-follow-up';
import { CAPITAL, SERVICE, YEARS, cost, permanent, proposalOf, smallSummary, table } from '../testing/sample-proposal';
import { publishedOf } from '../testing/sample-published';
import { rule } from './rule';

const today = '2022-01-01';
const proposal = proposalOf([smallSummary()], { catalogue: '2020', id: 'BU01' });
const inCatalogue = (one: typeof proposal) => publishedOf({ proposal: (catalogue, id) => (catalogue === one.catalogue && id === one.id ? one : undefined) });
const published = inCatalogue(proposal);
const other = proposalOf([table('summary', [permanent('Færre forløb', [0, -1, -1, -1], SERVICE), cost('Projektledelse', [1, null, null, null], SERVICE)])], { catalogue: '2020', id: 'BU01' });
const planned = followUpOf(proposal);
const changed = followUpFor({ series: [seriesFor('permanent', [0, -400, -900, -700]), seriesFor('implementation', [500, 600, null, null])] });
const unreadable = proposalOf([table('summary', [permanent('Uklar', [null, { text: 'ca. 300', value: null }, 1, 1], SERVICE), cost('Projekt', [1, 1, 1, 1], CAPITAL)])], { catalogue: '2020', id: 'BU01' });

ruleTester.run(rule, {
  valid: [
    { name: 'som i forslaget', today, published, followUp: planned },
    { name: 'en tom celle er 0', today, published, followUp: followUpFor({ series: [seriesFor('permanent', [null, -400, -700, -700]), seriesFor('implementation', [500, 600, 0, null])] }) },
    { name: 'et forslag, der ikke er kendt', today, published, followUp: { ...changed, id: 'BU99' } },
    { name: 'et forslag uden id', today, published, followUp: { ...changed, id: null } },
    { name: 'flere år end forslaget', today, published, followUp: followUpFor({ series: [seriesFor('permanent', [0, -400, -700, -700, -700])] }) },
    { name: 'forslagets egne tal kan ikke læses', today, workbook: [unreadable], followUp: followUpFor({ series: [seriesFor('permanent', YEARS.map(() => 5))] }) },
    { name: 'forslaget i projektmappen går forud for det publicerede', today, published: inCatalogue(other), workbook: [proposal], followUp: planned },
    { name: 'planer holdes ikke op imod noget forslag', today, published, followUp: followUpFor({ catalogue: null, id: null, plan: 'BBU-2021', series: [seriesFor('target', [-30], [], { target: 'familiebehandling-forloeb' })] }) },
  ],
  invalid: [
    {
      name: 'et år er ændret',
      today,
      published,
      followUp: changed,
      findings: [{
        messageId: 'differs', place: { part: 'followUp', series: 'permanent', model: null, target: null, column: 'planned', year: 2021 }, years: [2021], stated: [-900], expected: [-700], severity: 'warning',
        message: 'Opfølgning, varig ændring: Det planlagte afviger fra forslaget, det kommer fra. 2021: her -900, i forslaget -700.',
      }],
    },
    {
      name: 'forslaget i projektmappen er ændret siden',
      today,
      published,
      workbook: [proposalOf([table('summary', [permanent('Færre forløb', [0, -500, -800, -800], SERVICE), cost('Projektledelse', [300, 600, null, null], SERVICE)])], { catalogue: '2020', id: 'BU01' })],
      followUp: planned,
      findings: [
        { messageId: 'differs', place: { part: 'followUp', series: 'permanent', model: null, target: null, column: 'planned', year: 2020 }, years: [2020, 2021, 2022], stated: [-400, -700, -700], expected: [-500, -800, -800] },
        { messageId: 'differs', place: { part: 'followUp', series: 'implementation', model: null, target: null, column: 'planned', year: 2019 }, years: [2019], stated: [500], expected: [300] },
      ],
    },
  ],
});
