import type { Match } from './rank-pages.ts';

/** Pages whose `answer` is the answer itself, and not a summary of more. */
const answering = new Set(['よくある質問', 'ことば']);
/** From here on a page's name is what was asked. */
const sure = 0.72;
/** As good as the best page, for one that answers at once. */
const asGood = 0.93;
const amongFirst = 3;

/**
 * The results with the page first that answers what is asked, where one of the first is a question or a word of ours
 * and fits about as well as the best. `answered` tells whether there is one.
 */
export function answerFirst(matches: readonly Match[]): { matches: Match[]; answered: boolean } {
  const top = matches[0]?.score ?? 0;
  const fits = ({ page, score }: Match) => answering.has(page.kind) && page.answer !== '' && score >= sure && score >= asGood * top;
  const answer = matches.slice(0, amongFirst).find(fits);
  return answer ? { matches: [answer, ...matches.filter((match) => match !== answer)], answered: true } : { matches: [...matches], answered: false };
}

/** Topics about money, dates and who may use it: the check answers these for the reader's own case. */
const checked = new Set(['fee', 'period', 'eligibility']);

/** Whether the check can say more: the first results are about money, dates or eligibility. */
export function isForCheck(matches: readonly Match[]): boolean {
  return matches.slice(0, 2).some(({ page, score }) => checked.has(page.topic) && score >= sure / 2);
}
