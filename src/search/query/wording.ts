import { withoutAsking, withoutParticles } from './asking.ts';
import { fold, keyOf, normalise } from './normalise.ts';
import bySubject from '../../../content/search/same-words.json' with { type: 'json' };

/** The reviewed list: one line a meaning, first our pages' word, then how people also say, write or read it. */
export const sameWords: readonly string[] = Object.values(bySubject).flat();

/** One way of saying → our pages' way, both as keys: じよぶこち → ジョブコーチ. */
const heads = new Map(
  sameWords.flatMap((line) => {
    const words = line.split(' ');
    // Also without its particles: a query has lost them when it is compared.
    return words.flatMap((word) =>
      [word, withoutParticles(normalise(word))].map(
        (way) => [fold(way), words[0] ?? word] as const,
      ),
    );
  }),
);
/** Every word of the list as it is written there, by its key. */
export const listedWords: ReadonlyMap<string, string> = new Map(
  sameWords.flatMap((line) => line.split(' ').map((word) => [fold(word), word] as const)),
);

const known = new Map<string, readonly string[]>();

/** Returns all that may stand in a text, as keys, where textWords finds this key in it: itself, and what the list reads as a word that holds it. */
export function waysToSay(key: string): readonly string[] {
  const ways = known.get(key) ?? [
    key,
    ...[...heads].filter(([, head]) => keyOf(head).includes(key)).map(([way]) => way),
  ];
  known.set(key, ways);
  return ways;
}

/** Every beginning of a word of the list: where the letters read so far are none, no word follows. */
const beginnings = new Set(
  [...heads.keys()].flatMap((key) => Array.from(key, (_, i) => key.slice(0, i + 1))),
);
const particle = /^[はがをにでのともへ]$/;
const onlyKana = /^[ぁ-ゖ]+$/;

/** A stretch of a query: a word of the list, in our pages' spelling, or what stands between two of them. */
export interface Stretch {
  readonly text: string;
  readonly known: boolean;
  /** As it was typed, as a key. */
  readonly typed: string;
}

interface Letter {
  readonly raw: string;
  /** The letter folded; empty for ー and for a space. */
  readonly key: string;
}

/**
 * Returns the query cut at the words of the list, longest first: 「てちょうがないと」 → 手帳 | がないと.
 * A kana word shorter than four letters counts only where a word can begin: 「はは」 is not in 「こではは」.
 */
export function stretches(query: string): Stretch[] {
  return stretchesOf(withoutAsking(query));
}

/** Returns the same of text that is no question: normalised, and nothing taken off. */
export function stretchesOf(bare: string): Stretch[] {
  const letters = [...bare]
    .map((raw) => ({ raw, key: letterKey(raw) }))
    .filter(({ key, raw }) => key || raw === 'ー' || raw === ' ');
  const found: { text: string; known: boolean; typed: string }[] = [];
  let canBegin = true;
  for (let at = 0; at < letters.length;) {
    const hit = wordAt(letters, at, canBegin);
    if (hit) {
      found.push({ text: hit.head, known: true, typed: hit.key });
      at += hit.length;
      canBegin = true;
      continue;
    }
    const { raw, key } = letters[at]!;
    const last = found.at(-1);
    if (last && !last.known)
      Object.assign(last, { text: last.text + raw, typed: last.typed + key });
    else found.push({ text: raw, known: false, typed: key });
    canBegin = raw === ' ' || particle.test(raw);
    at += 1;
  }
  return found;
}

function wordAt(letters: readonly Letter[], from: number, canBegin: boolean) {
  if (!letters[from]!.key) return undefined;
  let key = '';
  let hit: { head: string; key: string; length: number } | undefined;
  for (let to = from; to < letters.length; to++) {
    key += letters[to]!.key;
    if (key && !beginnings.has(key)) break;
    const head = heads.get(key);
    if (
      head &&
      (canBegin || key.length >= 4 || !onlyKana.test(key)) &&
      !isInsideAnother(key, {
        before: letters[from - 1],
        first: letters[from],
        last: letters[to],
        after: letters[to + 1],
      })
    ) {
      hit = { head, key, length: to - from + 1 };
    }
  }
  return hit;
}

const isKatakana = (letter: Letter | undefined): boolean =>
  letter !== undefined && /[ァ-ヺー]/.test(letter.raw);

/** 夫 in 大丈夫, 0円 in 9300円. */
function isInsideAnother(
  key: string,
  {
    before,
    first,
    last,
    after,
  }: Readonly<Record<'before' | 'first' | 'last' | 'after', Letter | undefined>>,
): boolean {
  if (/^\d/.test(key)) return before !== undefined && /\d/.test(before.key);
  // ヘル in ヘルパー is no 減る; a long word may stand in a longer one: ジョブコーチサービス.
  if (
    key.length < 4 &&
    [
      [before, first],
      [last, after],
    ].some(([one, other]) => isKatakana(one) && isKatakana(other))
  )
    return true;
  if (/^[a-z]/.test(key))
    return [before, after].some((letter) => letter !== undefined && /[a-z]/.test(letter.key));
  return (
    key.length === 1 &&
    [before, after].some((letter) => letter !== undefined && /\p{sc=Han}/u.test(letter.key))
  );
}

const letterKeys = new Map<string, string>();

function letterKey(raw: string): string {
  let key = letterKeys.get(raw);
  if (key === undefined) letterKeys.set(raw, (key = keyOf(raw)));
  return key;
}

/** The whole site is about these: beside another word they say nothing. */
const subject = new Set(['就労定着支援', '定着支援', '就労定着']);
/** But who wants to be rid of something means it: 「定着支援をやめたい」 is not 「仕事をやめたい」. */
const refusing = /^(?:を|は|が|なんて)?(?:やめ|辞め|断|いや|嫌|要らな|いらな|必要な)/;

/** The keys by which a query or a name is compared. */
export interface Keys {
  /** As it is said. */
  readonly said: string;
  /** In our pages' words. */
  readonly ours: string;
  /** In our pages' words, without the subject of the whole site; the same as `ours` where nothing else is left. */
  readonly apart: string;
}

/** Returns the keys of a text: 「定着支援のひようは?」 → said 定着支援ひよう, ours 定着支援料金, apart 料金. */
export function keysOf(text: string): Keys {
  const bare = withoutAsking(text);
  const cut = stretchesOf(bare);
  const joined = (kept: readonly Stretch[]) => keyOf(kept.map((stretch) => stretch.text).join(''));
  const ours = joined(cut);
  const others = cut.filter((stretch) => !subject.has(stretch.text));
  const isRefused = refusing.test(others.map((stretch) => stretch.text).join(''));
  // A single letter that is left over is the rest of a word: 率 of 就労定着率.
  const apart = isRefused ? '' : joined(others);
  return { said: keyOf(bare), ours, apart: apart.length > 1 ? apart : ours };
}
