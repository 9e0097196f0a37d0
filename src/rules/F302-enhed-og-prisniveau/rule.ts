import type { FinanceTable, Proposal } from '../../domain/proposal';
import { tableName, tableNameFirst } from '../analysis/table-name';
import { statedUnit } from '../analysis/unit';
import type { StatedUnit } from '../analysis/unit';
import type { MessageData } from '../message-text';
import type { ProposalRule, Report } from '../rule';

interface Stating { readonly table: FinanceTable; readonly unit: StatedUnit }

function report(messageId: string, { table }: Stating, data: MessageData, expected: string | null, other?: FinanceTable): Report {
  return {
    messageId,
    data: { table: tableNameFirst(table), ...data },
    table: table.kind,
    model: null,
    row: null,
    years: [],
    stated: [table.unit],
    expected: [expected],
    places: [table, ...(other ? [other] : [])].map(({ kind }) => ({ part: 'unit', table: kind })),
  };
}

/** What most tables say; of equally many, what the first of them says. */
function mostCommon(statings: readonly Stating[], saidBy: (unit: StatedUnit) => string | null): Stating | undefined {
  const count = (said: string | null) => statings.filter(({ unit }) => saidBy(unit) === said).length;
  return statings
    .filter(({ unit }) => saidBy(unit) !== null)
    .reduce<Stating | undefined>((best, one) => (best && count(saidBy(best.unit)) >= count(saidBy(one.unit)) ? best : one), undefined);
}

function lacking(stating: Stating, expected: string | null): Report[] {
  const { amounts, priceYear } = stating.unit;
  if (amounts === null && priceYear === null) return [report('missing', stating, {}, expected)];
  if (priceYear === null) return [report('noPriceLevel', stating, { stated: stating.table.unit ?? '' }, expected)];
  return amounts === null ? [report('noUnit', stating, { stated: stating.table.unit ?? '' }, expected)] : [];
}

function check(proposal: Proposal): readonly Report[] {
  const statings = proposal.tables.map((table) => ({ table, unit: statedUnit(table.unit) }));
  const common = [mostCommon(statings, ({ amounts }) => amounts), mostCommon(statings, ({ priceYear }) => priceYear)];
  const [amounts, priceYear] = [common[0]?.unit.amounts ?? null, common[1]?.unit.priceYear ?? null];
  const expected = amounts === null || priceYear === null ? null : `${amounts} ${priceYear} p/l`;
  return statings.flatMap((stating) => {
    const missing = lacking(stating, expected);
    if (missing.length > 0) return missing;
    const odd = stating.unit.priceYear !== priceYear ? common[1] : stating.unit.amounts !== amounts ? common[0] : undefined;
    return odd ? [report('differs', stating, { stated: stating.table.unit ?? '', other: tableName(odd.table), expected: odd.table.unit ?? '' }, odd.table.unit, odd.table)] : [];
  });
}

export const rule: ProposalRule = {
  meta: {
    id: 'F302',
    name: 'enhed-og-prisniveau',
    title: 'Hver tabel angiver enhed og pris- og lønniveau, og de er de samme i alle forslagets tabeller.',
    severity: 'warning',
    group: 'form',
    messages: {
      missing: '{table} angiver hverken enhed eller pris- og lønniveau. Skriv for eksempel "1.000 kr. 2020 p/l".',
      noPriceLevel: '{table} angiver ikke pris- og lønniveau. Der står "{stated}".',
      noUnit: '{table} angiver ikke enhed. Der står "{stated}".',
      differs: '{table} angiver "{stated}", men {other} angiver "{expected}".',
    },
    corrects: false,
  },
  subject: 'proposal',
  check,
};
