import { gramsOf, steady, weightOf } from './grams.ts';
import { hashOf } from './hash.ts';
import { fold } from './normalise.ts';
import { keysOfNames, namesOf, type Name } from './page-names.ts';
import type { PageWords } from './page-words.ts';

/**
 * One file of the index of pieces. Under each piece stand first the number of pages that hold it, then the pages that
 * hold it best, each as (page × 8 + how much of one of its names the piece is, 0 to 7), as steps from the one before.
 */
export interface GramFile {
  readonly pages: number;
  readonly grams: Readonly<Record<string, readonly number[]>>;
}

/** Where a piece stands: how many pages hold it, and of these the best, each with how much of one of its names it is, 0 to 7. */
export interface Held {
  readonly count: number;
  readonly best: readonly (readonly [page: number, fit: number])[];
}

/** Pages under one piece: what every page says tells nothing, and the bytes of a query must not grow with the site. */
const mostPages = 64;
/** Pages named under all pieces of one file, about. Files this small cost a site of 2,000 pages no more requests than larger ones: they are chosen by the query's pieces. */
const perFile = 1000;
/** Rows of pages in one file. On a large site hardly two that are wanted together are neighbours. */
export const pagesPerFile = 2;

/** In which of `files` files a piece stands. */
export const fileOf = (gram: string, files: number): number => hashOf(gram) % files;

/** The index of pieces over pages in the order of their rows. */
export function gramFilesOf(pages: readonly PageWords[]): GramFile[] {
  const postings = new Map<string, Map<number, number>>();
  pages.forEach((page, number) => {
    for (const [gram, fit] of fitsOf(page)) {
      const under = postings.get(gram) ?? new Map<number, number>();
      postings.set(gram, under.set(number, fit));
    }
  });
  const lists = new Map([...postings].map(([gram, under]) => [gram, inSteps(heldBy(under))]));
  const entries = [...lists.values()].reduce((sum, list) => sum + list.length, 0);
  const files = Array.from(
    { length: Math.max(1, Math.ceil(entries / perFile)) },
    (): Record<string, number[]> => ({}),
  );
  for (const gram of [...lists.keys()].sort())
    files[fileOf(gram, files.length)]![gram] = lists.get(gram)!;
  return files.map((grams) => ({ pages: pages.length, grams }));
}

/** The pieces of a page: 1 to 7 by the share they have in the shortest name that holds them, 0 where only the answer does. */
function fitsOf(page: PageWords): Map<string, number> {
  const fits = new Map<string, number>();
  for (const gram of gramsOf(fold(page.answer))) if (isTold(gram)) fits.set(gram, 0);
  for (const name of namesOf(page, keysOfNames(page))) {
    const fit = fitOf(name);
    for (const gram of gramsOf(name.key)) fits.set(gram, Math.max(fit, fits.get(gram) ?? 0));
  }
  return fits;
}

/** Whether a piece of an answer counts: grammar does not. */
export const isTold = (gram: string): boolean => !/^[ぁ-ゖ]+$/.test(gram);

/** How much of a name one of its pieces is, 1 to 7. A word of two kanji is three pieces: 7 where it is the whole name. */
export const fitOf = ({ heading, pieces }: Name): number =>
  Math.min(7, Math.max(1, Math.round((heading === undefined ? 7 : 5) * Math.sqrt(3 / pieces))));

/** All pages that hold a piece, with their fits, as they are kept. */
export function heldBy(under: ReadonlyMap<number, number>): Held {
  const best = [...under].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostPages);
  return { count: under.size, best: best.sort((a, b) => a[0] - b[0]) };
}

function inSteps({ count, best }: Held): number[] {
  const numbers = best.map(([page, fit]) => page * 8 + fit);
  return [count, ...numbers.map((number, i) => number - (numbers[i - 1] ?? 0))];
}

/** What a file says of a piece. */
export function heldIn([count = 0, ...steps]: readonly number[]): Held {
  let number = 0;
  const best = steps.map((step) => {
    number += step;
    return [number >> 3, number & 7] as const;
  });
  return { count, best };
}

/** The pages that hold most of what is asked, in one of the ways of asking it, best first. */
export function candidatesFor(
  asked: readonly ReadonlySet<string>[],
  heldOf: (gram: string) => Held | undefined,
  pages: number,
  most = 14,
): number[] {
  const best = new Map<number, number>();
  for (const grams of asked) {
    const sums = new Map<number, number>();
    let whole = 0;
    for (const gram of grams) {
      const held = heldOf(gram);
      const weight = weightOf(gram, held?.count ?? 0, pages);
      whole += weight;
      for (const [page, fit] of held?.best ?? [])
        sums.set(page, (sums.get(page) ?? 0) + weight * (0.4 + 0.6 * (fit / 7)));
    }
    for (const [page, sum] of sums)
      best.set(page, Math.max(best.get(page) ?? 0, steady(sum / whole)));
  }
  return [...best]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([page]) => page);
}
