import { z } from 'astro/zod';
import { day, slug } from './shared.ts';

export const units = [
  '円', 'か月', 'か月目', '年', '日', '週', '時間', '回', '%', '割', '単位', 'か所', '人', '歳', '月', '日付',
] as const;

export const factSchema = z
  .strictObject({
    /** What the figure or rule is, as the sources page names it. */
    title: z.string(),
    /** One plain sentence for the sources page; {value} is where the figure goes. */
    statement: z.string(),
    /** The figure's unit; left out for a rule that has no figure. */
    unit: z.enum(units).optional(),
    /** How many decimals a figure always shows: 36.0%. */
    decimals: z.number().int().positive().optional(),
    /** How sure we are: decides how a page may word it. */
    confidence: z.enum(['A', 'A転', 'B', 'C']),
    /** Every value through time, oldest first; a value ends on the day before the next begins. */
    values: z
      .array(
        z.strictObject({
          /** The first day on which this value is in force. */
          from: day,
          /** The figure itself, or a day for the unit 日付; left out for a rule. */
          value: z.union([z.number(), day]).optional(),
          /** The file in content/sources/ where it is written. */
          source: slug,
          /** Where in that source: page, article, question. */
          article: z.string().optional(),
        }),
      )
      .min(1),
    /** The last day of a rule that was abolished; a build after it refuses to show the fact. */
    until: day.optional(),
    /** ここをまちがえやすい: the mistake readers bring along. */
    trap: z.string().optional(),
    /** Whom to ask and what to say; required when we are not sure. */
    ask: z.strictObject({ whom: z.string(), say: z.string() }).optional(),
    /** The day someone held it against its source. */
    checked: day,
    /** The day by which someone must look again. */
    reviewBy: day,
    /** The heading in the facts dossier it comes from. */
    dossier: z.string(),
  })
  .superRefine((fact, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message });
    if (fact.confidence === 'C' && !fact.ask) complain('確かさCの事実には、ask(だれに・何と聞くか)を書いてください');
    const last = fact.values.at(-1)!.from;
    if (fact.until !== undefined && fact.until < last) complain(`until(${fact.until})が、最後の値の始まり(${last})より前です`);
    for (const [i, { from, value }] of fact.values.entries()) {
      const before = fact.values[i - 1];
      if (before && before.from >= from) complain(`values は古い順に並べてください(${before.from} のあとに ${from})`);
      if (fact.unit === undefined && value !== undefined) complain('unit のない事実に value があります。unit を書いてください');
      if (fact.unit !== undefined && value === undefined) complain(`${from} からの値がありません。value を書いてください`);
      if (fact.unit === '日付' && typeof value === 'number') complain('unit が「日付」のとき、value は "2026-11-22" の形で書いてください');
      if (fact.unit !== '日付' && typeof value === 'string') complain('日付の value には、unit: 日付 を書いてください');
    }
  });

export type Fact = z.infer<typeof factSchema>;
