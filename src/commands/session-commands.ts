import type { ActionId } from '../texts/ribbon';
import type { RibbonCommands } from './ribbon-commands';

/** What the buttons need of the pane's session; it is there also where the pane has never been opened. */
export interface CommandSession {
  pullAllProposals(): Promise<'written' | 'asked' | 'failed'>;
  pullAllKpiReports(): Promise<'written' | 'asked' | 'failed'>;
  compare(): Promise<boolean>;
  check(): Promise<boolean>;
  step(step: 1 | -1): Promise<void>;
  clearMarks(): Promise<void>;
  open(page: 'hjaelp'): void;
  openTool(tool: 'new'): void;
  /** Whether the state holds something that must be seen: a fault, or a question. */
  needsAttention(): boolean;
  showPane(): Promise<void>;
}

/** The pane is opened where there is something to read or answer there; a button that does all its work in the sheet leaves it as it is. */
export function sessionCommands(session: CommandSession): RibbonCommands {
  const showPane = () => session.showPane().catch(() => undefined);
  const showIfNeeded = async () => {
    if (session.needsAttention()) await showPane();
  };
  return {
    async hentForslag() {
      await session.pullAllProposals();
      await showIfNeeded();
    },
    async hentKpi() {
      await session.pullAllKpiReports();
      await showIfNeeded();
    },
    async opdater() {
      await session.compare();
      await showPane();
    },
    async nytForslag() {
      session.openTool('new');
      await showPane();
    },
    async valider() {
      await session.check();
      await showPane();
    },
    async naesteAfvigelse() {
      await session.step(1);
      await showIfNeeded();
    },
    async forrigeAfvigelse() {
      await session.step(-1);
      await showIfNeeded();
    },
    async rydMarkeringer() {
      await session.clearMarks();
      await showIfNeeded();
    },
    async hjaelp() {
      session.open('hjaelp');
      await showPane();
    },
    visPanel: showPane,
  } satisfies Record<ActionId, () => Promise<void>>;
}
