import file from './shortcuts.json';

interface ShortcutText {
  /** As Danish keyboards name the keys; on Mac, Cmd and Option stand for Ctrl and Alt. */
  readonly keys: string;
  readonly text: string;
}

/** The keyboard shortcuts in the sheet, from the file that Excel reads itself. */
export const shortcutTexts: readonly ShortcutText[] = file.shortcuts.map(({ action, key }) => ({
  keys: key.default.replace('Shift', 'Skift'),
  text: file.actions.find(({ id }) => id === action)?.name ?? action,
}));
