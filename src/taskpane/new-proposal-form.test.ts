import { firstValues, formFaults, newProposalWish } from './new-proposal-form';

const VALUES = firstValues(2026, 'Socialforvaltningen');

describe('the form “Nyt forslag”', () => {
  it('begins with next year, and can be sent as it is', () => {
    expect(formFaults(VALUES)).toEqual({});
    expect(newProposalWish(VALUES)).toEqual({
      kind: 'new', copyOf: null,
      choice: { catalogue: '2027', id: null, title: null, firstYear: 2027, years: 6, priceYear: 2027, administration: 'Socialforvaltningen', details: 'derived', alternatives: 0 },
    });
  });

  it.each([
    [{ id: 'BU1' }, 'id'], [{ id: 'bu01' }, 'id'], [{ firstYear: '27' }, 'firstYear'], [{ priceYear: '' }, 'priceYear'], [{ years: '0' }, 'years'], [{ years: '16' }, 'years'], [{ years: '2,5' }, 'years'],
  ] as const)('names what is wrong with %j, and wishes for nothing meanwhile', (change, fault) => {
    expect(Object.keys(formFaults({ ...VALUES, ...change }))).toEqual([fault]);
    expect(newProposalWish({ ...VALUES, ...change })).toBeNull();
  });

  it('knows the published proposal to copy by catalogue and id', () => {
    expect(newProposalWish({ ...VALUES, copyOf: '2020:BU01', title: '  Nyt  ' })).toMatchObject({ copyOf: { catalogue: '2020', id: 'BU01' }, choice: { title: 'Nyt' } });
  });
});
