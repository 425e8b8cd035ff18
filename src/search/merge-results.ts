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

/** Each of these costs a request, to see whether the words truly stand there. */
const mostInText = 8;

/** One list of both, best first. Names decide; the text settles ties, and finds what no name says. */
export function mergeResults(named: readonly Match[], hits: readonly FullTextHit[], pages: readonly PageWords[]): Result[] {
  const byFragment = new Map(pages.map((page) => [page.fragment, page]));
  const top = hits[0]?.score || 1;
  const fromText = new Map<PageWords, number>();
  for (const { fragment, score } of hits) {
    const page = byFragment.get(fragment);
    if (page) fromText.set(page, textShare * (score / top));
  }
  const merged = named.map((match): Result => {
    const inText = match.score < least && fromText.has(match.page);
    return { ...match, score: match.score + (fromText.get(match.page) ?? 0), inText };
  });
  const known = new Set(named.map(({ page }) => page));
  for (const [page, score] of fromText) if (!known.has(page)) merged.push({ page, score, inText: true });
  merged.sort((a, b) => b.score - a.score);
  const best = merged[0]?.score ?? 0;
  let inTexts = 0;
  return merged.filter(({ score, inText }) => (inText ? inTexts++ < mostInText : score >= least && score >= best * beside)).slice(0, most);
}

/** What is on the screen stays where it is; what came later is added below. */
export function addedBelow<R extends Result>(shown: readonly R[], merged: readonly R[]): R[] {
  const already = new Set(shown.map(({ page }) => page));
  return [...shown, ...merged.filter(({ page }) => !already.has(page))].slice(0, most);
}
