import { fitOf, heldBy, isTold, type Held } from './gram-files.ts';
import { fold } from './normalise.ts';
import { holds, kanjiOf, type Key } from './page-names.ts';
import type { Names, Saying } from './names-in-parts.ts';
import { inOne, namedPage, type NamedPage, type PageRow } from './rank-pages.ts';
import { pagesSaying, type RareWords } from './rare-words.ts';

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
  readonly #rare: RareWords;
  readonly #held = new Map<string, Held>();

  constructor({ rows, rare }: WholeFile) {
    this.#pages = rows.map((row) => new LazyPage(row));
    this.#rare = rare;
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

  aroundSlips(): NamedPage[] {
    return this.#pages.map(({ named }) => named);
  }

  saying(words: readonly string[]): Saying {
    return pagesSaying(this.#rare, words);
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
  if (typeof requestIdleCallback === 'function') requestIdleCallback((deadline) => work(() => deadline.timeRemaining()));
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
      for (const name of this.named.names) if (holds(name, gram)) best = Math.max(best ?? 0, fitOf(name));
    }
    return best ?? (isTold(gram) && holds(this.#answer, gram) ? 0 : undefined);
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
