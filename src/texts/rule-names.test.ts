import { RULES } from '../rules/registry';
import { ruleNameText } from './rule-names';

test.each(RULES.map(({ meta }) => meta.name))('%s is spelt in Danish', (name) => {
  expect(ruleNameText(name)).not.toMatch(/aa|ae|oe|-/);
});

test('other words stay as they are', () => {
  expect(ruleNameText('samlet-oekonomisk-paavirkning')).toBe('samlet økonomisk påvirkning');
  expect(ruleNameText('tabeltotal')).toBe('tabeltotal');
});
