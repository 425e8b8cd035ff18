import { type AnswerProblem, problemsIn } from './answer-problems.ts';
import { type Answers, answersFrom, type Fields, plannedDays, type Question } from './answers.ts';
import { later } from './calendar.ts';
import { type Verdict, verdictOn } from './eligibility.ts';
import type { Day, FactSheet } from './fact-sheet.ts';
import { type Fee, feeOn } from './fee.ts';
import { walkThrough } from './question-order.ts';
import { forecastOn, type TaxPeriod } from './tax-forecast.ts';
import { type Timeline, timelineOn } from './timeline.ts';
import { isFree } from './fee-class.ts';
import { feeAnswersFrom, incomeFrom } from './fee-answers.ts';
import { feePath, type FeeQuestion } from './fee-questions.ts';

/**
 * The verdict's outcome; but 'apply-now' and 'apply-still' in the time to apply and after it, where the first day is yet to come,
 * and 'before-leaving' where only a plan ends the service: a heading that said to wait, or that all is over, would deny the step below it.
 */
type ResultHeading = Verdict['outcome'] | 'apply-now' | 'apply-still' | 'before-leaving';

/** Everything the rules say about one set of answers: what a page shows. */
export interface Outcome {
  readonly today: Day;
  /** The answers to the questions that were asked, without those that no longer arise. */
  readonly fields: Fields;
  /** Questions whose answers are missing, in the order they are asked. */
  readonly unknown: readonly string[];
  readonly verdict: Verdict;
  readonly heading: ResultHeading;
  /** The questions whose days lie ahead: plans, which the result takes as if they came true. */
  readonly planned: readonly string[];
  /** Is the service theirs to use, now or later, so that days and costs mean something? */
  readonly isTheirs: boolean;
  readonly timeline: Timeline | undefined;
  /** Is the time line that of a steady job, although nothing was said of what came after the hiring? */
  readonly assumesSteady: boolean;
  /** Is the service not in use yet, so that its reviews and renewals hang on a beginning still to come? */
  readonly startsLater: boolean;
  /** Under 18 the guardians' tax counts, which the form does not ask about. */
  readonly isMinor: boolean;
  readonly fee: Fee;
  /** The month at the highest price a unit may have somewhere (fact fee/unit-price-reference); undefined where the region adds nothing. */
  readonly dearestMonth: number | undefined;
  readonly forecast: readonly TaxPeriod[];
}

/** The questions that can still matter, in the order they are asked, and the answers to them. */
export interface Path {
  readonly eligibility: readonly Question[];
  readonly money: readonly FeeQuestion[];
  readonly answers: Answers;
  readonly fields: Fields;
  readonly timeline: Timeline | undefined;
  /** Is the time line that of a steady job, although nothing was said of what came after the hiring? */
  readonly assumesSteady: boolean;
  /** The use that lies ahead, where one does. */
  readonly ahead: { readonly from: Day; readonly to: Day } | undefined;
}

// Dates that are all past are no plan; where they end the service, the verdict says so.
function planOf(answers: Answers, facts: FactSheet, today: Day): Timeline | undefined {
  const timeline = timelineOn(answers, facts, today);
  return timeline?.phase === 'over' ? undefined : timeline;
}

/** Returns what the fields come to on the way through the check; whatever is not asked counts for nothing. @throws if a fact has no value today */
export function pathOf(given: Fields, facts: FactSheet, today: Day): Path {
  const { asked, answers } = walkThrough(answersFrom(given), facts, today);
  // Who says nothing of what came after is shown the plan of a steady job, and told so.
  // As elsewhere, 'unknown' comes after every day.
  const assumesSteady = answers.course === 'unknown' && answers.hiredOn <= today;
  const timeline = planOf(assumesSteady ? { ...answers, course: 'steady' } : answers, facts, today);
  const use = timeline && {
    from: later(timeline.firstUsableDay, today),
    to: timeline.lastDay.earliest,
  };
  const ahead = use && use.from <= use.to ? use : undefined;
  const money = feePath(given, answers, facts, today, ahead?.from);
  const kept = new Set<string>([...asked, ...money]);
  const fields = Object.fromEntries(Object.entries(given).filter(([name]) => kept.has(name)));
  return { eligibility: asked, money, answers, fields, timeline, assumesSteady, ahead };
}

/** Returns what is wrong with the answers to the questions asked; empty where all is well. @throws if a fact has no value today */
export const problemsOn = (given: Fields, facts: FactSheet, today: Day): AnswerProblem[] =>
  problemsIn(pathOf(given, facts, today).answers, facts, today);

// What the tax notice says of this year is surer than a guess from the salary.
function guessNow({ classes }: Fee): TaxPeriod['guess'] | undefined {
  if (classes.every(isFree)) return 'zero';
  return classes.some(isFree) ? undefined : 'taxed';
}

function headingOf({ outcome, applyBy, actions: [first] }: Verdict): ResultHeading {
  if (applyBy) return 'apply-now';
  if (outcome === 'not-yet' && first === 'apply') return 'apply-still';
  return outcome === 'ended' && first === 'tell-before-leaving' ? 'before-leaving' : outcome;
}

/** What need not be found out where the other is known. */
const settledBy: Readonly<Record<string, string>> = {
  taxOnPaySlip: 'ownTax',
  yearlyPay: 'monthlySalary',
};

const isOpen = (name: string, fields: Fields): boolean =>
  name !== 'circumstances' && fields[settledBy[name] ?? name] === undefined;

/**
 * Returns the result of a check.
 * @param today the day of which it is asked, 'YYYY-MM-DD'
 * @throws if a fact has no value today
 */
export function outcomeOf(given: Fields, facts: FactSheet, today: Day): Outcome {
  const { eligibility, money, answers, fields, timeline, assumesSteady, ahead } = pathOf(
    given,
    facts,
    today,
  );
  const verdict = verdictOn(answers, facts, today);
  const isTheirs = verdict.outcome !== 'other-way' && verdict.outcome !== 'ended';
  const feeAt = (price: 'fee/unit-price' | 'fee/unit-price-reference') =>
    feeOn(feeAnswersFrom(fields, price, facts, today), facts, today);
  const fee = feeAt('fee/unit-price');
  const income = incomeFrom(fields, answers);
  const forecast = income && ahead ? forecastOn(income, facts, ahead) : [];
  const now = guessNow(fee);
  return {
    today,
    fields,
    // After a certain no, no open answer would change it.
    unknown: (isTheirs ? [...eligibility, ...money] : []).filter(
      (name) => fields[name] === undefined && isOpen(name, fields),
    ),
    verdict,
    heading: headingOf(verdict),
    planned: plannedDays(answers, today),
    isTheirs,
    timeline,
    assumesSteady: assumesSteady && timeline !== undefined,
    startsLater: answers.usage !== 'using' && timeline?.phase === 'usable',
    isMinor: answers.age === 'minor',
    fee,
    dearestMonth:
      fields['region'] === 'basic' ? undefined : feeAt('fee/unit-price-reference').monthly.max,
    forecast: forecast.map((period) =>
      now && period.from <= today ? { ...period, guess: now, settled: true } : period,
    ),
  };
}
