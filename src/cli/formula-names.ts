/**
 * How functions are spelt in a file. Excel saves the custom function SOF.TILBAGEBETALING as
 * `_xldudf_SOF_TILBAGEBETALING` (OfficeDev/office-js, thread 5611) and puts the number of another add-in's link in
 * front when two add-ins have clashed (thread 2568); where the add-in was missing, and in other programs, the name
 * stands as typed, with or without a prefix, at times in small letters. Built-in functions newer than the file format
 * carry `_xlfn.`, and `_xlws.` or `_xlpm.` behind it.
 */
const CUSTOM_FUNCTION = /(?:\[\d+\]!)?_xldudf_sof_([a-z0-9_.]+)/gi;
const PREFIX = /\b_(?:xlfn|xlws|xlpm|xludf)\./gi;
const PLAIN_FUNCTION = /(?<![\p{L}\p{N}_.!])sof\.([a-z0-9_.]+)(?=\s*\()/giu;

/** The formula as Excel's object model gives it: `SOF.TILBAGEBETALING(…)`, no prefixes. */
export function fromFileNames(formula: string): string {
  return outsideQuotes(formula, (code) =>
    code
      .replace(CUSTOM_FUNCTION, (_match, name: string) => `SOF.${name.toUpperCase()}`)
      .replace(PREFIX, '')
      .replace(PLAIN_FUNCTION, (_match, name: string) => `SOF.${name.toUpperCase()}`),
  );
}

/** The formula as Excel saves it. */
export function toFileNames(formula: string): string {
  return outsideQuotes(formula, (code) => code.replace(PLAIN_FUNCTION, (_match, name: string) => `_xldudf_SOF_${name.toUpperCase()}`));
}

export function callsCustomFunction(formula: string): boolean {
  return toFileNames(formula) !== formula;
}

/** Changes a formula, but neither its text constants nor its quoted sheet names. */
export function outsideQuotes(formula: string, change: (code: string) => string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g, (piece) => (piece.startsWith('"') || piece.startsWith("'") ? piece : change(piece)));
}
