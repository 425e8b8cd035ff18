import { steady } from './grams.ts';
import type { ReadFile } from './names-in-parts.ts';
import { pageNumbersFile } from './search-folder-name.ts';
import { codeOf } from './text-words.ts';

/** What is used of Pagefind's module (1.6). */
interface PagefindModule {
  createInstance(options: object): {
    search(words: string): Promise<{ readonly results: readonly PagefindResult[] } | null>;
  };
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
}

/** The numbers of the pages that say the words: those with all of them first, then with most, then with any; of equals the rarer words first. */
export type FullText = (words: readonly string[]) => Promise<number[]>;

/** A file that has not come by then does not come, in ms. */
export const patience = 20_000;

/** How often it was tried to start: an address that has failed once, or still hangs, may not be asked for again. */
let tries = 0;

/** Each word may cost a piece of the index (30 kB). */
const mostWords = 4;

/**
 * Loads Pagefind and its index, without the worker of its own: the engine runs in one already.
 * @throws where the index, the WebAssembly or the code cannot be had
 */
export async function startFullText(folder: string, read: ReadFile): Promise<FullText> {
  return quietly(async () => {
    // As a name: Vite would wrap a template in a helper of its own, which is one more file to fetch.
    const code = `${folder}pagefind/pagefind.js${tries ? `?${tries}` : ''}`;
    tries++;
    const [pagefind, numbers] = await Promise.all([
      import(/* @vite-ignore */ code) as Promise<PagefindModule>,
      read<PageNumbers>(pageNumbersFile),
    ]);
    // createInstance does not say whether the index came; a search does, even an empty one.
    const instance = await wholly(async () => {
      const made = pagefind.createInstance({ noWorker: true });
      await made.search('');
      return made;
    });
    // In quotes only the code itself is found; without them whatever begins like it, in the pieces loaded so far.
    const find = async (word: string) =>
      (await instance.search(`"${codeOf(word)}"`))?.results ?? [];
    return (words) =>
      wholly(async () => best(await Promise.all(longestOf(words).map(find)), numbers));
  });
}

/** How many searches are under way, how many files did not come to any, and what fetches outside of them. */
const watch = { searches: 0, missed: 0, fetch: globalThis.fetch };

/**
 * Runs a search of Pagefind's to its end. Where a piece of its index does not come, Pagefind 1.6 only finds less.
 * @throws where it did so
 */
async function wholly<T>(search: () => Promise<T>): Promise<T> {
  if (!watch.searches++) {
    watch.fetch = globalThis.fetch;
    globalThis.fetch = watched;
  }
  const { missed } = watch;
  try {
    const found = await search();
    if (watch.missed > missed) throw new Error('A piece of the index did not come');
    return found;
  } finally {
    if (!--watch.searches) globalThis.fetch = watch.fetch;
  }
}

async function watched(...request: Parameters<typeof fetch>): Promise<Response> {
  const isPiece = typeof request[0] === 'string' && request[0].includes('.pf_index');
  // By its own name: a browser's fetch is no method of anything else.
  const { fetch } = watch;
  const [what, how] = request;
  // Pagefind would wait for ever.
  const response = await fetch(what, { signal: AbortSignal.timeout(patience), ...how }).catch(
    (failure: unknown) => {
      if (isPiece) watch.missed++;
      throw failure;
    },
  );
  if (isPiece && !response.ok) watch.missed++;
  return response;
}

/** The longest words say most. */
const longestOf = (words: readonly string[]): string[] =>
  [...words].sort((a, b) => b.length - a.length).slice(0, mostWords);

type PageNumbers = Readonly<Record<string, number>>;

function best(found: readonly (readonly PagefindResult[])[], numbers: PageNumbers): number[] {
  const hits = new Map<number, { said: number; score: number }>();
  for (const results of found) {
    const rare = 1 / Math.log2(2 + results.length);
    const top = results[0]?.score || 1;
    for (const { id, score } of results) {
      const page = numbers[id]!;
      const { said, score: before } = hits.get(page) ?? { said: 0, score: 0 };
      hits.set(page, { said: said + 1, score: steady(before + rare * (score / top)) });
    }
  }
  // The same order in every engine, whatever order the files came in.
  return [...hits]
    .sort(([a, one], [b, other]) => other.said - one.said || other.score - one.score || a - b)
    .map(([page]) => page);
}

/** Pagefind 1.6 leaves one rejection unhandled when it cannot start; that it could not, the first search says. */
async function quietly<T>(start: () => Promise<T>): Promise<T> {
  const hush = (event: PromiseRejectionEvent) => {
    const reason: unknown = event.reason;
    if (reason instanceof Error && /pagefind|wasm/i.test(`${reason.message} ${reason.stack}`))
      event.preventDefault();
  };
  addEventListener('unhandledrejection', hush);
  try {
    return await start();
  } finally {
    setTimeout(() => removeEventListener('unhandledrejection', hush), 1000);
  }
}
