import { danishNumber } from '../domain/danish-number';
import type { Severity } from '../domain/finding';
import { counted, verdictTexts, warnings } from './verdicts';

/** What a message about a file can tell besides its kind. */
export interface FileErrorDetail {
  /** Path of the part within the file that can't be read. */
  readonly part?: string;
  readonly sheet?: string;
  /** The range that a worksheet spans. */
  readonly range?: string;
  readonly sizeMB?: number;
  readonly limitMB?: number;
  /** The limit was met while unpacking. */
  readonly inflated?: boolean;
  readonly entries?: number;
  readonly cells?: number;
  /** The limit was met by formulas. */
  readonly formulas?: boolean;
  /** The system's own code, for example "EIO". */
  readonly cause?: string;
  /** What the sheets were taken for. */
  readonly sheets?: readonly { readonly sheet: string; readonly takenFor: string }[];
}

const SAVE_AS_XLSX = 'Åbn den i Excel, gem den som Excel-projektmappe (.xlsx), og prøv igen.';
const SPLIT = 'Gem forslagene i en projektmappe for sig, og prøv igen.';

function tooLarge({ sizeMB, limitMB, inflated, entries, cells, formulas }: FileErrorDetail): string {
  const limit = danishNumber(Math.round(limitMB ?? 0));
  if (entries !== undefined) return `Filen består af ${danishNumber(entries)} dele og er for stor. ${SPLIT}`;
  if (cells !== undefined) return `Projektmappen har mere end ${danishNumber(cells)} udfyldte celler og er for stor. ${SPLIT}`;
  if (formulas === true) return `Projektmappens formler er for lange og for mange. ${SPLIT}`;
  if (inflated === true) return `Filen er for stor: den fylder over ${limit} MB pakket ud. ${SPLIT}`;
  return `Filen er for stor: den fylder ${danishNumber(Math.round(sizeMB ?? 0))} MB, og der læses højst ${limit} MB. ${SPLIT}`;
}

function damaged({ part, sheet }: FileErrorDetail): string {
  const where = sheet !== undefined ? ` Arket “${sheet}” kan ikke læses.` : part !== undefined ? ` Delen “${part}” kan ikke læses.` : '';
  return `Filen er beskadiget eller ikke hentet helt.${where} Hent den igen, eller åbn den i Excel, lad Excel reparere den, og gem den.`;
}

/** Why a file can't be checked, by code: what is wrong and what to do. */
export const FILE_ERRORS = {
  missing: () => 'Filen findes ikke. Kontrollér navn og mappe.',
  'no-permission': () => 'Filen må ikke læses. Den ligger et sted, du ikke har adgang til, eller er låst af et andet program.',
  directory: () => 'Det er en mappe, ikke en fil. Angiv de enkelte projektmapper (.xlsx).',
  unreadable: ({ cause }: FileErrorDetail) => `Filen kan ikke læses (${cause ?? 'det er ikke en almindelig fil'}).`,
  empty: () => 'Filen er tom (0 byte). Hent eller gem den igen.',
  'too-large': tooLarge,
  'sheet-too-large': ({ sheet, range }: FileErrorDetail) =>
    `Arket “${sheet ?? ''}” strækker sig over ${range ?? ''}, fordi enkelte celler langt fra de øvrige er udfyldt. Ryd dem, og prøv igen.`,
  password: () => 'Filen er beskyttet med adgangskode. Fjern adgangskoden i Excel (Filer > Oplysninger > Beskyt projektmappe), og prøv igen.',
  'legacy-workbook': () => `Filen er i formatet fra Excel 97-2003 (.xls), som ikke læses. ${SAVE_AS_XLSX}`,
  'binary-workbook': () => `Filen er en binær projektmappe (.xlsb), som ikke læses. ${SAVE_AS_XLSX}`,
  'open-document': () => `Filen er et OpenDocument-regneark (.ods), som ikke læses. ${SAVE_AS_XLSX}`,
  'not-zip': () => 'Filen er ikke en Excel-projektmappe (.xlsx). Er det en tekst- eller CSV-fil, så åbn den i Excel, gem den som Excel-projektmappe (.xlsx), og prøv igen.',
  'not-workbook': () => 'Filen er ikke en Excel-projektmappe (.xlsx), men for eksempel et dokument eller en pakket mappe.',
  damaged,
  'nothing-found': ({ sheets = [] }: FileErrorDetail) =>
    `Ingen forslag fundet og heller ingen KPI-tabeller. ${sheets.length === 0 ? 'Projektmappen har ingen regneark.' : sheets.map(({ sheet, takenFor }) => `Arket “${sheet}”: ${takenFor}`).join(' ')}`,
  'check-failed': ({ cause }: FileErrorDetail) => `Kontrollen af filen gik i stå på grund af en fejl i programmet (${cause ?? 'ukendt fejl'}).`,
} satisfies Record<string, (detail: FileErrorDetail) => string>;

export type FileErrorCode = keyof typeof FILE_ERRORS;

const acceptances = (count: number): string => (count === 0 ? '' : `, ${counted(count, 'accepteret afvigelse', 'accepterede afvigelser')}`);

