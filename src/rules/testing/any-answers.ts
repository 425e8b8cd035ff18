import fc from 'fast-check';
import { type Answers, circumstances, dayQuestions, options } from '../answers.ts';
import { dayAt, timeAt } from './walked-calendar.ts';

const day = fc.option(
  fc.integer({ min: timeAt('2010-01-01'), max: timeAt('2045-12-31') }).map(dayAt),
  { nil: 'unknown' as const },
);

/** Any answers, also those to questions nobody asked and days that contradict each other. */
export const anyAnswers = fc.record({
  ...Object.fromEntries(
    Object.entries(options).map(([question, values]) => [
      question,
      fc.constantFrom<string>(...values),
    ]),
  ),
  ...Object.fromEntries(dayQuestions.map((question) => [question, day])),
  circumstances: fc.subarray([...circumstances]),
}) as unknown as fc.Arbitrary<Answers>;
