import { readDatasetFile } from '../../src/cli/dataset-files';
import { loadCatalogue } from '../../src/datasets/load-datasets';
import { RULES } from '../../src/rules/registry';
import type { ProposalRule } from '../../src/rules/rule';
import { EXPECTATIONS } from '../mutate/expectations';
import { putRight } from '../mutate/put-right';
import { judgeMutants, readMutants } from '../mutate/run-mutants';
import type { ReadProposal } from '../mutate/run-mutants';

/** Few tables; a line without budget area; tables of different detail; alternatives. `npm run mutate` takes all. */
const SOME = ['BU02', 'HA05', 'TV01', 'SI05'];

let read: readonly ReadProposal[] = [];

beforeAll(async () => {
  const { proposals, standardHeadings } = await loadCatalogue('2020', readDatasetFile);
  read = readMutants(proposals.filter(({ id }) => SOME.includes(id)).map(putRight), standardHeadings, 1);
}, 60_000);

test('changes of proposals whose figures are right lead to what was fixed before', () => {
  const { kinds, survivors, falseAlarms } = judgeMutants(read);
  expect(falseAlarms).toEqual([]);
  expect(survivors.map(({ mutant, reason }) => `${mutant.original.id}: ${mutant.description}: ${reason}`)).toEqual([]);
  expect([...kinds.values()].reduce((sum, { mutants: count }) => sum + count, 0)).toBeGreaterThan(500);
});

test.each(RULES.filter(({ meta }) => Object.values(EXPECTATIONS).some(({ leadsTo }) => leadsTo.includes(meta.id))).map(({ meta }) => meta.id))('a missing %s is noticed', (id) => {
  const { survivors } = judgeMutants(read, RULES.filter(({ meta }) => meta.id !== id));
  expect(survivors.filter(({ reason }) => reason.includes(`${id} is missing`)).length).toBeGreaterThan(0);
});

test('a rule that reports what nobody asked for is noticed', () => {
  const alarmist: ProposalRule = {
    meta: { id: 'T001', name: 'alarm', title: 'Alarm.', severity: 'error', group: 'form', messages: { alarm: 'Alarm.' }, corrects: false },
    subject: 'proposal',
    check: ({ tables }) => [{ messageId: 'alarm', data: {}, table: null, model: null, row: JSON.stringify(tables).slice(0, 5000), years: [], stated: [null], expected: [null], places: [] }],
  };
  const { survivors, falseAlarms } = judgeMutants(read, [...RULES, alarmist]);
  expect(falseAlarms.length).toBe(SOME.length);
  expect(survivors.some(({ reason }) => reason.includes('T001 is too much'))).toBe(true);
});
