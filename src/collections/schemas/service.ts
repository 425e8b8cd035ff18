import { z } from 'astro/zod';
import { factId, reviewDates, slug } from './shared.ts';

/**
 * What a stretch of phases is, and so how its cells look: a service of its own (filled), 就労定着支援 (marked), the one
 * with the like name that the office before goes on with (hatched), or something that can be asked for at any time (dotted).
 */
export const laneKinds = ['service', 'teichaku', 'shokuba-teichaku', 'any-time'] as const;

const lane = z
  .array(
    z.strictObject({
      /** Of the four phases, 1 before hiring … 4 afterwards, those that it takes in. */
      phases: z.array(z.int().min(1).max(4)).min(1),
      kind: z.enum(laneKinds),
      /** Where any time will do: the phase in which one short time is drawn. */
      example: z.int().min(1).max(4).optional(),
      /** How long, in a few words. */
      head: z.string(),
      /** What happens then. */
      text: z.string(),
    }),
  )
  .min(1)
  .superRefine((stretches, context) => {
    const phases = stretches.flatMap(({ phases }) => phases);
    if (phases.some((phase, i) => i > 0 && phase <= phases[i - 1]!))
      context.addIssue({
        code: 'custom',
        message: 'phases は、時期の順に、1つの時期を1回だけ書いてください',
      });
  });

export const serviceSchema = z.strictObject({
  name: z.string(),
  reading: z.string(),
  /** Its name where there is little room. */
  short: z.string().max(6),
  /** Its drawing in src/drawings/. */
  drawing: slug,
  /** Its place in the comparison. */
  order: z.number().int(),
  guide: slug.optional(),
  glossary: slug,
  /** Its cells on the line of the four phases; a phase that is not named is empty. */
  lane,
  /** 目的 */
  purpose: z.string(),
  /** すること */
  activities: z.string(),
  /** どこで */
  place: z.string(),
  /** 使える人 */
  people: z.string(),
  /** いつ */
  timing: z.string(),
  /** 長さ */
  length: z.string(),
  /** お金 */
  cost: z.string(),
  /** はじめに行く所 */
  apply: z.string(),
  /** 手帳 */
  techo: z.string(),
  /** 会社の関わり */
  employer: z.string(),
  /** 就労定着支援といっしょに使えるか */
  together: z.string(),
  /** Facts the sentences rest on, beyond the figures in them. */
  cites: z.array(factId),
  ...reviewDates,
});
