import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { SourceMap } from 'node:module';
import type { SourceMapPayload } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { kilobytes, percent } from './measure';
import type { Measured } from './measure';

/** Parts of a script below this share of it are not named. */
const SMALLEST_SHARE = 0.05;

/** A script of the add-in as it is deployed. */
interface Script {
  /** Without the hash, for example "page-hent"; "shared" for what several of them need. */
  readonly name: string;
  readonly file: string;
  /** Compressed as a server sends it, in bytes. */
  readonly gzip: number;
  /** Packages and folders that it is made of, by their share, the largest first. */
  readonly parts: readonly { readonly name: string; readonly share: number }[];
}

/** Where a line of the source map comes from: a package, or a layer of ours. */
function partOf(source: string): string {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  return inPackage ?? /src\/\w+/.exec(source)?.[0] ?? 'webpack';
}

function partsOf(code: string, map: SourceMap): Script['parts'] {
  const sizes = new Map<string, number>();
  for (const [line, text] of code.split('\n').entries()) {
    for (let column = 0; column < text.length; column += 1) {
      const entry = map.findEntry(line, column);
      const part = partOf('originalSource' in entry ? entry.originalSource : '');
      sizes.set(part, (sizes.get(part) ?? 0) + 1);
    }
  }
  return [...sizes].sort(([, a], [, b]) => b - a).map(([name, size]) => ({ name, share: size / code.length })).filter(({ share }) => share >= SMALLEST_SHARE);
}

/** What several pages share has a number for a name. */
function nameOf(file: string): string {
  const [name = file] = file.split('.');
  return /^\d+$/.test(name) ? 'shared' : name;
}

function scriptOf(folder: string, file: string): Script {
  const code = readFileSync(path.join(folder, file));
  const map = path.join(folder, `${file}.map`);
  if (!existsSync(map)) throw new Error(`${file} has no source map.`);
  return {
    name: nameOf(file), file, gzip: gzipSync(code, { level: 9 }).length,
    parts: partsOf(code.toString('utf8'), new SourceMap(JSON.parse(readFileSync(map, 'utf8')) as SourceMapPayload)),
  };
}

/** What the pane's page itself loads, and what is fetched later. The add-in must have been built with source maps. */
export function benchBundle(folder: string): readonly Measured[] {
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js')).map((file) => scriptOf(folder, file));
  const page = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const first = scripts.filter(({ file }) => page.includes(`src=${file}>`) || page.includes(`src="${file}"`));
  if (first.length === 0) throw new Error(`${folder}/taskpane.html has no script of ours.`);
  const later = scripts.filter((script) => !first.includes(script)).sort((a, b) => b.gzip - a.gzip);
  return [
    kilobytes('our JavaScript before the first paint, gzip', first.reduce((sum, { gzip }) => sum + gzip, 0), 150),
    ...first.flatMap(({ name, gzip, parts }) => [kilobytes(`  ${name}`, gzip), ...parts.map((part) => percent(`    of it ${part.name}`, part.share))]),
    ...later.map(({ name, gzip, parts }) => kilobytes(`  later: ${name} (${parts.slice(0, 3).map((part) => part.name).join(', ')})`, gzip)),
  ];
}
