import type { learningAnswers } from '../schemas/privacy.ts';
import { loadEntries, find } from './pages.ts';

/** Who learns what; the one file of content/privacy/. */
const { data, cited } = find(await loadEntries('privacy'), 'who-learns', 'content/privacy/');
export type LearningAnswer = (typeof learningAnswers)[number];

/** Who may learn something, in the order of the content. */
const parties = Object.entries(data.parties).map(([id, name]) => ({ id, name }));

/** What a reason is given for: 「会社に、出勤のようす、給料の額」; where it holds for most things, those it does not hold for. */
const scopeOf = (reason: string) =>
  [
    ...Map.groupBy(parties, ({ id }) => {
      const [its = [], others = []] = [true, false].map((is) =>
        data.things.filter(({ cells }) => (cells[id] === reason) === is).map(({ what }) => what),
      );
      return its.length > others.length ? `${others.join('、')}のほか、すべて` : its.join('、');
    }),
  ]
    .filter(([things]) => things)
    .map(([things, its]) => `${its.map(({ name }) => name).join('、')}に、${things}`)
    .join('。');

/** The reasons as they are numbered under the table. */
export const learningReasons = Object.entries(data.reasons).map(([id, reason], i) => ({
  id,
  number: i + 1,
  scope: scopeOf(id),
  ...reason,
}));

/** What stands in each row: under each answer those for whom it holds. */
export const things = data.things.map(({ what, cells }) => {
  const told = parties.map(({ id, name }) => ({
    party: name,
    reason: find(learningReasons, cells[id]!, 'content/privacy/who-learns.yaml'),
  }));
  return { what, told: Object.groupBy(told, ({ reason }) => reason.is) };
});
export const learningFacts: readonly string[] = cited;
