import { readDatasetFile } from '../../src/cli/dataset-files';
import { loadCatalogue } from '../../src/datasets/load-datasets';
import { findingKey } from '../../src/domain/finding';
import type { Finding } from '../../src/domain/finding';
import { absentBlocks } from '../../src/rules/analysis/absent-blocks';
import { runRules } from '../../src/rules/run-rules';
import { verdictOf } from '../../src/rules/verdict';
import { publishedFrom } from '../../src/sheets/published';

type Figures = readonly (number | string | null)[];
type Expected = readonly [rule: string, severity: Finding['severity'], table: Finding['table'], row: string | null, years: readonly number[], stated: Figures, expected: Figures, corrects?: 'corrects'];

const FROM_2020 = [2020, 2021, 2022, 2023, 2024];
const FROM_2021 = [2021, 2022, 2023, 2024];

function each(years: readonly number[], amount: number): Figures {
  return years.map(() => amount);
}

const PARALLEL = 'Notatet sendes til ejendomsfaglig vurdering parallelt.';
const FINANCE = 'Center for Økonomi, Økonomiforvaltningen';
const NOT_YET = 'Økonomiforvaltningen har endnu ikke godkendt forslaget.';
const PENDING_PLACE = '[Lokation er pt. under afklaring]';

/** All that is wrong with, or missing from, the catalogue of budget 2020 as it was published. Read off the document, not off the rules. */
const EXPECTED: Readonly<Record<string, readonly Expected[]>> = {
  BU01: [
    ['F302', 'warning', 'serviceInvestment', null, [], ['1.000 kr.'], ['1.000 kr. 2020 p/l']],
    ['F306', 'warning', null, null, [], ['X antal'], [null]],
  ],
  BU02: [
    ['F305', 'warning', 'serviceInvestment', null, [], [null], ['Investeringer totalt, service']],
  ],
  BU04: [
    ['F302', 'warning', 'permanentService', null, [], ['1.000 kr.'], ['1.000 kr. 2020 p/l']],
  ],
  BU05: [
    ['F104', 'error', 'serviceInvestment', 'Investeringer totalt, service', [2019], [1890], [1900]],
    ['F106', 'error', 'summary', 'Istandsættelse', [2019], [1540], [1550]],
    ['F303', 'warning', 'serviceInvestment', null, [2024], [null], [2024]],
    ['F303', 'warning', 'capitalInvestment', null, [2024], [null], [2024]],
  ],
  BU08: [
    ['F305', 'warning', 'serviceInvestment', 'Varige ændringer totalt, service', [], ['Varige ændringer totalt, service'], ['Investeringer totalt, service'], 'corrects'],
  ],
  BU09: [
    ['F402', 'info', null, FINANCE, [], [NOT_YET], [null]],
  ],
  SI05: [
    ['F101', 'error', 'summary', 'Samlet varig ændring model 2', FROM_2020, each(FROM_2020, -9115), each(FROM_2020, -9132)],
    ['F103', 'error', 'summary', 'Samlet økonomisk påvirkning model 1', FROM_2021, each(FROM_2021, -6965), [-8665, -9265, -9265, -9265], 'corrects'],
    ['F103', 'error', 'summary', 'Samlet økonomisk påvirkning model 2', FROM_2021, each(FROM_2021, -6815), [-8515, -9115, -9115, -9115]],
    ['F105', 'error', 'summary', 'Afvikling af kommunale tilbud', FROM_2020, each(FROM_2020, -5474), each(FROM_2020, -5457)],
    ['F201', 'error', 'permanentService', 'Varige ændringer totalt, service model 1', FROM_2020, each(FROM_2020, 9265), each(FROM_2020, -9265), 'corrects'],
    ['F402', 'info', null, FINANCE, [], [NOT_YET], [null]],
  ],
  UD03: [
    ['F301', 'warning', 'summary', 'Afvikling af pårørende grupper', [], [null], [null]],
    ['F306', 'info', null, null, [], ['[Nyt forslag]'], [null]],
    ['F308', 'warning', null, null, [], [null], ['Forslagets indhold']],
    ['F404', 'warning', null, 'Omstilling til gruppeforløb samt afvikling af pårørendegrupper er gennemført', [], [null], [null]],
  ],
  HA01: [
    ['F306', 'info', null, null, [], [PENDING_PLACE], [null]],
    ['F402', 'warning', null, 'Ejendomsfaglig vurdering', [], [PARALLEL], [null]],
  ],
  HA02: [
    ['F107', 'error', 'summary', 'Tilbagebetalingstid baseret på serviceeffektivisering', [], [4], [3]],
  ],
  HA03: [
    ['F305', 'warning', 'capitalInvestment', 'Investeringer totalt, service', [], ['Investeringer totalt, service'], ['Investeringer totalt, anlæg'], 'corrects'],
    ['F306', 'info', null, null, [], [PENDING_PLACE], [null]],
    ['F402', 'warning', null, 'Ejendomsfaglig vurdering', [], [PARALLEL], [null]],
  ],
  HA05: [
    ['F301', 'warning', 'summary', 'Færre eksterne køb af pladser på døgninstitution', [], [null], [null]],
    ['F306', 'warning', null, null, [], ['Angiv succeskriterium 2'], [null]],
    ['F306', 'warning', null, null, [], ['Angiv succeskriterium 3'], [null]],
  ],
  TV01: [
    ['F402', 'warning', null, 'Ejendomsfaglig vurdering', [], [null], [null]],
  ],
  TV02: [
    ['F104', 'error', 'permanentService', 'Varige ændringer totalt, service', [2019], [1400], [0], 'corrects'],
  ],
  TV03: [
    ['F402', 'warning', null, 'Digitaliseringskontoret i SOF', [], [null], [null]],
  ],
};

