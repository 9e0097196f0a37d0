import { quotedNames } from './quoted-names';
import { counted } from './verdicts';

/** What a refresh finds in pulled sheets, and what is done about it. */
export const refreshTexts = {
  rows: (count: number, first: string) => `${counted(count, 'række', 'rækker')} fra “${first}”`,
  row: (name: string) => `Rækken “${name}”`,
  column: (name: string) => `Kolonnen “${name}”`,
  cell: (row: string, column: string) => [row, column].filter((part) => part !== '').join(', '),
  unnamed: 'uden overskrift',

  conflictHint: 'Ark, der mangler, skrives. I de ark, der findes, ser du først, hvad der afviger, og vælger, hvad der skal rettes. Det, du selv har tilføjet, bliver stående.',
  pulled: (written: number, standing: number) =>
    `${written === 0 ? 'Ingen nye ark er skrevet' : `${counted(written, 'nyt ark', 'nye ark')} er skrevet`}. ${counted(standing, 'ark', 'ark')} stod der i forvejen og er sammenlignet med det offentliggjorte.`,
  refreshed: (count: number) => `${counted(count, 'forskel', 'forskelle')} er rettet til det offentliggjorte.`,
  found: (count: number) => `${counted(count, 'forskel', 'forskelle')} fra det offentliggjorte.`,
  alike: (sheets: number) => `${counted(sheets, 'ark', 'ark')} er sammenlignet. Der er ingen forskelle fra det offentliggjorte.`,
  kept: 'Det, du ikke vælger, bliver stående. Rækker, kolonner, formler, kommentarer og farver, som du selv har tilføjet, er ikke med på listen og røres ikke.',
  unrecognised: (names: readonly string[]) =>
    `${quotedNames(names)} ${names.length === 1 ? 'indeholder' : 'indeholder hver især'} noget andet, end navnet siger, og er ikke rørt. Omdøb ${names.length === 1 ? 'arket' : 'arkene'}, eller hent igen, og vælg Ved siden af.`,
  newer: (dataset: string, standing: number, published: number) =>
    `Hentet fra datasæt ${dataset}, version ${standing}. Der er kommet version ${published}, så en forskel kan være en rettelse i datasættet eller en ændring, du selv har lavet.`,
  older: (dataset: string, standing: number, published: number) =>
    `Hentet fra datasæt ${dataset}, version ${standing}, men dette Omstilling har kun version ${published}. Hent ikke tilbage til den ældre version uden grund.`,
  gone: (label: string) => `${label} mangler og sættes ind igen`,
  emptied: (label: string, address: string) => `${label} (${address}) er tømt og udfyldes igen`,
  at: (address: string, label: string) => (label === '' ? address : `${address}: ${label}`),
  formulaGone: 'Her stod en formel. Vælges cellen, skrives formlen igen.',
  formulaOther: 'Formlen er ændret. Vælges cellen, skrives den hentede formel igen.',
  ownFormula: 'Cellen er en formel. Vælges den, erstattes formlen af det offentliggjorte.',
  selectSheet: (sheet: string) => `Vælg alle på ${sheet}`,
  write: (count: number) => `Ret ${counted(count, 'forskel', 'forskelle')}`,
};
