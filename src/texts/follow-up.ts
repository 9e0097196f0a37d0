import type { DueState } from '../domain/due-terms';

/** Names of the worksheets. */
export const followUpSheets = {
  figures: 'Opfølgning',
  criteria: 'Opfølgning kriterier',
  targets: 'Opfølgning mål',
  due: 'Skal følges op',
  proposals: 'Opfølgning pr. forslag',
  overview: 'Opfølgning overblik',
} as const;

/** Settings above the tables. */
export const followUpSettings = {
  day: 'Opgjort pr.',
  dayNote: 'Den dag, fristerne holdes op imod. Ret datoen for at se en anden dag.',
  tolerance: 'Tolerance, %',
  toleranceNote: 'Så meget må det realiserede afvige fra det planlagte og stadig være gult. Grænsen er vores; ret den, hvis I bruger en anden.',
  notice: 'Varsel, dage',
  noticeNote: 'Så mange dage før fristen begynder et kriterium at forfalde.',
} as const;

/** "Opfølgning": one row per proposal, model and year. Headings must differ; the reader knows the table by them. */
export const followUpFigures = {
  heading: 'Opfølgning: lovet og realiseret',
  note: 'Skriv det realiserede i de gule celler, når året er gået. Beløb i 1.000 kr.; besparelser med minus. En tom celle er ikke indberettet; skriv 0, hvis der intet kom. Egne kolonner og rækker bliver stående.',
  proposal: 'Forslag',
  catalogue: 'Katalog',
  id: 'Id',
  model: 'Model',
  title: 'Titel',
  citizenCentre: 'Borgercenter',
  year: 'År',
  permanent: {
    planned: 'Varig ændring, planlagt',
    realised: 'Varig ændring, realiseret',
    difference: 'Varig ændring, difference',
    degree: 'Varig ændring, realiseringsgrad',
    accumulatedPlanned: 'Varig ændring, akk. planlagt',
    accumulatedRealised: 'Varig ændring, akk. realiseret',
    accumulatedDegree: 'Varig ændring, akk. realiseringsgrad',
    expected: 'Varig ændring, forventet',
    reported: 'Varig ændring, indberettet',
  },
  implementation: {
    planned: 'Implementering, planlagt',
    realised: 'Implementering, realiseret',
    difference: 'Implementering, difference',
    degree: 'Implementering, realiseringsgrad',
    accumulatedPlanned: 'Implementering, akk. planlagt',
    accumulatedRealised: 'Implementering, akk. realiseret',
    accumulatedDegree: 'Implementering, akk. realiseringsgrad',
    expected: 'Implementering, forventet',
    reported: 'Implementering, indberettet',
  },
  status: 'Status',
  remark: 'Bemærkning',
  /** Stands for a degree where nothing was planned and something came. */
  unplanned: 'ikke planlagt',
  statusPrompt: 'Skriv tal i 1.000 kr.; besparelser med minus.',
} as const;

/** "Opfølgning kriterier": one row per success criterion. Headings must differ. */
export const followUpCriteria = {
  heading: 'Opfølgning: succeskriterier',
  note: 'Skriv resultatet og dets dato i de gule celler. Første frist er læst af “Hvornår” og kan rettes; uden dato hører resultatet til den første frist. Primo læses som 31. marts, medio som 30. juni, ultimo og et årstal som 31. december.',
  proposal: 'Forslag',
  catalogue: 'Katalog',
  id: 'Id',
  title: 'Titel',
  citizenCentre: 'Borgercenter',
  number: 'Nr.',
  criterion: 'Succeskriterium',
  measuredBy: 'Hvordan måles det?',
  responsible: 'Ansvarlig for opfølgning',
  when: 'Hvornår',
  first: 'Første frist',
  interval: 'Gentages, mdr.',
  last: 'Sidste frist',
  nextDue: 'Næste frist',
  status: 'Status',
  result: 'Resultat',
  resultDate: 'Resultatets dato',
  remark: 'Bemærkning',
  from: 'Udgangspunkt',
  answered: 'Besvarede frister',
  listNumber: 'Plads på listen',
  plan: 'Plan',
  /** When the plan itself is followed up on. */
  planInterval: { kvartal: 'Kvartalsvis', år: 'Årligt', 'én gang': 'Én gang' },
} as const;

/** Status of a criterion, with its sign, so that it is understood without colours. */
export const dueStatusTexts: Readonly<Record<DueState, string>> = {
  overdue: '▼ Overskredet',
  due: '● Forfalder',
  later: '△ Senere',
  done: '▲ Fulgt op',
  undated: '○ Uden frist',
};

