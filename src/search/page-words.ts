/** What the search knows of a page before any full text is asked for: one row of dist/pagefind/words.json. */
export interface PageWords {
  /** Its address below the site's base: 'guides/fee/'. */
  readonly path: string;
  /** Pagefind's name for it: 'ja_1a2b3c4'. */
  readonly fragment: string;
  readonly title: string;
  readonly kind: string;
  readonly topic: string;
  /** The sentence shown under a result. */
  readonly answer: string;
  readonly aliases: readonly string[];
  /** Its headings: [id, words]. */
  readonly headings: readonly (readonly [id: string, text: string])[];
}

/** Stands between the aliases of one page in its metadata; never inside an alias. */
export const aliasSeparator = '、';

/** What Pagefind keeps of a page (dist/pagefind/fragment/), as far as it is read here. */
export interface Fragment {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly { readonly element: string; readonly id: string; readonly text: string }[];
}

/** The row of a page. @throws naming the page and the key, where its metadata is incomplete */
export function pageWordsOf(name: string, fragment: Fragment): PageWords {
  const meta = (key: string): string => {
    const value = fragment.meta[key];
    if (!value) throw new Error(`${fragment.url}: 検索のための「${key}」がありません。<Searchable> を <head> に入れてください。`);
    return value;
  };
  return {
    path: fragment.url.replace(/^\//, ''),
    fragment: name,
    title: meta('title'),
    kind: meta('kind'),
    topic: meta('topic'),
    answer: fragment.meta['answer'] ?? '',
    aliases: fragment.meta['aliases']?.split(aliasSeparator) ?? [],
    headings: fragment.anchors.filter(({ element, text }) => /^h[23]$/i.test(element) && text).map(({ id, text }) => [id, text]),
  };
}
