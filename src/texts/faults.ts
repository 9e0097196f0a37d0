import { quotedNames } from './quoted-names';

/** What a fault says to the user: what happened, what was left as it was, and what to do now. */
export interface FaultText {
  readonly title: string;
  readonly happened: string;
  readonly unchanged: string;
  readonly todo: string;
}

const NOTHING_CHANGED = 'Arbejdsbogen er uændret.';

/** Texts by kind of fault; `about` is the sheet, file or requirement the fault is about, where it is known. */
export const faultTexts = {
  'protected-sheet': (about) => ({
    title: 'Arket er beskyttet',
    happened: about === null ? 'Et ark er beskyttet mod ændringer.' : `Arket “${about}” er beskyttet mod ændringer.`,
    unchanged: NOTHING_CHANGED,
    todo: 'Ophæv beskyttelsen under Gennemse > Fjern arkbeskyttelse, eller bed den, der har beskyttet arket, om det. Prøv så igen.',
  }),
  'protected-workbook': () => ({
    title: 'Arbejdsbogens struktur er beskyttet',
    happened: 'Der kan ikke tilføjes ark, fordi arbejdsbogens struktur er beskyttet.',
    unchanged: NOTHING_CHANGED,
    todo: 'Ophæv beskyttelsen under Gennemse > Beskyt projektmappe, eller hent ind i en ny arbejdsbog.',
  }),
  'read-only': () => ({
    title: 'Arbejdsbogen kan ikke ændres',
    happened: 'Excel afviste ændringen. Arbejdsbogen er åbnet skrivebeskyttet, eller en anden har låst den.',
    unchanged: NOTHING_CHANGED,
    todo: 'Aktivér redigering, eller gem en kopi og arbejd i den.',
  }),
  'cell-edit-mode': () => ({
    title: 'En celle er ved at blive redigeret',
    happened: 'Excel kan ikke læse eller skrive, mens du redigerer en celle.',
    unchanged: NOTHING_CHANGED,
    todo: 'Afslut cellen med Enter eller Esc, og prøv igen.',
  }),
  'sheet-gone': (about) => ({
    title: 'Arket findes ikke længere',
    happened: about === null ? 'Et ark blev slettet eller omdøbt undervejs.' : `Arket “${about}” er slettet eller omdøbt.`,
    unchanged: NOTHING_CHANGED,
    todo: 'Kontrollér arbejdsbogen igen, så listen passer med arkene.',
  }),
  'sheet-hidden': (about) => ({
    title: 'Arket er skjult',
    happened: about === null ? 'Cellen står på et skjult ark.' : `Arket “${about}” er skjult.`,
    unchanged: NOTHING_CHANGED,
    todo: 'Vis arket ved at højreklikke på en arkfane og vælge Vis. Klik så på afvigelsen igen.',
  }),
  'not-empty': (about) => ({
    title: 'Der står noget i vejen',
    happened: about === null ? 'Eksemplet ville have overskrevet celler med indhold.' : `Cellerne ${about} er ikke tomme.`,
    unchanged: NOTHING_CHANGED,
    todo: 'Vælg en celle med plads til højre og nedenunder, og indsæt igen.',
  }),
  'cells-changed': (about) => ({
    title: 'Cellerne er ændret imens',
    happened: about === null ? 'Der står noget andet i cellerne end det, der blev vist.' : `Der står noget andet end det, der blev vist, i: ${about}.`,
    unchanged: NOTHING_CHANGED,
    todo: 'Kontrollér eller sammenlign igen, så ændringerne passer med arkene.',
  }),
  'settings-not-saved': () => ({
    title: 'Indstillingen blev ikke gemt',
    happened: 'Excel ville ikke gemme indstillingen i arbejdsbogen. Der kan være for lidt plads til indstillinger.',
    unchanged: NOTHING_CHANGED,
    todo: 'Gem arbejdsbogen, luk den, og prøv igen.',
  }),
  'name-taken': (about) => ({
    title: 'Navnet er optaget',
    happened: about === null ? 'Et ark fik samme navn, mens der blev hentet.' : `Et ark med navnet “${about}” kom til, mens der blev hentet.`,
    unchanged: NOTHING_CHANGED,
    todo: 'Prøv igen, og vælg, om arket skal erstattes.',
  }),
  'too-large': () => ({
    title: 'Mængden er for stor for Excel',
    happened: 'Excel afviste at sende så meget på én gang.',
    unchanged: NOTHING_CHANGED,
    todo: 'Hent færre forslag ad gangen, eller flyt store ark, som ikke er forslag, til en anden arbejdsbog.',
  }),
  'too-many-cells': (about) => ({
    title: 'Der er for mange celler på én gang',
    happened: 'Excel afviste at ændre så mange celler i ét trin, som kan fortrydes på én gang.',
    unchanged: NOTHING_CHANGED,
    todo: about === null ? 'Vælg færre ad gangen.' : `Vælg færre ad gangen: der er plads til omkring ${about} celler.`,
  }),
  'dataset-missing': (about) => ({
    title: 'De offentliggjorte tal kunne ikke hentes',
    happened: about === null ? 'Datafilerne kunne ikke læses.' : `Filen ${about} kunne ikke læses.`,
    unchanged: NOTHING_CHANGED,
    todo: 'Kontrollér netforbindelsen, og prøv igen. Bliver fejlen ved, så kontakt dem, der har installeret Omstilling hos jer.',
  }),
  offline: () => ({
    title: 'Ingen netforbindelse',
    happened: 'En del af Omstilling kunne ikke hentes, fordi der ikke er forbindelse.',
    unchanged: NOTHING_CHANGED,
    todo: 'Kontrollér netforbindelsen, og prøv igen. Det, der allerede er hentet ind i arbejdsbogen, kan du arbejde videre med.',
  }),
  'missing-requirement': (about) => ({
    title: 'Denne Excel er for gammel',
    happened: about === null ? 'Denne udgave af Excel mangler noget, som Omstilling bruger.' : `Denne udgave af Excel mangler ${about}, som Omstilling bruger.`,
    unchanged: NOTHING_CHANGED,
    todo: 'Opdatér Excel, eller brug Excel på nettet.',
  }),
  busy: () => ({
    title: 'Excel er optaget',
    happened: 'Excel havde for travlt, eller forbindelsen til Excel på nettet blev afbrudt.',
    unchanged: NOTHING_CHANGED,
    todo: 'Vent lidt, og prøv igen.',
  }),
  'no-answer': () => ({
    title: 'Excel svarer ikke',
    happened: 'Excel har ikke svaret, så der ventes ikke længere.',
    unchanged: 'Det er uvist, om noget nåede at blive skrevet. Svarer Excel senere, fjernes en afbrudt hentning igen. Ark med “(før)” efter navnet er kopier af det, der stod der før.',
    todo: 'Afslut cellen, hvis du redigerer en, og luk åbne dialogbokse i Excel. Se efter i arket, og prøv igen.',
  }),
  cancelled: () => ({
    title: 'Afbrudt',
    happened: 'Du afbrød, før alt var skrevet.',
    unchanged: 'Det, der nåede at blive skrevet, er fjernet igen. Arbejdsbogen er, som den var.',
    todo: 'Prøv igen, når det passer dig.',
  }),
  'not-in-excel': () => ({
    title: 'Åbn Omstilling i Excel',
    happened: 'Siden er åbnet uden for Excel, så der er ingen arbejdsbog at arbejde i.',
    unchanged: 'Intet er ændret.',
    todo: 'Åbn Excel, og vælg fanen Omstilling.',
  }),
  unknown: () => ({
    title: 'Noget gik galt',
    happened: 'Der skete en fejl, som Omstilling ikke kender. Hvad Excel meldte, står under “Teknisk besked”.',
    unchanged: NOTHING_CHANGED,
    todo: 'Prøv igen. Bliver fejlen ved, så gem arbejdsbogen, luk Excel, og åbn den igen.',
  }),
} satisfies Record<string, (about: string | null) => FaultText>;

