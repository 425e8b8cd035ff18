import type { Fields } from '../../rules/index.ts';
import { inWords } from '../../collections/facts/figure.ts';
import type { FieldProblem } from '../flow/check-flow.ts';
import { readAmount, readDay, wholeDayIn, yen } from './read-fields.ts';

export const questionsIn = (form: HTMLFormElement): HTMLElement[] => [
  ...form.querySelectorAll<HTMLElement>('[data-question]'),
];

export const nameOf = (question: HTMLElement): string => question.dataset['question'] ?? '';

const partsOf = (question: HTMLElement) => [
  ...question.querySelectorAll<HTMLInputElement>('[data-part]'),
];

const amountOf = (question: HTMLElement) => question.querySelector<HTMLInputElement>('.yen input');

/** Returns one answer as a field, 'unknown' where there is none, or the name of what is wrong with it. */
export function fieldOf(question: HTMLElement): { value: string } | { problem: string } {
  const amount = amountOf(question);
  const [year, month, date] = partsOf(question).map(({ value }) => value);
  if (amount) {
    const read = readAmount(amount.value);
    return 'yen' in read ? { value: String(read.yen) } : read;
  }
  if (year !== undefined) {
    const read = readDay({ year, month: month ?? '', date: date ?? '' });
    return 'day' in read ? { value: read.day } : read;
  }
  const chosen = [...question.querySelectorAll<HTMLInputElement>('input:checked')].map(
    ({ value }) => value,
  );
  return { value: chosen.join(',') || 'unknown' };
}

/** Returns every answer in the form, whether it is asked just now or not: those that are known, and what is wrong with the others. */
export function readForm(form: HTMLFormElement): { fields: Fields; problems: FieldProblem[] } {
  const fields: Record<string, string> = {};
  const problems: FieldProblem[] = [];
  for (const question of questionsIn(form)) {
    const read = fieldOf(question);
    if ('problem' in read) problems.push({ question: nameOf(question), problem: read.problem });
    else if (read.value !== 'unknown') fields[nameOf(question)] = read.value;
  }
  return { fields, problems };
}

/** Answers one question; undefined is わからない. */
export function fillQuestion(question: HTMLElement, value: string | undefined): void {
  const parts = partsOf(question);
  const amount = amountOf(question);
  const days = value?.split('-') ?? [];
  if (parts.length)
    for (const [i, part] of parts.entries()) part.value = days[i] ? String(Number(days[i])) : '';
  else if (amount) amount.value = value ?? '';
  else
    for (const input of question.querySelectorAll('input'))
      input.checked = (value ?? 'unknown').split(',').includes(input.value);
}

/** Where a whole date stands in the first field of a day, puts its parts into the three. */
export function spreadDay(question: Element): void {
  const parts = partsOf(question as HTMLElement);
  const [year, month, date] = parts;
  const whole = year && !month?.value && !date?.value ? wholeDayIn(year.value) : undefined;
  if (whole)
    for (const part of parts) part.value = whole[part.dataset['part'] as keyof typeof whole];
}

/** Puts answers into the form; all others become わからない. */
export function fillForm(form: HTMLFormElement, fields: Fields): void {
  for (const question of questionsIn(form)) fillQuestion(question, fields[nameOf(question)]);
}

/** The words beside an answer, in the wording that is shown. */
function labelOf(input: HTMLInputElement): string {
  const label = input.nextElementSibling!;
  const who = input.closest<HTMLElement>('eligibility-check')?.dataset['who'] ?? 'self';
  return (label.querySelector(`[data-for="${who}"]`) ?? label).textContent;
}

/** Returns an answer as it was understood: 「就労移行支援」 「2026年4月1日」 「180,000円」; empty where it is not known. */
export function answerShown(question: HTMLElement): string {
  const read = fieldOf(question);
  if ('problem' in read || read.value === 'unknown') return '';
  if (question.dataset['kind'] === 'day') return inWords(read.value);
  if (question.dataset['kind'] === 'amount') return yen(Number(read.value));
  return [...question.querySelectorAll<HTMLInputElement>('input:checked')].map(labelOf).join('、');
}
