import { answerLink } from '../../check/flow/answer-link.ts';
import { type Outcome, outcomeOf, type Status } from '../../rules/index.ts';
import { formatFigure, inWords } from '../facts/figure.ts';
import { storyGroupIds } from '../schemas/story.ts';
import { href } from '../../href.ts';
import { doorWords, doubtWords, outcomeWords, reasonWords } from './check-words.ts';
import { fillPlain } from './citations.ts';
import { factSheet } from './facts.ts';
import { loadEntries, faqs, guidePath, guides } from './pages.ts';
import { allQuestions } from './questions.ts';

/** The status whose reasons decide each result; 'likely' needs no reason more than another. */
const decisive: Readonly<Record<Outcome['verdict']['outcome'], Status | undefined>> = {
  likely: undefined,
  'not-yet': 'not-yet',
  ask: 'unknown',
  ended: 'not-met',
  'other-way': 'not-met',
};

const files = (await loadEntries('stories')).sort((a, b) => a.id.localeCompare(b.id));

/** Facts that the stories rest on. */
export const factsInStories = files.flatMap(({ cited }) => cited);

const titles = new Map<string, string>([
  ...guides.map(({ id, data }): [string, string] => [guidePath(id), data.title]),
  ...faqs.map(({ id, data }): [string, string] => [`/faqs/${id}/`, data.title]),
]);

/** An answer in the words of its question: 「就労移行支援」「2026年4月1日」「180,000円」 */
function inWordsOf({ kind, answers }: (typeof allQuestions)[number], value: string): string {
  if (kind === 'day') return inWords(value);
  if (kind === 'amount') return formatFigure(Number(value), '円');
  const chosen = value.split(',');
  return answers
    .filter(([answer]) => chosen.includes(answer))
    .map(([, label]) => fillPlain(label))
    .join('、');
}

/** A story with all that its page says, worked out by the check. @throws where an answer is not asked */
function storyOf({ id, data }: (typeof files)[number]) {
  const { answers, on, guide } = data;
  const outcome = outcomeOf(answers, factSheet, on);
  const unasked = Object.keys(answers).filter((name) => !(name in outcome.fields));
  if (unasked.length)
    throw new Error(
      `content/stories/${id}.yaml: answers の「${unasked.join('」「')}」は、この答えだと聞かれません。消してください。`,
    );
  const { verdict, timeline } = outcome;
  return {
    ...data,
    /** '01-mina' → 'mina' */
    slug: id.replace(/^\d+-/, ''),
    outcome,
    words: outcomeWords.find(({ name }) => name === outcome.heading)!,
    reasons: verdict.findings
      .filter(({ status }) => status === decisive[verdict.outcome])
      .map(({ reason }) => reasonWords.find(({ name }) => name === reason)!),
    doubts: doubtWords.filter(({ name }) => timeline?.doubts.some((doubt) => doubt === name)),
    doors: outcome.isTheirs ? [] : doorWords.filter(({ name }) => verdict.doors.includes(name)),
    given: allQuestions.flatMap((question) => {
      const value = answers[question.name];
      return value === undefined
        ? []
        : [{ short: question.short, answer: inWordsOf(question, value) }];
    }),
    guideTitle: titles.get(guide)!,
    link: `${href('/check/')}#${answerLink({ fields: answers, who: 'self', on })}`,
  };
}

export type Story = ReturnType<typeof storyOf>;

const stories = files.map(storyOf);

/** The stories by the question they belong to. */
export const storyGroups = storyGroupIds.map((id) => ({
  id,
  stories: stories.filter(({ group }) => group === id),
}));
export const storyCount = stories.length;
