import { z } from 'astro/zod';

/** The words of the check, by the names the rules use: a sentence, or a heading with its sentence and the page that goes on. */
export const checkWordsSchema = z.record(
  z.string(),
  z.union([
    z.string().transform((text) => ({
      text,
      title: undefined,
      mark: undefined,
      days: undefined,
      more: undefined,
      say: undefined,
      calendar: undefined,
      link: undefined,
    })),
    z.strictObject({
      /** The heading over the sentence. */
      title: z.string().optional(),
      /** The words in the heading to take away. */
      mark: z.string().max(12).optional(),
      /** What stands over the days of a result that leaves open whether they come. */
      days: z.string().optional(),
      text: z.string(),
      /** What else belongs to it, in a smaller line. */
      more: z.string().optional(),
      /** What to say to the one who can settle it, where the fact's own question is another. */
      say: z.string().optional(),
      /** A title for a calendar that tells nobody who sees the screen what it is about. */
      calendar: z.string().optional(),
      /** The page of this site that goes on. */
      link: z.string().startsWith('/').optional(),
    }),
  ]),
);
