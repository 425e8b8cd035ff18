/** What the rules give to everyone else: see README.md, with an example that example.test.ts runs. */
export {
  type Answers,
  answersFrom,
  circumstances,
  dayQuestions,
  type Fields,
  options,
  type Question,
  unanswered,
} from './answers.ts';
export { dayAfter, dayReached, parseDay, yearOf } from './calendar.ts';
export { verdictOn } from './eligibility.ts';
export {
  type DatedValue,
  type Day,
  entryOn,
  type FactSheet,
  nextEntry,
  valueOn,
} from './fact-sheet.ts';
export { type FirstDates, firstDatesOf } from './first-dates.ts';
export { isFree } from './fee-class.ts';
export { type Band, bands, feeOn, type Range, unansweredFee } from './fee.ts';
export {
  feeOptions,
  type FeeQuestion,
  feeQuestions,
  isRare,
  mostFeeQuestionsLeft,
} from './fee-questions.ts';
export { type Outcome, outcomeOf, type Path, pathOf, problemsOn } from './outcome.ts';
export type { Status, WhomToAsk } from './reason.ts';
export { type ReasonId, reasons } from './reasons.ts';
export { reasonSources } from './sources.ts';
export { mostQuestionsLeft, questionOrder, walkThrough } from './question-order.ts';
export {
  disabledLine,
  forecastOn,
  type Guess,
  regionalLines,
  taxGuess,
  taxYearOn,
} from './tax-forecast.ts';
export {
  doubts,
  type EventKind,
  type Phase,
  type Timeline,
  timelineOn,
  type TimelineEvent,
} from './timeline.ts';
export { unitsRead } from './units-read.ts';
export { whyOf } from './why.ts';
