import { readAloud } from '../../reading/dictionary.ts';
import { withoutAsking } from '../query/without-asking.ts';
import { keyOf, normalise } from '../query/normalise.ts';
import type { PageWords } from './page-words.ts';

/** Of each page, how its title and its aliases are read, as keys in their order; empty where the letters say it already. */
export type Readings = readonly (readonly string[])[];

const read = new Map<string, string>();

/** Returns how a name is read, as a key; empty where there are no kanji to read. */
export function readingOf(name: string): string {
  if (!/\p{sc=Han}/u.test(name)) return '';
  const said = read.get(name) ?? keyOf(withoutAsking(readAloud(name)));
  read.set(name, said);
  return said;
}

/** Returns how the names of pages are read, in the order of the pages, so that who writes no kanji finds what nobody wrote in kana. */
export function readingsOf(pages: readonly PageWords[]): Readings {
  return pages.map(({ title, aliases }) => {
    const names = [title, ...aliases];
    const known = new Set(['', ...names.map((name) => keyOf(normalise(name)))]);
    return names.map((name) => {
      const said = readingOf(name);
      if (known.has(said)) return '';
      known.add(said);
      return said;
    });
  });
}
