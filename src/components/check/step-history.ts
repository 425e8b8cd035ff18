import type { Fields, Who } from './answer-link.ts';

/** What one entry of the browser's history holds. The answers stand only in the entry a person is at: those left behind are emptied. */
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

interface Entry {
  readonly check: 2;
  /** Counts the clearings: an entry from before the last one is empty, whatever it holds. */
  readonly epoch: number;
  /** How many entries before it are this check's. */
  readonly depth: number;
  readonly place: Partial<Place> & Pick<Place, 'at' | 'mode'>;
}

const isEntry = (state: unknown): state is Entry => typeof state === 'object' && state !== null && (state as Partial<Entry>).check === 2;

/**
 * The way through the check in the browser's own history, so that Back and reload lose nothing and no storage is used.
 *
 * An address holds answers only where it is given one (the result's).
 */
export class StepHistory {
  #epoch = 0;
  #depth = 0;

  constructor() {
    const entry: unknown = history.state;
    if (!isEntry(entry)) return;
    this.#epoch = entry.epoch;
    this.#depth = entry.depth;
  }

  /** Is there a step of this check to go back to? */
  get canGoBack(): boolean {
    return this.#depth > 0;
  }

  /** Where the entry just arrived at says to be, or undefined where it is not this check's or from before a clearing. */
  arrive(): Entry['place'] | undefined {
    const entry: unknown = history.state;
    if (!isEntry(entry)) return undefined;
    this.#depth = entry.depth;
    return entry.epoch === this.#epoch ? entry.place : { at: '', mode: entry.place.mode };
  }

  /** Writes a place into the entry a person is at. */
  keep(place: Place, hash = ''): void {
    this.#write('replaceState', place, hash);
  }

  /** Goes on to a place of its own, leaving no answers in the entry before. */
  go(place: Place, hash = ''): void {
    const entry: unknown = history.state;
    if (isEntry(entry)) history.replaceState({ ...entry, place: { at: entry.place.at, mode: entry.place.mode } }, '', location.pathname);
    this.#depth += 1;
    this.#write('pushState', place, hash);
  }

  /** From here on, entries from before are empty. */
  forget(): void {
    this.#epoch += 1;
  }

  #write(how: 'pushState' | 'replaceState', place: Place, hash: string): void {
    const entry: Entry = { check: 2, epoch: this.#epoch, depth: this.#depth, place };
    history[how](entry, '', location.pathname + (hash && `#${hash}`));
  }
}
