import { recordsFile } from '../index/files.ts';
import { codeOf } from '../query/text-words.ts';

/** What is used of Pagefind's module (1.6). */
interface Pagefind {
  createInstance(options: object): {
    search(words: string): Promise<{ readonly results: readonly { readonly id: string }[] } | null>;
  };
}

/** Where the text says the words: of each page how much of them its best section says, 0 to 1, and that section's heading. */
export interface Said {
  readonly pages: ReadonlyMap<number, { readonly share: number; readonly heading: string }>;
  /** Whether the text says every one of the words. */
  readonly all: boolean;
}

/** Page and heading by the id of a record of Pagefind's. */
export type Records = Readonly<Record<string, readonly [page: number, heading: string]>>;

/** A file that has not come by then does not come, in ms. */
export const patience = 20_000;
/** Each word may cost a piece of the index (2 kB), and a round trip of the line. */
const mostWords = 6;

/** The text of the pages, through Pagefind: one record a section, its words as codes. */
export class PageTextSearch {
  readonly #folder: string;
  readonly #pages: number;
  readonly #read: <T>(name: string) => Promise<T>;
  #ready:
    | Promise<{
        find: (word: string) => Promise<readonly { readonly id: string }[]>;
        records: Records;
      }>
    | undefined;
  #tries = 0;

  constructor(folder: string, pages: number, read: <T>(name: string) => Promise<T>) {
    this.#folder = folder;
    this.#pages = pages;
    this.#read = read;
  }

  /** Fetches what a search needs. @throws where it cannot be had; the next call tries again */
  warmUp() {
    this.#ready ??= this.#start();
    this.#ready.catch(() => (this.#ready = undefined));
    return this.#ready;
  }

  /** @throws where the text cannot be searched */
  async say(words: readonly string[]): Promise<Said> {
    const { find, records } = await this.warmUp();
    const longest = [...words].sort((a, b) => b.length - a.length).slice(0, mostWords);
    const found = await wholly(() => Promise.all(longest.map(find)));
    const sections = new Map<string, number>();
    let whole = 0;
    for (const results of found) {
      const weight = Math.log(
        1 + (this.#pages + 1) / (0.5 + new Set(results.map(({ id }) => records[id]![0])).size),
      );
      whole += weight;
      for (const { id } of results) sections.set(id, (sections.get(id) ?? 0) + weight);
    }
    const pages = new Map<number, { share: number; heading: string }>();
    for (const [id, weight] of sections) {
      const [page, heading] = records[id]!;
      const share = Math.round((1e6 * weight) / whole) / 1e6;
      if (share > (pages.get(page)?.share ?? 0)) pages.set(page, { share, heading });
    }
    return { pages, all: found.length > 0 && found.every((results) => results.length > 0) };
  }

  async #start() {
    addEventListener('unhandledrejection', hush);
    // An address that has failed once may not be asked for again.
    const code = `${this.#folder}pagefind/pagefind.js${this.#tries ? `?${this.#tries}` : ''}`;
    this.#tries++;
    const [pagefind, records] = await Promise.all([
      import(/* @vite-ignore */ code) as Promise<Pagefind>,
      this.#read<Records>(recordsFile),
    ]);
    // createInstance does not say whether the index came; a search does, even an empty one.
    const instance = await wholly(async () => {
      const made = pagefind.createInstance({
        noWorker: true,
        basePath: `${this.#folder}pagefind/`,
      });
      await made.search('');
      return made;
    });
    return {
      find: async (word: string) => (await instance.search(`"${codeOf(word)}"`))?.results ?? [],
      records,
    };
  }
}

/** Pagefind 1.6 leaves one rejection unhandled where it cannot start; that it could not, the first search says. */
const hush = (event: PromiseRejectionEvent): void => {
  if (/pagefind/i.test(String(event.reason))) event.preventDefault();
};

/** Searches run one after another: each watches the page's own fetch, and puts it back. */
let before: Promise<unknown> = Promise.resolve();

/** Runs a search of Pagefind's to its end. Where a piece of its index does not come, Pagefind 1.6 only finds less. @throws where it did so */
function wholly<T>(search: () => Promise<T>): Promise<T> {
  const run = before.then(async () => {
    const own = globalThis.fetch;
    let missed = false;
    globalThis.fetch = async (what, how) => {
      const response = await own(what, { signal: AbortSignal.timeout(patience), ...how }).catch(
        () => undefined,
      );
      if (!response?.ok) missed = true;
      return response ?? Response.error();
    };
    try {
      const found = await search();
      if (missed) throw new Error('A piece of the index did not come');
      return found;
    } finally {
      globalThis.fetch = own;
    }
  });
  before = run.catch(() => undefined);
  return run;
}
