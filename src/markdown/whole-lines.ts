import { endsOf, phrasesOf } from './phrases.ts';

const kept = (word: string): string => `<span class="keep">${word}</span>`;

/** A figure with its unit, or the last kana before a point. */
const words = /(\d[\d,]*(?:か[月所国]|万?円|月\d+日))|[ぁ-ん]{3}(?=[、。])/g;
/** A cell that says a sum, and at most 「以下」 of it. */
const few = 3;
/** Sums of millions. */
const many = 9;
/** What makes a row's head fold to a few letters a line. */
const narrow = 20;

/**
 * Returns a text whose words stay whole: figures in which one of Chromium's phrases ends, counts with か in any browser,
 * sums for which a cell may be too narrow, and words whose last kana would begin a line, 「仕事さが/し、」.
 */
function withWholeWords(text: string, isCell: boolean, isHead: boolean): string {
  const ends = endsOf(text);
  return text.replace(words, (word, figure: string | undefined, at: number) => {
    const last = at + word.length - 1;
    if (figure === undefined) return word === 'だるい' || ends.includes(last) || (isHead && text.length > narrow) ? kept(word) : word;
    const isSum = isCell && figure.includes(',') && (figure.length > many || text.length < figure.length + few);
    return isSum || figure.includes('か') || ends.some((end) => end > at && end <= last)
      ? kept(word)
      : word;
  });
}

/** What fits a phone's line at the size of an answer, in letters; of a figure two take the room of one. */
const room = 13;
const widthOf = (text: string): number => text.replace(/([!-~])[!-~]/g, '$1').length;

/** Returns an answer's HTML with a place to break behind a mark that leaves its phrase's end no room, and before a whole 「という」. */
const answerWithRoom = (answer: string): string =>
  answer
    .replace(/(?<=<mark>)(.+?)<\/mark>(?=([^<]+))/, (mark, marked: string, rest: string) => {
      const plain = marked.replace(/<[^>]*>/g, '');
      const untilEnd = phrasesOf(plain + rest).reduce(
        (held, phrase) => (held.length > plain.length ? held : held + phrase),
        '',
      );
      return widthOf(untilEnd) > room ? `${mark}<wbr>` : mark;
    })
    .replace(/(?<=[ぁ-ん一-龠、])という(?=[ぁ-ん一-龠])/g, `<wbr>${kept('という')}`);

/** Where a long last phrase may be parted: with the word bound to it (Sure) it has no room on a phone's line. Before はっきり, Chromium would take its は for a particle. */
const seam = /はっきり(?=しません。$)|[てで](?=もらえます。$)/;

/** A page's text stands in the last place of a match; all else holds none, or breaks where it is told to. */
const pieces =
  /<(head|style|script|svg|h[123]|option|textarea|time)\b.*?<\/\1>|<(\w+)[^>]* class="keep"[^>]*>[^<]*<\/\2>|<[^>]*>|([^<]+)/gs;

/** Returns a page in which no line ends within a word: by elements alone, of which nothing is copied, heard or found. */
export function withWholeLines(html: string): string {
  let cell = '';
  return html
    .replace(/(?<=<p class="answer">)(?:(?!<ruby|<\/p>).)+/gs, answerWithRoom)
    .replace(/[^<>]+(?=<a class="sure)/g, (end) => end.replace(seam, '$&<wbr>'))
    .replace(pieces, (piece, _whole, _kept, text?: string) => {
      if (text !== undefined) return withWholeWords(text, cell !== '', cell === 'th');
      const [, name, end] = /^<(t[dh])\b|^<\/(t[dh])/.exec(piece) ?? [];
      if (name ?? end) cell = name ?? '';
      return piece;
    });
}
