import { z } from 'astro/zod';
import { parseDay } from '../../rules/index.ts';

/** A calendar day, quoted in YAML: "2026-11-22". */
export const day = z
  .string('"2026-11-22" のように、引用符で囲んだ日付を書いてください')
  .regex(/^\d{4}-\d{2}-\d{2}$/, {
    error: '「2026-11-22」の形で、引用符で囲んだ日付を書いてください',
    abort: true,
  })
  .refine((text) => parseDay(text), '暦にない日です。暦にある日を書いてください');

/** A stable ASCII name, as used in file names and URLs. */
export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, '小文字の英数字とハイフンで書いてください');

/** A fact's name: its path in content/facts/ without the extension. */
export const factId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, '「period/max」のように、話題/名前 で書いてください');

/** The search topic a page answers for. Fixed by the promised site map. */
export const topic = z.enum([
  'home',
  'overview',
  'support',
  'eligibility',
  'period',
  'fee',
  'flow',
  'vs-transition',
  'vs-jobcoach',
  'plan',
  'after',
  'jobchange',
  'leave',
  'move',
  'privacy',
  'rights',
  'pitfalls',
  'fit',
  'choose',
  'family',
  'employer',
  'supporters',
  'consult',
  'check',
  'faq',
  'glossary',
  'search',
  'sources',
  'about',
  'pension',
  'tell',
]);

/** When a person last read the whole page, and when the next reading is due. */
export const reviewDates = { reviewed: day, nextReview: day };
