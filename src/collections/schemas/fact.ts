import { z } from 'astro/zod';
import { confidences } from '../facts/certainty.ts';
import { day, slug } from './shared.ts';

export const units = [
  '円',
  'か月',
  'か月目',
  '年',
  '日',
  '週',
  '時間',
  '回',
  '%',
  '割',
  '単位',
  'か所',
  '人',
  '歳',
  '月',
  '日付',
] as const;

/** 「6条の10の3」「22条4項」「附則18条2項」: what a statute's article looks like at the beginning of `article`. */
export const articlePattern = /^(附則)?(\d+)条((?:の\d+)*)(?:(\d+)項)?/;

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
    /** Every value through time, oldest first; a value ends on the day before the next begins. */
    values: z
      .array(
        z.strictObject({
          /** The first day on which this value is in force. */
          from: day,
          /** The figure itself, or a day for the unit 日付; left out for a rule. */
          value: z
            .union([z.number(), day], '数か、引用符で囲んだ暦にある日を書いてください')
            .optional(),
          /** Where the figure is a line: on which side of it the line itself stands. Shown behind the figure. */
          limit: z.enum(['以下', '未満', '以上', '超']).optional(),
          /** When it was counted, as readers see it (2023年度): makes it a statistic, shown with its publisher instead of how sure. */
          counted: z.string().optional(),
          /** How sure we are of this value: decides its word, and how a page may say it. */
          confidence: z.enum(confidences),
          /** The statute it stands in: a file in content/sources/. */
          law: slug.optional(),
          /** Where in it: with law the 条 in figures (6条の10の3, 22条4項), else page or question. */
          article: z.string().optional(),
          /** The statute's own words, to be found in that 条 by `npm run quotes`. */
          quote: z.string().max(100, '条文の引用は100字までにしてください').optional(),
          /** The file in content/sources/ where it is written, where that is no statute; or where else it is. */
          source: slug.optional(),
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
    if (!fact.ask && fact.values.some(({ confidence }) => confidence === 'C'))
      complain('確かさCの事実には、ask(だれに・何と聞くか)を書いてください');
    const last = fact.values.at(-1)!.from;
    if (fact.until !== undefined && fact.until < last)
      complain(`until(${fact.until})が、最後の値の始まり(${last})より前です`);
    for (const [i, { from, value, law, article, quote, source, limit }] of fact.values.entries()) {
      if (law === undefined && source === undefined)
        complain(`${from} からの値に、law(法令)か source(出典)を書いてください`);
      if (law !== undefined && (quote === undefined || !article?.match(articlePattern))) {
        complain(`law には、article(「6条の10の3」の形)と quote(条文のことば)を書いてください`);
      }
      if (law === undefined && quote !== undefined)
        complain('quote は条文の引用です。law を書いてください');
      if (limit !== undefined && value === undefined)
        complain('limit(以下・未満)には value が要ります');
      const before = fact.values[i - 1];
      if (before && before.from >= from)
        complain(`values は古い順に並べてください(${before.from} のあとに ${from})`);
      if (fact.unit === undefined && value !== undefined)
        complain('unit のない事実に value があります。unit を書いてください');
      if (fact.unit !== undefined && value === undefined)
        complain(`${from} からの値がありません。value を書いてください`);
      if (fact.unit === '日付' && typeof value === 'number')
        complain('unit が「日付」のとき、value は "2026-11-22" の形で書いてください');
      if (fact.unit !== '日付' && typeof value === 'string')
        complain('日付の value には、unit: 日付 を書いてください');
    }
  });

export type Fact = z.infer<typeof factSchema>;
