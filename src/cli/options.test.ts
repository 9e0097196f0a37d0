import { parseOptions, UsageError, userPath } from './options';

const options = { json: { type: 'boolean' }, ud: { type: 'string' }, hjælp: { type: 'boolean', short: 'h' } } as const;

test('options and files in any order', () => {
  expect(parseOptions(['a.xlsx', '--json', '--ud', 'x', 'b.xlsx', '--hjælp'], options)).toEqual({ values: { json: true, ud: 'x', hjælp: true }, positionals: ['a.xlsx', 'b.xlsx'] });
});

test('what begins with a dash can still be a file', () => {
  expect(parseOptions(['--', '-a.xlsx'], options).positionals).toEqual(['-a.xlsx']);
});

test.each([
  [['--jsn'], 'Ukendt tilvalg: --jsn'],
  [['-x'], 'Ukendt tilvalg: -x'],
  [['--ud'], 'Tilvalget --ud er angivet forkert.'],
  [['--json=ja'], 'Tilvalget --json er angivet forkert.'],
])('%j is refused', (args, message) => {
  expect(() => parseOptions(args, options)).toThrow(new UsageError(message));
});

describe('paths', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });

  test('are the caller’s where npm runs the command', () => {
    Object.assign(process.env, { INIT_CWD: '/hjem', npm_lifecycle_event: 'valider' });
    expect(userPath('a.xlsx', 'valider')).toBe('/hjem/a.xlsx');
    expect(userPath('/b/a.xlsx', 'valider')).toBe('/b/a.xlsx');
  });

  test('are this folder’s otherwise', () => {
    Object.assign(process.env, { INIT_CWD: '/hjem', npm_lifecycle_event: 'test' });
    expect(userPath('a.xlsx', 'valider')).toBe(`${process.cwd()}/a.xlsx`);
  });
});
