import type { Figure } from '../../domain/figure';
import type { FinanceTable, Payback, Proposal, Row, Section, TableKind } from '../../domain/proposal';

/** Years of the tables that tests make. */
export const YEARS: readonly number[] = [2019, 2020, 2021, 2022];

const CAPTIONS: Readonly<Record<TableKind, string>> = {
  summary: 'Tabel 1. Forslagets samlede økonomiske konsekvenser',
  permanentService: 'Tabel 2. Varige ændringer, service',
  serviceInvestment: 'Tabel 3. Serviceinvesteringer i forslaget',
  capitalInvestment: 'Tabel 4. Anlægsinvesteringer i forslaget',
};

export type RowDetails = Partial<Pick<Row, 'budgetArea' | 'model' | 'group' | 'innovationPool'>>;

function row(role: Row['role'], section: Section, label: string, figures: readonly Figure[], details: RowDetails): Row {
  return { role, section, label, budgetArea: null, model: null, group: null, innovationPool: null, ...details, figures };
}

/** A permanent line; of Tabel 1 with its budget area in `details`. */
export function permanent(label: string, figures: readonly Figure[], details: RowDetails = {}): Row {
  return row('line', 'permanent', label, figures, details);
}

export function permanentTotal(figures: readonly Figure[], label = 'Samlet varig ændring', details: RowDetails = {}): Row {
  return row('total', 'permanent', label, figures, details);
}

export function cost(label: string, figures: readonly Figure[], details: RowDetails = {}): Row {
  return row('line', 'implementation', label, figures, details);
}

export function costTotal(figures: readonly Figure[], label = 'Samlede implementeringsomkostninger', details: RowDetails = {}): Row {
  return row('total', 'implementation', label, figures, details);
}

export function netImpact(figures: readonly Figure[], label = 'Samlet økonomisk påvirkning', details: RowDetails = {}): Row {
  return row('total', 'netImpact', label, figures, details);
}

export const SERVICE: RowDetails = { budgetArea: 'Service' };
export const CAPITAL: RowDetails = { budgetArea: 'Anlæg' };

export function table(kind: TableKind, rows: readonly Row[], details: Partial<FinanceTable> = {}): FinanceTable {
  return { kind, caption: CAPTIONS[kind], unit: '1.000 kr. 2020 p/l', years: YEARS, ...details, rows };
}

export function payback(figure: Figure, details: Partial<Payback> = {}): Payback {
  return { basis: 'service', label: 'Tilbagebetalingstid baseret på serviceeffektivisering', model: null, ...details, figure };
}

const EMPTY: Proposal = {
  catalogue: null, id: null, title: null, area: null, summary: null, pool: null, presentedBy: null, affectedAdministrations: null,
  tables: [], paybacks: [], headings: null, implementationPlan: null, successCriteria: null, risk: null, consultations: null,
};

/** A proposal with nothing but what is given. */
export function proposalOf(tables: readonly FinanceTable[], details: Partial<Proposal> = {}): Proposal {
  return { ...EMPTY, ...details, tables };
}

/** Tabel 1 with one permanent line and one cost; its totals are right unless others are given. */
export function smallSummary(rows: { readonly permanentTotal?: readonly Figure[]; readonly costTotal?: readonly Figure[]; readonly netImpact?: readonly Figure[] } = {}): FinanceTable {
  return table('summary', [
    permanent('Færre forløb', [0, -500, -800, -800], SERVICE),
    permanent('Drift', [0, 100, 100, 100], SERVICE),
    permanentTotal(rows.permanentTotal ?? [0, -400, -700, -700]),
    cost('Projektledelse', [300, 600, null, null], SERVICE),
    cost('Indretning', [200, null, null, null], CAPITAL),
    costTotal(rows.costTotal ?? [500, 600, null, null]),
    netImpact(rows.netImpact ?? [500, 200, -700, -700]),
  ]);
}

/** The detail tables that go with `smallSummary`. */
export function smallDetails(): readonly FinanceTable[] {
  return [
    table('permanentService', [
      permanent('Færre forløb', [null, -500, -800, -800]),
      permanent('Drift', [null, 100, 100, 100]),
      permanentTotal([0, -400, -700, -700], 'Varige ændringer totalt, service'),
    ]),
    table('serviceInvestment', [cost('Projektledelse', [300, 600, null, null]), costTotal([300, 600, null, null], 'Investeringer totalt, service')]),
    table('capitalInvestment', [cost('Indretning', [200, null, null, null]), costTotal([200, null, null, null], 'Investeringer totalt, anlæg')]),
  ];
}
