import { inWords } from '../../facts/figure.ts';
import type { Range } from '../../rules/fee.ts';
import type { Outcome } from './outcome-of.ts';
import type { Sentences } from './sentences.ts';

const yen = (amount: number): string => `${amount.toLocaleString('ja-JP')}円`;

export const inYen = ({ min, max }: Range): string => (min === max ? yen(min) : `${yen(min)}〜${yen(max)}`);

function forecastItems({ forecast }: Outcome, { copy }: Sentences): HTMLElement[] {
  return forecast.map(({ from, to, guess, settled }) => {
    const item = copy('guess', guess);
    item.prepend(`${inWords(from)}〜${inWords(to)}: `);
    if (!settled) item.append(copy('note', 'unsettled'));
    return item;
  });
}

/** Class, cap and month apart, what else to know of them, and the Julys ahead. */
export function showFee(slot: (name: string) => HTMLElement, outcome: Outcome, sentences: Sentences): void {
  const { fee, dearestMonth, isMinor } = outcome;
  const { copy, text } = sentences;
  const mayPay = fee.monthly.max > 0;
  const notes = [
    ...(isMinor ? ['minor'] : []),
    ...(mayPay ? ['cap', 'same', 'first-month', 'others', 'free'] : ['zero']),
    'company',
    'hard',
  ];
  slot('monthly').textContent = inYen(fee.monthly);
  slot('classes').textContent =
    fee.classes.length > 2 ? text('class', 'unknown') : fee.classes.map((feeClass) => text('class', feeClass)).join('・');
  slot('cap').textContent = inYen(fee.cap);
  slot('cap-row').hidden = fee.classes.length > 2;
  slot('fee-notes').replaceChildren(...notes.map((name) => copy('fee-note', name)));
  slot('dearest').hidden = !mayPay || dearestMonth === undefined;
  slot('dearest-month').textContent = yen(dearestMonth ?? 0);
  slot('pays').hidden = !mayPay;
  slot('forecast-block').hidden = outcome.forecast.length === 0;
  slot('forecast').replaceChildren(...forecastItems(outcome, sentences));
}
