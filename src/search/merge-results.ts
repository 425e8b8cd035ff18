import { fold } from './normalise.ts';
import type { PageWords } from './page-words.ts';
import type { Match } from './rank-pages.ts';

/** What Pagefind found: the page's fragment name and its score, best first. */
export interface FullTextHit {
  readonly fragment: string;
  readonly score: number;
}

export interface Result extends Match {
  /** Found by its text only: nothing it is called by, nor its answer, says so. */
  readonly inText: boolean;
}

/** Below this a page has little but grammar in common with the query. */
const least = 0.12;
/** Pages far below the best one only tire the reader. */
const beside = 0.3;
/** How much being found in the text counts beside what a page is called. Measured: 0.05 to 0.15 are alike, above it results worsen. */
const textShare = 0.1;

/** Nobody reads on; further ones hold a common word and no more. */
const most = 20;

/** Pages found by their text alone fill the list up to so many: each costs a request, to see whether the words truly stand there. */
const enough = 8;

/** Below this a page's names hold some letters of the query; one of its words must stand there too. */
const weak = 0.3;

const mostLoose = 5;

/** One list of both, best first. Names decide; the text settles ties, and finds what no name says. `words` are the query's. */
export function mergeResults(named: readonly Match[], hits: readonly FullTextHit[], pages: readonly PageWords[], words: readonly string[]): Result[] {
  const byFragment = new Map(pages.map((page) => [page.fragment, page]));
  const top = hits[0]?.score || 1;
  const fromText = new Map<PageWords, number>();
  for (const { fragment, score } of hits) {
    const page = byFragment.get(fragment);
    if (page) fromText.set(page, textShare * (score / top));
  }
  const keys = words.map(fold);
  const merged = named.flatMap((match): Result[] => {
    const says = match.score >= weak || (match.score >= least && saysOne(match.page, keys));
    if (!says && !fromText.has(match.page)) return [];
    return [{ ...match, score: match.score + (fromText.get(match.page) ?? 0) * doubt(match.score), inText: !says }];
  });
  const known = new Set(named.map(({ page }) => page));
  for (const [page, score] of fromText) if (!known.has(page)) merged.push({ page, score, inText: true });
  merged.sort((a, b) => b.score - a.score);
  const best = merged[0]?.score ?? 0;
  const fits = ({ score, inText }: Result) => inText || (score >= least && score >= best * beside);
  let room = enough - merged.filter((result) => !result.inText && fits(result)).length;
  return merged.filter((result) => fits(result) && (!result.inText || room-- > 0)).slice(0, most);
}

/** How much a page's text still has to say: all where its names fit by half or less, nothing where it is called just what was asked. */
const doubt = (score: number): number => Math.min(1, 2 * Math.max(0, 1 - score));

/** For when nothing truly fits: the few pages that are least far from it. */
export function looseResults(named: readonly Match[]): Result[] {
  return named
    .filter(({ score }) => score >= least)
    .slice(0, mostLoose)
    .map((match) => ({ ...match, inText: false }));
}

function saysOne({ title, aliases, answer, headings }: PageWords, keys: readonly string[]): boolean {
  const own = [title, ...aliases, answer, ...headings.map(([, text]) => text)].map(fold);
  return keys.some((key) => own.some((text) => text.includes(key)));
}

/** What is on the screen stays where it is; what came later is added below. */
export function addedBelow<R extends Result>(shown: readonly R[], merged: readonly R[]): R[] {
  const already = new Set(shown.map(({ page }) => page));
  return [...shown, ...merged.filter(({ page }) => !already.has(page))].slice(0, most);
}
