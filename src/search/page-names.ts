import { gramsOf } from './grams.ts';
import type { PageWords } from './page-words.ts';
import { keysOf } from './wording.ts';

/** One name of a page: its title, an alias or a heading, as a key to compare with. */
export interface Name {
  readonly text: string;
  readonly key: string;
  /** Whether the key is of the text as it stands, or in our pages' words. */
  readonly way: 'said' | 'ours';
  readonly grams: ReadonlySet<string>;
  /** How far it stands for the whole page: 0 to 1. */
  readonly trust: number;
  /** The id of the heading, where it is one. */
  readonly heading?: string;
}

const trust = { title: 1, alias: 0.98, heading: 0.8 };
const share = { said: 1, ours: 0.96 };

/** All names of a page, title first. */
export function namesOf(page: PageWords): Name[] {
  return [
    ...waysOf(page.title, trust.title),
    ...page.aliases.flatMap((alias) => waysOf(alias, trust.alias)),
    ...page.headings.flatMap(([id, text]) => waysOf(text, trust.heading, id)),
  ];
}

function waysOf(text: string, trusted: number, heading?: string): Name[] {
  const keys = keysOf(text);
  const name = (way: 'said' | 'ours'): Name => ({
    text,
    key: keys[way],
    way,
    grams: gramsOf(keys[way]),
    trust: trusted * share[way],
    ...(heading !== undefined && { heading }),
  });
  return keys.said === keys.ours ? [name('said')] : [name('said'), name('ours')];
}
