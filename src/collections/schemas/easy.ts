import { z } from 'astro/zod';
import { day, factId, reviewDates, slug } from './shared.ts';

const line = z
  .strictObject({
    /** Its drawing in src/drawings/. */
    drawing: slug.optional(),
    /** Why it has none. */
    noDrawing: z.string().optional(),
    /** One sentence, or two. */
    say: z.array(z.string()).min(1).max(2, '1つの行は2文までです'),
    /** Facts the sentences rest on, beyond the figures in them. */
    cites: z.array(factId).default([]),
    /** Whether the last sentence leads to the same section of the guide. */
    more: z.literal(true).optional(),
  })
  .refine(
    ({ drawing, noDrawing }) => (drawing === undefined) !== (noDrawing === undefined),
    'drawing(絵)か、noDrawing(絵のないわけ)の、どちらかを書いてください',
  );

/** A guide said again for who reads slowly: the same facts, fewer of them. The file has the guide's name. */
export const easySchema = z.strictObject({
  title: z.string().max(20, '題名は20字までにしてください'),
  /** The name in breadcrumbs and lists. */
  short: z.string().max(10, 'short は10字までにしてください'),
  /** The answer, before anything else; also the page's description. */
  answer: z.string(),
  /** The drawing beside the answer, and in the list of these pages. */
  drawing: slug,
  sections: z
    .array(
      z.strictObject({
        /** The anchor of the guide's heading that says the same. */
        id: slug,
        heading: z.string().max(16, '見出しは16字までにしてください'),
        lines: z.array(line).min(1),
      }),
    )
    .min(2),
  /** Words that it cannot do without, each in a sentence. */
  words: z
    .array(z.strictObject({ word: z.string(), means: z.string() }))
    .min(1)
    .max(4),
  /** What to say, and to whom. */
  ask: z.strictObject({ whom: z.string(), say: z.string(), drawing: slug }),
  /** For who reads it with somebody. */
  helper: z.string(),
  ...reviewDates,
  /** Who of those it is for has read it, and when; without it the page says that nobody has. */
  readBy: z.strictObject({ on: day, who: z.string() }).optional(),
});

export type EasyData = z.infer<typeof easySchema>;
