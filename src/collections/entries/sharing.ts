import type { sharingAnswers } from '../schemas/sharing.ts';
import { entriesOf, find } from './pages.ts';

/** Who learns what; the one file of content/sharing/. */
const { data, cited } = find(await entriesOf('sharing'), 'who-learns', 'content/sharing/');
export type SharingAnswer = (typeof sharingAnswers)[number];

/** The reasons as they are numbered under the table. */
export const reasons = Object.entries(data.reasons).map(([id, reason], i) => ({
  id,
  number: i + 1,
  ...reason,
}));
export const parties = Object.entries(data.parties).map(([id, name]) => ({ id, name }));

/** What stands in each row, a cell for each party. */
export const things = data.things.map(({ what, cells }) => ({
  what,
  cells: parties.map(({ id, name }) => ({
    party: name,
    reason: find(reasons, cells[id]!, 'content/sharing/who-learns.yaml'),
  })),
}));
export const sharingFacts: readonly string[] = cited;
