/** Letters of the citizen centres, as the KPI reports and the ids of their objectives have them. */
export type CitizenCentreLetters = 'BCV' | 'BBU' | 'BCH';

/**
 * The centre that answers for an area of the catalogue. The catalogue of budget 2020 prints no such list: it is our reading of
 * who its success criteria name as responsible.
 */
const CENTRE_OF_AREA: ReadonlyMap<string, CitizenCentreLetters> = new Map([
  ['Børnefamilier med særlige behov', 'BBU'],
  ['Borgere med sindslidelse', 'BCV'],
  ['Udsatte voksne', 'BCV'],
  ['Borgere med handicap', 'BCH'],
]);

/** The citizen centre of an area; the area itself where it is no one centre's ("Tværgående forslag") or not known. */
export function citizenCentreOfArea(area: string): string {
  return CENTRE_OF_AREA.get(area) ?? area;
}
