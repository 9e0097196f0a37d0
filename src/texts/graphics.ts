import { danishNumber } from '../domain/danish-number';
import type { KpiRow } from '../domain/kpi';

const point = (label: string, value: number | null) => `${label}: ${value === null ? 'ikke oplyst' : danishNumber(value)}`;

const unitText = (unit: string | null) => (unit === null ? '' : ` (${unit})`);

/** The small graphics of the pane. */
export const graphicTexts = {
  /** What the eye sees in a graphic, for those who can't. */
  points: (points: readonly { readonly label: string; readonly value: number | null }[]) => points.map(({ label, value }) => point(label, value)).join('; '),

  impact: {
    summary: 'Vis økonomien over årene',
    caption: (model: string | null) => `Akkumuleret økonomisk påvirkning${model === null ? '' : `, ${model}`}, 1.000 kr.`,
    zero: '0',
    repaid: (year: number, years: number) => `Tilbagebetalt i ${year}, det ${years}. år.`,
    repaidMark: 'Tilbagebetalt',
    noCosts: 'Der er ingen implementeringsomkostninger at tilbagebetale.',
    notRepaid: 'Ikke tilbagebetalt i tabellens år.',
    lowest: 'Over stregen har forslaget kostet mere, end det har sparet; under stregen er det omvendt.',
  },

  kpi: {
    heading: 'Udvikling siden baseline',
    text: 'Hver KPI’s målinger mod dens baseline, som de står i KPI-arkene.',
    summary: (count: number) => `Vis udviklingen for ${count} mål`,
    caption: ({ objectiveId, objective, measure, unit }: Pick<KpiRow, 'objectiveId' | 'objective' | 'measure' | 'unit'>) =>
      `${objectiveId === null ? objective : `${objectiveId}: ${objective}`}${measure === null ? '' : ` – ${measure}`}${unitText(unit)}`,
    baselineMark: 'Baseline',
    better: (direction: 'op' | 'ned') => (direction === 'op' ? 'Højere er bedre.' : 'Lavere er bedre.'),
    development: (from: number, to: number) => `Fra ${danishNumber(from)} til ${danishNumber(to)}.`,
    status: (status: string) => `Status: ${status}.`,
  },
} as const;
