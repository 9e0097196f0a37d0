import fc from 'fast-check';
import type { Figure } from '../../src/domain/figure';
import { columnSums } from '../../src/domain/net-effect';
import { paybackTime } from '../../src/domain/payback';
import type {
  Activity, Consultation, FinanceTable, ImplementationPlan, Payback, Proposal, Row, Section, SuccessCriterion, TableKind,
} from '../../src/domain/proposal';
import { numberFromText } from '../../src/sheets/number-text';
import { STANDARD_HEADINGS } from '../../src/domain/standard-headings';

/**
 * Proposals for property tests. Texts are made of words, some of them chosen to look like something else (a formula, a
 * heading, a total, a number), but none that is a label of the catalogue's form in its own right: a line labelled "Samlet
 * varig ændring" is a total to everyone who reads it.
 */

const WORDS = [
  'familier', 'Kortere', 'forløb', 'uden', 'døgnophold', 'Evaluering', 'Projektledelse', 'ejendomsdrift,', '1. år', '½ årsværk', '§ 107-pladser',
  '(ca. 8 årsværk)', 'it', 'og', 'Ændret', 'på', 'Åben', 'samling', 'modelarbejde', 'implementering', 'investering', 'service', 'varighed', '2019-planen',
  '100 %', '“Cool Kids”', 'totaløkonomi', 'økonomi', 'kilde', 'a/b', 'nr. 2', 'æblegården;', '–', '3.000',
];
const OPENINGS = ['Færre', 'Drift', 'Flere', 'Personale', '=SUM(A1:A3)', '+45', '-2 årsværk', '@navn', 'Samling af', 'Implementering af', 'Investering i', 'Varig drift', 'Tabelværk', 'Modeller for', "'citat'"];

/** A label or a short text; already in the form in which sheets are read (single spaces). */
export const labelArbitrary: fc.Arbitrary<string> = fc.tuple(fc.constantFrom(...OPENINGS), fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }))
  .map(([opening, words]) => [opening, ...words].join(' '));

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 3 });

/** Text in place of a number, as people write it. */
export const textFigureArbitrary: fc.Arbitrary<Figure> = fc
  .constantFrom('-1.300', '1200 ', '\u2212500', '1\u202f300', '1\u00a0300', ' 250', '500-', '(500)', '-', 'ca. 300', '12,5', 'x', '1.5', '300,-', 'se note', '=1+1')
  .map((text) => ({ text, value: numberFromText(text) }));

const amount: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -200, max: 200 }).map((value) => value * 50) },
  { weight: 2, arbitrary: fc.integer({ min: -20_000, max: 20_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 2019, 2020, 2021, 1e6) },
  { weight: 1, arbitrary: fc.integer({ min: -999, max: 999 }).map((value) => value + 0.5) },
);

const figure: fc.Arbitrary<Figure> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Figure>(null) },
  { weight: 8, arbitrary: amount },
  { weight: 1, arbitrary: textFigureArbitrary },
);

const yearsArbitrary: fc.Arbitrary<readonly number[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([2019, 2020, 2021, 2022, 2023, 2024]) },
  { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 9 })).map(([first, count]) => Array.from({ length: count }, (_, index) => first + index)) },
  { weight: 1, arbitrary: fc.constant([2019, 2020, 2022, 2023]) },
);

interface RowSpec { readonly section: Section; readonly model: string | null; readonly group: string | null; readonly summary: boolean; readonly pool: boolean }

function lineArbitrary(years: number, { section, model, group, summary, pool }: RowSpec): fc.Arbitrary<Row> {
  return fc.record({
    role: fc.constant('line' as const),
    section: fc.constant(section),
    label: labelArbitrary,
    budgetArea: summary ? optional(fc.constantFrom('Service', 'Anlæg', 'Overførsler', 'Drift')) : fc.constant(null),
    model: fc.constant(model),
    group: fc.constant(group),
    figures: fc.array(figure, { minLength: years, maxLength: years }),
    innovationPool: pool ? optional(fc.constantFrom('X', 'x')) : fc.constant(null),
  }).map((row) => {
    // In Tabel 1 a label with nothing beside it is a heading, not a line.
    if (!summary || row.budgetArea !== null || row.figures.some((value) => value !== null)) return row;
    return { ...row, budgetArea: 'Service' };
  });
}

