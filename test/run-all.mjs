// `npm test`: every check there is, in the order in which a fault is cheapest to find.
// Ends with "N passed, N failed", counting the tests and, as one each, the other checks.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './e2e/browser.mjs';

const scratch = mkdtempSync(path.join(tmpdir(), 'sof-test-'));
const browser = findBrowser();
const results = [];

function run(name, command, args, env = {}) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  return status === 0;
}

function check(name, command, args) {
  const ok = run(name, command, args);
  results.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
}

function jest(name, projects, args = []) {
  const file = path.join(scratch, `${projects.join('-')}.json`);
  const ok = run(name, 'npx', ['jest', '--selectProjects', ...projects, '--json', `--outputFile=${file}`, ...args]);
  let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numRuntimeErrorTestSuites: 0 };
  try {
    counts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // No report: jest did not get that far, which `ok` says already.
  }
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  results.push({ name, passed: counts.numPassedTests, failed: ok ? failed : Math.max(1, failed), skipped: counts.numPendingTests });
}

check('lint', 'npx', ['eslint', '.', '--max-warnings', '0']);
check('types', 'npx', ['tsc', '--noEmit']);
check('datasets', 'npm', ['run', '-s', 'data:check']);
jest('unit and integration tests', ['unit', 'integration']);
check('build', 'npm', ['run', '-s', 'build']);
check('manifest', 'npm', ['run', '-s', 'check:manifest']);
if (browser) {
  check('workbench', 'npm', ['run', '-s', 'build:workbench']);
  jest('browser tests', ['e2e'], ['--runInBand']);
} else {
  console.log('\n' + '!'.repeat(100));
  console.log('!! NO BROWSER FOUND: the browser tests did NOT run. Install Debian’s package chromium, or set CHROMIUM_PATH.');
  console.log('!'.repeat(100));
  if (process.env.REQUIRE_BROWSER) results.push({ name: 'browser tests', passed: 0, failed: 1, skipped: 0 });
}

rmSync(scratch, { recursive: true, force: true });
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log('');
for (const { name, passed, failed, skipped } of results) console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
console.log(`\n${total('passed')} passed, ${total('failed')} failed${total('skipped') ? `, ${total('skipped')} skipped` : ''}`);
process.exitCode = total('failed') === 0 ? 0 : 1;
