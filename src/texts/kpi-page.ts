import { reportName } from './kpi-follow-up';
import { counted } from './verdicts';

/** The pane's page for following up on KPIs. */
export const kpiPageTexts = {
  heading: 'KPI-opfølgning',
  intro: 'Følg op på KPI’erne fra rapport til rapport: tilføj årets måling, og lav oversigter og diagrammer, der følger KPI-arkene.',
  looking: 'Ser efter KPI-tabeller …',

  none: {
    text: 'Der er ingen KPI-tabeller i arbejdsbogen. Hent tabellerne fra de udgivne rapporter, eller skriv en tabel med overskrifterne “Målsætning”, “Baseline” og et årstal.',
    action: 'Hent KPI-tabeller',
  },

  measurement: {
    heading: 'Ny måling',
    text: 'Tilføjer et år til de valgte tabeller. Formler og enheder følger med, og status følger det nye år. Du skriver tallene i de gule celler.',
    sheets: 'Ark med KPI-tabeller',
    sheet: (name: string, newestYear: number | null) => (newestYear === null ? `${name} (ingen årstal)` : `${name} (til og med ${newestYear})`),
    year: 'År',
    yearFault: (newest: number) => `Skriv et årstal efter ${newest}, for eksempel ${newest + 1}.`,
    nothingChosen: 'Vælg mindst ét ark.',
    action: (year: number | null) => (year === null ? 'Tilføj måling' : `Tilføj ${year}`),
    added: (year: number, sheets: number) => `Målingen i ${year} er tilføjet i ${counted(sheets, 'ark', 'ark')}. Skriv tallene i de gule celler. Fortryd med Ctrl+Z.`,
    notesHeading: 'Det skal du vide',
    note: (sheet: string, note: string) => `${sheet}: ${note}`,
    refusedHeading: 'Målingen er ikke tilføjet',
    refused: 'Arbejdsbogen er uændret.',
  },

  status: {
    heading: 'KPI-status',
    text: 'En oversigt på én A4-side: hvert spors målsætning, status og udvikling siden baseline. Den følger KPI-arkene.',
    action: 'Lav oversigten',
  },

  charts: {
    heading: 'Diagrammer',
    text: 'Et diagram for hver valgt KPI mod dens baseline. Diagrammerne følger KPI-arkene, også når der tilføjes en måling.',
    legend: (report: string | null) => (report === null ? 'KPI’er' : `KPI’er i rapporten fra ${reportName(report)}`),
    selectAll: 'Vælg alle',
    clearAll: 'Fravælg alle',
    nothingChosen: 'Vælg mindst én KPI.',
    action: 'Lav diagrammer',
  },

  targets: {
    heading: 'Mål i planen',
    text: 'Planens faglige og økonomiske indikatorer ved siden af den KPI, der måler dem, hvor der er en. Tal og status hentes fra KPI-arkene.',
    action: (plan: string) => `Vis mål: ${plan}`,
  },

  revisions: {
    heading: 'Revisioner',
    text: 'Hvad rapporterne har ændret i forhold til den forrige: efterjusterede baselines, ændrede afgrænsninger og udskiftede målsætninger, med begge tal og rapportens begrundelse.',
    action: 'Vis revisioner',
  },

  written: (sheet: string) => `Arket “${sheet}” er skrevet.`,
  cancelled: 'Intet er skrevet. Arbejdsbogen er uændret.',
  nothing: {
    status: 'Der er ingen KPI-tabeller i arbejdsbogen, så der er ingen status at vise. Hent KPI-tabellerne først.',
    charts: 'De valgte KPI’er har ingen tal i arbejdsbogen, så der er intet at tegne.',
    targets: 'Planen findes ikke længere blandt de udgivne tal.',
    revisions: 'Ingen af de udgivne rapporter ændrer en tidligere.',
  },
} as const;