/** "Hvad skal følges op?": what is due or overdue, with the criteria's headings. */
export const followUpDue = {
  heading: 'Hvad skal følges op?',
  note: 'Succeskriterier, hvis frist er overskredet eller snart forfalder, efter borgercenter og ansvarlig. Listen følger arket “Opfølgning kriterier”; ret der.',
  listNumber: 'På listen',
  due: 'Frist',
} as const;

/** "Opfølgning mål": one row per economic target of a plan and year. Headings must differ. */
export const followUpTargets = {
  heading: 'Opfølgning: planens økonomiske mål',
  note: 'Skriv den realiserede ændring i de gule celler, i målets enhed og med fortegn. Planen siger ikke, fra hvilket år målet gælder; det står derfor for hvert år.',
  id: 'Mål-id',
  plan: 'Plan',
  citizenCentre: 'Borgercenter',
  indicator: 'Økonomisk indikator',
  printed: 'Måltal som trykt',
  unit: 'Enhed',
  year: 'År',
  planned: 'Måltal',
  realised: 'Realiseret ændring',
  difference: 'Difference',
  degree: 'Realiseringsgrad',
  status: 'Status',
  remark: 'Bemærkning',
  kpi: 'KPI',
  kpiObjective: 'KPI, målsætning',
  kpiValue: 'KPI, måling',
  kpiUnit: 'KPI, enhed',
  about: 'Om målet',
  source: 'Kilde',
  reported: 'Indberettet',
} as const;

/** "Opfølgning pr. forslag": a block of figures per proposal, with years as columns. */
export const followUpBlocks = {
  heading: 'Opfølgning pr. forslag',
  note: 'Beløb i 1.000 kr., hentet fra arket “Opfølgning”. Forventet er det realiserede, hvor det er indberettet, og ellers planen.',
  netPlanned: 'Akkumuleret påvirkning, planlagt',
  netRealised: 'Akkumuleret påvirkning, realiseret',
  permanentPlanned: 'Varig ændring, planlagt',
  permanentExpected: 'Varig ændring, forventet',
  implementationPlanned: 'Implementering, planlagt',
  implementationExpected: 'Implementering, forventet',
  paybackPlanned: 'Tilbagebetalingstid, plan (år)',
  paybackExpected: 'Tilbagebetalingstid, forventet (år)',
  chart: (proposal: string) => `${proposal}: akkumuleret økonomisk påvirkning (1.000 kr.)`,
} as const;

/** "Opfølgning overblik": one page for the management. Headings of a table must differ. */
export const followUpOverview = {
  heading: 'Opfølgning på investeringsforslag: overblik',
  note: 'Beløb i 1.000 kr. af de år, der er indberettet; besparelser med minus. Status: ▲ Grøn mindst som planlagt, ● Gul inden for tolerancen, ▼ Rød derudover.',
  years: 'År med tal',
  planned: 'Planlagt til dato',
  realised: 'Realiseret til dato',
  degree: 'Realiseringsgrad',
  costPlanned: 'Implementering, planlagt',
  costRealised: 'Implementering, realiseret',
  status: 'Status',
  notReported: 'Ikke indberettet',
  paybackPlanned: 'Tilbagebetaling, plan',
  paybackExpected: 'Tilbagebetaling, forventet',
  notRepaid: 'ikke i tabellens år',
  overdue: 'Kriterier overskredet',
  due: 'Kriterier forfalder',
  centres: 'Efter borgercenter',
  all: 'I alt',
  criteria: { overdue: 'Overskredet', due: 'Forfalder', later: 'Senere', done: 'Fulgt op', undated: 'Uden frist' } satisfies Record<DueState, string>,
  targets: 'Planens økonomiske mål: realiseringsgrad',
  tooMany: (proposals: number) => `De ${proposals} forslag enkeltvis står på arket “Opfølgning pr. forslag”.`,
} as const;

/** What a sheet was taken for: `SheetReading.takenFor`. */
export const followUpTakenFor = {
  figures: (proposals: number, years: number) => `Opfølgning: ${proposals} forslag, ${years} rækker med tal`,
  criteria: (criteria: number) => `Opfølgning: ${criteria} succeskriterier`,
  targets: (targets: number) => `Opfølgning: ${targets} mål`,
  computed: 'Opfølgning: beregnet af de andre opfølgningsark',
} as const;

/** Where the figures of a follow-up come from. */
export const followUpSources = {
  workbook: 'Kilde: forslagene i projektmappen.',
} as const;

/** Why a cell could not be placed: `Unplaced.reason`. */
export const followUpUnplaced = {
  nameless: 'Rækken har tal, men intet forslag eller år, og er ikke læst.',
  twice: 'Forslaget har allerede en række for året; denne er ikke læst.',
  textFigure: 'Tallet står som tekst. Arkets formler regner ikke med det.',
  noDate: 'Teksten kan ikke læses som en dato.',
  textDate: 'Datoen står som tekst. Arkets formler regner ikke med den.',
} as const;
