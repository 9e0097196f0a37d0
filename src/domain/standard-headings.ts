/**
 * Headings of a proposal in the order of the catalogue of budget 2020, for proposals of a catalogue whose own are unknown.
 * A catalogue's dataset may name others.
 */
export const STANDARD_HEADINGS: readonly string[] = [
  'Baggrund og formål',
  'Forslagets indhold',
  'Økonomi',
  'Fordeling på udvalg',
  'Implementering af forslaget',
  'Inddragelse af samarbejdspartnere',
  'Forslagets effekt',
  'Opfølgning',
  'Risikovurdering',
  'Hvem er hørt?',
];
