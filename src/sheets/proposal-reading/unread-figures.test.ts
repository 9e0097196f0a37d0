import { sheetOf } from '../../../test/grids/sheet-of';
import { placeKey } from '../../domain/place';
import { unreadPlaces } from '../../domain/unread-place';
import { readSheet } from '../sheet-reader';

const SUMMARY = `
  Tabel 1. Forslagets samlede økonomiske konsekvenser
  1.000 kr. 2020 p/l | Styringsområde | 2019 | 2020 | 2021
  Varige ændringer
  Færre pladser | Service | | -300 | -300
  Samlet varig ændring | | 0 | -300 | -300
  Implementeringsomkostninger
  Projektledelse | Service | 200 | 100
  Samlede implementeringsomkostninger | | 200 | 100
  Samlet økonomisk påvirkning | | 200 | -200 | -300
  Tilbagebetalingstid baseret på serviceeffektivisering | 2 | Beregnet | 2
`;
const DETAIL = `  Tabel 2. Varige ændringer, service
  1.000 kr. 2020 p/l | | 2019 | 2020 | 2021
  Færre pladser | | | -300 | -300
  Varige ændringer totalt, service | | 0 | -300 | -300
`;
const NEXT = `
  Tabel 3. Serviceinvesteringer i forslaget
  1.000 kr. 2020 p/l | | 2019 | 2020 | 2021
  Projektledelse | | 200 | 100
  Investeringer totalt, service | | 200 | 100`;

/** What is not read, as "reason table cell: label figures". */
function unread(drawing: string): readonly string[] {
  const { proposals, takenFor } = readSheet(sheetOf(drawing));
  const [parsed, ...more] = proposals;
  if (!parsed || more.length > 0) throw new Error(`${proposals.length} proposals: ${takenFor}`);
  const found = parsed.proposal.unread ?? [];
  const places = unreadPlaces(found);
  return found.map(({ reason, table, label, figures }, index) => {
    const place = places[index];
    return `${reason} ${table.kind} ${(place && parsed.addresses.get(placeKey(place))) ?? '?'}: ${label} ${figures.map((figure) => (typeof figure === 'object' && figure !== null ? figure.text : (figure ?? '_'))).join(' ')}`.trim();
  });
}

test('nothing in sheets where all is read', () => {
  expect(unread(SUMMARY + DETAIL + NEXT)).toEqual([]);
});

describe('rows below the last total', () => {
  test('directly, or with one blank row between', () => {
    for (const blank of ['', '\n']) {
      expect(unread(`${SUMMARY}${DETAIL}${blank}  Ekstra besparelse | | | -100 | '-1.000'\n  Endnu en | | 5\n${NEXT}`)).toEqual([
        `belowTotal permanentService A${blank === '' ? 15 : 16}: Ekstra besparelse _ -100 -1.000`, `belowTotal permanentService A${blank === '' ? 16 : 17}: Endnu en 5 _ _`,
      ]);
    }
  });

  test('of Tabel 1: below the net impact, below the payback, below its note', () => {
    const extra = '  Ekstra | Service | | -100 | -100';
    expect(unread(SUMMARY.replace(/(\n *Tilbagebetaling)/, `\n${extra}$1`) + DETAIL)).toEqual(['belowTotal summary A10: Ekstra _ -100 -100']);
    expect(unread(`${SUMMARY}${extra}\n${DETAIL}`)).toEqual(['belowTotal summary A11: Ekstra _ -100 -100']);
    expect(unread(`${SUMMARY}  Note: alle tal er foreløbige\n${extra}\n${DETAIL}`)).toEqual(['belowTotal summary A12: Ekstra _ -100 -100']);
  });

  test.each([
    'Note: tallene er fra | | 2020', 'Kilde: Budget 2020', '* foreløbige tal | | | 1', 'Kontrol mod Tabel 1 | | 0 | -300 | -300', 'Difference | | 0 | 0 | 0',
    'Heraf løn | | 0 | -200 | -200', 'Årsværk | | 0 | -1 | -1', 'P/L-faktor | | 1.02 | 1.02 | 1.02', '1) ekskl. moms | | 700', 'Ekstra | | 0 | 0 | 0', 'Akkumuleret | | 0 | -300 | -600', 'Total inkl. overhead | | 0 | -330 | -330', 'Ekstra tekst uden tal', '| | | -300 | -300', 'Ansvarlig: Lone | | | ja',
  ])('not: %s', (row) => {
    expect(unread(`${SUMMARY}${DETAIL}  ${row}\n${NEXT}`)).toEqual([]);
  });

  test('nor what stands further down, or to the side', () => {
    expect(unread(`${SUMMARY}${DETAIL}\n\n\n  Egen beregning af løn | | 1 | 2 | 3\n  Endnu en | | 1 | 2 | 3\n${NEXT}`)).toEqual([]);
    expect(unread(`${SUMMARY}${DETAIL}  | | | | | | Løn | 5 | 6\n${NEXT}`)).toEqual([]);
  });
});

