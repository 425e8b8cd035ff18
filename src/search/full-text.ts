import type { FullTextHit } from './merge-results.ts';

/** What is used of Pagefind's module (1.6). */
interface PagefindModule {
  createInstance(options: object): { search(words: string): Promise<{ readonly results: readonly PagefindResult[] } | null> };
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<{ readonly content: string }>;
}

export interface TextHit extends FullTextHit {
  /** The page's text, fetched when it is asked for. */
  readonly content: () => Promise<string>;
}

export type FullText = (words: readonly string[]) => Promise<TextHit[]>;

// 「ガイド」 must not find every guide: kind and topic are our words about a page, not its own.
const ranking = { metaWeights: { title: 5, aliases: 3, answer: 2, kind: 0, topic: 0 } };
/** Each word may cost a piece of the index (30 kB). */
const mostWords = 6;

/**
 * Loads Pagefind and its index. In the page, not in a worker: that would be a second copy of its code.
 * @throws where the index, the WebAssembly or the code cannot be had
 */
export async function startFullText(indexUrl: string): Promise<FullText> {
  return quietly(async () => {
    const pagefind = (await import(/* @vite-ignore */ indexUrl)) as PagefindModule;
    const instance = pagefind.createInstance({ noWorker: true, ranking });
    const find = async (words: string): Promise<TextHit[]> => {
      const results = (await instance.search(words))?.results ?? [];
      return results.map(({ id, score, data }) => ({ fragment: id, score, content: async () => (await data()).content }));
    };
    // createInstance does not say whether the index came; a search does, even an empty one.
    await find('');
    return (words) => allElseAny(find, words.slice(0, mostWords));
  });
}

/** Pages with all the words; where none has them all, pages with any, those with more of the rarer first. */
async function allElseAny(find: (words: string) => Promise<TextHit[]>, words: readonly string[]): Promise<TextHit[]> {
  const all = await find(words.join(' '));
  if (all.length || words.length < 2) return all;
  const any = new Map<string, TextHit>();
  for (const hits of await Promise.all(words.map(find))) {
    const rare = 1 / Math.log2(2 + hits.length);
    for (const hit of hits) {
      const score = (any.get(hit.fragment)?.score ?? 0) + rare * (hit.score / (hits[0]?.score || 1));
      any.set(hit.fragment, { ...hit, score });
    }
  }
  return [...any.values()].sort((a, b) => b.score - a.score);
}

/** Pagefind 1.6 leaves one rejection unhandled when it cannot start; that it could not, the first search says. */
async function quietly<T>(start: () => Promise<T>): Promise<T> {
  const hush = (event: PromiseRejectionEvent) => {
    const reason: unknown = event.reason;
    if (reason instanceof Error && /pagefind|wasm/i.test(`${reason.message} ${reason.stack}`)) event.preventDefault();
  };
  addEventListener('unhandledrejection', hush);
  try {
    return await start();
  } finally {
    setTimeout(() => removeEventListener('unhandledrejection', hush), 1000);
  }
}
