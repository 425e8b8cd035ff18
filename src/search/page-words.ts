/** What the search knows of a page before its text is asked for: one row of a pages file. */
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
  readonly aliases: readonly string[];
  /** Its headings, each with the sentence that follows it. */
  readonly headings: readonly (readonly [id: string, text: string, lead: string])[];
}

/** Stands between the aliases of one page in its metadata; never inside an alias. */
export const aliasSeparator = '、';

/** Stands, unseen and unheard, on both sides of the word that says how sure a sentence is; twice with nothing between, the next such word is meant. */
export const aroundWord = '\u2060';

/** A stretch of a page's text, below one of its headings; the id is empty above the first. */
export interface Section {
  readonly id: string;
  readonly text: string;
}

/** A page as the build knows it. */
export interface PageText extends PageWords {
  readonly sections: readonly Section[];
}
