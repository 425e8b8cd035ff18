import { namesFile, placesFile, readingsFile, textFile } from '../index/files.ts';
import type { PageRow, Section } from '../index/page-words.ts';
import type { PlaceRow } from '../index/place-rows.ts';
import type { Readings } from '../index/readings.ts';
import { isCrisis } from '../query/hard-times.ts';
import { fold } from '../query/normalise.ts';
import { placeQuery } from '../query/place-words.ts';
import { keywords } from '../query/text-words.ts';
import { keysOf } from '../query/wording.ts';
import { answerFirst, isForCheck } from './best-answer.ts';
import { itemsOf, type Item } from './items.ts';
import { bestOf, type Match } from './match.ts';
import { isSure, Names } from './names.ts';
import { PageTextSearch, patience, type Said } from './page-text-search.ts';
import { placesNamed, type FoundPlace } from './places.ts';
import { inOrder, isLoose, loosely, type Result } from './results.ts';
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

interface Ready {
  readonly names: Names;
  readonly rows: readonly PageRow[];
  readonly text: PageTextSearch;
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
  readonly #folder: string;
  #ready: Promise<Ready> | undefined;
  #readings: Promise<Names> | undefined;
  #places: Promise<readonly PlaceRow[]> | undefined;

  /** `folder` is the address of the search's files; `early` what the file of names says, where it has come already. */
  constructor(folder: string, early?: unknown) {
    this.#folder = folder;
    if (Array.isArray(early)) this.#ready = Promise.resolve(this.#over(early as PageRow[]));
  }

  /** Fetches what searching the text needs. A failure is told by the search. */
  async warmText(): Promise<void> {
    await this.#start()
      .then(({ text }) => text.warmUp())
      .catch(() => undefined);
  }

  /** Returns what is found. @throws where the names cannot be had */
  async search(query: string): Promise<Found> {
    const { names, text } = await this.#start();
    const words = keywords(query);
    const ranked = await this.#ranked(query);
    const places = await this.#placesIn(query, ranked);
    // A short query whose words our names know needs no more than them.
    const isAsked =
      (ranked[0]?.score ?? 0) < enough &&
      (words.length >= 3 || words.some((word) => !names.know(fold(word))));
    const said = isAsked ? await soon(text.say(words)) : undefined;
    const { matches, near } = names.mended(query, ranked, said?.all ?? false);
    const list = inOrder(names, matches, words, said);
    // Where the text had to be asked no name vouches for an answer.
    const { matches: named, answered } = said
      ? { matches: list, answered: false }
      : answerFirst(list, query);
    const results = named.length
      ? await Promise.all(named.map((match) => this.#placed(match, words, said, names)))
      : loosely(matches);
    const items = itemsOf(results, query, answered);
    return {
      items: places.length ? items.slice(0, besidePlaces) : items,
      places,
      answered,
      forCheck: isForCheck(named, query),
      crisis: isCrisis(query),
      near,
      loose: !named.length || (!said?.all && isLoose(named, keysOf(query).said)),
      text: !isAsked ? 'unneeded' : said ? 'searched' : 'failed',
    };
  }

  /** What is known of places is fetched where a query holds one: what looks like its whole name, or few letters that no name of ours is, or holds. */
  async #placesIn(query: string, ranked: readonly Match[]): Promise<FoundPlace[]> {
    const asked = placeQuery(query);
    if (!asked.rest || isCrisis(query)) return [];
    const { names } = await this.#start();
    const { isForOffices, isKana, isFewKanji, rest } = asked;
    const about = isForOffices && isKana ? names.rank(rest) : ranked;
    // Few kana stand in many words that have nothing to do with them: みと in みとめる.
    const isNamed = (about[0]?.fit ?? 0) >= whole;
    const isOurs = isKana
      ? isNamed
      : (isFewKanji ? [rest] : keywords(rest)).some((word) => names.know(fold(word))) ||
        // Two kanji may stand apart in a name that says another thing: 越前 in 引っ越し前.
        (!isForOffices && isSure(ranked) && (isNamed || !isFewKanji));
    if (!asked.isWhole && (isOurs || !asked.isShort)) return [];
    this.#places ??= this.#read<PlaceRow[]>(placesFile);
    this.#places.catch(() => (this.#places = undefined));
    const places = placesNamed(asked, (await soon(this.#places)) ?? []);
    const isDoubtful = isKana && !isForOffices && (ranked[0]?.score ?? 0) >= enough;
    return isDoubtful ? places.slice(0, doors) : places;
  }

  /** A page that only the text knows shows the sentence that says the words. */
  async #placed(
    match: Match,
    words: readonly string[],
    said: Said | undefined,
    names: Names,
  ): Promise<Result> {
    const number = names.pages.findIndex(({ page }) => page === match.page);
    const place = said?.pages.get(number);
    if (!place || match.fit >= 0.5) return match;
    const sections = await soon(this.#read<Section[]>(textFile(number)), sentencePatience);
    const text = sections?.find(({ id }) => id === place.heading)?.text ?? '';
    const sentence = tellingSentence(text, words);
    return { ...match, heading: place.heading, ...(sentence && { sentence }) };
  }

  /** Kana that no name is sure to hold are also compared with how the names are read. */
  async #ranked(query: string): Promise<Match[]> {
    const { names, rows } = await this.#start();
    const ranked = names.rank(query);
    if (isSure(ranked) || !/^[ぁ-ゖ]+$/.test(keysOf(query).said)) return ranked;
    this.#readings ??= this.#read<Readings>(readingsFile).then((keys) => new Names(rows, keys));
    this.#readings.catch(() => (this.#readings = undefined));
    return bestOf(ranked, (await soon(this.#readings))?.rank(query) ?? []);
  }

  #start(): Promise<Ready> {
    this.#ready ??= this.#read<PageRow[]>(namesFile).then((rows) => this.#over(rows));
    // What failed may come the next time.
    this.#ready.catch(() => (this.#ready = undefined));
    return this.#ready;
  }

  #over(rows: readonly PageRow[]): Ready {
    const text = new PageTextSearch(this.#folder, rows.length, (name) => this.#read(name));
    return { names: new Names(rows), rows, text };
  }

  async #read<T>(name: string): Promise<T> {
    const response = await fetch(this.#folder + name, { signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return (await response.json()) as T;
  }
}

/** What has not come by then, or fails, is done without. */
const soon = <T>(coming: Promise<T>, patient = textPatience): Promise<T | undefined> =>
  Promise.race([
    coming.catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, patient, undefined)),
  ]);
