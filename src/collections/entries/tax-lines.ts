import { buildDay } from '../../build-day.ts';
import { formatFigure } from '../facts/figure.ts';
import {
  disabledLine,
  entryOn,
  regionalLines,
  taxYearOn,
  valueOn,
  yearOf,
} from '../../rules/index.ts';
import { factSheet } from './facts.ts';

/** The facts a table of these lines rests on. */
export const taxLineFacts: readonly string[] = [
  disabledLine,
  ...regionalLines,
  'fee/tax-known-until',
];

/** The lines of some tax years: 「2026年と2027年」, 「2027年7月から2029年6月まで」, 「209万円以下」, 「1級地」 with 「119万円以下」 … */
interface TaxLines {
  readonly pay: string;
  readonly fees: string;
  readonly disabled: string;
  readonly regions: readonly { readonly name: string; readonly line: string }[];
}

const line = (id: string, taxYear: number): string => {
  const { value = 0, limit = '' } = entryOn(factSheet, id, `${taxYear}-04-01`);
  return formatFigure(value, '円', '万円') + limit;
};

/** Pay of these tax years' calendar years, each the one before: 「2025年」, 「2026年と2027年」, 「2028年から」. */
const payOf = (first: number, last: number | undefined): string => {
  if (last === undefined) return `${first - 1}年から`;
  return first === last
    ? `${first - 1}年`
    : `${first - 1}年${last - first > 1 ? 'から' : 'と'}${last - 1}年`;
};

/** Returns every set of lines from the tax year whose fees are charged on the build day, the present one first; those already past are none. */
export function taxLinesFrom(day = buildDay): TaxLines[] {
  const now = taxYearOn(day, factSheet);
  const changes = [disabledLine, ...regionalLines].flatMap((id) =>
    (factSheet[id] ?? []).map(({ from }) => yearOf(from)),
  );
  const begins = [...new Set([now, ...changes])]
    .filter((taxYear) => taxYear >= now)
    .toSorted((one, other) => one - other);
  const july = valueOn(factSheet, 'fee/july', day);
  return begins.map((first, i) => {
    const next = begins[i + 1];
    return {
      pay: payOf(first, next && next - 1),
      fees: `${first}年${july}月から${next ? `${next}年${july - 1}月まで` : ''}`,
      disabled: line(disabledLine, first),
      regions: regionalLines.map((id, level) => ({
        name: `${level + 1}級地`,
        line: line(id, first),
      })),
    };
  });
}
