/** A year as typed; undefined where it is none after `newest`. */
export function yearAfter(typed: string, newest: number): number | undefined {
  const text = typed.trim();
  if (!/^20\d\d$/.test(text)) return undefined;
  const year = Number(text);
  return year > newest ? year : undefined;
}
