import { z } from 'astro/zod';
import { day, factId } from './shared.ts';

/** What a story is about, in the order of the page. */
export const storyGroupIds = ['start', 'work', 'change', 'money', 'doors'] as const;

/** A person who never lived, their answers to the check, and what must come of them: a page's story and a test's case in one. */
export const storySchema = z.strictObject({
  /** The question it belongs to. */
  group: z.enum(storyGroupIds),
  /** A first name: 「ミナ」 */
  name: z.string(),
  /** In the reader's words. */
  title: z.string().max(20, '題名は20字までにしてください'),
  /** A drawing in src/drawings/, of what happens to them. */
  drawing: z.string(),
  /** Two to four sentences. Every day and amount among the answers stands in it. */
  text: z.string(),
  /** The day on which it is told. */
  on: day,
  /** The answers by the names of their questions, as a link carries them; what is left out is not known. */
  answers: z.record(z.string(), z.string()),
  /** What the story shows, in one or two sentences. */
  learn: z.string(),
  /** Facts these sentences rest on, beyond the figures in them. */
  cites: z.array(factId),
  /** The page that goes on. */
  guide: z
    .string()
    .regex(
      /^\/(guides|faqs)\/[a-z0-9-]+\/$/,
      '「/guides/fee/」のように、ガイドかよくある質問の住所を書いてください',
    ),
  /** Counted by hand from the facts, never copied from the check. */
  expect: z.strictObject({
    outcome: z.enum(['likely', 'not-yet', 'ended', 'other-way', 'ask']),
    /** Every reason, in the order of the rules. */
    reasons: z.array(z.string()).min(1),
    firstUsableDay: day.optional(),
    /** Two days where the rules leave two. */
    lastDay: z.union([day, z.tuple([day, day])]).optional(),
    /** Yen, at the basic price of a unit; left out where the service is not theirs. */
    monthly: z.strictObject({ min: z.number().int(), max: z.number().int() }).optional(),
    forecast: z
      .array(
        z.strictObject({
          from: day,
          guess: z.enum(['zero', 'region', 'taxed', 'unknown']),
          settled: z.boolean(),
        }),
      )
      .optional(),
  }),
});
