import { yearAfter } from './year-input';

describe('yearAfter', () => {
  it.each([['2024', 2024], [' 2025 ', 2025], ['2099', 2099]])('takes "%s"', (typed, year) => {
    expect(yearAfter(typed, 2023)).toBe(year);
  });

  it.each(['', '2023', '2019', '24', '20244', '2024,5', 'to tusind', '-2024', '1999'])('refuses "%s"', (typed) => {
    expect(yearAfter(typed, 2023)).toBeUndefined();
  });
});
