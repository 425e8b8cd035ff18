import type { Fields } from '../../rules/index.ts';
import type { Who } from './answer-link.ts';

/** Where a person is in the check, and every answer so far. */
export interface Place {
  /** A question, or 'result'. */
  readonly at: string;
  readonly mode: 'steps' | 'all';
  /** Was the question opened from the result, to go back there at once? */
  readonly returns: boolean;
  readonly fields: Fields;
  /** What stands in the fields for typing, finished or not. */
  readonly typed: readonly string[];
  readonly who: Who;
  readonly on: string | undefined;
  /** Questions that have been passed, answered or not. */
  readonly passed: readonly string[];
}

const nothing: Place = {
  at: '',
  mode: 'steps',
  returns: false,
  fields: {},
  typed: [],
  who: 'self',
  on: undefined,
  passed: [],
};

interface Entry {
  readonly check: 2;
  /** Answers that belong together: a link opened in the same tab begins new ones. */
  readonly session: string;
  /** When the answers were written, in milliseconds: of two entries of a session the later one knows more. */
  readonly written: number;
  /** How many entries before it are this check's. */
  readonly depth: number;
  readonly place: Place;
}

// Not crypto.randomUUID(): a site tried out over plain http has none.
const newSession = (): string => `${Date.now()}-${Math.random()}`;

const answersOf = ({ fields, typed, who, on }: Place): string =>
  JSON.stringify([fields, typed, who, on]);

// The time of the last clearing stays with the tab, so that answers of an earlier visit do not come back by Back. It is no answer.
const clearing = 'check-cleared=';
const clearedAt = (): number =>
  window.name.startsWith(clearing) ? Number(window.name.slice(clearing.length)) : 0;

const isEntry = (state: unknown): state is Entry => (state as Partial<Entry> | null)?.check === 2;

/**
 * The way through the check in the browser's own history, so that Back and reload lose nothing and no storage is used.
 *
 * An address holds answers only where it is given one (the result's).
 */
export class StepHistory {
  #session = newSession();
  #written = 0;
  #answers = '';
  #depth = 0;

  /** Is there a step of this check to go back to? */
  get canGoBack(): boolean {
    return this.#depth > 0;
  }

  /**
   * Returns the entry just arrived at, by Back, Forward or a reload; undefined where it is not this check's.
   * knowsMore tells whether its answers are to be taken: they are another session's, or newer than those in memory.
   */
  arrive(): { place: Place; knowsMore: boolean } | undefined {
    const entry: unknown = history.state;
    if (!isEntry(entry)) return undefined;
    if (entry.written <= clearedAt())
      return { place: { ...nothing, mode: entry.place.mode }, knowsMore: false };
    const knowsMore = entry.session !== this.#session || entry.written > this.#written;
    this.#depth = entry.depth;
    this.#session = entry.session;
    if (knowsMore) [this.#written, this.#answers] = [entry.written, answersOf(entry.place)];
    return { place: entry.place, knowsMore };
  }

  /**
   * Answers of their own begin: those of entries before stay as they are.
   * @param inNewEntry has the browser gone on to an entry of its own for them?
   */
  begin(inNewEntry = false): void {
    this.#session = newSession();
    if (inNewEntry) this.#depth += 1;
  }

  /** Writes a place into an entry the browser has made of itself, for a link to a heading. */
  join(place: Place, hash: string): void {
    this.#depth += 1;
    this.keep(place, hash);
  }

  /** Writes a place into the entry a person is at. */
  keep(place: Place, hash = ''): void {
    this.#write('replaceState', place, hash);
  }

  /** Goes on to a place of its own. */
  go(place: Place, hash = ''): void {
    this.#depth += 1;
    this.#write('pushState', place, hash);
  }

  /**
   * Goes back to where the check began and cuts off everything after it. What may still lie before it is empty from now on.
   * @param blank what stands there from now on
   */
  async clear(blank: Place): Promise<void> {
    const steps = Math.min(this.#depth, history.length - 1);
    this.#depth = 0;
    if (steps > 0) {
      const arrived = new Promise((resolve) =>
        addEventListener('popstate', resolve, { once: true }),
      );
      history.go(-steps);
      // Where the browser does not go, what can be reached is emptied all the same.
      await Promise.race([arrived, new Promise((resolve) => setTimeout(resolve, 1000))]);
    }
    this.#written = Math.max(Date.now(), this.#written);
    window.name = `${clearing}${this.#written}`;
    this.begin();
    this.keep(blank);
    this.go(blank);
  }

  #write(how: 'pushState' | 'replaceState', place: Place, hash: string): void {
    // Looking at an older entry does not make it newer.
    if (answersOf(place) !== this.#answers)
      [this.#written, this.#answers] = [
        Math.max(Date.now(), this.#written + 1, clearedAt() + 1),
        answersOf(place),
      ];
    const entry: Entry = {
      check: 2,
      session: this.#session,
      written: this.#written,
      depth: this.#depth,
      place,
    };
    try {
      history[how](entry, '', location.pathname + (hash && `#${hash}`));
    } catch {
      // 2026-11: Safari stops after 100 writes in 30 seconds; the answers stay in memory.
    }
  }
}
