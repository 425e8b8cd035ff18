import { candidatesFor } from './gram-files.ts';
import { weightOf } from './grams.ts';
import { NamesInParts, type Names, type ReadFile, type Saying } from './names-in-parts.ts';
import { nearWords } from './near-words.ts';
import type { PageWords } from './page-words.ts';
import { rankPages, waysToAsk, type Match, type NamedPage } from './rank-pages.ts';
import { wholeFile } from './search-folder-name.ts';
import { keywords } from './text-words.ts';
import { WholeNames, type WholeFile } from './whole-names.ts';

/** Above this a page's name is surely meant: a slip is not looked for. */
const sure = 0.8;
/** A corrected query is a guess. */
const guessed = 0.85;

/** Finds pages by what they are called. Of a large site it fetches only the files that a query needs, each once. */
export class NameSearch {
  readonly #read: ReadFile;
  readonly #gramFiles: number;
  #names: Promise<Names> | undefined;

  /** `gramFiles` is the number of files of the index of pieces: none of a small site. */
  constructor(read: ReadFile, gramFiles: number) {
    this.#read = read;
    this.#gramFiles = gramFiles;
  }

  /** Fetches what every query needs; a failure is told by the query. */
  warmUp(): void {
    this.#ready().catch(() => undefined);
  }

  /** Ranks for the query as typed and, where nothing is surely meant, for the word it may be a slip of. @throws where a file cannot be had */
  async find(query: string): Promise<{ matches: Match[]; near: string[] }> {
    const { matches, pages } = await this.#rank(query);
    const names = await this.#ready();
    const near = (matches[0]?.score ?? 0) < sure ? nearWords(names.aroundSlips(pages), query, (word) => names.saying(keywords(word)).all) : [];
    if (!near[0]) return { matches, near };
    const best = new Map(matches.map((match) => [match.page, match]));
    for (const match of (await this.#rank(near[0])).matches) {
      const score = match.score * guessed;
      // A guess is no answer to what was asked, however well it fits.
      if (score > (best.get(match.page)?.score ?? 0)) best.set(match.page, { ...match, score, fit: 0 });
    }
    return { matches: [...best.values()].sort((a, b) => b.score - a.score), near };
  }

  /** The words of a page by its number. @throws where its file cannot be had */
  async page(number: number): Promise<PageWords> {
    return (await (await this.#ready()).page(number)).page;
  }

  /** The pages that say words which no page is called: see Names. @throws where a file cannot be had */
  async saying(words: readonly string[]): Promise<Saying> {
    return (await this.#ready()).saying(words);
  }

  async #rank(query: string): Promise<{ matches: Match[]; pages: readonly NamedPage[] }> {
    const names = await this.#ready();
    const asked = waysToAsk(query);
    const { count, held } = await names.holding(new Set(asked.flatMap((one) => [...one.grams])));
    const numbers = candidatesFor(asked.map((one) => one.grams), held, count);
    const pages = await Promise.all(numbers.map(async (number) => names.page(number)));
    return { matches: rankPages(pages, asked, (gram) => weightOf(gram, held(gram)?.count ?? 0, count)), pages };
  }

  #ready(): Promise<Names> {
    if (!this.#names) {
      const names = this.#gramFiles ? Promise.resolve(new NamesInParts(this.#read, this.#gramFiles)) : this.#read<WholeFile>(wholeFile).then((file) => new WholeNames(file));
      this.#names = names;
      // What failed may come the next time.
      names.catch(() => (this.#names = undefined));
    }
    return this.#names;
  }
}
