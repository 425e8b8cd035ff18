import { z } from 'astro/zod';
import { reviewDates, slug, topic } from './shared.ts';

export const guideSchema = z.strictObject({
  /** The page's heading: the reader's question or aim. */
  title: z.string().max(34),
  /** The name in menus and breadcrumbs. */
  short: z.string().max(14),
  /** The search topic. */
  topic,
  /** What the questions of its topic are about, as their pages and titles say it; 就労定着支援 where it is missing. */
  subject: z.string().max(20).optional(),
  /** The answer, before anything else; also the page's description. Length is checked once facts are filled in. */
  answer: z.string(),
  /** Whose case this is and when it applies. */
  who: z.string(),
  /** Whether its first section cannot wait: it stands before the answer. */
  urgent: z.boolean().optional(),
  /** Which part of the menu it stands in. */
  group: z.enum(['know', 'use', 'change', 'people']),
  /** Which of the four phases it is about, 1 before hiring … 4 afterwards; left out where it is about this site, or shows <Lanes>. */
  phases: z.array(z.int().min(1).max(4)).optional(),
  /** Its place in reading order: previous and next follow it. */
  order: z.number().int(),
  ...reviewDates,
  /** Everyday words and kana by which readers look for it. */
  aliases: z.array(z.string()).min(5, 'aliases は5つ以上書いてください(ふだんの言い方、かな)'),
  /** Guides to read beside it. */
  related: z.array(slug),
  /** Questions it answers in short. */
  faqs: z.array(slug),
});
