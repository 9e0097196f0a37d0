import type { FunctionsMetadata } from '../custom-functions/metadata';
import { docs, issue } from './golden-case';
import type { Bench, GoldenCase } from './golden-case';

const any = (name: string, matrix = false, optional = false) => ({ name, type: 'any', ...(matrix && { dimensionality: 'matrix' }), ...(optional && { optional }) });

const functions: FunctionsMetadata = {
  functions: [
    { id: 'GANGE', name: 'GANGE', parameters: [{ name: 'a', type: 'number' }, { name: 'b', type: 'number', optional: true }] },
    { id: 'VIS', name: 'VIS', parameters: [any('område', true), any('andet', true, true)] },
    { id: 'RÆKKE', name: 'RAEKKE', parameters: [{ name: 'n', type: 'number' }] },
    { id: 'FEJL', name: 'FEJL', parameters: [{ name: 'kode', type: 'string' }] },
    { id: 'LANGSOM', name: 'LANGSOM', parameters: [any('x')], options: { cancelable: true } },
  ],
};

/** Types a formula, waits for the functions and reads the cells. */
async function typed(bench: Bench, formula: string, read = 'E1'): Promise<unknown> {
  bench.user.write('Ark', 'E1', [[formula]]);
  await bench.host.calculated();
  return bench.user.read('Ark', read);
}

const withFunctions = (implementations: Record<string, (...args: never[]) => unknown>) => ({ functions, implementations });

