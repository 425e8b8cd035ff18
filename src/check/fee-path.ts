import type { Answers } from '../rules/answers.ts';
import { yearOf } from '../rules/calendar.ts';
import { type Day, type FactSheet, valueOn } from '../rules/fact-sheet.ts';
import { possibleClasses } from '../rules/fee-class.ts';
import { type FeeQuestion, feeQuestions } from '../rules/fee-questions.ts';
import { taxYearOn } from '../rules/tax-forecast.ts';
import type { Fields } from './answer-link.ts';
import { householdIn } from './answers-in.ts';

/**
 * The questions about money that can still matter, in the order they are asked.
 *
 * Who receives 生活保護 or is untaxed pays nothing this year; under 18 the guardians' tax counts and is not asked (fact fee/household).
 * @param answers those about eligibility: age, day of hiring and use decide here too
 * @param ahead the first day of the use that lies ahead; without one, no later July is looked at
 * @throws if a fact has no value today
 */
export function feePath(
  fields: Fields,
  answers: Answers,
  facts: FactSheet,
  today: Day,
  ahead: Day | undefined,
): FeeQuestion[] {
  const { publicAssistance, ownTax, spouseTax, monthlySalary } = fields;
  const isMinor = answers.age === 'minor';
  const onAssistance = publicAssistance === 'yes';
  const classesWith = (groupHome: 'no' | 'unknown') =>
    possibleClasses(
      { ...householdIn(fields), groupHome },
      valueOn(facts, 'fee/shotokuwari-line', today),
    );
  const mayPay = classesWith('unknown').some(
    (feeClass) => feeClass === 'ippan1' || feeClass === 'ippan2',
  );
  const looksAhead = !onAssistance && !isMinor && ahead !== undefined;
  const hasSalary = looksAhead && monthlySalary !== undefined;
  // A tax year looks at the pay of the year before it: what was earned before the hiring counts for two years only.
  const yearsSinceHiring = looksAhead ? taxYearOn(ahead, facts) - yearOf(answers.hiredOn) : 0;

  const arises: Record<FeeQuestion, boolean> = {
    publicAssistance: true,
    ownTax: !onAssistance && !isMinor,
    ownTaxAmount: !onAssistance && !isMinor && ownTax === 'taxed',
    spouseTax: !onAssistance && !isMinor,
    spouseTaxAmount: !onAssistance && !isMinor && spouseTax === 'taxed',
    groupHome: mayPay && !isMinor && classesWith('no').includes('ippan1'),
    band: mayPay,
    region: mayPay,
    // Asked of the others among the questions of eligibility.
    techo: looksAhead && answers.usage === 'using',
    monthlySalary: looksAhead,
    yearlyBonus: hasSalary,
    payEarlierInYear: hasSalary && yearsSinceHiring <= 1,
    payInYearBefore: hasSalary && yearsSinceHiring <= 0,
  };
  return feeQuestions.filter((question) => arises[question]);
}

/** How many questions about money may still come, at most, whatever is answered from here. */
export function mostFeeQuestionsLeft(
  fields: Fields,
  answered: ReadonlySet<string>,
  answers: Answers,
  facts: FactSheet,
  today: Day,
  ahead: Day | undefined,
): number {
  const forks: [FeeQuestion, string][] = [
    ['publicAssistance', 'no'],
    ['ownTax', 'taxed'],
    ['spouseTax', 'taxed'],
    ['monthlySalary', '1'],
  ];
  // The longest way from here: everything open answered as the ones who are asked most.
  const future = {
    ...fields,
    ...Object.fromEntries(forks.filter(([question]) => !answered.has(question))),
  };
  return feePath(future, answers, facts, today, ahead).filter((question) => !answered.has(question))
    .length;
}
