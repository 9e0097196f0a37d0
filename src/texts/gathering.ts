import { danishNumber } from '../domain/danish-number';
import { OWN_TITLES } from './own-titles';
import { counted } from './verdicts';

/** Where a proposal that was handed in stands. */
export const gatheredPlace = (file: string, sheet: string): string => `${file}, arket “${sheet}”`;

/** The sheet that says what has been gathered. */
export const gatheredTexts = {
  sheet: 'Samlede forslag',
  heading: `${OWN_TITLES.gathered} modtagne filer`,
  note: (proposals: number, files: number) => `${counted(proposals, 'forslag', 'forslag')} fra ${counted(files, 'fil', 'filer')}. Tallene står, som de blev modtaget; afgørelsen er fra samlingen, klargøringen er indsenderens.`,
  file: 'Fil',
  sheetInFile: 'Ark i filen',
  sheetHere: 'Ark her',
  catalogue: 'Katalog',
  id: 'Id',
  title: 'Titel',
  verdict: 'Afgørelse',
  errors: 'Fejl',
  warnings: 'Advarsler',
  standing: 'Klargøring',
  standingDetail: 'Klargøring, nærmere',
  doublet: 'Dublet',
  remark: 'Bemærkning',
  sameContent: 'ens',
  sameFigures: 'samme tal, andre tekster',
  otherFigures: 'andre tal',
  doubletOf: (place: string, how: string) => `${place} (${how})`,
  unfaithful: 'Arket kunne ikke gengives helt; se den modtagne fil.',
  problems: 'Filer, der ikke er med',
  problem: 'Årsag',
  source: (place: string) => `Modtaget i ${place}.`,
  overviewSource: 'De modtagne filer.',
} as const;

/** What `saml` says. */
export const gatherTexts = {
  usage: `Brug: npm run -s saml -- FIL.xlsx… --ud SAMLET.xlsx

Samler investeringsforslag fra Excel-projektmapper i én projektmappe med en liste over det modtagne,
overblik, portefølje og et ark til hvert forslag.

  --ud SAMLET.xlsx filen, der skrives; en fil med samme navn erstattes
  -h, --hjælp      vis denne hjælp (også --help)

Afslutter med 0, når alle forslag er med og klargjort, og klargøringen gælder; 1, når der er noget at se på:
fejl, dubletter eller forslag, der ikke er klargjort eller er ændret siden; og 2, når en fil ikke kan læses
eller ikke har forslag, eller når den samlede fil ikke kan skrives. De forslag, der kan læses, er med alligevel.
`,
  noFile: 'Angiv mindst én fil, der skal samles.',
  targetIsSource: (file: string) => `${file} er både en af filerne, der skal samles, og filen, der skal skrives.`,
  noProposals: (kpiTables: number) => `Filen har ingen forslag${kpiTables === 0 ? '' : `, kun ${counted(kpiTables, 'KPI-tabel', 'KPI-tabeller')}`}.`,
  nothing: 'Der er ingen forslag at samle, så der er ikke skrevet nogen fil.',
  proposal: (id: string | null, title: string | null, place: string) => `${id ?? 'Forslag uden id'}${title === null ? '' : ` – ${title}`} (${place})`,
  doublet: 'Dublet af ',
  notGathered: 'Ikke med',
  summary: (sum: { proposals: number; files: number; holding: number; doublets: number; problems: number }) =>
    `${counted(sum.proposals, 'forslag', 'forslag')} fra ${counted(sum.files, 'fil', 'filer')}: klargøringen gælder for ${danishNumber(sum.holding)}, ${counted(sum.doublets, 'dublet', 'dubletter')}. ${sum.problems === 0 ? 'Alle filer er med.' : `${counted(sum.problems, 'fil', 'filer')} er ikke med.`}`,
} as const;
