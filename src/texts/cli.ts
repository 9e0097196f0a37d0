import { danishNumber } from '../domain/danish-number';

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
  /** The system's own code, for example "EIO". */
  readonly cause?: string;
  /** What the sheets were taken for, one line each. */
  readonly sheets?: readonly string[];
}

const SAVE_AS_XLSX = 'Åbn den i Excel, gem den som Excel-projektmappe (.xlsx), og prøv igen.';
const SPLIT = 'Gem forslagene i en projektmappe for sig, og prøv igen.';

function tooLarge({ sizeMB, limitMB, inflated, entries, cells }: FileErrorDetail): string {
  const limit = danishNumber(Math.round(limitMB ?? 0));
  if (entries !== undefined) return `Filen består af ${danishNumber(entries)} dele og er for stor. ${SPLIT}`;
  if (cells !== undefined) return `Projektmappen har mere end ${danishNumber(cells)} udfyldte celler og er for stor. ${SPLIT}`;
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
  directory: () => 'Det er en mappe, ikke en fil. Angiv projektmapperne, for eksempel mappe/*.xlsx.',
  unreadable: ({ cause }: FileErrorDetail) => `Filen kan ikke læses (${cause ?? 'ukendt fejl'}).`,
  empty: () => 'Filen er tom (0 byte). Hent eller gem den igen.',
  'too-large': tooLarge,
  'sheet-too-large': ({ sheet, range }: FileErrorDetail) =>
    `Arket “${sheet ?? ''}” strækker sig over ${range ?? ''}, fordi enkelte celler langt fra de øvrige er udfyldt. Ryd dem, og prøv igen.`,
  password: () => 'Filen er beskyttet med adgangskode. Fjern adgangskoden i Excel (Filer > Oplysninger > Beskyt projektmappe), og prøv igen.',
  'legacy-workbook': () => `Filen er i formatet fra Excel 97-2003 (.xls), som ikke læses. ${SAVE_AS_XLSX}`,
  'binary-workbook': () => `Filen er en binær projektmappe (.xlsb), som ikke læses. ${SAVE_AS_XLSX}`,
  'open-document': () => `Filen er et OpenDocument-regneark (.ods), som ikke læses. ${SAVE_AS_XLSX}`,
  'not-zip': () => `Filen er ikke en Excel-projektmappe (.xlsx). Hvis det er en tekst- eller CSV-fil: ${SAVE_AS_XLSX}`,
  'not-workbook': () => 'Filen er ikke en Excel-projektmappe (.xlsx), men for eksempel et dokument eller en pakket mappe.',
  damaged,
  'nothing-found': ({ sheets }: FileErrorDetail) =>
    `Ingen forslag fundet og heller ingen KPI-tabeller.${sheets === undefined || sheets.length === 0 ? ' Projektmappen er tom.' : ` ${sheets.join(' ')}`}`,
} satisfies Record<string, (detail: FileErrorDetail) => string>;

export type FileErrorCode = keyof typeof FILE_ERRORS;
