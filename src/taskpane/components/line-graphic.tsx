import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { danishNumber } from '../../domain/danish-number';
import { graphicTexts } from '../../texts/graphics';
import { lineGeometry } from '../line-geometry';
import type { LinePoint, PlacedPoint } from '../line-geometry';

// High contrast themes have their own colours, which Chromium does not force on graphics.
const forced = (property: 'stroke' | 'fill') => ({ '@media (forced-colors: active)': { [property]: 'CanvasText' } });

const useStyles = makeStyles({
  figure: { margin: '6px 0 10px' },
  caption: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  graphic: { display: 'block', width: '100%' },
  line: { fill: 'none', stroke: tokens.colorBrandForeground1, strokeWidth: '2px', ...forced('stroke') },
  point: { fill: tokens.colorBrandForeground1, ...forced('fill') },
  reference: { stroke: tokens.colorNeutralForeground3, strokeWidth: '1px', strokeDasharray: '4 3', ...forced('stroke') },
  mark: { stroke: tokens.colorStatusSuccessForeground1, strokeWidth: '1px', fill: 'none', ...forced('stroke') },
  markText: { fontSize: '11px', fill: tokens.colorStatusSuccessForeground1, ...forced('fill') },
  label: { fontSize: '11px', fill: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', ...forced('fill') },
  // Lines that run behind a figure leave a little room around it.
  figureText: {
    paintOrder: 'stroke', stroke: tokens.colorNeutralBackground1, strokeWidth: '4px', strokeLinejoin: 'round',
    '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'Canvas' },
  },
});

const HEIGHT = 132;
const FRAME = { left: 16, right: 16, top: 26, bottom: 36 };
/** Pixels that a figure, and a year, takes beside its neighbour. */
const [FIGURE_WIDTH, YEAR_WIDTH] = [50, 32];
/** Until it is known how wide the pane is. */
const USUAL_WIDTH = 276;

interface LineGraphicProps {
  readonly caption: string;
  /** What the graphic shows, in words; it stands below. */
  readonly text: string;
  readonly points: readonly LinePoint[];
  /** What the line is compared with: a dashed line. */
  readonly reference: { readonly value: number; readonly label: string };
  /** A point that matters, by its position among `points`. */
  readonly mark?: { readonly at: number; readonly label: string } | null;
}

/** A small line with its years; screen readers are told its points. */
export function LineGraphic({ caption, text, points, reference, mark = null }: LineGraphicProps) {
  const styles = useStyles();
  const [frame, width] = useWidth();
  const { points: placed, path, referenceY } = lineGeometry(points, reference.value, { ...FRAME, width, height: HEIGHT });
  const room = width / Math.max(1, points.length);
  const marked = mark === null ? undefined : placed.find(({ label }) => label === points[mark.at]?.label);
  const important = new Set([placed[0], placed.at(-1), marked]);
  const labelled = (needed: number) => placed.filter((point) => room >= needed || important.has(point));
  return (
    <figure className={styles.figure} ref={frame}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      <svg className={styles.graphic} viewBox={`0 0 ${width} ${HEIGHT}`} height={HEIGHT} role="img" aria-label={`${caption}. ${graphicTexts.points(points)}.`}>
        <line className={styles.reference} x1={0} x2={width} y1={referenceY} y2={referenceY} />
        {marked && mark && (
          <>
            <line className={styles.mark} x1={marked.x} x2={marked.x} y1={14} y2={HEIGHT - 18} />
            <circle className={styles.mark} cx={marked.x} cy={marked.y} r={6} />
            <text className={styles.markText} x={marked.x} y={10} textAnchor={anchor(marked, width)}>{mark.label}</text>
          </>
        )}
        <path className={styles.line} d={path} />
        {placed.map(({ x, y, label }) => <circle key={label} className={styles.point} cx={x} cy={y} r={3} />)}
        <text className={mergeClasses(styles.label, styles.figureText)} {...referencePlace(referenceY, placed, width)}>{reference.label}</text>
        {labelled(FIGURE_WIDTH).map((point) => {
          const { dx, dy, textAnchor } = beside(point, placed);
          return <text key={point.label} className={mergeClasses(styles.label, styles.figureText)} x={point.x + dx} y={point.y + dy} textAnchor={textAnchor}>{danishNumber(point.value)}</text>;
        })}
        {labelled(YEAR_WIDTH).map((point) => <text key={point.label} className={styles.label} x={point.x} y={HEIGHT - 4} textAnchor={anchor(point, width)}>{point.label}</text>)}
      </svg>
      <p className={styles.text}>{text}</p>
    </figure>
  );
}

/** Text at the edges must not stick out. */
function anchor({ x }: PlacedPoint, width: number): 'start' | 'middle' | 'end' {
  if (x < 40) return 'start';
  return x > width - 40 ? 'end' : 'middle';
}

/** At the end of the dashed line where the line itself is not. */
function referencePlace(y: number, placed: readonly PlacedPoint[], width: number): { readonly x: number; readonly y: number; readonly textAnchor: 'start' | 'end' } {
  const far = (point: PlacedPoint | undefined) => Math.abs((point?.y ?? 0) - y);
  return far(placed.at(-1)) > far(placed[0]) ? { x: width, y: y - 4, textAnchor: 'end' } : { x: 0, y: y - 4, textAnchor: 'start' };
}

/** Where a point's figure stands without the line running through it. */
function beside(point: PlacedPoint, placed: readonly PlacedPoint[]): { readonly dx: number; readonly dy: number; readonly textAnchor: 'start' | 'end' } {
  const at = placed.indexOf(point);
  const next = placed[at + 1];
  if (next === undefined) {
    const before = placed[at - 1];
    return { dx: 4, dy: before !== undefined && before.y < point.y ? 15 : -7, textAnchor: 'end' };
  }
  return next.y > point.y ? { dx: 4, dy: -5, textAnchor: 'start' } : { dx: 4, dy: 14, textAnchor: 'start' };
}

/** The width of an element in pixels, as it changes. */
function useWidth(): readonly [React.RefObject<HTMLElement>, number] {
  const element = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useEffect(() => {
    const { current } = element;
    if (current === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
