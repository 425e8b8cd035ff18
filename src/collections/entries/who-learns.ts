import type { learningAnswers } from '../schemas/privacy.ts';
import { loadEntries, find } from './pages.ts';

/** Who learns what; the one file of content/privacy/. */
const { data, cited } = find(await loadEntries('privacy'), 'who-learns', 'content/privacy/');
export type LearningAnswer = (typeof learningAnswers)[number];

/** The reasons as they are numbered under the table. */
export const learningReasons = Object.entries(data.reasons).map(([id, reason], i) => ({
  id,
  number: i + 1,
  ...reason,
}));
/** Who may learn something, in the order of the table. */
export const parties = Object.entries(data.parties).map(([id, name]) => ({ id, name }));

/** What stands in each row, a cell for each party. */
export const things = data.things.map(({ what, cells }) => ({
  what,
  cells: parties.map(({ id, name }) => ({
    party: name,
    reason: find(learningReasons, cells[id]!, 'content/privacy/who-learns.yaml'),
  })),
}));
export const learningFacts: readonly string[] = cited;
