import { shortcutTexts } from './shortcuts';

/** Rows of an example: text, figures, and formulas with US separators, written as if the example began in A1. */
type Example = readonly (readonly (string | number)[])[];

export interface FunctionHelp {
  readonly name: string;
  /** With Danish separators, as it is typed. */
  readonly syntax: string;
  readonly text: string;
  readonly parameters: readonly { readonly name: string; readonly text: string; readonly optional: boolean }[];
  readonly answers: readonly string[];
  readonly example: { readonly text: string; readonly rows: Example };
}

/** The page of help. */
export const helpTexts = {
  heading: 'Hjælp',
  intro: 'Det meste findes på fanen Omstilling. Hold musen over en knap for at se, hvad den gør.',
  howTo: 'Sådan bruges Omstilling',
  steps: [
    'Hent skriver investeringskatalogets forslag og KPI-opfølgningerne i arbejdsbogen, et ark til hvert.',
    'Validér læser hele arbejdsbogen og viser, hvad der ikke stemmer. Klik på en afvigelse for at gå til cellen.',
    'Ryd markeringer fjerner kontrollens farver igen. Dine egne formater bliver ikke rørt.',
    'Opdatér viser, hvor hentede ark afviger fra det offentliggjorte, og hvad der mangler i dem, og ændrer kun det, du vælger.',
    'KPI tilføjer årets måling til KPI-tabellerne og laver oversigten KPI-status, diagrammer, planens mål og revisioner.',
  ],
  keys: 'Taster',
  keysInPane: 'I panelet:',
  keyList: [
    { keys: 'F8', text: 'Næste afvigelse' },
    { keys: 'Skift+F8', text: 'Forrige afvigelse' },
    { keys: 'F6', text: 'Skifter mellem arket, båndet og panelet' },
  ],
  keysInSheet: 'I arket (på Mac: Cmd+Option+Skift i stedet for Ctrl+Alt+Skift):',
  shortcutList: shortcutTexts,
  functions: 'Funktioner',
  functionsIntro: 'Skriv =SOF. i en celle for at se dem alle. Beløb er i 1.000 kr.; besparelser skrives med minus.',
  syntax: 'Skrives',
  parameters: 'Argumenter',
  optional: 'kan udelades',
  answers: 'Svar',
  example: 'Eksempel',
  insert: 'Indsæt eksemplet',
  insertHint: 'Skrives fra den markerede celle, hvis cellerne er tomme.',
  inserted: (address: string) => `Eksemplet er indsat i ${address}.`,
  spill: 'Et resultat, der fylder flere celler, kræver en nyere Excel. Ældre viser kun den første værdi.',
} as const;

export const functionHelp: readonly FunctionHelp[] = [
  {
    name: 'SOF.TILBAGEBETALING',
    syntax: '=SOF.TILBAGEBETALING(varige; implementering; [fremskriv])',
    text: 'Tilbagebetalingstid i hele år, regnet fra det første år med implementeringsomkostninger.',
    parameters: [
      { name: 'varige', text: 'Varige ændringer: en kolonne pr. år, en eller flere linjer.', optional: false },
      { name: 'implementering', text: 'Implementeringsomkostninger for de samme år.', optional: false },
      { name: 'fremskriv', text: 'SAND: det sidste års besparelse føres videre i op til 30 år.', optional: true },
    ],
    answers: ['0, når der ingen implementeringsomkostninger er.', '#I/T, når forslaget ikke er tilbagebetalt i de viste år.', '#VÆRDI!, når tallene ikke kan bruges. Peg på cellen for at se hvorfor.'],
    example: {
      text: 'Et forslag, der koster 800 i 2020 og sparer 300 om året fra 2021.',
      rows: [
        ['1.000 kr.', 2020, 2021, 2022, 2023],
        ['Varige ændringer', 0, -300, -300, -300],
        ['Implementeringsomkostninger', 800, 0, 0, 0],
        ['Tilbagebetalingstid', '=SOF.TILBAGEBETALING(B2:E2,B3:E3)'],
      ],
    },
  },
  {
    name: 'SOF.NETTOEFFEKT',
    syntax: '=SOF.NETTOEFFEKT(varige; [implementering])',
    text: 'Nettoeffekt pr. år: de varige ændringer plus implementeringsomkostningerne. Resultatet fylder en celle pr. år.',
    parameters: [
      { name: 'varige', text: 'Varige ændringer: en kolonne pr. år, en eller flere linjer.', optional: false },
      { name: 'implementering', text: 'Implementeringsomkostninger for de samme år.', optional: true },
    ],
    answers: ['Samlet varig ændring pr. år, når implementering er udeladt.', 'Samlet økonomisk påvirkning pr. år, når den er med.'],
    example: {
      text: 'To linjer med varige ændringer og en med implementering.',
      rows: [
        ['1.000 kr.', 2020, 2021, 2022],
        ['Kortere forløb', 0, -500, -700],
        ['Drift', 50, 100, 100],
        ['Implementering', 400, 0, 0],
        ['Samlet økonomisk påvirkning', '=SOF.NETTOEFFEKT(B2:D3,B4:D4)'],
      ],
    },
  },
  {
    name: 'SOF.KPISTATUS',
    syntax: '=SOF.KPISTATUS(baseline; måling; retning; [tolerance])',
    text: 'Grøn ved positiv udvikling, gul ved ingen eller meget svag negativ, rød ved negativ. Hele kolonner kan angives.',
    parameters: [
      { name: 'baseline', text: 'Baseline i målingens enhed.', optional: false },
      { name: 'måling', text: 'Målingen i samme enhed.', optional: false },
      { name: 'retning', text: '"op", når et højere tal er bedre, "ned", når et lavere er.', optional: false },
      { name: 'tolerance', text: 'Hvor stor en negativ udvikling der stadig er gul. 0,02 er 2 % af baseline.', optional: true },
    ],
    answers: ['Grøn, Gul eller Rød.', 'Tom, når både baseline og måling er tomme.', '#I/T, når en af dem mangler.'],
    example: {
      text: 'To mål, hvor det ene skal op og det andet ned.',
      rows: [
        ['Mål', 'Enhed', 'Baseline', 'Måling', 'Retning', 'Status'],
        ['Andel i beskæftigelse', 'procent', 15, 18, 'op', '=SOF.KPISTATUS(C2,D2,E2)'],
        ['Købte pladser', 'antal', 120, 124, 'ned', '=SOF.KPISTATUS(C3,D3,E3)'],
      ],
    },
  },
];
