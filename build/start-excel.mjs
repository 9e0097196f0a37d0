// Opens Excel on Windows or Mac with the add-in from this folder, served from https://localhost:3000.
// `npm run start:excel`, and `npm run stop:excel` to take it out of Excel again.
import { fileURLToPath } from 'node:url';

export const DEV_SERVER = 'npm run dev-server';
const PORT = 3000;

/**
 * Sideloads `manifest.xml`, or takes it out again.
 * @param {{ platform: string, action: 'start' | 'stop', debugging: { startDebugging: Function, stopDebugging: Function }, document?: string }} options
 *   `debugging`: office-addin-debugging
 * @returns {Promise<string>} what was done
 */
export async function sideload({ platform, action, debugging, document }) {
  if (platform !== 'win32' && platform !== 'darwin') {
    throw new Error('Excel itself runs on Windows and Mac only. Here, `npm start` opens the workbench, and `npm run dev-server` serves the add-in for Excel on the web.');
  }
  if (action === 'stop') {
    await debugging.stopDebugging('manifest.xml');
    return 'The add-in has been taken out of Excel.';
  }
  await debugging.startDebugging('manifest.xml', {
    appType: 'desktop',
    app: 'excel',
    devServerCommandLine: DEV_SERVER,
    devServerPort: PORT,
    enableDebugging: true,
    enableLiveReload: false,
    ...(document === undefined ? {} : { document }),
  });
  return 'Excel has been started with the add-in: look for the tab "Omstilling".';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const action = process.argv[2] === 'stop' ? 'stop' : 'start';
  try {
    const debugging = (await import('office-addin-debugging')).default;
    console.log(await sideload({ platform: process.platform, action, debugging, document: process.argv[3] }));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
