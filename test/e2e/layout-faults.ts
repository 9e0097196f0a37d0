import type { Frame } from 'playwright-core';

/**
 * What does not fit into the pane, one line each: text that sticks out to the side, elements that cut their text off, pages
 * that must be scrolled sideways. Boxes that scroll by themselves and can be reached by keyboard (a rule's tables) may be wider.
 */
export function layoutFaults(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    const mayBeWide = (element: Element): boolean => {
      const box = element.closest('[tabindex="0"]');
      return box !== null && scrolls(box);
    };
    const describe = (element: Element) => `<${element.localName}> “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > width) faults.push(`the page is ${document.documentElement.scrollWidth} px wide of ${width}`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      // What is there for screen readers only, or for nobody.
      if (box.width <= 1 || box.height <= 1 || style.visibility === 'hidden' || style.opacity === '0' || mayBeWide(element)) continue;
      if (element.closest('[role="progressbar"]')) continue;
      if (box.right > width + 1 || box.left < -1) faults.push(`${describe(element)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`);
      // A list box shows as much as there is room for, and all of it when opened.
      if (['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1 && element.localName !== 'select') faults.push(`${describe(element)} is cut off at ${element.clientWidth} of ${element.scrollWidth} px`);
    }
    const main = document.querySelector('main');
    if (main && main.scrollWidth > main.clientWidth) faults.push(`the page's part below the navigation is ${main.scrollWidth} px wide of ${main.clientWidth}`);
    return faults;
  });
}
