import type { Proposal } from '../../domain/proposal';
import { proposalTexts } from '../analysis/proposal-texts';
import type { PlacedText } from '../analysis/proposal-texts';
import type { ProposalRule, Report } from '../rule';

const LEFT_STANDING: readonly RegExp[] = [
  /(?:^|\s)X (?:antal|stk|pct|procent|kr|mio|personer|borgere|børn|familier|forløb|årsværk)\p{L}*/u,
  /^\s*(?:(?:Angiv|Indsæt|Udfyld) \p{L}+(?: \d+)?|Skriv (?:kort|her|en|et|hvad|hvem|hvordan|hvornår)(?!\p{L}))/iu,
  /\[(?:angiv|indsæt|udfyld|skriv)[^\]]*\]/iu,
  /<\p{L}[^<>]*>/u,
  /(?:^|\s)X{2,}(?=\s|$|[.,])/iu,
];

/** What every text that matters has; most texts have nothing of it. */
const ANY = /[[<]|x[ x]|angiv|indsæt|udfyld|skriv/i;

/** Square brackets with words in them; "[1]" is a footnote. */
const STATUS_MARK = /\[[^\]]*\p{L}[^\]]*\]/u;

function report(messageId: string, { what, place }: PlacedText, found: string): Report {
  return {
    messageId,
    data: { what, found: found.trim() },
    table: 'table' in place ? place.table : null,
    model: null,
    row: 'label' in place ? place.label : null,
    years: [],
    stated: [found.trim()],
    expected: [null],
    places: [place],
  };
}

function check(proposal: Proposal): readonly Report[] {
  return proposalTexts(proposal).filter(({ text }) => ANY.test(text)).flatMap((placed) => {
    const left = LEFT_STANDING.map((pattern) => pattern.exec(placed.text)?.[0]).find((found) => found !== undefined);
    if (left !== undefined) return [report('leftStanding', placed, left)];
    const mark = STATUS_MARK.exec(placed.text)?.[0];
    return mark === undefined ? [] : [report('statusMark', placed, mark)];
  });
}

export const rule: ProposalRule = {
  meta: {
    id: 'F306',
    name: 'skabelontekst',
    title: 'Der står ingen tekst tilbage fra skabelonen.',
    severity: 'warning',
    group: 'form',
    messages: {
      leftStanding: '{what}: "{found}" ser ud til at stå tilbage fra skabelonen.',
      statusMark: { text: '{what}: Mærket {found} står i forslaget.', severity: 'info' },
    },
    corrects: false,
  },
  subject: 'proposal',
  check,
};
