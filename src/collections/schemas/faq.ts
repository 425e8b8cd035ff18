import { z } from 'astro/zod';
import { factId, reviewDates, slug, topic } from './shared.ts';

export const faqSchema = z.strictObject({
  /** The question, in the reader's words. */
  title: z.string().max(34),
  /** The fact whose figure the title names: the build stops when it has another one. 'none' where no fact holds it, as a day of an example. */
  figure: z.union([factId, z.literal('none')]).optional(),
  /** The topic of the guide it belongs to. */
  topic,
  /** Its place among the questions. */
  order: z.number().int(),
  /** The whole answer in at most three sentences. */
  answer: z.string(),
  ...reviewDates,
  /** Other ways of asking it. */
  aliases: z.array(z.string()).min(3, 'aliases は3つ以上書いてください(ふだんの言い方、かな)'),
  /** Guides that go further. */
  related: z.array(slug).min(1, 'related にガイドを1つ以上書いてください'),
});
