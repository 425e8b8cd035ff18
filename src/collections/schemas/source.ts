import { z } from 'astro/zod';
import { day } from './shared.ts';

export const sourceSchema = z.strictObject({
  /** The document's own name. */
  title: z.string(),
  /** Who issued it. */
  publisher: z.string(),
  /** What sort of document it is: decides its group on the sources page. */
  kind: z.enum(['法令', '告示', '通知', 'Q&A', '国の資料', '自治体', 'JEED', 'そのほか']),
  /** Where it can be read; left out where there is no single public page. */
  url: z.url().optional(),
  /** True where a reprint was read, not the original file: shown as 「転載で確認」. */
  reprint: z.boolean().default(false),
  /** What a careful reader should know about it. */
  note: z.string().optional(),
  /** The day someone opened it. */
  checked: day,
});
