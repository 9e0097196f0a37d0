/** Names that CSS and Excel share; Excel answers with the hexadecimal value. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', lime: '#00FF00', blue: '#0000FF', yellow: '#FFFF00',
  orange: '#FFA500', gray: '#808080', grey: '#808080', silver: '#C0C0C0', maroon: '#800000', purple: '#800080', navy: '#000080',
  teal: '#008080', aqua: '#00FFFF', cyan: '#00FFFF', fuchsia: '#FF00FF', magenta: '#FF00FF', pink: '#FFC0CB', brown: '#A52A2A',
};

/** "#RRGGBB" in capitals, undefined for what Excel would refuse. */
export function asColor(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^#?[0-9a-f]{6}$/i.test(value)) return `#${value.replace('#', '').toUpperCase()}`;
  if (/^#[0-9a-f]{3}$/i.test(value)) return `#${[...value.slice(1)].map((digit) => digit + digit).join('').toUpperCase()}`;
  return NAMED[value.toLowerCase()];
}
