import { parseDay } from '../../rules/calendar.ts';
import type { Day } from '../../rules/fact-sheet.ts';

/** Full-width digits and signs as half-width, without spaces and commas: 「１８０，０００ 円」 → '180000円' */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s,、]/g, '');

/** The year before the first of an era: 令和8年 is 2026, 平成30年 is 2018. */
const beforeEra: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };

function yearOf(text: string): number {
  const [, era, year] = /^(令和|平成|R|H)(元|[1-9]\d?)$/.exec(text.toUpperCase()) ?? [];
  if (era) return beforeEra[era]! + (year === '元' ? 1 : Number(year));
  return /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
}

export interface DayFields {
  readonly year: string;
  readonly month: string;
  readonly date: string;
}

/** A day as typed into three fields: the day, 'unknown' if all are empty, or what is wrong with it. */
export function readDay(fields: DayFields): { day: Day | 'unknown' } | { problem: 'day-incomplete' | 'year-unclear' | 'no-such-day' } {
  const [year, month, date] = [fields.year, fields.month, fields.date].map((text) => plain(text).replace(/[年月日]$/, ''));
  if (!year && !month && !date) return { day: 'unknown' };
  if (!year || !/^\d{1,2}$/.test(month ?? '') || !/^\d{1,2}$/.test(date ?? '')) return { problem: 'day-incomplete' };
  const full = yearOf(year);
  if (Number.isNaN(full)) return { problem: 'year-unclear' };
  const day = parseDay(`${full}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`);
  return day ? { day } : { problem: 'no-such-day' };
}

/** An amount as typed: yen, 'unknown' if empty, or a problem: 「18万」 「１８０，０００円」 → 180000 */
export function readAmount(text: string): { yen: number | 'unknown' } | { problem: 'not-an-amount' | 'too-small' | 'too-large' } {
  const typed = plain(text).replace(/^[¥\\]|円$/g, '');
  if (!typed) return { yen: 'unknown' };
  const [, man, thousands, rest] = /^(?:(\d+(?:\.\d+)?)万)?(?:(\d)千)?(\d*)$/.exec(typed) ?? [];
  if (man === undefined && thousands === undefined && !rest) return { problem: 'not-an-amount' };
  const yen = Math.round(Number(man ?? 0) * 10_000) + Number(thousands ?? 0) * 1000 + Number(rest || 0);
  if (man && rest && rest.length < 2) return { problem: 'not-an-amount' };
  if (yen > 100_000_000) return { problem: 'too-large' };
  // 「18」 means 18万円 to many; nobody earns or owes so little.
  return yen > 0 && yen < 1000 ? { problem: 'too-small' } : { yen };
}
