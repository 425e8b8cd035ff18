import type { Piece } from './fit.ts';

const inHtml = (text: string): string =>
  text.replace(/[&<>]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter]!);

/**
 * Returns the phrases of a text as HTML, with readings above the kanji. Where a phrase would end inside a word, it goes on.
 * A reading is for eyes: screen readers know their own, and would say every word twice.
 */
export function rubyOf(pieces: readonly Piece[], phrases: readonly string[]): string[] {
  let end = 0;
  const ends = new Set(phrases.map((phrase) => (end += phrase.length)));
  const html = [''];
  let at = 0;
  const add = (part: string, length: number) => {
    html[html.length - 1] += part;
    at += length;
    if (ends.has(at) && at < end) html.push('');
  };
  for (const { text, reading } of pieces)
    if (reading === undefined) for (const letter of text) add(inHtml(letter), letter.length);
    else
      add(
        `<ruby>${inHtml(text)}<rt aria-hidden="true">${inHtml(reading)}</rt></ruby>`,
        text.length,
      );
  return html;
}
