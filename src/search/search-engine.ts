import { startFullText, type FullText, type TextHit } from './full-text.ts';
import { addedBelow, looseResults, mergeResults, type Result } from './merge-results.ts';
import { rankDespiteSlips } from './near-words.ts';
import type { PageWords } from './page-words.ts';
import { indexPages, type Match, type PageIndex } from './rank-pages.ts';
import { keywords } from './wording.ts';

export interface Found {
  readonly results: readonly FoundPage[];
  /** Words of ours that the query may be a slip of. */
  readonly near: readonly string[];
  /** Whether nothing truly fits, and the results are only the least far from it. */
  readonly loose: boolean;
  /** Whether the pages' text was searched too, is still being searched, or cannot be. */
  readonly fullText: 'searched' | 'coming' | 'failed';
}

export interface FoundPage extends Result {
  /** The page's text, where the words stand in it and nowhere else. */
  readonly content?: string;
}

/** How long results by name wait for the text, so that a list rarely grows under the reader's eyes. */
const patience = 250;

/** Searches the names of pages in memory and their text through Pagefind. Made once, at the first use. */
export class SearchEngine {
  readonly #names: Promise<{ pages: readonly PageWords[]; index: PageIndex }>;
  readonly #text: Promise<FullText | undefined>;

  constructor(indexUrl: string) {
    this.#names = loadNames(indexUrl);
    // Names first, so that on a slow line they do not share it with 70 kB of Pagefind. A failure is told when someone
    // searches, not when the field is touched.
    this.#text = this.#names.then(() => startFullText(indexUrl)).catch(() => undefined);
  }

  /** The pages by their names, for labels. @throws where the list cannot be had */
  async pages(): Promise<readonly PageWords[]> {
    return (await this.#names).pages;
  }

  /**
   * What is found, told once, or twice where the text comes late: then the first list stays and more stands below.
   * @throws where the list of pages cannot be had
   */
  async search(query: string, tell: (found: Found) => void): Promise<void> {
    const { pages, index } = await this.#names;
    const { matches: named, near } = rankDespiteSlips(index, query);
    const words = keywords(query);
    const whole = this.#withText(words, named, pages).catch(() => undefined);
    const byName: FoundPage[] = mergeResults(named, [], pages, words);
    const inTime = await Promise.race([whole, later(patience)]);
    const late = inTime === 'late';
    if (late) tell({ results: byName, near, loose: false, fullText: 'coming' });
    const all = await whole;
    const results = all ? (late ? addedBelow(byName, all) : all) : byName;
    const loose = results.length === 0;
    tell({ results: loose ? looseResults(named) : results, near, loose, fullText: all ? 'searched' : 'failed' });
  }

  /** What names and text find together; undefined where the text cannot be searched. */
  async #withText(words: readonly string[], named: readonly Match[], pages: readonly PageWords[]): Promise<FoundPage[] | undefined> {
    const search = await this.#text;
    if (!search) return undefined;
    const hits = await search(words);
    return reallySaying(words, mergeResults(named, hits, pages, words), hits);
  }
}

const later = (ms: number) => new Promise<'late'>((resolve) => setTimeout(resolve, ms, 'late'));

async function loadNames(indexUrl: string) {
  const response = await fetch(new URL('words.json', indexUrl));
  if (!response.ok) throw new Error(`words.json: ${response.status}`);
  const pages = (await response.json()) as PageWords[];
  return { pages, index: indexPages(pages) };
}

/**
 * Leaves out pages in whose text none of the words stands: Pagefind takes the beginning of a word it does not know
 * for the word, and finds 「ぴょんぴょん」 wherever ぴ begins one.
 */
async function reallySaying(words: readonly string[], results: readonly Result[], hits: readonly TextHit[]): Promise<FoundPage[]> {
  const contents = new Map(hits.map(({ fragment, content }) => [fragment, content]));
  const checked = await Promise.all(
    results.map(async (result): Promise<FoundPage | undefined> => {
      if (!result.inText) return result;
      const content = (await contents.get(result.page.fragment)?.()) ?? '';
      const lower = content.toLowerCase();
      return words.some((word) => lower.includes(word)) ? { ...result, content } : undefined;
    }),
  );
  return checked.filter((result) => result !== undefined);
}
