import { danishNumber } from '../domain/danish-number';

interface Position { readonly row: number; readonly column: number }

function at({ row, column }: Position): string {
  return `række ${row}, kolonne ${column}`;
}

/** Messages of the custom functions: what is wrong, where, and what to do. `name` is the parameter as Excel shows it. */
export const functionTexts = {
  yearsDownwards: (name: string) =>
    `"${name}" har flere rækker, men kun én kolonne. Årene skal stå mod højre: én kolonne pr. år.`,
  differentYears: (first: string, firstYears: number, second: string, secondYears: number) =>
    `"${first}" har ${firstYears} kolonner og "${second}" ${secondYears}. De skal dække de samme år: én kolonne pr. år.`,
  textCell: (name: string, position: Position, text: string) =>
    `"${name}" har tekst i ${at(position)}: "${text}". Skriv et tal, eller lad cellen være tom.`,
  booleanCell: (name: string, position: Position) =>
    `"${name}" har SAND eller FALSK i ${at(position)}. Skriv et tal, eller lad cellen være tom.`,
  errorCell: (name: string, position: Position) =>
    `"${name}" har en fejl i ${at(position)}. Ret fejlen i cellen først.`,
  noNumbers: (name: string) =>
    `"${name}" har ingen tal. Markér cellerne med beløb; skriv 0, hvis der ingen er.`,
  yearHeader: (name: string) =>
    `Første række i "${name}" er årstal. Markér kun beløbene, ikke overskriften med årene.`,
  negativeCosts: (sum: number) =>
    `Implementeringsomkostningerne er tilsammen ${danishNumber(sum)} og dermed under 0. Omkostninger skrives uden minus.`,
  notRepaid: (extrapolated: boolean) => extrapolated
    ? 'Ikke tilbagebetalt inden for 30 år.'
    : 'Ikke tilbagebetalt i de viste år. Skriv SAND som tredje argument for at føre det sidste års besparelse videre.',
  nothingSaved: 'Ikke tilbagebetalt: det sidste års varige ændring sparer ikke noget. Besparelser skrives med minus.',
  missing: (name: string) => `"${name}" mangler.`,
  notANumber: (name: string, text: string) => `"${name}" er ikke et tal: "${text}".`,
  errorIn: (name: string) => `"${name}" er en celle med fejl. Ret fejlen i cellen først.`,
  unknownDirection: (text: string) =>
    `Ukendt retning${text === '' ? '' : ` "${text}"`}. Skriv "op", hvis et højere tal er bedre, eller "ned", hvis et lavere er bedre.`,
  negativeTolerance: 'Tolerancen må ikke være negativ. Skriv for eksempel 0,02 for 2 %.',
  differentSizes: (own: { rows: number; columns: number }, others: { rows: number; columns: number }) =>
    `Områderne har ikke samme størrelse: ${own.rows} x ${own.columns} mod ${others.rows} x ${others.columns} (rækker x kolonner).`,
};
