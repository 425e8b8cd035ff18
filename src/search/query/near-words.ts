import { withoutAsking } from './asking.ts';
import { fold, keyOf, normalise } from './normalise.ts';
import type { NamedPage } from '../rank/named-page.ts';
import { distance, slipOf } from './slips.ts';
import { keysOf, listedWords, stretches } from './wording.ts';

/** Longer ones are sentences, not words. */
const longest = 24;
const mostNear = 3;
const onlyKana = /^[ぁ-ゖ]+$/;
const onlyKanji = /^\p{sc=Han}+$/u;

/**
 * Returns what the query may be a slip of: names of pages that differ from all of it by a slip of the finger, and the query with
 * one of its words mended: 「受給者正」 → 「受給者証」, 「利用量 いくら」 → 「利用料 いくら」. None where the query is itself a
 * name, or the beginning of one.
 */
export function nearWords(pages: readonly NamedPage[], query: string): string[] {
  const key = keysOf(query).said;
  if (pages.some(({ all }) => all.key.startsWith(key) || all.key.includes(` ${key}`))) return [];
  const names = namesByLength(pages);
  const found = [...nearNames(names, query, key), ...mendedQueries(pages, names, query)].sort(
    (a, b) => a.far - b.far || isOurs(b) - isOurs(a) || a.text.length - b.text.length,
  );
  // 「手帳なし」, 「手帳無し」 and 「手帳なしとは」 are one.
  const texts = new Map<string, string>();
  for (const { text } of found) {
    const { ours } = keysOf(text);
    if (!texts.has(ours)) texts.set(ours, text);
  }
  return [...texts.values()].slice(0, mostNear);
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
function mendedQueries(pages: readonly NamedPage[], byLength: ByLength, query: string): Near[] {
  const bare = withoutAsking(query);
  return wordsThatMayBeSlips(bare).flatMap((word) => {
    const key = keyOf(word);
    if (key.length < 2 || listedWords.has(key) || pages.some(({ all }) => all.key.includes(key)))
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

const figuresIn = (key: string): string => key.replace(/\D/g, '');
