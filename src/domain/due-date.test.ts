import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { dayOf } from './day';
import type { Day } from './day';
import { timeOf } from './due-date';
import { nextDueDate, termsOf } from './due-terms';

const CATALOGUES = join(__dirname, '../datasets/catalogues');

interface Printed { readonly proposals: readonly { readonly successCriteria: readonly { readonly when: string | null }[] | null }[] }

function printedTimes(catalogue: string): readonly string[] {
  const { proposals } = JSON.parse(readFileSync(join(CATALOGUES, catalogue), 'utf8')) as Printed;
  return [...new Set(proposals.flatMap(({ successCriteria }) => (successCriteria ?? []).flatMap(({ when }) => when ?? [])))];
}

interface Expected {
  readonly dates?: readonly Day[];
  readonly interval?: number;
  readonly continuous?: true;
  readonly relative?: true;
  /** Next due date on or after 15 May 2020 and 1 January 2022; null where there is none. */
  readonly next: readonly [Day | null, Day | null];
}

const UNDATED = [null, null] as const;
const HALF_YEARLY = ['2020-06-30', '2022-06-30'] as const;
const WRITTEN_REPORT = (slip: string) => `Der afrapporteres skriftligt halvårligt i de første tre år med henblik på at sikre implementering. Afrapporteringen følges ${slip} af møde mhp. udvikling af indsatsen og sikring af implementeringen. Områdeledelsen deltager i mødet`;

/** Every expression of the catalogue of budget 2020, with its slips of the pen. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  '2020': { dates: ['2020-12-31'], next: ['2020-12-31', null] },
  '2021': { dates: ['2021-12-31'], next: ['2021-12-31', null] },
  'Primo 2020': { dates: ['2020-03-31'], next: UNDATED },
  'Årligt og første gang i starten af 2020.': { dates: ['2020-03-31'], interval: 12, next: ['2021-03-31', '2022-03-31'] },
  'I 2020 og 2021 som del af den planlagte evaluering': { dates: ['2020-12-31', '2021-12-31'], next: ['2020-12-31', null] },
  'Midtvejsevaluering 2020 og gevinstevaluering i 2021': { dates: ['2020-12-31', '2021-12-31'], next: ['2020-12-31', null] },
  'Minimum en gang årligt i den styregruppe, der tilknyttes udarbejdelsen af den nye visitations- og indsatsmodel': { interval: 12, next: ['2020-12-31', '2022-12-31'] },
  'Kontinuerligt. Første gang i 2021': { dates: ['2021-12-31'], continuous: true, next: ['2021-12-31', null] },
  'I forbindelse med den løbende budgetopfølgning': { continuous: true, next: UNDATED },
  'Løbende, med særligt fokus ifm. halvårsregnskaber.': { interval: 6, continuous: true, next: HALF_YEARLY },
  'Med årlig kadence, første gang ved udgangen af 2021, hvor forslaget efter tidsplanen vil begynde at have effekt på botilbudsområdet.': { dates: ['2021-12-31'], interval: 12, next: ['2021-12-31', '2022-12-31'] },
  'Løbende': { continuous: true, next: UNDATED },
  'Løbende i forbindelse med månedsopfølgninger. Særskilt status ifm. halvårsregnskaber': { interval: 6, continuous: true, next: HALF_YEARLY },
  'Løbende med særligt opfølgning halvårligt.': { interval: 6, continuous: true, next: HALF_YEARLY },
  'Halvårligt i forbindelse halvårsregnskaber. Den fulde effekt forventes først fra 2020.': { interval: 6, next: HALF_YEARLY },
  'Der laves en evaluerende status et år inde i forløbet og igen efter forslagets andet leveår.': { relative: true, next: UNDATED },
  [WRITTEN_REPORT('op')]: { interval: 6, next: HALF_YEARLY },
  [WRITTEN_REPORT('om')]: { interval: 6, next: HALF_YEARLY },
  'Efter hver session og efter endt forløb': { relative: true, next: UNDATED },
  'Et halvt år efter endt forløb og igen et år efter endt forløb': { relative: true, next: UNDATED },
  'Ved udgangen af 2020/primus 2021': { dates: ['2021-03-31'], next: ['2021-03-31', null] },
  'Ved udgangen af 2020/primio 2021': { dates: ['2021-03-31'], next: ['2021-03-31', null] },
  'A. Lige efter endt forløb Et halvt år efter endt forløb': { relative: true, next: UNDATED },
  'A. Lige efter endt forløb B. Et halvt år efter endt forløb': { relative: true, next: UNDATED },
  'Som led i løbende budgetopfølgning': { continuous: true, next: UNDATED },
  'Senest ét år efter implementering': { relative: true, next: UNDATED },
  'Kvartalsvis første gang ultimo 2019': { dates: ['2019-12-31'], interval: 3, next: ['2020-06-30', '2022-03-31'] },
  'Årligt første gang medio 2020': { dates: ['2020-06-30'], interval: 12, next: ['2020-06-30', '2022-06-30'] },
  'Årligt første gang primo 2021': { dates: ['2021-03-31'], interval: 12, next: ['2021-03-31', '2022-03-31'] },
  'Løbende igennem 2019 og 2020 når den enkelte robot sættes i drift': { continuous: true, relative: true, next: UNDATED },
  'Ved implementering af den enkelte beslutningsunderstøttelse og efter 6 måneder': { relative: true, next: UNDATED },
  'Ved implementering af den enkelte robot og efter 6 måneder': { relative: true, next: UNDATED },
};

/** Ways to write it that a user would try. */
const TYPED: Readonly<Record<string, Expected>> = {
  'Ultimo 2019': { dates: ['2019-12-31'], next: UNDATED },
  'Medio 2020': { dates: ['2020-06-30'], next: ['2020-06-30', null] },
  '31-12-2020': { dates: ['2020-12-31'], next: ['2020-12-31', null] },
  '1.6.2020': { dates: ['2020-06-01'], next: ['2020-06-01', null] },
  '2020-06-01': { dates: ['2020-06-01'], next: ['2020-06-01', null] },
  '31-02-2021': { next: UNDATED },
  'Senest 1. juni 2022': { dates: ['2022-06-01'], next: ['2022-06-01', '2022-06-01'] },
  'marts 2022': { dates: ['2022-03-31'], next: ['2022-03-31', '2022-03-31'] },
  'primo marts 2022': { dates: ['2022-03-10'], next: ['2022-03-10', '2022-03-10'] },
  'ultimo februar 2024': { dates: ['2024-02-29'], next: ['2024-02-29', '2024-02-29'] },
  '3. kvartal 2020': { dates: ['2020-09-30'], next: ['2020-09-30', null] },
  '5. kvartal 2020': { next: UNDATED },
  'første halvår af 2022': { dates: ['2022-06-30'], next: ['2022-06-30', '2022-06-30'] },
  'I efteråret 2020': { dates: ['2020-11-30'], next: ['2020-11-30', null] },
  'Inden 2022': { dates: ['2021-12-31'], next: ['2021-12-31', null] },
  'Inden udgangen af 2022': { dates: ['2022-12-31'], next: ['2022-12-31', '2022-12-31'] },
  'Hvert halve år': { interval: 6, next: HALF_YEARLY },
  'Hvert andet år, første gang i 2021': { dates: ['2021-12-31'], interval: 24, next: ['2021-12-31', '2023-12-31'] },
  'To gange årligt': { interval: 6, next: HALF_YEARLY },
  'Månedligt': { interval: 1, next: ['2020-05-31', '2022-01-31'] },
  'Skoleåret 2020/21': { next: UNDATED },
  '2020-2023': { next: UNDATED },
  'Evalueringer i 2020, 2022 og 2023': { dates: ['2020-12-31', '2022-12-31', '2023-12-31'], next: ['2020-12-31', null] },
  'Når det passer': { relative: true, next: UNDATED },
  '': { next: UNDATED },
};

