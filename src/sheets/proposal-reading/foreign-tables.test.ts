import { sheetOf } from '../../../test/grids/sheet-of';
import type { FinanceTable, Proposal, TableKind } from '../../domain/proposal';
import type { ParsedProposal, SheetReading } from '../reading';
import { readSheet } from '../sheet-reader';

function reading(drawing: string, at?: { readonly row: number; readonly column: number }): SheetReading {
  return readSheet(sheetOf(drawing, at));
}

function parsed(drawing: string, at?: { readonly row: number; readonly column: number }): ParsedProposal {
  const { proposals, takenFor } = reading(drawing, at);
  const [first, ...more] = proposals;
  if (!first || more.length > 0) throw new Error(`${proposals.length} proposals: ${takenFor}`);
  return first;
}

function tableOf({ tables }: Proposal, kind: TableKind): FinanceTable {
  const found = tables.find((table) => table.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

/** Rows as "role section[ model][ (group)]: label [area] figures". */
function rowsOf(table: FinanceTable): string[] {
  return table.rows.map(({ role, section, model, group, label, budgetArea, figures }) =>
    `${role} ${section}${model === null ? '' : ` ${model}`}${group === null ? '' : ` (${group})`}: ${label}${budgetArea === null ? '' : ` [${budgetArea}]`} ${figures.map((figure) => (figure === null ? '_' : typeof figure === 'number' ? figure : JSON.stringify(figure.text))).join(' ')}`);
}

const NBSP = '\u00a0';

describe('Tabel 1 as people write it', () => {
  const TYPED = `
    1.000 kr. 2020 p/l | Styringsområde | 2019 | 2020 | 2021
    Varige ændringer
    Færre pladser | Service | | -300 | -300
    Samlet varig ændring | | 0 | -300 | -300
    Implementeringsomkostninger
    Projektledelse | Service | 200 | 100
    Samlede implementeringsomkostninger | | 200 | 100
    Samlet økonomisk påvirkning | | 200 | -200 | -300
    Tilbagebetalingstid baseret på serviceeffektivisering | 2 år`;

  const ROWS = [
    'line permanent: Færre pladser [Service] _ -300 -300',
    'total permanent: Samlet varig ændring 0 -300 -300',
    'line implementation: Projektledelse [Service] 200 100 _',
    'total implementation: Samlede implementeringsomkostninger 200 100 _',
    'total netImpact: Samlet økonomisk påvirkning 200 -200 -300',
  ];

  test('alone, anywhere on the sheet', () => {
    for (const at of [undefined, { row: 17, column: 5 }]) {
      const { proposal, unplaced } = parsed(TYPED, at);
      expect(rowsOf(tableOf(proposal, 'summary'))).toEqual(ROWS);
      expect(tableOf(proposal, 'summary')).toMatchObject({ caption: '', unit: '1.000 kr. 2020 p/l', years: [2019, 2020, 2021] });
      expect(proposal.paybacks).toEqual([{ basis: 'service', label: 'Tilbagebetalingstid baseret på serviceeffektivisering', model: null, figure: 2 }]);
      expect(proposal).toMatchObject({ id: null, headings: null, implementationPlan: null, successCriteria: null, risk: null, consultations: null });
      expect(unplaced).toEqual([]);
    }
  });

  test('pasted from Word: line breaks and hard spaces in cells, years and figures as text, P/L, merged headings', () => {
    const { proposal } = parsed(`
      1.1${NBSP}TABEL${NBSP}1. FORSLAGETS SAMLEDE ØKONOMISKE KONSEKVENSER
      1.000${NBSP}kr. 2020 P/L | Styrings-\u00ad område | '2019' | '2020 ' | År 2021
      Varige${NBSP} ændringer
      Færre \u200bpladser | Service | | '-300' | '\u2212300'
      Samlet varig ændring | | '0' | '-300' | '-300'
      Implementeringsomkostninger/investering
      Projektledelse | Service | '1\u202f200' | '100'
      Samlede impl.omkostninger | | '1.200' | '100'
      Samlet økon. påvirkning | | '1.200' | '-200' | '-300'
      Tilbagebetalingstid baseret på Serviceeffektivisering: 2 år`);
    expect(tableOf(proposal, 'summary')).toMatchObject({ caption: '1.1 TABEL 1. FORSLAGETS SAMLEDE ØKONOMISKE KONSEKVENSER', unit: '1.000 kr. 2020 P/L', years: [2019, 2020, 2021] });
    expect(rowsOf(tableOf(proposal, 'summary'))).toEqual([
      'line permanent: Færre pladser [Service] _ "-300" "\u2212300"',
      'total permanent: Samlet varig ændring "0" "-300" "-300"',
      'line implementation: Projektledelse [Service] "1\u202f200" "100" _',
      'total implementation: Samlede impl.omkostninger "1.200" "100" _',
      'total netImpact: Samlet økon. påvirkning "1.200" "-200" "-300"',
    ]);
    expect(tableOf(proposal, 'summary').rows[2]?.figures[0]).toEqual({ text: '1\u202f200', value: 1200 });
    expect(proposal.paybacks[0]).toMatchObject({ label: 'Tilbagebetalingstid baseret på Serviceeffektivisering', figure: 2 });
  });

  test('with the years in the second header row, and a heading beside its first line', () => {
    const { proposal, unplaced } = parsed(`
      Tabel 1
      | | | 1.000 kr. 2020 p/l
      | | Styringsområde | 2019 | 2020
      Varige ændringer | Færre pladser | Service | | -300
      | Flere timer | Service | | 100
      | Samlet varig ændring | | 0 | -200
      Implementeringsomkostninger | Projektledelse | Anlæg | 50
      | Samlede implementeringsomkostninger | | 50
      | Samlet økonomisk påvirkning | | 50 | -200`);
    expect(rowsOf(tableOf(proposal, 'summary'))).toEqual([
      'line permanent: Færre pladser [Service] _ -300',
      'line permanent: Flere timer [Service] _ 100',
      'total permanent: Samlet varig ændring 0 -200',
      'line implementation: Projektledelse [Anlæg] 50 _',
      'total implementation: Samlede implementeringsomkostninger 50 _',
      'total netImpact: Samlet økonomisk påvirkning 50 -200',
    ]);
    expect(tableOf(proposal, 'summary').unit).toBe('1.000 kr. 2020 p/l');
    expect(unplaced).toEqual([]);
  });

  test('without totals: nothing but lines', () => {
    const { proposal } = parsed(TYPED.split('\n').filter((line) => !line.includes('Saml')).join('\n'));
    expect(rowsOf(tableOf(proposal, 'summary'))).toEqual([ROWS[0], ROWS[2]]);
  });

  test('without the heading of the implementation costs, they begin below the total', () => {
    const { proposal } = parsed(TYPED.split('\n').filter((line) => !/^ *Implementeringsomkostninger/.test(line)).join('\n'));
    expect(rowsOf(tableOf(proposal, 'summary'))).toEqual(ROWS);
  });

  test('a line without a label above the total is a line', () => {
    const { proposal } = parsed(TYPED.replace('Samlet varig ændring', '| Service | | -50 | -50\nSamlet varig ændring'));
    expect(rowsOf(tableOf(proposal, 'summary')).slice(0, 3)).toEqual([ROWS[0], 'line permanent:  [Service] _ -50 -50', ROWS[1]]);
    const bare = parsed(TYPED.replace('Samlet varig ændring', '| | | -50 | -50\nSamlet varig ændring'));
    expect(rowsOf(tableOf(bare.proposal, 'summary')).slice(0, 3)).toEqual([ROWS[0], 'line permanent:  _ -50 -50', ROWS[1]]);
  });

  test('a labelled sum of all lines above the total is a total too, not one line more', () => {
    const { proposal } = parsed(TYPED.replace('Samlet varig ændring', 'Samlet drift | | | -300 | -300\nSamlet varig ændring'));
    expect(rowsOf(tableOf(proposal, 'summary')).slice(0, 3)).toEqual([ROWS[0], 'total permanent: Samlet drift _ -300 -300', ROWS[1]]);
  });

  test('a total that is labelled as another one is the total of where it stands', () => {
    const { proposal } = parsed(TYPED.replace('Samlet varig ændring', 'Samlede implementeringsomkostninger'));
    expect(tableOf(proposal, 'summary').rows.map(({ role, section }) => `${role} ${section}`)).toEqual(
      ['line permanent', 'total permanent', 'line implementation', 'total implementation', 'total netImpact']);
  });

  test('a line that begins as a total does, and a total without a label', () => {
    const { proposal } = parsed(TYPED
      .replace('Færre pladser', 'Samlet indsats for unge | Service | | -100 | -100\nFærre pladser')
      .replace('Samlede implementeringsomkostninger', ''));
    expect(rowsOf(tableOf(proposal, 'summary'))).toEqual([
      'line permanent: Samlet indsats for unge [Service] _ -100 -100', ROWS[0], ROWS[1], ROWS[2], 'total implementation:  200 100 _', ROWS[4],
    ]);
  });

  test('amounts that look like years are amounts; one wrong year does not hide the header', () => {
    const { proposal } = parsed(TYPED.replace('| | -300 | -300', '| 2019 | 2020 | 2021').replace('| 2019 | 2020 | 2021', '| 2019 | 2012 | 2021'));
    expect(tableOf(proposal, 'summary').years).toEqual([2019, 2012, 2021]);
    expect(rowsOf(tableOf(proposal, 'summary'))[0]).toBe('line permanent: Færre pladser [Service] 2019 2020 2021');
  });

  test('errors and words in figure cells keep their wording', () => {
    const { proposal } = parsed(TYPED.replace('| | -300 | -300', '| #DIV/0! | ca. 300 | x'));
    expect(tableOf(proposal, 'summary').rows[0]?.figures).toEqual([
      { text: '#DIV/0!', value: null }, { text: 'ca. 300', value: null }, { text: 'x', value: null },
    ]);
  });

  test('extra columns, columns without a year and notes are named, not read', () => {
    const { proposal, unplaced } = parsed(`
      1.000 kr. 2020 p/l | Konto | Styringsområde | 2019 | | 2021 | Ansvarlig
      Varige ændringer
      Færre pladser | 4711 | Service | | -300 | -300 | Lone
      Flere timer | 4712 | Service | | 100 | 100 | Bo | Husk at spørge
      Borgercenter Voksne
      Samlet varig ændring | | | 0 | -200 | -200
      Tilbagebetalingstid baseret på serviceeffektivisering | | 2 år
      Kontrolsum | | | 1 | 2 | 3`);
    expect(rowsOf(tableOf(proposal, 'summary'))).toEqual([
      'line permanent: Færre pladser [Service] _ -300', 'line permanent: Flere timer [Service] _ 100', 'total permanent: Samlet varig ændring 0 -200',
    ]);
    expect(unplaced.map(({ address, text }) => `${address} ${text}`).sort()).toEqual(['A5 Borgercenter Voksne', 'A8 Kontrolsum', 'B1 Konto', 'E3 -300', 'G1 Ansvarlig', 'H4 Husk at spørge']);
    for (const { reason } of unplaced) expect(reason).toMatch(/\.$/);
    expect(unplaced.find(({ address }) => address === 'E3')?.reason).toContain('intet årstal');
  });

  test('fifty lines of a proposal of another year', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `Linje nr. ${index + 1} | Service | ${index} | ${-index}`).join('\n');
    const { proposal } = parsed(`
      1.000 kr. 2031 p/l | Styringsområde | 2030 | 2031
      Varige ændringer
      ${lines}
      Samlet varig ændring | | 1225 | -1225`);
    expect(tableOf(proposal, 'summary').rows).toHaveLength(51);
    expect(tableOf(proposal, 'summary').years).toEqual([2030, 2031]);
  });

  test('alternatives whose headings are missing are known from their totals', () => {
    const { proposal } = parsed(`
      1.000 kr. 2020 p/l | Styringsområde | 2019 | 2020
      Varige ændringer
      Afvikling | Service | | -5
      Opsigelse model 1 | Service | | -3
      Samlet varig ændring model 1 | | 0 | -8
      Afvikling | Service | | -6
      Samlet varig ændring model 2 | | 0 | -6
      Implementeringsomkostninger
      Platform | Service | 2
      Udgifter til opsigelse, Model 2 | Service | 1
      Ny model i 4 enheder | Service | 1
      Samlede implementeringsomkostninger | | 4
      Samlet økonomisk påvirkning model 1 | | 4 | -8
      Samlet økonomisk påvirkning model 2 | | 4 | -6`);
    expect(rowsOf(tableOf(proposal, 'summary'))).toEqual([
      'line permanent Model 1: Afvikling [Service] _ -5',
      'line permanent Model 1: Opsigelse model 1 [Service] _ -3',
      'total permanent Model 1: Samlet varig ændring model 1 0 -8',
      'line permanent Model 2: Afvikling [Service] _ -6',
      'total permanent Model 2: Samlet varig ændring model 2 0 -6',
      'line implementation: Platform [Service] 2 _',
      'line implementation Model 2: Udgifter til opsigelse, Model 2 [Service] 1 _',
      'line implementation: Ny model i 4 enheder [Service] 1 _',
      'total implementation: Samlede implementeringsomkostninger 4 _',
      'total netImpact Model 1: Samlet økonomisk påvirkning model 1 4 -8',
      'total netImpact Model 2: Samlet økonomisk påvirkning model 2 4 -6',
    ]);
  });
});

