import type { Day } from '../../domain/day';
import { dayNumber } from '../../domain/day';
import { DEFAULT_FOLLOW_UP_TOLERANCE } from '../../domain/realisation';
import { followUpSettings } from '../../texts/follow-up';
import type { PlannedSetting } from './follow-up-table';

/** How a follow-up is written. */
export interface FollowUpOptions {
  /** The day that due dates are held against, and that the sheets say. */
  readonly day: Day;
  /** How far the realised may fall short and still be yellow, as a share of the planned. */
  readonly tolerance: number;
  /** Days before a due date from which a criterion counts as due. */
  readonly notice: number;
  /** What the figures come from, in Danish. */
  readonly source: string;
  /** Whether to draw the accumulated net impact of each proposal. */
  readonly charts: boolean;
  /** Whether to write the page for the management. */
  readonly overview: boolean;
}

export const DEFAULT_NOTICE = 90;

export const FOLLOW_UP_DEFAULTS = { tolerance: DEFAULT_FOLLOW_UP_TOLERANCE, notice: DEFAULT_NOTICE, charts: true, overview: true } as const;

/** A setting that holds its own value, or shows that of another sheet, so that it is changed in one place. */
function setting(name: 'day' | 'tolerance' | 'notice', value: number, style: 'dateInput' | 'figureInput', link: string | null): PlannedSetting {
  return {
    name,
    label: followUpSettings[name],
    cell: link === null ? { value, style } : { formula: `=${link}`, cached: value, style: style === 'dateInput' ? 'date' : 'figure' },
    note: followUpSettings[`${name}Note`],
  };
}

/** @param link cell that holds the setting on another sheet; null where this sheet holds it */
export function daySetting({ day }: FollowUpOptions, link: string | null): PlannedSetting {
  return setting('day', dayNumber(day), 'dateInput', link);
}

export function toleranceSetting({ tolerance }: FollowUpOptions, link: string | null): PlannedSetting {
  return setting('tolerance', Number((100 * tolerance).toPrecision(12)), 'figureInput', link);
}

export function noticeSetting({ notice }: FollowUpOptions, link: string | null): PlannedSetting {
  return setting('notice', notice, 'figureInput', link);
}