describe('rows between the caption and the years', () => {
  test('are named, and the table is read all the same', () => {
    const drawing = SUMMARY + DETAIL.replace('\n', '\n  Ekstra | | | -100 | -100\n  | | 7\n') + NEXT;
    expect(unread(drawing)).toEqual(['aboveYears permanentService A12: Ekstra _ -100 -100', 'aboveYears permanentService C13:  7 _ _']);
    expect(readSheet(sheetOf(drawing)).proposals[0]?.proposal.tables.map(({ kind, rows }) => `${kind} ${rows.length}`)).toEqual(['summary 5', 'permanentService 2', 'serviceInvestment 2']);
  });
});

describe('columns without a year', () => {
  const column = (heading: string, line: string, total: string) => SUMMARY + DETAIL
    .replace('2019 | 2020 | 2021', `2019 | 2020 | 2021 | ${heading}`).replace('-300 | -300\n', `-300 | -300 | ${line}\n`).replace('| 0 | -300 | -300\n', `| 0 | -300 | -300 | ${total}\n`) + NEXT;

  test('right of the last year, without a heading or with one that means a year', () => {
    expect(unread(column('', '-300', '-300'))).toEqual(['withoutYear permanentService F13:  -300 -300']);
    expect(unread(column('', "'-1.200'", '-1200'))).toEqual(['withoutYear permanentService F13:  -1.200 -1200']);
    expect(unread(column('2021/22', '-300', '-300'))).toEqual(['withoutYear permanentService F12: 2021/22 -300 -300']);
  });

  test('between the years', () => {
    const lost = (heading: string) => SUMMARY + DETAIL.replace('2019 | 2020 | 2021', `2019 | ${heading} | 2021`) + NEXT;
    expect(unread(lost(''))).toEqual(['withoutYear permanentService D13:  -300 -300']);
    expect(unread(lost('2020/21'))).toEqual(['withoutYear permanentService D12: 2020/21 -300 -300']);
  });

  test('not: the sums of the rows, a column that says what it is, one further away', () => {
    expect(unread(column('', '-600', '-600'))).toEqual([]);
    expect(unread(column('', '0', '0'))).toEqual([]);
    expect(unread(column('I alt', '-600', '-599'))).toEqual([]);
    expect(unread(column('Konto', '4711', '4712'))).toEqual([]);
    expect(unread(column(' | ', ' | -300', ' | -300'))).toEqual([]);
  });
});

describe('whole tables', () => {
  test('a caption whose figures have no years', () => {
    const without = SUMMARY + DETAIL.replace('2019 | 2020 | 2021', '2019/20 | 2020/21 | 2021/22') + NEXT;
    expect(unread(without)).toEqual(['noYears permanentService A11: Tabel 2. Varige ændringer, service']);
  });

  test('not: a caption without figures, or one whose table stands elsewhere', () => {
    expect(unread(`${SUMMARY}\n  Tabel 4. Anlægsinvesteringer\n  Ingen\n${DETAIL}`)).toEqual([]);
    expect(unread(`${SUMMARY}\n  Tabel 2. Varige ændringer, service\n  Se nedenfor | 1 | 2\n${NEXT}\n${DETAIL}`)).toEqual([]);
  });

  test('a table built as one of the proposal’s, under a caption that names none', () => {
    expect(unread(SUMMARY + DETAIL.replace('Varige ændringer, service', 'Varie ændringr') + NEXT)).toEqual(['unknownCaption permanentService A11: Tabel 2. Varie ændringr']);
    expect(unread(`${SUMMARY}  Tabel 5. Antal anbragte\n  | 2019 | 2020\n  Anbragte | 5 | 6\n  I alt | 5 | 6\n${DETAIL}`)).toEqual([]);
  });

  test('a table that is there twice', () => {
    expect(unread(`${SUMMARY}${DETAIL}\n${DETAIL}`)).toEqual(['secondTable permanentService A16: Tabel 2. Varige ændringer, service']);
  });
});

test.each([
  ['01-01-2020 and 31-12-2021 as dates', '43466 | 43831 | 44561'],
  ['dates as text', "'01-01-2019' | '1.1.2020' | 31/12/2021"],
  ['with what kind of year it is', 'R2019 | B 2020 | BF2021'],
  ['with a remark', '2019 | 2020 (skøn) | 2021*'],
])('years may be written %s', (_how, years) => {
  const drawing = SUMMARY + DETAIL.replace('2019 | 2020 | 2021', years) + NEXT;
  expect(unread(drawing)).toEqual([]);
  expect(readSheet(sheetOf(drawing)).proposals[0]?.proposal.tables[1]?.years).toEqual([2019, 2020, 2021]);
});
