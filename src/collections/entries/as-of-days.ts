import { buildDay } from '../../build-day.ts';
import { type Day, unitsRead } from '../../rules/index.ts';
import { formatFigure } from '../facts/figure.ts';
import { changes } from './changes.ts';
import { factSheet } from './facts.ts';

/** A day from which figures that the check computes with are others. */
export interface AsOf {
  readonly day: Day;
  /** 「2027年4月」 */
  readonly label: string;
  readonly path: `/${string}`;
  /** The day on which the next ones begin; undefined of the last. */
  readonly next: Day | undefined;
  readonly when: 'past' | 'now' | 'coming';
}

const days = changes
  .filter(({ facts }) => facts.some(({ id }) => id in unitsRead))
  .map(({ day }) => day)
  .sort();
const now = days.findLast((day) => day <= buildDay);

/** Every such day, the earliest first: a page each, so that figures of two days never stand together. */
export const asOfDays: readonly AsOf[] = days.map((day, i) => ({
  day,
  label: formatFigure(day, '日付', '年月'),
  path: `/changes/on/${day}/`,
  next: days[i + 1],
  when: day === now ? 'now' : day < buildDay ? 'past' : 'coming',
}));

/** Returns the facts that the check computes with and that have a figure on a day: those whose figure begins on it, or after the build, first. */
export function figuresOn(day: Day): { fresh: string[]; same: string[] } {
  const shown = Object.keys(unitsRead).flatMap((id) => {
    const value = factSheet[id]?.findLast(({ from }) => from <= day);
    return value ? [{ id, isFresh: value.from === day || value.from > buildDay }] : [];
  });
  return {
    fresh: shown.filter(({ isFresh }) => isFresh).map(({ id }) => id),
    same: shown.filter(({ isFresh }) => !isFresh).map(({ id }) => id),
  };
}
