import type { Day } from './rules/index.ts';

/**
 * Returns today in Japan by the device's clock, read once: the rules have none.
 * @param built the day the site was built; a device set to a year and more before it is mistaken, and this day is taken
 */
export function deviceDay(built: Day): Day {
  // Japan has been nine hours ahead all year since 1952; Intl takes twenty milliseconds on a slow phone.
  const clock = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  const yearBefore = `${Number(built.slice(0, 4)) - 1}${built.slice(4)}`;
  return clock < yearBefore ? built : clock;
}
