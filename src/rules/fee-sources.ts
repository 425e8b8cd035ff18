import type { Fee, FeeAnswers } from './fee.ts';

/** Remarks that change no amount but open a way to a lower one, and the fact that tells of it. */
export const reliefs = {
  'both-use-services': 'fee/kogaku',
  'sudden-loss': 'fee/disaster',
  'near-assistance': 'fee/border',
} as const;

/** Returns where a fee is written, and what else to know of it: ids under content/facts/. Apart from the amounts, so that the page carries only those. */
export const feeSources = (answers: FeeAnswers, { classes }: Fee): string[] => [
  ...classes.map((feeClass) => `fee/cap-${feeClass}`),
  ...[
    'fee/share',
    'fee/household',
    'fee/addback',
    'fee/rounding',
    'fee/shogu-r8',
    'fee/company-none',
    'fee/actual-expense',
  ],
  ...(answers.ownTax === 0 || answers.spouseTax === 0 ? ['fee/kintowari-only'] : []),
  ...(answers.groupHome === 'no' ? [] : ['fee/group-home']),
  ...(answers.earlierCharges > 0 ? ['fee/order'] : []),
  ...answers.circumstances.map((circumstance) => reliefs[circumstance]),
];
