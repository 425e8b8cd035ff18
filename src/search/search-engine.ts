import { answerFirst, isForCheck } from './best-answer.ts';
import { startFullText, type FullText, type TextHit } from './full-text.ts';
import { NameSearch } from './name-search.ts';
import { looseResults, namedResults, roomFor, type Result } from './results.ts';
import { gramFilesIn } from './search-folder-name.ts';
import { tellingSentence } from './sentences.ts';
import { isSaid, keywords, textWords } from './text-words.ts';

export interface Found {
  readonly results: readonly Result[];
  /** Whether the first result is the answer to what was asked. */
  readonly answered: boolean;
  /** Whether the check says more about it. */
  readonly forCheck: boolean;
  /** Words of ours that the query may be a slip of. */
  readonly near: readonly string[];
  /** Whether nothing truly fits, and the results are only the least far from it. */
  readonly loose: boolean;
  /** Whether the pages' text needs no search, was searched, is being searched, or cannot be. */
  readonly text: 'unneeded' | 'searched' | 'coming' | 'failed';
}

/** Searches what pages are called and, where that leaves room, what they say. Made once, at the first use. */
export class SearchEngine {
  readonly #folder: string;
  readonly #names: NameSearch;
  #text: Promise<FullText | undefined> | undefined;

  /** `folder` is the address of the search's files. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#names = new NameSearch(async <T>(name: string) => {
      const response = await fetch(folder + name);
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return (await response.json()) as T;
    }, gramFilesIn(folder));
  }

  /**
   * What is found, told once, or twice where the text has to be asked too: then the first list stays and more stands
   * below, so that the order never depends on what came first.
   * @throws where the names cannot be had
   */
  async search(query: string, tell: (found: Found) => void): Promise<void> {
    const { matches, near } = await this.#names.find(query);
    const words = keywords(query);
    const { matches: named, answered } = answerFirst(namedResults(matches, words), query);
    const found = { results: named as readonly Result[], answered, forCheck: isForCheck(named), near, loose: false };
    const room = roomFor(named);
    if (!room) {
      tell({ ...found, text: 'unneeded' });
      return;
    }
    tell({ ...found, text: 'coming' });
    const more = await this.#inText(words, room, named).catch(() => undefined);
    const results = [...named, ...(more ?? [])];
    if (results.length) tell({ ...found, results, text: more ? 'searched' : 'failed' });
    else tell({ ...found, results: looseResults(matches), loose: true, text: more ? 'searched' : 'failed' });
  }

  /** Fetches what searching the text needs, so that it is there when it is asked. A failure is told by the search. */
  warmText(): Promise<FullText | undefined> {
    this.#text ??= startFullText(this.#folder).catch(() => {
      this.#text = undefined;
      return undefined;
    });
    return this.#text;
  }

  /** Pages that say the words and are not among those already found; undefined where the text cannot be searched. */
  async #inText(words: readonly string[], room: number, already: readonly Result[]): Promise<Result[] | undefined> {
    const search = await this.warmText();
    if (!search) return undefined;
    const hits = (await search(words)).slice(0, room + already.length);
    const opened = await Promise.all(hits.map((hit) => this.#result(hit, words)));
    const known = new Set(already.map(({ page }) => page.path));
    return opened.filter((result) => result !== undefined && !known.has(result.page.path)).slice(0, room) as Result[];
  }

  /** A page with the heading and the sentence that say most of the words; undefined where none does. */
  async #result(hit: TextHit, words: readonly string[]): Promise<Result | undefined> {
    const { page, sections } = await hit.open();
    const said = sections.map(({ text }) => {
      const own = textWords(text);
      return words.filter((word) => isSaid(word, own)).length;
    });
    const section = sections[said.indexOf(Math.max(...said))];
    if (!section || Math.max(...said) === 0) return undefined;
    const sentence = tellingSentence(section.text, words);
    return { page: await this.#names.page(page), ...(section.id && { heading: section.id }), ...(sentence && { sentence }) };
  }
}
