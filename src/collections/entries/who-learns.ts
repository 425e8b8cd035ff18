import type { sharingAnswers } from '../schemas/sharing.ts';
import { loadEntries, find } from './pages.ts';

/** Who learns what; the one file of content/sharing/. */
const { data, cited } = find(await loadEntries('sharing'), 'who-learns', 'content/sharing/');
export type SharingAnswer = (typeof sharingAnswers)[number];

/** The reasons as they are numbered under the table. */
export const sharingReasons = Object.entries(data.reasons).map(([id, reason], i) => ({
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
    reason: find(sharingReasons, cells[id]!, 'content/sharing/who-learns.yaml'),
  })),
}));
export const sharingFacts: readonly string[] = cited;
