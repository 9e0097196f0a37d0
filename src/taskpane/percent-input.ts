/**
 * A share typed in per cent, the Danish way: "2,5" is 0.025. Null where nothing is typed, undefined where it is no
 * number from 0 to 100.
 */
export function percentFrom(typed: string): number | null | undefined {
  const text = typed.replace('%', '').trim();
  if (text === '') return null;
  if (!/^\d{1,3}(,\d{1,6})?$/.test(text)) return undefined;
  const percent = Number(text.replace(',', '.'));
  // To the digits typed: 2,3 / 100 is not quite 0.023.
  return percent > 100 ? undefined : Number((percent / 100).toFixed(8));
}
