import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEV_SERVER, sideload } from '../../src/hosting/sideload';
import type { Debugging } from '../../src/hosting/sideload';

/** The call that hands over to Excel; what comes after it needs Windows or Mac. */
function fakeDebugging() {
  const calls: (readonly [string, ...unknown[]])[] = [];
  const debugging: Debugging = {
    startDebugging: async (...given) => void calls.push(['start', ...given]),
    stopDebugging: async (...given) => void calls.push(['stop', ...given]),
  };
  return { calls, debugging };
}

describe('start:excel', () => {
  it.each(['win32', 'darwin'])('sideloads the manifest into Excel with the server running (%s)', async (platform) => {
    const { calls, debugging } = fakeDebugging();
    await sideload({ platform, action: 'start', debugging });
    expect(calls).toEqual([['start', 'manifest.xml', expect.objectContaining({ app: 'excel', appType: 'desktop', devServerCommandLine: DEV_SERVER, devServerPort: 3000 })]]);
  });

  it('takes the add-in out again', async () => {
    const { calls, debugging } = fakeDebugging();
    await sideload({ platform: 'win32', action: 'stop', debugging });
    expect(calls).toEqual([['stop', 'manifest.xml']]);
  });

  it('says where there is no Excel, and what there is instead', async () => {
    const { calls, debugging } = fakeDebugging();
    await expect(sideload({ platform: 'linux', action: 'start', debugging })).rejects.toThrow('npm start');
    expect(calls).toEqual([]);
  });

  it('starts a server that the project has, on the port that the manifest names', () => {
    const root = path.resolve(__dirname, '../..');
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    expect(scripts[DEV_SERVER.replace('npm run ', '')]).toBeDefined();
    expect(readFileSync(path.join(root, 'manifest.xml'), 'utf8')).toContain('https://localhost:3000/taskpane.html');
  });
});
