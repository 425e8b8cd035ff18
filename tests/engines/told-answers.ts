import { monthsAway, testDay } from '../setup/test-day.ts';

/** Answers that lead to a result: hired four months before the day of the tests. */
export const answers = {
  usage: 'not-started',
  priorService: 'b-type',
  employment: 'company',
  hiredOn: monthsAway(-4),
  course: 'steady',
  gap: 'continuous',
  proof: 'techo',
  age: 'adult',
};
/** The check with them, by a link. */
export const told = `/check/#${new URLSearchParams({ v: '2', on: testDay, ...answers })}`;
