import type { FollowUp, FollowUpCriterion, FollowUpFigure, FollowUpRemark, FollowUpSeries } from '../../domain/follow-up';
import { placeKey } from '../../domain/place';
import type { Place } from '../../domain/place';
import type { ParsedFollowUp, Unplaced } from '../reading';

type SeriesOf = Pick<FollowUpSeries, 'kind' | 'model' | 'target'>;

/** Collects one follow-up while its rows are read, in whatever order they stand. */
export interface FollowUpBuilder {
  /** Whether a series has a figure of the year. */
  has(of: SeriesOf, year: number): boolean;
  figure(of: SeriesOf, figure: FollowUpFigure): void;
  /** The number where it is free, the next one otherwise. */
  freeNumber(number: number): number;
  criterion(criterion: FollowUpCriterion): void;
  /** A blank remark is none. */
  remark(at: FollowUpRemark['at'], text: string | null): void;
  at(place: Place, address: string): void;
  unplaced(cell: Unplaced): void;
  built(): Pick<ParsedFollowUp, 'followUp' | 'addresses' | 'unplaced'>;
}

export function followUpBuilder(of: Pick<FollowUp, 'catalogue' | 'id' | 'plan' | 'title' | 'citizenCentre'>): FollowUpBuilder {
  const series = new Map<string, SeriesOf & { readonly figures: Map<number, FollowUpFigure> }>();
  const criteria = new Map<number, FollowUpCriterion>();
  const remarks: FollowUpRemark[] = [];
  const addresses = new Map<string, string>();
  const unplaced: Unplaced[] = [];
  const keyOf = ({ kind, model, target }: SeriesOf) => JSON.stringify([kind, model, target]);
  return {
    has: (which, year) => series.get(keyOf(which))?.figures.has(year) === true,
    figure: ({ kind, model, target }, figure) => {
      const key = keyOf({ kind, model, target });
      const known = series.get(key) ?? { kind, model, target, figures: new Map<number, FollowUpFigure>() };
      known.figures.set(figure.year, figure);
      series.set(key, known);
    },
    freeNumber: (number) => (Number.isInteger(number) && number > 0 && !criteria.has(number) ? number : Math.max(0, ...criteria.keys()) + 1),
    criterion: (criterion) => { criteria.set(criterion.number, criterion); },
    remark: (at, text) => { if (text !== null) remarks.push({ at, text }); },
    at: (place, address) => {
      const key = placeKey(place);
      if (!addresses.has(key)) addresses.set(key, address);
    },
    unplaced: (cell) => { unplaced.push(cell); },
    built: () => ({
      followUp: {
        ...of,
        series: [...series.values()].map(({ figures, ...each }) => ({ ...each, figures: [...figures.values()].sort((a, b) => a.year - b.year) })),
        criteria: [...criteria.values()].sort((a, b) => a.number - b.number),
        remarks,
      },
      addresses,
      unplaced,
    }),
  };
}