export type FaultKind = keyof typeof faultTexts;

/** A sheet that is replaced, and the copy of what stood there before. */
interface SheetCopy {
  readonly sheet: string;
  readonly copy: string;
}

/** What is said instead of "uændret" where not everything could be put back: new sheets, and copies of those that were replaced. */
export function notRestored(sheets: readonly string[], copies: readonly SheetCopy[]): string {
  return [
    'Excel ville ikke fjerne det, der var skrevet.',
    ...(sheets.length === 0 ? [] : [`Slet selv: ${quotedNames(sheets)}.`]),
    ...copies.map(({ sheet, copy }) => `Det, der stod på “${sheet}”, står på “${copy}”.`),
  ].join(' ');
}

/** Likewise where it can't be known whether Excel has written anything at all. */
export function perhapsWritten(sheets: readonly string[], copies: readonly SheetCopy[]): string {
  return [
    'Det er uvist, om Excel nåede at skrive. Se efter i arbejdsbogen.',
    ...(sheets.length === 0 ? [] : [`Slet selv disse ark, hvis de er kommet til: ${quotedNames(sheets)}.`]),
    ...copies.map(({ sheet, copy }) => `Er der et ark “${copy}”, står det, der stod på “${sheet}”, dér.`),
  ].join(' ');
}

