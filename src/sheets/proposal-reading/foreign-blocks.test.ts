import { sheetOf } from '../../../test/grids/sheet-of';
import { placeKey } from '../../domain/place';
import type { Place } from '../../domain/place';
import type { ParsedProposal, SheetReading } from '../reading';
import { readSheet } from '../sheet-reader';

function reading(drawing: string): SheetReading {
  return readSheet(sheetOf(drawing));
}

function parsed(drawing: string): ParsedProposal {
  const { proposals, takenFor } = reading(drawing);
  const [first, ...more] = proposals;
  if (!first || more.length > 0) throw new Error(`${proposals.length} proposals: ${takenFor}`);
  return first;
}

describe('several proposals on one sheet', () => {
  const TABLE = `1.000 kr. 2020 p/l | Styringsområde | 2019 | 2020
    Varige ændringer
    Færre pladser | Service | | -300
    Samlet varig ændring | | 0 | -300`;

  test('without heads: a second Tabel 1 begins the next', () => {
    const { proposals } = reading(`Tabel 1\n${TABLE}\n\nTabel 1\n${TABLE}\n\n${TABLE}`);
    expect(proposals.map(({ proposal }) => proposal.tables.length)).toEqual([1, 1, 1]);
    expect(proposals[2]?.addresses.get(placeKey({ part: 'caption', table: 'summary' }))).toBe('A13');
  });

  test('with titles that bring the id, with or without a label', () => {
    const { proposals } = reading(`
      HA10 – Første forslag
      Tabel 1
      ${TABLE}
      BØRNEFAMILIER MED SÆRLIGE BEHOV
      INVESTERINGSFORSLAG
      Forslagets titel: BU11: Andet forslag
      Berørte forvaltninger:
      ☐ Økonomiforvaltningen | ☒ Socialforvaltningen
      Tabel 1
      ${TABLE}`);
    expect(proposals.map(({ proposal: { id, title, affectedAdministrations } }) => [id, title, affectedAdministrations])).toEqual([
      ['HA10', 'Første forslag', null], ['BU11', 'Andet forslag', ['Socialforvaltningen']],
    ]);
  });
});

describe('the blocks below the tables', () => {
  const HEAD = 'Forslagets titel | Et forslag\n';

  test('consultations with the catalogue’s two header rows; a date typed as a date', () => {
    const { proposal, addresses } = parsed(`${HEAD}
      1.11 HVEM ER HØRT?
      | Ja/Nej | Dato for godkendelse
      Center for Økonomi, Økonomiforvaltningen | Ja | 43508
      | Ja/Nej/Ikke relevant | Hvis ja, skriv kort konklusionen. Skal være afsluttet inden udvalgsgodkendelse.
      Ejendomsfaglig vurdering | Ikke relevant
      IT-kredsen`);
    expect(proposal.consultations).toEqual([
      { party: 'Center for Økonomi, Økonomiforvaltningen', answer: 'Ja', conclusion: '12-02-2019' },
      { party: 'Ejendomsfaglig vurdering', answer: 'Ikke relevant', conclusion: null },
      { party: 'IT-kredsen', answer: null, conclusion: null },
    ]);
    const answer: Place = { part: 'consultation', party: 'IT-kredsen', occurrence: 1, column: 'answer' };
    expect(addresses.get(placeKey(answer))).toBe('B8');
    expect(proposal.headings).toEqual(['Hvem er hørt?']);
  });

  test('success criteria: a column of something else, a cell broken over two rows', () => {
    const { proposal } = parsed(`${HEAD}
      OPFØLGNING
      Succeskriterier | 1.000 kr. p/l | Hvem er ansvarlig for opfølgning? | Hvornår gennemføres opfølgningen?
      Færre forløb | -1000 | Borgercenter Voksne | 2021
      Succeskriterier | Hvordan laves måling? | Hvem er ansvarlig for opfølgning? | Hvornår gennemføres opfølgningen?
      Økonomisk effekt | En oversigt; for besparelsen foretages | Staben | Primo 2021
      | en særskilt opfølgning.`);
    expect(proposal.successCriteria).toEqual([
      { criterion: 'Færre forløb', measuredBy: null, responsible: 'Borgercenter Voksne', when: '2021' },
      { criterion: 'Økonomisk effekt', measuredBy: 'En oversigt; for besparelsen foretages en særskilt opfølgning.', responsible: 'Staben', when: 'Primo 2021' },
    ]);
  });

  test.each([
    ['Det vurderes, at implementeringen af forslaget har en middel risiko.', 'middel'],
    ['Risikoen vurderes at være mellem. Der er erfaringer med ordningen.', 'mellem'],
    ['Den samlede risikovurdering er middel. Der er en risiko for …', 'middel'],
    ['Lav risiko, idet besparelsen nås.', 'lav'],
    ['høj', 'høj'],
  ])('the risk in the section’s text: %s', (text, risk) => {
    expect(parsed(`${HEAD}\n1.10 RISIKOVURDERING\n${text}\n1.11 HVEM ER HØRT?`).proposal.risk).toBe(risk);
  });

  test('numbered headings, whatever their numbers, with the text below them left alone', () => {
    const { proposal, unplaced } = parsed(`${HEAD}
      1.2 BAGGRUND OG FORMÅL
      Formålet med forslaget er at …
      1.4 Økonomi
      1.4 FORDELING PÅ UDVALG
      1.5 EFFEKTIVISERING PÅ ADMINISTRATION
      1.000 borgere får hjælp`);
    expect(proposal.headings).toEqual(['Baggrund og formål', 'Økonomi', 'Fordeling på udvalg', 'Effektivisering på administration']);
    expect(unplaced).toEqual([]);
  });

  test('the list of headings: those marked Nej or not marked are absent; without any marks all are there', () => {
    expect(parsed(`${HEAD}\nAfsnit i forslaget\nAfsnit | Findes\nBaggrund og formål | Ja\nOpfølgning\nØkonomi | Nej\nRisikovurdering | x`).proposal.headings).toEqual(['Baggrund og formål', 'Risikovurdering']);
    expect(parsed(`${HEAD}\nAfsnit i forslaget\n1.2 Baggrund og formål\nØkonomi`).proposal.headings).toEqual(['Baggrund og formål', 'Økonomi']);
  });

  test('the implementation plan, also without a heading of its own', () => {
    const plan = { years: [2019, 2020], activities: [{ label: 'Test', marks: ['X', null] }, { label: 'Drift', marks: [null, 'x (halvt)'] }] };
    expect(parsed(`${HEAD}\n1.6 IMPLEMENTERING AF FORSLAGET\nDer laves en plan.\n | 2019 | 2020\nTest | X\nDrift | | x (halvt)`).proposal.implementationPlan).toEqual(plan);
    expect(parsed(`${HEAD}\n | 2019 | 2020\nTest | X\nDrift | | x (halvt)`).proposal.implementationPlan).toEqual(plan);
  });
});

