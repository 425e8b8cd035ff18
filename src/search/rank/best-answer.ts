import { isQuestion } from '../query/without-asking.ts';
import { isHarm } from '../query/hard-times.ts';
import { fold } from '../query/normalise.ts';
import { keywords, saidIn } from '../query/text-words.ts';
import { keysOf } from '../query/wording.ts';
import type { Match } from './names.ts';
import { isNamed } from './results.ts';

/** From here on a page's name and the query say the same, and not one of them more: 「本当に無料?」 is not 「ジョブコーチは本当に無料?」. */
const same = 0.6;
/** As good as the best page, for one that answers at once. */
const asGood = 0.93;

/**
 * Returns the page whose `answer` is the answer itself: to a question the question of ours that fits about as well as the best
 * page, to a term of ours its definition, to other words the first page if its answer speaks of them.
 */
export function answerIn(matches: readonly Match[], query: string): Match | undefined {
  const asked = isQuestion(query);
  const things = thingsIn(query);
  return matches.slice(0, 3).find((match, i) => {
    const { page, score, fit } = match;
    if (!page.answer || !isNamed([match]) || score < asGood * matches[0]!.score) return false;
    if (page.kind === 'ことば') return isTerm(page, query);
    // An answer about ふるさと納税 is none to 「障害者控除」.
    const speaks = saidIn(`${page.title}。${page.answer}`, things).length === things.length;
    return page.kind === 'よくある質問' && fit >= same && (asked || i === 0) && speaks;
  });
}

/** Words with kana in them that name a thing, or what is asked of it. */
const withKana = new Set(['なかぽつ', '違い', 'いくら', 'いつから', 'いつまで']);

/** The words of a query that name a thing; what is done with it is said in many ways: 要る, 要ります. */
const thingsIn = (query: string): string[] =>
  keywords(query).flatMap((word) =>
    withKana.has(word)
      ? [word]
      : (word.match(/[\p{sc=Han}々]{2,}|[ァ-ヺー]{2,}|[a-z]{2,}/gu) ?? []),
  );

/** Whether a term is asked for by its own name, with or without what stands in brackets, or by its reading. */
function isTerm({ title, aliases: [reading = ''] }: Match['page'], query: string): boolean {
  const key = fold(query.replace(/(?:とは|って(?:なに|何))[??]*$/, ''));
  return [title, ...title.split(/[()]/), reading].some((name) => name !== '' && fold(name) === key);
}

/** Topics about money, dates and who may use it: the check answers these for the reader's own case. */
const checked = new Set(['fee', 'period', 'eligibility']);

/** Words, in our pages' spelling, of who asks for what the check works out. */
const asksForCheck = /料金|いくら|無料|払|非課税|いつ|何年|期間|使え|条件|対象|年齢|手帳/;

/**
 * Returns whether the check can say more: the first results are about money, dates or eligibility, and either surely meant or
 * asked for in such words. Never beside violence, abuse or death.
 */
export function isForCheck(matches: readonly Match[], query: string): boolean {
  const isMeant = isNamed(matches) || asksForCheck.test(keysOf(query).ours);
  const first = matches.slice(0, 2).filter(({ score }) => score >= 0.36);
  return isMeant && first.some(({ page }) => checked.has(page.topic)) && !isHarm(query);
}
