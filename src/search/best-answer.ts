import { isQuestion } from './asking.ts';
import { fold } from './normalise.ts';
import type { Match } from './rank-pages.ts';

/** From here on a page's name is what was asked. */
const sure = 0.72;
/** As good as the best page, for one that answers at once. */
const asGood = 0.93;
const amongFirst = 3;

/**
 * The results with the page first whose `answer` is the answer itself: to a question the question of ours that fits about
 * as well as the best page, to a term of ours its definition. `answered` tells whether there is one.
 */
export function answerFirst(matches: readonly Match[], query: string): { matches: Match[]; answered: boolean } {
  const top = matches[0]?.score ?? 0;
  const asked = isQuestion(query);
  const answers = ({ page, score }: Match, i: number) => {
    if (!page.answer || score < Math.max(sure, asGood * top)) return false;
    return page.kind === 'ことば' ? isNamed(page, query) : page.kind === 'よくある質問' && (asked || i === 0);
  };
  const answer = matches.slice(0, amongFirst).find(answers);
  return answer ? { matches: [answer, ...matches.filter((match) => match !== answer)], answered: true } : { matches: [...matches], answered: false };
}

/** Whether a term is asked for by its own name, with or without what stands in brackets, or by its reading. */
function isNamed({ title, aliases: [reading = ''] }: Match['page'], query: string): boolean {
  const key = fold(query.replace(/(?:とは|って(?:なに|何))[??]*$/, ''));
  return [title, ...title.split(/[()]/), reading].some((name) => name !== '' && fold(name) === key);
}

/** Topics about money, dates and who may use it: the check answers these for the reader's own case. */
const checked = new Set(['fee', 'period', 'eligibility']);

/** Whether the check can say more: the first results are about money, dates or eligibility. */
export function isForCheck(matches: readonly Match[]): boolean {
  return matches.slice(0, 2).some(({ page, score }) => checked.has(page.topic) && score >= sure / 2);
}
