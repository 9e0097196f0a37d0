import type { Proposal } from '../../domain/proposal';
import { hasHead } from '../analysis/absent-blocks';
import { listText } from '../message-text';
import type { MessageData } from '../message-text';
import type { Published, Report, WorkbookRule } from '../rule';

type IndexedReport = Report & { readonly index: number };

const FORM = /^\p{Lu}{2}\d{2}$/u;

function report(messageId: string, index: number, id: string | null, data: MessageData): IndexedReport {
  return {
    index,
    messageId,
    data: { ...(id !== null && { id }), ...data },
    table: null,
    model: null,
    row: null,
    years: [],
    stated: [id],
    expected: [null],
    places: [{ part: 'field', field: 'id' }],
  };
}

/** Ids are unique within a catalogue only; sheets that name no catalogue are taken to belong to one. */
function keyOf({ catalogue, id }: Proposal): string {
  return JSON.stringify([catalogue, id?.trim().toUpperCase()]);
}

function unusual(proposal: Proposal, index: number, published: Published): IndexedReport[] {
  const { catalogue, id } = proposal;
  if (id === null || id.trim() === '') return hasHead(proposal) ? [report('missing', index, null, {})] : [];
  if (!FORM.test(id.trim())) return [report('form', index, id, {})];
  const letters = catalogue === null ? undefined : published.idLetters(catalogue);
  return letters === undefined || letters.includes(id.trim().slice(0, 2))
    ? []
    : [report('letters', index, id, { catalogue: catalogue ?? '', known: listText(letters) })];
}

function check(proposals: readonly Proposal[], published: Published): readonly IndexedReport[] {
  const counts = new Map<string, number>();
  for (const proposal of proposals) counts.set(keyOf(proposal), (counts.get(keyOf(proposal)) ?? 0) + 1);
  return proposals.flatMap((proposal, index) => {
    const count = counts.get(keyOf(proposal)) ?? 1;
    const { id } = proposal;
    return [
      ...unusual(proposal, index, published),
      ...(id !== null && id.trim() !== '' && count > 1 ? [report('duplicate', index, id, { count })] : []),
    ];
  });
}

export const rule: WorkbookRule = {
  meta: {
    id: 'F307',
    name: 'forslags-id',
    title: 'Forslagets id har to bogstaver, som kataloget kender, og to cifre, og står kun én gang i kataloget.',
    severity: 'info',
    group: 'form',
    messages: {
      missing: 'Forslaget har intet id. Uden det kan forslaget ikke kendes igen eller sammenlignes med det, der er publiceret. Skriv det i feltet "Forslagets id", for eksempel "BU01".',
      form: 'Forslagets id "{id}" har ikke to store bogstaver og to cifre som "BU01".',
      letters: 'Forslagets id "{id}" begynder med bogstaver, som katalog {catalogue} ikke har. Det har {known}.',
      duplicate: { text: 'Forslagets id "{id}" står på {count} forslag i samme katalog.', severity: 'error' },
    },
    corrects: false,
  },
  subject: 'workbook',
  check,
};
