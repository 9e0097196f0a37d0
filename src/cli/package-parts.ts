import { readXmlEvents, decodeXml, XmlFault } from './xml-events';
import type { XmlHandlers } from './xml-events';
import { WorkbookFileError } from './workbook-file-error';
import type { ZipArchive } from './zip-archive';

/** A relationship of a part; `type` is the last word of its address, for example "worksheet". */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Path within the archive. */
  readonly target: string;
}

/** The relationships of a part ("" for the package itself), without those that lead out of the file. */
export function readRelationships(zip: ZipArchive, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const found: Relationship[] = [];
  readPart(zip, `${folder}_rels/${part.slice(slash)}.rels`, {
    open(name, attributes) {
      const id = attributes.get('Id');
      const target = attributes.get('Target');
      if (name !== 'Relationship' || id === undefined || target === undefined || attributes.get('TargetMode') === 'External') return;
      found.push({ id, type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '', target: resolvePath(folder, target) });
    },
  });
  return found;
}

/**
 * Reads an XML part.
 * @returns whether the part exists
 * @throws WorkbookFileError `damaged`
 */
export function readPart(zip: ZipArchive, part: string, handlers: XmlHandlers, sheet?: string): boolean {
  const bytes = zip.read(part);
  if (bytes === undefined) return false;
  try {
    readXmlEvents(decodeXml(bytes), handlers);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw new WorkbookFileError('damaged', sheet === undefined ? { part } : { part, sheet });
  }
  return true;
}

function resolvePath(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
