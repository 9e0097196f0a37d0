import fc from 'fast-check';

/** Text that has troubled programs before: formulas, markup, names that all objects have, characters that act. */
export const HOSTILE_TEXTS = [
  '=1+1', '=HYPERLINK("https://example.com/?"&A1;"klik")', '=cmd|\' /C calc\'!A0', '+1-1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "'=1", '"=1', ' =1', '=', '-', '+', '@',
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</script><svg onload=alert(1)>', '&lt;b&gt;', '"><a href="javascript:alert(1)">', ']]>', '<!--', '<?xml?>', '&#x3c;', '&undef;',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'length',
  '{0}', '{navn}', '$&', '$1', '%s', '${1}', '\\', '..\\..\\x', '../../x', 'C:\\', 'CON', 'file:///etc/passwd',
  '\u0000', '\u001b[2J', '\u202e', '\ufeff', '\ud800', '\udc00x', '\ufffe', '_x0041_', '_x003D_1', '\u00a0', '\u200b', 'İ', 'ß', 'ﬁ', 'Å', 'A\u030a', '𝟏𝟐', '٣', '一',
  '1e999', '-1e999', '0x10', '1_000', '1.200.300,5', '1,200,300.5', '12/5', '2020-05-01', '1E5', 'SAND', 'TRUE', '#N/A', '#VALUE!', '−500', '(500)', '500-', '½', '∞', '9'.repeat(400), 'x'.repeat(40_000), ' '.repeat(5_000), '-'.repeat(3_000), '(a'.repeat(2_000),
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'grapheme', maxLength: 10 })).map(([text, rest]) => text + rest) },
);

export const hostileNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, Number.MAX_SAFE_INTEGER, 0.1 + 0.2, 1990, 2020, 2100, 1e15, -1),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** JSON as others may write it, with the names that objects have of their own. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, [], {}),
    hostileNumber,
    hostileText,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'kind', 'key', 'id', 'figures'), hostileText), tie('value')), { maxLength: 4 })
      // Own properties of these names, as JSON.parse makes them.
      .map((entries) => entries.reduce<object>((object, [key, value]) => Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true }), {})),
  ),
})).value;
