import { statedUnit } from '../analysis/unit';
import { ruleTester } from '../rule-tester';
import { proposalOf, table } from '../testing/sample-proposal';
import { rule } from './rule';

function withUnits(...units: readonly (string | null)[]) {
  const kinds = ['summary', 'permanentService', 'serviceInvestment', 'capitalInvestment'] as const;
  return proposalOf(units.map((unit, index) => table(kinds[index] ?? 'summary', [], { unit })));
}

ruleTester.run(rule, {
  valid: [
    { name: 'samme enhed og pris- og lønniveau overalt', proposal: withUnits('1.000 kr. 2020 p/l', '1.000 kr. 2020 P/L', '1000 kr., 2020-p/l', '1 000 kr. (2020 p / l)') },
    { name: 'en anden enhed, men overalt den samme', proposal: withUnits('mio. kr. 2021 p/l', 'mio. kr. 2021 p/l') },
    { name: 'ingen tabeller', proposal: withUnits() },
  ],
  invalid: [
    {
      name: 'en tabel uden pris- og lønniveau',
      proposal: withUnits('1.000 kr. 2020 p/l', '1.000 kr.'),
      findings: [{ messageId: 'noPriceLevel', place: { part: 'unit', table: 'permanentService' }, stated: ['1.000 kr.'], expected: ['1.000 kr. 2020 p/l'], severity: 'warning',
        message: 'Tabel 2 angiver ikke pris- og lønniveau. Der står "1.000 kr.".' }],
    },
    { name: 'p/l uden årstal', proposal: withUnits('1.000 kr. 2020 p/l', '1.000 kr. p/l'), findings: [{ messageId: 'noPriceLevel', place: { part: 'unit', table: 'permanentService' } }] },
    { name: 'en tabel uden enhed', proposal: withUnits('1.000 kr. 2020 p/l', '2020 p/l'), findings: [{ messageId: 'noUnit', place: { part: 'unit', table: 'permanentService' } }] },
    { name: 'en tabel uden noget', proposal: withUnits(null, '1.000 kr. 2020 p/l'), findings: [{ messageId: 'missing', place: { part: 'unit', table: 'summary' }, stated: [null], expected: ['1.000 kr. 2020 p/l'] }] },
    {
      name: 'Tabel 1 er den, der afviger',
      proposal: withUnits('1.000 kr. 2019 p/l', '1.000 kr. 2020 p/l', '1.000 kr. 2020 p/l'),
      findings: [{ messageId: 'differs', place: { part: 'unit', table: 'summary' }, places: [{ part: 'unit', table: 'summary' }, { part: 'unit', table: 'permanentService' }], message: 'Tabel 1 angiver "1.000 kr. 2019 p/l", men Tabel 2 angiver "1.000 kr. 2020 p/l".' }],
    },
    {
      name: 'en anden enhed',
      proposal: withUnits('1.000 kr. 2020 p/l', 'mio. kr. 2020 p/l'),
      findings: [{ messageId: 'differs', place: { part: 'unit', table: 'permanentService' }, expected: ['1.000 kr. 2020 p/l'] }],
    },
  ],
});

test('units are read however they are written', () => {
  expect(statedUnit('t.kr., 2020-priser')).toEqual({ amounts: '1.000 kr.', priceYear: '2020' });
  expect(statedUnit('P/L 2021, hele kr.')).toEqual({ amounts: 'kr.', priceYear: '2021' });
  expect(statedUnit('2019')).toEqual({ amounts: null, priceYear: null });
});
