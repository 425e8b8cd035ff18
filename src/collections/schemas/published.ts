import { z } from 'astro/zod';
import { units } from './fact.ts';
import { day } from './shared.ts';

/** The version of the form below: it grows by one when a reader of the file has to be changed. */
export const publishedVersion = 1;

const source = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  url: z.url().optional(),
  /** True where a reprint was read, not the original. */
  reprint: z.boolean(),
  checked: day,
});

const value = z.strictObject({
  from: day.describe(
    'The first day on which the value is in force; it ends on the day before the next begins.',
  ),
  value: z
    .union([z.number(), day])
    .optional()
    .describe('The figure in `unit`; none for a rule without a figure.'),
  limit: z.enum(['以下', '未満', '以上', '超']).optional(),
  counted: z.string().optional().describe('When a statistic was counted.'),
  certainty: z
    .enum(['決まり', 'めやす', '窓口で確認'])
    .describe(
      '決まり: law, notice or official page read. めやす: a reprint, or secondary sources that agree. 窓口で確認: not settled.',
    ),
  source,
  article: z.string().optional().describe('Where in the source: 6条の10の3, 12頁, 問20.'),
  quote: z.string().max(100).optional().describe("The statute's own words."),
});

/** What /data/facts.json holds. */
export const publishedSchema = z
  .strictObject({
    $schema: z.url(),
    version: z.literal(publishedVersion),
    day: day.describe('The day whose values the sentences show.'),
    facts: z.array(
      z.strictObject({
        id: z.string().describe('Stable: period/max'),
        title: z.string(),
        statement: z.string().describe('One sentence with the figure in force on `day`.'),
        unit: z.enum(units).optional(),
        values: z.array(value).min(1).describe('Every value through time, the oldest first.'),
        until: day.optional().describe('The last day of a rule that was abolished.'),
        ask: z.strictObject({ whom: z.string(), say: z.string() }).optional(),
        checked: day.describe('The day somebody held it against its source.'),
        reviewBy: day,
        page: z.url(),
      }),
    ),
  })
  .describe('はたらき続けるガイドの、数字ときまり');
export type Published = z.infer<typeof publishedSchema>;
