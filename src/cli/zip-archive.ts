import { crc32, inflateRawSync } from 'node:zlib';
import { LIMITS } from './limits';
import { WorkbookFileError } from './workbook-file-error';

/** A zip archive whose parts are inflated when they are asked for. */
export interface ZipArchive {
  has(name: string): boolean;
  /**
   * The content of a part; undefined where there is none of that name. Names are compared without regard to case, as
   * the packaging convention wants.
   * @throws WorkbookFileError `damaged`, `password` or `too-large`
   */
  read(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_FIELD = 0x0001;
const IN_ZIP64_32 = 0xffffffff;
const IN_ZIP64_16 = 0xffff;
const STORED = 0;
const DEFLATED = 8;

export function startsLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);
}

/**
 * Reads the directory of a zip archive.
 * @throws WorkbookFileError `damaged` or `too-large`
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guarded(() => readDirectory(bytes, view));
  let inflated = 0;
  const find = (name: string): Entry | undefined => entries.get(name.toLowerCase());
  return {
    has: (name) => find(name) !== undefined,
    read(name) {
      const entry = find(name);
      if (entry === undefined) return undefined;
      inflated += entry.size;
      if (inflated > LIMITS.inflatedBytes) throw new WorkbookFileError('too-large', { limitMB: LIMITS.inflatedBytes / 1024 / 1024, inflated: true });
      return guarded(() => contentOf(entry, bytes, view));
    },
  };
}

/** Whatever goes wrong while offsets from the file are followed means that the file is damaged. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof WorkbookFileError ? error : new WorkbookFileError('damaged');
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const { start, count } = locateDirectory(view);
  if (count > LIMITS.entries) throw new WorkbookFileError('too-large', { entries: count });
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  let at = start;
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new WorkbookFileError('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    const sizes = sizesOf(view, at, at + 46 + nameLength, extraLength);
    entries.set(name.toLowerCase(), {
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizes,
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function locateDirectory(view: DataView): { start: number; count: number } {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let end = view.byteLength - 22; end >= first; end -= 1) {
    if (view.getUint32(end, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(end + 10, true);
    const start = view.getUint32(end + 16, true);
    if (count !== IN_ZIP64_16 && start !== IN_ZIP64_32) return { start, count };
    if (end < 20 || view.getUint32(end - 20, true) !== ZIP64_LOCATOR) return { start, count };
    const record = wideNumber(view, end - 12);
    if (view.getUint32(record, true) !== ZIP64_END) throw new WorkbookFileError('damaged');
    return { count: wideNumber(view, record + 32), start: wideNumber(view, record + 48) };
  }
  throw new WorkbookFileError('damaged');
}

/** Sizes and offset of a directory entry; those that do not fit in 32 bits stand in an extra field, in this order. */
function sizesOf(view: DataView, at: number, extraStart: number, extraLength: number): Pick<Entry, 'size' | 'compressedSize' | 'offset'> {
  const found = { size: view.getUint32(at + 24, true), compressedSize: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
  const end = extraStart + extraLength;
  for (let field = extraStart; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_FIELD) continue;
    let next = field + 4;
    for (const key of ['size', 'compressedSize', 'offset'] as const) {
      if (found[key] !== IN_ZIP64_32) continue;
      found[key] = wideNumber(view, next);
      next += 8;
    }
  }
  return found;
}

function wideNumber(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new WorkbookFileError('damaged');
  return Number(value);
}

function contentOf(entry: Entry, bytes: Uint8Array, view: DataView): Uint8Array {
  const damaged = (): WorkbookFileError => new WorkbookFileError('damaged', { part: entry.name });
  if (entry.encrypted) throw new WorkbookFileError('password');
  if (view.getUint32(entry.offset, true) !== LOCAL_HEADER) throw damaged();
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  if (packed.length !== entry.compressedSize) throw damaged();
  let content: Uint8Array;
  if (entry.method === STORED) {
    content = packed;
  } else if (entry.method === DEFLATED) {
    try {
      content = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    } catch {
      throw damaged();
    }
  } else {
    throw damaged();
  }
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged();
  return content;
}
