import {
  circumstances,
  doubts,
  type FirstDates,
  type Guess,
  options,
  questionOrder,
  type ReasonId,
  reasons,
  reasonSources,
  type Status,
  type WhomToAsk,
} from '../../rules/index.ts';
import { faqs, guidePath, guides, stepSlug, steps, terms } from './pages.ts';
import { wordsFor } from './read-check-words.ts';

export const outcomeWords = wordsFor('outcomes', [
  'likely',
  'not-yet',
  'apply-now',
  'apply-still',
  'before-leaving',
  'ask',
  'other-way',
  'ended',
]);
/** Each reason the rules can give, with its sentences and the facts it rests on. */
export const reasonWords = wordsFor('reasons', Object.keys(reasons) as ReasonId[]).map((words) => ({
  ...words,
  ...reasons[words.name],
  facts: reasonSources[words.name],
}));
/** What a link to a page is called where there is little room. */
const linkNames = new Map<string | undefined, string>([
  ...guides.map(({ id, data }): [string, string] => [guidePath(id), data.short]),
  ...steps.map((step): [string, string] => [`/guides/steps/${stepSlug(step)}/`, step.data.title]),
  ...terms.map(({ id, data }): [string, string] => [`/glossary/${id}/`, data.term]),
  ...faqs.map(({ id, data }): [string, string] => [`/faqs/${id}/`, data.title]),
]);
/** What to do, each with the page that goes on. @throws where that page is none */
export const actionWords = wordsFor('actions', [
  'apply',
  'apply-now',
  'apply-soon',
  'prepare',
  'tell-before-leaving',
  'keep-renewing',
  'hand-over',
  'apply-again',
  'ask',
  'look-for-work',
  'go-on-elsewhere',
  'try-another-door',
  'find-work-soon',
  'get-techo',
  'get-documents',
  'apply-at-new-municipality',
  'choose-one-service',
]).map((words) => {
  const linkName = linkNames.get(words.link);
  if (!linkName)
    throw new Error(
      `content/check/actions.yaml: 「${words.name}」の link (${words.link ?? ''}) というページはありません。`,
    );
  return { ...words, linkName };
});
export const doorWords = wordsFor('doors', [
  'municipality',
  'nakapotsu',
  'jobcoach',
  'transition',
  'prior-office',
  'hellowork',
  'techo',
]);
export const eventWords = wordsFor('events', [
  'hired',
  'counted-anew',
  'apply',
  'reached',
  'first-usable',
  'plan-review',
  'renewal',
  'handover',
  'last-day',
]);
export const doubtWords = wordsFor('doubts', Object.keys(doubts));
export const problemWords = wordsFor('problems', [
  'long-ago',
  'too-far-ahead',
  'before-hiring',
  'before-leaving',
  'no-service-named',
  'no-such-day',
  'day-incomplete',
  'year-unclear',
  'not-an-amount',
  'comma-unclear',
  'too-small',
  'too-large',
  'no-choice',
  'no-day',
  'no-amount',
  'rare-amount',
  'stale-link',
  'opened',
  'gone',
  'changed',
  'dropped',
  'several',
  'cleared',
  'copied',
  'copied-text',
  'no-code',
  'not-copied',
  'calendar-saved',
  'replaced',
]);
/** What the day of hiring alone comes to; {first}, {last}, {from} and {until} are days. */
export const firstDateWords = wordsFor<FirstDates['stand'] | 'too-early'>('first-dates', [
  'waiting',
  'apply-now',
  'soon',
  'usable',
  'ended',
  'too-early',
]);
const atTheWindow = {
  theirs: ['apply', 'interval', 'cost', 'office'],
  another: ['which-way', 'who-helps', 'come-back'],
} as const;
/** What somebody can ask at the window, and whether that is of a service that is theirs to use. */
export const windowQuestions = wordsFor('window', [
  ...atTheWindow.theirs,
  ...atTheWindow.another,
]).map(({ name, text }) => ({
  text,
  isForTheirs: atTheWindow.theirs.some((theirs) => theirs === name),
}));
const choices: Readonly<Record<string, readonly string[]>> = { ...options, circumstances };
const situations = questionOrder.flatMap((question) => {
  const answers = choices[question]?.filter((answer) => answer !== 'unknown') ?? [undefined];
  return answers.map((answer) => ({
    question,
    answer,
    name: [question, answer].filter(Boolean).join('-'),
  }));
});
const situationTexts = wordsFor(
  'situation',
  situations.map(({ name }) => name),
);
/** Every answer about the case as a sentence of the person, in the order asked; that of a day has {day} in it, and no answer. */
export const situationWords = situations.map((one, i) => ({
  ...one,
  text: situationTexts[i]!.text,
}));
/** What a month comes to where no one band of offices is chosen. */
export const monthWords = wordsFor('month', ['paid', 'free-or-paid']);
/** What moves when an answer changes; {to} is a day, an amount or the name of a result. */
export const movesWords = wordsFor('moves', [
  'outcome',
  'days',
  'days-gone',
  'monthly',
  'cap',
  'forecast',
  'forecast-gone',
  'reasons',
  'plan',
  'nothing',
]);
/** What each condition is about, and the page that goes on. */
export const conditionWords = wordsFor('conditions', [
  ...new Set(Object.values(reasons).map(({ condition }) => condition)),
]);
export const statusWords = wordsFor<Status>('statuses', ['met', 'not-yet', 'not-met', 'unknown']);
/** Whom to ask, and the two sentences that say so, with {whom} and {say}. */
export const askingWords = wordsFor<WhomToAsk | 'say' | 'confirm'>('asking', [
  'say',
  'confirm',
  'municipality',
  'prior-office',
  'office',
  'own-papers',
]);
/** Whether a stretch of months costs something, and what is said of a year whose rules are not settled. */
export const guessWords = wordsFor<Guess | 'unsettled'>('tax-guesses', [
  'zero',
  'region',
  'taxed',
  'unknown',
  'unsettled',
]);
/** What stands in a list of rules for a figure that only the answers decide. */
export const figureWords = wordsFor('figures', ['until', 'day', 'leave']);
