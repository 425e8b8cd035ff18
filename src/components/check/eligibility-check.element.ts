import type { Day, FactSheet } from '../../rules/fact-sheet.ts';
import { valueOn } from '../../rules/fact-sheet.ts';
import { problemsIn } from '../../rules/answer-problems.ts';
import { later } from '../../rules/calendar.ts';
import { verdictOn } from '../../rules/eligibility.ts';
import { feeOn } from '../../rules/fee.ts';
import { forecastOn } from '../../rules/tax-forecast.ts';
import { timelineOn } from '../../rules/timeline.ts';
import { fieldsIn, linkOf, type Fields } from './answer-link.ts';
import { answersIn, feeAnswersIn, type FieldProblem, fillForm, incomeIn, readForm, showQuestions } from './check-form.ts';
import { type Outcome, showResult } from './show-result.ts';

/** The clock, read once: the rules have none. */
const todayInJapan = (): Day => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(new Date());

/**
 * Computes the check over the server's form: listens, asks the rules, shows their answer. Answers stay in memory and behind #.
 */
class EligibilityCheck extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const facts = this.querySelector('script[type="application/json"]')?.textContent;
    if (!form || !facts) throw new Error('<eligibility-check> needs a <form> and its facts as JSON: see src/pages/check.astro');
    const sheet = JSON.parse(facts) as FactSheet;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const onResult = () => !this.#result.hidden;

    form.addEventListener('change', () => showQuestions(form), { signal });
    form.addEventListener('change', () => onResult() && this.#answer(form, sheet), { signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        if (this.#answer(form, sheet)) this.#result.focus();
      },
      { signal },
    );
    for (const button of this.querySelectorAll('[data-clear]')) button.addEventListener('click', () => this.#clear(form), { signal });
    this.querySelector('[data-print]')?.addEventListener('click', () => print(), { signal });
    this.querySelector('[data-copy]')?.addEventListener('click', () => void this.#copyLink(), { signal });
    addEventListener('hashchange', () => this.#restore(form, sheet), { signal });

    for (const button of form.querySelectorAll('button')) button.hidden = false;
    this.querySelector<HTMLElement>('.without-script')!.hidden = true;
    // The list stays one tap away; the result quotes from it what concerns this person.
    this.querySelector<HTMLDetailsElement>('.rules')!.open = false;
    showQuestions(form);
    this.#restore(form, sheet);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  get #result(): HTMLElement {
    return this.querySelector<HTMLElement>('.result')!;
  }

  #restore(form: HTMLFormElement, sheet: FactSheet): void {
    const link = fieldsIn(location.hash);
    if (!link) return;
    form.reset();
    fillForm(form, link.fields);
    showQuestions(form);
    this.#say(link.complete ? undefined : 'stale-link');
    if (Object.keys(link.fields).length) this.#answer(form, sheet);
  }

  /** Shows the result of the answers, or what is wrong with them. */
  #answer(form: HTMLFormElement, sheet: FactSheet): boolean {
    const today = todayInJapan();
    const { fields, problems } = readForm(form);
    const answers = answersIn(fields);
    const found = [...problems, ...(problems.length ? [] : problemsIn(answers, sheet, today))];
    this.#showProblems(form, found);
    if (found.length) {
      this.#result.hidden = true;
      return false;
    }
    showResult(this, this.#outcomeOf(fields, sheet, today));
    this.#result.hidden = false;
    history.replaceState(null, '', Object.keys(fields).length ? `#${linkOf(fields)}` : location.pathname);
    return true;
  }

  #outcomeOf(fields: Fields, sheet: FactSheet, today: Day): Outcome {
    const answers = answersIn(fields);
    // Who says nothing of what came after is shown the plan of a steady job, and told so.
    const assumesSteady = answers.course === 'unknown' && answers.hiredOn !== 'unknown';
    const timeline = timelineOn(assumesSteady ? { ...answers, course: 'steady' } : answers, sheet, today);
    const income = incomeIn(fields, answers);
    const from = timeline && later(timeline.firstUsableDay, today);
    const to = timeline?.lastDay.earliest;
    return {
      today,
      verdict: verdictOn(answers, sheet, today),
      timeline,
      assumesSteady,
      fee: feeOn(feeAnswersIn(fields, valueOn(sheet, 'fee/unit-price', today)), sheet, today),
      forecast: income && from && to && from <= to ? forecastOn(income, sheet, { from, to }) : [],
    };
  }

  #showProblems(form: HTMLFormElement, problems: readonly FieldProblem[]): void {
    for (const question of form.querySelectorAll<HTMLElement>('.question')) {
      const found = problems.find((problem) => problem.question === question.dataset['question']);
      const message = question.querySelector<HTMLElement>('.problem');
      if (!message) continue;
      message.hidden = !found;
      message.textContent = found ? this.querySelector(`.rules [data-problem="${found.problem}"]`)!.textContent : '';
      for (const input of question.querySelectorAll('input')) input.setAttribute('aria-invalid', String(!!found));
    }
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  #clear(form: HTMLFormElement): void {
    form.reset();
    showQuestions(form);
    this.#showProblems(form, []);
    this.#say(undefined);
    this.#result.hidden = true;
    history.replaceState(null, '', location.pathname);
    form.querySelector('input')?.focus();
  }

  async #copyLink(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href);
      this.#say('copied');
    } catch {
      this.#say('not-copied');
    }
  }

  /** Says one sentence aloud and on the page; undefined takes it back. */
  #say(problem: string | undefined): void {
    const status = this.querySelector<HTMLElement>('[role="status"]')!;
    status.textContent = problem ? this.querySelector(`.rules [data-problem="${problem}"]`)!.textContent : '';
  }
}

customElements.define('eligibility-check', EligibilityCheck);
