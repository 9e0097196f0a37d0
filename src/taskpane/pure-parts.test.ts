import fc from 'fast-check';
import { luminanceOf } from './office-theme';
import { blocksOf, spansOf } from './markdown-blocks';
import { percentFrom } from './percent-input';

describe('percentFrom', () => {
  it.each([['', null], ['  ', null], ['2', 0.02], ['2,5', 0.025], ['2,3 %', 0.023], ['0', 0], ['100', 1], ['100,1', undefined], ['-2', undefined], ['2.5', undefined], ['to', undefined], ['1e2', undefined]])('%p is %p', (typed, share) => {
    expect(percentFrom(typed)).toBe(share);
  });

  it('reads any share that is typed with a comma', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
      expect(percentFrom(String(thousandths / 1000).replace('.', ','))).toBeCloseTo(thousandths / 100_000, 8);
    }));
  });
});

describe('luminanceOf', () => {
  it('tells dark themes from light ones', () => {
    expect(luminanceOf('#262626')).toBeLessThan(0.4);
    expect(luminanceOf('FFFFFF')).toBe(1);
    expect(luminanceOf('rød')).toBeNull();
  });
});

describe('blocksOf', () => {
  it('tells headings, paragraphs, lists and tables apart', () => {
    expect(blocksOf('# Titel\n\nEn linje\nog en til.\n\n- et\n  fortsat\n- to\n\n| a | b |\n|---|:-:|\n| 1 | |\n## Under\nTekst')).toEqual([
      { kind: 'heading', level: 1, text: 'Titel' },
      { kind: 'paragraph', text: 'En linje og en til.' },
      { kind: 'list', items: ['et fortsat', 'to'] },
      { kind: 'table', header: ['a', 'b'], rows: [['1', '']] },
      { kind: 'heading', level: 2, text: 'Under' },
      { kind: 'paragraph', text: 'Tekst' },
    ]);
  });

  it('loses no word of whatever it is given, and ends', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('# a', '- b', '| c |', 'd', '', '  e', '|---|'), { maxLength: 30 }), (lines) => {
      const shown = JSON.stringify(blocksOf(lines.join('\n')));
      for (const word of ['a', 'b', 'c', 'd', 'e']) expect(shown.includes(`"${word}`) || shown.includes(` ${word}`)).toBe(lines.some((line) => line.includes(word)));
    }));
  });
});

describe('spansOf', () => {
  it('takes HTML for text', () => {
    expect(spansOf('Et **fedt** ord, `=SUM(A1)` og <b>ikke</b> HTML')).toEqual([
      { kind: 'text', text: 'Et ' }, { kind: 'bold', text: 'fedt' }, { kind: 'text', text: ' ord, ' }, { kind: 'code', text: '=SUM(A1)' }, { kind: 'text', text: ' og <b>ikke</b> HTML' },
    ]);
  });
});
