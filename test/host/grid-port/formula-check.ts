import { CompiledFormula, iterateAstNodes, parse, registries } from '@odoo/o-spreadsheet';
import { HostError, invalidArgument } from '../protocol/host-error';
import type { Grid } from './grid';

/** Valid in Excel, unknown to the engine: a gap of the host, not a fault of the add-in. */
const KNOWN_GAPS: readonly (readonly [RegExp, string])[] = [
  [/\b(LET|LAMBDA|MAP|REDUCE|SCAN|BYROW|BYCOL|MAKEARRAY|ISOMITTED)\s*\(/i, 'the functions LET, LAMBDA and those that take a LAMBDA'],
  [/[\p{L}\d_]\[[^\]]*\]/u, 'structured references'],
  [/(^|[^\p{L}\d_])@/u, 'the implicit intersection operator @'],
  [/[A-Z]{1,3}\$?\d+#/i, 'the spill operator #'],
];

/** Such a formula is accepted and shows #NAME?. */
function callsUnknownFunction(formula: string): boolean {
  try {
    return [...iterateAstNodes(parse(formula))].some((node) => node.type === 'FUNCALL' && !registries.functionRegistry.contains(node.value.toUpperCase()));
  } catch {
    return false;
  }
}

/** Words that can only be names: no functions, addresses, sheets or truth values. */
function nameWords(bareFormula: string): readonly string[] {
  const words = bareFormula.replace(/'(?:[^']|'')*'!/g, '').match(/(?<![\p{L}\d_.!$])[\p{L}_][\p{L}\d_.]*(?![\p{L}\d_.]|\s*[(!])/gu) ?? [];
  return words.filter((word) => !/^([A-Z]{1,3}\d+|TRUE|FALSE)$/i.test(word));
}

/** Formulas that have been accepted, by shape, and whether they have words that can be names. */
const SHAPES = new Map<string, boolean>();

/** Refuses a formula that Excel would refuse, and one that only the engine does not understand, each with its own code. */
export function mustCompile(grid: Grid, sheetId: string, formula: string, location: string): void {
  const shape = formula.replace(/\d+/g, '0');
  const known = SHAPES.get(shape);
  if (known === false) return;
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const words = nameWords(bare);
  const foreign = words.find((word) => grid.isForeignName(word, sheetId));
  const gap = foreign === undefined ? KNOWN_GAPS.find(([pattern]) => pattern.test(bare))?.[1] : `names of constants or of one sheet (${foreign})`;
  if (gap !== undefined) throw new HostError('NotImplemented', `The test host's engine does not know ${gap}: ${formula}`, 501, location);
  if (known) return;
  if (CompiledFormula.Compile(formula, sheetId, grid.getters).isBadExpression && !callsUnknownFunction(formula)) throw invalidArgument(location, `The formula is invalid: ${formula}`);
  SHAPES.set(shape, words.length > 0);
}
