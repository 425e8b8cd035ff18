import { answerFirst, isForCheck } from './best-answer.ts';
import { patience, startFullText, type FullText } from './full-text.ts';
import { isCrisis } from './hard-times.ts';
import { itemsOf, type Item } from './items.ts';
import { NameSearch } from './name-search.ts';
import type { ReadFile } from './names-in-parts.ts';
import type { Section } from './page-words.ts';
import {
  isLoose,
  isNamed,
  looseResults,
  namedResults,
  roomFor,
  together,
  type Result,
} from './results.ts';
import { gramFilesIn, textFile, wholeFile } from './search-folder-name.ts';
import { tellingSentence } from './sentences.ts';
import { keywords, saidIn } from './text-words.ts';
import { keysOf } from './wording.ts';

export interface Found {
  readonly items: readonly Item[];
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
  /** Whether the pages' text needs no search, was searched, is being searched, or cannot be. */
  readonly text: 'unneeded' | 'searched' | 'coming' | 'failed';
}

/** Two frames of a screen, in ms. */
const frames = 32;
/** So long the texts that say a rare word are waited for: more than a slow line takes for 2 kB. */
const textsSoon = 800;
/** So many pages that say a rare word are shown. */
const mostRare = 4;
const tooLate = Symbol();
const later = (after: number): Promise<typeof tooLate> =>
  new Promise((resolve) => setTimeout(resolve, after, tooLate));

/** Searches what pages are called and, where that leaves room, what they say. Made once, at the first use. */
export class SearchEngine {
  readonly #folder: string;
  readonly #read: ReadFile;
  readonly #names: NameSearch;
  #text: Promise<FullText | undefined> | undefined;
  #isTextHere = false;

  /** `folder` is the address of the search's files; `early` what the file of all names says, where it has come already. */
  constructor(folder: string, early?: unknown) {
    this.#folder = folder;
    let first = early;
    this.#read = async <T>(name: string) => {
      const come = name === wholeFile ? first : undefined;
      // What came wrong may come right the next time.
      if (name === wholeFile) first = undefined;
      if (come) return come as T;
      const response = await fetch(folder + name, { signal: AbortSignal.timeout(patience) });
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return (await response.json()) as T;
    };
    this.#names = new NameSearch(this.#read, gramFilesIn(folder));
    this.#names.warmUp();
  }

  /**
   * What is found, told once, or twice where the text has to be asked too: then the first list stays and more stands
   * below, so that the order does not depend on what came first. Only pages whose text takes very long are left out.
   * @throws where the names cannot be had
   */
  async search(query: string, tell: (found: Found) => void): Promise<void> {
    const { matches, near } = await this.#names.find(query);
    const words = keywords(query);
    const { matches: named, answered } = answerFirst(namedResults(matches, words), query);
    const saying = isNamed(named) ? { pages: [], all: false } : await this.#names.saying(words);
    const texts = this.#placed(saying.pages.slice(0, mostRare), words).catch(() => undefined);
    const soon = await Promise.race([texts, later(named.length ? textsSoon : patience)]);
    const rare = soon === tooLate ? undefined : soon;
    const first = together(named, rare ?? [], saying.all);
    const about = {
      answered,
      forCheck: isForCheck(named, query),
      crisis: isCrisis(query),
      near,
      loose: !saying.pages.length && isLoose(named, keysOf(query).said),
    };
    const show = (results: readonly Result[], text: Found['text']) =>
      tell({ ...about, items: itemsOf(results, query, answered), text });
    const tellAll = (more: readonly Result[] | undefined) => {
      const text = more ? 'searched' : 'failed';
      const results = [...first, ...(more ?? [])];
      if (results.length) show(results, text);
      else
        tell({ ...about, items: itemsOf(looseResults(matches), query, false), loose: true, text });
    };
    const room = roomFor(named, first.length);
    if (!room) show(first, 'unneeded');
    else if (saying.all) tellAll(rare && []);
    else tellAll(await this.#more(words, room, first, () => show(first, 'coming')));
  }

  /** What the text gives beside what is found already; `wait` is called where that takes longer than two frames. */
  async #more(
    words: readonly string[],
    room: number,
    first: readonly Result[],
    wait: () => void,
  ): Promise<Result[] | undefined> {
    const wasHere = this.#isTextHere;
    if (!wasHere) {
      wait();
      // What is found already comes first on a slow line, and is drawn first on a slow phone.
      if (first.length) await later(frames);
    }
    const asked = this.#inText(words, room, first).catch(() => undefined);
    // What is there already answers within two frames: the results are drawn once. What must be fetched nobody waits for.
    if (wasHere && (await Promise.race([asked, later(frames)])) === tooLate) wait();
    const more = await Promise.race([asked, later(patience)]);
    if (more !== tooLate) return more;
    this.#forgetText();
    return undefined;
  }

  /** Fetches what searching the text needs, so that it is there when it is asked. A failure is told by the search. */
  warmText(): Promise<FullText | undefined> {
    this.#text ??= startFullText(this.#folder, this.#read).then(
      (text) => {
        this.#isTextHere = true;
        return text;
      },
      () => {
        this.#text = undefined;
        return undefined;
      },
    );
    return this.#text;
  }

  /** Pages that say the words and are not among those already found; undefined where the text cannot be searched. */
  async #inText(
    words: readonly string[],
    room: number,
    already: readonly Result[],
  ): Promise<Result[] | undefined> {
    const search = await this.warmText();
    if (!search) return undefined;
    const numbers = (await search(words).catch(() => this.#withoutText())).slice(
      0,
      room + already.length,
    );
    const known = new Set(already.map(({ page }) => page.path));
    const pages = await Promise.all(
      numbers.map(async (number) => ({ number, page: await this.#names.page(number) })),
    );
    return this.#placed(
      pages
        .filter(({ page }) => !known.has(page.path))
        .slice(0, room)
        .map(({ number }) => number),
      words,
    );
  }

  /** Lets the next search begin with the text anew. */
  #forgetText(): void {
    this.#text = undefined;
    this.#isTextHere = false;
  }

  /** @throws always */
  #withoutText(): never {
    this.#forgetText();
    throw new Error('The text cannot be searched');
  }

  /** Pages by their numbers, with the place that says most of the words; those without one are left out. */
  async #placed(numbers: readonly number[], words: readonly string[]): Promise<Result[]> {
    const placed = await Promise.all(
      numbers.map(async (number) => {
        const [page, sections] = await Promise.all([
          this.#names.page(number),
          this.#read<Section[]>(textFile(number)),
        ]);
        const place = placeIn(sections, words);
        return place && { page, ...place };
      }),
    );
    return placed.filter((result) => result !== undefined);
  }
}

/** The heading and the sentence of a page that say most of the words; undefined where none does. */
function placeIn(
  sections: readonly Section[],
  words: readonly string[],
): Omit<Result, 'page'> | undefined {
  const said = sections.map(({ text }) => saidIn(text, words).length);
  const most = Math.max(...said);
  const section = sections[said.indexOf(most)];
  if (!section || most === 0) return undefined;
  const sentence = tellingSentence(section.text, words);
  return { ...(section.id && { heading: section.id }), ...(sentence && { sentence }) };
}
