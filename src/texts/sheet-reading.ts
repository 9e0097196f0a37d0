import type { TableKind } from '../domain/proposal';

const TABLE_NAMES: Readonly<Record<TableKind, string>> = {
  summary: 'Tabel 1',
  permanentService: 'varige ændringer, service',
  serviceInvestment: 'serviceinvesteringer',
  capitalInvestment: 'anlægsinvesteringer',
};

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} og ${items.at(-1) ?? ''}`;
}

/** Why a cell could not be placed: `Unplaced.reason`. */
export const unplacedReasons = {
  foreignTable: 'Tabellen er ikke en af forslagets tabeller (Tabel 1, varige ændringer, serviceinvesteringer, anlægsinvesteringer) og er ikke læst.',
  captionWithoutTable: 'Der står ingen tabel med årstal under overskriften.',
  unitWithoutTable: 'Enheden hører ikke til nogen tabel med årstal.',
  rowWithoutFigures: 'Rækken har ingen tal og er hverken en kendt overskrift eller en linje i tabellen.',
  belowTable: 'Rækken står under tabellens sidste total og er ikke læst.',
  aboveYears: 'Rækken står mellem tabellens overskrift og dens årstal og er ikke læst.',
  figuresOutsideTable: 'Rækken står ikke i en tabel med årstal og er ikke læst.',
  unknownText: 'Teksten hører ikke til nogen del af forslaget, som kontrollen kender.',
  extraColumn: 'Kolonnen hører ikke til tabellen og er ikke læst.',
  columnWithoutYear: 'Kolonnen har tal, men intet årstal over sig, og er ikke læst.',
  besideTable: 'Cellen står uden for tabellens kolonner og er ikke læst.',
  headerText: 'Teksten i tabellens hoved er hverken enhed, årstal eller en kendt kolonne.',
  secondValue: 'Feltet er allerede udfyldt et andet sted på arket; denne værdi er ikke læst.',
  secondTable: (kind: TableKind) => `Forslaget har mere end en tabel af slagsen “${TABLE_NAMES[kind]}”.`,
  secondPlan: 'Forslaget har mere end én implementeringsplan; denne er ikke læst.',
  noProposal: 'Tabellen ligner ikke en af forslagets tabeller: der er hverken en kendt overskrift, styringsområder eller de samlede rækker.',
  besideBlock: 'Cellen hører ikke til nogen af kolonnerne og er ikke læst.',
} as const;

/** What a sheet was taken for: `SheetReading.takenFor`. */
export const takenForTexts = {
  empty: 'Ingen forslag fundet: arket er tomt.',
  ownCalculation: 'En beregning eller rapport, som Omstilling har skrevet. Den følger forslagenes ark og kontrolleres ikke for sig.',
  ownList: (heading: string) => `Listen “${heading}”, som kontrollen ikke ser på.`,
  nothing: 'Ingen forslag fundet: arket har hverken en tabel med årstal, et kendt hoved (“Forslagets titel”) eller en kendt tabeloverskrift (“Tabel 1 …”).',
  onlyYears: (address: string) =>
    `Ingen forslag fundet: der er en række med årstal (${address}), men hverken en kendt tabeloverskrift (“Tabel 1 …”), styringsområder eller rækker som “Samlet varig ændring”.`,
  ownReckoning: (address: string) =>
    `Tabellen i ${address} er en beregning med tilføjelsens funktioner uden forslagets linjer og er ikke læst som et forslag. Er den et forslag, så skriv “Forslagets id” eller overskriften “Tabel 1” over den.`,
  proposal: (id: string | null, parts: readonly string[], remarks: readonly string[]) => {
    const name = id === null ? 'Forslag uden id' : `Forslag ${id}`;
    const content = parts.length === 0 ? 'ingen tabeller fundet' : list(parts);
    return `${name}: ${[content, ...remarks].join('; ')}`;
  },
  table: (kind: TableKind) => TABLE_NAMES[kind],
  guessedTable: (address: string, kind: TableKind) => `tabellen i ${address} har ingen kendt overskrift og er læst som ${TABLE_NAMES[kind]}`,
  headings: 'afsnit',
  implementationPlan: 'implementeringsplan',
  successCriteria: 'succeskriterier',
  risk: 'risiko',
  consultations: 'høring',
} as const;
