import { type Day, parseDay } from './rules/index.ts';

const kanji = '〇一二三四五六七八九';
const ones = new RegExp(`[${kanji}]`, 'g');
const tens = new RegExp(`([${kanji}]?)十([${kanji}]?)`, 'g');

/** Full-width digits and signs as half-width, figures in kanji as digits, without spaces: 「１８０，０００ 円」 → '180,000円', 「十二月」 → '12月' */
const plain = (text: string, space = ''): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, space)
    .replace(tens, (_, ten: string, one: string) => (ten || '一') + (one || '〇'))
    .replace(ones, (figure) => String(kanji.indexOf(figure)));

/** The year before the first of an era: 令和8年 is 2026, 平成30年 is 2018. */
const beforeEra: Readonly<Record<string, number>> = {
  令和: 2018,
  R: 2018,
  平成: 1988,
  H: 1988,
  昭和: 1925,
  S: 1925,
};

const yearPattern = '(?:(令和|平成|昭和|R|H|S)(元|\\d{1,2})|(\\d{4}))';

function yearIn(
  era: string | undefined,
  count: string | undefined,
  full: string | undefined,
): number {
  if (!era) return Number(full);
  return count === '元'
    ? beforeEra[era]! + 1
    : Number(count) > 0
      ? beforeEra[era]! + Number(count)
      : Number.NaN;
}

function yearTyped(text: string): number {
  const [, era, count, full] = new RegExp(`^${yearPattern}$`).exec(text.toUpperCase()) ?? [];
  return yearIn(era, count, full);
}

interface DayFields {
  readonly year: string;
  readonly month: string;
  readonly date: string;
}

/** 「令和8年4月1日」 「2026/4/1」 「2026-04-01(水)」 「R8.4.1」 「2026 4 1」 */
const wholeDay = new RegExp(`^${yearPattern}\\D{1,2}(\\d{1,2})\\D{1,2}(\\d{1,2})\\D*$`);

/** Returns the three fields of a whole date typed or pasted into one: 「令和8年4月1日」 「2026/4/1」 「20260401」; undefined where it is none. */
export function wholeDayIn(text: string): DayFields | undefined {
  const typed = plain(text).toUpperCase();
  const [, year8, month8, date8] = /^(\d{4})(\d{2})(\d{2})$/.exec(typed) ?? [];
  if (year8) return { year: year8, month: String(Number(month8)), date: String(Number(date8)) };
  const [, era, count, full, month, date] =
    wholeDay.exec(typed) ?? wholeDay.exec(plain(text, '/').toUpperCase()) ?? [];
  const year = yearIn(era, count, full);
  return month && date && !Number.isNaN(year)
    ? { year: String(year), month: String(Number(month)), date: String(Number(date)) }
    : undefined;
}

/** Returns the day typed into three fields, or whole into the first, as 'YYYY-MM-DD'; 'unknown' if all are empty; or what is wrong with it. */
export function readDay(
  fields: DayFields,
): { day: Day | 'unknown' } | { problem: 'day-incomplete' | 'year-unclear' | 'no-such-day' } {
  const isWhole = !fields.month.trim() && !fields.date.trim();
  const given = (isWhole && wholeDayIn(fields.year)) || fields;
  const [year, month, date] = [given.year, given.month, given.date].map((text) =>
    plain(text).replace(/[年月日]$/, ''),
  );
  if (!year && !month && !date) return { day: 'unknown' };
  // Three figures in one field that are no date: which of them is the year?
  if (isWhole && /\d\D+\d+\D+\d/.test(year!)) return { problem: 'year-unclear' };
  if (!year || !/^\d{1,2}$/.test(month ?? '') || !/^\d{1,2}$/.test(date ?? ''))
    return { problem: 'day-incomplete' };
  const full = yearTyped(year);
  if (Number.isNaN(full)) return { problem: 'year-unclear' };
  const day = parseDay(`${full}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`);
  return day ? { day } : { problem: 'no-such-day' };
}

/** Commas between groups of three digits are taken out, one before 「万」 is a point: 「18,5万」 「18、5万」 are 18.5万. Any other is unclear. */
function withoutCommas(text: string): string | undefined {
  const typed = text.replaceAll('、', ',');
  const grouped = typed.replace(
    /(^|[^\d,])(\d{1,3}(?:,\d{3})+)(?!\d)/g,
    (_, before: string, digits: string) => before + digits.replaceAll(',', ''),
  );
  const pointed = grouped.replace(/^(\d+),(\d{1,2})(?=万)/, '$1.$2');
  return pointed.includes(',') ? undefined : pointed;
}

/** What says that there is none. */
const nothing = /^(?:なし|無し|無|ない|無い|ありません|ゼロ)$/;

/** Returns an amount as typed, in yen, 'unknown' if empty, or what is wrong with it: 「18万」 「１８０，０００円」 → 180000, 「なし」 → 0 */
export function readAmount(
  text: string,
):
  | { yen: number | 'unknown' }
  | { problem: 'not-an-amount' | 'comma-unclear' | 'too-small' | 'too-large' } {
  const written = plain(text).replace(/^[¥\\]|円$/g, '');
  if (!written) return { yen: 'unknown' };
  if (nothing.test(written)) return { yen: 0 };
  const typed = withoutCommas(written);
  if (typed === undefined)
    return { problem: /^[\d,、万千.]+$/.test(written) ? 'comma-unclear' : 'not-an-amount' };
  const [, man, thousands, rest] = /^(?:(\d+(?:\.\d+)?)万)?(?:(\d)千)?(\d*)$/.exec(typed) ?? [];
  if (man === undefined && thousands === undefined && !rest) return { problem: 'not-an-amount' };
  const yen =
    Math.round(Number(man ?? 0) * 10_000) + Number(thousands ?? 0) * 1000 + Number(rest || 0);
  if (man && rest && rest.length < 2) return { problem: 'not-an-amount' };
  if (yen > 100_000_000) return { problem: 'too-large' };
  // 「18」 means 18万円 to many; nobody earns or owes so little.
  return yen > 0 && yen < 1000 ? { problem: 'too-small' } : { yen };
}
