import { candidatesFor, fileOf, pagesPerFile, type GramFile } from './gram-files.ts';
import { weightOf } from './grams.ts';
import { nearWords } from './near-words.ts';
import type { PageWords } from './page-words.ts';
import { namedPage, rankPages, waysToAsk, type Match, type NamedPage } from './rank-pages.ts';

/** A row of a pages file: the words of a page, and of each of its names the keys and what they weigh. */
export interface PageRow extends PageWords {
  readonly keys: readonly string[];
  readonly weights: readonly number[];
}

/** Fetches one file of the index. @throws where it cannot be had */
export type ReadFile = <T>(name: string) => Promise<T>;

/** Above this a page's name is surely meant: a slip is not looked for. */
const sure = 0.75;
/** A corrected query is a guess. */
const guessed = 0.8;

/** Finds pages by what they are called. Fetches only the files that a query needs, each once. */
export class NameSearch {
  readonly #read: ReadFile;
  readonly #gramFiles: number;
  readonly #files = new Map<string, Promise<unknown>>();
  readonly #pages = new Map<number, NamedPage>();

  constructor(read: ReadFile, gramFiles: number) {
    this.#read = read;
    this.#gramFiles = gramFiles;
  }

  /** Ranks for the query as typed and, where nothing is surely meant, for the word it may be a slip of. @throws where a file cannot be had */
  async find(query: string): Promise<{ matches: Match[]; near: string[] }> {
    const { matches, pages } = await this.#rank(query);
    const near = (matches[0]?.score ?? 0) < sure ? nearWords(pages, query) : [];
    if (!near[0]) return { matches, near };
    const best = new Map(matches.map((match) => [match.page, match]));
    for (const match of (await this.#rank(near[0])).matches) {
      const score = match.score * guessed;
      if (score > (best.get(match.page)?.score ?? 0)) best.set(match.page, { ...match, score });
    }
    return { matches: [...best.values()].sort((a, b) => b.score - a.score), near };
  }

  /** The words of a page by its number. @throws where its file cannot be had */
  async page(number: number): Promise<PageWords> {
    return (await this.#named(number)).page;
  }

  async #rank(query: string): Promise<{ matches: Match[]; pages: NamedPage[] }> {
    const asked = waysToAsk(query);
    const grams = new Set(asked.flatMap((one) => [...one.grams]));
    const needed = [...new Set([...grams].map((gram) => fileOf(gram, this.#gramFiles)))];
    const files = new Map(await Promise.all(needed.map(async (number) => [number, await this.#file<GramFile>(`grams/${number}`)] as const)));
    const listOf = (gram: string) => files.get(fileOf(gram, this.#gramFiles))?.grams[gram];
    const pageCount = [...files.values()][0]?.pages ?? 0;
    const pages = await Promise.all(candidatesFor(asked.map((one) => one.grams), listOf, pageCount).map((number) => this.#named(number)));
    const weigh = (gram: string) => weightOf(gram, listOf(gram)?.[0] ?? 0, pageCount);
    return { matches: rankPages(pages, asked, weigh), pages };
  }

  async #named(number: number): Promise<NamedPage> {
    const file = Math.floor(number / pagesPerFile);
    const rows = await this.#file<PageRow[]>(`pages/${file}`);
    const row = rows[number % pagesPerFile];
    if (!row) throw new Error(`pages/${file}.json: no page ${number}`);
    const known = this.#pages.get(number) ?? namedPage(row, row.keys, row.weights);
    this.#pages.set(number, known);
    return known;
  }

  #file<T>(name: string): Promise<T> {
    const file = (this.#files.get(name) as Promise<T> | undefined) ?? this.#read<T>(`${name}.json`);
    this.#files.set(name, file);
    // What failed may come the next time.
    file.catch(() => this.#files.delete(name));
    return file;
  }
}
