import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { LIMITS } from '../../src/cli/limits';
import { readWorkbook } from '../../src/cli/read-workbook';
import { WorkbookFileError } from '../../src/cli/workbook-file-error';
import { writeWorkbook } from '../../src/cli/write-workbook';
import { acceptancesFromXml } from '../../src/sheets/submission/acceptance-xml';
import { checkWorkbook } from '../../src/sheets/check-workbook';
import type { SheetPlan } from '../../src/sheets/sheet-plan';
import type { Published } from '../../src/rules/rule';
import { excelFormParts, pack } from '../fixtures/xlsx/excel-form';
import { promise } from './fuzz-target';
import type { FuzzTarget } from './fuzz-target';
import { hostileText } from './hostile';

const NAMES = Object.keys(excelFormParts());
const WHOLE = pack(excelFormParts());
const SHEET = 'xl/worksheets/sheet1.xml';
const sheetXml = (rows: string, rest = ''): string => `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${rest}</worksheet>`;
const withSheet = (xml: string): Uint8Array => pack({ ...excelFormParts(), [SHEET]: strToU8(xml) });

const bytesChanged = fc.array(fc.tuple(fc.nat(WHOLE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }).map((changes) => {
  const bytes = WHOLE.slice();
  for (const [at, byte] of changes) bytes[at] = byte;
  return bytes;
});
const cutOff = fc.nat(WHOLE.length).map((length) => WHOLE.subarray(0, length));
const anyBytes = fc.uint8Array({ maxLength: 2_000 }).map((bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]));

const XML_PIECES = ['<', '>', '/', '"', '&', '=', ' ', 'r="A1"', 'r="XFD1048576"', 't="s"', '<v>', '</v>', '<c>', '<row>', '<!DOCTYPE x [<!ENTITY a "b">]>', '<![CDATA[', '&a;', '&#0;', '&#x110000;', '\u0000', '-1', '1e9', '<f t="shared" si="0">', '<mergeCell ref="A1:XFD1048576"/>', 'Target="../../../etc/passwd"', 'Target="/xl/workbook.xml"', 'TargetMode="External"', 'xmlns:a="b"', '__proto__="x"'];
const partEdited = fc.tuple(fc.constantFrom(...NAMES), fc.nat(), fc.nat(30), fc.array(fc.oneof(fc.constantFrom(...XML_PIECES), hostileText), { maxLength: 6 })).map(([name, at, gone, pieces]) => {
  const parts = excelFormParts();
  const part = Buffer.from(parts[name] ?? []);
  const cut = at % (part.length + 1);
  parts[name] = new Uint8Array(Buffer.concat([part.subarray(0, cut), Buffer.from(pieces.join('').slice(0, 60_000)), part.subarray(cut + gone)]));
  return pack(parts);
});
const partsMoved = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), fc.boolean()).map(([from, to, gone]) => {
  const parts = excelFormParts();
  parts[to] = parts[from] ?? new Uint8Array();
  if (gone) delete parts[from];
  return pack(parts);
});

