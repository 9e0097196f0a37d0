import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../app';
import type { Session } from '../session';

/** The pane in jsdom, used as a person would: by what is written on it. */
export interface RenderedPane {
  readonly text: () => string;
  /** The button with exactly this name; the first that begins with it where none has it exactly. */
  readonly button: (name: string) => HTMLElement;
  readonly has: (name: string) => boolean;
  readonly click: (name: string) => Promise<void>;
  readonly tick: (label: string) => Promise<void>;
  readonly type: (label: string, text: string) => Promise<void>;
  readonly choose: (label: string, option: string) => Promise<void>;
  readonly key: (key: string, more?: KeyboardEventInit) => Promise<void>;
  /** Lets something happen and waits until it has been shown. */
  readonly after: (happens: () => void) => Promise<void>;
  readonly close: () => void;
}

/** What Office and the browser have and jsdom lacks. */
export function preparePage(): void {
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    Office: { context: { officeTheme: { bodyBackgroundColor: '#FFFFFF' }, partitionKey: 'del' }, onReady: () => Promise.resolve({ host: 'Excel' }), addin: {} },
  });
  window.matchMedia = ((query: string) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof window.matchMedia;
  Element.prototype.scrollIntoView = () => undefined;
}

export async function renderPane(session: Session): Promise<RenderedPane> {
  const element = document.createElement('div');
  document.body.append(element);
  const root = createRoot(element);
  const settled = () => act(async () => {
    // Lazy pages and promises of the port take a few turns.
    for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  });
  await act(async () => root.render(<App session={session} />));
  await settled();

  const nameOf = (control: Element) => (control.getAttribute('aria-label') ?? control.textContent ?? '').trim();
  const controls = () => [...element.querySelectorAll<HTMLElement>('button, a, summary')];
  const button = (name: string) => {
    const found = controls().find((control) => nameOf(control) === name) ?? controls().find((control) => nameOf(control).startsWith(name));
    if (!found) throw new Error(`No button "${name}" among: ${controls().map(nameOf).join(' | ')}`);
    return found;
  };
  const labelled = <T extends HTMLElement>(label: string): T => {
    const text = [...element.querySelectorAll('label')].find((one) => (one.textContent ?? '').trim().startsWith(label));
    const found = text && document.getElementById(text.htmlFor);
    if (!found) throw new Error(`No field "${label}".`);
    return found as T;
  };
  const change = async (field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, value: string) => {
    await act(async () => {
      field.focus();
      // React follows the value by a property of its own; the browser's must be set.
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')?.set?.call(field, value);
      field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
    });
    await settled();
  };
  return {
    text: () => element.textContent ?? '',
    button,
    has: (name) => controls().some((control) => nameOf(control) === name || nameOf(control).startsWith(name)),
    click: async (name) => {
      const found = button(name);
      await act(async () => {
        found.focus();
        found.click();
      });
      await settled();
    },
    tick: async (label) => {
      await act(async () => labelled(label).click());
      await settled();
    },
    type: (label, text) => change(labelled<HTMLInputElement>(label), text),
    choose: (label, option) => change(labelled<HTMLSelectElement>(label), option),
    key: async (key, more) => {
      await act(async () => void window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more })));
      await settled();
    },
    after: async (happens) => {
      await act(async () => happens());
      await settled();
    },
    close: () => {
      act(() => root.unmount());
      element.remove();
    },
  };
}
