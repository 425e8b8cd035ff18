import { z } from 'astro/zod';
import { factId, reviewDates, slug } from './shared.ts';

/**
 * What a stretch of phases is, and so how its cells look: a service of its own (filled), 就労定着支援 (marked), the one
 * with the like name that the office before goes on with (hatched), or something that can be asked for at any time (dotted).
 */
const laneKinds = ['service', 'teichaku', 'shokuba-teichaku', 'any-time'] as const;

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

/** The rows of the comparison, in its order, as a reader sees them named. */
export const serviceRows = {
  purpose: '目的',
  timing: 'いつ',
  activities: 'すること',
  place: 'どこで',
  length: '長さ',
  cost: 'お金',
  apply: 'はじめに行く所',
  people: '使える人',
  techo: '手帳',
  employer: '会社の関わり',
  together: 'いっしょに使えるか',
} as const;

export type ServiceRow = keyof typeof serviceRows;
const rowNames = Object.keys(serviceRows) as ServiceRow[];

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
  purpose: z.string(),
  timing: z.string(),
  activities: z.string(),
  place: z.string(),
  length: z.string(),
  cost: z.string(),
  apply: z.string(),
  people: z.string(),
  techo: z.string(),
  employer: z.string(),
  /** With 就労定着支援. */
  together: z.string(),
  /** Facts that each part rests on, beyond the figures in it: a page tells the sources of the parts that it shows. */
  cites: z.partialRecord(z.enum(['lane', ...rowNames]), z.array(factId)),
  ...reviewDates,
});
