import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A custom XML part: where Excel's `workbook.customXmlParts` are saved. `xml` is a whole document. */
export interface CustomXmlPart {
  readonly namespace: string;
  readonly xml: string;
}

export interface PackageFinish {
  /** Per worksheet, in order: addresses of formulas whose saved value is an error. */
  readonly errorCells: readonly (readonly string[])[];
  /** Whether every formula carries its value, so that Excel need not calculate on opening. */
  readonly calculated: boolean;
  readonly customXml: readonly CustomXmlPart[];
}

const CONTENT_TYPES = '[Content_Types].xml';
const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const CORE_PROPERTIES = 'docProps/core.xml';
const APPLICATION_PROPERTIES = 'docProps/app.xml';
const RELATIONSHIP_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** Calculation engine of Excel 2019 and later: a lower number makes Excel calculate everything on opening. */
const CALCULATION_ENGINE = 191029;
/** The earliest time a zip archive can hold. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Adds to a written .xlsx what its library leaves out, and packs it without the time of day, so that equal content gives
 * equal files.
 */
export function finishPackage(xlsx: Uint8Array, { errorCells, calculated, customXml }: PackageFinish): Uint8Array {
  const parts = unzipSync(xlsx);
  const edit = (part: string, change: (xml: string) => string): void => {
    const bytes = parts[part];
    if (bytes === undefined) throw new Error(`the package lacks ${part}`);
    parts[part] = strToU8(change(strFromU8(bytes)));
  };
  edit(CORE_PROPERTIES, (xml) => xml.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, ''));
  // Values of custom functions would turn into #NAME? in an Excel without the add-in if it calculated on opening.
  if (calculated) {
    edit(WORKBOOK, (xml) => xml.replace(/<calcPr[^>]*\/>/, `<calcPr calcId="${CALCULATION_ENGINE}"/>`));
    // LibreOffice trusts the values of files from Excel alone, whatever its settings say, and calculates all others.
    edit(APPLICATION_PROPERTIES, (xml) => xml.replace(/<Application>[^<]*<\/Application>/, '<Application>Microsoft Excel</Application>'));
  }
  errorCells.forEach((addresses, i) => {
    edit(`xl/worksheets/sheet${i + 1}.xml`, (xml) => markErrors(letRowsGrow(xml), new Set(addresses)));
  });
  customXml.forEach((part, i) => addCustomXml(parts, edit, part, i + 1));
  return zipSync(parts, { mtime: NO_TIME, level: 6 });
}

/** Heights are estimates: a row whose text changes is to be fitted anew. */
function letRowsGrow(xml: string): string {
  return xml.replace(/(<row r="\d+" ht="[\d.]+") customHeight="1"/g, '$1');
}

/** Turns the saved value of formulas from text into an error. */
function markErrors(xml: string, addresses: ReadonlySet<string>): string {
  return xml.replace(/<c r="([A-Z]+\d+)"([^>]*) t="str"/g, (match, address: string, between: string) => (addresses.has(address) ? `<c r="${address}"${between} t="e"` : match));
}

function addCustomXml(parts: Record<string, Uint8Array>, edit: (part: string, change: (xml: string) => string) => void, { namespace, xml }: CustomXmlPart, number: number): void {
  parts[`customXml/item${number}.xml`] = strToU8(xml);
  parts[`customXml/itemProps${number}.xml`] = strToU8(
    `${DECLARATION}<ds:datastoreItem ds:itemID="${identifier(xml)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${attribute(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts[`customXml/_rels/item${number}.xml.rels`] = strToU8(
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIP_TYPES}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  edit(WORKBOOK_RELATIONSHIPS, (rels) => rels.replace('</Relationships>', `<Relationship Id="rIdCustomXml${number}" Type="${RELATIONSHIP_TYPES}/customXml" Target="../customXml/item${number}.xml"/></Relationships>`));
  edit(CONTENT_TYPES, (types) => types.replace('</Types>', `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`));
}

/** A GUID that follows from the content, since files must not differ from run to run. */
function identifier(xml: string): string {
  const digits = createHash('sha256').update(xml).digest('hex').toUpperCase();
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20, 32)}}`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
