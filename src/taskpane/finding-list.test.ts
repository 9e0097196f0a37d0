import { filtered, itemsOf, neighbour, subjectsOf } from './finding-list';
import { EVERYTHING } from './pane-state';
import { checkResult, finding } from './testing/fake-port';

const RESULT = checkResult([
  { id: 'BU01', findings: [finding('F301', 'warning', 'a'), finding('F101', 'error', 'b'), finding('F301', 'warning', 'c'), finding('F306', 'info', 'd', { cells: [] })] },
  { id: 'BU02', findings: [finding('F101', 'error', 'e', { acceptance: { reason: 'Aftalt', by: 'Navn' } })] },
]);

const messages = (items: ReturnType<typeof itemsOf>) => items.map(({ finding: { message } }) => message);

describe('subjectsOf', () => {
  it('groups repeats under their rule, gravest rules first', () => {
    const [first] = subjectsOf(RESULT);
    expect(first?.groups.map(({ rule, items }) => `${rule} ${items.length}`)).toEqual(['F101 1', 'F301 2', 'F306 1']);
    expect(first?.counts).toEqual({ error: 1, warning: 2, info: 1, accepted: 0 });
  });

  it('puts subjects with errors first', () => {
    const result = checkResult([{ id: 'BU01', findings: [finding('F301', 'warning', 'a')] }, { id: 'BU02', findings: [finding('F101', 'error', 'b')] }, { id: 'BU03', findings: [] }]);
    expect(subjectsOf(result).map(({ sheet }) => sheet)).toEqual(['BU02', 'BU01', 'BU03']);
  });

  it('gives findings that are alike keys of their own', () => {
    const keys = itemsOf(subjectsOf(RESULT)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('does not count accepted findings', () => {
    expect(subjectsOf(RESULT)[1]?.counts).toEqual({ error: 0, warning: 0, info: 0, accepted: 1 });
  });
});

describe('filtered', () => {
  const subjects = subjectsOf(RESULT);

  it('keeps accepted findings in sight until they are not asked for', () => {
    expect(messages(itemsOf(filtered(subjects, EVERYTHING)))).toEqual(['b', 'a', 'c', 'd', 'e']);
    expect(messages(itemsOf(filtered(subjects, { ...EVERYTHING, accepted: false })))).toEqual(['b', 'a', 'c', 'd']);
  });

  it('keeps to the severities and the subject that are chosen', () => {
    expect(messages(itemsOf(filtered(subjects, { ...EVERYTHING, accepted: false, severities: { error: false, warning: true, info: false } })))).toEqual(['a', 'c']);
    expect(filtered(subjects, { ...EVERYTHING, subject: subjects[1]?.key ?? null }).map(({ name }) => name)).toEqual(['BU02 Titel BU02']);
  });
});

describe('neighbour', () => {
  const items = itemsOf(filtered(subjectsOf(RESULT), EVERYTHING));
  const from = (message: string | null, step: 1 | -1) => neighbour(items, items.find(({ finding: { message: one } }) => one === message)?.key ?? null, step)?.finding.message;

  it('goes from the first to the last and round, past findings without a cell and accepted ones', () => {
    expect([from(null, 1), from('b', 1), from('a', 1), from('c', 1)]).toEqual(['b', 'a', 'c', 'b']);
    expect([from(null, -1), from('b', -1)]).toEqual(['c', 'c']);
  });

  it('is nothing where nothing has a cell', () => {
    expect(neighbour(itemsOf(subjectsOf(checkResult([{ id: 'BU01', findings: [finding('F1', 'info', 'x', { cells: [] })] }]))), null, 1)).toBeUndefined();
  });
});
