import { restorerOf } from './check-form.ts';

/**
 * Keeps the answers of a page that comes back from the browser's memory. WebKit then empties a form without autocomplete, at some
 * time after `pageshow` and without an event (2026-11); with it an <output>, and that can be seen.
 */
export function keepBackFromMemory(form: HTMLFormElement, until: AddEventListenerOptions): void {
  const seen = form.appendChild(document.createElement('output'));
  seen.hidden = true;
  let putBack: (() => void) | undefined;
  const keep = () => (putBack = restorerOf(form));
  addEventListener(
    'pagehide',
    () => {
      keep();
      seen.value = 'left';
    },
    until,
  );
  // What the reader has changed meanwhile is newer.
  form.addEventListener('input', () => putBack && keep(), until);
  // This one is the check's own.
  form.addEventListener('reset', () => (putBack = undefined), until);
  new MutationObserver(() => seen.value || putBack?.()).observe(seen, { childList: true });
}
