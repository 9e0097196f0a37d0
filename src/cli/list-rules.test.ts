import { ruleList } from './list-rules';
import { RULES } from '../rules/registry';
import { ruleNameText } from '../texts/rule-names';

test('every rule stands on one line with name, severity, group and whether it corrects', () => {
  const [header, ...lines] = ruleList().split('\n');
  expect(header?.split(/\s{2,}/)).toEqual(['id', 'navn', 'alvor', 'gruppe', 'retter']);
  expect(lines.map((line) => line.slice(0, 4))).toEqual(RULES.map(({ meta }) => meta.id));
  expect(lines.map((line) => line.replace(/\s{2,}/g, ' | '))).toEqual(expect.arrayContaining([
    'F101 | samlet-varig-aendring | fejl | beregning | ja',
    'F304 | tal-som-tekst | fejl/info/advarsel | form | ja',
    'K104 | kpi-enhed-og-maaling | advarsel/info | KPI | nej',
  ]));
});

test.each(RULES.map(({ meta }) => meta.name))('%s is spelt in Danish where users read it', (name) => {
  expect(ruleNameText(name)).not.toMatch(/aa|ae|oe|-/);
});
