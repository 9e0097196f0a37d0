import { isPercentFormat } from '../sheets/percent-format';
import { readPart } from './package-parts';
import type { ZipArchive } from './zip-archive';

/** Per cent among the formats that files refer to by number alone: "0%" and "0.00%". */
const BUILT_IN = new Set(['9', '10']);
const LISTS = new Set(['numFmts', 'cellXfs']);

/**
 * The cell styles of a file that show 0,15 as 15 %, by the number that cells refer to them with.
 * @throws WorkbookFileError `damaged`
 */
export function readPercentStyles(zip: ZipArchive, part: string | null): ReadonlySet<number> {
  const percentStyles = new Set<number>();
  if (part === null) return percentStyles;
  const percentFormats = new Set(BUILT_IN);
  // Formats and styles have the same names in other lists, which count for conditional formats and named styles.
  let list = '';
  let style = 0;
  readPart(zip, part, {
    open(name, attributes) {
      if (LISTS.has(name)) list = name;
      else if (name === 'numFmt' && list === 'numFmts') {
        const id = attributes.get('numFmtId') ?? '';
        if (isPercentFormat(attributes.get('formatCode') ?? '')) percentFormats.add(id);
        else percentFormats.delete(id);
      } else if (name === 'xf' && list === 'cellXfs') {
        if (percentFormats.has(attributes.get('numFmtId') ?? '0')) percentStyles.add(style);
        style += 1;
      }
    },
    close(name) {
      if (name === list) list = '';
    },
  });
  return percentStyles;
}
