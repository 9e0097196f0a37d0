import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The bill of materials without packages that were only looked at while building: those whose every module was left out
 * as unused, and build tools.
 * @param {{ components?: object[], dependencies?: object[], metadata: object }} bom CycloneDX, of all modules of a compilation
 * @param {import('webpack').Compilation} compilation
 */
export function bundledOnly(bom, compilation) {
  const bundled = bundledPackages(compilation);
  const components = (bom.components ?? []).filter(({ group, name, version }) => bundled.has(`${group ? `${group}/` : ''}${name}@${version}`));
  const refs = new Set([bom.metadata.component, ...components].map((component) => component['bom-ref']));
  const dependencies = (bom.dependencies ?? []).filter(({ ref }) => refs.has(ref)).map((dependency) => (
    dependency.dependsOn ? { ...dependency, dependsOn: dependency.dependsOn.filter((ref) => refs.has(ref)) } : dependency
  ));
  return { ...bom, components, dependencies };
}

/** "name@version" of every package with a module in some file that was written. */
function bundledPackages(compilation) {
  const packages = new Set();
  for (const module of compilation.modules) {
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    for (const part of module.modules ?? [module]) {
      const file = part.nameForCondition();
      if (file) packages.add(packageOf(path.dirname(file)));
    }
  }
  return packages;
}

function packageOf(folder) {
  const manifest = path.join(folder, 'package.json');
  if (existsSync(manifest)) {
    const { name, version } = JSON.parse(readFileSync(manifest, 'utf8'));
    // Folders within a package may have a package.json that says no more than the kind of module.
    if (name && version) return `${name}@${version}`;
  }
  const parent = path.dirname(folder);
  return parent === folder ? '' : packageOf(parent);
}
