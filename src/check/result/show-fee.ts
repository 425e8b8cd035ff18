import { inWords, yen } from '../../collections/facts/figure.ts';
import { isFree, type Outcome, type Range } from '../../rules/index.ts';
import type { Sentences } from '../sentences-on-page.ts';

/** Returns a range of yen in words: 「9,300円」, 「2,234円〜3,512円」 */
export const inYen = ({ min, max }: Range): string =>
  min === max ? yen(min) : `${yen(min)}〜${yen(max)}`;

/** Is the fee that of the offices of one band, without additions and region? */
const isOneBand = ({ fields }: Outcome): boolean => (fields['band'] ?? 'unknown') !== 'unknown';

/** Returns what a month comes to: the yen of one band of offices, else the page's sentence with the range of most months (facts fee/month-low, fee/month-high). */
export function monthShown(
  outcome: Outcome,
  say: (name: 'paid' | 'free-or-paid') => string,
): string {
  const { monthly, classes } = outcome.fee;
  if (monthly.min === monthly.max) return yen(monthly.max);
  if (isOneBand(outcome)) return `${yen(monthly.min)}か${yen(monthly.max)}`;
  return say(classes.some(isFree) ? 'free-or-paid' : 'paid').replace('円〜', '〜');
}

/** How many stretches of months are told: now, next July and the one after. Later ones are guesses upon guesses. */
export const nearest = 3;

function forecastItems({ forecast }: Outcome, { copy }: Sentences): HTMLElement[] {
  return forecast.slice(0, nearest).map(({ from, to, guess, settled }) => {
    const item = copy('guess', guess);
    item.prepend(`${inWords(from)}〜${inWords(to)}: `);
    if (!settled) item.append(copy('note', 'unsettled'));
    return item;
  });
}

/** Shows class and cap, what else to know of them, and the Julys ahead. */
export function showFee(
  slot: (name: string) => HTMLElement,
  outcome: Outcome,
  sentences: Sentences,
): void {
  const { fee, fields, dearestMonth, isMinor } = outcome;
  const { copy, text } = sentences;
  const mayPay = fee.monthly.max > 0;
  const hasUsed = fields['usage'] === 'using' || fields['usage'] === 'stopped';
  const notes = [
    ...(isMinor ? ['minor'] : []),
    ...(hasUsed ? ['lapse'] : []),
    ...(mayPay ? ['most', 'no-support', 'cap', 'same', 'first-month', 'others', 'free'] : ['zero']),
    'company',
    'hard',
  ];
  slot('classes').textContent =
    fee.classes.length > 2
      ? text('class', 'unknown')
      : fee.classes.map((feeClass) => text('class', feeClass)).join('・');
  slot('cap').textContent = inYen(fee.cap);
  slot('cap-row').hidden = fee.classes.length > 2;
  slot('fee-notes').replaceChildren(...notes.map((name) => copy('fee-note', name)));
  slot('dearest').hidden = !mayPay || !isOneBand(outcome) || dearestMonth === undefined;
  slot('dearest-month').textContent = yen(dearestMonth ?? 0);
  slot('one-band').hidden = !mayPay || !isOneBand(outcome);
  slot('month-basic').hidden = !mayPay || !isOneBand(outcome);
  slot('month-either').hidden = !mayPay || !fee.classes.some(isFree);
  slot('month-zero').hidden = mayPay;
  for (const name of ['forecast-block', 'forecast-count-block'])
    slot(name).hidden = outcome.forecast.length === 0;
  slot('forecast').replaceChildren(...forecastItems(outcome, sentences));
}