const NOT_READY = ['BU05', 'SI05', 'HA02', 'TV02'];
const WITH_WARNINGS = ['BU01', 'BU02', 'BU04', 'BU08', 'UD03', 'HA01', 'HA03', 'HA05', 'TV01', 'TV03'];

async function checkedCatalogue(): Promise<readonly { readonly id: string; readonly findings: readonly Finding[]; readonly verdict: string }[]> {
  const catalogue = await loadCatalogue('2020', readDatasetFile);
  const { proposals } = runRules({ proposals: catalogue.proposals, kpiTables: [] }, publishedFrom([catalogue], []));
  return catalogue.proposals.map((proposal, index) => {
    const findings = proposals[index] ?? [];
    return { id: proposal.id, findings, verdict: verdictOf(findings, absentBlocks(proposal)) };
  });
}

function summarised({ rule, severity, table, row, years, stated, expected, correction }: Finding): Expected {
  return correction ? [rule, severity, table, row, years, stated, expected, 'corrects'] : [rule, severity, table, row, years, stated, expected];
}

test('every fault of the published catalogue is found once, and nothing else', async () => {
  const checked = await checkedCatalogue();
  expect(checked).toHaveLength(22);
  const found = Object.fromEntries(checked.filter(({ findings }) => findings.length > 0).map(({ id, findings }) => [id, findings.map(summarised)]));
  expect(found).toEqual(EXPECTED);
});

test('the verdicts follow', async () => {
  const checked = await checkedCatalogue();
  const having = (verdict: string) => checked.filter((one) => one.verdict === verdict).map(({ id }) => id);
  expect(having('not-ready')).toEqual(NOT_READY);
  expect(having('ready-with-warnings')).toEqual(WITH_WARNINGS);
  expect(having('ready')).toHaveLength(22 - NOT_READY.length - WITH_WARNINGS.length);
});

test('findings that belong to the same trouble are linked', async () => {
  const checked = await checkedCatalogue();
  const links = checked.flatMap(({ id, findings }) => findings.flatMap((finding) => finding.related.map((key) => {
    const other = findings.find((candidate) => findingKey(candidate) === key);
    return `${id}: ${finding.rule} ${finding.row} - ${other?.rule} ${other?.row}`;
  })));
  expect(links).toEqual([
    'BU05: F104 Investeringer totalt, service - F106 Istandsættelse',
    'BU05: F106 Istandsættelse - F104 Investeringer totalt, service',
    'SI05: F101 Samlet varig ændring model 2 - F103 Samlet økonomisk påvirkning model 2',
    'SI05: F101 Samlet varig ændring model 2 - F105 Afvikling af kommunale tilbud',
    'SI05: F103 Samlet økonomisk påvirkning model 2 - F101 Samlet varig ændring model 2',
    'SI05: F105 Afvikling af kommunale tilbud - F101 Samlet varig ændring model 2',
  ]);
});

test('a total that other figures support is told of with them, and not corrected', async () => {
  const checked = await checkedCatalogue();
  const messages = checked.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'F101' || rule === 'F104').map(({ message }) => message));
  expect(messages).toEqual([
    'Tabel 3, "Investeringer totalt, service": Totalen er ikke summen af tabellens linjer. 2019: der står 1.890, linjerne giver 1.900. '
      + 'Den anførte total støttes af summen af servicelinjerne i Tabel 1.',
    'Tabel 1, "Samlet varig ændring model 2": Totalen er ikke summen af de varige linjer. 2020-2024: der står -9.115, linjerne giver -9.132. '
      + 'Den anførte total støttes af totalen i Tabel 2 og summen af linjerne i Tabel 2.',
    'Tabel 2, "Varige ændringer totalt, service": Totalen er ikke summen af tabellens linjer. 2019: der står 1.400, linjerne giver 0. '
      + 'Linjernes sum støttes af totalen i Tabel 1 og summen af servicelinjerne i Tabel 1.',
  ]);
});
