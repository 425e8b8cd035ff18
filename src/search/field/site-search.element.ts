import type { SearchSession } from './search-session.ts';

/**
 * The search field of every page, over a plain form that opens the list of all pages. Only what must be ready before
 * the first key is here, inlined into every page; search-session.ts and the engine come when the field is touched.
 * Imports types only: a value shared with that file would become a third file, and a request on every page.
 */
class SiteSearch extends HTMLElement {
  #gone = new AbortController();
  #session: Promise<SearchSession | undefined> | undefined;
  /** True from the Enter that only ends an IME conversion until the key is up again. */
  #converting = false;
  #composing = false;
  /** Whether something was typed since the address last changed: that is what the reader wants. */
  #typed = false;
  #worker: Promise<Worker | undefined> | undefined;
  #names: Promise<ArrayBuffer | undefined> | undefined;
  /** How often the session's code did not come. */
  #failures = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    const { folder, page } = this.dataset;
    if (!form || !input || !folder || !page)
      throw new Error('<site-search>: it needs a <form>, an <input>, data-folder and data-page');
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    const isSearchPage = location.pathname === new URL(page, location.href).pathname;

    const warmUp = () => (this.#session ??= this.#start(input, folder, page));
    // Where the code does not come, typing says so: in its place on the search page, else under the field.
    const say = (failed: boolean) => {
      for (const sentence of document.querySelectorAll<HTMLElement>(
        isSearchPage ? '[data-search-unavailable]' : '[data-search-failed]',
      ))
        sentence.hidden = !failed;
    };
    const waiting = this.querySelector<HTMLElement>('[data-search-waiting]')!;
    const ready = async () => {
      // Who typed and sees nothing happen would type again.
      const slow = setTimeout(() => (waiting.hidden = false), 800);
      const session = await warmUp();
      clearTimeout(slow);
      waiting.hidden = true;
      say(!session);
      return session;
    };
    this.addEventListener('focusin', () => void warmUp().then((session) => session && say(false)), {
      signal,
    });
    this.addEventListener('input', () => void ready(), { signal });

    input.addEventListener(
      'input',
      ({ isComposing }) => {
        this.#typed = true;
        // An emptied field ends a conversion without saying so.
        if ((isComposing as boolean | undefined) === false) this.#composing = false;
      },
      { signal },
    );
    input.addEventListener('compositionstart', () => (this.#composing = true), { signal });
    input.addEventListener('compositionend', () => (this.#composing = false), { signal });
    // Android reports 229 for every letter, but names no key then; others name Enter or Process.
    input.addEventListener('keydown', (event) => (this.#converting = isConverting(event)), {
      signal,
    });
    input.addEventListener('keyup', () => (this.#converting = false), { signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        if (this.#converting) return;
        // Who has waited for the code so long goes to the page that needs none to list all pages.
        void Promise.race([ready(), later(3000)]).then(async (session) => {
          if (session) return session.submit();
          // Half a letter cannot stand in an address.
          const words = input.value.trim().replace(/\p{Surrogate}/gu, '');
          const hash = words && `#q=${encodeURIComponent(words)}`;
          // Offline the reader stays here, with the sentence, and not on the browser's page of errors.
          if (!(await fetch(page, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined)))
            return;
          if (!isSearchPage) return location.assign(page + hash);
          // A page of an earlier build asks for files that may be gone: a new one knows where they are.
          location.hash = hash;
          location.reload();
        });
      },
      { signal },
    );
    document.addEventListener(
      'keydown',
      (event) => {
        // Autofill sends keys without a name; in a conversion Ctrl+K is the IME's.
        if (
          (event.key as string | undefined)?.toLowerCase() !== 'k' ||
          event.isComposing ||
          event.keyCode === 229 ||
          !(event.ctrlKey || event.metaKey) ||
          event.shiftKey ||
          event.altKey
        )
          return;
        event.preventDefault();
        input.focus();
        input.select();
      },
      { signal },
    );
    if (!isSearchPage) return;
    const follow = () => {
      this.#typed = false;
      if (location.hash.startsWith('#q=') || this.#session)
        void ready().then((session) => !this.#typed && session?.follow());
    };
    addEventListener('hashchange', follow, { signal });
    follow();
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  async #start(
    input: HTMLInputElement,
    folder: string,
    page: string,
  ): Promise<SearchSession | undefined> {
    const { session = `${folder}session.js`, engine = `${folder}engine.js` } = this.dataset;
    const at = (address: string) => new URL(address, location.href).href;
    // All that every search needs is asked for at once.
    const worker = (this.#worker ??= startWorker(engine));
    const names = (this.#names ??= fetch(`${folder}names.json`)
      .then((file) => (file.ok ? file.arrayBuffer() : undefined))
      .catch(() => undefined));
    try {
      // A browser that could not load a script, or still waits for it, may not ask for its address again.
      const code = this.#failures ? `${session}?${this.#failures}` : session;
      // By address, not by name: a script that imports by name is no longer inlined into the page by Astro 7.
      const loaded = (await Promise.race([import(/* @vite-ignore */ code), later(patience)])) as
        typeof import('./search-session.ts') | undefined;
      if (!loaded) throw new Error(`${code} did not come`);
      const { SearchSession } = loaded;
      return new SearchSession({
        host: this,
        input,
        engine: { code: at(engine), folder: at(folder), worker, startWorker, names },
        page,
        isComposing: () => this.#composing,
        signal: this.#gone.signal,
      });
    } catch {
      // The next touch tries again, with what has come.
      this.#failures++;
      this.#session = undefined;
      void worker.then((came) => came ?? (this.#worker = undefined));
      void names.then((came) => came ?? (this.#names = undefined));
      return undefined;
    }
  }
}

/** Under Trusted Types a worker starts only at an address of a policy's; where it may be the headers say: here. */
const engineAt = globalThis.trustedTypes?.createPolicy('guide', {
  createScriptURL: (code) => code,
});

/** Starts the search's engine. Answers it once it listens; undefined where a worker cannot be had. */
const startWorker = (code: string): Promise<Worker | undefined> =>
  new Promise<Worker | undefined>((listens) => {
    const worker = new Worker(engineAt?.createScriptURL(code) ?? code, { type: 'module' });
    const fail = (event?: Event) => {
      event?.preventDefault();
      worker.terminate();
      listens(undefined);
    };
    const tooLate = setTimeout(fail, patience);
    worker.onmessage = () => {
      clearTimeout(tooLate);
      worker.onerror = null;
      listens(worker);
    };
    worker.onerror = fail;
  }).catch(() => undefined);

/** What has not come by then does not come, in ms. */
const patience = 20_000;
const later = (after: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(resolve, after, undefined));

/** Whether a key is the IME's: Safari sends the Enter that ends a conversion after its end, with code 229. */
function isConverting(event: KeyboardEvent): boolean {
  return (event.isComposing || event.keyCode === 229) && event.key !== 'Unidentified';
}

customElements.define('site-search', SiteSearch);
