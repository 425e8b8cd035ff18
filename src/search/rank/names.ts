import { wholeKeys, type PageRow } from '../index/page-words.ts';
import type { Readings } from '../index/readings.ts';
import { nearWords } from './near-words.ts';
import { keysOf } from '../query/wording.ts';
import { bestOf, byScore, matchOf, type Match } from './match.ts';
import { gramsOf, holds, namedPage, ways, type NamedPage } from './named-page.ts';

/** From here on a name is surely meant, and no slip is looked for. */
const sure = 0.8;
/** Returns whether a name is surely meant. */
export const isSure = (matches: readonly Match[]): boolean => (matches[0]?.score ?? 0) >= sure;
/** So much of its score a match keeps that was found by a guess. */
const guessed = 0.85;
const onlyKana = /^[ぁ-ゖ]+$/;

/** What pages are called. */
export class Names {
  readonly pages: readonly NamedPage[];
  readonly #weights = new Map<string, number>();

  /** `keys` stand in for those of the rows: how the names are read. */
  constructor(rows: readonly PageRow[], keys: Readings = rows.map(wholeKeys)) {
    this.pages = rows.map((row, i) => namedPage(row, keys[i] ?? []));
  }

  /** Also ranked for the word that the query may be a slip of, where no name is surely meant. `isSaid`: the text says every word as it is. */
  mended(query: string, matches: Match[], isSaid: boolean): { matches: Match[]; near: string[] } {
    const near = isSure(matches) || isSaid ? [] : nearWords(this.pages, query);
    if (!near[0]) return { matches, near };
    // A guess is no answer to what was asked, however well it fits.
    const guesses = this.rank(near[0]).map((match) => ({
      ...match,
      score: match.score * guessed,
      fit: 0,
    }));
    return { matches: bestOf(matches, guesses), near };
  }

  /** Returns the pages by how well their names and answers fit, best first; those with nothing in common are left out. */
  rank(query: string): Match[] {
    const keys = keysOf(query);
    const asked = (['said', 'ours', 'apart'] as const)
      .filter(
        (way, i, all) => keys[way] && !all.slice(0, i).some((other) => keys[other] === keys[way]),
      )
      .map((way) => ({
        key: keys[way],
        share: ways[way],
        pieces: [...gramsOf(keys[way])].map((gram) => [gram, this.#weigh(gram)] as const),
      }));
    if (!asked.length) return [];
    return this.pages
      .map((page) =>
        asked.map((one) => matchOf(page, one)).reduce((a, b) => (b.score > a.score ? b : a)),
      )
      .filter(({ score }) => score > 0)
      .sort(byScore);
  }

  /** Returns whether the name or the answer of some page holds a key. */
  know(key: string): boolean {
    return this.pages.some(({ all, told }) => all.key.includes(key) || told.includes(key));
  }

  /** How well a piece tells the pages apart: grammar is hiragana, and single kanji are everywhere. */
  #weigh(gram: string): number {
    let weight = this.#weights.get(gram);
    if (weight === undefined) {
      const held = this.pages.filter(
        ({ all, told }) => holds(all, gram) || told.includes(gram),
      ).length;
      weight =
        (gram.length === 1 ? 0.4 : onlyKana.test(gram) ? 0.5 : 1) *
        Math.log(1 + this.pages.length / (3 + held));
      this.#weights.set(gram, weight);
    }
    return weight;
  }
}
