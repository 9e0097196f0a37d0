import { strToU8 } from 'fflate';
import { excelFormParts, pack } from '../../test/fixtures/xlsx/excel-form';
import type { Grid } from '../sheets/grid';
import { readWorkbook } from './read-workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The first sheet of a workbook with these cells. */
function read(sheetData: string, change: (parts: Record<string, Uint8Array>) => void = () => undefined): Grid | undefined {
  const parts = excelFormParts();
  parts['xl/worksheets/sheet1.xml'] = strToU8(`<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`);
  change(parts);
  return readWorkbook(pack(parts)).grids[0];
}

describe('kinds of cells', () => {
  test.each<[string, string, unknown]>([
    ['a number', '<v>-1300.5</v>', -1300.5],
    ['a number with an exponent', '<v>1.2E-3</v>', 0.0012],
    ['what should be a number but is none stays as text', '<v>1 300</v>', '1 300'],
    ['a formula’s text', '<f>A2&amp;""</f><v>x</v>', 'x'],
  ])('%s', (_name, inner, value) => {
    expect(read(`<row r="1"><c r="A1">${inner}</c></row>`)?.values[0]?.[0]).toEqual(value);
  });

  test.each<[string, string, unknown]>([
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['true, spelt out', '<c r="A1" t="b"><v>true</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#NAME?</v></c>', { error: '#NAME?' }],
    ['a text in place, in pieces', '<c r="A1" t="inlineStr"><is><r><t>æ</t></r><r><rPr><b/></rPr><t xml:space="preserve"> ø</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>', 'æ ø'],
    ['a text with an escaped line break', '<c r="A1" t="str"><v>a_x000a_b_x005F_x0041_</v></c>', 'a\nb_x0041_'],
    ['a text with entities', '<c r="A1" t="str"><v>&lt;&#229;&#xE6;&amp;<![CDATA[<b>]]></v></c>', '<åæ&<b>'],
    ['a date written out', '<c r="A1" t="d"><v>2020-01-01</v></c>', 43831],
    ['a time written out', '<c r="A1" t="d"><v>2020-01-01T12:00:00</v></c>', 43831.5],
  ])('%s', (_name, cell, value) => {
    expect(read(`<row r="1">${cell}</row>`)?.values[0]?.[0]).toEqual(value);
  });

  test.each([
    ['a formatted cell', '<c r="A1" s="1"/>'],
    ['an empty text', '<c r="A1" t="inlineStr"><is><t></t></is></c>'],
    ['an empty value', '<c r="A1"><v></v></c>'],
  ])('%s is blank', (_name, cell) => {
    expect(read(`<row r="1">${cell}<c r="B1"><v>1</v></c></row>`)).toMatchObject({ column: 1, values: [[1]] });
  });

  test('a formula without a saved value is kept', () => {
    const grid = read('<row r="1"><c r="A1"><f>SUM(B1:B2)</f></c></row>');
    expect(grid?.values).toEqual([[null]]);
    expect(grid?.formulas).toEqual(new Map([['0,0', '=SUM(B1:B2)']]));
  });
});

describe('forms that other programs write', () => {
  test('cells and rows without addresses', () => {
    expect(read('<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>')?.values).toEqual([[1, 2], [null, 3]]);
  });

  test('prefixed names', () => {
    expect(read('', (parts) => {
      parts['xl/worksheets/sheet1.xml'] = strToU8(`<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="B1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`);
    })).toMatchObject({ column: 1, values: [[7]] });
  });

  test('the strict form of the format', () => {
    expect(read('<row r="1"><c r="A1"><v>7</v></c></row>', (parts) => {
      for (const name of ['_rels/.rels', 'xl/_rels/workbook.xml.rels']) {
        parts[name] = strToU8(Buffer.from(parts[name] ?? []).toString().replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'));
      }
    })?.values).toEqual([[7]]);
  });

  test('other spellings of the parts’ names', () => {
    expect(read('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', (parts) => {
      const strings = parts['xl/sharedStrings.xml'];
      delete parts['xl/sharedStrings.xml'];
      if (strings !== undefined) parts['xl/SharedStrings.xml'] = strings;
    })?.values).toEqual([['Investeringsforslag']]);
  });

  test('a sheet without content', () => {
    expect(read('')).toEqual({ sheet: 'BU09 netværk', row: 0, column: 0, values: [], formulas: new Map(), percentCells: new Set() });
  });
});
