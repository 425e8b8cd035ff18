import { inWords } from '../../facts/figure.ts';
import type { Outcome } from './outcome-of.ts';
import type { Sentences } from './sentences.ts';
import { inYen } from './show-fee.ts';

type Reading = (outcome: Outcome, sentences: Sentences) => string | undefined;

const daysOf: Reading = ({ isTheirs, timeline }) =>
  isTheirs && timeline ? `${inWords(timeline.firstUsableDay)}〜${inWords(timeline.lastDay.earliest)}` : undefined;

function firstTaxed({ isTheirs, forecast }: Outcome): string | undefined {
  const taxed = forecast.find(({ guess }) => guess === 'taxed');
  return isTheirs && taxed ? inWords(taxed.from) : undefined;
}

/** The points a result is compared by, the weightiest first. */
const points: readonly (readonly [name: string, read: Reading])[] = [
  ['outcome', ({ verdict }, { copy }) => copy('outcome', verdict.outcome).querySelector('b')!.textContent],
  ['days', daysOf],
  ['monthly', ({ isTheirs, fee }) => (isTheirs ? inYen(fee.monthly) : undefined)],
  ['forecast', firstTaxed],
];

/** What moves from one result to another: sentences of the page, the weightiest first; one that says so where nothing does. */
export function whatMoves(before: Outcome, after: Outcome, sentences: Sentences): string[] {
  const moved = points.flatMap(([name, read]) => {
    const to = read(after, sentences);
    return to === undefined || to === read(before, sentences) ? [] : [sentences.filled('moves', name, { to })];
  });
  return moved.length ? moved : [sentences.text('moves', 'nothing')];
}
