import { z } from 'astro/zod';
import { factId, reviewDates, slug } from './shared.ts';

const lines = z.array(z.string()).min(1).max(6, '6行までにしてください。紙に入りません');

/** Names of empty lines: a paper has room for so many. */
const blanks = (count: number) => z.array(z.string().max(12)).length(count);

/** A few lines on one thing, for papers that staff hand out: as they are, and in easy words. */
export const blockSchema = z.strictObject({
  title: z.string().max(14),
  /** In which of the four phases it is needed, and its place among all blocks. */
  phase: z.int().min(1).max(4),
  order: z.int(),
  lines,
  easy: lines,
  /** Facts the sentences rest on, beyond the figures in them. */
  cites: z.array(factId),
  /** The page that says more. */
  more: z.templateLiteral(['/', z.string(), '/']),
  ...reviewDates,
});

/** One paper to hand out. */
export const handoutSchema = z.strictObject({
  title: z.string().max(14),
  order: z.int(),
  /** To whom it is handed. */
  whom: z.string(),
  /** Names in content/handout-blocks/, in their order. */
  blocks: z.array(slug).min(1).max(8),
  /** Other names people search it by. */
  aliases: z.array(z.string()).min(1),
  /** What is said, under a heading that tells by whom and where. */
  ask: z.strictObject({ heading: z.string(), says: z.array(z.string()).min(1).max(3) }),
  /** Whose telephone number is written in by hand. */
  calls: blanks(3),
  /** What else is written in by hand. */
  write: blanks(4),
  ...reviewDates,
});
