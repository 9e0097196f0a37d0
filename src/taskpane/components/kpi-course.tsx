import { useMemo } from 'react';
import type { Direction, KpiRow } from '../../domain/kpi';
import { graphicTexts } from '../../texts/graphics';
import type { LinePoint } from '../line-geometry';
import { LineGraphic } from './line-graphic';

interface Course {
  readonly row: KpiRow;
  readonly direction: Direction;
  readonly baseline: number;
  readonly points: readonly LinePoint[];
}

/** Measures' courses against their baselines; those without a baseline, a measurement or a direction are left out. */
export function KpiCourses({ rows }: { readonly rows: readonly KpiRow[] }) {
  const courses = useMemo(() => rows.flatMap((row) => courseOf(row) ?? []), [rows]);
  const texts = graphicTexts.kpi;
  if (courses.length === 0) return null;
  return (
    <details>
      <summary>{texts.summary(courses.length)}</summary>
      {courses.map(({ row, direction, baseline, points }, index) => (
        <LineGraphic
          key={index}
          caption={texts.caption(row)}
          text={[...development(baseline, points), ...(row.status === null || row.status === '' ? [] : [texts.status(row.status)]), texts.better(direction)].join(' ')}
          points={points}
          reference={{ value: baseline, label: texts.baselineMark }}
        />
      ))}
    </details>
  );
}

function courseOf(row: KpiRow): Course | null {
  const { baseline, direction, measurements } = row;
  const way = direction?.trim().toLowerCase();
  if (baseline === null || typeof baseline.value !== 'number' || (way !== 'op' && way !== 'ned')) return null;
  const points = [baseline, ...measurements].map(({ year, value }) => ({ label: String(year), value: typeof value === 'number' ? value : null }));
  return points.slice(1).some(({ value }) => value !== null) ? { row, direction: way, baseline: baseline.value, points } : null;
}

function development(baseline: number, points: readonly LinePoint[]): readonly string[] {
  const newest = points.findLast(({ value }) => value !== null)?.value;
  return newest === undefined || newest === null ? [] : [graphicTexts.kpi.development(baseline, newest)];
}
