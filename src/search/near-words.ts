import { isAlike } from './alike-kanji.ts';
import { withoutAsking } from './asking.ts';
import { fold, keyOf, normalise } from './normalise.ts';
import type { NamedPage } from './rank-pages.ts';
import { keysOf, listedWords, stretches } from './wording.ts';

/** Longer ones are sentences, not words. */
const longest = 24;
const onlyKana = /^[ぁ-ゖ]+$/;
const onlyKanji = /^\p{sc=Han}+$/u;
const kanji = /\p{sc=Han}/u;

/**
 * What the query may be a slip of: names of pages that differ from all of it by a slip of the finger, and the query with
 * one of its words mended: 「受給者正」 → 「受給者証」, 「利用量 いくら」 → 「利用料 いくら」. None where the query is itself a
 * name, or the beginning of one, and where `isSaid` tells that a page says the word as it is.
 */
export function nearWords(
  pages: readonly NamedPage[],
  query: string,
  isSaid: (word: string) => boolean = () => false,
  most = 3,
): string[] {
  const key = keysOf(query).said;
  if (
    isSaid(query) ||
    pages.some(({ all }) => all.key.startsWith(key) || all.key.includes(` ${key}`))
  )
    return [];
  const names = namesByLength(pages);
  const found = [
    ...nearNames(names, query, key),
    ...mendedQueries(pages, names, query, isSaid),
  ].sort((a, b) => a.far - b.far || isOurs(b) - isOurs(a) || a.text.length - b.text.length);
  // 「手帳なし」, 「手帳無し」 and 「手帳なしとは」 are one.
  const texts = new Map<string, string>();
  for (const { text } of found) {
    const { ours } = keysOf(text);
    if (!texts.has(ours)) texts.set(ours, text);
  }
  return [...texts.values()].slice(0, most);
}

/** Whether it is spelled as on our pages. */
const isOurs = ({ text }: Near): number => Number(normalise(text) === text);

interface Near {
  readonly text: string;
  readonly far: number;
}

/** A known word or a figure is no slip: 「上司に言う」 is not 「親に言う」. */
function nearNames(byLength: ByLength, query: string, key: string): Near[] {
  if (key.length < 2 || key.length > longest) return [];
  const kept = stretches(query)
    .filter(({ known }) => known)
    .map(({ typed }) => typed);
  const figures = figuresIn(key);
  const slip = slipOf(key);
  const near: Near[] = [];
  for (const [name, text] of ofAbout(byLength, key.length, Math.floor(slip.allowed))) {
    if (!kept.every((part) => name.includes(part))) continue;
    const far = distance(slip, name);
    if (far <= slip.allowed && figuresIn(name) === figures) near.push({ text, far });
  }
  return near;
}

/** The titles and aliases of pages, as key and text, by the length of the key. Made once for the pages of a small site. */
type ByLength = ReadonlyMap<number, readonly (readonly [key: string, text: string])[]>;
const made = new WeakMap<readonly NamedPage[], ByLength>();

function namesByLength(pages: readonly NamedPage[]): ByLength {
  const known = made.get(pages);
  if (known) return known;
  const own = pages.flatMap(({ names }) =>
    names.filter(({ way, heading }) => way === 'said' && heading === undefined),
  );
  const byLength = byLengthOf(own.map(({ key, text }) => [key, text] as const));
  made.set(pages, byLength);
  return byLength;
}

function byLengthOf(names: Iterable<readonly [key: string, text: string]>): ByLength {
  const byLength = new Map<number, (readonly [key: string, text: string])[]>();
  for (const name of names) {
    const [{ length }] = name;
    const alike = byLength.get(length);
    if (alike) alike.push(name);
    else byLength.set(length, [name]);
  }
  return byLength;
}

/** Those of a length, and of as many letters more or less. */
function* ofAbout(byLength: ByLength, length: number, more: number) {
  for (let about = length - more; about <= length + more; about++) yield* byLength.get(about) ?? [];
}

/** The words of the list, as names are. */
const listedByLength: ByLength = byLengthOf(listedWords);

/** The query with one word, that neither a page nor the list knows, replaced by one of theirs. */
function mendedQueries(
  pages: readonly NamedPage[],
  byLength: ByLength,
  query: string,
  isSaid: (word: string) => boolean,
): Near[] {
  const bare = withoutAsking(query);
  return wordsThatMayBeSlips(bare).flatMap((word) => {
    const key = keyOf(word);
    if (
      key.length < 2 ||
      isSaid(word) ||
      listedWords.has(key) ||
      pages.some(({ all }) => all.key.includes(key))
    )
      return [];
    return wordsNear(byLength, key).map(({ text, far }) => ({
      text: bare.replace(word, text),
      far,
    }));
  });
}

