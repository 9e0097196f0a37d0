/** Stands for a character that a terminal would act on. */
const REPLACEMENT = '\ufffd';

/**
 * Text that may hold parts of a workbook, as it can be shown on a terminal: without the control characters that colour,
 * move, hide or overwrite what is shown, and without those that turn the direction of the text.
 */
export function terminalText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, REPLACEMENT);
}
