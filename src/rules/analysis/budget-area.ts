import { BUDGET_AREAS } from '../../domain/proposal';
import type { BudgetArea } from '../../domain/proposal';
import { normalLabel } from '../label';

/** Other names of the budget areas, as the municipality's budgets use them. */
const ALIASES: ReadonlyMap<string, BudgetArea> = new Map([
  ['efterspørgselsstyret', 'Overførsler'],
  ['efterspørgselsstyret service', 'Overførsler'],
  ['efterspørgselsstyrede overførsler', 'Overførsler'],
  ['efterspørgselsstyrede indsatser', 'Overførsler'],
  ['overførsel', 'Overførsler'],
]);

/** The budget area that a cell names; null where it is blank or names none that is known. */
export function budgetAreaOf(text: string | null): BudgetArea | null {
  if (text === null) return null;
  const wanted = normalLabel(text);
  return BUDGET_AREAS.find((area) => normalLabel(area) === wanted) ?? ALIASES.get(wanted) ?? null;
}
