import type { TableKind } from '../domain/proposal';

/** Labels that proposal sheets are written with. The reader recognises these and many others. */
export const sheetLabels = {
  proposal: 'Investeringsforslag',
  catalogue: 'Katalog',
  id: 'Forslagets id',
  title: 'Forslagets titel',
  /** Marks such as "[Nyt forslag]" that the catalogue prints beside the title. */
  statusMarks: 'Mærker ved titlen',
  area: 'Område',
  summary: 'Kort resumé',
  pool: 'Der søges om midler fra',
  presentedBy: 'Fremstillende forvaltning',
  affectedAdministrations: 'Berørte forvaltninger',
  /** Stands where the source has lost which administrations were ticked. */
  notInSource: 'fremgår ikke af kilden',
  source: 'Kilde',
  dataset: 'Datasæt',

  budgetArea: 'Styringsområde',
  /** With the hyphen that some of the catalogue's tables print, so that a narrow column can break it. */
  innovationPool: 'Innovations-pulje (sæt X)',
  permanentChanges: 'Varige ændringer',
  implementationCosts: 'Implementeringsomkostninger',
  /** Heading that ends the validity of the model named above it. */
  allModels: 'Alle modeller',
  computed: 'Beregnet',
  /** Label of the row that adds up what the function is given, where lines of other models stand in between. */
  computedBasis: (section: 'permanent' | 'implementation', model: string | null) =>
    `Beregnet grundlag, ${section === 'permanent' ? 'varige ændringer' : 'implementeringsomkostninger'}${model === null ? '' : `, ${model}`}`,
  /** Stands where a proposal prints no payback time. */
  computedPayback: 'Beregnet tilbagebetalingstid',
  amountsNote: 'Note til alle tabeller: Alle besparelser er angivet med negativt (-) fortegn. Beløb, totaler og tilbagebetalingstid står som trykt; feltet “Beregnet” er regnet ud af linjerne.',

  headings: 'Afsnit i forslaget',
  heading: 'Afsnit',
  headingPresent: 'Findes i forslaget (Ja/Nej)',
  implementationPlan: 'Implementering af forslaget',
  activity: 'Aktivitet',
  successCriteria: 'Opfølgning',
  criterion: 'Succeskriterier',
  measuredBy: 'Hvordan måles succeskriteriet?',
  responsible: 'Hvem er ansvarlig for opfølgning?',
  when: 'Hvornår gennemføres opfølgningen?',
  riskBlock: 'Risikovurdering',
  risk: 'Forslagets risiko',
  consultations: 'Hvem er hørt?',
  party: 'Part',
  answer: 'Ja/Nej/Ikke relevant',
  conclusion: 'Dato for godkendelse eller konklusion',
} as const;

/** Captions as the catalogue prints them, for tables whose own caption is unknown. */
export const TABLE_CAPTIONS: Readonly<Record<TableKind, string>> = {
  summary: 'Tabel 1. Forslagets samlede økonomiske konsekvenser',
  permanentService: 'Tabel 2. Varige ændringer, service',
  serviceInvestment: 'Tabel 3. Serviceinvesteringer i forslaget',
  capitalInvestment: 'Tabel 4. Anlægsinvesteringer i forslaget',
};

export const ANSWERS: readonly string[] = ['Ja', 'Nej', 'Ikke relevant'];
export const RISKS: readonly string[] = ['lav', 'middel', 'høj'];

/** Names of drop-downs, shown when the cell is selected. */
export const sheetPrompts = {
  budgetArea: 'Vælg linjens styringsområde.',
  answer: 'Vælg Ja, Nej eller Ikke relevant.',
  risk: 'Vælg forslagets risiko.',
  headingPresent: 'Vælg Ja, hvis afsnittet findes i forslaget.',
} as const;
