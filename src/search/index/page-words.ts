import { withoutAsking } from '../query/without-asking.ts';
import { keyOf } from '../query/normalise.ts';
import { oursOf } from '../query/wording.ts';

/** What the search knows of a page before its text is asked for. */
export interface PageWords {
  /** Its address below the site's base: 'guides/fee/'. */
  readonly path: string;
  readonly title: string;
  readonly kind: string;
  readonly topic: string;
  /** The title of the guide that its topic belongs to; empty on that guide itself. */
  readonly about: string;
  /** The answer, the definition or the summary: whole sentences, shown with a result. */
  readonly answer: string;
  /** What of the answer is marked on the page; how sure it is, in a word, and behind how many of its letters that word stands. */
  readonly shown?: readonly [marked: string, sure: string, at: number];
  /** Where the same stands in easy words too. */
  readonly easy?: true;
  /** What is said of the answers of an edition that it holds, and the last day on which they hold. */
  readonly local?: readonly [until: string, note: string];
  readonly aliases: readonly string[];
  /** Its headings, each with the sentence that follows it. */
  readonly headings: readonly (readonly [id: string, text: string, lead: string])[];
}

/** A stretch of a page's text, below one of its headings; the id is empty above the first. */
export interface Section {
  readonly id: string;
  readonly text: string;
}

/** A page as the build knows it. */
export interface PageText extends PageWords {
  readonly sections: readonly Section[];
}

/** Stands between the aliases of one page in its metadata; never inside an alias. */
export const aliasSeparator = '、';

/** Stands, unseen and unheard, on both sides of the word that says how sure a sentence is; twice with nothing between, the next such word is meant. */
export const aroundWord = '\u2060';

/** Returns the page's row of names.json: no sections, and aliases, which nobody is shown, without question grammar. Taking that off takes long. */
export const rowOf = ({ sections: _, ...words }: PageWords & Partial<PageText>): PageWords => ({
  ...words,
  aliases: words.aliases.map(withoutAsking),
});

/** Returns the keys of a row's title, aliases and headings, in this order: each as it stands and, after a space, in our pages' words where that is another. */
export function keysOfRow({ title, aliases, headings }: PageWords): string[] {
  const names = [
    withoutAsking(title),
    ...aliases,
    ...headings.map(([, text]) => withoutAsking(text)),
  ];
  return names.map((bare) => {
    const [said, ours] = [keyOf(bare), oursOf(bare)];
    return said === ours ? said : `${said} ${ours}`;
  });
}
