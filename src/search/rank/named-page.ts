import type { PageWords } from '../index/page-words.ts';
import { fold } from '../query/normalise.ts';

/** One name of a page, its title, an alias or a heading, as a key to compare with. */
export interface Name {
  readonly text: string;
  readonly key: string;
  /** Whether the key is of the text as it stands, or in our pages' words. */
  readonly way: 'said' | 'ours';
  /** How far it stands for the whole page: 0 to 1. */
  readonly trust: number;
  readonly heading?: string;
}

export interface NamedPage {
  readonly page: PageWords;
  readonly names: readonly Name[];
  /** The keys of all its names, parted by spaces, to see at once that none of them holds a piece. */
  readonly all: string;
  /** Its answer as a key. */
  readonly told: string;
}

// How far a name stands for its page, and a way of saying it for the name. Measured on tests/queries/{dev,tuned}.tsv and on
// aliases taken away, 2026-11: small steps either way change nothing.
const trust = { title: 1, alias: 0.98, heading: 0.8 };
export const ways = { said: 1, ours: 0.96, apart: 0.94 };

/** Returns a page ready to be compared, by the keys of its title, aliases and headings in this order. */
export function namedPage(page: PageWords, keys: readonly string[]): NamedPage {
  const texts = [
    { text: page.title, trusted: trust.title },
    ...page.aliases.map((text) => ({ text, trusted: trust.alias })),
    ...page.headings.map(([heading, text]) => ({ text, heading, trusted: trust.heading })),
  ];
  const names = texts.flatMap(({ trusted, ...name }, i) =>
    (keys[i] ?? '').split(' ').map((key, ours): Name => ({
      ...name,
      key,
      way: ours ? 'ours' : 'said',
      trust: trusted * (ours ? ways.ours : 1),
    })),
  );
  return { page, names, all: keys.join(' '), told: fold(page.answer) };
}

const sizes = new Map<string, number>();

/** Returns how many pieces a key has, at least one. */
export function sizeOf(key: string): number {
  const size = sizes.get(key) ?? (gramsOf(key).size || 1);
  sizes.set(key, size);
  return size;
}

/** Returns the pieces by which two keys are compared: overlapping pairs of letters, and single kanji. A key holds a piece where it includes it. */
export function gramsOf(key: string): Set<string> {
  const pairs = Array.from({ length: Math.max(0, key.length - 1) }, (_, i) => key.slice(i, i + 2));
  return new Set([...pairs, ...(key.match(/\p{sc=Han}/gu) ?? [])]);
}