/** The report of `valider` for people. */
export const reportTexts = {
  severity: { error: 'FEJL', warning: 'ADVARSEL', info: 'INFO' } satisfies Record<Severity, string>,
  accepted: 'ACCEPTERET',
  acceptedBecause: (by: string, reason: string) => `Accepteret af ${by}: “${reason}”`,
  sheet: (name: string, hidden: boolean) => `arket “${name}”${hidden ? ' (skjult)' : ''}`,
  proposal: (id: string | null, title: string | null, catalogue: string | null, where: string) =>
    `Forslag ${id ?? 'uden id'}${title === null ? '' : ` – ${title}`}${catalogue === null ? '' : `, katalog ${catalogue}`}, ${where}`,
  kpiTable: (citizenCentre: string | null, report: string | null, where: string) =>
    `KPI-tabel${citizenCentre === null ? '' : ` for ${citizenCentre}`}${report === null ? '' : `, rapport ${report}`}, ${where}`,
  followUp: (key: string | null, title: string | null, where: string) =>
    `Opfølgning${key === null ? '' : ` på ${key}`}${title === null ? '' : ` – ${title}`}, ${where}`,
  verdict: verdictTexts,
  alsoAccepted: acceptances,
  counts: (errorCount: number, warningCount: number, infoCount: number, acceptedCount: number) =>
    errorCount + warningCount + infoCount + acceptedCount === 0
      ? 'Ingen afvigelser'
      : `${danishNumber(errorCount)} fejl, ${warnings(warningCount)}, ${counted(infoCount, 'oplysning', 'oplysninger')}${acceptances(acceptedCount)}`,
  otherFindings: 'Andre afvigelser',
  unplaced: 'Celler, der ikke kunne placeres og derfor ikke er kontrolleret',
  more: (count: number) => `… og ${counted(count, 'celle', 'celler')} mere`,
  readSheets: 'Sådan er arkene læst',
  otherSheets: 'Ark uden forslag, KPI-tabeller og opfølgninger',
  notChecked: 'Ikke kontrolleret',
  summary: (sum: { files: number; notChecked: number; proposals: number; kpiTables: number; followUps: number; errors: number; warnings: number; accepted: number }) => {
    const checked = `${counted(sum.files, 'fil', 'filer')} kontrolleret: ${danishNumber(sum.proposals)} forslag, ${counted(sum.kpiTables, 'KPI-tabel', 'KPI-tabeller')} og ${counted(sum.followUps, 'opfølgning', 'opfølgninger')} med ${danishNumber(sum.errors)} fejl og ${warnings(sum.warnings)}${acceptances(sum.accepted)}.`;
    const notChecked = `${counted(sum.notChecked, 'fil', 'filer')} kunne ikke kontrolleres.`;
    return [...(sum.files === 0 ? [] : [checked]), ...(sum.notChecked === 0 ? [] : [notChecked])].join(' ');
  },
};

/** How the commands are called, and what is said when they are called otherwise. */
export const usageTexts = {
  unknownOption: (option: string) => `Ukendt tilvalg: ${option}`,
  wrongValue: (option: string) => `Tilvalget ${option} er angivet forkert.`,
  noFile: 'Angiv mindst én fil, der skal kontrolleres.',
  noTarget: 'Angiv, hvilken fil der skal skrives, med --ud.',
  unexpected: (argument: string) => `Uventet argument: ${argument}`,
  failed: (cause: string) => `Fejl i programmet: ${cause}`,
  validate: `Brug: npm run -s valider -- FIL.xlsx… [--json]

Kontrollerer investeringsforslag, KPI-tabeller og opfølgninger i Excel-projektmapper.

  --json           skriv resultatet som JSON
  -h, --hjælp      vis denne hjælp (også --help)

Afslutter med 0, når intet står i vejen for indsendelse, 1, når der er fejl, som ikke er accepteret,
og 2, når en fil ikke kan læses eller hverken har forslag, KPI-tabeller eller opfølgninger.
`,
  pull: `Brug: npm run -s hent -- --ud FIL.xlsx

Skriver en projektmappe med overblik, alle investeringsforslag og KPI-rapporterne.

  --ud FIL.xlsx    filen, der skrives; en fil med samme navn erstattes
  -h, --hjælp      vis denne hjælp (også --help)
`,
};

/** What `hent` says. */
export const pullTexts = {
  written: (file: string, sheets: number) => `Skrev ${file} med ${danishNumber(sheets)} ark.`,
  notWritten: (file: string, cause: string) => `${file} kunne ikke skrives: ${cause}`,
  causes: {
    ENOENT: 'mappen findes ikke.',
    ENOTDIR: 'mappen findes ikke.',
    EISDIR: 'det er en mappe.',
    EACCES: 'der er ikke adgang til at skrive dér.',
    EPERM: 'der er ikke adgang til at skrive dér, eller filen er åben i et andet program.',
    EBUSY: 'filen er åben i et andet program.',
    ENOSPC: 'der er ikke plads på drevet.',
  } as Readonly<Record<string, string>>,
};
