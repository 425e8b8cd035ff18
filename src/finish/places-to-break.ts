import { phrasesOf } from '../markdown/phrases.ts';

/** What fits a phone's line at the size of an answer, in letters; of a figure two take the room of one. */
const room = 13;
const widthOf = (text: string): number => text.replace(/([!-~])[!-~]/g, '$1').length;

/** Returns an answer's HTML with a place to break behind a mark that leaves its phrase's end no room. */
const answerWithRoom = (answer: string): string =>
  answer.replace(/(?<=<mark>)(.+?)<\/mark>(?=([^<]+))/, (mark, marked: string, rest: string) => {
    const plain = marked.replace(/<[^>]*>/g, '');
    const untilEnd = phrasesOf(plain + rest).reduce(
      (held, phrase) => (held.length > plain.length ? held : held + phrase),
      '',
    );
    return widthOf(untilEnd) > room ? `${mark}<wbr>` : mark;
  });

/** Where a long last phrase may be parted: with the word bound to it (Sure) it has no room on a phone's line. Before はっきり, Chromium would take its は for a particle. */
const seam =
  /(?:はっきり(?=しません)|[てで](?=もらえます)|が(?=あります)|から(?=です))(?=[^<。]{2,4}。<a class="sure)/g;

/** Returns a page with places to break, so that no line of a phone ends within a word: elements alone, of which nothing is copied, heard or found. */
export function withPlacesToBreak(html: string): string {
  return html
    .replace(/<p class="answer">(?:(?!<ruby|<\/p>).)+/s, answerWithRoom)
    .replace(seam, '$&<wbr>');
}
