import type { Figure } from '../../src/domain/figure';
import type { Proposal, Section, TableKind } from '../../src/domain/proposal';

interface Repair {
  readonly table: TableKind;
  readonly section: Section;
  readonly label: string;
  readonly model?: string;
  readonly figures: readonly Figure[];
}

const FROM_2020 = (amount: number): readonly Figure[] => [null, amount, amount, amount, amount, amount];

/** The figures as they would be without the catalogue's errors. */
const REPAIRS: Readonly<Record<string, readonly Repair[]>> = {
  BU05: [{ table: 'serviceInvestment', section: 'implementation', label: 'Istandsættelse', figures: [1540, null, null, null, null] }],
  SI05: [
    { table: 'summary', section: 'permanent', label: 'Afvikling af kommunale tilbud', model: 'Model 2', figures: FROM_2020(-5457) },
    { table: 'summary', section: 'netImpact', label: 'Samlet økonomisk påvirkning model 1', figures: [200, -6965, -8665, -9265, -9265, -9265] },
    { table: 'summary', section: 'netImpact', label: 'Samlet økonomisk påvirkning model 2', figures: [200, -6815, -8515, -9115, -9115, -9115] },
    { table: 'permanentService', section: 'permanent', label: 'Varige ændringer totalt, service model 1', figures: FROM_2020(-9265) },
  ],
  TV02: [{ table: 'permanentService', section: 'permanent', label: 'Varige ændringer totalt, service', figures: [0, -8800, -12800, -18300, -18300, -18300] }],
};

const PAYBACKS: Readonly<Record<string, number>> = { HA02: 3 };

/** The proposal with its published errors put right; others as they are. */
export function putRight(proposal: Proposal): Proposal {
  const repairs = REPAIRS[proposal.id ?? ''] ?? [];
  const payback = PAYBACKS[proposal.id ?? ''];
  return {
    ...proposal,
    tables: proposal.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => {
        const repair = repairs.find(({ table: kind, section, label, model }) =>
          kind === table.kind && section === row.section && label === row.label && (model === undefined || model === row.model));
        return repair ? { ...row, figures: repair.figures } : row;
      }),
    })),
    paybacks: payback === undefined ? proposal.paybacks : proposal.paybacks.map((printed) => ({ ...printed, figure: payback })),
  };
}