/** Sheets that were to be replaced were put back from the copies taken before. */
export function restoredAsCopy(sheets: readonly string[]): string {
  return `Arbejdsbogen er, som den var. Disse ark er sat tilbage fra en kopi: ${quotedNames(sheets)}. Viser et diagram på et andet ark tal herfra, så vælg dem igen.`;
}

/** Everything was written, but the copies of what was replaced could not be taken away. */
export function copiesLeft(copies: readonly string[]): string {
  return `Arkene er skrevet. Slet selv kopierne af det, der stod der før, hvis de er der endnu: ${quotedNames(copies)}.`;
}

/** Marks could be neither replaced nor put back. */
export const marksLeft = 'Nogle celler kan være markeret forkert. Vælg Ryd markeringer, eller validér igen, når Excel svarer.';

/** Cells could be neither changed nor put back. */
export function cellsLeft(cells: readonly string[]): string {
  return `Nogle af disse celler kan være ændret: ${cells.join(', ')}.`;
}

/** The first half of a job was done; said instead of "uændret". */
export const halfDone = {
  accepted: 'Accepten er gemt i arbejdsbogen, men kontrollen blev ikke gentaget. Markeringerne er fra før.',
  revoked: 'Accepten er fjernet fra arbejdsbogen, men kontrollen blev ikke gentaget. Markeringerne er fra før.',
  partlyRefreshed: 'En del af det valgte er rettet til det offentliggjorte, resten er ikke. Sammenlign igen, eller fortryd med Ctrl+Z.',
  prepared: 'Rapport og resumé er skrevet, men det er uvist, om klargøringen blev gemt i arbejdsbogen. Klargør igen.',
  written: 'Cellerne er ændret, men kontrollen blev ikke gentaget. Fortryd med Ctrl+Z, hvis de ikke skulle ændres.',
};

/** What is said instead of "uændret" where Excel's answer was lost, and it can't be seen either what became of the request. */
export const uncertain = {
  acceptances: 'Det er uvist, om accepten nåede at blive ændret i arbejdsbogen. Validér igen, når Excel svarer; så viser listen, hvad der er accepteret.',
  settings: 'Det er uvist, om indstillingen blev gemt. Vælg den igen, når Excel svarer.',
};
