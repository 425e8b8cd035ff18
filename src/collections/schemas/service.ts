import { z } from 'astro/zod';
import { factId, slug } from './shared.ts';

export const serviceSchema = z.strictObject({
  name: z.string(),
  reading: z.string(),
  /** Its column in the comparison. */
  order: z.number().int(),
  /** What it is, in a few words. */
  oneLine: z.string(),
  guide: slug.optional(),
  glossary: slug,
  /** 目的 */
  purpose: z.string(),
  /** すること */
  activities: z.string(),
  /** どこで */
  place: z.string(),
  /** 使える人 */
  people: z.string(),
  /** 時期 */
  timing: z.string(),
  /** 期間 */
  length: z.string(),
  /** 費用 */
  cost: z.string(),
  /** 申し込み先 */
  apply: z.string(),
  /** 手帳 */
  techo: z.string(),
  /** 会社の関わり */
  employer: z.string(),
  /** 就労定着支援といっしょに使えるか */
  together: z.string(),
  /** Facts the sentences rest on, beyond the figures in them. */
  cites: z.array(factId),
});