function totalArbitrary(years: number, section: Section, model: string | null, labels: readonly string[]): fc.Arbitrary<Row> {
  return fc.record({
    role: fc.constant('total' as const),
    section: fc.constant(section),
    label: fc.constantFrom(...labels).map((label) => (model === null ? label : `${label} ${model.toLowerCase()}`)),
    budgetArea: fc.constant(null),
    model: fc.constant(model),
    group: fc.constant(null),
    figures: fc.array(figure, { minLength: years, maxLength: years }),
    innovationPool: fc.constant(null),
  });
}

const PERMANENT_TOTALS = ['Samlet varig ændring', 'Samlede varige ændringer', 'Varige ændringer i alt', 'Saml. varig ændring'];
const IMPLEMENTATION_TOTALS = ['Samlede implementeringsomkostninger', 'Samlede impl.omkostninger', 'Implementeringsomkostninger i alt'];
const IMPACT_TOTALS = ['Samlet økonomisk påvirkning', 'Samlet økon. påvirkning'];
const DETAIL_TOTALS: Readonly<Record<Exclude<TableKind, 'summary'>, readonly string[]>> = {
  permanentService: ['Varige ændringer totalt, service', 'Samlet varig ændring', 'I alt'],
  serviceInvestment: ['Investeringer totalt, service', 'Varige ændringer totalt, service', 'Total'],
  capitalInvestment: ['Investeringer totalt, anlæg', 'Investeringer totalt, service'],
};

function rowsOf(parts: readonly fc.Arbitrary<readonly Row[]>[]): fc.Arbitrary<readonly Row[]> {
  return fc.tuple(...parts).map((rows) => rows.flat());
}

function linesAndTotal(years: number, spec: RowSpec, labels: readonly string[], groups: readonly (string | null)[]): fc.Arbitrary<readonly Row[]> {
  const lines = groups.map((group) => fc.array(lineArbitrary(years, { ...spec, group }), { minLength: 1, maxLength: 4 }));
  const total = optional(totalArbitrary(years, spec.section, spec.model, labels)).map((row) => (row === null ? [] : [row]));
  return rowsOf([...lines, total]);
}

const groupsArbitrary: fc.Arbitrary<readonly (string | null)[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant([null]) },
  { weight: 1, arbitrary: fc.constant(['Børnefamilier med særlige behov', 'Borgere med handicap']) },
  { weight: 1, arbitrary: fc.constant([null, 'Borgere med handicap']) },
);

function summaryRows(years: number, models: readonly string[]): fc.Arbitrary<readonly Row[]> {
  return groupsArbitrary.chain((groups) => {
    const spec = { model: null, group: null, summary: true, pool: false };
    const permanent = models.length === 0
      ? [linesAndTotal(years, { ...spec, section: 'permanent' }, PERMANENT_TOTALS, groups)]
      : models.map((model) => linesAndTotal(years, { ...spec, section: 'permanent', model }, PERMANENT_TOTALS, [null]));
    const costs = [null, ...models].map((model) => fc.array(lineArbitrary(years, { ...spec, section: 'implementation', model }), { minLength: model === null ? 1 : 0, maxLength: 3 }));
    // Lines of different models in any order.
    const implementation = rowsOf(costs).chain((rows) => fc.shuffledSubarray([...rows], { minLength: rows.length }));
    const total = totalArbitrary(years, 'implementation', null, IMPLEMENTATION_TOTALS).map((row) => [row]);
    const impact = (models.length === 0 ? [null] : models).map((model) => totalArbitrary(years, 'netImpact', model, IMPACT_TOTALS).map((row) => [row]));
    return rowsOf([...permanent, implementation, total, ...impact]).chain((rows) => fc.boolean().map((complete) => (complete ? rows : rows.filter((row) => row.section !== 'netImpact'))));
  });
}

