import { parseDay } from '../../rules/calendar.ts';
import type { Question } from '../../rules/answers.ts';
import type { Day, FactSheet } from '../../rules/fact-sheet.ts';
import { mostQuestionsLeft, questionOrder } from '../../rules/stages.ts';
import { type Fields, linkOf, sharedIn } from './answer-link.ts';
import { type FieldProblem, fillForm, fillQuestion, fillTyped, readForm, typedIn } from './check-form.ts';
import { CheckView, type Mode } from './check-view.ts';
import { feeQuestions, mostFeeQuestionsLeft } from './fee-path.ts';
import { type Outcome, outcomeOf, pathOf, problemsOn } from './outcome-of.ts';
import { sentencesOf } from './sentences.ts';
import { showAnswers, showResult } from './show-result.ts';
import { type Place, StepHistory } from './step-history.ts';
import { TakeAlong } from './take-along.ts';
import { whatMoves } from './what-if.ts';
import { type WhatIfHost, WhatIfPanel } from './what-if-panel.ts';

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
  #facts!: FactSheet;
  #view!: CheckView;
  #history!: StepHistory;
  #takeAlong!: TakeAlong;
  #whatIf!: WhatIfPanel;
  /** The question a person is at, or 'result'. */
  #at = '';
  /** Was it opened from the result, to go back there at once? */
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
    this.#facts = JSON.parse(facts) as FactSheet;
    this.#view = new CheckView(this, form);
    this.#history = new StepHistory();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#takeAlong = new TakeAlong(this, signal, (name) => this.#view.say(name, '', 'take'));
    this.#whatIf = new WhatIfPanel(this.#view.find('.what-if'), this.#whatIfHost, signal);
    this.#listen(form, signal);
    this.#view.begin();
    this.#open();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #listen(form: HTMLFormElement, signal: AbortSignal): void {
    const onPress = (selector: string, act: () => void) => {
      for (const element of this.querySelectorAll(selector)) element.addEventListener('click', act, { signal });
    };
    let typing = 0;
    // While typing, not on leaving the field: a button must not move away under a finger.
    form.addEventListener(
      'input',
      () => {
        this.#showFurther();
        clearTimeout(typing);
        // Not at every key: browsers stop a page that writes too often.
        typing = window.setTimeout(() => this.#keep(), 300);
      },
      { signal },
    );
    form.addEventListener('submit', (event) => this.#submitted(event), { signal });
    form.addEventListener('change', (event) => this.#changed(event), { signal });
    onPress('[data-skip]', () => this.#skip());
    onPress('[data-back]', () => this.#goBack());
    onPress('[data-to-result]', () => this.#finish());
    onPress('[data-mode-of="all"]', () => this.#switchTo('all'));
    onPress('[data-mode-of="steps"]', () => this.#switchTo('steps'));
    onPress('[data-ask-money]', () => this.#askMoney());
    onPress('[data-today]', () => this.#seeToday());
    onPress('[data-clear]', () => this.#clear());
    onPress('[data-undo]', () => this.#restore({ fields: this.#cleared ?? {}, at: 'result' }));
    this.#view.result.addEventListener('click', (event) => this.#followed(event), { signal });
    addEventListener('pagehide', () => this.#keep(), { signal });
    addEventListener('popstate', () => this.#arrived(), { signal });
    addEventListener('hashchange', () => this.#openLink(), { signal });
  }

  get #today(): Day {
    return this.#on ?? todayInJapan(this.dataset['built'] ?? '');
  }

  get #path() {
    return pathOf(readForm(this.#view.form).fields, this.#facts, this.#today);
  }

  get #asked(): string[] {
    const { eligibility, money } = this.#path;
    return [...eligibility, ...money];
  }

  // Opening, Back and reload.

  #open(): void {
    if (this.#openLink()) return;
    const place = this.#history.arrive();
    if (place?.fields) return this.#restore({ ...place, fields: place.fields }, place.at === 'result');
    this.#show(place?.at ?? '', { isNew: false, focus: false });
  }

  /** Opens the answers in the address, where it holds some. */
  #openLink(): boolean {
    const link = history.state === null ? sharedIn(location.hash) : undefined;
    if (!link) return false;
    const on = link.on && this.#isReckonable(link.on) ? link.on : undefined;
    this.#restore({ ...link, on, at: Object.keys(link.fields).length ? 'result' : '' });
    this.#view.say(!link.complete || on !== link.on ? 'stale-link' : this.#outcome ? 'opened' : undefined);
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
    if (place) {
      this.#view.mode = place.mode;
      this.#returns = place.returns ?? false;
      this.#show(place.at, { isNew: false });
    } else if (history.state === null && !sharedIn(location.hash)) {
      // A link to a heading of the page: the answers stay with it, for a reload.
      this.#keep();
    }
  }

  #restore(place: Partial<Place> & { fields: Fields; at: string }, focus = true): void {
    const { form } = this.#view;
    form.reset();
    fillForm(form, place.fields);
    if (place.typed) fillTyped(form, place.typed);
    this.#view.who = place.who ?? 'self';
    this.#view.mode = place.mode ?? this.#view.mode;
    this.#on = place.on && parseDay(place.on);
    this.#returns = place.returns ?? false;
    this.#view.say(undefined);
    const fromLink = place.at === 'result' ? [...this.#path.eligibility, ...Object.keys(place.fields)] : [];
    this.#passed = new Set(place.passed ?? fromLink);
    this.#show(place.at, { isNew: false, focus });
  }

  /** Writes the answers as they are now into the entry of the history a person is at. */
  #keep(): void {
    this.#history.keep(this.#place(), location.hash.slice(1));
  }

  #place(): Place {
    const { form, mode, who } = this.#view;
    const { fields } = readForm(form);
    return { at: this.#at, mode, returns: this.#returns, fields, typed: typedIn(form), who, on: this.#on, passed: [...this.#passed] };
  }

  /** Shows a question or the result; where answers contradict each other the question instead, and the first one for one that is not asked. */
  #show(wanted: string, { isNew = true, focus = true }: { isNew?: boolean; focus?: boolean } = {}): void {
    const asked = this.#asked;
    const problems = wanted === 'result' ? this.#problems() : [];
    const at = problems[0]?.question ?? (wanted === 'result' || asked.includes(wanted) ? wanted : asked[0]!);
    this.#at = at;
    this.#outcome = at === 'result' ? this.#outcomeNow() : undefined;
    this.#view.result.hidden = !this.#outcome;
    this.#showFurther();
    this.#view.showProblems(problems);
    if (this.#outcome) this.#showOutcome(this.#outcome);
    const hash = this.#outcome ? this.#linkOf(this.#outcome) : '';
    if (isNew) this.#history.go(this.#place(), hash);
    else this.#history.keep(this.#place(), hash);
    if (focus) this.#view.focusOn(at, problems.length > 0);
  }

  /** Shows the questions that the answers open, and how many are left. */
  #showFurther(): void {
    this.#view.showQuestions(this.#asked, this.#at, isMoney(this.#at) || this.#returns);
    this.#view.showProgress(this.#view.mode === 'steps' && this.#at !== 'result' ? this.#progress() : undefined);
  }

  #progress(): { part: 'eligibility' | 'money'; left: number } {
    const { answers, fields, ahead } = this.#path;
    const answered = new Set<string>([...this.#passed].filter((name) => name !== this.#at));
    const part = isMoney(this.#at) ? 'money' : 'eligibility';
    const left =
      part === 'money'
        ? mostFeeQuestionsLeft(fields, answered, answers, this.#facts, this.#today, ahead?.from)
        : mostQuestionsLeft(answers, answered as ReadonlySet<string> as ReadonlySet<Question>, this.#facts, this.#today);
    return { part, left: Math.max(1, left) };
  }

  // Answering.

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    this.#view.say(undefined);
    if (this.#view.mode === 'all') this.#finish();
    else this.#pass();
  }

  /** Takes the answer to the question shown and goes on to the next one, or to the result. */
  #pass(): void {
    const wrong = this.#problems().filter(({ question }) => question === this.#at || this.#passed.has(question));
    if (wrong.length) {
      if (wrong[0]!.question !== this.#at) this.#show(wrong[0]!.question);
      this.#view.showProblems(wrong);
      return this.#view.focusOn(this.#at, true);
    }
    this.#passed.add(this.#at);
    const { eligibility, money } = this.#path;
    const list: readonly string[] = isMoney(this.#at) ? money : eligibility;
    const next = this.#returns ? list.find((name) => !this.#passed.has(name)) : list[list.indexOf(this.#at) + 1];
    if (next) this.#show(next);
    else this.#finish();
  }

  #skip(): void {
    fillQuestion(this.#view.question(this.#at), undefined);
    this.#view.showProblems([]);
    this.#pass();
  }

  #finish(): void {
    const dropped = this.#dropped();
    const { eligibility, money } = this.#path;
    this.#returns = false;
    this.#passed = new Set([...this.#passed, ...eligibility, ...(this.#view.mode === 'all' ? money : [])]);
    this.#show('result', { isNew: this.#view.mode === 'steps' });
    if (this.#outcome && dropped.length) this.#view.say('dropped', dropped.join('、'));
  }

  /** Answers given earlier that do not matter any more, by their short names; they come back if they matter again. */
  #dropped(): string[] {
    const asked = new Set(this.#asked);
    const { fields } = readForm(this.#view.form);
    const dropped = order.filter((name) => this.#passed.has(name) && name in fields && !asked.has(name));
    for (const name of dropped) this.#passed.delete(name);
    return dropped.map((name) => this.#view.shortOf(name));
  }

  #changed({ target }: Event): void {
    this.#showFurther();
    this.#keep();
    const before = this.#outcome;
    if (!before) return;
    const day = target instanceof Element ? target.closest('.question')?.querySelector('.day') : undefined;
    // A day is three fields: it is read when the last of them is left.
    if (day) setTimeout(() => day.contains(document.activeElement) || this.#answerAgain(before));
    else this.#answerAgain(before);
  }

  /** With all questions on one page, a change after the result changes the result. */
  #answerAgain(before: Outcome): void {
    this.#show('result', { isNew: false, focus: false });
    if (this.#outcome) this.#view.say('changed', whatMoves(before, this.#outcome, sentencesOf(this))[0]);
  }

  #goBack(): void {
    if (this.#history.canGoBack) return history.back();
    const asked = this.#asked;
    this.#show(asked[asked.indexOf(this.#at) - 1] ?? '');
  }

  #askMoney(): void {
    const { money } = this.#path;
    this.#show(money.find((name) => !this.#passed.has(name)) ?? money[0]!);
  }

  #switchTo(mode: Mode): void {
    this.#view.mode = mode;
    this.#show(this.#at);
  }

  /** Links within the result leave the address, and so the answers in it, as they are. */
  #followed(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link) return;
    event.preventDefault();
    const target = link.getAttribute('href')!.slice(1);
    if (target.startsWith('q-')) this.#change(target.slice('q-'.length));
    else this.#view.goTo(target);
  }

  /** Opens the question of an answer, to come back from it at once. */
  #change(name: string): void {
    if (this.#view.mode === 'all') return this.#view.focusOn(name, false);
    this.#returns = true;
    this.#show(name);
  }

  // The result.

  /** Its open points leave out the questions about money that nobody has put yet. */
  #outcomeNow(): Outcome {
    const outcome = outcomeOf(this.#path.fields, this.#facts, this.#today);
    return { ...outcome, unknown: outcome.unknown.filter((name) => !isMoney(name) || this.#passed.has(name)) };
  }

  #linkOf({ fields }: Outcome): string {
    return linkOf({ fields, who: this.#view.who, on: this.#on });
  }

  #showOutcome(outcome: Outcome): void {
    showResult(this, outcome);
    showAnswers(this, outcome, order);
    this.#view.find('[data-slot="as-of"]').hidden = this.#on === undefined;
    this.#view.find('[data-ask-money]').hidden = !this.#path.money.some((name) => !this.#passed.has(name));
    this.#takeAlong.update(outcome, this.#linkOf(outcome));
    this.#whatIf.refresh();
  }

  #seeToday(): void {
    this.#on = undefined;
    this.#show('result', { isNew: false });
  }

  readonly #whatIfHost: WhatIfHost = {
    fields: () => this.#outcome?.fields ?? {},
    questions: () => {
      const { eligibility, money } = this.#path;
      return [...eligibility, ...(this.#outcome?.isTheirs ? money : [])].map((name) => this.#view.question(name));
    },
    compare: (fields) => {
      const [problem] = problemsOn(fields, this.#facts, this.#today);
      if (problem) return [sentencesOf(this).text('problem', problem.problem)];
      return whatMoves(this.#outcome!, outcomeOf(fields, this.#facts, this.#today), sentencesOf(this));
    },
    adopt: (fields, changed) => {
      fillQuestion(this.#view.question(changed), fields[changed]);
      this.#passed.add(changed);
      this.#finish();
    },
  };

  /** What is wrong with the answers to the questions asked, as typed or taken together. */
  #problems(): FieldProblem[] {
    const asked = this.#asked;
    const { fields, problems } = readForm(this.#view.form);
    const typed = problems.filter(({ question }) => asked.includes(question));
    return typed.length ? typed : problemsOn(fields, this.#facts, this.#today);
  }

  #clear(): void {
    this.#cleared = readForm(this.#view.form).fields;
    this.#view.form.reset();
    this.#passed.clear();
    this.#on = undefined;
    this.#returns = false;
    this.#history.forget();
    this.#show('', { isNew: false, focus: false });
    this.#view.offerUndo();
  }
}

customElements.define('eligibility-check', EligibilityCheck);
