/** A stretch of a text, and over it how it is read; without `reading` it is read as it is written. */
export interface RubyPiece {
  readonly text: string;
  readonly reading?: string;
}

const kanji = '[\\p{sc=Han}々〆ヶ]';
const hasKanji = new RegExp(kanji, 'u');
const stretches = new RegExp(`${kanji}+|(?:(?!${kanji}).)+`, 'gsu');

/** Returns a text as a pattern that finds it and nothing else. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Returns a word in hiragana: ジュウミンゼイ → じゅうみんぜい. */
export const inHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

/**
 * Returns a word cut so that readings stand over its kanji alone: 働き続ける, はたらきつづける → 働(はたら)き続(つづ)ける.
 * Where its kana do not agree with the reading, the reading stands over all of it.
 */
export function fit(word: string, reading: string): RubyPiece[] {
  const parts = word.match(stretches) ?? [];
  const pattern = parts.map((part) =>
    hasKanji.test(part) ? '(.+?)' : `(${escaped(inHiragana(part))})`,
  );
  const read = new RegExp(`^${pattern.join('')}$`, 'u').exec(inHiragana(reading));
  if (!read) return [{ text: word, reading }];
  return parts.map((text, i) => (hasKanji.test(text) ? { text, reading: read[i + 1]! } : { text }));
}

/** Returns whether somebody has to know kanji to read it. */
export const needsReading = (text: string): boolean => hasKanji.test(text);
