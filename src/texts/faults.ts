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
    unchanged: 'Det er uvist, om noget nåede at blive skrevet. Svarer Excel senere, fjernes en afbrudt hentning igen.',
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

/** What is said instead of "uændret" where not everything could be put back. */
export function notRestored(sheets: readonly string[]): string {
  return `Excel ville ikke fjerne det, der var skrevet. Slet selv: ${sheets.map((sheet) => `“${sheet}”`).join(', ')}.`;
}

/** A sheet that was to be replaced could be put back only as a copy. */
export function restoredAsCopy(sheets: readonly string[]): string {
  return `Disse ark er sat tilbage fra en kopi: ${sheets.map((sheet) => `“${sheet}”`).join(', ')}. Formler på andre ark, der pegede på dem, skal rettes.`;
}
