import type { Fields } from '../../rules/index.ts';
import { inWords, yen } from '../../collections/facts/figure.ts';
import type { FieldProblem } from '../flow/check-flow.ts';
import { readAmount, readDay, wholeDayIn } from '../../read-fields.ts';

/** Returns the form's questions, asked or not, in its order. */
export const questionsIn = (form: HTMLFormElement): HTMLElement[] => [
  ...form.querySelectorAll<HTMLElement>('[data-question]'),
];

/** Returns the name of a question: 'hiredOn' */
export const questionName = (question: HTMLElement): string => question.dataset['question'] ?? '';

const inputsOf = (question: HTMLElement) => [...question.querySelectorAll('input')];

const dayFields = (question: HTMLElement) =>
  question.dataset['kind'] === 'day'
    ? [...question.querySelectorAll<HTMLInputElement>('[data-part]')]
    : [];

const amountOf = (question: HTMLElement) =>
  question.dataset['kind'] === 'amount'
    ? question.querySelector<HTMLInputElement>('.yen input')
    : null;

/** Returns one answer as a field, 'unknown' where there is none, or the name of what is wrong with it. */
export function fieldOf(question: HTMLElement): { value: string } | { problem: string } {
  const amount = amountOf(question);
  const [year, month, date] = dayFields(question).map(({ value }) => value);
  if (amount) {
    const read = readAmount(amount.value);
    return 'yen' in read ? { value: String(read.yen) } : read;
  }
  if (year !== undefined) {
    const read = readDay({ year, month: month ?? '', date: date ?? '' });
    return 'day' in read ? { value: read.day } : read;
  }
  const chosen = [...question.querySelectorAll<HTMLInputElement>(':checked')];
  return { value: chosen.map(({ value }) => value).join(',') || 'unknown' };
}

/** Returns every answer in the form, whether it is asked just now or not: those that are known, and what is wrong with the others. */
export function readForm(form: HTMLFormElement): { fields: Fields; problems: FieldProblem[] } {
  const fields: Record<string, string> = {};
  const problems: FieldProblem[] = [];
  for (const question of questionsIn(form)) {
    const read = fieldOf(question);
    if ('problem' in read)
      problems.push({ question: questionName(question), problem: read.problem });
    else if (read.value !== 'unknown') fields[questionName(question)] = read.value;
  }
  return { fields, problems };
}

const isTyped = (input: HTMLInputElement): boolean => input.type === 'text';

/** Returns whether something has been chosen or typed, be it わからない; remarks need none. */
export const isAnswered = (question: HTMLElement): boolean =>
  question.dataset['kind'] === 'many' ||
  inputsOf(question).some((input) => (isTyped(input) ? input.value.trim() : input.checked));

/** Answers one question; '' is no answer. */
export function fillQuestion(question: HTMLElement, value = 'unknown'): void {
  const known = value === 'unknown' ? '' : value;
  const days = known.split('-');
  const amount = amountOf(question);
  for (const [i, part] of dayFields(question).entries())
    part.value = days[i] ? String(Number(days[i])) : '';
  if (amount) amount.value = known;
  for (const input of inputsOf(question)) input.checked = value.split(',').includes(input.value);
  // Opens the fold ほか where it holds the answer.
  for (const more of question.querySelectorAll<HTMLDetailsElement>('.options details'))
    more.open = more.querySelector(':checked') !== null;
}

/** Empties わからない when something is typed, the fields when わからない is chosen; hides what was wrong once something is chosen. */
export function keepOneAnswer({ target }: Event): void {
  const input = target as HTMLInputElement;
  const question = input.closest<HTMLElement>('[data-question]');
  if (!question) return;
  const unknown = question.querySelector<HTMLInputElement>('.unknown input');
  if (isTyped(input) && unknown) unknown.checked = false;
  if (input === unknown) fillQuestion(question);
  if (isTyped(input)) return;
  question.querySelector<HTMLElement>('.problem')!.hidden = true;
  question.removeAttribute('aria-describedby');
}

/** Where a whole date stands in the first field of a day, puts its parts into the three. */
export function spreadDay(question: Element): void {
  const parts = dayFields(question as HTMLElement);
  const [year, month, date] = parts;
  const whole = year && !month?.value && !date?.value ? wholeDayIn(year.value) : undefined;
  if (whole)
    for (const part of parts) part.value = whole[part.dataset['part'] as keyof typeof whole];
}

/** Puts answers into the form; the others are open. */
export function fillForm(form: HTMLFormElement, fields: Fields): void {
  for (const question of questionsIn(form))
    fillQuestion(question, fields[questionName(question)] ?? '');
}

/** Returns what puts everything back into the form as it is now. */
export function restorerOf(form: HTMLFormElement): () => void {
  const all = [...form.querySelectorAll('input')].map((input) => {
    const { value, checked } = input;
    return () => Object.assign(input, { value, checked });
  });
  return () => all.forEach((putBack) => putBack());
}

/** Marks as わからない each question in `passed` that has no answer. */
export function fillPassed(form: HTMLFormElement, passed: ReadonlySet<string>): void {
  for (const question of questionsIn(form))
    if (passed.has(questionName(question)) && !isAnswered(question)) fillQuestion(question);
}

/** Returns an answer as it was understood: 「就労移行支援」 「2026年4月1日」 「180,000円」; empty where it is not known. */
export function answerShown(question: HTMLElement): string {
  const read = fieldOf(question);
  if ('problem' in read || read.value === 'unknown') return '';
  if (question.dataset['kind'] === 'day') return inWords(read.value);
  if (question.dataset['kind'] === 'amount') return yen(Number(read.value));
  return inputsOf(question)
    .filter(({ checked }) => checked)
    .map((input) => input.nextElementSibling!.textContent)
    .join('、');
}
