import fc from 'fast-check';
import { terminalText } from './terminal-text';

test('Danish text, lines and tabs stay as they are', () => {
  const text = 'Forslag BU01: “Æblegården” – 1.200\n\tTabel 1 · −500 ½\n';
  expect(terminalText(text)).toBe(text);
});

test.each([
  ['a colour', '\u001b[31mFejl\u001b[0m'],
  ['a title for the window', '\u001b]0;titel\u0007'],
  ['what overwrites the line', 'ikke klar\rklar'],
  ['a control character of one byte', '\u009b2J'],
  ['text that runs backwards', 'abc\u202efed'],
])('%s is shown as a sign, not acted on', (_name, text) => {
  expect(terminalText(text)).toContain('\ufffd');
  expect([...terminalText(text)].filter((character) => /[\p{Cc}\u202e]/u.test(character))).toEqual([]);
});

test('nothing that a terminal acts on gets through', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(terminalText(text).replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u);
  }));
});
