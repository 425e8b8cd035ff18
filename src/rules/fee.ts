import { type Day, type FactSheet, valueOn } from './fact-sheet.ts';
import { type FeeClass, type Household, possibleClasses, type Yen } from './fee-class.ts';

/** Bands of an office's 就労定着率, the highest first, named by their lower line in percent as the facts are. */
export const bands = ['95', '90', '80', '70', '50', '30', '0'] as const;

export type Band = (typeof bands)[number];

/** Additions to the basic units, named as the facts fee/kasan-… are. */
export const kasan = [
  'shoki',
  'jobcoach-haichi',
  'tokubetsu-chiiki',
  'jisseki',
  'renkei-1',
  'renkei-2',
  'jogen',
] as const;

type Kasan = (typeof kasan)[number];

export interface FeeAnswers extends Household {
  readonly band: Band | 'unknown';
  /** Yen for one unit; 'unknown' gives a range up to fee/unit-price-reference. */
  readonly unitPrice: number | 'unknown';
  readonly kasan: readonly Kasan[];
  /** An addition in percent of the units (処遇改善加算), 0 for none. */
  readonly percentAddition: number;
  /** What services before this one in the order of fee/order take in the same month. */
  readonly earlierCharges: Yen;
}

/** Nothing answered: every class, every band, and the price of most places. */
export const unansweredFee: FeeAnswers = {
  publicAssistance: 'unknown',
  ownTax: 'unknown',
  spouseTax: 'unknown',
  addback: 0,
  groupHome: 'unknown',
  band: 'unknown',
  unitPrice: 'unknown',
  kasan: [],
  percentAddition: 0,
  earlierCharges: 0,
};

/** The least and the most, in yen a month; the same where the answers decide. */
export interface Range {
  readonly min: Yen;
  readonly max: Yen;
}

export interface Fee {
  readonly classes: readonly FeeClass[];
  /** The 負担上限月額: a limit, not what is paid. */
  readonly cap: Range;
  /** A tenth of the cost before the cap. */
  readonly ownShare: Range;
  /** What a month comes to. */
  readonly monthly: Range;
}

const rangeOf = (amounts: readonly Yen[]): Range => ({
  min: Math.min(...amounts),
  max: Math.max(...amounts),
});

/** Returns the units with an addition in percent, rounded half up to a whole unit. Fact fee/rounding. */
export const unitsWithAddition = (units: number, percent: number): number =>
  units + Math.floor((units * Math.round(percent * 10) + 500) / 1000);

/**
 * Returns the own share of a month in yen, before the cap: units times price, then the share, each cut to whole yen. Fact fee/rounding.
 *
 * @param tenths the fact fee/share in 割
 */
export const ownShare = (units: number, unitPrice: number, tenths: number): Yen =>
  // In hundredths of a yen, so that 1,690 × 11.20 is not 18,927.999….
  Math.floor((Math.floor((units * Math.round(unitPrice * 100)) / 100) * tenths) / 10);

/**
 * Returns the class, the cap and the month in yen, each as far as the answers decide.
 *
 * Without 処遇改善加算 unless percentAddition says so: its rate for this service is not settled (fact fee/shogu-r8).
 * @throws if a fact has no value on that day
 */
export function feeOn(answers: FeeAnswers, facts: FactSheet, day: Day): Fee {
  const value = (id: string) => valueOn(facts, `fee/${id}`, day);
  const classes = possibleClasses(answers, value('shotokuwari-line'));
  const caps = classes.map((feeClass) => value(`cap-${feeClass}`));
  const prices =
    answers.unitPrice === 'unknown'
      ? [value('unit-price'), value('unit-price-reference')]
      : [answers.unitPrice];
  const extra = answers.kasan.reduce((sum, name) => sum + value(`kasan-${name}`), 0);

  const shares = (answers.band === 'unknown' ? bands : [answers.band])
    .map((band) => unitsWithAddition(value(`units-${band}`) + extra, answers.percentAddition))
    .flatMap((units) => prices.map((price) => ownShare(units, price, value('share'))));
  const months = caps.flatMap((cap) =>
    shares.map((share) => Math.min(share, Math.max(0, cap - answers.earlierCharges))),
  );
  return {
    classes,
    cap: rangeOf(caps),
    ownShare: rangeOf(shares),
    monthly: rangeOf(months),
  };
}
