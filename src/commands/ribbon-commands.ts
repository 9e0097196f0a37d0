import { ACTION_IDS } from '../texts/ribbon';
import type { ActionId } from '../texts/ribbon';

/** What a button on the ribbon or a keyboard shortcut does. It shows its own faults and never throws. */
export type RibbonCommands = Readonly<Record<ActionId, () => Promise<void>>>;

/** Answers the ribbon's buttons and the keyboard shortcuts. Excel waits for `completed` before it lets the button be used again. */
export function associateCommands(commands: RibbonCommands, actions: Pick<typeof Office.actions, 'associate'> = Office.actions): void {
  for (const id of ACTION_IDS) {
    // A keyboard shortcut runs the action without an event to complete.
    actions.associate(id, (event?: Partial<Office.AddinCommands.Event> | null) => {
      void commands[id]().finally(() => event?.completed?.());
    });
  }
}
