import alikeKanji from '../../../content/search/alike-kanji.json' with { type: 'json' };
import { withoutAsking } from '../query/without-asking.ts';
import { fold, keyOf, normalise } from '../query/normalise.ts';
import { keysOf, sameWords } from '../query/wording.ts';
import type { NamedPage } from './named-page.ts';

const listedWords = sameWords.flatMap((line) =>
  line.split(' ').map((text) => ({ key: fold(text), text })),
);
const onlyKana = /^[ぁ-ゖ]+$/;
const onlyKanji = /^\p{sc=Han}+$/u;

/**
 * Returns what the query may be meant to say: the query with one of its words, that neither a page nor the list knows, mended by a
 * slip of the finger: 「受給者正」 → 「受給者証」, 「利用量 いくら」 → 「利用料 いくら」. None where the query is a name, or
 * the beginning of one.
 */
export function nearWords(pages: readonly NamedPage[], query: string): string[] {
  const key = keysOf(query).said;
  if (pages.some(({ all }) => ` ${all}`.includes(` ${key}`))) return [];
  const bare = withoutAsking(query);
  const unknown = wordsThatMayBeSlips(bare).filter((word) => !isKnown(pages, keyOf(word)));
  const mended = unknown.flatMap((word) =>
    wordsNear(pages, keyOf(word)).map(({ text, far }) => ({ text: bare.replace(word, text), far })),
  );
  mended.sort((a, b) => a.far - b.far || a.text.length - b.text.length);
  // 「手帳なし」, 「手帳無し」 and 「手帳なしとは」 are one.
  const ours = mended.map(({ text }) => keysOf(text).ours);
  return mended
    .filter((_, i) => ours.indexOf(ours[i]!) === i)
    .map(({ text }) => text)
    .slice(0, 3);
}

const isKnown = (pages: readonly NamedPage[], key: string): boolean =>
  listedWords.some((word) => word.key === key) || pages.some(({ all }) => all.includes(key));

/** Runs of kanji and of katakana, and kana that stand between spaces: only these are words for sure. */
const wordsThatMayBeSlips = (bare: string): string[] =>
  bare.match(/[\p{sc=Han}々]{2,}|[ァ-ヺー]{3,}|(?<=^| )[ぁ-ゖー]{4,}(?= |$)/gu) ?? [];

/** The words of the list, and the titles and aliases that are one word: 「利用料」, not 「利用料が知りたい」. */
function wordsNear(pages: readonly NamedPage[], key: string): { text: string; far: number }[] {
  const own = pages.flatMap(({ names }) =>
    names.filter(({ way, heading }) => way === 'said' && heading === undefined),
  );
  return [...listedWords, ...own].flatMap((word) => {
    const far = slipBetween(key, word.key);
    const isWord = far < Infinity && fold(word.text) === word.key;
    return isWord ? [{ text: normalise(word.text), far }] : [];
  });
}

/**
 * Returns how unlikely a slip makes one word of the other; Infinity where it takes more than one, or they are one. Kanji for ones
 * alike are the likeliest. Short words have too many others beside them.
 */
export function slipBetween(a: string, b: string): number {
  const isKanji = onlyKanji.test(a) && onlyKanji.test(b);
  const isKana = onlyKana.test(a) && onlyKana.test(b);
  if (a === b || !(isKanji || isKana)) return Infinity;
  if (isKanji && a.length === b.length && [...a].every((one, i) => isAlike(one, b[i]!))) return 0.5;
  if (a.length < 4) return Infinity;
  let at = 0;
  while (a[at] === b[at]) at++;
  const [one, other] = [a.slice(at), b.slice(at)];
  const isChanged = one.slice(1) === other.slice(1);
  const isSwapped = one.slice(0, 2) === `${other[1]}${other[0]}` && one.slice(2) === other.slice(2);
  if (a.length === b.length) return isChanged || isSwapped ? 1 : Infinity;
  return isKana && (one.slice(1) === other || one === other.slice(1)) ? 1.1 : Infinity;
}

/** Whether one kanji is the other, or easily taken for it: 複 for 復. */
const isAlike = (a: string, b: string): boolean =>
  a === b || alikeKanji.some((group) => group.includes(a) && group.includes(b));
