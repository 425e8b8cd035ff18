import type { PageWords } from './page-words.ts';
import { keysOf } from './wording.ts';

/** One name of a page: its title, an alias or a heading, as a key to compare with. */
export interface Name {
  readonly text: string;
  readonly key: string;
  /** Whether the key is of the text as it stands, or in our pages' words. */
  readonly way: 'said' | 'ours';
  /** The kanji of the key. */
  readonly kanji: string;
  /** How many pieces the key has. */
  readonly pieces: number;
  /** How far it stands for the whole page: 0 to 1. */
  readonly trust: number;
  /** The id of the heading, where it is one. */
  readonly heading?: string;
}

const trust = { title: 1, alias: 0.98, heading: 0.8 };
const share = { said: 1, ours: 0.96 };

/** The keys of a page's title, aliases and headings, in this order: 'said', or 'said ours' where the two differ. Made at the build, because it takes long. */
export function keysOfNames({ title, aliases, headings }: PageWords): string[] {
  return [title, ...aliases, ...headings.map(([, text]) => text)].map((text) => {
    const { said, ours } = keysOf(text);
    return said === ours ? said : `${said} ${ours}`;
  });
}

/** A key, and the kanji of it. */
export interface Key {
  readonly key: string;
  readonly kanji: string;
}

/** The same as gramsOf(key).has(gram), without cutting up the hundreds of names that a query meets. */
export function holds({ key, kanji }: Key, gram: string): boolean {
  // A single letter that is no kanji is a piece only of a name that is this letter.
  if (gram.length === 1) return key === gram || kanji.includes(gram);
  return key.includes(gram) || (kanji !== key && kanji.includes(gram));
}

/** How many pieces gramsOf(key) has; those that stand twice are counted twice. */
export const piecesIn = (key: string): number => {
  const runs = key.match(/\p{sc=Han}+/gu) ?? [];
  return Math.max(1, key.length - 1 + runs.join('').length + Math.max(0, runs.length - 1));
};

export const kanjiOf = (key: string): string => key.replace(/[^\p{sc=Han}]/gu, '');

/** All names of a page, title first, by their keys. */
export function namesOf({ title, aliases, headings }: PageWords, keys: readonly string[]): Name[] {
  const texts = [
    { text: title, trusted: trust.title },
    ...aliases.map((text) => ({ text, trusted: trust.alias })),
    ...headings.map(([id, text]) => ({ text, trusted: trust.heading, heading: id })),
  ];
  return texts.flatMap(({ trusted, ...name }, i) =>
    (keys[i] ?? '').split(' ').map((key, way): Name => ({
      ...name,
      key,
      way: way ? 'ours' : 'said',
      kanji: kanjiOf(key),
      pieces: piecesIn(key),
      trust: trusted * (way ? share.ours : share.said),
    })),
  );
}
