import { formatFigure, inWords } from '../../src/collections/facts/figure.ts';
import { outcomeOf, type Outcome, entryOn, type Day } from '../../src/rules/index.ts';
import { facts, units } from '../../src/rules/testing/content-facts.ts';
import { testDay } from './test-day.ts';

export { inWords };

/** What the rules say of answers on a day: what the page has to show. @throws if a fact has no value then */
export const expectedOf = (fields: Readonly<Record<string, string>>, on = testDay): Outcome =>
  outcomeOf(fields, facts, on);

/** A fact's figure as the site under test shows it: figure('period/max', '年') is 「3年」. @throws as formatFigure does */
export const figure = (id: string, as?: string): string =>
  formatFigure(entryOn(facts, id, testDay).value!, units[id]!, as);

/** An amount as the check shows it: 「9,300円」 */
export const yen = (amount: number): string => `${amount.toLocaleString('ja-JP')}円`;

/** The first and the last day of use: ['2027-02-01', '2030-01-31']. @throws if the answers lead to none */
export function daysOf({ timeline }: Outcome): [Day, Day] {
  if (!timeline) throw new Error('no days of use');
  return [timeline.firstUsableDay, timeline.lastDay.earliest];
}

/** 「12月31日」 */
export const monthAndDate = (day: Day): string => inWords(day).replace(/^\d+年/, '');
