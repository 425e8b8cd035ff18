import type { Fact } from '../schemas/fact.ts';
import { articlePattern } from '../schemas/fact.ts';

/** A statute's text by 条: 「第六条の十の三」 → its words, without line breaks. */
type Statute = ReadonlyMap<string, string>;

/**
 * Returns a statute's file as its 条: every 「## 第…条」 begins one.
 * Line breaks part 項 and 号 in such files and are no words: they go, here and in a quote.
 */
export function readStatute(text: string): Statute {
  const sections = text.split(/^## +/m).slice(1);
  return new Map(
    sections.map((section) => [
      section.slice(0, section.indexOf('\n')).trim(),
      joined(section.slice(section.indexOf('\n'))),
    ]),
  );
}

const joined = (text: string): string => text.replace(/\s+/g, '');

const digits = '〇一二三四五六七八九';

/** Returns a number in kanji: 206 → 「二百六」, 10 → 「十」, 4 → 「四」: numbers as statutes count their 条. Up to 9999. */
export function inKanji(number: number): string {
  const places = ['', '十', '百', '千'];
  return [...String(number)]
    .map((digit, i, all) => {
      const place = places[all.length - 1 - i]!;
      return digit === '0' ? '' : digit === '1' && place ? place : digits[Number(digit)] + place;
    })
    .join('');
}

/** Returns the heading of an article in a statute: 「206条の8 2項」 → 「第二百六条の八」, 「附則18条2項」 → 「附則第十八条」; undefined where no 条 is named. */
export function articleHeading(article: string): string | undefined {
  const [, supplement = '', number, branches = ''] = article.match(articlePattern) ?? [];
  if (number === undefined) return undefined;
  return `${supplement}第${inKanji(Number(number))}条${branches.replace(/\d+/g, (digit) => inKanji(Number(digit)))}`;
}

interface QuoteReport {
  /** How many quotes stand word for word in their 条. */
  readonly found: number;
  /** Quotes that do not, with what is wrong. */
  readonly wrong: readonly {
    readonly id: string;
    readonly law: string;
    readonly article: string;
    readonly problem: string;
  }[];
  /** Statutes that the folder lacks, each with how many quotes could not be compared. */
  readonly lacking: ReadonlyMap<string, number>;
}

/** Returns every quote of the facts held against statutes, by the name of their file without its ending. */
export function compareQuotes(
  facts: ReadonlyMap<string, Fact>,
  statutes: ReadonlyMap<string, Statute>,
): QuoteReport {
  let found = 0;
  const wrong: { id: string; law: string; article: string; problem: string }[] = [];
  const lacking = new Map<string, number>();
  for (const [id, { values }] of facts) {
    for (const { law, article = '', quote } of values) {
      if (law === undefined || quote === undefined) continue;
      const statute = statutes.get(law);
      if (!statute) {
        lacking.set(law, (lacking.get(law) ?? 0) + 1);
        continue;
      }
      const heading = articleHeading(article) ?? '';
      // A supplementary provision may be cut out of a statute by 項: 「附則第十八条第二項」.
      const section =
        statute.get(heading) ?? [...statute].find(([name]) => name.startsWith(`${heading}第`))?.[1];
      if (section?.includes(joined(quote))) found += 1;
      else
        wrong.push({
          id,
          law,
          article,
          problem:
            section === undefined
              ? `「${heading}」がありません`
              : 'この条に、引用のとおりの文がありません',
        });
    }
  }
  return { found, wrong, lacking };
}
