import { z } from 'astro/zod';

/** A day on which values of the law change, in words; which facts those are, the facts say themselves. The file is named after the day. */
export const changeSchema = z.strictObject({
  title: z.string(),
  /** What changed, and for whom it does not. */
  what: z.string(),
  /** What to do, where it is certain and there is something to decide. */
  act: z.string().optional(),
  /** Facts that are themselves about this day: what begins on it, without another value before. */
  begins: z.array(z.string()).optional(),
});
