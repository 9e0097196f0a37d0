import '../../test/custom-functions-global';
import fc from 'fast-check';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import path from 'node:path';
import { kpistatus, nettoeffekt, tilbagebetaling } from './functions';

function fault(call: () => unknown): { code: string; message: string } {
  try {
    call();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return { code: error.code, message: error.message ?? '' };
    throw error;
  }
  throw new Error('no fault');
}

const HA02 = { permanent: [['', -1350, -3350, -3350, -3350, -3350]], implementation: [[3050, 500, '', null, undefined, 0]] };

describe('TILBAGEBETALING', () => {
  test('counts blank cells as 0 and adds the lines up', () => {
    expect(tilbagebetaling(HA02.permanent, HA02.implementation)).toBe(3);
    expect(tilbagebetaling(
      [['', -1300, -1300, -1300], ['', 300, 300, 300]],
      [[300, 300, 0, ''], [0, 600, 600, '']],
    )).toBe(3);
  });

  test('one cell is a range of one year', () => {
    expect(tilbagebetaling([[-100]], [[100]])).toBe(1);
  });

  test('0 without implementation costs', () => {
    expect(tilbagebetaling([[-100, -100]], [[0, 0]])).toBe(0);
  });

  test('not repaid is #N/A, unless the last year is carried on', () => {
    expect(fault(() => tilbagebetaling([[0, -10]], [[100, 0]]))).toEqual({ code: '#N/A', message: expect.stringContaining('SAND') });
    expect(tilbagebetaling([[0, -10]], [[100, 0]], true)).toBe(11);
    expect(fault(() => tilbagebetaling([[0, -1]], [[100, 0]], true)).message).toContain('30 år');
  });

  test('savings entered without a minus are pointed out', () => {
    expect(fault(() => tilbagebetaling([[0, 10]], [[100, 0]]))).toEqual({ code: '#N/A', message: expect.stringContaining('minus') });
    expect(fault(() => tilbagebetaling([[0, 10]], [[100, 0]], true)).message).toContain('minus');
  });

  test.each([
    ['different numbers of columns', [[-1, -2]], [[1, 2, 3]], 'samme år'],
    ['years downwards', [[-1], [-2]], [[1], [2]], 'mod højre'],
    ['text', [[-1, 'ca. 300']], [[1, 2]], '"varige" har tekst i række 1, kolonne 2: "ca. 300"'],
    ['text that looks like a number', [['-1.300', -1]], [[1, 2]], 'tekst'],
    ['a boolean', [[-1, -2]], [[true, 2]], 'SAND eller FALSK'],
    ['an error cell', [[-1, { type: 'Error', basicValue: '#REF!' }]], [[1, 2]], 'fejl i række 1, kolonne 2'],
    ['an error cell as text', [[-1, '#REF!']], [[1, 2]], 'fejl i række 1, kolonne 2'],
    ['no numbers', [['', null]], [[1, 2]], '"varige" har ingen tal'],
    ['the header selected too', [[2019, 2020, 2021], [0, -1, -1]], [[1, 0, 0], [0, 0, 0]], 'årstal'],
    ['costs below 0', [[-1, -2]], [[-5, 2]], 'under 0'],
  ])('%s is #VALUE! and said in Danish', (_name, permanent, implementation, message) => {
    expect(fault(() => tilbagebetaling(permanent, implementation))).toEqual({ code: '#VALUE!', message: expect.stringContaining(message) });
  });
});

