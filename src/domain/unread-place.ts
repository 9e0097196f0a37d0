import type { Place } from './place';
import type { UnreadFigures } from './proposal';

/** Where figures that are not read stand, parallel to them. */
export function unreadPlaces(unread: readonly UnreadFigures[]): readonly Place[] {
  const seen = new Map<string, number>();
  return unread.map(({ reason, table: { kind }, label }) => {
    const key = `${reason} ${kind} ${label}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return { part: 'unread', table: kind, reason, label, occurrence };
  });
}
