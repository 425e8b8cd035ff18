import { parseDay } from '../../rules/calendar.ts';
import type { Question } from '../../rules/answers.ts';
import type { Day, FactSheet } from '../../rules/fact-sheet.ts';
import { mostQuestionsLeft, questionOrder } from '../../rules/stages.ts';
import { type Fields, linkOf, sharedIn, type Who } from './answer-link.ts';
import { type FieldProblem, fillForm, fillQuestion, fillTyped, nameOf, questionsIn, readForm, typedIn } from './check-form.ts';
import { feeQuestions, mostFeeQuestionsLeft } from './fee-path.ts';
import { type Outcome, outcomeOf, pathOf, problemsOn } from './outcome-of.ts';
import { sentencesOf } from './sentences.ts';
import { showAnswers, showResult } from './show-result.ts';
import { type Place, StepHistory } from './step-history.ts';
import { TakeAlong } from './take-along.ts';
import { whatMoves } from './what-if.ts';
import { WhatIfPanel } from './what-if-panel.ts';

/** The clock, read once: the rules have none. A device set to a year and more before the site was built is mistaken. */
function todayInJapan(built: Day): Day {
  const clock = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(new Date());
  const yearBefore = `${Number(built.slice(0, 4)) - 1}${built.slice(4)}`;
  return clock < yearBefore ? built : clock;
}

const order: readonly string[] = [...questionOrder, ...feeQuestions];
const isMoney = (name: string): boolean => (feeQuestions as readonly string[]).includes(name);

/**
 * Computes the check over the server's form: one question at a time or all on one page, then the result. It listens, asks the
 * rules, shows their answer. Answers stay in memory, in the browser's history and behind #.
 */
