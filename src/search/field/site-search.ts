import type { SearchSession } from './search-session.ts';

/**
 * The search field of every page, over a plain form that opens the list of all pages. Only what must be ready before
 * the first key is here, inlined into every page; search-session.ts and the engine come when the field is touched.
 * Imports types only: a value shared with that file would become a third file, and a request on every page.
 */
const host = document.querySelector<HTMLElement>('site-search')!;
const form = host.querySelector('form')!;
const input = host.querySelector('input')!;
const { folder = '', page = '' } = host.dataset;
const { session = `${folder}session.js`, engine = `${folder}engine.js` } = host.dataset;
const at = (address: string) => new URL(address, location.href);
const isSearchPage = location.pathname === at(page).pathname;

/** True from the Enter that only ends an IME conversion until the key is up again. */
let isConverting = false;
let isComposing = false;
/** Whether something was typed since the address last changed: that is what the reader wants. */
let hasTyped = false;
let started: Promise<SearchSession | undefined> | undefined;
let worker: Promise<Worker | undefined> | undefined;
let names: Promise<ArrayBuffer | undefined> | undefined;
/** How often the session's code did not come. */
let failures = 0;

/** What has not come by then does not come, in ms. */
const patience = 20_000;
const later = (after: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(resolve, after, undefined));

/** Under Trusted Types a worker starts only at an address of a policy's; where it may be the headers say: here. */
const engineAt = globalThis.trustedTypes?.createPolicy('guide', {
  createScriptURL: (code) => code,
});

/** Starts the search's engine. Answers it once it listens; undefined where a worker cannot be had. */
const startWorker = (code: string): Promise<Worker | undefined> =>
  new Promise<Worker | undefined>((listens) => {
    const begun = new Worker(engineAt?.createScriptURL(code) ?? code, { type: 'module' });
    const fail = (event?: Event) => {
      event?.preventDefault();
      begun.terminate();
      listens(undefined);
    };
    const tooLate = setTimeout(fail, patience);
    begun.onmessage = () => {
      clearTimeout(tooLate);
      begun.onerror = null;
      listens(begun);
    };
    begun.onerror = fail;
  }).catch(() => undefined);

const start = async () => {
  // All that every search needs is asked for at once.
  worker ??= startWorker(engine);
  names ??= fetch(`${folder}names.json`)
    .then((file) => (file.ok ? file.arrayBuffer() : undefined))
    .catch(() => undefined);
  const asked = { worker, names };
  try {
    // A browser that could not load a script, or still waits for it, may not ask for its address again.
    const code = failures ? `${session}?${failures}` : session;
    // By address, not by name: a script that imports by name is no longer inlined into the page by Astro 7.
    // What did not come in time is no module either.
    const { SearchSession } = (await Promise.race([
      import(/* @vite-ignore */ code),
      later(patience),
    ])) as typeof import('./search-session.ts');
    return new SearchSession({
      host,
      input,
      engine: { code: at(engine).href, folder: at(folder).href, startWorker, ...asked },
      page,
      isComposing: () => isComposing,
    });
  } catch {
    // The next touch tries again, with what has come.
    failures++;
    started = undefined;
    void asked.worker.then((came) => came ?? (worker = undefined));
    void asked.names.then((came) => came ?? (names = undefined));
    return undefined;
  }
};

const warmUp = () => (started ??= start());
// Where the code does not come, typing says so: in its place on the search page, else under the field.
const say = (failed: boolean) => {
  for (const sentence of document.querySelectorAll<HTMLElement>(
    isSearchPage ? '[data-search-unavailable]' : '[data-search-failed]',
  ))
    sentence.hidden = !failed;
};
const waiting = host.querySelector<HTMLElement>('[data-search-waiting]')!;
const ready = async () => {
  // Who typed and sees nothing happen would type again.
  const slow = setTimeout(() => (waiting.hidden = false), 800);
  const session = await warmUp();
  clearTimeout(slow);
  waiting.hidden = true;
  say(!session);
  return session;
};

host.addEventListener('focusin', () => void warmUp().then((session) => session && say(false)));
input.addEventListener('input', (event) => {
  hasTyped = true;
  // An emptied field ends a conversion without saying so.
  if ((event.isComposing as boolean | undefined) === false) isComposing = false;
  void ready();
});
input.addEventListener('compositionstart', () => (isComposing = true));
input.addEventListener('compositionend', () => (isComposing = false));
/** Whether a key is the IME's. Safari sends the Enter that ends a conversion after its end, with code 229. */
const isOfIme = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229;
// Android reports 229 for every letter, but names no key then; others name Enter or Process.
input.addEventListener('keydown', (event) => {
  isConverting = isOfIme(event) && event.key !== 'Unidentified';
});
input.addEventListener('keyup', () => (isConverting = false));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (isConverting) return;
  // Who has waited for the code so long goes to the page that needs none to list all pages.
  void Promise.race([ready(), later(3000)]).then(async (session) => {
    if (session) return session.submit();
    // Half a letter cannot stand in an address.
    const words = input.value.trim().replace(/\p{Surrogate}/gu, '');
    const hash = words && `#q=${encodeURIComponent(words)}`;
    // Offline the reader stays here, with the sentence, and not on the browser's page of errors.
    if (!(await fetch(page, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined))) return;
    if (!isSearchPage) return location.assign(page + hash);
    // A page of an earlier build asks for files that may be gone: a new one knows where they are.
    location.hash = hash;
    location.reload();
  });
});
document.addEventListener('keydown', (event) => {
  // Autofill sends keys without a name; in a conversion Ctrl+K is the IME's.
  if (
    (event.key as string | undefined)?.toLowerCase() !== 'k' ||
    isOfIme(event) ||
    !(event.ctrlKey || event.metaKey) ||
    event.shiftKey ||
    event.altKey
  )
    return;
  event.preventDefault();
  input.focus();
  input.select();
});
if (isSearchPage) {
  const follow = () => {
    hasTyped = false;
    if (location.hash.startsWith('#q=') || started)
      void ready().then((session) => !hasTyped && session?.follow());
  };
  addEventListener('hashchange', follow);
  follow();
}