export const functionCases: readonly GoldenCase[] = [
  {
    name: 'a cell shows #BUSY! until its function has answered',
    options: withFunctions({ GANGE: (a: number, b: number) => a * b }),
    operation: async ({ user, host }) => {
      user.write('Ark', 'E1:F1', [['=SOF.GANGE(2,3)', '=E1+1']]);
      const before = user.read('Ark', 'E1:F1');
      await host.calculated();
      return [before[0]?.[0], user.read('Ark', 'E1:F1')];
    },
    result: ['#BUSY!', [[6, 7]]],
    source: docs('excel/custom-functions-web-reqs'),
  },
  {
    name: 'ranges arrive row by row, blanks and omitted arguments as null',
    seed: [[1, null], ['a', true]],
    options: withFunctions({ VIS: (cells: unknown, other: unknown) => JSON.stringify([cells, other]) }),
    operation: (bench) => typed(bench, '=SOF.VIS(A1:B2)'),
    result: [['[[[1,null],["a",true]],null]']],
    source: docs('excel/custom-functions-parameter-options'),
  },
  {
    name: 'Excel for Windows has handed over 0 for blank cells',
    seed: [[1, null]],
    options: { ...withFunctions({ VIS: (cells: unknown) => JSON.stringify(cells) }), blanks: 0 },
    operation: (bench) => typed(bench, '=SOF.VIS(A1:B1)'),
    result: [['[[1,0]]']],
    source: issue(4702),
  },
  {
    name: 'arguments of a declared type are converted, or the function is not called',
    options: withFunctions({ GANGE: (a: number, b: number | null) => a * (b ?? 10) }),
    operation: async (bench) => [await typed(bench, '=SOF.GANGE("2",TRUE)'), await typed(bench, '=SOF.GANGE(2)'), await typed(bench, '=SOF.GANGE("to",3)'), bench.host.functions.calls.get('GANGE')],
    result: [[[2]], [[20]], [['#VALUE!']], 2],
    source: docs('excel/custom-functions-json'),
  },
  {
    name: 'arrays spill, null in them is 0',
    options: withFunctions({ RÆKKE: (n: number) => [Array.from({ length: n }, (_, index) => (index === 1 ? null : index + 1))] }),
    operation: (bench) => typed(bench, '=SOF.RAEKKE(3)', 'E1:G1'),
    result: [[1, 0, 3]],
    source: issue(1503),
  },
  {
    name: 'errors carry a message with #VALUE! and #N/A alone',
    options: { functions },
    operation: async (bench) => {
      const { Error: FunctionError, ErrorCode } = bench.CustomFunctions as unknown as typeof CustomFunctions;
      bench.CustomFunctions.associate('FEJL', (code: string) => {
        if (code === 'almindelig') throw new Error('intern');
        throw new FunctionError(code === 'na' ? ErrorCode.notAvailable : code === 'num' ? ErrorCode.invalidNumber : ErrorCode.invalidValue, `Besked om ${code}`);
      });
      const seen: unknown[] = [];
      for (const code of ['na', 'værdi', 'num', 'almindelig']) {
        const value = await typed(bench, `=SOF.FEJL("${code}")`);
        seen.push([value, bench.user.errorMessages('Ark', 'E1')]);
      }
      return seen;
    },
    result: [[[['#N/A']], [['Besked om na']]], [[['#VALUE!']], [['Besked om værdi']]], [[['#NUM!']], [['']]], [[['#VALUE!']], [['']]]],
    source: docs('excel/custom-functions-errors'),
  },
  {
    name: 'errors in an array stand in their cells',
    options: { functions },
    operation: async (bench) => {
      const { Error: FunctionError, ErrorCode } = bench.CustomFunctions as unknown as typeof CustomFunctions;
      bench.CustomFunctions.associate('RÆKKE', () => [[1, new FunctionError(ErrorCode.notAvailable, 'mangler'), 3]]);
      const values = await typed(bench, '=SOF.RAEKKE(3)', 'E1:G1');
      return [values, bench.user.errorMessages('Ark', 'F1')];
    },
    result: [[[1, '#N/A', 3]], [['mangler']]],
    source: issue(2174),
  },
  {
    name: 'an error in an argument is the answer, and the function is not called',
    seed: [['=1/0']],
    options: withFunctions({ GANGE: () => 1 }),
    operation: async (bench) => [await typed(bench, '=SOF.GANGE(A1,2)'), bench.host.functions.calls.get('GANGE') ?? 0],
    result: [[['#DIV/0!']], 0],
    source: docs('excel/custom-functions-json#allowerrorfordatatypeany'),
  },
  {
    name: 'a function is called again when an argument changes, and only then',
    seed: [[2, 1]],
    options: withFunctions({ GANGE: (a: number, b: number) => a * b }),
    operation: async (bench) => {
      const first = await typed(bench, '=SOF.GANGE(A1,10)');
      bench.user.write('Ark', 'B1', [[99]]);
      await bench.host.calculated();
      const calls = bench.host.functions.calls.get('GANGE');
      bench.user.write('Ark', 'A1', [[3]]);
      await bench.host.calculated();
      return [first, calls, bench.user.read('Ark', 'E1'), bench.host.functions.calls.get('GANGE')];
    },
    result: [[[20]], 1, [[30]], 2],
    source: docs('excel/custom-functions-volatile'),
  },
  {
    name: 'functions call each other in one formula',
    options: withFunctions({ GANGE: (a: number, b: number) => a * b }),
    operation: (bench) => typed(bench, '=SOF.GANGE(SOF.GANGE(2,3),4)'),
    result: [[24]],
    source: docs('excel/custom-functions-overview'),
  },
  {
    name: 'promises are waited for, and cancelled when the cell is cleared',
    options: { functions },
    operation: async (bench) => {
      const seen: string[] = [];
      bench.CustomFunctions.associate('LANGSOM', (x: string, invocation: { onCanceled: () => void }) => new Promise((resolve) => {
        invocation.onCanceled = () => seen.push(`annulleret ${x}`);
        if (x !== 'lang') setTimeout(() => resolve(`færdig ${x}`), 5);
      }));
      const quick = await typed(bench, '=SOF.LANGSOM("kort")');
      bench.user.write('Ark', 'E2', [['=SOF.LANGSOM("lang")']]);
      await new Promise((resolve) => setTimeout(resolve, 20));
      bench.user.write('Ark', 'E2', [['']]);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return [quick, seen];
    },
    result: [[['færdig kort']], ['annulleret lang']],
    source: docs('excel/custom-functions-web-reqs'),
  },
  {
    name: 'reading a formula gives its name with the namespace',
    options: withFunctions({ GANGE: (a: number, b: number) => a * b }),
    operation: async ({ context, sheet }) => {
      sheet.getRange('A1').formulas = [['=SOF.GANGE(2,3)']];
      const range = sheet.getRange('A1').load('formulas');
      await context.sync();
      return range.formulas;
    },
    result: [['=SOF.GANGE(2,3)']],
    source: docs('excel/custom-functions-naming'),
  },
];