class EligibilityCheck extends HTMLElement {
  #listening: AbortController | undefined;
  #form!: HTMLFormElement;
  #facts!: FactSheet;
  #history!: StepHistory;
  #takeAlong!: TakeAlong;
  #whatIf!: WhatIfPanel;
  #at = '';
  #returns = false;
  #passed = new Set<string>();
  #on: Day | undefined;
  #outcome: Outcome | undefined;
  /** The answers before the last clearing, for a change of mind. */
  #cleared: Fields | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const facts = this.querySelector('script[type="application/json"]')?.textContent;
    if (!form || !facts) throw new Error('<eligibility-check> needs a <form> and its facts as JSON: see src/pages/check/index.astro');
    this.#form = form;
    this.#facts = JSON.parse(facts) as FactSheet;
    this.#history = new StepHistory();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#takeAlong = new TakeAlong(this, signal, (name) => this.#say(name, '', 'take'));
    this.#whatIf = new WhatIfPanel(this.#find('.what-if'), this.#whatIfHost, signal);
    this.#listen(signal);
    for (const element of this.querySelectorAll<HTMLElement>('[data-next], [data-mode-of], [data-skip]')) element.hidden = false;
    // The list stays one tap away; the result quotes from it what concerns this person.
    this.querySelector<HTMLDetailsElement>('.rules')!.open = false;
    this.#open();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #listen(signal: AbortSignal): void {
    const onPress = (selector: string, act: (event: Event) => void) => {
      for (const element of this.querySelectorAll(selector)) element.addEventListener('click', act, { signal });
    };
    this.#form.addEventListener('submit', (event) => this.#submitted(event), { signal });
    // While typing, not on leaving the field: a button must not move away under a finger.
    let typing = 0;
    this.#form.addEventListener('input', () => {
      this.#showFurther();
      clearTimeout(typing);
      // Not at every key: browsers stop a page that writes too often.
      typing = window.setTimeout(() => this.#keep(), 300);
    }, { signal });
    this.#form.addEventListener('change', (event) => this.#changed(event), { signal });
    onPress('[data-skip]', () => this.#skip());
    onPress('[data-back]', () => this.#goBack());
    onPress('[data-to-result]', () => this.#finish());
    onPress('[data-mode-of="all"]', () => this.#switchTo('all'));
    onPress('[data-mode-of="steps"]', () => this.#switchTo('steps'));
    onPress('[data-ask-money]', () => this.#askMoney());
    onPress('[data-today]', () => this.#seeToday());
    onPress('[data-clear]', () => this.#clear());
    onPress('[data-undo]', () => this.#restore({ fields: this.#cleared ?? {}, at: 'result' }));
    this.#result.addEventListener('click', (event) => this.#goToQuestion(event), { signal });
    addEventListener('pagehide', () => this.#keep(), { signal });
    addEventListener('popstate', () => this.#arrived(), { signal });
    addEventListener('hashchange', () => this.#openLink(), { signal });
  }

  #find<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  get #result(): HTMLElement {
    return this.#find('.result');
  }

  get #mode(): 'steps' | 'all' {
    return this.dataset['mode'] === 'all' ? 'all' : 'steps';
  }

  get #who(): Who {
    return this.#find<HTMLInputElement>('[name="who"][value="other"]').checked ? 'other' : 'self';
  }

  get #today(): Day {
    return this.#on ?? todayInJapan(this.dataset['built'] ?? '');
  }

  // — Opening, Back and reload —

  #open(): void {
    this.dataset['mode'] = 'steps';
    if (this.#openLink()) return;
    const place = this.#history.arrive();
    if (place?.fields) return this.#restore({ ...place, fields: place.fields }, true);
    this.#show(place?.at ?? '', { isNew: false, focus: false });
  }

  /** Opens the answers in the address, where it holds some. */
  #openLink(): boolean {
    const link = history.state === null ? sharedIn(location.hash) : undefined;
    if (!link) return false;
    const on = link.on && this.#isReckonable(link.on) ? link.on : undefined;
    this.#restore({ ...link, on, at: Object.keys(link.fields).length ? 'result' : '' });
    this.#say(!link.complete || on !== link.on ? 'stale-link' : this.#result.hidden ? undefined : 'opened');
    return true;
  }

  /** Do all facts have values on that day, and is it no further ahead than anybody plans? */
  #isReckonable(day: Day): boolean {
    const latest = `${Number(todayInJapan(this.dataset['built'] ?? '').slice(0, 4)) + 5}-12-31`;
    return day >= (this.dataset['since'] ?? '') && day <= latest;
  }

  /** Back or Forward: the answers in memory are the newest; the entry says only where. */
  #arrived(): void {
    const place = this.#history.arrive();
    // A link to a heading of the page: the answers stay with it, for a reload.
    if (!place) {
      if (history.state === null && !sharedIn(location.hash)) this.#keep();
      return;
    }
    this.dataset['mode'] = place.mode;
    this.#returns = place.returns ?? false;
    this.#show(place.at, { isNew: false });
  }

  #restore(place: Partial<Place> & { fields: Fields; at: string }, isReload = false): void {
    this.#form.reset();
    fillForm(this.#form, place.fields);
    if (place.typed) fillTyped(this.#form, place.typed);
    this.#find<HTMLInputElement>(`[name="who"][value="${place.who ?? 'self'}"]`).checked = true;
    this.#on = place.on && parseDay(place.on);
    this.#returns = place.returns ?? false;
    this.dataset['mode'] = place.mode ?? this.#mode;
    this.#showProblems([]);
    this.#say(undefined);
    const { eligibility } = this.#path;
    const fromLink = place.at === 'result' ? [...eligibility, ...Object.keys(place.fields)] : [];
    this.#passed = new Set(place.passed ?? fromLink);
    this.#show(place.at, { isNew: false, focus: !isReload || place.at === 'result' });
  }

  #place(): Place {
    const { fields } = readForm(this.#form);
    return { at: this.#at, mode: this.#mode, returns: this.#returns, fields, typed: typedIn(this.#form), who: this.#who, on: this.#on, passed: [...this.#passed] };
  }

  // — Where a person is —

  get #path() {
    return pathOf(readForm(this.#form).fields, this.#facts, this.#today);
  }

  /** Shows a question or the result; a question that does not arise any more gives way to the first. */
  #show(wanted: string, { isNew = true, focus = true }: { isNew?: boolean; focus?: boolean } = {}): void {
    const path = this.#path;
    const asked = [...path.eligibility, ...path.money];
    const problem = wanted === 'result' ? this.#problems()[0] : undefined;
    const at = problem?.question ?? (wanted === 'result' || asked.includes(wanted) ? wanted : asked[0]!);
    this.#at = at;
    this.#outcome = at === 'result' ? this.#outcomeNow(path.fields) : undefined;
    this.dataset['who'] = this.#who;
    this.dataset['at'] = at === 'result' ? 'result' : 'question';
    this.#showForm(asked);
    this.#showProblems(problem ? this.#problems() : []);
    this.#result.hidden = !this.#outcome;
    if (this.#outcome) this.#showOutcome(this.#outcome);
    this.#record(isNew);
    if (focus) this.#focusOn(at, problem !== undefined);
  }

  /** The result, its open points without the questions about money that nobody has put yet. */
  #outcomeNow(fields: Fields): Outcome {
    const outcome = outcomeOf(fields, this.#facts, this.#today);
    return { ...outcome, unknown: outcome.unknown.filter((name) => !isMoney(name) || this.#passed.has(name)) };
  }

  #record(isNew: boolean): void {
    const hash = this.#outcome ? linkOf({ fields: this.#outcome.fields, who: this.#who, on: this.#on }) : '';
    if (isNew) this.#history.go(this.#place(), hash);
    else this.#history.keep(this.#place(), hash);
  }

  #showForm(asked: readonly string[]): void {
    const isAll = this.#mode === 'all';
    for (const question of questionsIn(this.#form)) {
      question.hidden = !asked.includes(nameOf(question));
      question.toggleAttribute('data-current', nameOf(question) === this.#at);
    }
    const isFirst = this.#at === asked[0];
    this.#find('.who').hidden = !isAll && !isFirst;
    this.#find('[data-back]').hidden = isFirst;
    this.#find('[data-to-result]').hidden = !isMoney(this.#at) && !this.#returns;
    for (const button of this.#form.querySelectorAll<HTMLElement>('.all-only [type="submit"]')) button.hidden = !isAll;
    this.#showProgress();
  }

  #showProgress(): void {
    const isShown = this.#mode === 'steps' && this.#at !== 'result';
    this.#find('.progress').hidden = !isShown;
    if (!isShown) return;
    const money = isMoney(this.#at);
    const { answers, fields } = this.#path;
    const answered = new Set([...this.#passed].filter((name) => name !== this.#at));
    const left = money
      ? mostFeeQuestionsLeft(fields, answered, answers, this.#facts, this.#today)
      : mostQuestionsLeft(answers, answered as ReadonlySet<string> as ReadonlySet<Question>, this.#facts, this.#today);
    for (const name of this.querySelectorAll<HTMLElement>('[data-part-name]')) name.hidden = (name.dataset['partName'] === 'money') !== money;
    this.#find('[data-left]').textContent = String(Math.max(1, left));
  }

  #focusOn(at: string, isProblem: boolean): void {
    const question = at === 'result' ? undefined : this.#find(`#q-${at}`);
    const target = question ? (isProblem ? question.querySelector<HTMLElement>('[aria-invalid]') : question) : this.#result;
    target?.focus({ preventScroll: true });
    const shown = question && this.#mode === 'steps' ? this : (question ?? this.#result);
    shown.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  // — Answering —

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    this.#say(undefined);
    if (this.#mode === 'all') return this.#finish();
    this.#pass();
  }

  /** Takes the answer to the question shown and goes on to the next one, or to the result. */
  #pass(): void {
    const wrong = this.#problems().filter(({ question }) => question === this.#at || this.#passed.has(question));
    if (wrong.length) {
      if (wrong[0]!.question !== this.#at) this.#show(wrong[0]!.question);
      this.#showProblems(wrong);
      return this.#focusOn(this.#at, true);
    }
    this.#passed.add(this.#at);
    const path = this.#path;
    const list = isMoney(this.#at) ? path.money : path.eligibility;
    const next = this.#returns ? list.find((name) => !this.#passed.has(name)) : list[list.indexOf(this.#at) + 1];
    if (next) this.#show(next);
    else this.#finish();
  }

  #skip(): void {
    fillQuestion(this.#find(`#q-${this.#at}`), undefined);
    this.#showProblems([]);
    this.#pass();
  }

  #finish(): void {
    const before = this.#dropped();
    this.#returns = false;
    const { eligibility, money } = this.#path;
    this.#passed = new Set([...this.#passed, ...eligibility, ...(this.#mode === 'all' ? money : [])]);
    this.#show('result', { isNew: this.#mode === 'steps' });
    if (this.#outcome && before.length) this.#say('dropped', before.join('、'));
  }

  /** Answers given earlier that do not matter any more, by their short names; they come back if they matter again. */
  #dropped(): string[] {
    const asked = new Set([...this.#path.eligibility, ...this.#path.money]);
    const { fields } = readForm(this.#form);
    const dropped = order.filter((name) => this.#passed.has(name) && name in fields && !asked.has(name));
    for (const name of dropped) this.#passed.delete(name);
    return dropped.map((name) => this.#find(`#q-${name}`).dataset['short'] ?? '');
  }

  /** Writes the answers as they are now into the entry of the history a person is at. */
  #keep(): void {
    this.#history.keep(this.#place(), location.hash.slice(1));
  }

  /** Shows the questions that an answer opens, and what is left of them. */
  #showFurther(): void {
    this.dataset['who'] = this.#who;
    const { eligibility, money } = this.#path;
    this.#showForm([...eligibility, ...money]);
  }

  #changed({ target }: Event): void {
    this.#showFurther();
    this.#keep();
    if (!this.#outcome) return;
    const before = this.#outcome;
    const day = target instanceof Element ? target.closest('.question')?.querySelector('.day') : undefined;
    // A day is three fields: it is read when the last of them is left.
    if (day) setTimeout(() => day.contains(document.activeElement) || this.#answerAgain(before));
    else this.#answerAgain(before);
  }

  /** With all questions on one page, a change after the result changes the result. */
  #answerAgain(before: Outcome): void {
    this.#show('result', { isNew: false, focus: false });
    if (this.#outcome) this.#say('changed', whatMoves(before, this.#outcome, sentencesOf(this))[0]);
  }

  #goBack(): void {
    if (this.#history.canGoBack) return history.back();
    const { eligibility, money } = this.#path;
    const all = [...eligibility, ...money];
    this.#show(all[all.indexOf(this.#at) - 1] ?? '');
  }

  #askMoney(): void {
    this.#show(this.#path.money.find((name) => !this.#passed.has(name)) ?? this.#path.money[0]!);
  }

  #switchTo(mode: 'steps' | 'all'): void {
    this.dataset['mode'] = mode;
    this.#show(this.#at);
  }

  /** A link from an answer to its question opens the question, to come back from it at once. */
  #goToQuestion(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#q-"]') : null;
    const name = link?.getAttribute('href')!.slice('#q-'.length);
    if (!name) return;
    event.preventDefault();
    if (this.#mode === 'all') {
      const question = this.#find(`#q-${name}`);
      question.scrollIntoView({ block: 'start' });
      return (question.querySelector<HTMLElement>('input:checked') ?? question.querySelector('input'))?.focus({ preventScroll: true });
    }
    this.#returns = true;
    this.#show(name);
  }

  // — The result —

  #showOutcome(outcome: Outcome): void {
    showResult(this, outcome);
    showAnswers(this, outcome, order);
    this.#find('[data-slot="as-of"]').hidden = this.#on === undefined;
    this.#find('[data-ask-money]').hidden = !this.#path.money.some((name) => !this.#passed.has(name));
    this.#takeAlong.update(outcome, linkOf({ fields: outcome.fields, who: this.#who, on: this.#on }));
    this.#whatIf.refresh();
  }

  #seeToday(): void {
    this.#on = undefined;
    this.#show('result', { isNew: false });
  }

  readonly #whatIfHost = {
    fields: () => this.#outcome?.fields ?? {},
    questions: () => {
      const { eligibility, money } = this.#path;
      const asked = [...eligibility, ...(this.#outcome?.isTheirs ? money : [])];
      return asked.map((name) => this.#find(`#q-${name}`));
    },
    compare: (fields: Fields) => {
      const [problem] = problemsOn(fields, this.#facts, this.#today);
      if (problem) return [sentencesOf(this).text('problem', problem.problem)];
      return whatMoves(this.#outcome!, outcomeOf(fields, this.#facts, this.#today), sentencesOf(this));
    },
    adopt: (fields: Fields, changed: string) => {
      fillQuestion(this.#find(`#q-${changed}`), fields[changed]);
      this.#passed.add(changed);
      this.#finish();
    },
  };

  #problems(): FieldProblem[] {
    const { eligibility, money } = this.#path;
    const { fields, problems } = readForm(this.#form);
    const typed = problems.filter(({ question }) => eligibility.includes(question) || money.includes(question as never));
    return [...typed, ...(typed.length ? [] : problemsOn(fields, this.#facts, this.#today))];
  }

  #showProblems(problems: readonly FieldProblem[]): void {
    for (const question of questionsIn(this.#form)) {
      const found = problems.find((problem) => problem.question === nameOf(question));
      const message = question.querySelector<HTMLElement>('.problem')!;
      message.hidden = !found;
      message.textContent = found ? sentencesOf(this).text('problem', found.problem) : '';
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
    this.#passed.clear();
    this.#on = undefined;
    this.#returns = false;
    this.#history.forget();
    this.#show('', { isNew: false, focus: false });
    this.#say('cleared');
    const undo = this.#find('[data-undo]');
    undo.hidden = false;
    this.scrollIntoView({ block: 'start' });
    undo.focus({ preventScroll: true });
  }

  /** Says one sentence aloud where a person is: above the form, at the top of the result, or beside its buttons; undefined takes it back. */
  #say(name: string | undefined, detail = '', where = this.#result.hidden ? 'form' : 'result'): void {
    for (const status of this.querySelectorAll<HTMLElement>('[data-said]')) {
      const isHere = status.dataset['said'] === where;
      status.textContent = name && isHere ? `${sentencesOf(this).text('problem', name)}${detail}` : '';
    }
    this.#find('[data-undo]').hidden = true;
  }
}

customElements.define('eligibility-check', EligibilityCheck);
