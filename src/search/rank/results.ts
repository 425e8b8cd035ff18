import { fold } from '../query/normalise.ts';
import type { Match, Names } from './names.ts';
import type { TextAnswer } from './page-text-search.ts';

/** Below this a page has little but grammar in common with the query; pages far below the best one only tire the reader. */
const [least, beside, most] = [0.12, 0.3, 8];
/** Below this a page's names hold some letters of the query; one of its words must stand there, or in its text, too. */
const weak = 0.4;
/** How much the text counts beside the names, and how little names that know none of the words. */
const [textShare, unknowing] = [0.3, 0.5];

/** Returns the pages by what they are called and what they say, best first. */
export function inOrder(
  names: Names,
  matches: readonly Match[],
  words: readonly string[],
  said: TextAnswer | undefined,
): Match[] {
  const keys = words.map(fold).filter((key) => key.length > 1);
  const knownKeys = keys.filter((key) => names.know(key));
  const known = said?.all && keys.length ? knownKeys.join('').length / keys.join('').length : 1;
  const nameShare = unknowing + (1 - unknowing) * known;
  const byPage = new Map(matches.map((match) => [match.page, match]));
  const scored = names.pages.flatMap(({ page, all, told }, number) => {
    const match = byPage.get(page) ?? { page, score: 0, fit: 0, name: '' };
    const share = said?.pages.get(number)?.share ?? 0;
    const speaks = keys.some((key) => all.includes(key) || told.includes(key));
    const isOut = share === 0 && match.score < weak && !speaks;
    return isOut ? [] : [{ match, sum: match.score * nameShare + textShare * share }];
  });
  scored.sort((a, b) => b.sum - a.sum || (a.match.page.path < b.match.page.path ? -1 : 1));
  const top = scored[0]?.sum ?? 0;
  // The score that goes on is that of the name: only a name vouches for an answer.
  return scored
    .filter(({ sum }) => sum >= Math.max(least, top * beside))
    .slice(0, most)
    .map(({ match }) => match);
}

/** Returns whether a page's name is what was asked for. */
export const isNamed = (named: readonly Match[]): boolean => (named[0]?.score ?? 0) >= 0.72;

/** Returns whether even the best page is far from a short query: 「年金の金額」. A long one nothing is near to. */
export const isLoose = (named: readonly Match[], key: string): boolean =>
  named.length > 0 && key.length <= 12 && named[0]!.score < 0.5;

/** Returns, for when nothing truly fits, the few pages that are least far from it. */
export const loosely = (matches: readonly Match[]): Match[] =>
  matches.filter(({ score }) => score >= 0.2).slice(0, 5);
