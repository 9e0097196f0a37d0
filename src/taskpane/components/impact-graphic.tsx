import { useMemo } from 'react';
import type { Proposal } from '../../domain/proposal';
import { graphicTexts } from '../../texts/graphics';
import { accumulatedImpacts } from '../accumulated-impact';
import type { AccumulatedImpact } from '../accumulated-impact';
import { LineGraphic } from './line-graphic';

/** What a proposal has cost or saved up to each year, with the year marked in which it has been paid back. */
export function ImpactGraphic({ proposal }: { readonly proposal: Proposal }) {
  const impacts = useMemo(() => accumulatedImpacts(proposal), [proposal]);
  const texts = graphicTexts.impact;
  if (impacts.length === 0) return null;
  return (
    <details>
      <summary>{texts.summary}</summary>
      {impacts.map((impact) => (
        <LineGraphic
          key={impact.model ?? ''}
          caption={texts.caption(impact.model)}
          text={`${outcome(impact)} ${texts.lowest}`}
          points={impact.years.map((year, index) => ({ label: String(year), value: impact.amounts[index] ?? null }))}
          reference={{ value: 0, label: texts.zero }}
          mark={impact.repaid === null ? null : { at: impact.repaid, label: texts.repaidMark }}
        />
      ))}
    </details>
  );
}

function outcome({ payback, repaid, years }: AccumulatedImpact): string {
  const texts = graphicTexts.impact;
  if (payback.kind !== 'repaid') return texts.notRepaid;
  const year = repaid === null ? undefined : years[repaid];
  return year === undefined ? texts.noCosts : texts.repaid(year, payback.years);
}
