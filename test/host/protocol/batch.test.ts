import { executeBatch } from './batch';
import { NeedsCalculation, NeedsTransaction } from './grouping';
import { References } from './references';
import { RemoteObject } from './remote-object';
import type { Declaration } from './remote-object';
import { ActionType, ObjectPathType } from './wire';
import type { Action } from './wire';

/** A root that notes what happens, in place of a workbook. */
class Notes extends RemoteObject {
  readonly log: string[] = [];
  private open = false;
  private dirty = false;
  value = 0;

  protected get declaration(): Declaration<this> {
    return NOTES;
  }

  transact(writes: () => void): void {
    this.log.push('[');
    this.open = true;
    this.dirty = false;
    writes();
    this.open = false;
    this.log.push(']');
  }

  write(value: number): void {
    if (!this.open) throw new NeedsTransaction();
    this.dirty = true;
    this.value = value;
    this.log.push(`w${value}`);
  }

  calculated(): number {
    if (this.open && this.dirty) throw new NeedsCalculation();
    this.log.push('r');
    return this.value;
  }
}

const NOTES: Declaration<Notes> = {
  name: 'Notes',
  properties: {
    Value: { get: (self) => self.calculated(), set: (self, value) => self.write(Number(value)) },
    Name: { get: () => 'noter' },
  },
  methods: { Double: (self) => { const before = self.calculated(); self.write(before * 2); } },
};

let lastId = 0;
const set = (value: number): Action => ({ Id: (lastId += 1), ActionType: ActionType.setProperty, Name: 'Value', ObjectPathId: 1, ArgumentInfo: { Arguments: [value] } });
const read = (name: string): Action => ({ Id: (lastId += 1), ActionType: ActionType.query, ObjectPathId: 1, QueryInfo: { Select: [name] } });
const double = (): Action => ({ Id: (lastId += 1), ActionType: ActionType.method, Name: 'Double', ObjectPathId: 1, ArgumentInfo: {} });

function run(actions: readonly Action[]) {
  const root = new Notes();
  const response = executeBatch({ Actions: actions, ObjectPaths: { 1: { Id: 1, ObjectPathType: ObjectPathType.root } } }, {
    root, references: new References(), transactions: root, service: () => root,
  });
  return { log: root.log.join(' '), response };
}

test('consecutive writes are one transaction, reads that need no calculation among them too', () => {
  expect(run([set(1), read('name'), set(2), set(3)]).log).toBe('[ w1 w2 w3 ]');
});

test('reading what is calculated ends the transaction, once', () => {
  const { log, response } = run([set(1), read('value'), set(2), read('value'), read('value')]);
  expect(log).toBe('[ w1 ] r [ w2 ] r r');
  expect(response.Results.map(({ Value }) => (Value as { Value?: number } | null)?.Value)).toEqual([undefined, 1, undefined, 2, 2]);
});

test('an action that reads before it writes starts a transaction of its own and is carried out once', () => {
  const { log, response } = run([set(3), double(), read('value')]);
  expect(log.replace(/ r(?= \[)/, '')).toBe('[ w3 ] [ r w6 ] r');
  expect(response.Error).toBeUndefined();
});

test('requests that only read need no transaction', () => {
  expect(run([read('value'), read('name')]).log).toBe('r');
});

test('unknown members are errors that name them; what precedes them stays done', () => {
  const { log, response } = run([set(1), read('farve'), set(2)]);
  expect(response.Error).toMatchObject({ Code: 'NotImplemented', Location: 'Notes.Farve', ActionIndex: 1 });
  expect(response.Results).toHaveLength(1);
  expect(log).toBe('[ w1 ]');
});
