import { type Day, type FactSheet, type Fields, type Outcome, parseDay } from '../rules/index.ts';
import { linkOf, sharedIn } from './flow/answer-link.ts';
import { CheckFlow, isMoney, order } from './flow/check-flow.ts';
import {
  type FieldProblem,
  fillForm,
  fillQuestion,
  fillTyped,
  readForm,
  spreadDay,
  typedIn,
} from './form/check-form.ts';
import { CheckView, type Mode } from './form/check-view.ts';
import { sentencesOf } from './result/sentences.ts';
import { showAnswers, showResult } from './result/show-result.ts';
import { type Place, StepHistory } from './flow/step-history.ts';
import { TakeAlong } from './take-along/take-along.ts';
import { whatMoves } from './result/what-if.ts';
import { type WhatIfHost, WhatIfPanel } from './result/what-if-panel.ts';

/** The clock, read once: the rules have none. A device set to a year and more before the site was built is mistaken. */
function todayInJapan(built: Day): Day {
  const clock = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(new Date());
  const yearBefore = `${Number(built.slice(0, 4)) - 1}${built.slice(4)}`;
  return clock < yearBefore ? built : clock;
}

const dayOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest('.day') : null;

/**
 * Computes the check over the server's form: one question at a time or all on one page, then the result. It listens, asks the
 * rules, shows their answer. Answers stay in memory, in the browser's history and behind #.
 */
