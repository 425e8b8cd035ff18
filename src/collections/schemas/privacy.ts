import { z } from 'astro/zod';
import { factId, slug } from './shared.ts';

/** What becomes of one thing with one party, and so the column where it stands. */
export const learningAnswers = ['told', 'consent', 'not-told', 'ask'] as const;

const reason = z
  .strictObject({
    is: z.enum(learningAnswers),
    /** Why that is so, in sentences that stand alone. */
    why: z.string().optional(),
    /** What the sentences rest on. Left out only of what a reader knows by themself: who told it, where they work. */
    cites: z.array(factId).optional(),
    /** What no rule settles, and whom to ask what. */
    ask: z.strictObject({ unclear: z.string(), whom: z.string(), say: z.string() }).optional(),
  })
  .refine(({ is, ask }) => (is === 'ask') === (ask !== undefined), {
    error: 'is: ask のときだけ、ask にだれに何と聞くかを書いてください',
  })
  .refine(({ is, cites }) => cites?.length || is === 'told' || is === 'ask', {
    error: 'cites に、根拠の事実を書いてください',
  })
  .refine(({ why, ask }) => why ?? ask, { error: 'why に、わけを書いてください' });

/** Who learns what: things down, and for each party the reason that holds there. */
export const privacySchema = z
  .strictObject({
    parties: z.record(slug, z.string().max(5)),
    things: z
      .array(z.strictObject({ what: z.string().max(9), cells: z.record(slug, slug) }))
      .min(1),
    /** In the order in which a reader finds them. */
    reasons: z.record(slug, reason),
  })
  .superRefine(({ parties, things, reasons }, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message });
    const wanted = Object.keys(parties).join();
    for (const { what, cells } of things) {
      if (Object.keys(cells).join() !== wanted)
        complain(`「${what}」の cells は、${wanted} の順に、1つずつ書いてください`);
      for (const name of Object.values(cells))
        if (!(name in reasons)) complain(`「${what}」の「${name}」が reasons にありません`);
    }
    const used = new Set(things.flatMap(({ cells }) => Object.values(cells)));
    for (const name of Object.keys(reasons))
      if (!used.has(name)) complain(`reasons の「${name}」は、どこにも使われていません`);
  });
