import { helpers, registries } from '@odoo/o-spreadsheet';
import type { Arg, CellPosition } from '@odoo/o-spreadsheet';
import type { FunctionBroker } from './broker';
import type { FunctionDefinition, FunctionParameter, FunctionsMetadata } from './metadata';

/** Name under which a model's broker is found by the functions, which the engine keeps once for all models. */
export const BROKER = 'functionBroker';

interface Calculation {
  readonly functionBroker?: FunctionBroker;
  readonly __originCellPosition?: CellPosition;
}

const GRID_TYPES: Readonly<Record<string, string>> = { number: 'any', boolean: 'any', string: 'any', any: 'any' };

function argumentDefinition(parameter: FunctionParameter) {
  const type = GRID_TYPES[parameter.type ?? 'any'] ?? 'any';
  const kind = parameter.dimensionality === 'matrix' ? `${type}, range<${type}>` : type;
  const name = parameter.name.normalize('NFC');
  return helpers.arg(`${name} (${kind}${parameter.optional ? ', optional' : ''}${parameter.repeating ? ', repeating' : ''})`, parameter.description ?? name);
}

/** Makes the functions of a metadata file known to the engine, with the namespace of the manifest. */
export function registerFunctions(metadata: FunctionsMetadata, namespace: string): void {
  for (const definition of metadata.functions) {
    registries.functionRegistry.replace(`${namespace}.${definition.name}`.toUpperCase(), description(definition, namespace) as never);
  }
}

function description(definition: FunctionDefinition, namespace: string) {
  return {
    description: definition.description ?? '',
    category: namespace,
    isExported: false,
    args: (definition.parameters ?? []).map(argumentDefinition),
    compute(this: Calculation, ...args: Arg[]) {
      if (!this.functionBroker) return { value: '#NAME?' };
      return this.functionBroker.call(definition, args, this.__originCellPosition, this);
    },
  };
}
