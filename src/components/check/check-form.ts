import { answersFrom, type Answers } from '../../rules/answers.ts';
import type { FeeAnswers } from '../../rules/fee.ts';
import { unansweredFee } from '../../rules/fee.ts';
import type { Tax } from '../../rules/fee-class.ts';
import type { Fields } from './answer-link.ts';
import { readAmount, readDay } from './read-fields.ts';

/** What is wrong with one question, by the name of its sentence in content/check/problems.yaml. */
export interface FieldProblem {
  readonly question: string;
  readonly problem: string;
}

/** Shows a further question only where the answer it hangs on is chosen. */
export function showQuestions(form: HTMLFormElement): void {
  for (const question of form.querySelectorAll<HTMLElement>('[data-when]')) {
    const [on, values] = JSON.parse(question.dataset['when'] ?? '[]') as [string, string[]];
    const chosen = form.querySelector<HTMLInputElement>(`input[name="${on}"]:checked`)?.value;
    question.hidden = !values.includes(chosen ?? 'unknown');
  }
}

function fieldOf(question: HTMLElement): { value: string } | { problem: string } {
  const part = (name: string) => question.querySelector<HTMLInputElement>(`[data-part="${name}"]`)?.value ?? '';
  if (question.querySelector('[data-part]')) {
    const read = readDay({ year: part('year'), month: part('month'), date: part('date') });
    return 'day' in read ? { value: read.day } : read;
  }
  if (question.classList.contains('amount')) {
    const read = readAmount(question.querySelector('input')?.value ?? '');
    return 'yen' in read ? { value: String(read.yen) } : read;
  }
  const chosen = [...question.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
  return { value: chosen.join(',') || 'unknown' };
}

/** The answers in the form: those that are known, and what is wrong with the others. Hidden questions count for nothing. */
export function readForm(form: HTMLFormElement): { fields: Fields; problems: FieldProblem[] } {
  const fields: Record<string, string> = {};
  const problems: FieldProblem[] = [];
  for (const question of form.querySelectorAll<HTMLElement>('.question')) {
    const name = question.dataset['question'] ?? '';
    if (question.hidden) continue;
    const read = fieldOf(question);
    if ('problem' in read) problems.push({ question: name, problem: read.problem });
    else if (read.value !== 'unknown') fields[name] = read.value;
  }
  return { fields, problems };
}

/** Puts answers from a link back into the form. */
export function fillForm(form: HTMLFormElement, fields: Fields): void {
  for (const question of form.querySelectorAll<HTMLElement>('.question')) {
    const value = fields[question.dataset['question'] ?? ''];
    if (value === undefined) continue;
    const parts = [...question.querySelectorAll<HTMLInputElement>('[data-part]')];
    const amount = question.querySelector<HTMLInputElement>('.yen input');
    if (parts.length) for (const [i, part] of value.split('-').entries()) parts[i]!.value = String(Number(part));
    else if (amount) amount.value = value;
    else for (const input of question.querySelectorAll('input')) input.checked = value.split(',').includes(input.value);
  }
}

/** The eligibility answers in the fields. */
export const answersIn = (fields: Fields): Answers => answersFrom(fields);

const yenIn = (text: string | undefined) => (text === undefined ? 'unknown' : Number(text));

function taxIn(choice: string | undefined, amount: string | undefined): Tax {
  if (choice === 'untaxed') return 'untaxed';
  if (choice === 'kintowari') return 0;
  if (choice !== 'taxed') return 'unknown';
  return amount === undefined ? 'taxed' : Number(amount);
}

const yesNoIn = (value: string | undefined) => (value === 'yes' || value === 'no' ? value : 'unknown');

/** The answers about money in the fields; the unit price is the basic one. Under 18 the guardians' tax counts (fact fee/household). */
export function feeAnswersIn(fields: Fields, unitPrice: number): FeeAnswers {
  const isMinor = fields['age'] === 'minor';
  return {
    ...unansweredFee,
    publicAssistance: yesNoIn(fields['publicAssistance']),
    ownTax: isMinor ? 'unknown' : taxIn(fields['ownTax'], fields['ownTaxAmount']),
    spouseTax: isMinor ? 'unknown' : fields['spouseTax'] === 'no-spouse' ? 'no-spouse' : taxIn(fields['spouseTax'], fields['spouseTaxAmount']),
    groupHome: yesNoIn(fields['groupHome']),
    band: (fields['band'] ?? 'unknown') as FeeAnswers['band'],
    unitPrice,
  };
}

/** Pay and household for the years ahead, or undefined where the salary or the day of hiring is not known. */
export function incomeIn(fields: Fields, { hiredOn, proof }: Answers) {
  const monthlySalary = yenIn(fields['monthlySalary']);
  const isElse = fields['age'] === 'minor' || fields['publicAssistance'] === 'yes';
  if (isElse || hiredOn === 'unknown' || monthlySalary === 'unknown') return undefined;
  const { spouseTax } = fields;
  const spouseTaxed = spouseTax === 'no-spouse' || spouseTax === 'untaxed' ? 'no' : spouseTax === undefined ? 'unknown' : 'yes';
  const techo = proof === 'techo' ? 'yes' : proof === 'unknown' ? 'unknown' : 'no';
  return {
    hiredOn,
    monthlySalary,
    yearlyBonus: yenIn(fields['yearlyBonus']),
    payInYearBefore: yenIn(fields['payInYearBefore']),
    payEarlierInYear: yenIn(fields['payEarlierInYear']),
    techo,
    spouseTaxed,
  } as const;
}
