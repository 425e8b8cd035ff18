import { z } from 'astro/zod';
import { reviewDates, slug } from './shared.ts';

/** What somebody may want their company to know: a situation, never a diagnosis. */
const card = z.strictObject({
  /** Its name in links: it stays once published. */
  id: slug,
  /** What it is about, in a few words. */
  name: z.string().max(12),
  /** What is hard. */
  hard: z.string().max(40),
  /** What helps. */
  help: z.string().max(40),
  /** What the person does themself. */
  own: z.string().max(40),
  /** What happens when it is too much. */
  limit: z.string().max(40),
  /** The same to be spoken: what is hard, what is asked for, what becomes possible. */
  say: z.string().max(90),
});

/** Cards under one heading of the memo for the company. */
export const tellSchema = z.strictObject({
  title: z.string().max(20),
  order: z.int(),
  /** What is found under the heading. */
  lead: z.string(),
  /** Whom at work to talk to about these. */
  whom: z.string(),
  cards: z.array(card).min(1),
  ...reviewDates,
});
