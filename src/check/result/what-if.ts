import { inWords } from '../../collections/facts/figure.ts';
import type { Outcome } from '../../rules/index.ts';
import { inMonth, type Sentences } from '../sentences-on-page.ts';
import { inYen, monthShown, nearest } from './show-fee.ts';

type ResultPart = (outcome: Outcome, sentences: Sentences) => string;

const headingOf: ResultPart = ({ heading, verdict }, { filledCopy }) =>
  filledCopy('outcome', heading, { until: inMonth(verdict.applyBy) }).querySelector('b')!
    .textContent;

const monthPart: ResultPart = (outcome, { text }) =>
  monthShown(outcome, (name) => text('month', name));

const ifTheirs =
  (read: ResultPart): ResultPart =>
  (outcome, sentences) =>
    outcome.isTheirs ? read(outcome, sentences) : '';

/**
 * The points a result is compared by, the weightiest first. Where the new reading is empty, the sentence is that of the name with -gone;
 * where a point has no figure to say, that it moves is all that is said.
 */
const points: readonly (readonly [name: string, read: ResultPart])[] = [
  ['outcome', headingOf],
  [
    'days',
    ifTheirs(({ timeline }) =>
      timeline ? `${inWords(timeline.firstUsableDay)}〜${inWords(timeline.lastDay.earliest)}` : '',
    ),
  ],
  ['monthly', ifTheirs(monthPart)],
  ['cap', ifTheirs(({ fee }) => inYen(fee.cap))],
  [
    'forecast',
    ifTheirs(({ forecast }) =>
      forecast.map(({ from, guess, settled }) => `${from} ${guess} ${settled}`).join(),
    ),
  ],
  [
    'reasons',
    ({ verdict, unknown }) => [...verdict.findings.map(({ reason }) => reason), ...unknown].join(),
  ],
  ['plan', ifTheirs(({ timeline, assumesSteady }) => JSON.stringify([timeline, assumesSteady]))],
];

/** Where the result itself becomes another one, what follows from that is not said point by point. */
const saysAll = (name: string, { isTheirs }: Outcome): boolean => name === 'outcome' && !isTheirs;

/** Returns what moves from one result to another: sentences of the page, the weightiest first; one that says so where nothing does. */
export function whatMoves(before: Outcome, after: Outcome, sentences: Sentences): string[] {
  const moved: string[] = [];
  for (const [name, read] of points) {
    const [from, to] = [read(before, sentences), read(after, sentences)];
    if (from === to) continue;
    moved.push(sentences.filled('moves', to === '' ? `${name}-gone` : name, { to }));
    if (saysAll(name, after)) break;
  }
  return moved.length ? moved : [sentences.text('moves', 'nothing')];
}

/** The Julys ahead, a line each: 「2027年7月から: 有料になりそうです」 */
const aheadOf: ResultPart = ({ forecast, today }, { text }) =>
  forecast
    .slice(0, nearest)
    .filter(({ from }) => from > today)
    .map(
      ({ from, guess }) =>
        `${inWords(from).replace(/\d+日$/, '')}から: ${text('guess', guess).split('。')[0]}`,
    )
    .join('\n');

/** Returns what a result comes to, by the names of WhatIf.astro's points; '' where it says nothing. */
export const inShort = (
  outcome: Outcome,
  sentences: Sentences,
): Readonly<Record<string, string>> => ({
  outcome: headingOf(outcome, sentences),
  ...(outcome.isTheirs && {
    first: outcome.timeline ? inWords(outcome.timeline.firstUsableDay) : '',
    last: outcome.timeline ? inWords(outcome.timeline.lastDay.earliest) : '',
    monthly: monthPart(outcome, sentences),
    ahead: aheadOf(outcome, sentences),
  }),
});
