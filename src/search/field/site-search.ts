import type { SearchSession } from './search-session.ts';

/** The element of the field, once its code is here. */
export interface SearchHost extends HTMLElement {
  ready: () => Promise<SearchSession | undefined>;
}

/**
 * The search field of every page, over a plain form that opens the list of all pages. Only what must be ready before
 * the first key is here, inlined into every page: few words. search-session.ts and the names of all pages come when the
 * field is touched. Imports types only: a value shared with that file would become a third file, and a request on every page.
 */
const host = document.querySelector<SearchHost>('site-search')!;
const form = host.querySelector('form')!;
const input = form[0] as HTMLInputElement;
const { folder } = host.dataset;
const waiting = form.nextElementSibling as HTMLElement;
/** In place of results where they have one, else under the field. */
const failed = document.querySelector<HTMLElement>('[data-search-failed]')!;

/** True from the Enter that only ends an IME conversion until the key is up again. */
let isConverting = false;
/** Whether something was typed before the code came: that is what the reader wants, not what the address says. */
let hasTyped = false;
let started: Promise<SearchSession | undefined> | undefined;
let names: Promise<Response | undefined> | undefined;
/** A browser that could not load a script, or still waits for it, may not ask for its address again. */
let again = '';

const later = (after: number) =>
  new Promise<undefined>((resolve) => setTimeout(resolve as () => void, after));

const start = () => {
  // The names of all pages are by far the largest file: asked for at once, and again only where they did not come.
  names ??= fetch(`${folder}names.json`).catch(() => (names = undefined));
  // By address, not by name: a script that imports by name is not inlined into the page.
  const code = `${folder}session.js${again}`;
  // What did not come in time is no module either.
  return (started ??= Promise.race([import(/* @vite-ignore */ code), later(2e4)])
    .then(
      ({ SearchSession }: typeof import('./search-session.ts')) =>
        new SearchSession(host, names!, hasTyped),
    )
    .catch(() => {
      // The next touch tries again.
      again += '?';
      return (started = undefined);
    }));
};
/** Where the code does not come, typing says so; and that it is on its way, as who sees nothing happen would type again. */
const ready = async () => {
  const slow = setTimeout(() => (waiting.hidden = false), 800);
  const session = await start();
  clearTimeout(slow);
  waiting.hidden = true;
  failed.hidden = !!session;
  return session;
};

host.addEventListener(
  'focusin',
  () => void start().then((session) => session && (failed.hidden = true)),
);
input.oninput = () => {
  hasTyped = true;
  void ready();
};
// Safari sends the Enter that ends a conversion after its end, with code 229; Android reports 229 for every letter, but names no key.
input.onkeydown = (event) => {
  isConverting = (event.isComposing || event.keyCode === 229) && event.key !== 'Unidentified';
};
input.onkeyup = () => {
  isConverting = false;
};
form.onsubmit = (event) => {
  event.preventDefault();
  if (isConverting) return;
  // Who has waited for the code so long goes to the page that needs none to list all pages.
  void Promise.race([ready(), later(3e3)]).then(async (session) => {
    if (session?.submit()) return;
    const [page, asked] = [form.action, input.value];
    // Offline the reader stays here, with a sentence, and not on the browser's page of errors.
    if (!(await fetch(page, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined)))
      return session?.offline();
    // Meanwhile the reader may have thought of something else.
    if (input.value !== asked) return;
    // Half a letter cannot stand in an address.
    location.assign(`${page}#q=${encodeURIComponent(asked.trim().replace(/\p{Surrogate}/gu, ''))}`);
    // A page of an earlier build asks for files that may be gone: a new one knows where they are.
    if ('here' in host.dataset) location.reload();
  });
};
// For the page of results, which asks what its address says (components/search/results-page.ts).
host.ready = ready;