/** Runs of kanji and of katakana, and kana that stand between spaces: only these are words for sure. */
const wordsThatMayBeSlips = (bare: string): string[] =>
  bare.match(/[\p{sc=Han}々]{2,}|[ァ-ヺー]{3,}|(?<=^| )[ぁ-ゖー]{4,}(?= |$)/gu) ?? [];

function wordsNear(byLength: ByLength, key: string): Near[] {
  const isKanji = onlyKanji.test(key);
  const script = isKanji ? onlyKanji : onlyKana;
  const slip = slipOf(key);
  const near: Near[] = [];
  // Kanji are taken one for one; kana are also forgotten or doubled.
  const more = isKanji ? 0 : 1;
  for (const words of [listedByLength, byLength]) {
    for (const [name, text] of ofAbout(words, key.length, more)) {
      if (!script.test(name)) continue;
      const far = distance(slip, name);
      // A word, and no sentence around one: 「利用料」, not 「利用料が知りたい」.
      if (far <= slip.allowed && fold(text) === name) near.push({ text, far });
    }
  }
  return near;
}

/** One letter changed, forgotten or too many. */
const letter = 1.1;

/** How far off a word may be: in a short one a kanji for one alike, in a longer one a letter, in a long kana word two. Short kana words are too many. */
function allowedFor(key: string): number {
  if (onlyKana.test(key)) return key.length >= 8 ? 2 * letter : key.length >= 4 ? letter : 0;
  return key.length === 2 || (key.length === 3 && onlyKanji.test(key)) ? 0.5 : letter;
}

const figuresIn = (key: string): string => key.replace(/\D/g, '');

/** A key that may be slipped, and what is looked at for every name it is compared with. */
interface Slip {
  readonly key: string;
  /** How far off a name may be. */
  readonly allowed: number;
  readonly isKana: boolean;
  readonly isKanji: boolean;
}

const slipOf = (key: string): Slip => ({
  key,
  allowed: allowedFor(key),
  isKana: onlyKana.test(key),
  isKanji: onlyKanji.test(key),
});

/**
 * How far a name is from a key: a kanji for one alike is the likeliest slip, a letter too many the least likely. In a
 * sentence another kanji is another word: 「高くて払えない」 is not 「高くて使えない」. Above what is allowed it may be too high.
 */
function distance({ key, allowed, isKana, isKanji }: Slip, name: string): number {
  const shorter = Math.min(key.length, name.length);
  let from = 0;
  while (from < shorter && key.charCodeAt(from) === name.charCodeAt(from)) from++;
  let end = 0;
  while (
    end < shorter - from &&
    key.charCodeAt(key.length - 1 - end) === name.charCodeAt(name.length - 1 - end)
  )
    end++;
  // Nearly every name ends here: it differs in more than a letter, or two that are swapped or both alike.
  const [more, fewer] = [Math.max(key.length, name.length) - from - end, shorter - from - end];
  if (allowed <= letter && (more > (allowed < 1 ? 1 : 2) || (more === 2 && fewer < 2)))
    return Infinity;
  const [one, other] = [key.slice(from, key.length - end), name.slice(from, name.length - end)];
  // 「更新 いつ」 and 「更新はいつ」 are the same, 「休職中」 is another word than 「休職」.
  if (
    one.length !== other.length &&
    !isKana &&
    /^[のはがをにもでとへ\p{sc=Han}]+$/u.test(one.length > other.length ? one : other)
  )
    return Infinity;
  const isWord = isKanji && onlyKanji.test(name);
  const cost = (x: string, y: string) =>
    x === y ? 0 : isAlike(x, y) ? 0.5 : kanji.test(x) && kanji.test(y) && !isWord ? 2 : 1;
  const slips =
    one.length === 1 && other.length === 1 ? cost(one, other) : slipsBetween(one, other, cost);
  return slips + 0.1 * Math.abs(key.length - name.length);
}

/** Letters to add, drop, change or swap with their neighbour, to make one word of the other (Damerau–Levenshtein); `cost` is that of a change. */
export function slipsBetween(
  a: string,
  b: string,
  cost = (x: string, y: string): number => (x === y ? 0 : 1),
): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [
    i,
    ...Array<number>(b.length).fill(0),
  ]);
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let slips = Math.min(
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
        rows[i - 1]![j - 1]! + cost(a[i - 1]!, b[j - 1]!),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = slips;
    }
  }
  return rows[a.length]![b.length]!;
}
