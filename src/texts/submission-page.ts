import { severityCount } from './pane';
import { counted } from './verdicts';

/** "Klargør til indsendelse" in the pane. */
export const submissionTexts = {
  name: 'Indsendelse',
  text: 'Kontrollerer forslaget. Er der ingen fejl, skrives en valideringsrapport og et resumé på én side, og det gemmes i arbejdsbogen, at forslaget er klargjort. Er der fejl, vises den første.',
  which: 'Hvad skal klargøres',
  all: (count: number) => `Alle ${count} forslag i arbejdsbogen`,
  action: 'Klargør til indsendelse',
  states: 'Status for indsendelse',
  never: (count: number) => `${counted(count, 'forslag', 'forslag')} er ikke klargjort til indsendelse.`,
  again: 'Klargør igen, når forslaget er færdigt.',
  nothing: 'Der er ingen forslag i arbejdsbogen at klargøre. Intet er skrevet.',
  prepared: (proposals: number) => `${counted(proposals, 'forslag', 'forslag')} er klargjort til indsendelse. Valideringsrapport og resumé er skrevet.`,
  blocked: (errors: number, proposals: number, first: string) =>
    `Ikke klargjort: ${severityCount('error', errors)} i ${counted(proposals, 'forslag', 'forslag')} skal rettes eller accepteres først. Den første: ${first}`,
} as const;
