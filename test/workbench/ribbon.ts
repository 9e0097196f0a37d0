import { ribbonTab } from './ribbon-model';
import type { RibbonButton } from './ribbon-model';

export interface RibbonActions {
  readonly showPane: () => void;
  /** Calls a function of the add-in as a click in Excel does. */
  readonly execute: (action: string, controlId: string) => void;
}

function buttonElement(button: RibbonButton, actions: RibbonActions): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.id = button.id;
  element.title = `${button.tipTitle}\n${button.tip}`;
  const image = document.createElement('img');
  image.src = button.icon;
  image.alt = '';
  element.append(image, button.label);
  const { action } = button;
  element.addEventListener('click', () => (action === null ? actions.showPane() : actions.execute(action, button.id)));
  return element;
}

/** Shows the add-in's own tab, made from the manifest that ships. */
export async function showRibbon(container: HTMLElement, actions: RibbonActions): Promise<void> {
  const response = await fetch('/manifest.xml');
  if (!response.ok) throw new Error(`manifest.xml: ${response.status}`);
  const tab = ribbonTab(new DOMParser().parseFromString(await response.text(), 'text/xml'));
  const title = document.createElement('div');
  title.className = 'tab';
  title.textContent = tab.label;
  const groups = document.createElement('div');
  groups.className = 'groups';
  for (const group of tab.groups) {
    const element = document.createElement('section');
    element.className = 'group';
    element.setAttribute('aria-label', group.label);
    const buttons = document.createElement('div');
    buttons.className = 'buttons';
    buttons.append(...group.buttons.map((button) => buttonElement(button, actions)));
    const label = document.createElement('h3');
    label.textContent = group.label;
    element.append(buttons, label);
    groups.append(element);
  }
  container.replaceChildren(title, groups);
}
