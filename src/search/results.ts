import { fold } from './normalise.ts';
import type { PageWords } from './page-words.ts';
import type { Match } from './rank-pages.ts';

/** One result, as it is shown. */
export interface Result {
  readonly page: PageWords;
  /** The id of the heading it leads to, where one fits better than the whole page. */
  readonly heading?: string;
  /** The name it was found by, if it was, and how well that and the query hold each other, 0 to 1. */
  readonly name?: string;
  readonly fit?: number;
  /** The sentence of the text that says the words, where nothing the page is called does. */
  readonly sentence?: string;
}

/** Below this a page has little but grammar in common with the query. */
const least = 0.12;
/** Pages far below the best one only tire the reader. */
const beside = 0.3;
/** Below this a page's names hold some letters of the query; one of its words must stand there too. */
const weak = 0.4;
/** Nobody reads on. */
const most = 8;
/** So many results by name are enough, and the text is not asked: few where a name is surely meant. */
const enough = { sure: 3, unsure: 8 };
const sure = 0.72;
/** Below this the best page is not what was meant by a query of so many letters. */
const near = 0.5;
const shortQuery = 12;
/** So many pages found by name stand before those found by a rare word. */
const leading = 3;
const mostLoose = 5;
/** Below this not even that. */
const leastLoose = 0.2;

/** The pages that are called, or answer, what is asked, best first. `words` are the query's. */
export function namedResults(named: readonly Match[], words: readonly string[]): Match[] {
  const keys = words.map(fold).filter(Boolean);
  const top = named[0]?.score ?? 0;
  return named
    .filter(
      (match) =>
        match.score >= Math.max(least, top * beside) &&
        (match.score >= weak || saysOne(match.page, keys)),
    )
    .slice(0, most);
}

/** Whether a page's name is what was asked for. */
export const isNamed = (named: readonly Match[]): boolean => (named[0]?.score ?? 0) >= sure;

/** Whether even the best page is far from a short query: 「年金の金額」. A long one nothing is near to. */
export function isLoose(named: readonly Match[], key: string): boolean {
  return named.length > 0 && key.length <= shortQuery && (named[0]?.score ?? 0) < near;
}

/** How many results by text there is room for below those that are there. */
export const roomFor = (named: readonly Match[], there = named.length): number =>
  Math.max(0, enough[isNamed(named) ? 'sure' : 'unsure'] - there);

/** Pages found by name and those that say a word no page is called: these first where they say all, else behind the best of the others. */
export function together(
  named: readonly Result[],
  saying: readonly Result[],
  isAll: boolean,
): Result[] {
  const ahead = isAll ? [] : named.slice(0, leading);
  const paths = new Set(ahead.map(({ page }) => page.path));
  const said = saying.filter(({ page }) => !paths.has(page.path));
  for (const { page } of said) paths.add(page.path);
  return [...ahead, ...said, ...named.filter(({ page }) => !paths.has(page.path))].slice(0, most);
}

/** For when nothing truly fits: the few pages that are least far from it. */
export function looseResults(named: readonly Match[]): Match[] {
  return named.filter(({ score }) => score >= leastLoose).slice(0, mostLoose);
}

function saysOne(page: PageWords, keys: readonly string[]): boolean {
  const own = ownWords.get(page) ?? saidBy(page);
  ownWords.set(page, own);
  return keys.some((key) => own.includes(key));
}

/** What pages say in their names and answers, as keys: made once for each, when it is asked for. */
const ownWords = new WeakMap<PageWords, string>();
/** A letter, so that a key keeps it, and one that nobody writes: no word reaches over it. */
const between = 'ꙮ';

/** All in one go: the spellings are looked for once, and not once for each of fifty names. */
const saidBy = ({ title, aliases, answer, headings }: PageWords): string =>
  fold([title, ...aliases, answer, ...headings.map(([, text]) => text)].join(between));
