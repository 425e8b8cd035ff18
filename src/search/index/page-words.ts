import { keyOf } from '../query/normalise.ts';
import { keysOf } from '../query/wording.ts';

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
  /** Where the same stands in easy words too. */
  readonly easy?: true;
  /** What is said of the answers of an edition that it holds, and the last day on which they hold. */
  readonly local?: readonly [until: string, note: string];
  readonly aliases: readonly string[];
  /** Its headings, each with the sentence that follows it. */
  readonly headings: readonly (readonly [id: string, text: string, lead: string])[];
}

/** A page as it stands in the file of names: its words, and the keys of its title, aliases and headings in this order. */
export interface PageRow extends PageWords {
  /** Of each name its key as it stands, nothing where its letters alone are that key, and after a space that in our pages' words where it is another. */
  readonly keys: readonly string[];
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

/** Returns a page's row. Its keys are made at the build, because that takes long. */
export function rowOf({ sections: _, ...words }: PageWords & Partial<PageText>): PageRow {
  const keys = namesOf(words).map((name) => {
    const { said, ours } = keysOf(name);
    const own = said === keyOf(name) ? '' : said;
    return said === ours ? own : `${own} ${ours}`;
  });
  return { ...words, keys };
}

/** Returns the keys of a row, whole: in the order of its title, aliases and headings. */
export function wholeKeys(row: PageRow): string[] {
  return namesOf(row).map((name, i) => (row.keys[i] ?? '').replace(/^(?= |$)/, () => keyOf(name)));
}

const namesOf = ({ title, aliases, headings }: PageWords): string[] => [
  title,
  ...aliases,
  ...headings.map(([, text]) => text),
];
