import type { PlannedPrompt } from './sheet-plan';

/**
 * What a cell with guidance takes without a warning: amounts in 1.000 kr. far larger than any budget, or text of any length that
 * a cell can hold. Guidance without any rule is not kept by every program.
 */
export const PROMPT_LIMITS: Readonly<Record<PlannedPrompt['expects'], { readonly least: number; readonly most: number }>> = {
  amount: { least: -1e9, most: 1e9 },
  text: { least: 0, most: 32_767 },
};
