import { budgetAreaOf } from './budget-area';

test.each([['Service', 'Service'], [' service ', 'Service'], ['ANLÆG', 'Anlæg'], ['Efterspørgselsstyret service', 'Overførsler'], ['Andet', null], ['', null], [null, null]])('%p is %p', (text, area) => {
  expect(budgetAreaOf(text)).toBe(area);
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('a name that every object has (%s) is none', (text) => {
  expect(budgetAreaOf(text)).toBeNull();
});
