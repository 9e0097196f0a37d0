import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { excelFormParts, excelFormWorkbook, pack } from '../../test/fixtures/xlsx/excel-form';
import { FILE_ERRORS } from '../texts/cli';
import type { FileErrorCode } from '../texts/cli';
import { LIMITS } from './limits';
import { readWorkbook } from './read-workbook';
import { WorkbookFileError } from './workbook-file-error';

function refusal(bytes: Uint8Array): { code: FileErrorCode; message: string } {
  try {
    readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookFileError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('the file was read');
}

function changed(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = excelFormParts();
  change(parts);
  return pack(parts);
}

const edited = (part: string, change: (xml: string) => string): Uint8Array =>
  changed((parts) => {
    parts[part] = strToU8(change(Buffer.from(parts[part] ?? []).toString()));
  });

const SHEET = 'xl/worksheets/sheet1.xml';
const compound = (...streams: string[]): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le'))]));

describe('files that are no workbooks', () => {
  test.each<[string, FileErrorCode, () => Uint8Array]>([
    ['an empty file', 'empty', () => new Uint8Array()],
    ['text', 'not-zip', () => strToU8('Forslag;2020;2021\nService;-100;-200')],
    ['a page saved as .xlsx', 'not-zip', () => strToU8('<html><table><tr><td>1</td></tr></table></html>')],
    ['an empty archive', 'not-workbook', () => zipSync({})],
    ['a folder that was packed', 'not-workbook', () => zipSync({ 'forslag.txt': strToU8('x') })],
    ['a document', 'not-workbook', () => zipSync({
      '_rels/.rels': strToU8('<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
      'word/document.xml': strToU8('<w:document xmlns:w="x"><w:body/></w:document>'),
    })],
    ['a workbook with a password', 'password', () => compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
    ['a workbook of Excel 97-2003', 'legacy-workbook', () => compound('Root Entry', 'Workbook')],
    ['an old document', 'not-workbook', () => compound('Root Entry', 'WordDocument')],
    ['a binary workbook', 'binary-workbook', () => edited('_rels/.rels', (xml) => xml.replace('xl/workbook.xml', 'xl/workbook.bin'))],
    ['an OpenDocument spreadsheet', 'open-document', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') })],
  ])('%s: %s', (_name, code, make) => {
    const { code: found, message } = refusal(make());
    expect(found).toBe(code);
    expect(message).toMatch(/^[A-ZÆØÅ].+[.)]$/s);
    expect(message).not.toContain('undefined');
  });
});

test('a workbook that was really encrypted is told from a damaged one', async () => {
  const encrypted = await writeXlsx({ sheets: [{ name: 'Ark1', rows: [[1]] }], encryption: { password: 'hemmelig', spinCount: 10 } });
  expect(refusal(encrypted).code).toBe('password');
});

describe('damaged workbooks', () => {
  test.each<[string, () => Uint8Array]>([
    ['the end is missing', () => excelFormWorkbook().subarray(0, 3000)],
    ['a sheet is cut off after a row', () => edited(SHEET, (xml) => xml.slice(0, xml.indexOf('<row r="12"')))],
    ['a sheet is cut off within a tag', () => edited(SHEET, (xml) => xml.slice(0, 2000))],
    ['tags do not match', () => edited(SHEET, (xml) => xml.replace('</row>', '</rov>'))],
    ['a string is missing', () => edited(SHEET, (xml) => xml.replace(/t="s"><v>\d+/, 't="s"><v>99999'))],
    ['a cell has no valid address', () => edited(SHEET, (xml) => xml.replace('r="A2"', 'r="XYZZY2"'))],
    ['a row lies beyond the sheet', () => edited(SHEET, (xml) => xml.replace('<row r="2"', '<row r="2000000"'))],
    ['a sheet is missing', () => changed((parts) => delete parts[SHEET])],
    ['a document type', () => edited(SHEET, (xml) => xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet'))],
    ['letters are not valid', () => changed((parts) => {
      parts[SHEET] = new Uint8Array([...(parts[SHEET] ?? []), 0xc3, 0x28]);
    })],
    ['merged ranges overlap without end', () => edited(SHEET, (xml) => xml.replace('<pageMargins', `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2)}</mergeCells><pageMargins`))],
  ])('%s', (_name, make) => {
    expect(refusal(make()).code).toBe('damaged');
  });

  test('the message names the sheet', () => {
    expect(refusal(edited(SHEET, (xml) => xml.slice(0, 2000))).message).toContain('Arket “BU09 netværk” kan ikke læses.');
  });

  test('a single wrong byte in the figures is noticed', () => {
    const bytes = excelFormWorkbook().slice();
    const at = Buffer.from(bytes).indexOf(SHEET) + SHEET.length + 200;
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    expect(refusal(bytes).code).toBe('damaged');
  });
});

describe('files that are too large', () => {
  test('on disk', () => {
    const { code, message } = refusal(new Uint8Array(100 * 1024 * 1024));
    expect(code).toBe('too-large');
    expect(message).toContain('fylder 100 MB');
    expect(message).toContain('højst 50 MB');
  });

  test('unpacked, before anything is unpacked', () => {
    const bytes = Buffer.from(excelFormWorkbook());
    const entry = bytes.lastIndexOf(SHEET) - 46;
    expect(bytes.readUInt32LE(entry)).toBe(0x02014b50);
    bytes.writeUInt32LE(LIMITS.inflatedBytes, entry + 24);
    const { code, message } = refusal(new Uint8Array(bytes));
    expect(code).toBe('too-large');
    expect(message).toContain('256 MB pakket ud');
  });

  test('unpacked, with a size that lies', () => {
    const packed = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
    const bytes = Buffer.from(zipSync({ '_rels/.rels': [packed, { level: 0 }] }));
    const size = (at: number): void => {
      bytes.writeUInt16LE(8, at);
    };
    size(8);
    size(bytes.indexOf('PK\u0001\u0002') + 10);
    expect(refusal(new Uint8Array(bytes)).code).toBe('damaged');
  });

  test('too many parts', () => {
    const parts = Object.fromEntries(Array.from({ length: LIMITS.entries + 1 }, (_, i) => [`p${i}`, new Uint8Array()]));
    expect(refusal(zipSync(parts, { level: 0 })).code).toBe('too-large');
  });

  test('a long formula that a small file asks for again and again', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><f t="shared" si="0">${i === 0 ? `1${'+1'.repeat(4000)}` : ''}</f><v>1</v></c></row>`);
    const { code, message } = refusal(edited(SHEET, () => `<worksheet xmlns="x"><sheetData>${rows.join('')}</sheetData></worksheet>`));
    expect(code).toBe('too-large');
    expect(message).toContain('formler');
  });

  test('two filled cells at opposite corners of a sheet', () => {
    const { code, message } = refusal(edited(SHEET, (xml) => xml.replace('<c r="XFD1048576" s="1"/>', '<c r="XFD1048576"><v>1</v></c>')));
    expect(code).toBe('sheet-too-large');
    expect(message).toContain('A1:XFD1048576');
  });
});

describe('whatever the bytes, there is an answer', () => {
  const readOrRefused = (bytes: Uint8Array): void => {
    try {
      readWorkbook(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookFileError);
    }
  };
  const whole = excelFormWorkbook();

  test('bytes changed anywhere', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), (changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      readOrRefused(bytes);
    }), { numRuns: 300 });
  });

  test('cut off anywhere', () => {
    fc.assert(fc.property(fc.nat(whole.length), (length) => readOrRefused(whole.subarray(0, length))));
  });

  test('any text in the place of a part, packed correctly', () => {
    const names = Object.keys(excelFormParts());
    fc.assert(fc.property(fc.constantFrom(...names), fc.nat(), fc.string({ maxLength: 8, unit: fc.constantFrom('<', '>', '/', '"', '&', '=', 'c', 'r', '1', ':', ' ', '\u0000') }), (name, at, text) => {
      const parts = excelFormParts();
      const part = Buffer.from(parts[name] ?? []);
      const cut = at % (part.length + 1);
      parts[name] = new Uint8Array(Buffer.concat([part.subarray(0, cut), Buffer.from(text), part.subarray(cut)]));
      readOrRefused(pack(parts));
    }), { numRuns: 300 });
  });
});

test('every message stands without details', () => {
  for (const message of Object.values(FILE_ERRORS)) expect(message({})).toMatch(/^[A-ZÆØÅ].+[.)]$/);
});