function detailRows(kind: Exclude<TableKind, 'summary'>, years: number, models: readonly string[]): fc.Arbitrary<readonly Row[]> {
  const section: Section = kind === 'permanentService' ? 'permanent' : 'implementation';
  const spec = { section, group: null, summary: false, pool: kind !== 'permanentService' };
  if (models.length === 0 || kind !== 'permanentService') return linesAndTotal(years, { ...spec, model: null }, DETAIL_TOTALS[kind], [null]);
  return rowsOf(models.map((model) => linesAndTotal(years, { ...spec, model }, ['Varige ændringer totalt, service'], [null])));
}

const CAPTIONS: Readonly<Record<TableKind, readonly string[]>> = {
  summary: ['Tabel 1. Forslagets samlede økonomiske konsekvenser', '1.1 TABEL 1. FORSLAGETS SAMLEDE ØKONOMISKE KONSEKVENSER', 'Tabel. 1 Forslagets samlede økonomiske konsekvenser', 'Tabel 1'],
  permanentService: ['Tabel 2. Varige ændringer, service', 'Table 3. Varige ændringer, service', 'Varige ændringer, service'],
  serviceInvestment: ['Tabel 3. Serviceinvesteringer i forslaget', 'Tabel 4. Serviceinvesteringer i forslaget', 'Serviceinvesteringer'],
  capitalInvestment: ['Tabel 4. Anlægsinvesteringer i forslaget', 'TABEL 3: ANLÆGSINVESTERINGER'],
};

function tableArbitrary(kind: TableKind, models: readonly string[]): fc.Arbitrary<FinanceTable> {
  return yearsArbitrary.chain((years) => fc.record({
    kind: fc.constant(kind),
    caption: fc.constantFrom(...CAPTIONS[kind]),
    unit: optional(fc.constantFrom('1.000 kr. 2020 p/l', '1.000 kr.', '1.000 kr. 2021 P/L', 'mio. kr. 2020 p/l')),
    years: fc.constant(years),
    rows: kind === 'summary' ? summaryRows(years.length, models) : detailRows(kind, years.length, models),
  }));
}

const paybackArbitrary: fc.Arbitrary<readonly Payback[]> = fc.tuple(
  optional(fc.record({
    basis: fc.constant('service' as const),
    label: fc.constantFrom('Tilbagebetalingstid baseret på serviceeffektivisering', 'Tilbagebetalingstid baseret på Serviceeffektivisering', 'Tilbagebetalingstid'),
    model: fc.constant(null),
    figure: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant<Figure>(null), fc.constantFrom('ca. 3 år', '3-4 år').map((text): Figure => ({ text, value: null }))),
  })),
  optional(fc.record({ basis: fc.constant('total' as const), label: fc.constant('Tilbagebetalingstid baseret på Totaløkonomi'), model: fc.constant(null), figure: optional(fc.integer({ min: 0, max: 30 })) })),
).map((paybacks) => paybacks.filter((payback) => payback !== null));

const planArbitrary: fc.Arbitrary<ImplementationPlan> = yearsArbitrary.chain((years) => fc.record({
  years: fc.constant(years),
  activities: fc.array(fc.record<Activity>({ label: labelArbitrary, marks: fc.array(optional(fc.constantFrom('X', 'x', 'X (Test)', '1. halvår')), { minLength: years.length, maxLength: years.length }) }), { maxLength: 5 }),
}));

const criterionArbitrary: fc.Arbitrary<SuccessCriterion> = fc.record({
  criterion: labelArbitrary,
  measuredBy: optional(labelArbitrary),
  responsible: optional(fc.constantFrom('Borgercenter Voksne', 'Projektledelsen')),
  when: optional(fc.constantFrom('2021', 'Løbende', 'Primo 2020')),
});

