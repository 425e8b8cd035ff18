import { z } from 'astro/zod';
import { factId } from './shared.ts';

/** What an answer to a question holds beside its sentence; src/collections/schemas/local.ts says in what form. */
const answerKinds = [
  'span',
  'papers',
  'yesno',
  'ruling',
  'grant',
  'place',
  'form',
  'grade',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** Questions that the law leaves to a municipality or a place near by, in the order in which a clerk would answer them. */
export const localQuestionsSchema = z.strictObject({
  /** The heading over these questions. */
  title: z.string(),
  /** The group's place. */
  order: z.int().min(1),
  /** By name; an edition answers under 「グループ.名前」. */
  questions: z.record(
    z.string().regex(/^[a-z0-9-]+$/, '小文字の英数字とハイフンで書いてください'),
    z.strictObject({
      /** As somebody asks it at the window. */
      question: z.string(),
      kind: z.enum(answerKinds),
      /** The facts beside whose 「だれに・何と聞くか」 the answer is shown. */
      facts: z.array(factId).optional(),
      /** The fact of the law that no answer may fall below. */
      law: factId.optional(),
      /** True for what to ask first: it stands on the first sheet of paper. */
      first: z.literal(true).optional(),
      /** For who fills it in. */
      help: z.string().optional(),
    }),
  ),
});
export type LocalQuestions = z.infer<typeof localQuestionsSchema>;
export type WindowQuestion = LocalQuestions['questions'][string];
