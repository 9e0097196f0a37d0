/** A button of the ribbon, as the manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** Path below the add-in's origin. */
  readonly icon: string;
  /** The function that the click calls; null where it shows the task pane. */
  readonly action: string | null;
}

export interface RibbonGroup { readonly id: string; readonly label: string; readonly buttons: readonly RibbonButton[] }
export interface RibbonTab { readonly label: string; readonly groups: readonly RibbonGroup[] }

function children(element: Element, name: string): Element[] {
  return [...element.getElementsByTagName('*')].filter((child) => child.localName === name);
}

function child(element: Element, name: string): Element {
  const found = children(element, name)[0];
  if (!found) throw new Error(`The manifest has no <${name}> in <${element.localName} id="${element.getAttribute('id') ?? ''}">.`);
  return found;
}

/** The ribbon as Excel would show it, read from the manifest's own tab. Throws where something it names is missing. */
export function ribbonTab(manifest: Document): RibbonTab {
  const resources = new Map(
    ['String', 'Image', 'Url'].flatMap((kind) => children(manifest.documentElement, kind))
      .filter((element) => element.hasAttribute('id'))
      .map((element) => [element.getAttribute('id') ?? '', element.getAttribute('DefaultValue') ?? '']),
  );
  const resource = (element: Element): string => {
    const id = element.getAttribute('resid') ?? '';
    const value = resources.get(id);
    if (value === undefined) throw new Error(`The manifest has no resource "${id}".`);
    return value;
  };
  const button = (control: Element): RibbonButton => {
    const large = children(control, 'Image').find((image) => image.getAttribute('size') === '32') ?? child(control, 'Image');
    const tip = child(control, 'Supertip');
    const action = child(control, 'Action');
    return {
      id: control.getAttribute('id') ?? '',
      label: resource(child(control, 'Label')),
      tipTitle: resource(child(tip, 'Title')),
      tip: resource(child(tip, 'Description')),
      icon: new URL(resource(large)).pathname,
      action: action.getAttribute('xsi:type') === 'ExecuteFunction' ? (child(action, 'FunctionName').textContent ?? '') : null,
    };
  };
  const tab = child(manifest.documentElement, 'CustomTab');
  const tabLabel = [...tab.children].find((element) => element.localName === 'Label');
  return {
    label: tabLabel ? resource(tabLabel) : '',
    groups: children(tab, 'Group').map((group) => ({
      id: group.getAttribute('id') ?? '',
      label: resource(child(group, 'Label')),
      buttons: children(group, 'Control').map(button),
    })),
  };
}
