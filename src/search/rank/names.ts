import { keysOfRow, type PageWords } from '../index/page-words.ts';
import type { Readings } from '../index/readings.ts';
import { keysOf } from '../query/wording.ts';
import { gramsOf, namedPage, sizeOf, ways, type Name, type NamedPage } from './named-page.ts';
import { nearWords } from './near-words.ts';

/** How well a page fits a query. */
export interface Match {
  readonly page: PageWords;
  /** About 1: the page is called exactly so. Near 0: almost nothing in common. */
  readonly score: number;
  readonly heading?: string;
  /** How much of the query the best name holds, and the query of the name: the lesser, 0 to 1. */
  readonly fit: number;
  readonly name: string;
}

/** A query as it is compared: its key, how far this way of asking counts, its pieces and what each says. */
interface Asked {
  readonly key: string;
  readonly share: number;
  readonly pieces: readonly (readonly [gram: string, weight: number])[];
}

/** From here on a name is surely meant, and no slip is looked for. */
const sure = 0.8;
/** So much of its score a match keeps that was found by a guess. */
const guessed = 0.85;
/** The best name's part of a score; what an answer says beside a name; how little more many names say; a guide before others. */
const [bestName, toldShare, often, guideFirst] = [0.5, 0.45, 0.3, 0.015];
const onlyKana = /^[ぁ-ゖ]+$/;

/** Returns whether a name is surely meant. */
export const isSure = (matches: readonly Match[]): boolean => (matches[0]?.score ?? 0) >= sure;

/** Returns the matches of two ways to ask: of each page the better one, best first. */
export function bestOf(some: readonly Match[], others: readonly Match[]): Match[] {
  const best = new Map(some.map((match) => [match.page, match]));
  for (const match of others)
    if (match.score > (best.get(match.page)?.score ?? 0)) best.set(match.page, match);
  return [...best.values()].sort(byScore);
}

const byScore = (a: Match, b: Match): number =>
  b.score - a.score || (a.page.path < b.page.path ? -1 : 1);

/** What pages are called. */
export class Names {
  readonly pages: readonly NamedPage[];
  readonly #weights = new Map<string, number>();

  /** `keys` stand in for those of the rows: how the names are read. */
  constructor(rows: readonly PageWords[], keys: Readings = rows.map(keysOfRow)) {
    this.pages = rows.map((row, i) => namedPage(row, keys[i] ?? []));
  }

  /** Also ranked for the word that the query may be a slip of, where no name is surely meant. `isSaid`: the text says every word as it is. */
  mended(query: string, matches: Match[], isSaid: boolean): { matches: Match[]; near: string[] } {
    const near = isSure(matches) || isSaid ? [] : nearWords(this.pages, query);
    if (!near[0]) return { matches, near };
    // A guess is no answer to what was asked, however well it fits.
    const guesses = this.rank(near[0]);
    const meant = guesses.map((one) => ({ ...one, score: one.score * guessed, fit: 0 }));
    return { matches: bestOf(matches, meant), near };
  }

  /** Returns the pages by how well their names and answers fit, best first; those with nothing in common are left out. */
  rank(query: string): Match[] {
    const keys = keysOf(query);
    const asked = new Map<string, Asked>();
    for (const way of ['apart', 'ours', 'said'] as const) {
      const key = keys[way];
      const pieces = [...gramsOf(key)].map((gram) => [gram, this.#weigh(gram)] as const);
      if (key) asked.set(key, { key, share: ways[way], pieces });
    }
    return this.pages
      .flatMap(
        (page) =>
          [...asked.values()].flatMap((one) => matchOf(page, one) ?? []).sort(byScore)[0] ?? [],
      )
      .sort(byScore);
  }

  /** Returns whether the name or the answer of some page holds a key. */
  know(key: string): boolean {
    return this.pages.some(({ all, told }) => all.includes(key) || told.includes(key));
  }

  /** How well a piece tells the pages apart: grammar is hiragana, and single kanji are everywhere. */
  #weigh(gram: string): number {
    const known = this.#weights.get(gram);
    if (known !== undefined) return known;
    const held = this.pages.filter(({ all, told }) => all.includes(gram) || told.includes(gram));
    const says = gram.length === 1 ? 0.4 : onlyKana.test(gram) ? 0.5 : 1;
    const weight = says * Math.log(1 + this.pages.length / (3 + held.length));
    this.#weights.set(gram, weight);
    return weight;
  }
}

/** How well what a page is called, and its answer, fits; undefined where they have nothing in common. */
function matchOf(
  { page, names, all, told }: NamedPage,
  { key, share, pieces }: Asked,
): Match | undefined {
  const sum = (some: Asked['pieces']) => some.reduce((whole, [, one]) => whole + one, 0);
  const isKana = onlyKana.test(key);
  const weight = sum(pieces);
  const here = pieces.filter(([gram]) => all.includes(gram));
  const times = new Map<string, number>();
  let best: { score: number; fit: number; name?: Name } = { score: 0, fit: 0 };
  for (const name of here.length ? names : []) {
    const own = here.filter(([gram]) => name.key.includes(gram));
    if (!own.length) continue;
    for (const [gram] of own)
      times.set(gram, (times.get(gram) ?? 0) + (name.way === 'ours' ? 0.5 : 1));
    const [ofQuery, ofName] = [sum(own) / weight, Math.min(1, own.length / sizeOf(name.key))];
    const score = name.trust * likeness(key, name.key, ofQuery, ofName);
    // Kana of which no name holds the half are in many words that have nothing to do with each other.
    if (isKana && ofQuery < 0.5 && !key.includes(name.key)) continue;
    if (score > best.score)
      best = { score, fit: key === name.key ? 1 : Math.min(ofQuery, ofName), name };
  }
  // What many names of a page say it is about; what one says in passing, less.
  const spread = pieces.reduce((whole, [gram, one]) => {
    const said = times.get(gram);
    const share = said
      ? ((1 + often) * said) / (said + often)
      : told.includes(gram)
        ? toldShare
        : 0;
    return whole + one * share;
  }, 0);
  if (!spread || (isKana && !best.score)) return undefined;
  const score =
    share * (bestName * best.score + ((1 - bestName) * spread) / weight) +
    (page.kind === 'ガイド' ? guideFirst : 0);
  return {
    page,
    // Logarithms differ in their last digit.
    score: Math.round(score * 1e6) / 1e6,
    fit: best.fit,
    name: best.name?.text ?? '',
    ...(best.name?.heading !== undefined && { heading: best.name.heading }),
  };
}

/** How like a query a name is: 1 when the same, else by how much of each the other holds. A name standing whole in a longer query counts more. */
function likeness(query: string, name: string, ofQuery: number, ofName: number): number {
  if (query === name) return 1;
  const alike = 0.9 * ofQuery * (0.6 + 0.4 * ofName);
  const isInside = name.length > 1 && query.includes(name);
  return isInside ? Math.max(alike, 0.3 + 0.6 * ofQuery) : alike;
}
