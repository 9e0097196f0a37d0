// `npm run faults`: every operation is disturbed at every round trip in every way; prints how many were survived.
// Options: --operation=WORD, --fault=WORD (parts of names), --every=N (only each Nth case).
import { casesOf } from './cases';
import type { Outcome } from './run-case';

function option(name: string): string | undefined {
  return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
}

async function main(): Promise<void> {
  const [operation, fault, every] = [option('operation') ?? '', option('fault') ?? '', Number(option('every') ?? 1)];
  const started = performance.now();
  const outcomes: Outcome[] = [];
  for await (const outcome of casesOf({ operation, fault, every })) {
    outcomes.push(outcome);
    for (const problem of outcome.problems) console.log(`${outcome.operation} / ${outcome.disturbance} / round trip ${outcome.trip}\n    ${problem.slice(0, 900)}`);
  }
  report(outcomes);
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
  process.exitCode = outcomes.every(({ problems }) => problems.length === 0) && outcomes.length > 0 ? 0 : 1;
}

function report(outcomes: readonly Outcome[]): void {
  const names = [...new Set(outcomes.map(({ operation }) => operation))];
  console.log(`\n${'operation'.padEnd(44)} ${'tried'.padStart(6)} ${'survived'.padStart(9)}`);
  for (const name of names) {
    const own = outcomes.filter(({ operation }) => operation === name);
    console.log(`${name.padEnd(44)} ${String(own.length).padStart(6)} ${String(own.filter(({ problems }) => problems.length === 0).length).padStart(9)}`);
  }
  const states = (['before', 'half', 'complete', 'between'] as const).map((state) => `${outcomes.filter((outcome) => outcome.state === state).length} ${state}`);
  console.log(`\n${outcomes.length} tried, ${outcomes.filter(({ problems }) => problems.length === 0).length} survived; the workbook was left: ${states.join(', ')}`);
}

void main();
