interface ShortcutFile {
  readonly actions?: readonly { readonly id?: unknown; readonly type?: unknown; readonly name?: unknown }[];
  readonly shortcuts?: readonly { readonly action?: unknown; readonly key?: Readonly<Record<string, unknown>> }[];
}

const PLATFORMS = ['windows', 'mac', 'web'] as const;

/**
 * Combinations that neither Excel, browsers nor the keyboard itself want: three modifiers and a letter. Ctrl+Alt is AltGr
 * on a Danish keyboard, which writes @, {, [, ], }, € and µ by digits, E and M; with Shift it writes nothing. On Mac,
 * Control+Option belongs to VoiceOver, so Command takes Control's place.
 */
const USUAL = /^Ctrl\+Alt\+Shift\+[A-Z]$/;
const MAC = /^Command\+Alt\+Shift\+[A-Z]$/;
/** What macOS does with Command, Option, Shift and a letter: log out, save as, paste without format. */
const TAKEN_ON_MAC = ['Q', 'S', 'V'];

/**
 * What is wrong with the file that the manifest's ExtendedOverrides leads to (Microsoft's extended-manifest schema, and
 * the guidelines for custom key combinations).
 * @param actions what the code answers
 */
export function shortcutFaults(json: string, actions: readonly string[]): readonly string[] {
  let file: ShortcutFile;
  try {
    file = JSON.parse(json) as ShortcutFile;
  } catch {
    return ['the file of keyboard shortcuts is no JSON'];
  }
  const { actions: named, shortcuts, ...others } = file;
  if (!Array.isArray(named) || !Array.isArray(shortcuts) || named.length === 0) return ['the file of keyboard shortcuts needs lists of actions and shortcuts'];
  return [
    ...Object.keys(others).map((key) => `keyboard shortcuts: "${key}" means nothing`),
    ...actionFaults(file.actions ?? [], actions),
    ...(file.shortcuts ?? []).flatMap((shortcut) => keyFaults(shortcut.action, shortcut.key ?? {})),
    ...agreementFaults(file),
    ...PLATFORMS.flatMap((platform) => twice((file.shortcuts ?? []).map(({ key }) => String(key?.[platform] ?? key?.default).toUpperCase())).map((key) => `${key} has two actions (${platform})`)),
  ];
}

function actionFaults(named: NonNullable<ShortcutFile['actions']>, answered: readonly string[]): readonly string[] {
  return [
    ...named.flatMap(({ id, type, name }) => [
      ...(answered.includes(String(id)) ? [] : [`the shortcut's action "${String(id)}" is not answered by the code`]),
      ...(type === 'ExecuteFunction' ? [] : [`the action "${String(id)}" is not of the type ExecuteFunction`]),
      ...(typeof name === 'string' && name.trim() !== '' ? [] : [`the action "${String(id)}" has no name to show where keys collide`]),
    ]),
    ...twice(named.map(({ id }) => String(id))).map((id) => `the action "${id}" stands twice`),
  ];
}

function keyFaults(action: unknown, key: Readonly<Record<string, unknown>>): readonly string[] {
  const faults = Object.keys(key).filter((platform) => platform !== 'default' && !PLATFORMS.some((known) => known === platform)).map((platform) => `"${String(action)}": Office knows no platform "${platform}"`);
  if (key.default === undefined) faults.push(`"${String(action)}" has no default key`);
  if (key.mac === undefined) faults.push(`"${String(action)}" has no key of its own for Mac, where Control+Option is VoiceOver's`);
  for (const [platform, value] of Object.entries(key)) {
    const wanted = platform === 'mac' ? MAC : USUAL;
    if (!wanted.test(String(value))) faults.push(`"${String(action)}": ${String(value)} may be taken (${platform}); wanted is ${wanted.source.slice(1, -1).replaceAll('\\', '')}`);
    else if (platform === 'mac' && TAKEN_ON_MAC.includes(String(value).slice(-1))) faults.push(`"${String(action)}": macOS itself uses ${String(value)}`);
  }
  return faults;
}

function agreementFaults({ actions = [], shortcuts = [] }: ShortcutFile): readonly string[] {
  const ids = actions.map(({ id }) => id);
  const used = shortcuts.map(({ action }) => action);
  return [
    ...used.filter((action) => !ids.includes(action)).map((action) => `a shortcut is for "${String(action)}", which is not among the actions`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `the action "${String(id)}" has no shortcut`),
    ...twice(used.map(String)).map((action) => `"${action}" has two shortcuts`),
  ];
}

function twice(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
