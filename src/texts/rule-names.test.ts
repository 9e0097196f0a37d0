import { ruleNameText } from './rule-names';

test.each([
  ['samlet-oekonomisk-paavirkning', 'samlet økonomisk påvirkning'],
  ['realiseret-foer-aarets-udgang', 'realiseret før årets udgang'],
  ['tabeltotal', 'tabeltotal'],
])('%s is read as "%s"', (name, text) => {
  expect(ruleNameText(name)).toBe(text);
});
