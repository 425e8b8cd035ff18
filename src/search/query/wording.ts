import { withoutAsking, withoutParticles } from './without-asking.ts';
import { fold, inLargeKana, keyOf, normalise } from './normalise.ts';
import bySubject from '../../../content/search/same-words.json' with { type: 'json' };

/** The reviewed list: one line a meaning, first our pages' word, then how people also say, write or read it. */
export const sameWords: readonly string[] = Object.values(bySubject).flat();

/** One way of saying → our pages' way, both as keys: じよぶこち → ジョブコーチ. */
const heads = new Map(
  sameWords.flatMap((line) => {
    const words = line.split(' ');
    // Also without its particles: a query has lost them when it is compared.
    const ways = words.flatMap((word) => [word, withoutParticles(normalise(word))]);
    return ways.map((way) => [fold(way), words[0]!] as const);
  }),
);
/** Every beginning of a word of the list: where the letters read so far are none, no word follows. */
const beginnings = new Set(
  [...heads.keys()].flatMap((key) => Array.from(key, (_, i) => key.slice(0, i + 1))),
);
const particles = 'はがをにでのともへ';
const onlyKana = /^[ぁ-ゖ]+$/;

/** A stretch of a query: a word of the list, in our pages' spelling, or what stands between two of them. */
export interface Stretch {
  text: string;
  readonly known: boolean;
}

/**
 * Returns the query cut at the words of the list, longest first: 「てちょうがないと」 → 手帳 | がないと.
 * A kana word shorter than four letters counts only where a word can begin: 「はは」 is not in 「こではは」.
 */
export function stretches(query: string): Stretch[] {
  return stretchesOf(withoutAsking(query));
}

/** Returns text cut at the words of the list, as stretches() does, but of text that withoutAsking() has stripped. */
export function stretchesOf(bare: string): Stretch[] {
  const letters = bare.replace(/[^\p{L}\p{N}ー ]/gu, '');
  const kana = inLargeKana(letters);
  const found: Stretch[] = [];
  let canBegin = true;
  for (let at = 0; at < letters.length;) {
    const hit = wordAt(letters, kana, at, canBegin);
    const letter = letters[at]!;
    const last = found.at(-1);
    if (hit) found.push({ text: hit.head, known: true });
    else if (last && !last.known) last.text += letter;
    else found.push({ text: letter, known: false });
    canBegin = hit !== undefined || letter === ' ' || particles.includes(letter);
    at += hit?.length ?? 1;
  }
  return found;
}

/** The longest word of the list that stands there. */
function wordAt(letters: string, kana: string, from: number, canBegin: boolean) {
  let key = '';
  let hit: { head: string; length: number } | undefined;
  for (let to = from; to < letters.length; to++) {
    if (!'ー '.includes(kana[to]!)) key += kana[to]!;
    if (!beginnings.has(key)) break;
    const head = heads.get(key);
    if (!head || !(canBegin || key.length >= 4 || !onlyKana.test(key))) continue;
    const [before = '', after = ''] = [letters[from - 1], letters[to + 1]];
    if (!isInsideAnother(key, `${before}${letters[from]} ${letters[to]}${after}`))
      hit = { head, length: to - from + 1 };
  }
  return hit;
}

/** 夫 in 大丈夫, 0円 in 9300円. `ends` are its first and its last letter, each with what stands beside it. */
function isInsideAnother(key: string, ends: string): boolean {
  if (/^\d/.test(key)) return /^\d\d/.test(ends);
  if (/^[a-z]/.test(key)) return /^[a-z]{2}|[a-z]{2}$/.test(ends);
  // ヘル in ヘルパー is no 減る; a long word may stand in a longer one: ジョブコーチサービス.
  if (key.length < 4 && /[ァ-ヺー]{2}/.test(ends)) return true;
  return key.length === 1 && /\p{sc=Han}{2}/u.test(ends);
}

/** Returns the key, in our pages' words, of text that withoutAsking() has stripped: 「メモ 渡す」 → めも渡す. */
export const oursOf = (bare: string): string =>
  keyOf(stretchesOf(bare).reduce((all, { text }) => all + text, ''));

/** The whole site is about these: beside another word they say nothing. */
const subject = new Set(['就労定着支援', '定着支援', '就労定着']);
/** But who wants to be rid of something means it: 「定着支援をやめたい」 is not 「仕事をやめたい」. */
const refusing = /^(?:を|は|が|なんて)?(?:やめ|辞め|断|いや|嫌|要らな|いらな|必要な)/;

/**
 * Returns the keys by which a query or a name is compared: as it is `said`, in our pages' words (`ours`), and in these `apart` from
 * the subject of the whole site, where anything else is left: 「定着支援のひようは?」 → 定着支援ひよう, 定着支援料金, 料金.
 */
export function keysOf(text: string): { said: string; ours: string; apart: string } {
  const bare = withoutAsking(text);
  const words = stretchesOf(bare).map((stretch) => stretch.text);
  const ours = keyOf(words.join(''));
  const others = words.filter((word) => !subject.has(word)).join('');
  const apart = refusing.test(others) ? '' : keyOf(others);
  // A single letter that is left over is the rest of a word: 率 of 就労定着率.
  return { said: keyOf(bare), ours, apart: apart.length > 1 ? apart : ours };
}
