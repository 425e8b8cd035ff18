import type { DatedValue, Day } from '../../rules/index.ts';

/** Returns a number in groups of three: 1074 → 「1,074」. Intl would take a slow phone as long as the rest of a result. */
export function inGroups(value: number): string {
  const [whole, part] = String(value).split('.');
  const grouped = whole!.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part ? `${grouped}.${part}` : grouped;
}

/** Returns an amount as it is shown: 180000 → 「180,000円」 */
export const yen = (amount: number): string => `${inGroups(amount)}円`;

/** What a page may ask a fact's figure to be shown as, by the unit the fact is kept in. */
const shownAs: Record<string, readonly string[]> = {
  か月: ['か月', '年'],
  円: ['円', '万円'],
  日付: ['日付', '年月'],
};

/** 42 → 「3年6か月」, 36 → 「3年」, 6 → 「6か月」 */
function inYears(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return `${years ? `${years}年` : ''}${rest || !years ? `${rest}か月` : ''}`;
}

/** 2044000 → 「204万4千円」, 1350000 → 「135万円」, 9300 → 「9,300円」 */
function inTenThousands(yen: number): string {
  const man = Math.floor(yen / 10_000);
  const rest = yen % 10_000;
  if (!man) return `${inGroups(yen)}円`;
  if (!rest) return `${inGroups(man)}万円`;
  return rest % 1000 ? `${man}万${inGroups(rest)}円` : `${man}万${rest / 1000}千円`;
}

/** Returns a day in words: '2026-04-01' → 「2026年4月1日」 */
export function inWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/**
 * Returns a figure as readers see it: formatFigure(42, 'か月', '年') → 「3年6か月」.
 * @param unit the unit the fact is kept in
 * @param as the unit the page asks for; the same, or one listed in shownAs
 * @param decimals how many decimals to show at least: 36 with one is 「36.0%」
 * @throws if the fact cannot be shown in that unit
 */
export function formatFigure(
  value: number | Day,
  unit: string,
  as: string = unit,
  decimals = 0,
): string {
  if (as !== unit && !shownAs[unit]?.includes(as)) {
    throw new Error(
      `単位が合いません。この事実の単位は「${unit}」です(「${as}」と書かれています)。`,
    );
  }
  if (typeof value === 'string')
    return as === '年月' ? inWords(value).replace(/\d+日$/, '') : inWords(value);
  if (as === '年' && unit === 'か月') return inYears(value);
  if (as === '万円') return inTenThousands(value);
  const figure = decimals
    ? new Intl.NumberFormat('ja-JP', { minimumFractionDigits: decimals }).format(value)
    : inGroups(value);
  return `${figure}${as}`;
}

/** Returns every way a page may show a figure: 36 and か月 give 「36か月」 and 「3年」. @throws as formatFigure does */
export const formsOf = (value: number | Day, unit: string): string[] => [
  ...new Set((shownAs[unit] ?? [unit]).map((as) => formatFigure(value, unit, as))),
];

/** Returns a value that will replace today's, undefined where none will: what it will be and from when. */
export function comingChange(
  next: DatedValue | undefined,
  unit: string,
  as: string,
  decimals = 0,
): string | undefined {
  if (next?.value === undefined) return undefined;
  return `${inWords(next.from)}からは${formatFigure(next.value, unit, as, decimals)}${next.limit ?? ''}`;
}
