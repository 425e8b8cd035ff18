import { z } from 'astro/zod';
import { day, reviewDates, slug } from './shared.ts';

/** The success criteria of WCAG 2.2 by level and by the version that brought them. JIS X 8341-3:2016 has those of 2.0. */
const byVersion = {
  '2.0': {
    A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 3.1.1 3.2.1 3.2.2 3.3.1 3.3.2 4.1.2',
    AA: '1.2.4 1.2.5 1.4.3 1.4.4 1.4.5 2.4.5 2.4.6 2.4.7 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4',
  },
  '2.1': {
    A: '2.1.4 2.5.1 2.5.2 2.5.3 2.5.4',
    AA: '1.3.4 1.3.5 1.4.10 1.4.11 1.4.12 1.4.13 4.1.3',
  },
  '2.2': { A: '3.2.6 3.3.7', AA: '2.4.11 2.5.7 2.5.8 3.3.8' },
} as const;

/** Each criterion: its number, its level, and whether JIS X 8341-3:2016 has it. */
export const standard = Object.entries(byVersion).flatMap(([version, levels]) =>
  Object.entries(levels).flatMap(([level, numbers]) =>
    numbers.split(' ').map((number) => ({ number, level, isInJis: version === '2.0' })),
  ),
);

const criterion = z
  .strictObject({
    /** As in the Japanese translation. */
    name: z.string(),
    /** What machines look at. */
    machine: z.string().optional(),
    /** Where: names of tests/*.spec.ts. */
    tests: z.array(slug).default([]),
    /** What nobody has looked at. */
    open: z.string().optional(),
    /** Who of those it is for has tried it, and when; without it the page says that nobody has. */
    people: z.strictObject({ on: day, who: z.string() }).optional(),
  })
  .refine(({ machine, tests }) => (machine === undefined) === (tests.length === 0), {
    error: 'machine(機械が見たこと)と tests(その検査)は、いっしょに書いてください',
  })
  .refine(({ machine, open }) => machine ?? open, {
    error: 'machine か open(まだのこと)を書いてください',
  });

/** What the second engine says and nobody mended: read by a person, and why it stands. */
const standing = z.strictObject({
  /** The engine's name of its rule. */
  rule: z.string(),
  /** How often it calls it a fault, by page; without these it only asks a person to look, wherever that is. */
  faults: z.record(z.string().startsWith('/'), z.int().positive()).optional(),
  why: z.string(),
});

/** What was tested of each success criterion. Whether one is met is said nowhere: a machine cannot know. */
export const accessibilitySchema = z
  .strictObject({
    criteria: z.record(z.string(), criterion),
    secondEngine: z.array(standing),
    /** What is troublesome where it is heard, and not mended. */
    heard: z.array(z.string()),
    ...reviewDates,
  })
  .superRefine(({ criteria }, context) => {
    const known = standard.map(({ number }) => number);
    const complain = (message: string) => context.addIssue({ code: 'custom', message });
    for (const number of known)
      if (!(number in criteria)) complain(`達成基準 ${number} がありません`);
    for (const number of Object.keys(criteria))
      if (!known.includes(number)) complain(`「${number}」は、WCAG 2.2 の A と AA にありません`);
  });