/** Files that are small and ask for much. */
export const BOMBS: readonly (readonly [string, () => Uint8Array])[] = [
  ['30 MB of blanks in a part', () => withSheet(sheetXml(' '.repeat(30_000_000)))],
  ['300 MB of zeros in a part', () => zipSync({ ...excelFormParts(), [SHEET]: new Uint8Array(300_000_000) })],
  ['tags within tags, 200.000 deep', () => withSheet(sheetXml('<a>'.repeat(200_000) + '</a>'.repeat(200_000)))],
  ['200.000 attributes', () => withSheet(sheetXml(`<row ${Array.from({ length: 200_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`))],
  ['a document type with entities', () => withSheet(`<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${sheetXml('<row r="1"><c r="A1" t="str"><v>&b;</v></c></row>')}`)],
  ['cells at opposite corners', () => withSheet(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))],
  ['a dimension of the whole sheet', () => withSheet(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>').replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>'))],
  ['3 million cells', () => withSheet(sheetXml(Array.from({ length: 3_000 }, (_, row) => `<row r="${row + 1}">${'<c><v>1</v></c>'.repeat(1_000)}</row>`).join('')))],
  ['one long formula for 20.000 cells', () => withSheet(sheetXml(Array.from({ length: 20_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><f t="shared" si="0">${row === 0 ? '1+'.repeat(4_000) : ''}</f><v>1</v></c></row>`).join('')))],
  ['a million merged ranges', () => withSheet(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000)}</mergeCells>`))],
  ['one sheet listed 2.000 times', () => {
    const parts = excelFormParts();
    const workbook = Buffer.from(parts['xl/workbook.xml'] ?? []).toString();
    const entry = /<sheet [^>]*\/>/.exec(workbook)?.[0] ?? '';
    return pack({ ...parts, 'xl/workbook.xml': strToU8(workbook.replace(entry, entry.repeat(2_000))), [SHEET]: strToU8(sheetXml(' '.repeat(1_000_000))) });
  }],
  ['a text of 20 MB in a cell', () => withSheet(sheetXml(`<row r="1"><c r="A1" t="str"><v>${'x'.repeat(20_000_000)}</v></c></row>`))],
  ['brackets that are never closed', () => withSheet(sheetXml(`<row r="1"><c r="A1"><f t="shared" si="0">${'[('.repeat(20_000)}</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>`))],
  ['quotation marks that are never closed', () => withSheet(sheetXml(`<row r="1"><c r="A1"><f>${'&quot;a\''.repeat(50_000)}</f><v>1</v></c></row>`))],
  ['stored acceptances without an end', () => pack({ ...excelFormParts(), 'customXml/item1.xml': strToU8('<accepteredeAfvigelser xmlns="urn:sof-omstilling:accepterede-afvigelser" '.repeat(100_000)) })],
];

const NOTHING_PUBLISHED: Published = { proposal: () => undefined, idLetters: () => undefined, kpiTable: () => undefined, reports: [], source: () => undefined, standardHeadings: () => undefined };

/** Reads a file as `npm run valider` does; the outcome's name. */
export function readAndCheck(bytes: Uint8Array): string {
  try {
    const { grids, customXml } = readWorkbook(bytes);
    let cells = 0;
    for (const { values } of grids) cells += values.length * (values[0]?.length ?? 0);
    promise(cells <= LIMITS.rectangle * Math.max(1, grids.length), 'what was read is within the limits');
    checkWorkbook(grids, { published: NOTHING_PUBLISHED, acceptances: customXml.flatMap(acceptancesFromXml) });
    return 'læst';
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    promise(/^[A-ZÆØÅ].+[.)]$/s.test(error.message) && !error.message.includes('undefined'), `the refusal is a sentence: ${error.message}`);
    return `afvist: ${error.code}`;
  }
}

export const fileTarget: FuzzTarget<Uint8Array> = {
  name: '.xlsx-filer: læsning og kontrol',
  weight: 1,
  inputs: fc.oneof(bytesChanged, cutOff, anyBytes, { weight: 4, arbitrary: partEdited }, partsMoved),
  attempt: readAndCheck,
};

export const bombTarget: FuzzTarget<readonly [string, () => Uint8Array]> = {
  name: '.xlsx-filer: bomber',
  weight: 100,
  inputs: fc.constantFrom(...BOMBS),
  attempt: ([, make]) => readAndCheck(make()),
};

/** Text from others, written to a file as the add-in writes it: it comes back as the same text, and never as a formula. */
export const injectionTarget: FuzzTarget<readonly string[]> = {
  name: 'tekst skrevet til .xlsx',
  weight: 20,
  inputs: fc.array(hostileText, { minLength: 1, maxLength: 30 }),
  attempt: async (texts) => {
    const plan: SheetPlan = { name: 'Ark', rows: texts.map((value) => [{ value, style: 'text' }]), columnWidths: [], tables: [], validations: [], conditionalFormats: [], charts: [] };
    const [grid] = readWorkbook(await writeWorkbook({ sheets: [plan] })).grids;
    promise(grid?.formulas.size === 0, 'text never becomes a formula');
    for (const row of grid?.values ?? []) promise(row.every((value) => value === null || typeof value === 'string'), 'text stays text');
    return 'skrevet og læst';
  },
};