describe('NETTOEFFEKT', () => {
  test('gives one value per year', () => {
    expect(nettoeffekt([['', -1300], ['', 300]])).toEqual([[0, -1000]]);
    expect(nettoeffekt([['', -1300], ['', 300]], [[300, 300], [0, 600]])).toEqual([[300, -100]]);
  });

  test('an argument left out arrives as one blank cell or not at all', () => {
    expect(nettoeffekt([[-1, -2]], [['']])).toEqual([[-1, -2]]);
    expect(nettoeffekt([[-1, -2]], undefined)).toEqual([[-1, -2]]);
  });

  test('different years are a fault', () => {
    expect(fault(() => nettoeffekt([[-1, -2]], [[1]])).code).toBe('#VALUE!');
  });

  test('is the sum of every column', () => {
    const grid = fc.integer({ min: 1, max: 8 }).chain((columns) => fc.array(fc.array(fc.integer({ min: -9999, max: 1800 }), { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 6 }));
    fc.assert(fc.property(grid, (rows) => {
      if (rows[0]?.length === 1) return;
      const [net] = nettoeffekt(rows);
      expect(net?.reduce((a, b) => a + b, 0)).toBe(rows.flat().reduce((a, b) => a + b, 0));
    }));
  });
});

describe('KPISTATUS', () => {
  test('broadcasts scalars over a column, and leaves blank rows blank', () => {
    expect(kpistatus([[74], [15], ['']], [[162], [15], ['']], [['op']])).toEqual([['Grøn'], ['Gul'], ['']]);
  });

  test('accepts both spellings of the direction', () => {
    expect(kpistatus([[1, 1, 1, 1]], [[2, 2, 2, 2]], [['op', ' NED ', 1, -1]])).toEqual([['Grøn', 'Rød', 'Grøn', 'Rød']]);
  });

  test('only the affected element is an error, with its message', () => {
    const [row] = kpistatus([[10, '', 10, 'ti', 10]], [[12, 12, '', 12, 12]], [['op', 'op', 'op', 'op', 'frem']]);
    expect(row?.[0]).toBe('Grøn');
    expect(row?.slice(1)).toMatchObject([
      { code: '#N/A', message: '"baseline" mangler.' },
      { code: '#N/A', message: '"måling" mangler.' },
      { code: '#VALUE!', message: expect.stringContaining('ti') },
      { code: '#VALUE!', message: expect.stringContaining('frem') },
    ]);
    for (const cell of row?.slice(1) ?? []) expect(cell).toBeInstanceOf(CustomFunctions.Error);
  });

  test('the tolerance may be given, but not below 0', () => {
    expect(kpistatus([[100]], [[96]], [['op']])).toEqual([['Rød']]);
    expect(kpistatus([[100]], [[96]], [['op']], [[0.05]])).toEqual([['Gul']]);
    expect(kpistatus([[100]], [[96]], [['op']], [['']])).toEqual([['Rød']]);
    expect(kpistatus([[100]], [[96]], [['op']], [[-0.1]])[0]?.[0]).toMatchObject({ code: '#VALUE!' });
  });

  test('ranges of different sizes are a fault of the whole call', () => {
    expect(fault(() => kpistatus([[1], [2], [3]], [[1], [2]], [['op']])).code).toBe('#VALUE!');
  });
});

test('the metadata made from the doc comments is what Excel is to know', async () => {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(path.join(__dirname, 'functions.ts'));
  expect(errors).toEqual([]);
  const { functions } = JSON.parse(metadataJson) as { functions: { id: string; name: string; description: string; parameters: { name: string; description: string; type: string; dimensionality?: string; optional?: boolean }[]; result: unknown }[] };
  const shape = functions.map(({ id, name, parameters, result }) => ({
    id, name, result,
    parameters: parameters.map(({ name: parameter, type, dimensionality, optional }) => `${parameter}: ${dimensionality ?? 'scalar'} ${type}${optional ? '?' : ''}`),
  }));
  expect(shape).toEqual([
    { id: 'TILBAGEBETALING', name: 'TILBAGEBETALING', parameters: ['varige: matrix any', 'implementering: matrix any', 'fremskriv: scalar boolean?'], result: { type: 'number' } },
    { id: 'NETTOEFFEKT', name: 'NETTOEFFEKT', parameters: ['varige: matrix any', 'implementering: matrix any?'], result: { type: 'number', dimensionality: 'matrix' } },
    { id: 'KPISTATUS', name: 'KPISTATUS', parameters: ['baseline: matrix any', 'måling: matrix any', 'retning: matrix any', 'tolerance: matrix any?'], result: { dimensionality: 'matrix' } },
  ]);
  for (const { description, parameters } of functions) {
    expect(description).toMatch(/[a-zæøå]/);
    for (const parameter of parameters) expect(parameter.description).not.toBe('');
  }
});
