import { candidatesFor } from './gram-files.ts';
import { weightOf } from './grams.ts';
import { NamesInParts, type Names, type ReadFile, type Saying } from './names-in-parts.ts';
import { nearWords } from './near-words.ts';
import type { PageWords } from './page-words.ts';
import { rankPages, waysToAsk, type Match, type NamedPage } from './rank-pages.ts';
import { wholeFile } from './search-folder-name.ts';
import { keywords } from './text-words.ts';
import { WholeNames, type WholeFile } from './whole-names.ts';
import { keysOf } from './wording.ts';

/** Above this a page's name is surely meant: a slip is not looked for. */
const sure = 0.8;
/** A corrected query is a guess. */
const guessed = 0.85;
/** Kana may be read as another word: only from here on one is surely meant. */
const asRead = 0.95;
const read = 0.92;

/** Whether a query is all kana, and long enough to be read: 「じゅうみんぜい」. */
const isReading = (query: string): boolean => /^[ぁ-ゖ\d]{3,}$/.test(keysOf(query).said);

/** Whether pages say every word of a query as it is. */
const isSaid = ({ pages, all }: Saying): boolean => all && pages.length > 0;

async function rank(
  query: string,
  names: Names,
): Promise<{ matches: Match[]; pages: readonly NamedPage[] }> {
  const asked = waysToAsk(query);
  const { count, held } = await names.holding(new Set(asked.flatMap((one) => [...one.grams])));
  const numbers = candidatesFor(
    asked.map((one) => one.grams),
    held,
    count,
  );
  const pages = await Promise.all(numbers.map(async (number) => names.page(number)));
  return {
    matches: rankPages(pages, asked, (gram) => weightOf(gram, held(gram)?.count ?? 0, count)),
    pages,
  };
}

/** Of each page the better match, best first. */
function bestOf(matches: readonly Match[], others: readonly Match[]): Match[] {
  const best = new Map(matches.map((match) => [match.page.path, match]));
  for (const match of others)
    if (match.score > (best.get(match.page.path)?.score ?? 0)) best.set(match.page.path, match);
  return [...best.values()].sort(
    (a, b) => b.score - a.score || (a.page.path < b.page.path ? -1 : 1),
  );
}

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
    const names = await this.#ready();
    const ranked = await rank(query, names);
    const { pages } = ranked;
    const isKana = this.#isUnsure(ranked.matches) && isReading(query);
    const matches = isKana
      ? await this.#withReadings(query, ranked.matches, names)
      : ranked.matches;
    const near = this.#isUnsure(matches, isKana ? read : sure)
      ? nearWords(names.aroundSlips(pages), query, (word) => isSaid(names.saying(keywords(word))))
      : [];
    if (!near[0]) return { matches, near };
    // A guess is no answer to what was asked, however well it fits.
    const guesses = (await rank(near[0], names)).matches.map((match) => ({
      ...match,
      score: match.score * guessed,
      fit: 0,
    }));
    return { matches: bestOf(matches, guesses), near };
  }

  #isUnsure(matches: readonly Match[], from = sure): boolean {
    return (matches[0]?.score ?? 0) < from;
  }

  /** Also ranked by how the names are read; without the file as before. */
  async #withReadings(query: string, matches: Match[], names: Names): Promise<Match[]> {
    const readings = await names.byReading()?.catch(() => undefined);
    if (!readings) return matches;
    const asKana = (await rank(query, readings)).matches.map((match) => ({
      ...match,
      score: match.score * asRead,
    }));
    return bestOf(matches, asKana);
  }

  /** The words of a page by its number. @throws where its file cannot be had */
  async page(number: number): Promise<PageWords> {
    return (await (await this.#ready()).page(number)).page;
  }

  /** The pages that say words which no page is called: see Names. @throws where a file cannot be had */
  async saying(words: readonly string[]): Promise<Saying> {
    return (await this.#ready()).saying(words);
  }

  #ready(): Promise<Names> {
    if (!this.#names) {
      const names = this.#gramFiles
        ? Promise.resolve(new NamesInParts(this.#read, this.#gramFiles))
        : this.#read<WholeFile>(wholeFile).then((file) => new WholeNames(file, this.#read));
      this.#names = names;
      // What failed may come the next time.
      names.catch(() => (this.#names = undefined));
    }
    return this.#names;
  }
}