test('every expression of the catalogue has its expectation, and every expectation occurs', () => {
  expect([...printedTimes('2020.json')].sort()).toEqual(Object.keys(EXPECTED).sort());
});

test.each(Object.entries({ ...EXPECTED, ...TYPED }))('"%s"', (text, { next, dates = [], interval = null, continuous = false, relative = false }) => {
  const time = timeOf(text);
  expect(time).toEqual({ text, dates, interval, continuous, relative });
  const terms = termsOf(time);
  expect([nextDueDate(terms, '2020-05-15'), nextDueDate(terms, '2022-01-01')]).toEqual(next);
});

test('case, white space and full stops change nothing', () => {
  const text = '  KVARTALSVIS\u00a0første gang\nULTIMO  2019. ';
  expect(timeOf(text)).toEqual({ ...timeOf('Kvartalsvis første gang ultimo 2019'), text });
});

test('dates are days of the calendar, in order, whatever is written', () => {
  const word = fc.constantFrom('primo', 'ultimo', '2020', '2021', '31', '-', '/', 'marts', 'årligt', 'løbende', 'første gang', 'kvartal', '1.', 'eller', 'og');
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')));
  fc.assert(fc.property(anything, (text) => {
    const { dates, interval } = timeOf(text);
    expect(dates.every((day) => { const [year = 0, month = 0, date = 0] = day.split('-').map(Number); return dayOf(year, month, date) === day; })).toBe(true);
    expect([...dates].sort()).toEqual(dates);
    expect(interval === null || interval > 0).toBe(true);
  }));
});

test('only the beginning of long texts is read', () => {
  expect(timeOf(`Primo 2020 ${'x '.repeat(50_000)} ultimo 2023`).dates).toEqual(['2020-03-31']);
});
