import type { Place } from '../../domain/place';
import type { Figure } from '../../domain/figure';
import type { UnreadFigures, UnreadReason } from '../../domain/proposal';
import { ruleTester } from '../rule-tester';
import { proposalOf, smallDetails, smallSummary } from '../testing/sample-proposal';
import { rule } from './rule';

const SERVICE_TABLE = { kind: 'permanentService', caption: 'Tabel 2. Varige ændringer, service' } as const;

function unread(reason: UnreadReason, label: string, figures: readonly Figure[] = [], years: readonly number[] = []): UnreadFigures {
  return { reason, table: SERVICE_TABLE, label, years, figures };
}

function at(reason: UnreadReason, label: string, occurrence = 1): Place {
  return { part: 'unread', table: 'permanentService', reason, label, occurrence };
}

const TABLES = [smallSummary(), ...smallDetails()];
const of = (...found: readonly UnreadFigures[]) => proposalOf(TABLES, { unread: found });
const YEARS = [2019, 2020, 2021];

ruleTester.run(rule, {
  valid: [
    { name: 'alt er læst', proposal: proposalOf(TABLES) },
  ],
  invalid: [
    {
      name: 'en række under den sidste total',
      proposal: of(unread('belowTotal', 'Ekstra', [null, -100, -100], YEARS)),
      findings: [{ messageId: 'belowTotal', place: at('belowTotal', 'Ekstra'), row: 'Ekstra', severity: 'warning', stated: ['"Ekstra" (2020-2021: -100)'],
        message: 'Tabel 2: Under den sidste total står "Ekstra" (2020-2021: -100), som ikke er regnet med. Hører det til tabellen, så flyt det op over totalen; er det din egen beregning, så flyt den væk fra tabellen.' }],
    },
    {
      name: 'flere rækker i samme tabel: én afvigelse, med hver sin celle',
      proposal: of(...['A', 'A', 'B', 'C', 'D'].map((label, index) => unread('belowTotal', label, [index], [2019]))),
      findings: [{ messageId: 'belowTotal', place: at('belowTotal', 'A'), row: null, stated: ['"A" (2019: 0), "A" (2019: 1), "B" (2019: 2) og 2 til'],
        places: [at('belowTotal', 'A'), at('belowTotal', 'A', 2), at('belowTotal', 'B'), at('belowTotal', 'C'), at('belowTotal', 'D')] }],
    },
    {
      name: 'en række uden tekst over årstallene; tal, der er tekst',
      proposal: of(unread('aboveYears', '', [{ text: '-1.000', value: -1000 }, null, -5], YEARS)),
      findings: [{ messageId: 'aboveYears', place: at('aboveYears', ''), row: null,
        message: 'Tabel 2: Mellem overskriften og årstallene står tallene 2019: "-1.000"; 2021: -5, som ikke er regnet med. Hører det til tabellen, så flyt det ned blandt dens linjer; ellers flyt det væk fra tabellen.' }],
    },
    {
      name: 'to kolonner uden årstal',
      proposal: of(unread('withoutYear', '', [-700]), unread('withoutYear', '2020/21', [1, 2, 3, 4])),
      findings: [{ messageId: 'withoutYear', place: at('withoutYear', ''), row: null, places: [at('withoutYear', ''), at('withoutYear', '2020/21')], stated: ['en kolonne med -700 og kolonnen "2020/21" med 1, 2, 3 og 1 til'] }],
    },
    {
      name: 'en tabel, der ikke kan læses, er en fejl',
      proposal: of(unread('noYears', SERVICE_TABLE.caption)),
      findings: [{ messageId: 'noYears', place: at('noYears', SERVICE_TABLE.caption), severity: 'error',
        message: 'Tabel 2: Der står ingen række med årstal under overskriften "Tabel 2. Varige ændringer, service", så tabellen er ikke læst og ikke kontrolleret. Skriv årene, for eksempel 2019, 2020 og 2021, i en række lige over tallene.' }],
    },
    {
      name: 'en tabel med en ukendt overskrift',
      proposal: of(unread('unknownCaption', 'Tabel 2. Varie ændringer')),
      findings: [{ messageId: 'unknownCaption', place: at('unknownCaption', 'Tabel 2. Varie ændringer'), severity: 'warning', row: null, stated: ['"Tabel 2. Varie ændringer"'] }],
    },
    {
      name: 'to tabeller af samme slags; forskellige forhold er hver sin afvigelse',
      proposal: of(unread('secondTable', SERVICE_TABLE.caption), unread('belowTotal', 'Ekstra', [1], [2019])),
      findings: [
        { messageId: 'secondTable', place: at('secondTable', SERVICE_TABLE.caption), stated: ['varige ændringer, service'] },
        { messageId: 'belowTotal', place: at('belowTotal', 'Ekstra') },
      ],
    },
  ],
});
