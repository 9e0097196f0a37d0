import type { WorkbenchSession } from './workbench-session';

/** What has the focus in the pane. */
export interface Focused {
  /** Lower case; "body" where nothing has it. */
  readonly element: string;
  /** What it is called: label, or text. */
  readonly name: string;
}

export function focused(session: WorkbenchSession): Promise<Focused> {
  return session.paneFrame().evaluate(() => {
    const element = document.activeElement ?? document.body;
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ? [...(element.labels ?? [])].map(({ textContent }) => textContent ?? '') : [];
    const name = element === document.body ? '' : (element.getAttribute('aria-label') ?? (labels.join(' ') || (element.textContent ?? '')));
    return { element: element.localName, name: name.trim() };
  });
}

/** Presses Tab (or Shift+Tab) until what is called so has the focus. Fails where that never happens, or the focus gets lost. */
export async function tabTo(session: WorkbenchSession, wanted: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await session.page.keyboard.press(key);
    const { element, name } = await focused(session);
    if (element !== 'body' && wanted.test(name)) return;
    passed.push(name.slice(0, 30));
  }
  throw new Error(`${key} never came to ${String(wanted)}, but to: ${passed.join(' | ')}`);
}

/** Goes through the pane once by Tab; whatever looks the same with and without the focus is named. */
export async function invisibleFocus(session: WorkbenchSession): Promise<string[]> {
  const { page } = session;
  const frame = session.paneFrame();
  await frame.evaluate(() => {
    document.querySelector<HTMLElement>('nav button')?.focus();
  });
  // By key, since what has been clicked need not show that it has the focus.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  const unseen: string[] = [];
  const seen = new Set<string>();
  for (let presses = 0; presses < 150; presses += 1) {
    const stop = await frame.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      element.scrollIntoView({ block: 'nearest' });
      // What is drawn may be beside the element itself: a check box is drawn by its neighbour.
      const box = (element instanceof HTMLInputElement ? (element.closest('.fui-Checkbox, .fui-Switch, .fui-Input') ?? element) : element).getBoundingClientRect();
      return { name: `<${element.localName}> ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) || element.id}`, id: `${element.localName}#${element.id}/${Math.round(box.x)}/${Math.round(box.y + (document.querySelector('main')?.scrollTop ?? 0))}`, x: box.x, y: box.y, width: box.width, height: box.height };
    });
    if (stop === null || seen.has(stop.id)) break;
    seen.add(stop.id);
    const pane = await page.locator('#pane-frame').boundingBox();
    if (!pane) throw new Error('The pane is not shown.');
    const left = Math.max(pane.x, pane.x + stop.x - 4);
    const top = Math.max(pane.y, pane.y + stop.y - 4);
    const clip = { x: left, y: top, width: Math.min(stop.width + 8, pane.x + pane.width - left), height: Math.max(4, Math.min(stop.height + 8, pane.y + pane.height - top)) };
    const picture = () => page.screenshot({ clip, animations: 'disabled' });
    const withFocus = await picture();
    await frame.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      element.dataset.stop = '';
      element.blur();
    });
    const without = await picture();
    await frame.evaluate(() => {
      const element = document.querySelector<HTMLElement>('[data-stop]');
      element?.focus();
      element?.removeAttribute('data-stop');
    });
    if (withFocus.equals(without)) unseen.push(stop.name);
    await page.keyboard.press('Tab');
  }
  if (seen.size < 5) throw new Error(`Tab came to ${seen.size} places only.`);
  return unseen;
}
