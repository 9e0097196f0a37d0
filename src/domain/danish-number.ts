const FORMAT = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 10 });

/** A number the Danish way: 1.890, -5,5. The minus is the keyboard's, so that what is shown can be typed. */
export function danishNumber(value: number): string {
  return FORMAT.format(value).replace('\u2212', '-');
}
