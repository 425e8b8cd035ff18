import { z } from 'astro/zod';

/** One question of the check: all its words in one place. Which questions there are, and when they arise, is the rules' business. */
export const questionSchema = z.strictObject({
  /** Put to the person: 「就職した日は、いつですか」 */
  self: z.string(),
  /** Put to somebody who answers for another: 「本人が就職した日は、いつですか」 */
  other: z.string(),
  /** A few words for lists and the sheet: 「就職した日」 */
  short: z.string().max(16),
  /** Why it is asked, in one sentence. */
  why: z.string(),
  /** What else to know before answering. */
  help: z.string().optional(),
  /** The document and the place on it where the answer stands: 「雇用契約書の「雇入れの日」」 */
  where: z.string().optional(),
  /** Whom it concerns, read where the form cannot hide the question: 「復職した人」 */
  forWhom: z.string().optional(),
  /** Only the person can say this: who answers for another is asked to put it to them. */
  onlySelf: z.literal(true).optional(),
  /** The answers by the names the rules use, in the order shown; none for a day or an amount. */
  labels: z.record(z.string(), z.string()).optional(),
  /** The answers in sight, where there are more than fit a first screen; the others stand behind `more`. */
  first: z.array(z.string()).min(1).max(4).optional(),
  /** What opens the other answers: 「ほか」 where nothing is written. */
  more: z.string().max(14).optional(),
  /** What happens after わからない, in a few words; left out, how to find out stands in the result. */
  ifUnknown: z.string().max(20).optional(),
  /** A line of the list of things to find out, for who does not know. */
  unknown: z
    .strictObject({
      /** What to look at or find out, ending in a noun: 「雇用契約書の「雇入れの日」」 */
      look: z.string(),
      /** Who can tell. */
      whom: z.string(),
      /** The sentence to say to them. */
      say: z.string(),
      /** The same, said by somebody who asks for another; where missing, `say` serves both. */
      sayOther: z.string().optional(),
    })
    .optional(),
});
