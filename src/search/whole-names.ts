import { fitOf, heldBy, isTold, type Held } from './gram-files.ts';
import { fold } from './normalise.ts';
import { holds, kanjiOf, type Key } from './page-names.ts';
import type { Names, ReadFile, Saying } from './names-in-parts.ts';
import { inOne, namedPage, type NamedPage, type PageRow } from './rank-pages.ts';
import { pagesSaying, type RareWords } from './rare-words.ts';
import type { Readings } from './readings.ts';
import { readingsFile } from './search-folder-name.ts';

/** The file of a small site: the rows of all pages, and the words that none of their names holds. */
export interface WholeFile {
  readonly rows: readonly PageRow[];
  readonly rare: RareWords;
}

/**
 * All pages of a small site, in one file: which of them hold a piece is looked up in their names, with the same answer as
 * the index of pieces gives. Each piece and each page is looked at once.
 */
export class WholeNames implements Names {
  readonly #pages: LazyPage[];
  readonly #rows: readonly PageRow[];
  readonly #rare: RareWords;
  readonly #read: ReadFile;
  readonly #held = new Map<string, Held>();
  #byReading: Promise<WholeNames> | undefined;
  #named: readonly NamedPage[] | undefined;

  constructor({ rows, rare }: WholeFile, read: ReadFile) {
    this.#rows = rows;
    this.#pages = rows.map((row) => new LazyPage(row));
    this.#rare = rare;
    this.#read = read;
    this.#prepare(0);
  }

  /** Makes the pages ready while nobody waits for anything; a query makes those that it needs itself. */
  #prepare(from: number): void {
    idle((left) => {
      let next = from;
      while (next < this.#pages.length && left() > 2) this.#pages[next++]!.prepare();
      if (next < this.#pages.length) this.#prepare(next);
    });
  }

  page(number: number): NamedPage {
    const page = this.#pages[number];
    if (!page) throw new Error(`No page ${number}`);
    return page.named;
  }

  holding(): Promise<{ count: number; held: (gram: string) => Held }> {
    return Promise.resolve({ count: this.#pages.length, held: (gram) => this.#heldOf(gram) });
  }

  aroundSlips(): readonly NamedPage[] {
    return (this.#named ??= this.#pages.map(({ named }) => named));
  }

  byReading(): Promise<WholeNames> {
    this.#byReading ??= this.#read<Readings>(readingsFile).then((readings) => {
      const rows = this.#rows.map((row, i): PageRow => {
        const keys = readings[i] ?? [];
        return { ...row, keys, weights: keys.map((key) => key.length) };
      });
      return new WholeNames({ rows, rare: {} }, this.#read);
    });
    // What failed may come the next time.
    this.#byReading.catch(() => (this.#byReading = undefined));
    return this.#byReading;
  }

  saying(words: readonly string[]): Saying {
    return pagesSaying(this.#rare, words, (key) => this.#pages.some((page) => page.holds(key)));
  }

  #heldOf(gram: string): Held {
    const known = this.#held.get(gram) ?? heldBy(this.#fits(gram));
    this.#held.set(gram, known);
    return known;
  }

  #fits(gram: string): Map<number, number> {
    const fits = new Map<number, number>();
    this.#pages.forEach((page, number) => {
      const fit = page.fit(gram);
      if (fit !== undefined) fits.set(number, fit);
    });
    return fits;
  }
}

/** Not in Safari, and not in Node: there the query does it. */
const idle = (work: (left: () => number) => void): void => {
  if (typeof requestIdleCallback === 'function')
    requestIdleCallback((deadline) => work(() => deadline.timeRemaining()));
};

class LazyPage {
  readonly #row: PageRow;
  readonly #all: Key;
  #told: Key | undefined;
  #named: NamedPage | undefined;

  constructor(row: PageRow) {
    this.#row = row;
    this.#all = inOne(row.keys);
  }

  get named(): NamedPage {
    return (this.#named ??= namedPage(this.#row));
  }

  /** How much of one of its names a piece is, 0 where only its answer holds it, undefined where nothing does. */
  fit(gram: string): number | undefined {
    let best: number | undefined;
    if (this.#all.key.includes(gram) || this.#all.kanji.includes(gram)) {
      for (const name of this.named.names)
        if (holds(name, gram)) best = Math.max(best ?? 0, fitOf(name));
    }
    return best ?? (isTold(gram) && holds(this.#answer, gram) ? 0 : undefined);
  }

  /** Whether one of its names or its answer holds a key. */
  holds(key: string): boolean {
    return this.#all.key.includes(key) || this.#answer.key.includes(key);
  }

  prepare(): void {
    void this.named;
    void this.#answer;
  }

  get #answer(): Key {
    if (!this.#told) {
      const key = this.#named?.told ?? fold(this.#row.answer);
      this.#told = { key, kanji: kanjiOf(key) };
    }
    return this.#told;
  }
}