class EligibilityCheck extends HTMLElement {
  #listening: AbortController | undefined;
  #view!: CheckView;
  #history!: StepHistory;
  #takeAlong!: TakeAlong;
  #whatIf!: WhatIfPanel;
  #flow!: CheckFlow;
  #outcome: Outcome | undefined;
  /** The answers before the last clearing, for a change of mind. */
  #cleared: Place | undefined;
  #isClearing = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const facts = this.querySelector('script[type="application/json"]')?.textContent;
    if (!form || !facts)
      throw new Error('<eligibility-check> needs a <form> and its facts as JSON');
    this.#flow = new CheckFlow(JSON.parse(facts) as FactSheet, () =>
      todayInJapan(this.dataset['built'] ?? ''),
    );
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
      for (const element of this.querySelectorAll(selector))
        element.addEventListener('click', act, { signal });
    };
    let typing = 0;
    // While typing, not on leaving the field: a button must not move away under a finger.
    form.addEventListener(
      'input',
      (event) => {
        // Pasted or dropped, not typed: who types a whole date may not have finished it.
        if (/^insert(From|Replacement)/.test((event as InputEvent).inputType)) this.#spread(event);
        this.#showFurther();
        clearTimeout(typing);
        // Not at every key: browsers stop a page that writes too often.
        typing = window.setTimeout(() => this.#keep(), 300);
      },
      { signal },
    );
    form.addEventListener('submit', (event) => this.#submitted(event), { signal });
    form.addEventListener('change', (event) => this.#changed(event), { signal });
    form.addEventListener('focusout', (event) => this.#left(event), { signal });
    onPress('[data-skip]', () => this.#skip());
    onPress('[data-back]', () => this.#goBack());
    onPress('[data-to-result]', () => {
      this.#flow.goOn(this.#fields);
      this.#finish();
    });
    onPress('[data-mode-of="all"]', () => this.#switchTo('all'));
    onPress('[data-mode-of="steps"]', () => this.#switchTo('steps'));
    onPress('[data-ask-money]', () => this.#askMoney());
    onPress('[data-today]', () => this.#seeToday());
    onPress('[data-clear]', () => void this.#clear());
    onPress('[data-undo]', () => this.#cleared && this.#restore(this.#cleared));
    // The second press of a double one would choose what has come under the finger, or take the focus from what the first one offers.
    for (const type of ['mousedown', 'click'] as const)
      addEventListener(
        type,
        (event) => event.detail > 1 && this.#view.offersUndo && event.preventDefault(),
        { signal },
      );
    this.#view.result.addEventListener('click', (event) => this.#followed(event), { signal });
    addEventListener('pagehide', () => this.#keep(), { signal });
    addEventListener('popstate', () => this.#arrived(), { signal });
    addEventListener('hashchange', () => this.#openLink(true), { signal });
  }

  /** Every answer in the form, whether it is asked just now or not. */
  get #fields(): Fields {
    return readForm(this.#view.form).fields;
  }

  // Opening, Back and reload.

  #open(): void {
    if (this.#openLink()) return;
    const place = this.#history.arrive()?.place;
    if (place) this.#restore(place, place.at === 'result');
    else this.#show('', { isNew: false, focus: false });
  }

  /** Opens the answers in the address, where it holds some. */
  #openLink(inNewEntry = false): boolean {
    const link = history.state === null ? sharedIn(location.hash) : undefined;
    if (!link) return false;
    const on = link.on && this.#isReckonable(link.on) ? link.on : undefined;
    const isEmpty = !link.complete && !Object.keys(link.fields).length;
    this.#history.begin(inNewEntry);
    this.#restore({ ...link, on, at: isEmpty ? '' : 'result' });
    this.#view.say(
      !link.complete || on !== link.on ? 'stale-link' : this.#outcome ? 'opened' : undefined,
    );
    return true;
  }

  /** Do all facts have values on that day, and is it no further ahead than anybody plans? */
  #isReckonable(day: Day): boolean {
    const latest = `${Number(todayInJapan(this.dataset['built'] ?? '').slice(0, 4)) + 5}-12-31`;
    return day >= (this.dataset['since'] ?? '') && day <= latest;
  }

  /** Back or Forward: the entry says where; of the answers, the newest are kept. */
  #arrived(): void {
    if (this.#isClearing) return;
    const arrived = this.#history.arrive();
    if (arrived?.knowsMore) {
      this.#restore(arrived.place);
    } else if (arrived) {
      this.#view.say(undefined);
      this.#view.mode = arrived.place.mode;
      this.#flow.returns = arrived.place.returns;
      this.#show(arrived.place.at, { isNew: false });
    } else if (history.state === null && !sharedIn(location.hash)) {
      // A link to a heading of the page: the answers stay with it, for a reload.
      this.#history.join(this.#place(), location.hash.slice(1));
    }
  }

  #restore(place: Partial<Place> & { fields: Fields; at: string }, focus = true): void {
    const { form } = this.#view;
    form.reset();
    fillForm(form, place.fields);
    if (place.typed) fillTyped(form, place.typed);
    this.#view.who = place.who ?? 'self';
    this.#view.mode = place.mode ?? this.#view.mode;
    this.#flow.on = place.on && parseDay(place.on);
    this.#flow.returns = place.returns ?? false;
    this.#view.say(undefined);
    if (place.at === 'result') this.#flow.trust(place.fields);
    const fromLink =
      place.at === 'result'
        ? [...this.#flow.path(place.fields).eligibility, ...Object.keys(place.fields)]
        : [];
    this.#flow.passed = new Set(place.passed ?? fromLink);
    this.#show(place.at, { isNew: false, focus });
  }

  /** Writes the answers as they are now into the entry of the history a person is at. */
  #keep(): void {
    this.#history.keep(this.#place(), location.hash.slice(1));
  }

  #place(): Place {
    const { form, mode, who } = this.#view;
    const { at, returns, on, passed } = this.#flow;
    return {
      at,
      mode,
      returns,
      fields: this.#fields,
      typed: typedIn(form),
      who,
      on,
      passed: [...passed],
    };
  }

  /** Shows a question or the result; where answers contradict each other the question instead, and the first one for one that is not asked. */
  #show(
    wanted: string,
    { isNew = true, focus = true }: { isNew?: boolean; focus?: boolean } = {},
  ): void {
    const asked = this.#flow.asked(this.#fields);
    const problems = wanted === 'result' ? this.#problems() : [];
    const at =
      problems[0]?.question ?? (wanted === 'result' || asked.includes(wanted) ? wanted : asked[0]!);
    this.#flow.at = at;
    this.#outcome = at === 'result' ? this.#flow.outcome(this.#fields) : undefined;
    this.#view.result.hidden = !this.#outcome;
    this.#showFurther();
    this.#tell(problems);
    if (this.#outcome) this.#showOutcome(this.#outcome);
    const hash = this.#outcome ? this.#linkOf(this.#outcome) : '';
    if (isNew) this.#history.go(this.#place(), hash);
    else this.#history.keep(this.#place(), hash);
    if (focus) this.#view.focusOn(at, problems.length > 0);
  }

  /** Shows the questions that the answers open, and how many are left. */
  #showFurther(): void {
    const { at, returns } = this.#flow;
    this.#view.showQuestions(this.#flow.asked(this.#fields), at, isMoney(at) || returns);
    this.#view.showProgress(
      this.#view.mode === 'steps' && at !== 'result'
        ? this.#flow.progress(this.#fields)
        : undefined,
    );
  }

  // Answering.

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    this.#view.say(undefined);
    this.#flow.goOn(this.#fields);
    if (this.#view.mode === 'all') this.#finish();
    else this.#pass();
  }

  /** Takes the answer to the question shown and goes on to the next one, or to the result. */
  #pass(): void {
    const { at, passed } = this.#flow;
    const wrong = this.#problems().filter(
      ({ question }) => question === at || passed.has(question),
    );
    if (wrong.length) {
      if (wrong[0]!.question !== at) this.#show(wrong[0]!.question);
      this.#tell(wrong);
      return this.#view.focusOn(this.#flow.at, true);
    }
    passed.add(at);
    this.#goOn(this.#flow.next(this.#fields));
  }

  #tell(problems: readonly FieldProblem[]): void {
    this.#view.showProblems(problems);
    this.#flow.told(problems, this.#fields);
  }

  #goOn(next: string, isNew?: boolean): void {
    if (next === 'result') this.#finish(isNew);
    else this.#show(next);
  }

  #skip(): void {
    fillQuestion(this.#view.question(this.#flow.at), undefined);
    this.#tell([]);
    this.#pass();
  }

  #finish(isNew = this.#view.mode === 'steps'): void {
    this.#view.say(undefined);
    const dropped = this.#flow.finish(this.#fields, this.#view.mode === 'all');
    this.#show('result', { isNew });
    if (this.#outcome && dropped.length)
      this.#view.say('dropped', dropped.map((name) => this.#view.shortOf(name)).join('、'));
  }

  /** A whole date in the first of the three fields. */
  #spread({ target }: Event): void {
    const day = dayOf(target)?.closest('[data-question]');
    if (day) spreadDay(day);
  }

  #changed(event: Event): void {
    const { target } = event;
    this.#spread(event);
    this.#showFurther();
    this.#keep();
    const before = this.#outcome;
    if (!before) return;
    if (!dayOf(target)) this.#answerAgain(before);
  }

  /** A day is three fields: after the result it is read when the last of them is left. */
  #left({ target, relatedTarget }: FocusEvent): void {
    const day = dayOf(target);
    if (day && this.#outcome && !day.contains(relatedTarget as Node | null))
      this.#answerAgain(this.#outcome);
  }

  /** With all questions on one page, a change after the result changes the result. */
  #answerAgain(before: Outcome): void {
    const { fields } = this.#flow.path(this.#fields);
    if (JSON.stringify(fields) === JSON.stringify(before.fields) && !this.#problems().length)
      return;
    this.#show('result', { isNew: false, focus: false });
    if (this.#outcome)
      this.#view.say('changed', whatMoves(before, this.#outcome, sentencesOf(this))[0]);
  }

  #goBack(): void {
    if (this.#history.canGoBack) return history.back();
    this.#show(this.#flow.before(this.#fields));
  }

  #askMoney(): void {
    const { money } = this.#flow.path(this.#fields);
    this.#show(this.#flow.firstOpen(money) ?? money[0]!);
  }

  #switchTo(mode: Mode): void {
    this.#view.mode = mode;
    this.#show(this.#flow.at);
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
    this.#flow.returns = true;
    this.#show(name);
  }

  // The result.

  #linkOf({ fields }: Outcome): string {
    return linkOf({ fields, who: this.#view.who, on: this.#flow.on });
  }

  #showOutcome(outcome: Outcome): void {
    showResult(this, outcome);
    showAnswers(this, outcome, order);
    this.#view.find('[data-slot="as-of"]').hidden = this.#flow.on === undefined;
    this.#view.find('[data-ask-money]').hidden = !this.#flow.firstOpen(
      this.#flow.path(this.#fields).money,
    );
    this.#takeAlong.update(outcome, this.#linkOf(outcome));
    this.#whatIf.refresh();
  }

  #seeToday(): void {
    this.#flow.on = undefined;
    this.#show('result', { isNew: false });
  }

  readonly #whatIfHost: WhatIfHost = {
    fields: () => this.#outcome?.fields ?? {},
    questions: () => {
      const { eligibility, money } = this.#flow.path(this.#fields);
      return [...eligibility, ...(this.#outcome?.isTheirs ? money : [])].map((name) =>
        this.#view.question(name),
      );
    },
    compare: (fields) => {
      const [problem] = this.#flow.problems(fields, []);
      const said = problem
        ? [sentencesOf(this).filled('problem', problem.problem, { read: problem.read ?? '' })]
        : [];
      const isDoubt = problem?.problem === 'rare-amount';
      if (problem && !isDoubt) return { says: said, isPossible: false };
      return {
        says: [
          ...said,
          ...whatMoves(this.#outcome!, this.#flow.outcome(fields), sentencesOf(this)),
        ],
        isPossible: true,
      };
    },
    adopt: (fields, changed) => {
      fillQuestion(this.#view.question(changed), fields[changed]);
      this.#flow.trust({ [changed]: fields[changed] ?? '' });
      this.#flow.passed.add(changed);
      this.#flow.returns = true;
      // What the change opens is asked first.
      this.#goOn(
        this.#flow.firstOpen(this.#flow.path(this.#fields).eligibility) ?? 'result',
        false,
      );
    },
    problem: (name) => sentencesOf(this).text('problem', name),
  };

  #problems(): readonly FieldProblem[] {
    const { fields, problems } = readForm(this.#view.form);
    return this.#flow.problems(fields, problems);
  }

  get #isBlank(): boolean {
    const { form, who } = this.#view;
    return (
      who === 'self' && !Object.keys(this.#fields).length && typedIn(form).every((text) => !text)
    );
  }

  async #clear(): Promise<void> {
    if (this.#isClearing) return;
    this.#isClearing = true;
    if (!this.#isBlank) this.#cleared = this.#place();
    this.#view.form.reset();
    this.#flow.reset();
    this.#show('', { isNew: false, focus: false });
    await this.#history.clear(this.#place());
    this.#isClearing = false;
    this.#view.offerUndo();
  }
}

customElements.define('eligibility-check', EligibilityCheck);
