// `npm run faults`: every operation is disturbed in every way; prints how many were survived and how the workbook was left.
// Each disturbance comes at one round trip of an operation; with --all at each of them.
// Options: --all, --operation=WORD, --fault=WORD (parts of names), --workers=N (processes side by side).
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { casesOf } from './cases';
import { OPERATIONS } from './operations';
import { HEADINGS, LEGEND, problemLines, survived, tallyLine, totalLine } from './report';
import type { Tally } from './report';
import type { Outcome } from './run-case';

const filter = { fault: option('fault') ?? '', all: process.argv.includes('--all') };

/** Every case makes a workbook and leaves it; with more room for young objects, half as much time goes into clearing up. */
const ROOM_FOR_GARBAGE = '--max-semi-space-size=64';

function option(name: string): string | undefined {
  return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
}

/** A worker does one operation at a time, since all of an operation's cases are compared with the same undisturbed runs. */
function work(): void {
  process.on('disconnect', () => process.exit());
  process.on('message', (name: string) => {
    void tallyOf(name).then((tally) => process.send?.(tally));
  });
}

async function tallyOf(name: string): Promise<Tally> {
  const started = performance.now();
  const outcomes: Outcome[] = [];
  for (const operation of OPERATIONS.filter((each) => each.name === name)) {
    for await (const outcome of casesOf(operation, filter)) outcomes.push(outcome);
  }
  return { name, outcomes, milliseconds: performance.now() - started };
}

async function main(): Promise<void> {
  const started = performance.now();
  const waiting = OPERATIONS.map(({ name }) => name).filter((name) => name.includes(option('operation') ?? ''));
  const workers = Math.min(waiting.length, Number(option('workers') ?? availableParallelism()));
  console.log(`${waiting.length} operations, each disturbed in every way at ${filter.all ? 'every round trip' : 'one round trip (every one: --all)'}, in ${workers} processes\n\n${HEADINGS}`);
  const tallies = (await Promise.all(Array.from({ length: workers }, () => talliesOfWorker(waiting)))).flat();
  const outcomes = tallies.flatMap((tally) => tally.outcomes);
  console.log(`${totalLine(tallies)}\n\n${LEGEND}\n`);
  console.log(`${outcomes.length} tried, ${outcomes.filter(survived).length} survived, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  process.exitCode = outcomes.length > 0 && outcomes.every(survived) ? 0 : 1;
}

/** Lets a process of its own do the next operation, until none is waiting. */
function talliesOfWorker(waiting: string[]): Promise<readonly Tally[]> {
  return new Promise((resolve, reject) => {
    const worker = fork(__filename, process.argv.slice(2), { execArgv: [...process.execArgv, ROOM_FOR_GARBAGE], env: { ...process.env, FAULTS_WORKER: '1' } });
    const tallies: Tally[] = [];
    const next = () => {
      const name = waiting.shift();
      if (name === undefined) worker.disconnect();
      else worker.send(name);
    };
    worker.on('message', (tally: Tally) => {
      tallies.push(tally);
      for (const outcome of tally.outcomes) for (const line of problemLines(outcome)) console.log(line);
      console.log(tallyLine(tally));
      next();
    });
    worker.on('exit', (code) => (code === 0 ? resolve(tallies) : reject(new Error(`A process ended with ${String(code)}.`))));
    next();
  });
}

if (process.env.FAULTS_WORKER === undefined) void main();
else work();
