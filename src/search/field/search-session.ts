import { FarEngine } from './far-engine.ts';
import { raise, standsAtCount } from './in-sight.ts';
import { isOfIme, Panel } from './panel.ts';
import { hashFor, queryIn, queryProblem } from './query.ts';
import { ResultView } from './result-view.ts';
import { fromTemplate } from './templates.ts';
import { WrittenQuery } from './written-query.ts';

/** Between the last key and the search, and between the results and their being read out. */
const [rest, quiet] = [120, 800];
/** So many letters are rarely a name: the text will be asked. */
const long = 8;
/** How many results the panel under the field holds. */
const inPanel = 6;

/** What happens once the search field has been touched: in a panel under the field, or on the search page itself. */
export class SearchSession {
  readonly #host: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #engine: FarEngine;
  readonly #view: ResultView;
  /** Where results appear: in the search page, or in the panel. */
  readonly #place: HTMLElement;
  /** Undefined on the search page, where results have their own place. */
  readonly #panel: Panel | undefined;
  readonly #status: HTMLElement;
  readonly #written: WrittenQuery;
  /** Whether an IME is converting: what is half converted is not searched for. */
  #isComposing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #speech: ReturnType<typeof setTimeout> | undefined;
  #warmed: Promise<void> | undefined;
  #turn = 0;
  /** Whether the results shown are not those of the letters in the field. */
  #isPending = false;
  /** Whether the reader waits for what is found, with the focus nowhere. */
  #isAwaited = false;

  /** What the field hands over at the first touch; `hasTyped`: the reader wants what is in it, not what the address says. */
  constructor(host: HTMLElement, names: Promise<Response | undefined>, hasTyped: boolean) {
    const input = host.querySelector('input')!;
    this.#host = host;
    this.#input = input;
    this.#written = new WrittenQuery(() => input.value.trim());
    this.#engine = new FarEngine(new URL(host.dataset['folder']!, location.href).href, names);
    const place = document.querySelector<HTMLElement>('main [data-search-results]');
    this.#panel = place ? undefined : new Panel(host, input, () => this.#close());
    this.#status = fromTemplate('status');
    host.append(this.#status);
    this.#place = place ?? this.#panel!.element;
    this.#place.tabIndex = -1;
    this.#view = new ResultView(
      this.#place,
      new URL('..', input.form!.action),
      place ? Infinity : inPanel,
    );
    this.#listen(host);
    if (place && !hasTyped && queryIn(location.hash)) {
      this.#isAwaited = true;
      this.follow();
    } else if (input.value.trim() && (hasTyped || document.activeElement === input)) this.#soon(0);
  }

  #listen(host: HTMLElement): void {
    const input = this.#input;
    // The code may have come in the middle of a conversion.
    for (const type of ['compositionstart', 'compositionupdate'])
      input.addEventListener(type, () => {
        this.#isComposing = true;
        clearTimeout(this.#timer);
        this.#written.wait();
      });
    // An emptied field ends a conversion without saying so.
    for (const type of ['compositionend', 'input'])
      input.addEventListener(type, (event) => {
        if ((event as InputEvent).isComposing !== true) this.#isComposing = false;
        this.#soon();
      });
    for (const place of [host, this.#place])
      place.addEventListener('keydown', (event) => this.#step(event));
    input.addEventListener(
      'focus',
      () => this.#panel?.isOpen === false && input.value.trim() && this.#soon(),
    );
    // WebKit sets a field without autocomplete to its default when its page comes back from memory.
    addEventListener('pagehide', () => (input.defaultValue = input.value));
    if (this.#panel) return;
    addEventListener('hashchange', () => this.follow());
    // A link may lead away before the address says what was asked for.
    document.addEventListener('click', () => this.#written.beforeLeaving(), { capture: true });
  }

  /** Arrow keys lead from the field down through the results and back. */
  #step(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
    const isOthers = ctrlKey || metaKey || altKey || shiftKey || defaultPrevented || isOfIme(event);
    const by = isOthers ? 0 : key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    const stops = [this.#input, ...this.#place.querySelectorAll<HTMLElement>('.search-list a')];
    const at = document.activeElement as HTMLElement;
    // Where a focused result was replaced by newer ones, the place has the focus: from there ↓ leads to the first result, ↑ to the field.
    const from = at === this.#place ? (by === 1 ? 0 : 1) : stops.indexOf(at);
    const next = !by || from < 0 || this.#panel?.isOpen === false ? undefined : stops[from + by];
    if (!next) return;
    event.preventDefault();
    // What is about to be replaced cannot hold the focus; the field stays.
    if (next === this.#input || !this.#isPending) next.focus();
  }

  /** Searches when the typing rests; at once what was typed while the code was on its way. */
  #soon(after = rest): void {
    clearTimeout(this.#timer);
    if (this.#input.value.length >= long) this.#warmed ??= this.#engine.warmText();
    if (this.#isComposing) return;
    this.#isPending = true;
    this.#timer = setTimeout(() => void this.#search(), after);
    if (!this.#panel) this.#written.soon();
  }

  /** Enter: searches at once where results have their own place. Returns whether they have: else their page is to be opened. */
  submit(): boolean {
    clearTimeout(this.#timer);
    if (this.#panel) return false;
    this.#written.confirm();
    void this.#search();
    // On a phone the keyboard would stay over the results.
    if (!matchMedia('(pointer: coarse)').matches) return true;
    this.#isAwaited = true;
    this.#input.blur();
    return true;
  }

  /** The page of results cannot be opened: says so above what is shown. */
  offline(): void {
    this.#panel?.open();
    this.#say(this.#view.offline());
  }

  /** The address has changed, or the page was opened with a query: search for it, or show nothing where there is none. */
  follow(): void {
    const query = queryIn(location.hash);
    const target = document.getElementById(location.hash.slice(1));
    if (!query && target?.contains(this.#place)) {
      // A link to the results themselves (本文へ進む) keeps them, and their query in the address.
      history.replaceState(history.state, '', hashFor(this.#input.value.trim()) || location.hash);
      return;
    }
    this.#input.value = query;
    this.#written.follow();
    if (query) return void this.#search();
    this.#close();
    this.#view.clear();
    // What stood above the place that was asked for is gone.
    target?.scrollIntoView();
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const query = this.#input.value.trim();
    const problem = queryProblem(query);
    if (problem === 'empty' && this.#panel) return this.#close();
    this.#panel?.open();
    if (problem) {
      this.#isPending = false;
      this.#say(this.#view.problem(problem));
      return;
    }
    this.#isPending = true;
    this.#view.busy();
    const waiting = setTimeout(() => turn === this.#turn && this.#say(this.#view.searching()), 250);
    const found = await this.#engine.search(query);
    clearTimeout(waiting);
    if (turn !== this.#turn) return;
    this.#isPending = false;
    const broken = import.meta.env.DEV ? 'broken-in-development' : 'broken';
    this.#say(found ? this.#view.show(query, found) : this.#view.problem(broken));
    if (this.#isAwaited && standsAtCount(this.#place)) clearTimeout(this.#speech);
    this.#isAwaited = false;
  }

  /** Reads out a sentence, which stands there, once the typing rests. */
  #say(sentence: string): void {
    raise(this.#host, this.#input, this.#place, Boolean(this.#panel));
    clearTimeout(this.#speech);
    this.#speech = setTimeout(() => (this.#status.textContent = sentence), quiet);
  }

  #close(): void {
    this.#turn++;
    this.#isPending = false;
    clearTimeout(this.#timer);
    clearTimeout(this.#speech);
    this.#status.textContent = '';
    this.#panel?.close();
  }
}
