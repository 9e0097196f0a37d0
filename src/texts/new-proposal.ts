/** The sheet "Nyt forslag": guidance in our own words, and what its formulas say. */

/** The municipality's administrations, as the head of a proposal lists them. */
export const ADMINISTRATIONS: readonly string[] = [
  'Økonomiforvaltningen',
  'Kultur- og Fritidsforvaltningen',
  'Børne- og Ungdomsforvaltningen',
  'Sundheds- og Omsorgsforvaltningen',
  'Socialforvaltningen',
  'Teknik- og Miljøforvaltningen',
  'Beskæftigelses- og Integrationsforvaltningen',
];

export const POOLS: readonly string[] = ['Investeringspuljen', 'Innovationspuljen'];

/** Who is asked before submission, by the catalogue's template. */
export const CONSULTED_PARTIES: readonly string[] = [
  'Center for Økonomi, Økonomiforvaltningen',
  'Ejendomsfaglig vurdering',
  'IT-kredsen',
  'Koncern-IT',
  'HR-kredsen',
  'Velfærdsanalytisk vurdering',
];

export const newProposalTexts = {
  sheet: 'Nyt forslag',
  /** What every proposal of the template counts in. */
  unit: (priceYear: number) => `1.000 kr. ${priceYear} p/l`,
  copied: (key: string, title: string, unit: string | null) =>
    `Kopi af ${key}, ${title}.${unit === null ? '' : ` Beløbene er i ${unit} og er ikke omregnet.`} Høringssvar og afsnit er ikke kopieret.`,
  payback: 'Tilbagebetalingstid baseret på serviceeffektivisering',
  permanentTotal: 'Samlet varig ændring',
  costTotal: 'Samlede implementeringsomkostninger',
  netImpact: 'Samlet økonomisk påvirkning',
  detailTotals: {
    permanentService: 'Varige ændringer totalt, service',
    serviceInvestment: 'Investeringer totalt, service',
    capitalInvestment: 'Investeringer totalt, anlæg',
  },
  forModel: (label: string, model: string | null) => (model === null ? label : `${label} ${model.slice(0, 1).toLowerCase()}${model.slice(1)}`),
  derived: '* Linjerne hentes fra Tabel 1 efter styringsområde. Ret dem dér.',
  otherLines: 'Øvrige linjer fra Tabel 1',
  positions: (table: string, model: string | null) => `Beregnet grundlag, ${table}${model === null ? '' : `, ${model}`}: linjernes plads i Tabel 1`,
  difference: 'Beregnet grundlag, forskel fra Tabel 1',
  detailNames: { permanentService: 'Tabel 2', serviceInvestment: 'Tabel 3', capitalInvestment: 'Tabel 4' },
  notRepaid: (model: string | null) => `* Ikke tilbagebetalt inden for årene i Tabel 1${model === null ? '' : `, ${model}`}.`,
  note: 'Note til alle tabeller: Alle besparelser er angivet med negativt (-) fortegn. Totaler og tilbagebetalingstid er formler, der følger linjerne. Nye linjer kan indsættes overalt over deres total.',
  sectionText: 'Tekst',
  /** What stands for a section that has a table of its own further down, once that is filled in. */
  seeBelow: 'Se skemaet nedenfor.',
} as const;

/** Guidance shown when a cell is selected; at most 255 characters. */
export const newProposalPrompts = {
  catalogue: 'Kataloget, som forslaget hører til, for eksempel budgetåret 2027.',
  id: 'To store bogstaver og to cifre, for eksempel BU01. Bogstaverne viser området.',
  title: 'En kort titel, som andre kan kende forslaget på.',
  area: 'Målgruppen eller overskriften, som forslaget står under i kataloget.',
  summary: 'To til fire linjer: hvad ændres, for hvem, og hvad giver det? Skal kunne læses for sig.',
  pool: 'Vælg, hvor der søges om midler.',
  presentedBy: 'Forvaltningen, der fremlægger forslaget.',
  affectedAdministrations: 'Alle forvaltninger, som forslaget berører, adskilt af semikolon.',
  lineLabel: 'Hvad linjen dækker, så den kan kendes igen i de andre tabeller.',
  amount: 'Beløb i 1.000 kr. Besparelser skrives med minus, udgifter uden.',
  cost: 'Engangsudgift i 1.000 kr., skrevet uden minus.',
  innovationPool: 'Sæt X, hvis linjen søges dækket af Innovationspuljen. Ellers tom.',
  firstYear: 'Det første år. De øvrige år og tabeller følger med.',
  unit: 'Enhed og pris- og lønniveau. De andre tabeller følger med.',
  totalEconomy: 'Antal år efter totaløkonomisk beregning. Udfyldes kun, hvis den er lavet.',
  activity: 'En aktivitet i gennemførelsen af forslaget.',
  mark: 'Sæt X i de år, hvor aktiviteten foregår.',
  criterion: 'Det, der skal være opnået, for at forslaget er lykkedes. Gerne et tal.',
  measuredBy: 'Hvor tallet eller vurderingen kommer fra.',
  responsible: 'Hvem der følger op.',
  when: 'Hvornår der følges op, for eksempel et årstal.',
  conclusion: 'Er svaret Ja: datoen eller konklusionen. Skal foreligge, før udvalget behandler forslaget.',
  party: 'Hvem der er spurgt om forslaget.',
} as const;

/** Guidance for each heading of the catalogue's template. */
export const sectionGuidance: Readonly<Record<string, string>> = {
  'Baggrund og formål': 'Hvilket problem løser forslaget, hvad er udgangspunktet, og hvad skal være anderledes bagefter?',
  'Forslagets indhold': 'Hvad gøres konkret, for hvor mange, hvor og af hvem? Beskriv også det, der holder op.',
  'Økonomi': 'Hvordan er beløbene beregnet: antal, priser og årsværk? Forklar besparelser og udgifter hver for sig, linje for linje.',
  'Fordeling på udvalg': 'Hvilke udvalg bærer besparelser og udgifter, og hvordan deles de?',
  'Implementering af forslaget': 'Udfyld planen nedenfor. Skriv her, hvis tidsplanen afhænger af andre.',
  'Inddragelse af samarbejdspartnere': 'Hvem uden for forvaltningen skal være med, og hvordan er de inddraget?',
  'Forslagets effekt': 'Hvad betyder forslaget for borgerne og for serviceniveauet, og hvornår kan det ses?',
  'Opfølgning': 'Udfyld skemaet over succeskriterier nedenfor. Skriv her, hvad der ellers følges op på.',
  'Risikovurdering': 'Vælg risikoen nedenfor. Beskriv her, hvad der kan gå galt, og hvad der så gøres.',
  'Hvem er hørt?': 'Udfyld skemaet nedenfor. Skriv her, hvad høringerne har ændret.',
};

/** For headings that are not the template's own. */
export const otherSectionGuidance = 'Skriv afsnittets tekst, eller henvis til det sted, hvor den står.';
