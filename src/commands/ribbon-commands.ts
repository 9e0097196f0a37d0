import { COMMAND_IDS } from '../texts/ribbon';
import type { CommandId } from '../texts/ribbon';

/** What a button on the ribbon does. It shows its own faults and never throws. */
export type RibbonCommands = Readonly<Record<CommandId, () => Promise<void>>>;

/** Answers the ribbon's buttons. Excel waits for `completed` before it lets the button be used again. */
export function associateCommands(commands: RibbonCommands, actions: Pick<typeof Office.actions, 'associate'> = Office.actions): void {
  for (const id of COMMAND_IDS) {
    // A keyboard shortcut runs the action without an event to complete.
    actions.associate(id, (event?: Partial<Office.AddinCommands.Event> | null) => {
      void commands[id]().finally(() => event?.completed?.());
    });
  }
}
