import { namesFile, placesFile, readingsFile, textFile } from '../index/file-names.ts';
import type { PageWords, Section } from '../index/page-words.ts';
import type { Readings } from '../index/readings.ts';
import { isCrisis } from '../query/hard-times.ts';
import { fold } from '../query/normalise.ts';
import { keywords } from '../query/text-words.ts';
import { keysOf } from '../query/wording.ts';
import { answerIn, isForCheck } from './best-answer.ts';
import { once, readerOf, soon } from './fetching.ts';
import { itemOf, type Item } from './result-item.ts';
import { markerFor } from './marks.ts';
import { bestOf, isSure, Names, type Match } from './names.ts';
import { PageTextSearch, type InText } from './page-text-search.ts';
import type { FoundPlace, PlaceQuery } from './place-query.ts';
import { inOrder, isLoose, loosely } from './results.ts';
import { tellingSentence } from './sentences.ts';

/** What is shown for a query. */
export interface Found {
  readonly items: readonly Item[];
  /** The places with offices that it names. */
  readonly places: readonly FoundPlace[];
  /** Whether the first result is the answer to what was asked. */
  readonly answered: boolean;
  /** Whether the check says more about it. */
  readonly forCheck: boolean;
  /** Whether it is a query of somebody whose life may be in danger. */
  readonly crisis: boolean;
  /** Words of ours that the query may be a slip of. */
  readonly near: readonly string[];
  /** Whether nothing truly fits, and the results are only those least far from it. */
  readonly loose: boolean;
  /** Whether the pages' text needs no search, was searched, or cannot be. */
  readonly text: 'unneeded' | 'searched' | 'failed';
}

/** Below this no name answers, and the text is asked. */
const enough = 0.6;
/** From here on a page is called so, and not only holds the letters. */
const whole = 0.65;
/** Beside a place so many pages are shown, and beside pages so many places, where a word may be either: なら. */
const [besidePlaces, doors] = [3, 3];
/** So long what only the text knows is waited for, in ms, twice what a slow line takes; and then a sentence of it (2 kB). */
const [textPatience, sentencePatience] = [4000, 1500];

/** Searches what pages are called and, where no name is surely meant, what they say: one list, told once. */
export class SearchEngine {
  readonly #read;
  readonly #start;
  readonly #readings;
  readonly #places;
  readonly #askPlaces;

  /** `folder` is the address of the search's files; `askPlaces` reads a query as one for places; `early` is the file of names, where it has come already. */
  constructor(folder: string, askPlaces?: (query: string) => PlaceQuery, early?: ArrayBuffer) {
    const read = readerOf(folder);
    this.#read = read;
    this.#start = once(async () => {
      // What came broken is fetched again.
      const given: unknown = early && (await new Response(early).json().catch(() => undefined));
      early = undefined;
      const rows = (given as PageWords[] | undefined) ?? (await read<PageWords[]>(namesFile));
      return { rows, names: new Names(rows), text: new PageTextSearch(folder, rows.length) };
    });
    this.#readings = once(async () => {
      const { rows } = await this.#start();
      return new Names(rows, await read<Readings>(readingsFile));
    });
    this.#askPlaces = askPlaces;
    this.#places = once(() => read<unknown>(placesFile));
    if (early) void this.#start();
  }

  /** Fetches what searching the text needs. A failure is told by the search. */
  async warmText(): Promise<void> {
    const ready = await this.#start().catch(() => undefined);
    await ready?.text.warmUp().catch(() => undefined);
  }

  /** Returns what is found. @throws where the names cannot be had */
  async search(query: string): Promise<Found> {
    const { names, text } = await this.#start();
    const words = keywords(query);
    const ranked = await this.#ranked(query, names);
    const places = await this.#placesIn(query, ranked, names);
    // A short query whose words our names know needs no more than them.
    const isAsked =
      (ranked[0]?.score ?? 0) < enough &&
      (words.length >= 3 || words.some((word) => !names.know(fold(word))));
    const said = isAsked ? await soon(text.say(words), textPatience) : undefined;
    const { matches, near } = names.mended(query, ranked, said?.all ?? false);
    const list = inOrder(names, matches, words, said);
    // Where the text had to be asked no name vouches for an answer.
    const answer = said ? undefined : answerIn(list, query);
    const named = answer ? [answer, ...list.filter((match) => match !== answer)] : list;
    const mark = markerFor(query);
    const items = (named.length ? named : loosely(matches)).map(async (match) => {
      const inText = said?.pages.get(names.pages.findIndex(({ page }) => page === match.page));
      if (!named.length || !inText || match.fit >= 0.5)
        return itemOf(match, mark, { isAnswer: match === answer });
      return itemOf({ ...match, heading: inText.heading }, mark, {
        sentence: await this.#sentence(inText, words),
      });
    });
    return {
      items: (await Promise.all(items)).slice(0, places.length ? besidePlaces : undefined),
      places,
      answered: answer !== undefined,
      forCheck: isForCheck(named, query),
      crisis: isCrisis(query),
      near,
      loose: !named.length || (!said?.all && isLoose(named, keysOf(query).said)),
      text: !isAsked ? 'unneeded' : said ? 'searched' : 'failed',
    };
  }

  /** Kana that no name is sure to hold are also compared with how the names are read. */
  async #ranked(query: string, names: Names): Promise<Match[]> {
    const ranked = names.rank(query);
    if (isSure(ranked) || !/^[ぁ-ゖ]+$/.test(keysOf(query).said)) return ranked;
    const read = await soon(this.#readings(), textPatience);
    return bestOf(ranked, read?.rank(query) ?? []);
  }

  /** What is known of places is fetched where a query holds one: what looks like its whole name, or few letters that no name of ours is, or holds. */
  async #placesIn(query: string, ranked: readonly Match[], names: Names): Promise<FoundPlace[]> {
    const asked = this.#askPlaces?.(query);
    if (!asked?.rest || isCrisis(query)) return [];
    const { isForOffices, isKana, isFewKanji, rest } = asked;
    if (!asked.isWhole) {
      if (!asked.isShort) return [];
      const about = isForOffices && isKana ? names.rank(rest) : ranked;
      const isNamed = (about[0]?.fit ?? 0) >= whole;
      const words = isFewKanji ? [rest] : keywords(rest);
      // Few kana stand in many words that have nothing to do with them: みと in みとめる. Two kanji may stand apart in a name that
      // says another thing: 越前 in 引っ越し前.
      const isOurs = isKana
        ? isNamed
        : words.some((word) => names.know(fold(word))) ||
          (!isForOffices && isSure(ranked) && (isNamed || !isFewKanji));
      if (isOurs) return [];
    }
    const places = asked.named((await soon(this.#places(), textPatience)) ?? []);
    const isDoubtful = isKana && !isForOffices && (ranked[0]?.score ?? 0) >= enough;
    return isDoubtful ? places.slice(0, doors) : places;
  }

  /** The sentence of a page's section that says the words; none where it does not come. */
  async #sentence(at: InText, words: readonly string[]): Promise<string | undefined> {
    const sections = await soon(this.#read<Section[]>(textFile(at.page)), sentencePatience);
    return tellingSentence(sections?.find(({ id }) => id === at.heading)?.text ?? '', words);
  }
}
