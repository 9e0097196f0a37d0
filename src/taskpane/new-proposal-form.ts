import type { ProposalToolWish } from '../sheets/proposal-tools/proposal-tools';
import { proposalToolTexts } from '../texts/proposal-tools';

/** What is typed and chosen in the form "Nyt forslag". */
export interface NewProposalValues {
  /** "catalogue:id" of a published proposal; "" for an empty one. */
  readonly copyOf: string;
  readonly catalogue: string;
  readonly id: string;
  readonly title: string;
  readonly firstYear: string;
  readonly years: string;
  readonly priceYear: string;
  readonly administration: string;
  readonly details: 'derived' | 'byHand';
  readonly alternatives: string;
}

export type FormFaults = Partial<Record<'id' | 'firstYear' | 'priceYear' | 'years', string>>;

/** What the form says before anything is typed: a proposal for next year, in the number of years that the catalogue has. */
export function firstValues(thisYear: number, administration: string): NewProposalValues {
  const next = String(thisYear + 1);
  return { copyOf: '', catalogue: next, id: '', title: '', firstYear: next, years: '6', priceYear: next, administration, details: 'derived', alternatives: '0' };
}

export function formFaults({ id, firstYear, priceYear, years }: NewProposalValues): FormFaults {
  const texts = proposalToolTexts.new;
  const isYear = (text: string) => /^20\d\d$/.test(text.trim());
  return {
    ...(id.trim() === '' || /^[A-ZÆØÅ]{2}\d{2}$/.test(id.trim()) ? {} : { id: texts.idFault }),
    ...(isYear(firstYear) ? {} : { firstYear: texts.yearFault }),
    ...(isYear(priceYear) ? {} : { priceYear: texts.yearFault }),
    ...(/^([1-9]|1[0-5])$/.test(years.trim()) ? {} : { years: texts.yearsFault }),
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** The wish that the form stands for; null as long as something in it is wrong. */
export function newProposalWish(values: NewProposalValues): ProposalToolWish | null {
  if (Object.keys(formFaults(values)).length > 0) return null;
  const [catalogue = '', id = ''] = values.copyOf.split(':');
  return {
    kind: 'new',
    copyOf: values.copyOf === '' ? null : { catalogue, id },
    choice: {
      catalogue: orNull(values.catalogue),
      id: orNull(values.id),
      title: orNull(values.title),
      firstYear: Number(values.firstYear),
      years: Number(values.years),
      priceYear: Number(values.priceYear),
      administration: values.administration,
      details: values.details,
      alternatives: Number(values.alternatives),
    },
  };
}
