import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Proposal } from '../../domain/proposal';
import { CELL_STYLES } from '../cell-styles';
import { proposalPlan } from './proposal-plan';
import type { PlannedCell, SheetPlan } from '../sheet-plan';

const published = (JSON.parse(readFileSync(path.join(__dirname, '../../datasets/catalogues/2020.json'), 'utf8')) as { proposals: Proposal[] }).proposals;

function proposal(id: string): Proposal {
  const found = published.find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
}

function planOf(source: Proposal): SheetPlan {
  return proposalPlan(source, { source: 'Investeringskatalog, Budget 2020', datasetVersion: '3' });
}

function drawn(cell: PlannedCell | null): string {
  if (!cell) return '';
  return cell.formula === undefined ? String(cell.value ?? '') : `${cell.formula} (${JSON.stringify(cell.cached)})`;
}

/** Rows as drawings, from the row that begins with a text, on. */
function rowsFrom({ rows }: SheetPlan, start: string, count: number): string[] {
  const first = rows.findIndex((row) => row[0]?.value === start);
  return rows.slice(first, first + count).map((row) => row.map(drawn).join(' | ').replace(/[ |]+$/, ''));
}

describe('the sheet of a proposal', () => {
  test('begins with the head as the catalogue prints it, and where it comes from', () => {
    expect(rowsFrom(planOf(proposal('BU01')), 'Investeringsforslag', 11)).toEqual([
      'Investeringsforslag',
      'Katalog | 2020',
      'Forslagets id | BU01',
      'Forslagets titel | Peer-to-Peer familier i familiebehandling',
      'Område | Børnefamilier med særlige behov',
      expect.stringMatching(/^Kort resumé \| /) as unknown,
      'Der søges om midler fra | Investeringspuljen',
      'Fremstillende forvaltning | Socialforvaltningen',
      'Berørte forvaltninger | Socialforvaltningen',
      'Kilde | Investeringskatalog, Budget 2020',
      'Datasæt | 3',
    ]);
  });

  test('has the figures as printed, wrong totals too, and the computed payback beside the printed one', () => {
    expect(rowsFrom(planOf(proposal('SI05')), 'Tabel 1. Forslagets samlede økonomiske konsekvenser', 22)).toEqual([
      'Tabel 1. Forslagets samlede økonomiske konsekvenser',
      '1.000 kr. 2020 p/l | Styringsområde | 2019 | 2020 | 2021 | 2022 | 2023 | 2024',
      'Varige ændringer',
      'Model 1',
      'Afvikling af kommunale tilbud | Service |  | -5492 | -5492 | -5492 | -5492 | -5492',
      'Opsigelse af selvejende tilbud model 1 | Service |  | -3773 | -3773 | -3773 | -3773 | -3773',
      'Samlet varig ændring model 1 |  | 0 | -9265 | -9265 | -9265 | -9265 | -9265',
      'Model 2',
      'Afvikling af kommunale tilbud | Service |  | -5474 | -5474 | -5474 | -5474 | -5474',
      'Opsigelse af selvejende tilbud model 2 | Service |  | -3658 | -3658 | -3658 | -3658 | -3658',
      'Samlet varig ændring model 2 |  | 0 | -9115 | -9115 | -9115 | -9115 | -9115',
      'Implementeringsomkostninger',
      'Udvikling af informationsplatform | Service | 200 | 300',
      'Informationstavler | Anlæg |  | 700 | 600',
      'Udgifter til afvikling af kommunale tilbud | Service |  | 700',
      'Udgifter til afvikling af selvejende tilbud model 2 | Service |  | 600',
      'Samlede implementeringsomkostninger |  | 200 | 2300 | 600',
      'Samlet økonomisk påvirkning model 1 |  | 200 | -6965 | -6965 | -6965 | -6965 | -6965',
      'Samlet økonomisk påvirkning model 2 |  | 200 | -6815 | -6815 | -6815 | -6815 | -6815',
      'Tilbagebetalingstid baseret på Serviceeffektivisering | 2 | Beregnet | =SOF.TILBAGEBETALING(C17:H18,C25:H27) (2) | Model 1',
      ' |  | Beregnet | =SOF.TILBAGEBETALING(C21:H22,C25:H28) (2) | Model 2',
      expect.stringMatching(/^Note til alle tabeller: Alle besparelser er angivet med negativt/) as unknown,
    ]);
  });

  test('adds the lines up in a row of their own where another model’s line stands between them', () => {
    const source = proposal('SI05');
    const tables = source.tables.map((table) => {
      if (table.kind !== 'summary') return table;
      const other = table.rows.findIndex((row) => row.section === 'implementation' && row.model === 'Model 2');
      const row = table.rows[other];
      if (!row) throw new Error('no line');
      // Second instead of last of the implementation lines.
      const rest = table.rows.filter((candidate) => candidate !== row);
      const first = rest.findIndex((candidate) => candidate.section === 'implementation');
      return { ...table, rows: [...rest.slice(0, first + 1), row, ...rest.slice(first + 1)] };
    });
    const rows = rowsFrom(planOf({ ...source, tables }), 'Tilbagebetalingstid baseret på Serviceeffektivisering', 3);
    expect(rows).toEqual([
      'Tilbagebetalingstid baseret på Serviceeffektivisering | 2 | Beregnet | =SOF.TILBAGEBETALING(C17:H18,C33:H33) (2) | Model 1',
      'Beregnet grundlag, implementeringsomkostninger, Model 1 |  | =C25+C27+C28 (200) | =D25+D27+D28 (1700) | =E25+E27+E28 (600) | =F25+F27+F28 (0) | =G25+G27+G28 (0) | =H25+H27+H28 (0)',
      ' |  | Beregnet | =SOF.TILBAGEBETALING(C21:H22,C25:H28) (2) | Model 2',
    ]);
  });

  test('tells the groups of a section apart, and leaves out of the ranges nothing but headings', () => {
    const plan = planOf(proposal('BU06'));
    expect(plan.rows.flatMap((row) => (row[0]?.style === 'groupLabel' ? [row[0].value] : []))).toEqual([
      'Varige ændringer (Børnefamilier med særlige behov)', 'Varige ændringer (Borgere med handicap)', 'Implementeringsomkostninger',
    ]);
  });

  test('computes nothing beside the payback of the whole economy, and computes where none is printed', () => {
    expect(rowsFrom(planOf(proposal('HA08')), 'Tilbagebetalingstid baseret på Totaløkonomi', 1)).toEqual(['Tilbagebetalingstid baseret på Totaløkonomi']);
    expect(rowsFrom(planOf({ ...proposal('BU01'), paybacks: [] }), 'Beregnet tilbagebetalingstid', 1)).toEqual([
      'Beregnet tilbagebetalingstid |  | Beregnet | =SOF.TILBAGEBETALING(C16:H17,C20:H21) (3)',
    ]);
  });

  test('says #I/T where the figures don’t repay, #VÆRDI where one of them is text', () => {
    const source = proposal('BU01');
    const withFigure = (figure: Proposal['tables'][0]['rows'][0]['figures'][0]) => ({
      ...source,
      tables: source.tables.map((table) => ({ ...table, rows: table.rows.map((row, index) => (index === 0 ? { ...row, figures: row.figures.map(() => figure) } : row)) })),
    });
    const cached = (of: Proposal) => planOf(of).rows.flat().find((cell) => cell?.formula !== undefined)?.cached;
    expect(cached(withFigure(1))).toEqual({ error: '#N/A' });
    expect(cached(withFigure({ text: '-1.300', value: -1300 }))).toEqual({ error: '#VALUE!' });
  });

  test('keeps a blank figure blank, a 0 a 0, and text text', () => {
    const row = planOf(proposal('BU01')).rows.find((cells) => cells[0]?.value === 'Udvikling af nyt familiebehandlingsforløb og målgruppeanalyse');
    expect(row?.slice(2)).toEqual([300, 300, 0, undefined, undefined, undefined].map((value) => (value === undefined ? { style: 'amount' } : { value, style: 'amount' })));
    const plan = planOf({ ...proposal('BU01'), title: '=1+1', summary: '-5' });
    expect(plan.rows.flat().filter((cell) => cell?.value === '=1+1' || cell?.value === '-5')).toEqual([{ value: '=1+1', style: 'field' }, { value: '-5', style: 'field' }]);
  });

  test('lists the headings that the proposal has and those it lacks', () => {
    expect(rowsFrom(planOf(proposal('UD03')), 'Afsnit i forslaget', 12).slice(1)).toEqual([
      'Afsnit | Findes i forslaget (Ja/Nej)', 'Baggrund og formål | Ja', 'Økonomi | Ja', 'Fordeling på udvalg | Ja', 'Implementering af forslaget | Ja',
      'Inddragelse af samarbejdspartnere | Ja', 'Forslagets effekt | Ja', 'Opfølgning | Ja', 'Risikovurdering | Ja', 'Hvem er hørt? | Ja', 'Forslagets indhold | Nej',
    ]);
  });

  test('offers what a cell may say', () => {
    const plan = planOf(proposal('BU02'));
    const lists = plan.validations.map(({ range, list }) => [range.column, range.rows, list.join('/')]);
    expect(lists).toEqual([[1, 1, 'Service/Anlæg/Overførsler'], [1, 2, 'Service/Anlæg/Overførsler'], [1, 10, 'Ja/Nej'], [1, 1, 'lav/middel/høj'], [1, 6, 'Ja/Nej/Ikke relevant']]);
    for (const { range } of plan.validations) expect(plan.rows.slice(range.row, range.row + range.rows)).toHaveLength(range.rows);
  });

  test.each(published.map((source) => [source.id, source] as const))('%s offers the budget areas on its lines, and on no heading or total', (_id, source) => {
    const plan = planOf(source);
    const offered = plan.validations.filter(({ list }) => list.includes('Anlæg')).flatMap(({ range }) => Array.from({ length: range.rows }, (_, index) => range.row + index));
    expect(new Set(offered).size).toBe(offered.length);
    expect(offered.map((row) => plan.rows[row]?.[0]?.style)).toEqual(offered.map(() => 'rowLabel'));
    const summary = source.tables.find(({ kind }) => kind === 'summary');
    const withArea = source.tables.filter((table) => table === summary || table.rows.some(({ budgetArea }) => budgetArea !== null));
    expect(offered).toHaveLength(withArea.flatMap(({ rows }) => rows.filter(({ role }) => role === 'line')).length);
  });

  test('leaves out the blocks that are absent', () => {
    const plan = planOf({ ...proposal('BU01'), headings: null, implementationPlan: null, successCriteria: null, risk: null, consultations: null });
    expect(plan.rows.flatMap((row) => (row[0]?.style === 'heading' ? [row[0].value] : []))).toEqual([]);
    expect(plan.rows.at(-1)?.[0]?.value).toBe('Investeringer totalt, service');
  });
});

describe('cell styles', () => {
  function luminance(color: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  test.each(Object.entries(CELL_STYLES))('%s can be read against its fill', (_name, { font, fill }) => {
    const [text, ground] = [luminance(font?.color ?? '#000000'), luminance(fill ?? '#FFFFFF')];
    expect((Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });
});