describe('the head', () => {
  test('values beside labels, behind colons, as numbers; the id from the title', () => {
    const { proposal, addresses } = parsed(`
      Katalog | 2020 | Område | Borgere med handicap
      Forslagets titel: | | HA10 - Et forslag
      Kort resumé: Færre bliver flere.
      Der søges om midler fra:
      Fremstillende forvaltning: | Socialforvaltningen
      Berørte forvaltninger | X | Socialforvaltningen | | Økonomiforvaltningen
      Kilde | Regneark`);
    expect(proposal).toMatchObject({
      catalogue: '2020', id: 'HA10', title: 'Et forslag', area: 'Borgere med handicap', summary: 'Færre bliver flere.', pool: null, presentedBy: 'Socialforvaltningen',
      affectedAdministrations: ['Socialforvaltningen'], tables: [],
    });
    expect(addresses.get(placeKey({ part: 'field', field: 'id' }))).toBe('C2');
    expect(addresses.get(placeKey({ part: 'field', field: 'pool' }))).toBe('B4');
  });

  test('a title that names another id than the sheet keeps it', () => {
    expect(parsed('Forslagets id | BU01\nForslagets titel | BU02 - Et forslag').proposal).toMatchObject({ id: 'BU01', title: 'BU02 - Et forslag' });
  });

  test('administrations that are not ticked are none; those the source has lost are unknown', () => {
    expect(parsed('Forslagets id | BU01\nBerørte forvaltninger').proposal.affectedAdministrations).toEqual([]);
    expect(parsed('Forslagets id | BU01\nBerørte forvaltninger | fremgår ikke af kilden').proposal.affectedAdministrations).toBeNull();
    expect(parsed('Forslagets id | BU01').proposal.affectedAdministrations).toBeNull();
  });
});

describe('sheets that are no proposals', () => {
  test.each([
    ['an empty sheet', '', 'arket er tomt'],
    ['blank cells with spaces', '   |   ', 'arket er tomt'],
    ['a text', 'Hej | verden', 'hverken en tabel med årstal'],
    ['a budget with years', 'Budget | 2019 | 2020\nLøn | 100 | 200\nI alt | 100 | 200', 'en række med årstal (B1)'],
    ['a plan of activities', 'Aktivitet | 2019 | 2020\nTest | X', 'en række med årstal (B1)'],
    ['a list of proposals', 'Katalog | Id | Titel | Område\n2020 | BU01 | Et forslag | Et område', 'hverken en tabel med årstal'],
    ['a list of consultations', 'Id | Titel | Part | Ja/Nej/Ikke relevant | Dato for godkendelse\nBU01 | Et forslag | IT-kredsen | Ja', 'hverken en tabel med årstal'],
    ['a follow-up', 'BU01 | Et forslag\n | 2019 | 2020\nVarig ændring, planlagt | 0 | -1000\nImplementering, forventet | 300 | 0\nTilbagebetalingstid, plan (år) | 3', 'en række med årstal (B2)'],
    ['a budget of investments', 'Investeringer | 2019 | 2020\nIt | 100 | 200\nSamlede investeringer | 100 | 200\nNetto | 100 | 200', 'en række med årstal (B1)'],
    ['other tables', 'Tabel 1. Udvalgte indikatorer\nTabel 2. Andre indikatorer\nMål | 1 | 2', 'hverken en tabel med årstal'],
  ])('%s', (_name, drawing, reason) => {
    const { proposals, kpiTables, takenFor } = reading(drawing);
    expect(proposals).toEqual([]);
    expect(kpiTables).toEqual([]);
    expect(takenFor).toContain('Ingen forslag fundet');
    expect(takenFor).toContain(reason);
  });
});
