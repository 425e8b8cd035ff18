import {
  answersFrom,
  type FactSheet,
  feeOptions,
  type FeeQuestion,
  feeQuestions,
  options,
  pathOf,
  type Question,
  walkThrough,
} from '../../rules/index.ts';

type Combination = Readonly<Record<string, string>>;
type AnswerLists = Readonly<Record<string, readonly string[]>>;

/** Answers that must come together for a question to arise, each question with those of its answers that open it. */
export type Clause = Readonly<Record<string, readonly string[]>>;

/** Returns every combination of one answer to each question. */
const everyCombination = (choices: AnswerLists): Combination[] =>
  Object.entries(choices).reduce<Combination[]>(
    (cases, [name, values]) =>
      cases.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );

/**
 * Returns cases said in few clauses of which one must hold: questions that decide nothing are left out, so that all cases are [{}].
 * @param cases some of everyCombination(choices)
 */
export function clausesOf(cases: readonly Combination[], choices: AnswerLists): Clause[] {
  if (!cases.length) return [];
  const present = Object.entries(choices).map(
    ([name, values]) =>
      [name, values.filter((value) => cases.some((one) => one[name] === value))] as const,
  );
  const product = present.reduce((size, [, values]) => size * values.length, 1);
  if (product === cases.length)
    return [
      Object.fromEntries(present.filter(([name, values]) => values.length < choices[name]!.length)),
    ];
  // Answers after which the rest is the same belong together; the question that splits the cases into the fewest clauses goes first.
  const splits = present.map(([name, values]) => {
    const restAfter = (value: string) =>
      cases
        .filter((one) => one[name] === value)
        .map((one) => Object.values({ ...one, [name]: '' }).join())
        .join(' ');
    return [...Map.groupBy(values, restAfter).values()].map((alike) =>
      cases.filter((one) => alike.includes(one[name]!)),
    );
  });
  return splits
    .filter((parts) => parts.length > 1)
    .map((parts) => parts.flatMap((part) => clausesOf(part, choices)))
    .reduce((best, clauses) => (clauses.length < best.length ? clauses : best));
}

/** When a question arises, and the answers each question in its clauses can have. */
export interface Dependence {
  readonly clauses: readonly Clause[];
  readonly choices: AnswerLists;
}

const today = '2026-11-22';
const past = '2026-04-01';
/** Somebody at work since this year, of whom nothing else is a certain no. */
const usual = {
  priorService: 'transition',
  employment: 'company',
  hiredOn: past,
  leftOn: today,
  age: 'adult',
} as const;
/** What stands for a day or an amount: the hiring lies behind (a whole calendar year or not) or ahead; a pay is given. */
const typed: Readonly<Record<string, string>> = {
  past,
  recent: past,
  long: '2025-01-01',
  ahead: '2027-01-01',
  given: '1',
};

function askedFields(one: Combination): Combination {
  const given: Combination = { ...usual, ...one };
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      value === 'unknown' ? [] : [[name, typed[value] ?? value]],
    ),
  );
}

function dependence(choices: AnswerLists, isAsked: (fields: Combination) => boolean): Dependence {
  return {
    clauses: clausesOf(
      everyCombination(choices).filter((one) => isAsked(askedFields(one))),
      choices,
    ),
    choices,
  };
}

/** Returns when a question about eligibility arises, as long as no certain no came before: found by asking the rules. */
export function whenAsked(question: Question, facts: FactSheet): Dependence {
  // Of a hiring that lies ahead only the very next question speaks; those after it would repeat that.
  const choices: AnswerLists =
    question === 'course'
      ? { hiredOn: ['past', 'ahead', 'unknown'] }
      : { usage: options.usage, course: options.course, returnHelp: options.returnHelp };
  return dependence(choices, (fields) =>
    walkThrough(answersFrom(fields), facts, today).asked.includes(question),
  );
}

/** What decides about the tax of a grown-up's household; the amounts of tax count as not known. */
const taxChoices: AnswerLists = {
  hiredOn: ['past', 'unknown'],
  publicAssistance: feeOptions.publicAssistance,
  taxOnPaySlip: feeOptions.taxOnPaySlip,
  ownTax: feeOptions.ownTax,
  married: feeOptions.married,
  spouseTax: feeOptions.spouseTax,
};

/** What decides about the pay that the years ahead are reckoned from. */
const payChoices: AnswerLists = {
  usage: options.usage,
  hiredOn: ['recent', 'long', 'unknown'],
  publicAssistance: feeOptions.publicAssistance,
  yearlyPay: ['given', 'unknown'],
  monthlySalary: ['given', 'unknown'],
};
const aboutPay: ReadonlySet<FeeQuestion> = new Set([
  'techo',
  'yearlyPay',
  'monthlySalary',
  'yearlyBonus',
  'payEarlierInYear',
  'payInYearBefore',
]);

/** Returns when each question about money arises for a grown-up. */
export function whenMoneyAsked(facts: FactSheet): ReadonlyMap<FeeQuestion, Dependence> {
  const casesOf = (choices: AnswerLists) =>
    everyCombination(choices).map((one) => ({
      one,
      asked: pathOf(askedFields(one), facts, today).money,
    }));
  const [taxCases, payCases] = [casesOf(taxChoices), casesOf(payChoices)];
  return new Map(
    feeQuestions.map((question) => {
      const [cases, choices] = aboutPay.has(question)
        ? [payCases, payChoices]
        : [taxCases, taxChoices];
      const its = cases.filter(({ asked }) => asked.includes(question)).map(({ one }) => one);
      return [question, { clauses: clausesOf(its, choices), choices }];
    }),
  );
}
