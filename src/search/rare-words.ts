import type { Saying } from './names-in-parts.ts';
import { fold } from './normalise.ts';
import { keysOfNames } from './page-names.ts';
import type { PageText } from './page-words.ts';
import { properWords } from './text-words.ts';

/** Words, as keys, that pages say although none is called so; each with the pages that say it, those first that say it most. */
export type RareWords = Readonly<Record<string, readonly number[]>>;

/**
 * The words that only the text of pages holds: 誕生日. They come with the names, so that asking for one needs no search of
 * the text. Of words inside each other that the same pages say, the longest stands for all.
 */
export function rareWordsOf(pages: readonly PageText[]): RareWords {
  const known = pages.map((page) => [...keysOfNames(page), fold(page.answer)].join(' ')).join(' ');
  const said = new Map<string, Map<number, number>>();
  pages.forEach(({ sections }, number) => {
    for (const word of sections.flatMap(({ text }) => properWords(text))) {
      if (known.includes(word)) continue;
      const times = said.get(word) ?? new Map<number, number>();
      said.set(word, times.set(number, (times.get(number) ?? 0) + 1));
    }
  });
  const words = [...said.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const kept = words.filter(
    (word, i) =>
      !words
        .slice(0, i)
        .some(
          (longer) =>
            longer.includes(word) &&
            said.get(word)!.size === said.get(longer)!.size &&
            [...said.get(word)!.keys()].every((page) => said.get(longer)!.has(page)),
        ),
  );
  return Object.fromEntries(
    kept
      .sort()
      .map((word) => [
        word,
        [...said.get(word)!].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([page]) => page),
      ]),
  );
}

/**
 * The pages that say the rare ones among the words, those with most of them first: all there are, where every other word
 * stands nowhere. `isNamed` tells whether some page's name or answer holds a key.
 */
export function pagesSaying(
  rare: RareWords,
  words: readonly string[],
  isNamed: (key: string) => boolean,
): Saying {
  const found = new Map<number, { said: number; place: number }>();
  let all = words.length > 0;
  for (const word of words) {
    const key = fold(word);
    const holding = key.length > 1 ? Object.keys(rare).filter((known) => known.includes(key)) : [];
    if (!holding.length && (isNamed(key) || !isWhole(word))) all = false;
    const places = new Map<number, number>();
    for (const known of holding)
      rare[known]!.forEach((page, place) =>
        places.set(page, Math.min(place, places.get(page) ?? place)),
      );
    for (const [page, place] of places) {
      const before = found.get(page) ?? { said: 0, place: 0 };
      found.set(page, { said: before.said + 1, place: before.place + place });
    }
  }
  const pages = [...found]
    .sort(([a, one], [b, other]) => other.said - one.said || one.place - other.place || a - b)
    .map(([page]) => page);
  return { pages, all };
}

/** Whether a word would be among the rare ones if a page said it; kana of fewer than five letters are no word of a text. */
const isWhole = (word: string): boolean =>
  /^(?:[\p{sc=Han}々]{2,}|[ァ-ヺー]{2,}|[a-z]{2,}|[ぁ-ゖー]{1,4})$/u.test(word);
