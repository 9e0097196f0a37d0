import fc from 'fast-check';
import { isTextFigure } from '../../domain/figure';
import type { Figure } from '../../domain/figure';
import { cellFigures } from './kpi-cell-text';

const number = (figure: Figure): number | null => (isTextFigure(figure) ? figure.value : figure);
const read = (text: string) => cellFigures(text).map(({ label, value, part, whole, unit, isBaseline }) =>
  ({ label, value: number(value), part: number(part), whole: number(whole), unit, isBaseline }));
const one = { label: null, part: null, whole: null, unit: null, isBaseline: false };

describe('cells of a KPI table', () => {
  test.each([
    ['9,5 år*', { ...one, value: 9.5, unit: 'år' }],
    ['15 %', { ...one, value: 15, unit: '%' }],
    ['15%*', { ...one, value: 15, unit: '%' }],
    ['15 % (116 anbragte i netværket / 795 anbragte)', { ...one, value: 15, part: 116, whole: 795, unit: '%' }],
    ['16 %\n\n(143 anbragte i\nnetværket\n/\n890 anbragte)', { ...one, value: 16, part: 143, whole: 890, unit: '%' }],
    ['2,3 %\n(127 unikke klager / 5.556 borgere) *', { ...one, value: 2.3, part: 127, whole: 5556, unit: '%' }],
    ['3,6 % (236 unikke klager/ 6.556 borgere', { ...one, value: 3.6, part: 236, whole: 6556, unit: '%' }],
    ['1,3 % (48 klager)', { ...one, value: 1.3, part: 48, unit: '%' }],
    ['Børneparagraffer: 1,3 % (48 klager) (Data for hele 2021) (Baseline)', { ...one, value: 1.3, part: 48, unit: '%', isBaseline: true }],
    ['14,9 % (skoleåret 18/19)', { ...one, value: 14.9, unit: '%' }],
    ['67 unge **', { ...one, value: 67 }],
    ['176 unge (baseline)', { ...one, value: 176, isBaseline: true }],
    ['37 mdr.', { ...one, value: 37, unit: 'mdr.' }],
    ['33,2 % (Fordelt på: længerevarende tilbud: 61,8 %, midlertidige tilbud: 26,2 % samt botilbudslignende tilbud: 12 %)', { ...one, value: 33.2, unit: '%' }],
    ['Andel købte pladser: 33 % (baseline)', { ...one, value: 33, unit: '%', isBaseline: true }],
    ['1.234', { ...one, value: 1234 }],
    ['ca. 300', { ...one, value: null }],
    ['15-17 %', { ...one, value: null }],
    ['Data er under udarbejdelse', { ...one, value: null }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('several measures in one cell', () => {
    expect(read('Psykiatri: 37 mdr. Udsatte: 45 mdr.')).toEqual([
      { ...one, label: 'Psykiatri', value: 37, unit: 'mdr.' }, { ...one, label: 'Udsatte', value: 45, unit: 'mdr.' },
    ]);
    expect(read('24 % (Myndighed) / 41 % (Udfører)')).toEqual([
      { ...one, label: 'Myndighed', value: 24, unit: '%' }, { ...one, label: 'Udfører', value: 41, unit: '%' },
    ]);
    expect(read('Psykiatri: 51 Udsatte: 255 Data på fastholdelse efter 6 mdr. er under udarbejdelse****').map(({ label, value }) => [label, value]))
      .toEqual([['Psykiatri', 51], ['Udsatte', 255]]);
    expect(read('Børneparagraffer: 1,5 % (105 klager) (Data for hele 2022) Voksenparagraffer: 0,5 % (91 klager)').map(({ label, value, part }) => [label, value, part]))
      .toEqual([['Børneparagraffer', 1.5, 105], ['Voksenparagraffer', 0.5, 91]]);
  });

  test.each(['', '  ', '-', '–', '−'])('"%s" is no figure', (text) => {
    expect(cellFigures(text)).toEqual([]);
  });

  test('keeps the wording', () => {
    expect(cellFigures('9,5 år*')[0]?.value).toEqual({ text: '9,5 år*', value: 9.5 });
    expect(cellFigures({ error: '#DIV/0!' })[0]?.value).toEqual({ text: '#DIV/0!', value: null });
  });

  test('reads any share with its counts as a report prints it', () => {
    const danish = (value: number) => value.toLocaleString('da-DK');
    fc.assert(fc.property(fc.nat(1000), fc.nat(99999), fc.nat(999999), fc.constantFrom('anbragte', 'unikke klager', 'unge'), (tenths, part, whole, noun) => {
      expect(read(`${danish(tenths / 10)} % (${danish(part)} ${noun} / ${danish(whole)} borgere)*`)).toEqual([{ ...one, value: tenths / 10, part, whole, unit: '%' }]);
    }));
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d%(),.:*/ a-zå]{0,40}$/), fc.double(), fc.boolean()), (value) => {
      expect(Array.isArray(cellFigures(value))).toBe(true);
    }));
  });
});
