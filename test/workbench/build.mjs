// Builds what the workbench serves: the add-in as released, but with our own copy of office.js, and the page around it.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Where everything is built to and served from; `WORKBENCH_FOLDER` names another than `out`. */
const out = path.resolve(root, process.env.WORKBENCH_FOLDER ?? 'out');
export const ADDIN_FOLDER = path.join(out, 'addin');
export const PAGE_FOLDER = path.join(out, 'workbench');
/** Below the server's root; the add-in's page loads office.js from here instead of Microsoft's CDN. */
export const OFFICE_PATH = '/office/';

function webpack(name, args, env = {}) {
  const cli = path.join(root, 'node_modules/webpack-cli/bin/cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${name} could not be built:\n${stdout}${stderr}`);
}

/** @param {{ origin: string, sourceMaps?: boolean }} options where it will be served from; maps tell what each script is made of */
export function buildWorkbench({ origin, sourceMaps = false }) {
  webpack('The add-in', ['--mode', 'production', ...(sourceMaps ? ['--devtool', 'hidden-source-map'] : [])], { OUT: ADDIN_FOLDER, OFFICE_JS: `${OFFICE_PATH}office.js`, ADDIN_ORIGIN: origin });
  webpack('The workbench', ['--config', 'test/workbench/webpack.config.js'], { OUT: PAGE_FOLDER });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) buildWorkbench({ origin: 'https://localhost:3000' });
