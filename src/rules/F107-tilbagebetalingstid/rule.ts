import { amountOf, isTextFigure, sameAmount } from '../../domain/figure';
import type { Figure } from '../../domain/figure';
import type { PaybackResult } from '../../domain/payback';
import { modelsOf, tableOf } from '../../domain/proposal';
import type { Payback, Proposal } from '../../domain/proposal';
import { paybackReadings } from '../analysis/payback-readings';
import { listText, yearsText } from '../message-text';
import type { MessageData } from '../message-text';
import type { ProposalRule, Report } from '../rule';

interface Computed { readonly model: string | null; readonly results: readonly PaybackResult[] }

function computedFor(proposal: Proposal, models: readonly (string | null)[]): readonly Computed[] {
  return models.map((model) => ({ model, results: paybackReadings(proposal, model) })).filter(({ results }) => results.length > 0);
}

/** The years that the lines give. */
function yearsOf({ results: [first] }: Computed): number | null {
  return first?.kind === 'repaid' ? first.years : null;
}

function computedText(computed: readonly Computed[]): string {
  const distinct = new Set(computed.map(yearsOf));
  const several = computed.length > 1 && distinct.size > 1;
  return listText((several ? computed : computed.slice(0, 1)).map((one) => {
    const years = yearsOf(one);
    return (years === null ? 'ingen tilbagebetaling inden for tabellens år' : `${years} år`) + (several ? ` for ${one.model}` : '');
  }));
}

function statedText(figure: Figure): string {
  return isTextFigure(figure) ? `"${figure.text}"` : `${figure} år`;
}

function report(messageId: string, data: MessageData, printed: Payback | undefined, model: string | null, expected: number | null): Report {
  const figure = printed?.figure ?? null;
  return {
    messageId,
    data,
    table: 'summary',
    model,
    row: printed?.label ?? null,
    years: [],
    stated: [isTextFigure(figure) ? (figure.value ?? figure.text) : figure],
    expected: [expected],
    places: [{ part: 'payback', basis: 'service', model: printed?.model ?? null }],
  };
}

function isRepaid({ results }: Computed): boolean {
  return results.some(({ kind }) => kind === 'repaid');
}

/** An implementation that costs less than nothing is no matter of payback. */
function isComputable({ results }: Computed): boolean {
  return results.every(({ kind }) => kind !== 'negative-costs');
}

function checkPrinted(proposal: Proposal, printed: Payback, computed: readonly Computed[]): Report[] {
  const { figure, label: row, model } = printed;
  const stated = amountOf(figure);
  const expected = computed[0] ? yearsOf(computed[0]) : null;
  const years = yearsText(tableOf(proposal, 'summary')?.years ?? []);
  if (isTextFigure(figure) && figure.value === null) return [report('unreadable', { row, stated: figure.text }, printed, model, expected)];
  if (!computed.some(isRepaid)) {
    return [figure === null
      ? report('neverRepaid', { years }, printed, model, null)
      : report('notRepaid', { row, stated: statedText(figure), years }, printed, model, null)];
  }
  if (figure === null) return expected === null || expected === 0 ? [] : [report('blank', { row, expected: computedText(computed) }, printed, model, expected)];
  const agrees = computed.some(({ results }) => results.some((result) => result.kind === 'repaid' && stated !== undefined && sameAmount(result.years, stated)));
  return agrees ? [] : [report('differs', { row, stated: statedText(figure), expected: computedText(computed) }, printed, model, expected)];
}

function check(proposal: Proposal): readonly Report[] {
  const models = modelsOf(proposal);
  const printed = proposal.paybacks.filter(({ basis }) => basis === 'service');
  if (printed.length === 0) {
    const computed = computedFor(proposal, models).filter(isComputable);
    const years = yearsText(tableOf(proposal, 'summary')?.years ?? []);
    return computed.length > 0 && !computed.some(isRepaid) ? [report('neverRepaid', { years }, undefined, null, null)] : [];
  }
  return printed.flatMap((payback) => {
    const computed = computedFor(proposal, payback.model === null ? models : [payback.model]);
    return computed.length > 0 && computed.every(isComputable) ? checkPrinted(proposal, payback, computed) : [];
  });
}

export const rule: ProposalRule = {
  meta: {
    id: 'F107',
    name: 'tilbagebetalingstid',
    title: 'Den anførte tilbagebetalingstid er den, som tallene i Tabel 1 giver.',
    severity: 'error',
    group: 'arithmetic',
    messages: {
      differs: 'Tabel 1, "{row}": Der står {stated}, men tallene i Tabel 1 giver {expected}.',
      notRepaid: 'Tabel 1, "{row}": Der står {stated}, men efter tallene i Tabel 1 er investeringen ikke tjent hjem i {years}.',
      neverRepaid: { text: 'Efter tallene i Tabel 1 er investeringen ikke tjent hjem i {years}, og der er ikke anført nogen tilbagebetalingstid.', severity: 'warning' },
      blank: { text: 'Tabel 1, "{row}": Tilbagebetalingstiden er ikke udfyldt. Tallene i Tabel 1 giver {expected}.', severity: 'warning' },
      unreadable: { text: 'Tabel 1, "{row}": "{stated}" kan ikke læses som et antal år og er ikke kontrolleret.', severity: 'warning' },
    },
    corrects: false,
  },
  subject: 'proposal',
  check,
};