const consultationArbitrary: fc.Arbitrary<Consultation> = fc.record({
  party: fc.constantFrom('Center for Økonomi, Økonomiforvaltningen', 'Ejendomsfaglig vurdering', 'IT-kredsen', 'Koncern-IT', 'HR-kredsen'),
  answer: optional(fc.constantFrom('Ja', 'Nej', 'Ikke relevant')),
  conclusion: optional(fc.constantFrom('12. februar 2019', 'Godkendt.', 'Økonomiforvaltningen har endnu ikke godkendt forslaget.')),
});

const DETAIL_KINDS = ['permanentService', 'serviceInvestment', 'capitalInvestment'] as const;

/** Any proposal: sums need not be right, blocks may be absent, labels repeat, figures are blank or text. */
export const proposalArbitrary: fc.Arbitrary<Proposal> = fc.constantFrom<readonly string[]>([], [], [], ['Model 1', 'Model 2'], ['Alternativ A', 'Alternativ B', 'Alternativ C'])
  .chain((models) => fc.subarray<TableKind>(['summary', ...DETAIL_KINDS]).chain((kinds) => fc.record({
    catalogue: optional(fc.constantFrom('2019', '2020', '2021')),
    id: optional(fc.constantFrom('BU01', 'SI05', 'HA10', 'TV02')),
    title: optional(labelArbitrary),
    area: optional(labelArbitrary),
    summary: optional(labelArbitrary),
    pool: optional(fc.constantFrom('Investeringspuljen', 'Innovationspuljen')),
    presentedBy: optional(fc.constant('Socialforvaltningen')),
    affectedAdministrations: optional(fc.uniqueArray(fc.constantFrom('Socialforvaltningen', 'Beskæftigelses- og Integrationsforvaltningen', 'Økonomiforvaltningen'))),
    tables: fc.tuple(...kinds.map((kind) => tableArbitrary(kind, models))).chain((tables) => fc.shuffledSubarray(tables, { minLength: tables.length })),
    paybacks: paybackArbitrary,
    headings: optional(fc.subarray([...STANDARD_HEADINGS, 'Effektivisering på administration'])),
    implementationPlan: optional(planArbitrary),
    successCriteria: optional(fc.array(criterionArbitrary, { maxLength: 3 })),
    risk: optional(fc.constantFrom('lav', 'middel', 'mellem', 'høj', 'lav til middel')),
    consultations: optional(fc.array(consultationArbitrary, { maxLength: 6 })),
  }, { noNullPrototype: true }))).map((proposal): Proposal => structuredClone(proposal));

/** Amounts of one line, in whole thousands. */
function amounts(years: number, min: number, max: number): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.integer({ min, max }), { minLength: years, maxLength: years });
}

function row(role: Row['role'], section: Section, label: string, budgetArea: string | null, figures: readonly Figure[]): Row {
  return { role, section, label, budgetArea, model: null, group: null, figures, innovationPool: null };
}

function sums(rows: readonly Row[], years: number): number[] {
  const lines = rows.map(({ figures }) => figures.map((value) => (typeof value === 'number' ? value : 0)));
  return lines.length === 0 ? Array.from({ length: years }, () => 0) : columnSums(lines);
}

interface SoundParts {
  readonly years: readonly number[];
  readonly savings: readonly (readonly [string, readonly number[]])[];
  readonly costs: readonly (readonly [string, 'Service' | 'Anlæg', readonly number[]])[];
}

