import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();

/** Returns the phrases between which a heading may break: 「わたしは使える?」 → ['わたしは', '使える?']. */
export function phrasesOf(text: string): string[] {
  // The parser takes the か of 「7か月目」 for a particle, ends a phrase with a number, 「0」「円です」, and one within 「たのみにくく」.
  return parser.parse(text).reduce<string[]>((phrases, phrase) => {
    const before = phrases.at(-1) ?? '';
    if (
      /\d$/.test(before) ||
      (/\dか$/.test(before) && phrase.startsWith('月')) ||
      (before.endsWith('に') && /^く[いくけ]/.test(phrase))
    )
      phrases[phrases.length - 1] += phrase;
    else phrases.push(phrase);
    return phrases;
  }, []);
}
