import { hashFor, queryIn } from './query.ts';

/** Between the last key and the query in the address: writing there costs a phone as much as drawing the results. */
const settled = 1000;

/** The query in the address of the search page: typed, it goes over the one before, but not over one that was confirmed. */
export class WrittenQuery {
  readonly #typed: () => string;
  /** Set while the address does not say yet what was typed. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The query last asked for by Enter, by a link or by Back: it keeps its entry in the history, whatever is typed after it. */
  #confirmed = location.hash;

  /** `typed` answers what is in the field. */
  constructor(typed: () => string) {
    this.#typed = typed;
  }

  /** Writes what is typed once the typing rests. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), settled);
  }

  /** Writes nothing until more is typed: what stands in the field is half converted, or has been dealt with. */
  wait(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Writes what was typed before the address is left. */
  beforeLeaving(): void {
    if (this.#timer !== undefined) this.#write();
  }

  /** Enter: what is typed gets an entry of its own in the history. */
  confirm(): void {
    const hash = hashFor(this.#typed());
    if (queryIn(hash) !== queryIn(location.hash))
      history.pushState(null, '', hash || location.pathname);
    this.follow();
  }

  /** The address itself has changed. */
  follow(): void {
    this.wait();
    this.#confirmed = location.hash;
  }

  #write(): void {
    this.wait();
    const hash = hashFor(this.#typed());
    if (hash === location.hash) return;
    const how = this.#confirmed && this.#confirmed === location.hash ? 'pushState' : 'replaceState';
    history[how](history.state, '', hash || location.pathname);
  }
}
