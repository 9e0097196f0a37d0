import { amountOf, sameAmount } from '../../domain/figure';
import { followUpPlace } from '../../domain/follow-up';
import type { FollowUp, FollowUpSeries } from '../../domain/follow-up';
import { plannedSeries } from '../../domain/follow-up-start';
import type { Proposal } from '../../domain/proposal';
import { seriesName, statedFigure } from '../analysis/follow-up-series';
import { amountText, byYear } from '../message-text';
import type { FollowUpContext, FollowUpRule, Report } from '../rule';

/** The proposal as it stands in the workbook, or else as it was published; undefined where neither is known. */
function proposalOf({ catalogue, id, plan }: FollowUp, { proposals, published }: FollowUpContext): Proposal | undefined {
  if (plan !== null || id === null) return undefined;
  return proposals.find((proposal) => proposal.catalogue === catalogue && proposal.id === id) ?? (catalogue === null ? undefined : published.proposal(catalogue, id));
}

interface Deviation { readonly year: number; readonly stated: number | string | null; readonly expected: number | string | null }

/** A year that only one of the two has is no deviation. */
function deviations(stated: FollowUpSeries, expected: FollowUpSeries): readonly Deviation[] {
  return stated.figures.flatMap(({ year, planned }) => {
    const other = expected.figures.find((figure) => figure.year === year);
    const [here, there] = [amountOf(planned), other === undefined || other.planned === null ? undefined : amountOf(other.planned)];
    if (here === undefined || there === undefined || sameAmount(here, there)) return [];
    return [{ year, stated: statedFigure(planned), expected: there }];
  });
}

function check(followUp: FollowUp, context: FollowUpContext): readonly Report[] {
  const proposal = proposalOf(followUp, context);
  if (proposal === undefined) return [];
  const expected = plannedSeries(proposal);
  return followUp.series.flatMap((one) => {
    const other = expected.find(({ kind, model }) => kind === one.kind && model === one.model);
    const found = other === undefined ? [] : deviations(one, other);
    if (found.length === 0) return [];
    const years = found.map(({ year }) => year);
    const name = seriesName(one);
    return [{
      messageId: 'differs',
      data: { row: name, figures: byYear(years, (index) => `her ${amountText(found[index]?.stated ?? null)}, i forslaget ${amountText(found[index]?.expected ?? null)}`) },
      table: null,
      model: one.model,
      row: name,
      years,
      stated: found.map(({ stated }) => stated),
      expected: found.map((deviation) => deviation.expected),
      places: years.map((year) => followUpPlace(one, 'planned', year)),
    }];
  });
}

export const rule: FollowUpRule = {
  meta: {
    id: 'O104',
    name: 'plan-afviger-fra-forslag',
    title: 'De planlagte tal i opfølgningen er dem, der står i forslaget.',
    severity: 'warning',
    group: 'follow-up',
    messages: { differs: 'Opfølgning, {row}: Det planlagte afviger fra forslaget, det kommer fra. {figures}.' },
    corrects: false,
  },
  subject: 'followUp',
  check,
};
