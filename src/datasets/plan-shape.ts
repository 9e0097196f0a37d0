import { documentShape } from './document';
import type { KpiLink, Plan, Target } from './plan';
import { list, nullable, number, object, oneOf, refined, text, year } from './shape';
import type { Shape } from './shape';

const target: Shape<Target> = object({
  change: number,
  unit: oneOf('forløb', 'måneder', 'anbringelser'),
  per: nullable(oneOf('år')),
  precision: nullable(text),
  scope: nullable(text),
});

const kpi: Shape<KpiLink | null> = nullable(object({ objective: text, reports: nullable(list(text)), note: text }));

/** A plan's file; tracks, goals and indicators have ids of their own, and goals and indicators name existing ones. */
export const planShape: Shape<Plan> = refined(
  object({
    key: text,
    version: number,
    title: text,
    document: documentShape,
    citizenCentre: oneOf('BCV', 'BBU', 'BCH'),
    period: object({ from: year, to: year, source: text, extension: nullable(object({ to: year, source: text })) }),
    tracks: list(object({ id: text, name: text, kind: oneOf('main', 'crossCutting'), kpiTrack: nullable(text), expectedGains: list(text), source: text })),
    goals: list(object({ id: text, text, tracks: list(text), source: text })),
    professionalIndicators: list(
      object({ id: text, goal: text, text, direction: oneOf('op', 'ned'), target: nullable(target), kpi, note: nullable(text), source: text }),
    ),
    economicIndicators: list(
      object({ id: text, text, printed: text, target, expectation: text, kpi, note: nullable(text), source: text }),
    ),
    benefits: list(object({ citizen: text, economic: text, source: text })),
    timePlan: object({
      phases: list(object({ name: text, from: nullable(text), to: nullable(text), note: nullable(text), source: text })),
      figure: object({ title: text, rows: list(text), stages: list(text), note: text, source: text }),
    }),
    followUp: list(object({ interval: oneOf('kvartal', 'år', 'én gang'), subject: text, source: text })),
    amounts: list(object({ label: text, value: number, unit: oneOf('mio. kr.'), period: text, source: text })),
  }),
  ({ tracks, goals, professionalIndicators, economicIndicators }) => {
    const lists = { tracks, goals, indicators: [...professionalIndicators, ...economicIndicators] };
    for (const [name, items] of Object.entries(lists)) {
      const ids = items.map(({ id }) => id);
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      if (twice !== undefined) return [name, `uden id’er, der står flere gange (“${twice}”)`];
    }
    const trackIds = new Set(tracks.map(({ id }) => id));
    const goalIds = new Set(goals.map(({ id }) => id));
    for (const [index, goal] of goals.entries()) if (!goal.tracks.every((id) => trackIds.has(id))) return [`goals[${index}].tracks`, 'id’er på planens spor'];
    for (const [index, { goal }] of professionalIndicators.entries()) if (!goalIds.has(goal)) return [`professionalIndicators[${index}].goal`, 'id’et på et af planens mål'];
    return undefined;
  },
);
