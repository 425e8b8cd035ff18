import type { RubyPiece } from './fit.ts';

const inHtml = (text: string): string =>
  text.replace(/[&<>]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter]!);

/** Some words that stay together on a line, and how many letters wide they are. */
export interface Phrase {
  readonly html: string;
  readonly width: number;
}

/** Of a letter above the line, beside one in it. */
const readingWidth = 0.6;

/**
 * Returns the phrases of a text as HTML, with readings above the kanji. Where a phrase would end inside a word, it goes on.
 * A reading is for eyes: screen readers know their own, and would say every word twice. Without its role, Chromium's tree
 * parts a ruby from the words beside it.
 */
export function rubyOf(pieces: readonly RubyPiece[], phrases: readonly string[]): Phrase[] {
  let end = 0;
  const ends = new Set(phrases.map((phrase) => (end += phrase.length)));
  const whole: Phrase[] = [];
  let phrase = { html: '', width: 0 };
  let at = 0;
  const add = (part: string, length: number, width = length) => {
    phrase = { html: phrase.html + part, width: phrase.width + width };
    at += length;
    if (!ends.has(at)) return;
    whole.push(phrase);
    phrase = { html: '', width: 0 };
  };
  for (const { text, reading } of pieces)
    if (reading === undefined) for (const letter of text) add(inHtml(letter), letter.length);
    else
      add(
        `<ruby role="none">${inHtml(text)}<rt aria-hidden="true">${inHtml(reading)}</rt></ruby>`,
        text.length,
        Math.max(text.length, reading.length * readingWidth),
      );
  return whole;
}
