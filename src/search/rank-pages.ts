import { gramsOf, steady } from './grams.ts';
import { holds, kanjiOf, namesOf, type Key, type Name } from './page-names.ts';
import type { PageWords } from './page-words.ts';
import { fold } from './normalise.ts';
import { keysOf } from './wording.ts';

/** A page that may be what is asked for, ready to be compared. */
export interface NamedPage {
  readonly page: PageWords;
  readonly names: readonly WeighedName[];
  /** All its names in one, to see at once that none of them holds a piece. */
  readonly all: Key;
  /** Its answer as a key. */
  readonly told: string;
}

export interface WeighedName extends Name {
  /** What all its pieces say together. */
  readonly weight: number;
}

/** A page as it stands in a file: its words, and of each of its names the keys and what they weigh. */
export interface PageRow extends PageWords {
  readonly keys: readonly string[];
  readonly weights: readonly number[];
}

/** How well a piece tells the pages of the site apart. */
export type Weigh = (gram: string) => number;

export interface Match {
  readonly page: PageWords;
  /** About 1: the page is called exactly so. Near 0: almost nothing in common. */
  readonly score: number;
  /** The id of the heading that fits best, where a heading does. */
  readonly heading?: string;
  /** How much of the query the best name holds, and the query of the name: the lesser, 0 to 1. */
  readonly fit: number;
  /** The best name: the title, an alias or a heading, as it is written. */
  readonly name: string;
}

// Measured on tests/dev-queries.tsv and src/search/queries/tuned.tsv, 2026-11: small steps either way change nothing.
const share = { said: 1, ours: 0.96, apart: 0.94 };
const bestName = 0.5;
const toldShare = 0.45;
/** Between equals the guide comes first: it answers more. */
const guideFirst = 0.015;

/** Makes a page ready, from its row as the build made it. */
export function namedPage(row: PageRow): NamedPage {
  const names = namesOf(row, row.keys).map((name, i) => ({ ...name, weight: row.weights[i] || 1 }));
  return { page: row, names, all: inOne(row.keys), told: fold(row.answer) };
}

/** All keys of a page in one; no piece reaches from one into the next. */
export function inOne(keys: readonly string[]): Key {
  const key = keys.join(' ');
  return { key, kanji: key.split(' ').map(kanjiOf).join(' ') };
}

/** What each name of a page says, in the order of namesOf: the browser knows only the pieces that it has asked for. */
export function weightsOf(page: PageWords, keys: readonly string[], weigh: Weigh): number[] {
  return namesOf(page, keys).map(({ key }) => Math.round(sumOf(gramsOf(key), weigh)));
}

/** A query as the pieces it is compared by. */
export interface Asked {
  readonly key: string;
  readonly grams: ReadonlySet<string>;
  readonly share: number;
}

/** The ways to ask a query: as it is said, in our pages' words, and without the subject of the whole site. */
export function waysToAsk(query: string): Asked[] {
  const keys = keysOf(query);
  const ways = (['said', 'ours', 'apart'] as const).filter(
    (way, i, all) => keys[way] && !all.slice(0, i).some((other) => keys[other] === keys[way]),
  );
  return ways.map((way) => ({ key: keys[way], grams: gramsOf(keys[way]), share: share[way] }));
}

/** The pages by how well their names and answers fit, best first; pages with nothing in common are left out. */
export function rankPages(
  pages: readonly NamedPage[],
  asked: readonly Asked[],
  weigh: Weigh,
): Match[] {
  const weighed = asked.map(({ key, grams, share }): WeighedQuery => {
    const pieces = [...grams].map((gram) => [gram, weigh(gram)] as const);
    return { key, share, pieces, weight: pieces.reduce((sum, [, weight]) => sum + weight, 0) };
  });
  return pages
    .map((named) =>
      weighed
        .map((one) => matchOf(named, one))
        .reduce(better, { page: named.page, score: 0, fit: 0, name: '' }),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.page.path < b.page.path ? -1 : 1));
}

const better = (a: Match, b: Match): Match => (b.score > a.score ? b : a);

interface WeighedQuery {
  readonly key: string;
  readonly share: number;
  readonly pieces: readonly (readonly [gram: string, weight: number])[];
  /** What all pieces say together. */
  readonly weight: number;
}

function matchOf(
  { page, names, all, told }: NamedPage,
  { key, share, pieces, weight }: WeighedQuery,
): Match {
  let best = { score: 0, fit: 0, name: names[0] };
  const named = new Set<string>();
  const here = pieces.filter(([gram]) => all.key.includes(gram) || all.kanji.includes(gram));
  for (const name of here.length ? names : []) {
    let shared = 0;
    for (const [gram, weight] of here) {
      if (!holds(name, gram)) continue;
      shared += weight;
      named.add(gram);
    }
    if (!shared) continue;
    const [covered, filled] = [shared / weight, Math.min(1, shared / name.weight)];
    const score = name.trust * likeness(key, name.key, covered, filled);
    if (score > best.score)
      best = { score, fit: key === name.key ? 1 : Math.min(covered, filled), name };
  }
  let spread = 0;
  for (const [gram, weight] of pieces)
    spread += weight * (named.has(gram) ? 1 : told.includes(gram) ? toldShare : 0);
  const heading = best.name?.heading;
  // Kana of which no name holds the half are in many words that have nothing to do with each other.
  if (!spread || (!best.score && onlyKana.test(key))) return { page, score: 0, fit: 0, name: '' };
  const score =
    share * (bestName * best.score + (1 - bestName) * (spread / weight)) +
    (page.kind === 'ガイド' ? guideFirst : 0);
  return {
    page,
    score: steady(score),
    fit: best.fit,
    name: best.name?.text ?? '',
    ...(best.score > 0 && heading !== undefined && { heading }),
  };
}

const onlyKana = /^[ぁ-ゖ]+$/;

function sumOf(grams: Iterable<string>, weigh: Weigh): number {
  let sum = 0;
  for (const gram of grams) sum += weigh(gram);
  return sum;
}

/** How like a query a name is: 1 when the same, else by how much of each the other holds. A name standing whole in a longer query counts more. */
function likeness(query: string, name: string, covered: number, fit: number): number {
  if (query === name) return 1;
  const alike = 0.9 * covered * (0.6 + 0.4 * fit);
  if (name.length > 1 && query.includes(name)) return Math.max(alike, 0.3 + 0.6 * covered);
  // Two kana in a row stand in many words that have nothing to do with each other.
  return covered < 0.5 && onlyKana.test(query) ? 0 : alike;
}
