import type { Severity } from '../domain/finding';
import { counted } from './verdicts';

export const severityTexts: Readonly<Record<Severity, { readonly one: string; readonly many: string }>> = {
  error: { one: 'fejl', many: 'fejl' },
  warning: { one: 'advarsel', many: 'advarsler' },
  info: { one: 'oplysning', many: 'oplysninger' },
};

export function severityCount(severity: Severity, count: number): string {
  const { one, many } = severityTexts[severity];
  return counted(count, one, many);
}

/** "a", "a og b", "a, b og c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} og ${items.at(-1) ?? ''}`;
}

const quoted = (names: readonly string[]) => listed(names.map((name) => `“${name}”`));

/** The task pane's frame and its pages. */
export const paneTexts = {
  title: 'Omstilling',
  navigation: 'Sider i panelet',
  pages: {
    start: 'Start',
    hent: 'Hent',
    kontrol: 'Kontrol',
    opdater: 'Opdatér',
    forslag: 'Forslag',
    kpi: 'KPI',
    kilder: 'Kilder',
    hjaelp: 'Hjælp',
    indstillinger: 'Indstillinger',
  },
  close: 'Luk',
  tryAgain: 'Prøv igen',
  details: 'Teknisk besked',
  loading: 'Henter …',

  job: {
    cancel: 'Afbryd',
    cancelling: 'Afbryder …',
    busy: (running: string) => `Vent, til dette er færdigt: ${running}`,
    waiting: 'Excel svarer ikke endnu. Er du ved at redigere en celle, så afslut den med Enter eller Esc.',
    pulling: 'Henter ind i arbejdsbogen',
    checking: 'Kontrollerer arbejdsbogen',
    clearing: 'Fjerner markeringer',
    updating: 'Retter til det offentliggjorte',
    comparing: 'Sammenligner med det offentliggjorte',
    correcting: 'Retter',
    accepting: 'Gemmer accepten',
    measuring: 'Tilføjer målingen',
    following: 'Skriver KPI-opfølgningen',
    writing: 'Skriver i arbejdsbogen',
    refreshing: 'Opdaterer opfølgningen',
    going: 'Går til cellen',
    inserting: 'Indsætter eksemplet',
    saving: 'Gemmer indstillingen',
    looking: 'Ser efter i arbejdsbogen',
    preparing: 'Klargør til indsendelse',
    progress: (done: number, total: number) => `${done} af ${total}`,
  },

  start: {
    heading: 'Omstilling',
    intro: 'Investeringsforslag og KPI-opfølgning i Excel.',
    inWorkbook: 'I denne arbejdsbog',
    looking: 'Ser efter forslag, KPI-tabeller og opfølgninger …',
    nothing: 'Her er endnu ingen forslag, KPI-tabeller eller opfølgninger.',
    unread: 'Arbejdsbogen kunne ikke læses.',
    contents: (proposals: number, kpiTables: number, followUps: number) =>
      proposals + kpiTables + followUps === 0 ? paneTexts.start.nothing : `${listed([
        ...(proposals === 0 ? [] : [counted(proposals, 'forslag', 'forslag')]),
        ...(kpiTables === 0 ? [] : [counted(kpiTables, 'KPI-tabel', 'KPI-tabeller')]),
        ...(followUps === 0 ? [] : [counted(followUps, 'opfølgning på et forslag', 'opfølgninger på forslag')]),
      ])}.`,
    next: 'Næste skridt',
    steps: {
      unread: { text: 'Prøv at kontrollere arbejdsbogen. Går det ikke, får du at vide hvorfor.', action: 'Validér arbejdsbogen' },
      pull: { text: 'Hent de offentliggjorte tal som udgangspunkt, eller skriv dit forslag i et ark med katalogets tabeller.', action: 'Hent tal' },
      check: { text: 'Kontrollér, at summer, fortegn og tilbagebetalingstid stemmer.', action: 'Validér arbejdsbogen' },
      findings: { text: 'Kontrollen har fundet noget, der skal ses på.', action: 'Se afvigelserne' },
      checkAgain: { text: 'Arbejdsbogen er ændret, siden den blev kontrolleret.', action: 'Validér igen' },
      done: { text: 'Kontrollen har ikke fundet fejl.', action: 'Se afgørelsen' },
    },
    also: 'Du kan også',
    alsoPull: 'Hente forslag og KPI-opfølgninger',
    alsoNew: 'Oprette et nyt forslag',
    alsoKpi: 'Følge op på KPI’erne',
    alsoFunctions: 'Se funktionerne med eksempler',
    alsoSources: 'Se, hvor tallene kommer fra',
  },

  pull: {
    heading: 'Hent',
    intro: 'Vælg, hvad der skal skrives i arbejdsbogen. Hvert ark oplyser sin kilde.',
    proposals: 'Investeringsforslag',
    search: 'Søg i forslag',
    searchPlaceholder: 'Id eller titel',
    area: 'Område',
    allAreas: 'Alle områder',
    selectShown: 'Vælg viste',
    clearShown: 'Fravælg viste',
    noMatch: 'Ingen forslag passer til søgningen.',
    selected: (count: number, total: number) => `${count} af ${counted(total, 'forslag valgt', 'forslag valgt')}`,
    contents: 'Hvad skal skrives',
    proposalSheets: 'Et ark til hvert forslag',
    overview: 'Overblik',
    lines: 'Alle linjer i én tabel',
    consultations: 'Alle høringer i én tabel',
    successCriteria: 'Alle succeskriterier i én tabel',
    kpi: 'KPI-opfølgninger',
    plans: 'Omstillingsplaner',
    conditions: 'Vilkårsrammer',
    action: 'Hent det valgte',
    nothingChosen: 'Vælg mindst ét forslag, én KPI-opfølgning, én omstillingsplan eller én vilkårsramme.',
    nothingToWrite: 'Vælg, hvad der skal skrives om forslagene: ark, overblik eller en af tabellerne.',
    written: (sheets: number) => `${counted(sheets, 'ark', 'ark')} er skrevet i arbejdsbogen.`,
  },

  conflict: {
    heading: 'Arkene findes allerede',
    text: (names: readonly string[]) =>
      names.length === 1 ? `Arket ${quoted(names)} findes allerede. Hvad skal der ske?` : `${counted(names.length, 'ark', 'ark')} findes allerede: ${quoted(names)}. Hvad skal der ske?`,
    refresh: 'Opdatér i stedet',
    refreshHint: 'Egne kolonner og rækker bliver stående, og du ser ændringerne, før de laves.',
    replace: 'Erstat',
    replaceHint: 'Indholdet af de ark, der findes, overskrives. Det kan ikke fortrydes.',
    beside: 'Ved siden af',
    besideHint: 'Der skrives nye ark med et tal efter navnet.',
    cancel: 'Annullér',
    cancelled: 'Intet er hentet. Arbejdsbogen er uændret.',
  },

  update: {
    heading: 'Opdatér',
    intro: 'Viser, hvor hentede ark afviger fra det offentliggjorte: tal, du har ændret, og rækker og kolonner, der mangler. Kun det, du vælger, ændres.',
    action: 'Sammenlign',
    nothingPublished: 'Ingen ark i arbejdsbogen nævner et offentliggjort katalog eller en KPI-opfølgning, så der er intet at sammenligne med.',
    now: 'Her',
    published: 'Offentliggjort',
    blank: 'tom',
    formula: 'Cellen er en formel. Vælges den, erstattes formlen af tallet.',
    selectAll: 'Vælg alle',
  },

  sources: {
    heading: 'Kilder og forbehold',
    intro: 'Tallene er gengivet, som de er offentliggjort, også hvor de er forkerte. Det er kontrollens opgave at finde fejlene.',
    issuer: 'Udgiver',
    date: 'Dato',
    noDate: 'ikke oplyst',
    version: 'Datasæt',
    versionText: (key: string, version: number) => `${key}, version ${version}`,
    reading: 'Læsning',
    missing: 'Kan ikke læses eller er ikke oplyst',
    derived: 'Taget fra teksten, rettet eller udledt',
    remarks: 'Bemærkninger',
    privacy: 'Det, du skriver, forlader ikke arbejdsbogen. Omstilling henter kun sine egne filer og Microsofts Office-bibliotek.',
  },

  settings: {
    heading: 'Indstillinger',
    tolerance: 'Tolerance i KPI-status',
    toleranceHint: 'Hvor stor en negativ udvikling i procent af baseline der stadig er gul. Skrives i de KPISTATUS-formler, som Omstilling skriver. Tom: funktionens egen, 2 %.',
    toleranceUnit: '%',
    toleranceFault: 'Skriv et tal mellem 0 og 100, for eksempel 2 eller 2,5.',
    liveCheck: 'Kontrollér løbende',
    liveCheckHint: 'Kontrollen gentages, når du har ændret en celle.',
    name: 'Dit navn',
    nameHint: 'Står ved de afvigelser, du accepterer.',
    saved: 'Indstillingen er gemt.',
    where: 'Tolerance og løbende kontrol gemmes i arbejdsbogen. Navnet gemmes på denne computer.',
  },
} as const;
