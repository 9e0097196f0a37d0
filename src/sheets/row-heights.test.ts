import { computedRowHeights, wrappedRowHeights } from './row-heights';
import type { PlannedCell, SheetPlan } from './sheet-plan';

const LONG = 'Borgercenter Børn og Unge, måling i 2023';
const sheet = (...rows: readonly (readonly (PlannedCell | null)[])[]): SheetPlan => ({ name: 'Ark', rows, columnWidths: [20, 20], tables: [], validations: [], conditionalFormats: [], charts: [] });

describe('heights of rows', () => {
  test('are those of the text that takes most lines', () => {
    const heights = wrappedRowHeights(sheet([{ value: 'Kort', style: 'wrapped' }, { value: `${LONG} ${LONG}`, style: 'wrapped' }], [{ value: LONG, style: 'text' }]));
    expect([...heights]).toEqual([[0, expect.any(Number)]]);
    expect(heights.get(0)).toBeGreaterThanOrEqual(60);
  });

  test('are known beforehand where a formula gives the text', () => {
    const plan = sheet([{ formula: '=A9', cached: LONG, style: 'tableHeader' }], [{ value: LONG, style: 'wrapped' }], [{ formula: '=A9', cached: 'Kort', style: 'wrapped' }, { value: LONG, style: 'wrapped' }]);
    expect([...wrappedRowHeights(plan).keys()]).toEqual([0, 1, 2]);
    expect([...computedRowHeights(plan).keys()]).toEqual([0]);
  });
});
