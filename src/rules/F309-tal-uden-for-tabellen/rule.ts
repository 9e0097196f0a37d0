import { figureContent } from '../../domain/figure';
import type { Proposal, TableKind, UnreadFigures, UnreadReason } from '../../domain/proposal';
import { unreadPlaces } from '../../domain/unread-place';
import type { Place } from '../../domain/place';
import { tableName } from '../analysis/table-name';
import { amountText, byYear, listText } from '../message-text';
import type { ProposalRule, Report } from '../rule';

interface Placed { readonly unread: UnreadFigures; readonly place: Place }

/** So many rows, or figures of a column, are written out in a message. */
const SHOWN = 3;

function shortList(items: readonly string[]): string {
  return items.length <= SHOWN ? listText(items) : `${items.slice(0, SHOWN).join(', ')} og ${items.length - SHOWN} til`;
}

function rowText({ label, years, figures }: UnreadFigures): string {
  const filled = years.flatMap((year, index) => (figures[index] === null ? [] : [{ year, figure: figureContent(figures[index] ?? null) }]));
  const amounts = byYear(filled.map(({ year }) => year), (index) => amountText(filled[index]?.figure ?? null));
  return label === '' ? `tallene ${amounts}` : `"${label}" (${amounts})`;
}

function columnText({ label, figures }: UnreadFigures): string {
  const amounts = shortList(figures.map((figure) => amountText(figureContent(figure))));
  return label === '' ? `en kolonne med ${amounts}` : `kolonnen "${label}" med ${amounts}`;
}

const KINDS: Readonly<Record<TableKind, string>> = {
  summary: 'de samlede økonomiske konsekvenser',
  permanentService: 'varige ændringer, service',
  serviceInvestment: 'serviceinvesteringer',
  capitalInvestment: 'anlægsinvesteringer',
};

const SAID: Readonly<Record<UnreadReason, (unread: UnreadFigures) => string>> = {
  belowTotal: rowText,
  aboveYears: rowText,
  withoutYear: columnText,
  noYears: ({ label }) => `"${label}"`,
  unknownCaption: ({ label }) => `"${label}"`,
  secondTable: ({ table }) => KINDS[table.kind],
};

function report(reason: UnreadReason, placed: readonly Placed[]): Report[] {
  const [first] = placed;
  if (!first) return [];
  const said = shortList(placed.map(({ unread }) => SAID[reason](unread)));
  const { table, label, years } = first.unread;
  return [{
    messageId: reason,
    data: { table: tableName(table), what: said },
    table: table.kind,
    model: null,
    row: placed.length === 1 && years.length > 0 && label !== '' ? label : null,
    years: [],
    stated: [said],
    expected: [null],
    places: placed.map(({ place }) => place),
  }];
}

function check({ unread = [] }: Proposal): readonly Report[] {
  const places = unreadPlaces(unread);
  const groups = new Map<string, Placed[]>();
  for (const [index, one] of unread.entries()) {
    const place = places[index];
    const key = `${one.table.kind} ${one.reason}`;
    if (place) groups.set(key, [...(groups.get(key) ?? []), { unread: one, place }]);
  }
  return [...groups.values()].flatMap((placed) => (placed[0] ? report(placed[0].unread.reason, placed) : []));
}

export const rule: ProposalRule = {
  meta: {
    id: 'F309',
    name: 'tal-uden-for-tabellen',
    title: 'Tal, der ser ud til at høre til en tabel, står i tabellen, så de regnes med.',
    severity: 'warning',
    group: 'form',
    messages: {
      belowTotal: '{table}: Under den sidste total står {what}, som ikke er regnet med. Hører det til tabellen, så flyt det op over totalen; er det din egen beregning, så flyt den væk fra tabellen.',
      aboveYears: '{table}: Mellem overskriften og årstallene står {what}, som ikke er regnet med. Hører det til tabellen, så flyt det ned blandt dens linjer; ellers flyt det væk fra tabellen.',
      withoutYear: '{table}: Der mangler et årstal over {what}, så tallene er ikke regnet med. Skriv året over kolonnen, for eksempel 2025; er kolonnen din egen, så giv den en anden overskrift, for eksempel "I alt".',
      noYears: {
        text: '{table}: Der står ingen række med årstal under overskriften {what}, så tabellen er ikke læst og ikke kontrolleret. Skriv årene, for eksempel 2019, 2020 og 2021, i en række lige over tallene.',
        severity: 'error',
      },
      unknownCaption: '{table}: Kontrollen kender ikke overskriften {what} og har ikke læst tabellen, selv om den er bygget som en af forslagets. Er den det, så kald den for eksempel "Tabel 2. Varige ændringer, service" eller "Tabel 3. Serviceinvesteringer".',
      secondTable: '{table}: Forslaget har mere end en tabel med {what}, og kun den første er kontrolleret. Saml linjerne i en tabel, eller slet den, der er for meget.',
    },
    corrects: false,
  },
  subject: 'proposal',
  check,
};
