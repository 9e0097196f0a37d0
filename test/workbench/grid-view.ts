import './chart-library';
import { App, Component, whenReady, xml } from '@odoo/owl';
import { Spreadsheet, stores } from '@odoo/o-spreadsheet';
import type { Model } from '@odoo/o-spreadsheet';
import templates from '@odoo/o-spreadsheet/dist/o_spreadsheet.xml';
import 'bootstrap/dist/css/bootstrap.min.css';
import 'font-awesome/css/font-awesome.min.css';
import '@odoo/o-spreadsheet/dist/o_spreadsheet.css';

export interface GridView {
  /** Whether the user is typing in a cell. */
  readonly isEditing: () => boolean;
}

interface ComponentNode {
  readonly component: { readonly env: { getStore?(store: unknown): unknown } };
  readonly children: Readonly<Record<string, ComponentNode>>;
}

interface Composer { readonly editionMode: string }

/** The composer's store can only be had from a component below the spreadsheet's own. */
function findComposer(node: ComponentNode): Composer | null {
  try {
    const store = node.component.env.getStore?.(stores.CellComposerStore);
    if (store) return store as Composer;
  } catch {
    // This component has no stores yet; one of its children may.
  }
  for (const child of Object.values(node.children)) {
    const found = findComposer(child);
    if (found) return found;
  }
  return null;
}

/** Shows the engine's own spreadsheet in an element. */
export async function mountGrid(model: Model, container: HTMLElement): Promise<GridView> {
  class Workspace extends Component {
    static override template = xml`<div class="h-100 w-100"><Spreadsheet model="model" notifyUser="notify" raiseError="notify" askConfirmation="confirm"/></div>`;
    static components = { Spreadsheet };
    model = model;
    notify = (): void => undefined;
    confirm = (_question: string, accept: () => void): void => accept();
  }
  await whenReady();
  const app = new App(Workspace, { warnIfNoStaticProps: false });
  app.addTemplates(templates);
  const root = await app.mount(container);
  let composer: Composer | null = null;
  return {
    isEditing: () => {
      composer ??= findComposer((root as unknown as { __owl__: ComponentNode }).__owl__);
      return composer !== null && composer.editionMode !== 'inactive';
    },
  };
}
