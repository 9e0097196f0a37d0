import { danishNumber } from '../domain/danish-number';
import { quotedNames } from './quoted-names';
import { counted } from './verdicts';

function amount(figure: number | string | null): string {
  return typeof figure === 'number' ? danishNumber(figure) : (figure ?? '0');
}

/** Refreshing a follow-up: what would change, and what was changed. */
export const followUpRefreshTexts = {
  action: 'Opdatér opfølgningen',
  hint: 'Retter det planlagte efter forslagene og planerne og tilføjer det, der mangler, også de forslag og planer, du har valgt. Du ser ændringerne, før de laves. Realiserede tal, resultater, bemærkninger, egne kolonner, rækker og formler bliver stående.',
  heading: 'Opdatering af opfølgningen',
  none: 'Opfølgningen siger det samme som forslagene og planerne. Der er intet at ændre.',
  noFollowUp: 'Der er ingen opfølgning i arbejdsbogen. Vælg forslag eller planer, og skriv den.',
  cells: (count: number) => `Celler, der ændres (${count})`,
  rows: (count: number) => `Rækker, der tilføjes (${count})`,
  all: 'Vælg alle',
  cell: (sheet: string, address: string) => `${sheet}, ${address}`,
  about: {
    permanent: (name: string, year: number) => `${name}, varig ændring ${year}`,
    implementation: (name: string, year: number) => `${name}, implementering ${year}`,
    target: (name: string, year: number) => `Målet ${name}, ${year}`,
    criterion: (name: string, number: number, column: string) => `${name}, kriterium ${number}: ${column}`,
  },
  change: (about: string, before: string, after: string) => `${about}: ${before} → ${after}`,
  blank: 'tom',
  formula: 'Cellen er en formel. Vælges den, erstattes formlen.',
  year: (name: string, year: number, permanent: number | string | null, implementation: number | string | null) => `${name}, ${year}: varig ændring ${amount(permanent)}, implementering ${amount(implementation)}`,
  criterion: (name: string, criterion: string) => `${name}: “${criterion}”`,
  target: (plan: string, indicator: string, year: number, planned: number | string | null) => `${plan}, ${year}: ${indicator} (${amount(planned)})`,
  newSheets: (names: readonly string[]) => `Nye ark: ${quotedNames(names)}.`,
  rewritten: (names: readonly string[]) => `Disse ark består af formler og skrives på ny: ${quotedNames(names)}. Hvad du har skrevet ved siden af formlerne, bliver stående uden sit format; egne diagrammer i dem gør ikke.`,
  overwritten: (addresses: readonly string[]) => `Dine celler i vejen for de nye går tabt: ${addresses.join(', ')}.`,
  kept: 'Det, forslagene ikke længere har, bliver stående.',
  write: (cells: number, rows: number) => `Opdatér (${[cells === 0 ? '' : counted(cells, 'celle', 'celler'), rows === 0 ? '' : counted(rows, 'række', 'rækker')].filter((part) => part !== '').join(', ') || 'arkene'})`,
  cancel: 'Annullér',
  done: (cells: number, rows: number, sheets: number) => `Opfølgningen er opdateret: ${counted(cells, 'celle', 'celler')} ændret, ${counted(rows, 'række', 'rækker')} tilføjet${sheets === 0 ? '' : `, ${counted(sheets, 'ark', 'ark')} skrevet`}.`,
  cancelled: 'Intet er ændret. Opfølgningen er, som den var.',
  /** Said instead of "uændret" where the second half failed. */
  halfDone: 'Cellerne og rækkerne er skrevet, men ikke de ark, der består af formler. Vælg Opdatér opfølgningen igen; de skrives så.',
} as const;
