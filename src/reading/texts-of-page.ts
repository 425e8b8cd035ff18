import { isInline } from './inline.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
/** Returns what HTML writes with & as it is read. */
export const decoded = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => named[name]!);

/** Returns the texts with kanji on a built page, of each block as one, in the order of the page. */
export const textsOfPage = (html: string): string[] =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<(script|style|svg|ruby|select)\b.*?<\/\1>|<!--.*?-->/gs, '<hr>')
    // Names that nobody has read aloud.
    .replace(/<([a-z\d]+)\b[^>]*\sdata-as-written\b.*?<\/\1>/gs, '<hr>')
    .replace(/<\/?([a-z\d]+)[^>]*>/g, (_, name: string) => (isInline(name) ? '' : '\0'))
    .split('\0')
    .map((text) => decoded(text).trim())
    .filter((text) => /\p{sc=Han}/u.test(text));