describe('what a table is', () => {
  test('its caption says, whatever its total is labelled as', () => {
    const { proposal, unplaced } = parsed(`
      Tabel 2. Varige ændringer, service
      | 1.000 kr. 2020 p/l
      | 2019 | 2020
      Færre pladser | | -300
      Samlet varig ændring | 0 | -300

      Tabel 3. Serviceinvesteringer i forslaget
      Succeskriterier | 1.000 kr. 2020 p/l | | Innovation s-pulje (sæt X)
      | 2019 | 2020
      Projektledelse | 200 | 100 | X
      Varige ændringer totalt, service | 200 | 100

      Tabel 4: Anlægs-investeringer i forslaget (1.000 kr. 2020 p/l)
      | 2019 | 2020
      Deponering | 500
      Investeringer totalt, service | 500`);
    expect(proposal.tables.map(({ kind, unit }) => `${kind} ${unit ?? ''}`)).toEqual([
      'permanentService 1.000 kr. 2020 p/l', 'serviceInvestment 1.000 kr. 2020 p/l', 'capitalInvestment 1.000 kr. 2020 p/l',
    ]);
    expect(proposal.tables.map(({ rows }) => rows.map(({ role, section }) => `${role} ${section}`))).toEqual([
      ['line permanent', 'total permanent'], ['line implementation', 'total implementation'], ['line implementation', 'total implementation'],
    ]);
    expect(tableOf(proposal, 'serviceInvestment').rows[0]?.innovationPool).toBe('X');
    expect(unplaced.map(({ text }) => text)).toEqual(['Succeskriterier']);
  });

  test('without captions its place and its lines say, and it is said that they did', () => {
    const { proposals, takenFor } = reading(`
      1.000 kr. 2020 p/l | Styringsområde | 2019 | 2020
      Varige ændringer
      Færre pladser | Service | | -300
      Samlet varig ændring | | 0 | -300
      Implementeringsomkostninger
      Projektledelse | Service | 200
      Deponering | Anlæg | 500
      Samlede implementeringsomkostninger | | 700
      Samlet økonomisk påvirkning | | 700 | -300

      1.000 kr. 2020 p/l | | 2019 | 2020
      Deponering | | 500
      Investeringer totalt, service | | 500

      1.000 kr. 2020 p/l | | 2019 | 2020
      Færre pladser | | | -300
      I alt | | 0 | -300

      | | 1.000 kr. 2020 p/l | | Innovationspulje (sæt X)
      | | 2019 | 2020
      Ledelse af projektet | | 200
      Samlet varig ændring | | 200`);
    expect(proposals[0]?.proposal.tables.map(({ kind }) => kind)).toEqual(['summary', 'capitalInvestment', 'permanentService', 'serviceInvestment']);
    expect(takenFor).toContain('tabellen i C11 har ingen kendt overskrift og er læst som anlægsinvesteringer');
  });

  test('a table of the proposal’s own is left alone and named', () => {
    const { proposal, unplaced } = parsed(`
      Forslagets titel | BU09 – Reduktion i døgninstitutionsanbringelser
      Table 2. Anbringelsesformer (reduktion/forøgelse af antallet af anbringelser), 1.000 kr.
      | Anbr. på døgninst. | Anbr. i familiepleje | Anbringelse i netværk
      Antal | -4 | +4
      Pris pr. antal | 690 | 580
      Total anbringelser | -4 -2.760 | +4 2.320
      Table 3. Varige ændringer, service
      | 1.000 kr. 2020 p/l
      | 2019 | 2020
      Ændret anbringelsesmønster | | -3000
      Varige ændringer totalt, service | 0 | -3000`);
    expect(proposal).toMatchObject({ id: 'BU09', title: 'Reduktion i døgninstitutionsanbringelser' });
    expect(proposal.tables.map(({ kind, caption }) => [kind, caption])).toEqual([['permanentService', 'Table 3. Varige ændringer, service']]);
    expect(unplaced).toEqual([expect.objectContaining({ address: 'A2', reason: expect.stringContaining('er ikke læst') as unknown })]);
  });

  test('a caption without a table of years is said', () => {
    const { proposals, takenFor } = reading(`
      Tabel 1. Forslagets samlede økonomiske konsekvenser
      Færre pladser | Service | -300 | -300`);
    expect(proposals[0]?.unplaced).toEqual([expect.objectContaining({ address: 'A1' })]);
    expect(takenFor).toBe('Forslag uden id: ingen tabeller fundet');
  });

  test('two tables of one kind are both kept, and it is said', () => {
    const table = 'Tabel 3. Serviceinvesteringer\n1.000 kr. 2020 p/l | 2019 | 2020\nIt | 1 | 2\nInvesteringer totalt, service | 1 | 2\n';
    const { proposal, unplaced } = parsed(table + table);
    expect(proposal.tables).toHaveLength(2);
    expect(unplaced).toEqual([expect.objectContaining({ address: 'A5', reason: expect.stringContaining('mere end en tabel') as unknown })]);
  });

  test('what someone has reckoned below the last total of a table is not a line of it, and is named', () => {
    const { proposal, unplaced } = parsed(`
      Tabel 3. Serviceinvesteringer
      1.000 kr. 2020 p/l | 2019 | 2020
      It | 1 | 2
      I alt | 1 | 2
      Kontrol mod Tabel 1 | 1 | 2`);
    expect(tableOf(proposal, 'serviceInvestment').rows.map(({ role, label }) => [role, label])).toEqual([['line', 'It'], ['total', 'I alt']]);
    expect(unplaced).toEqual([expect.objectContaining({ address: 'A5', reason: expect.stringContaining('sidste total') as unknown })]);
  });

  test('text of the next section below a table is not a line of it', () => {
    const { proposal } = parsed(`
      Tabel 2. Varige ændringer, service
      1.000 kr. 2020 p/l | 2019 | 2020
      Færre pladser | | -300
      Varige ændringer totalt, service | 0 | -300
      Investering
      600 t. kr. i alt til projektledelse.
      Note: alle tal er foreløbige`);
    expect(tableOf(proposal, 'permanentService').rows).toHaveLength(2);
  });
});
