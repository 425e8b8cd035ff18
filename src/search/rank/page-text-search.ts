import { recordsFile } from '../index/file-names.ts';
import { codeOf } from '../query/text-words.ts';
import { once, patience, readerOf } from './fetching.ts';

/** What is used of Pagefind's module (1.6). */
interface Pagefind {
  createInstance(options: object): {
    search(words: string): Promise<{ readonly results: readonly { readonly id: string }[] } | null>;
  };
}

/** How much of the words the section of a page says that says most of them, 0 to 1. */
export interface InText {
  readonly page: number;
  readonly heading: string;
  readonly share: number;
}

/** Where the text says the words. */
export interface TextAnswer {
  readonly pages: ReadonlyMap<number, InText>;
  /** Whether the text says every one of the words. */
  readonly all: boolean;
}

/** Page and heading by the id of a record of Pagefind's. */
export type Records = Readonly<Record<string, readonly [page: number, heading: string]>>;

/** Each word may cost a piece of the index (2 kB), and a round trip of the line. */
const mostWords = 6;

/** The text of the pages, through Pagefind: one record a section, its words as codes. */
export class PageTextSearch {
  /** Fetches what a search needs. @throws where it cannot be had; the next call tries again */
  readonly warmUp;
  readonly #pages: number;

  constructor(folder: string, pages: number) {
    this.#pages = pages;
    let tries = 0;
    this.warmUp = once(() => start(folder, tries++));
  }

  /** @throws where the text cannot be searched */
  async say(words: readonly string[]): Promise<TextAnswer> {
    const { find, records } = await this.warmUp();
    const longest = [...words].sort((a, b) => b.length - a.length).slice(0, mostWords);
    const found = await wholly(() => Promise.all(longest.map(find)));
    const sections = new Map<string, number>();
    let whole = 0;
    for (const results of found) {
      const pages = new Set(results.map(({ id }) => records[id]![0])).size;
      const weight = Math.log(1 + (this.#pages + 1) / (0.5 + pages));
      whole += weight;
      for (const { id } of results) sections.set(id, (sections.get(id) ?? 0) + weight);
    }
    const pages = new Map<number, InText>();
    for (const [id, weight] of sections) {
      const [page, heading] = records[id]!;
      const share = Math.round((1e6 * weight) / whole) / 1e6;
      if (share > (pages.get(page)?.share ?? 0)) pages.set(page, { page, heading, share });
    }
    return { pages, all: found.length > 0 && found.every((results) => results.length > 0) };
  }
}

async function start(folder: string, tries: number) {
  addEventListener('unhandledrejection', hush);
  // An address that has failed once may not be asked for again.
  const code = `${folder}pagefind/pagefind.js${tries ? `?${tries}` : ''}`;
  const [pagefind, records] = await Promise.all([
    import(/* @vite-ignore */ code) as Promise<Pagefind>,
    readerOf(folder)<Records>(recordsFile),
  ]);
  // createInstance does not say whether the index came; a search does, even an empty one.
  const instance = await wholly(async () => {
    const made = pagefind.createInstance({ noWorker: true, basePath: `${folder}pagefind/` });
    await made.search('');
    return made;
  });
  const find = async (word: string) => (await instance.search(`"${codeOf(word)}"`))?.results ?? [];
  return { find, records };
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
