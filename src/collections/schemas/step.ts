import { z } from 'astro/zod';
import { reviewDates, slug } from './shared.ts';

export const stepSchema = z.strictObject({
  /** What is done, as a verb phrase. */
  title: z.string().max(24),
  /** When it is done. */
  when: z.string(),
  /** Who does it. */
  who: z.string(),
  /** Its drawing in src/drawings/. */
  drawing: slug,
  /** The step in one sentence. */
  summary: z.string(),
  /** Papers it needs; empty when none. */
  documents: z.array(z.string()),
  ...reviewDates,
  /** Everyday words by which readers look for it. */
  aliases: z.array(z.string()).min(3, 'aliases は3つ以上書いてください(ふだんの言い方、かな)'),
});
