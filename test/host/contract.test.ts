import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole } from 'jsdom';
import { WALK, WALK_FUNCTIONS, walkThrough } from './contract';
import type { AddinScope } from './contract';
import { externalApi } from './external-api';
import { Host } from './host';
import { createPort } from './transport-frame';
import { createNodeHost } from './transport-node';
import { User } from './user';

const ORIGIN = 'http://localhost/';
const OFFICE = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** Serves the package's files to the page, and nothing else. */
class OfficeFiles extends ResourceLoader {
  readonly refused: string[] = [];

  override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
    if (url.startsWith(`${ORIGIN}office/`)) return Promise.resolve(readFileSync(path.join(OFFICE, url.slice(`${ORIGIN}office/`.length)))) as ReturnType<ResourceLoader['fetch']>;
    this.refused.push(url);
    return null;
  }
}

async function loadPane(host: Host): Promise<{ readonly scope: AddinScope; readonly refused: readonly string[]; close(): void }> {
  const files = new OfficeFiles();
  const dom = new JSDOM('<!doctype html><html><head><script src="/office/office.js"></script></head><body></body></html>', {
    url: `${ORIGIN}taskpane.html`, runScripts: 'dangerously', resources: files, virtualConsole: new VirtualConsole(), pretendToBeVisual: true,
    beforeParse: (window) => {
      Object.assign(window.external, externalApi(createPort(host)));
    },
  });
  await new Promise((resolve) => dom.window.addEventListener('load', resolve));
  const scope = dom.window as unknown as AddinScope;
  await scope.Office.onReady();
  return { scope, refused: files.refused, close: () => dom.window.close() };
}

describe('the same walk through everything that crosses', () => {
  test('in Node, with the object model alone', async () => {
    const { host, user, ...scope } = await createNodeHost({ functions: WALK_FUNCTIONS });
    expect(JSON.parse(JSON.stringify(await walkThrough(scope, host, user)))).toEqual(WALK);
    expect(host.crashes).toEqual([]);
  });

  test('in a frame, with the whole of office.js', async () => {
    const host = new Host({ functions: WALK_FUNCTIONS });
    const { scope, refused, close } = await loadPane(host);
    expect(JSON.parse(JSON.stringify(await walkThrough(scope, host, new User(host))))).toEqual(WALK);
    expect(host.crashes).toEqual([]);
    expect(refused).toEqual([]);
    close();
  });
});

test('calls made before the functions are loaded are answered afterwards, and again after a reload', async () => {
  const host = new Host({ functions: WALK_FUNCTIONS });
  const user = new User(host);
  user.write('Ark1', 'A1', [['=SOF.GANGE(2,3)']]);
  expect(user.read('Ark1', 'A1')).toEqual([['#BUSY!']]);
  const first = await loadPane(host);
  first.scope.CustomFunctions.associate('GANGE', () => new Promise(() => undefined));
  await new Promise((resolve) => setTimeout(resolve, 50));
  first.close();
  const second = await loadPane(host);
  second.scope.CustomFunctions.associate('GANGE', (a: number, b: number) => a * b);
  await host.calculated();
  expect(user.read('Ark1', 'A1')).toEqual([[6]]);
  second.close();
});
