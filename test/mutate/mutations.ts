import { amountOf } from '../../src/domain/figure';
import type { FinanceTable, Proposal, Row } from '../../src/domain/proposal';
import { NOWHERE, withFigure, withRow, withTable } from './mutant';
import type { Mutant, MutationKind, Site } from './mutant';
import type { Random } from './random';

/** Slips of the pen; each gives another amount than before, or is tried again. */
const SLIPS: readonly [(amount: number, random: Random) => number, ...((amount: number, random: Random) => number)[]] = [
  (amount) => amount * 10,
  (amount) => Math.trunc(amount / 10),
  (amount, random) => amount + 1 + random.whole(9),
  (amount, random) => amount - 10 * (1 + random.whole(9)),
  (amount, random) => amount + 100 * (1 + random.whole(9)),
  (amount) => Number(String(amount).replace(/(\d)(\d)/, '$2$1')),
  () => 0,
];

function slip(amount: number, random: Random): number {
  for (;;) {
    const changed = random.pick(SLIPS)(amount, random);
    if (changed !== amount) return changed;
  }
}

function danish(amount: number): string {
  return amount.toLocaleString('da-DK').replace('\u2212', '-');
}

function ofFigures(original: Proposal, table: FinanceTable, row: Row, random: Random): Mutant[] {
  const role = row.role === 'total' ? 'total' : 'line';
  return row.figures.flatMap((figure, column): Mutant[] => {
    const before = amountOf(figure) ?? 0;
    const where = `${table.caption.slice(0, 8)}, "${row.label}", ${table.years[column]}`;
    const make = (kind: MutationKind, changed: Parameters<typeof withFigure>[4], amount: number | null): Mutant => ({
      kind, original,
      mutated: withFigure(original, table, row, column, changed),
      site: { ...NOWHERE, table, row, column, amount },
      description: `${where}: ${JSON.stringify(figure)} -> ${JSON.stringify(changed)}`,
    });
    const changed = slip(before, random);
    const mutants = [make(`figure of a ${role}`, changed, changed)];
    if (before === 0) return [...mutants, make('blank for 0, or 0 for blank', figure === null ? 0 : null, 0)];
    mutants.push(make(`sign of a ${role}`, -before, -before));
    if (random.whole(3) === 0) {
      const text = random.pick([danish(before), ` ${before} `, danish(before).replace('.', '\u202f'), danish(before).replace('-', '\u2212')]);
      mutants.push(make('number as text', { text, value: before }, before));
    }
    if (random.whole(6) === 0) mutants.push(make('words for a number', { text: random.pick(['ca. 300', 'følger', 'se note 3']), value: null }, null));
    return mutants;
  });
}

const WRONG_TOTALS = { permanentService: 'Investeringer totalt, service', serviceInvestment: 'Varige ændringer totalt, service', capitalInvestment: 'Investeringer totalt, service' } as const;

/** Other wordings of a label, and slips in it. */
const REWORDINGS: readonly [(label: string) => string, ...((label: string) => string)[]] = [
  (label) => `${label} mv.`,
  (label) => `Nye tiltag: ${label}`,
  (label) => label.slice(0, -1),
  (label) => label.replace(/(\p{Ll})(\p{Ll})/u, '$2$1'),
  (label) => `${label} (se afsnit 1.4)`,
];

function ofLabel(original: Proposal, table: FinanceTable, row: Row, random: Random): Mutant[] {
  const relabelled = (kind: MutationKind, label: string): Mutant => ({
    kind, original,
    mutated: withRow(original, table, row, { ...row, label }),
    site: { ...NOWHERE, table, row },
    description: `${table.caption.slice(0, 8)}, "${row.label}" -> "${label}"`,
  });
  if (row.role === 'line') return [relabelled('label of a line', random.pick(REWORDINGS)(row.label))];
  const wrong = table.kind === 'summary' ? row.label : WRONG_TOTALS[table.kind];
  return wrong === row.label ? [] : [relabelled('label of a total', wrong)];
}

function ofBudgetArea(original: Proposal, table: FinanceTable, row: Row, random: Random): Mutant[] {
  if (table.kind !== 'summary' || row.role === 'total') return [];
  const changed = (kind: MutationKind, budgetArea: string | null): Mutant => ({
    kind, original,
    mutated: withRow(original, table, row, { ...row, budgetArea }),
    site: { ...NOWHERE, table, row, budgetArea },
    description: `Tabel 1, "${row.label}": ${row.budgetArea} -> ${budgetArea}`,
  });
  const others = ['Service', 'Anlæg', 'Overførsler'].filter((area) => area !== row.budgetArea);
  return [
    ...others.map((area) => changed('another budget area', area)),
    ...(row.budgetArea === null ? [] : [changed('no budget area', null)]),
    changed('unknown budget area', random.pick(['Servise', 'Drift', 'Anlag'])),
  ];
}

function ofTable(original: Proposal, table: FinanceTable, random: Random): Mutant[] {
  const site: Site = { ...NOWHERE, table };
  const changed = (kind: MutationKind, change: Partial<FinanceTable>, what: string): Mutant => (
    { kind, original, mutated: withTable(original, table, { ...table, ...change }), site, description: `${table.caption.slice(0, 8)}: ${what}` });
  const hasLevel = table.unit !== null && /\d{4} p\/l/i.test(table.unit);
  const column = random.whole(table.years.length);
  const shifted = (by: number) => table.years.map((year, index) => (index === column ? year + by : year));
  return [
    ...(hasLevel ? [changed('price level left out', { unit: '1.000 kr.' }, 'unit 1.000 kr.'), changed('another price level', { unit: '1.000 kr. 2019 p/l' }, 'unit 1.000 kr. 2019 p/l')] : []),
    changed('unit left out', { unit: null }, 'no unit'),
    ...[10, 1, -1].map((by) => changed('another year', { years: shifted(by) }, `years ${shifted(by).join(', ')}`)),
    ...(table.kind === 'summary' ? [] : [changed('last year left out', {
      years: table.years.slice(0, -1), rows: table.rows.map((row) => ({ ...row, figures: row.figures.slice(0, -1) })),
    }, 'last year left out')]),
  ];
}

function ofPaybacks(original: Proposal): Mutant[] {
  return original.paybacks.flatMap((payback, index) => {
    const changed = (kind: MutationKind, figure: number | null): Mutant => ({
      kind, original,
      mutated: { ...original, paybacks: original.paybacks.map((one, position) => (position === index ? { ...one, figure } : one)) },
      site: NOWHERE,
      description: `${payback.label}: ${JSON.stringify(payback.figure)} -> ${figure}`,
    });
    const years = amountOf(payback.figure) ?? 0;
    if (payback.basis === 'total') return [changed('payback on the total economy', years + 2), changed('payback on the total economy', years + 5)];
    return [...[-2, -1, 1, 2, 10].filter((by) => years + by > 0).map((by) => changed('another payback', years + by)), changed('no payback', null)];
  });
}

/** One change at a time, everywhere in the proposal. */
export function mutantsOf(original: Proposal, random: Random): readonly Mutant[] {
  return [
    ...original.tables.flatMap((table) => [
      ...ofTable(original, table, random),
      ...table.rows.flatMap((row) => [...ofFigures(original, table, row, random), ...ofLabel(original, table, row, random), ...ofBudgetArea(original, table, row, random)]),
    ]),
    ...ofPaybacks(original),
  ];
}
