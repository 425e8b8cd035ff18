import type { Day, FactSheet } from '../../rules/fact-sheet.ts';
import { valueOn } from '../../rules/fact-sheet.ts';
import { problemsIn } from '../../rules/answer-problems.ts';
import { later } from '../../rules/calendar.ts';
import { verdictOn } from '../../rules/eligibility.ts';
import { feeOn } from '../../rules/fee.ts';
import { forecastOn, type TaxPeriod } from '../../rules/tax-forecast.ts';
import { timelineOn } from '../../rules/timeline.ts';
import { fieldsIn, linkOf, type Fields } from './answer-link.ts';
import { answersIn, feeAnswersIn, type FieldProblem, fillForm, incomeIn, readForm, showQuestions } from './check-form.ts';
import { type Outcome, showAnswers, showResult } from './show-result.ts';

/** The clock, read once: the rules have none. A device set to a year and more before the site was built is mistaken. */
function todayInJapan(built: Day): Day {
  const clock = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(new Date());
  const yearBefore = `${Number(built.slice(0, 4)) - 1}${built.slice(4)}`;
  return clock < yearBefore ? built : clock;
}

/**
 * Computes the check over the server's form: listens, asks the rules, shows their answer. Answers stay in memory and behind #.
 */
class EligibilityCheck extends HTMLElement {
  #listening: AbortController | undefined;
  #form!: HTMLFormElement;
  #facts!: FactSheet;
  /** The answers before the last clearing, for a change of mind. */
  #cleared: Fields | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const facts = this.querySelector('script[type="application/json"]')?.textContent;
    if (!form || !facts) throw new Error('<eligibility-check> needs a <form> and its facts as JSON: see src/pages/check.astro');
    this.#form = form;
    this.#facts = JSON.parse(facts) as FactSheet;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const onPress = (name: string, act: () => void) =>
      this.querySelector(`[data-${name}]`)?.addEventListener('click', act, { signal });

