import { allFacts } from './facts.ts';

/** The version of the rules: the last day on which one of their facts was checked. */
export const rulesCheckedOn = allFacts
  .map(({ data }) => data.checked)
  .toSorted()
  .at(-1)!;
