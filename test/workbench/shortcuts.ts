interface ShortcutFile {
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string; readonly web?: string } }[];
}

/** What the user held down, written as in shortcuts.json: "Ctrl+Alt+Shift+K". */
function pressed({ ctrlKey, altKey, shiftKey, code }: KeyboardEvent): string {
  return [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', code.replace(/^(Key|Digit)/, '')].filter(Boolean).join('+');
}

/**
 * Runs the add-in's keyboard shortcuts as Excel on the web does: from the file that the manifest names, by the keys for
 * the web, and only while the focus is outside the pane.
 */
export async function listenForShortcuts(page: Window, run: (action: string) => void): Promise<void> {
  const manifest = new DOMParser().parseFromString(await text('/manifest.xml'), 'text/xml');
  const address = manifest.getElementsByTagName('ExtendedOverrides')[0]?.getAttribute('Url');
  if (!address) throw new Error('The manifest has no ExtendedOverrides.');
  const { shortcuts } = JSON.parse(await text(new URL(address).pathname)) as ShortcutFile;
  const actions = new Map(shortcuts.map(({ action, key }) => [key.web ?? key.default, action]));
  page.addEventListener('keydown', (event) => {
    const action = actions.get(pressed(event));
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run(action);
  }, { capture: true });
}

async function text(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