function soundTables({ years, savings, costs }: SoundParts): { readonly tables: readonly FinanceTable[]; readonly payback: number | null } {
  const unit = '1.000 kr. 2020 p/l';
  const permanent = savings.map(([label, figures]) => row('line', 'permanent', label, 'Service', figures));
  const implementation = costs.map(([label, area, figures]) => row('line', 'implementation', label, area, figures));
  const [saved, spent] = [sums(permanent, years.length), sums(implementation, years.length)];
  const summary: FinanceTable = {
    kind: 'summary', caption: 'Tabel 1. Forslagets samlede økonomiske konsekvenser', unit, years,
    rows: [
      ...permanent,
      row('total', 'permanent', 'Samlet varig ændring', null, saved),
      ...implementation,
      row('total', 'implementation', 'Samlede implementeringsomkostninger', null, spent),
      row('total', 'netImpact', 'Samlet økonomisk påvirkning', null, columnSums([saved, spent])),
    ],
  };
  const detail = (kind: TableKind, caption: string, lines: readonly Row[], label: string): FinanceTable[] => {
    const section: Section = kind === 'permanentService' ? 'permanent' : 'implementation';
    const rows = [...lines.map((line) => ({ ...line, budgetArea: null })), row('total', section, label, null, sums(lines, years.length))];
    return lines.length === 0 ? [] : [{ kind, caption, unit, years, rows }];
  };
  const result = paybackTime(saved, spent);
  return {
    tables: [
      summary,
      ...detail('permanentService', 'Tabel 2. Varige ændringer, service', permanent, 'Varige ændringer totalt, service'),
      ...detail('serviceInvestment', 'Tabel 3. Serviceinvesteringer i forslaget', implementation.filter(({ budgetArea }) => budgetArea === 'Service'), 'Investeringer totalt, service'),
      ...detail('capitalInvestment', 'Tabel 4. Anlægsinvesteringer i forslaget', implementation.filter(({ budgetArea }) => budgetArea === 'Anlæg'), 'Investeringer totalt, anlæg'),
    ],
    payback: result.kind === 'repaid' ? result.years : null,
  };
}

/** Complete proposals whose sums, signs, tables and payback agree, by construction: no rule should find an error in one. */
export const soundProposalArbitrary: fc.Arbitrary<Proposal> = fc.integer({ min: 2, max: 8 }).chain((count) => fc.record({
  id: fc.constantFrom('BU01', 'SI05', 'HA10', 'TV02'),
  first: fc.integer({ min: 2015, max: 2040 }),
  savings: fc.uniqueArray(fc.tuple(labelArbitrary, amounts(count - 1, -9000, -50)), { minLength: 1, maxLength: 6, selector: ([label]) => label }),
  costs: fc.uniqueArray(fc.tuple(labelArbitrary, fc.constantFrom('Service' as const, 'Anlæg' as const), amounts(count, 0, 900)), { minLength: 1, maxLength: 6, selector: ([label]) => label }),
  consultations: fc.array(consultationArbitrary.map((consultation) => ({ ...consultation, answer: 'Ja', conclusion: '12. februar 2019' })), { minLength: 1, maxLength: 3 }),
}).map(({ id, first, savings, costs, consultations }): Proposal => {
  const years = Array.from({ length: count }, (_, index) => first + index);
  const { tables, payback } = soundTables({
    years,
    savings: savings.map(([label, figures]) => [label, [0, ...figures]] as const),
    costs,
  });
  return {
    catalogue: null, id, title: 'Et forslag der stemmer', area: 'Borgere med handicap', summary: 'Et kort resumé.', pool: 'Investeringspuljen',
    presentedBy: 'Socialforvaltningen', affectedAdministrations: ['Socialforvaltningen'], tables,
    paybacks: payback === null ? [] : [{ basis: 'service', label: 'Tilbagebetalingstid baseret på serviceeffektivisering', model: null, figure: payback }],
    headings: STANDARD_HEADINGS, implementationPlan: null,
    successCriteria: [{ criterion: 'Flere forløb', measuredBy: 'Ledelsesinformation', responsible: 'Borgercenter Handicap', when: '2021' }],
    risk: 'lav', consultations,
  };
}));
