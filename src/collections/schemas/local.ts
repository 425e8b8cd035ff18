import { z } from 'astro/zod';
import { day, factId, slug } from './shared.ts';

const phone = z
  .string()
  .regex(/^0\d{1,4}-\d{1,4}-\d{3,4}$/, '「00-0000-0000」の形で書いてください');
const https = z.string().regex(/^https:\/\/\S+$/, 'https:// で始まる住所を書いてください');
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '"08:45" の形で書いてください');
const sixDigits = '全国地方公共団体コードの6けたを、引用符で囲んで書いてください';
const link = z.strictObject({ title: z.string(), url: https });

/** Who puts an edition together: it decides in whose voice it may speak. */
export const operatorKinds = {
  municipality: '市区町村',
  nakapotsu: '障害者就業・生活支援センター',
  soudan: '相談支援の事業所',
  school: '学校',
  hospital: '病院',
  company: '会社',
  provider: '就労定着支援の事業所',
} as const;

const windowSchema = z.strictObject({
  /** As the sign over the counter says. */
  name: z.string(),
  /** As a reader would call it. */
  plain: z.string(),
  /** Building, floor, counter. */
  place: z.string().optional(),
  address: z.string().optional(),
  phone,
  extension: z.string().optional(),
  fax: phone.optional(),
  mail: z.email('メールの住所を書いてください').optional(),
  form: https.optional(),
  hours: z
    .strictObject({
      days: z.string(),
      from: clock,
      to: clock,
      /** What happens at noon. */
      lunch: z.string().optional(),
    })
    .optional(),
  /** 「祝日、12月29日から1月3日」 */
  closed: z.string().optional(),
  /** Whether one has to make an appointment. */
  reserve: z.string().optional(),
  /** For who does not hear or speak: 手話, 筆談, 遠隔手話, each with day, time and booking. */
  speak: z
    .strictObject({
      筆談: z.string().optional(),
      手話: z.string().optional(),
      遠隔手話: z.string().optional(),
      やさしい日本語: z.string().optional(),
    })
    .optional(),
  /** Ramp, lift, toilet. */
  access: z.string().optional(),
  /** The way there in words. */
  route: z.string().optional(),
  /** A link, never a map in the page. */
  map: https.optional(),
  /** Whom it is for, where windows differ by ward, age or disability. */
  serves: z.array(z.string()).optional(),
  /** The day on which somebody held all this against the window. */
  confirmed: day,
});

const paper = z.strictObject({
  what: z.string(),
  /** Where it comes from. */
  from: z.enum(['自分', '会社', '主治医', '市の窓口', '前の市', '事業所']).optional(),
  /** Only who is meant; left out: everybody. */
  when: z.string().optional(),
  form: https.optional(),
  /** What will do in its place. */
  instead: z.string().optional(),
});

/** What an answer holds beside its sentence, by the kind of its question. */
export const answerValues = {
  /** 「1か月から2か月」 */
  span: z.strictObject({
    from: z.int().min(1),
    to: z.int().min(1).optional(),
    unit: z.enum(['日', '週', 'か月', 'か月目']),
  }),
  papers: z.array(paper).min(1),
  yesno: z.enum(['できる', 'できない']),
  ruling: z.enum(['できる', 'できない', 'ひとりずつ']),
  grant: z.strictObject({
    /** In yen. */
    amount: z.int().min(1),
    per: z.enum(['1日', '1か月', '1回']),
    /** The most there is, in yen, in a month or at once. */
    cap: z.int().min(1).optional(),
    who: z.array(z.string()).min(1),
    /** Where and how one asks for it. */
    how: z.string(),
    /** Until when: who asks later gets nothing. */
    by: z.string(),
  }),
  /** Names of windows of this area. */
  place: z.array(slug).min(1),
  form: z.strictObject({
    /** Where it goes. */
    to: z.string(),
    by: z.array(z.enum(['窓口', '郵送', 'オンライン'])).optional(),
    paper: https.optional(),
  }),
  /** 級地 of the 住民税. */
  grade: z.int().min(1).max(3),
} as const;
export type AnswerValue<Kind extends keyof typeof answerValues> = z.infer<
  (typeof answerValues)[Kind]
>;

const localAnswer = z.strictObject({
  /** There is an answer; there is no such thing here; it is decided for each person. */
  status: z.enum(['answered', 'none', 'case-by-case']),
  value: z.unknown().optional(),
  /** One or two sentences; {value} is where a span goes. */
  says: z.string(),
  /** For whom it holds. */
  when: z.array(z.string()).optional(),
  forms: z.array(link).optional(),
  source: z
    .strictObject({ title: z.string(), url: https.optional(), dated: day.optional() })
    .optional(),
  /** The fact of the law than which this answer gives less. */
  narrows: factId.optional(),
  /** The municipality's own word, or what somebody was told at the window. */
  voice: z.enum(['official', 'heard']),
  confirmed: day,
  reviewBy: day,
});
export type LocalAnswer = z.infer<typeof localAnswer>;
export type Window = z.infer<typeof windowSchema>;

/** An edition: a municipality's, a centre's or an office's own windows and answers, for the areas it serves. */
export const localSchema = z.strictObject({
  /** True for one that no real place has. */
  invented: z.literal(true).optional(),
  operator: z.strictObject({
    name: z.string(),
    kind: z.enum(Object.keys(operatorKinds) as [keyof typeof operatorKinds]),
    /** The day on which it began. */
    since: day,
    /** Where mistakes go: the https address of a form, or a mail address. */
    contact: z
      .string()
      .regex(
        /^(https:\/\/\S+|[^\s@]+@[^\s@]+)$/,
        'メールの住所か https:// で始まる住所を書いてください',
      ),
  }),
  areas: z
    .array(
      z.strictObject({
        /** 全国地方公共団体コード. */
        code: z.string(sixDigits).regex(/^\d{6}$/, sixDigits),
        /** 「みほん市」 */
        name: z.string(),
        windows: z
          .record(slug, windowSchema)
          .refine((all) => Object.keys(all).length > 0, '窓口を1つは書いてください'),
        /** By the names in content/local-questions/: time.decision */
        localAnswers: z.record(z.string(), localAnswer).default({}),
      }),
    )
    .min(1),
});
export type Edition = z.infer<typeof localSchema>;
export type Area = Edition['areas'][number];
