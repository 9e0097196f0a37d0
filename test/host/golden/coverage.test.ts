import { usedMembers } from './used-members';

test('what the add-in uses of Excel’s objects is used in a golden case', () => {
  const { addIn, golden } = usedMembers({ addIn: ['src/excel', 'src/taskpane', 'src/commands', 'src/functions'], golden: ['test/host/golden'] });
  // Or the list below would be empty for want of finding anything.
  expect([...addIn.keys()]).toEqual(expect.arrayContaining(['Range.formulas=', 'Worksheet.getRange', 'ConditionalFormat.priority=', 'PageLayoutZoomOptions.verticalFitToPages']));
  const missing = [...addIn].filter(([member]) => !golden.has(member)).map(([member, file]) => `${member}, used in ${file}`);
  expect(missing.sort()).toEqual([]);
}, 180_000);
