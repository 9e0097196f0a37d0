import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const PROJECT = path.resolve(__dirname, '../..');
export const ORIGIN = 'https://omstilling.example.dk';

export interface Outcome {
  readonly status: number | null;
  /** What was printed, faults included. */
  readonly output: string;
}

/** Runs `npm run release` as its users do, into `out`. */
export function runRelease(out: string, environment: Readonly<Record<string, string | undefined>> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [path.join(PROJECT, 'src/hosting/release.mjs')], { env: { ...process.env, ADDIN_ORIGIN: ORIGIN, OUT: out, ...environment } });
  let output = '';
  child.stdout.on('data', (text: Buffer) => { output += text.toString(); });
  child.stderr.on('data', (text: Buffer) => { output += text.toString(); });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}

/** A release that must succeed; returns its folder. */
export async function buildRelease(out: string, environment: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
  const { status, output } = await runRelease(out, environment);
  if (status !== 0) throw new Error(`The release could not be built:\n${output}`);
  const folder = readdirSync(out, { withFileTypes: true }).find((entry) => entry.isDirectory());
  if (folder === undefined) throw new Error(`No folder in ${out}`);
  return path.join(out, folder.name);
}

/** What stands in nginx.conf of a release for that address. */
export function nginxConfiguration(origin: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', `import { nginxConfiguration } from './src/hosting/nginx-configuration.mjs'; process.stdout.write(nginxConfiguration({ origin: ${JSON.stringify(origin)} }));`], { cwd: PROJECT, encoding: 'utf8' });
}

/** Paths of all files below a folder, with slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** The policy that the task pane's page states itself. */
export function policyOfPage(web: string): string {
  const html = readFileSync(path.join(web, 'taskpane.html'), 'utf8');
  const policy = /<meta http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(html)?.[1];
  if (policy === undefined) throw new Error('The page states no policy.');
  return policy;
}
