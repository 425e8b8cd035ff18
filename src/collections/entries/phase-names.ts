import { showFigure, valueInForce } from './facts.ts';

const first = valueInForce('eligibility/months-to-reach').value as number;

/** The four phases between before and after, the same everywhere; their limits come from the facts. */
export const phaseNames: readonly string[] = [
  '就職の前',
  `はじめの${showFigure('eligibility/months-to-reach', 'か月').text}`,
  `${first + 1}か月目から${showFigure('period/limit-from-hire', '年').text}まで`,
  'そのあと',
];