    form.addEventListener('change', (event) => this.#changed(event), { signal });
    form.addEventListener('submit', (event) => this.#submitted(event), { signal });
    onPress('clear', () => this.#clear());
    onPress('undo', () => this.#restore(this.#cleared ?? {}));
    onPress('print', () => print());
    onPress('copy', () => void this.#copyLink());
    this.#result.addEventListener('click', (event) => this.#goToQuestion(event), { signal });
    addEventListener('hashchange', () => this.#open(), { signal });

    for (const button of form.querySelectorAll<HTMLElement>('[type="submit"]')) button.hidden = false;
    this.querySelector<HTMLElement>('.without-script')!.hidden = true;
    // The list stays one tap away; the result quotes from it what concerns this person.
    this.querySelector<HTMLDetailsElement>('.rules')!.open = false;
    showQuestions(form);
    this.#open();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  get #result(): HTMLElement {
    return this.querySelector<HTMLElement>('.result')!;
  }

  /** Opens the answers in the address, where it holds some. */
  #open(): void {
    const link = fieldsIn(location.hash);
    if (!link) return;
    this.#restore(link.fields);
    this.#say(link.complete ? (this.#result.hidden ? undefined : 'opened') : 'stale-link');
  }

  #restore(fields: Fields): void {
    this.#result.hidden = true;
    this.#showProblems([]);
    this.#form.reset();
    fillForm(this.#form, fields);
    showQuestions(this.#form);
    this.#say(undefined);
    if (Object.keys(fields).length && this.#answer()) this.#showUp();
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    this.#say(undefined);
    if (this.#answer()) this.#showUp();
    else this.#form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  #showUp(): void {
    this.#result.focus({ preventScroll: true });
    this.#result.scrollIntoView({ block: 'start' });
  }

  #changed({ target }: Event): void {
    showQuestions(this.#form);
    if (this.#result.hidden) return;
    const before = this.#outcomeTitle;
    const day = target instanceof Element ? target.closest('.question')?.querySelector('.day') : undefined;
    const answer = () => {
      if (this.#answer() && this.#outcomeTitle !== before) this.#say('changed', this.#outcomeTitle);
    };
    // A day is three fields: it is read when the last of them is left.
    if (day) setTimeout(() => day.contains(document.activeElement) || answer());
    else answer();
  }

  get #outcomeTitle(): string {
    return this.querySelector('#result-title')!.textContent;
  }

  /** Shows the result of the answers, or what is wrong with them. */
  #answer(): boolean {
    const today = todayInJapan(this.dataset['built'] ?? '');
    const { fields, problems } = readForm(this.#form);
    const found = [...problems, ...(problems.length ? [] : problemsIn(answersIn(fields), this.#facts, today))];
    this.#showProblems(found);
    this.#result.hidden = found.length > 0;
    if (found.length) return false;
    history.replaceState(null, '', Object.keys(fields).length ? `#${linkOf(fields)}` : location.pathname);
    showResult(this, this.#outcomeOf(fields, today));
    showAnswers(this);
    return true;
  }

  #outcomeOf(fields: Fields, today: Day): Outcome {
    const sheet = this.#facts;
    const answers = answersIn(fields);
    // Who says nothing of what came after is shown the plan of a steady job, and told so.
    const assumesSteady = answers.course === 'unknown' && answers.hiredOn !== 'unknown';
    const timeline = timelineOn(assumesSteady ? { ...answers, course: 'steady' } : answers, sheet, today);
    const fee = feeOn(feeAnswersIn(fields, valueOn(sheet, 'fee/unit-price', today)), sheet, today);
    const income = incomeIn(fields, answers);
    const from = timeline && later(timeline.firstUsableDay, today);
    const to = timeline?.lastDay.earliest;
    const forecast = income && from && to && from <= to ? forecastOn(income, sheet, { from, to }) : [];
    // What the tax notice says of this year is surer than a guess from the salary.
    const isFree = fee.classes.map((feeClass) => feeClass === 'seikatsuhogo' || feeClass === 'teishotoku');
    const now: TaxPeriod['guess'] | undefined = isFree.every(Boolean) ? 'zero' : isFree.some(Boolean) ? undefined : 'taxed';
    return {
      today,
      verdict: verdictOn(answers, sheet, today),
      timeline,
      assumesSteady,
      startsLater: answers.usage !== 'using' && timeline?.phase === 'usable',
      isMinor: answers.age === 'minor',
      fee,
      forecast: forecast.map((period) => (now && period.from <= today ? { ...period, guess: now, settled: true } : period)),
    };
  }

  #showProblems(problems: readonly FieldProblem[]): void {
    for (const question of this.#form.querySelectorAll<HTMLElement>('.question')) {
      const found = problems.find((problem) => problem.question === question.dataset['question']);
      const message = question.querySelector<HTMLElement>('.problem');
      if (!message) continue;
      message.hidden = !found;
      message.textContent = found ? this.#sentence(found.problem) : '';
      for (const input of question.querySelectorAll('input')) {
        if (found) input.setAttribute('aria-invalid', 'true');
        else input.removeAttribute('aria-invalid');
      }
    }
    if (problems.length > 1) this.#say('several', String(problems.length));
  }

  #clear(): void {
    this.#cleared = readForm(this.#form).fields;
    this.#form.reset();
    showQuestions(this.#form);
    this.#showProblems([]);
    this.#result.hidden = true;
    history.replaceState(null, '', location.pathname);
    this.#say('cleared');
    this.querySelector<HTMLElement>('[data-undo]')!.hidden = false;
    this.scrollIntoView({ block: 'start' });
    this.querySelector<HTMLElement>('[data-undo]')!.focus({ preventScroll: true });
  }

  /** A link from an answer back to its question leaves the address, and so the answers in it, as they are. */
  #goToQuestion(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#q-"]') : null;
    const question = link && this.querySelector<HTMLElement>(link.getAttribute('href')!);
    if (!question) return;
    event.preventDefault();
    question.scrollIntoView({ block: 'start' });
    (question.querySelector<HTMLElement>('input:checked') ?? question.querySelector('input'))?.focus({ preventScroll: true });
  }

  async #copyLink(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href);
      this.#say('copied');
    } catch {
      this.#say('not-copied');
    }
  }

  #sentence(name: string): string {
    return this.querySelector(`.rules [data-problem="${name}"]`)!.textContent;
  }

  /** Says one sentence aloud, above the form and beside the result's buttons; undefined takes it back. */
  #say(name: string | undefined, detail = ''): void {
    const isAtResult = !this.#result.hidden;
    for (const status of this.querySelectorAll<HTMLElement>('[data-said]')) {
      const isHere = this.#result.contains(status) === isAtResult;
      status.textContent = name && isHere ? `${this.#sentence(name)}${detail}` : '';
    }
    this.querySelector<HTMLElement>('[data-undo]')!.hidden = true;
  }
}

customElements.define('eligibility-check', EligibilityCheck);
