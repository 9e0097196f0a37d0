import { useEffect } from 'react';
import type { RefObject } from 'react';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Pages that are opened take the focus themselves; only where nobody does is it kept here. In milliseconds. */
const OTHERS_FIRST = 60;

/**
 * Where what had the focus goes away (an answered question, an accepted finding, a button that was pressed for good), the
 * focus goes on from where it was: to what now follows what stood before it.
 */
export function useFocusKept(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | null = null;
    let before: readonly Element[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;

    const note = () => {
      last = document.activeElement;
      const all = focusable();
      before = all.slice(0, Math.max(0, all.findIndex((element) => element === last)));
    };
    const restore = () => {
      const { current } = page;
      if (current === null || last === null || !isGone(last) || document.activeElement !== document.body) return;
      (successor(before, current) ?? current).focus();
    };
    // Who has gone over to the sheet stays there.
    const forget = () => { last = null; };
    const observer = new MutationObserver(() => {
      if (last === null || !isGone(last)) return;
      clearTimeout(timer);
      timer = setTimeout(restore, OTHERS_FIRST);
    });
    document.addEventListener('focusin', note);
    window.addEventListener('blur', forget);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusin', note);
      window.removeEventListener('blur', forget);
      observer.disconnect();
    };
  }, [page]);
}

function isGone(element: Element): boolean {
  return !element.isConnected || element.closest('[hidden]') !== null;
}

function focusable(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.closest('[hidden]') === null);
}

/** On the page itself: the navigation above it is never where someone was. */
function successor(before: readonly Element[], page: HTMLElement): HTMLElement | undefined {
  const left = before.findLast((element) => !isGone(element) && page.contains(element) && element !== page);
  const all = focusable().filter((element) => page.contains(element) && element !== page);
  const at = all.findIndex((element) => element === left);
  return all[at + 1] ?? all[at];
}
