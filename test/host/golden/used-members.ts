import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(__dirname, '../../..');

/**
 * The members of Excel's objects ("Range.values") that the files of each folder use, with one of the files, found by their types: what
 * is read, called, taken apart, or given as an object with such properties. One that is set stands with "=" ("Range.values=").
 */
export function usedMembers<Group extends string>(folders: Readonly<Record<Group, readonly string[]>>): Record<Group, ReadonlyMap<string, string>> {
  const groups = Object.entries(folders) as [Group, readonly string[]][];
  const isIn = (file: string, wanted: readonly string[]) => wanted.some((folder) => file.startsWith(path.join(ROOT, folder, path.sep))) && !/\.test\.tsx?$/.test(file);
  const { fileNames, options } = ts.parseJsonConfigFileContent(ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config, ts.sys, ROOT);
  const program = ts.createProgram(fileNames.filter((file) => groups.some(([, wanted]) => isIn(file, wanted))), options);
  return Object.fromEntries(groups.map(([group, wanted]) => [group, membersIn(program, (file) => isIn(file, wanted))])) as Record<Group, ReadonlyMap<string, string>>;
}

function membersIn(program: ts.Program, isWanted: (file: string) => boolean): ReadonlyMap<string, string> {
  const checker = program.getTypeChecker();
  const used = new Map<string, string>();
  const take = (symbol: ts.Symbol | undefined, where: ts.Node, suffix = '') => {
    const name = symbol && memberName(symbol);
    if (name) used.set(`${name}${suffix}`, path.relative(ROOT, where.getSourceFile().fileName));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) take(checker.getSymbolAtLocation(node.name), node, isSet(node) ? '=' : '');
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) take(checker.getTypeAtLocation(node.parent).getProperty(name.text), node);
    } else if ((ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) && ts.isIdentifier(node.name)) {
      take(checker.getContextualType(node.parent)?.getProperty(node.name.text), node);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (isWanted(file.fileName)) visit(file);
  return used;
}

const isSet = (node: ts.PropertyAccessExpression): boolean => ts.isBinaryExpression(node.parent) && node.parent.left === node && node.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;

/** Null for what does not belong to an object of Excel's. */
function memberName(symbol: ts.Symbol): string | null {
  const [declaration] = symbol.declarations ?? [];
  const owner = declaration?.parent;
  if (!declaration || !owner || !(ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner)) || !owner.name) return null;
  if (!declaration.getSourceFile().fileName.includes('@types/office-js') || !isInExcel(owner)) return null;
  // What is to be loaded is read afterwards.
  return owner.name.text.endsWith('LoadOptions') ? null : `${owner.name.text}.${symbol.name}`;
}

function isInExcel(node: ts.Node): boolean {
  if (ts.isModuleDeclaration(node) && node.name.text === 'Excel') return true;
  return !ts.isSourceFile(node) && isInExcel(node.parent);
}
