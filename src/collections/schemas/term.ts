import { z } from 'astro/zod';
import { reviewDates, slug, topic } from './shared.ts';

export const termSchema = z.strictObject({
  /** The word as laws and offices write it. */
  term: z.string(),
  /** How it is read, in hiragana. */
  reading: z.string().regex(/^[ぁ-ゖー・()]+$/, 'reading はひらがなで書いてください'),
  /** The topic of the guide it belongs to. */
  topic,
  /** One sentence that says what it is. */
  definition: z.string(),
  /** The thing itself, where it is drawn in src/drawings/. */
  drawing: slug.optional(),
  ...reviewDates,
  /** Abbreviations and everyday words for the same thing. */
  aliases: z.array(z.string()).min(1, 'aliases は1つ以上書いてください(略した言い方、かな)'),
  /** Other real names of the same thing, shown to readers; aliases hold misspellings too and are not. */
  otherNames: z.array(z.string()).max(4).default([]),
  /** Guides in which it matters. */
  related: z.array(slug),
  /** Words it is taken for, each with what that is: only where readers do mistake one for the other. */
  unlike: z.record(slug, z.string()).optional(),
});
