/**
 * Consecutive writes of a request run in one transaction of the grid: one evaluation, one undo step. Which actions
 * write and which need calculated cells is known only where they are carried out, so that place says it by throwing
 * one of these; the action is then run again in the right surroundings. An action throws before it has changed
 * anything, and resolved objects are kept, so running it again repeats nothing.
 */
export class NeedsTransaction extends Error {
  constructor() {
    super('The action writes and must run in a transaction.');
  }
}

export class NeedsCalculation extends Error {
  constructor() {
    super('The action reads calculated cells and must run after the transaction.');
  }
}

export interface Transactions {
  /** Runs the writes as one step and calculates afterwards. Exceptions must be caught inside. */
  transact(writes: () => void): void;
}
