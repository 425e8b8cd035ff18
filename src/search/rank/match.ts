import type { PageWords } from '../index/page-words.ts';
import { holds, type Name, type NamedPage } from './named-page.ts';

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

const [bestName, toldShare, often, guideFirst] = [0.5, 0.45, 0.3, 0.015];
const onlyKana = /^[ぁ-ゖ]+$/;

/** A query as it is compared: its key, how far this way of asking counts, its pieces and what each says. */
export interface Asked {
  readonly key: string;
  readonly share: number;
  readonly pieces: readonly (readonly [gram: string, weight: number])[];
}

/** Returns how well what a page is called, and its answer, fits. */
export function matchOf(
  { page, names, all, told }: NamedPage,
  { key, share, pieces }: Asked,
): Match {
  const weight = pieces.reduce((sum, [, one]) => sum + one, 0);
  const here = pieces.filter(([gram]) => holds(all, gram));
  const times = new Map<string, number>();
  let best: { score: number; fit: number; name?: Name } = { score: 0, fit: 0 };
  for (const name of here.length ? names : []) {
    const own = here.filter(([gram]) => holds(name, gram));
    if (!own.length) continue;
    for (const [gram] of own)
      times.set(gram, (times.get(gram) ?? 0) + (name.way === 'ours' ? 0.5 : 1));
    const [covered, filled] = [
      own.reduce((sum, [, one]) => sum + one, 0) / weight,
      Math.min(1, own.length / name.pieces),
    ];
    const score = name.trust * likeness(key, name.key, covered, filled);
    if (score > best.score)
      best = { score, fit: key === name.key ? 1 : Math.min(covered, filled), name };
  }
  // What many names of a page say it is about; what one says in passing, less.
  const spread = pieces.reduce((sum, [gram, one]) => {
    const said = times.get(gram);
    return (
      sum +
      one * (said ? ((1 + often) * said) / (said + often) : told.includes(gram) ? toldShare : 0)
    );
  }, 0);
  // Kana of which no name holds the half are in many words that have nothing to do with each other.
  if (!spread || (!best.score && onlyKana.test(key))) return { page, score: 0, fit: 0, name: '' };
  const score =
    share * (bestName * best.score + ((1 - bestName) * spread) / weight) +
    (page.kind === 'ガイド' ? guideFirst : 0);
  return {
    page,
    score: Math.round(score * 1e6) / 1e6,
    fit: best.fit,
    name: best.name?.text ?? '',
    ...(best.name?.heading !== undefined && { heading: best.name.heading }),
  };
}

/** How like a query a name is: 1 when the same, else by how much of each the other holds. A name standing whole in a longer query counts more. */
function likeness(query: string, name: string, covered: number, filled: number): number {
  if (query === name) return 1;
  const alike = 0.9 * covered * (0.6 + 0.4 * filled);
  if (name.length > 1 && query.includes(name)) return Math.max(alike, 0.3 + 0.6 * covered);
  return covered < 0.5 && onlyKana.test(query) ? 0 : alike;
}

/** Returns which of two stands first: the better one. */
export const byScore = (a: Match, b: Match): number =>
  b.score - a.score || (a.page.path < b.page.path ? -1 : 1);

/** Returns the matches of two ways to ask: of each page the better one, best first. */
export function bestOf(some: readonly Match[], others: readonly Match[]): Match[] {
  const best = new Map(some.map((match) => [match.page, match]));
  for (const match of others)
    if (match.score > (best.get(match.page)?.score ?? 0)) best.set(match.page, match);
  return [...best.values()].sort(byScore);
}
