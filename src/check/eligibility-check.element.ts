import type { Day, FactSheet } from '../rules/index.ts';
import { todayInJapan } from './flow/clock.ts';
import { answerAgain, askMoney, finish, follow, goBack, pass } from './answering.ts';
import { arrive, open, openLink } from './arriving.ts';
import { CheckPage } from './check-page.ts';
import { Clearing } from './clearing.ts';
import { CheckFlow } from './flow/check-flow.ts';
import { keepOneAnswer, kept, spreadDay } from './form/check-form.ts';
import type { Mode } from './form/check-view.ts';
import { WhatIfPanel } from './result/what-if-panel.ts';
import { TakeAlong } from './take-along/take-along.ts';
import { whatIfHost } from './what-if-host.ts';

const dayOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest('.day') : null;

/** A whole date in the first of the three fields. */
function spread({ target }: Event): void {
  const day = dayOf(target)?.closest('[data-question]');
  if (day) spreadDay(day);
}

function listenToForm(page: CheckPage, until: AddEventListenerOptions): void {
  const { form, result } = page.view;
  const on = <T extends keyof HTMLElementEventMap>(
    type: T,
    act: (event: HTMLElementEventMap[T]) => void,
    element = form as HTMLElement,
  ) => element.addEventListener(type, act, until);
  on('input', keepOneAnswer);
  // While typing, not on leaving the field: a button must not move away under a finger.
  on('input', (event) => {
    // Pasted or dropped, not typed: who types a whole date may not have finished it.
    if (/^insert(From|Replacement)/.test((event as InputEvent).inputType)) spread(event);
    page.showFurther();
  });
  on('submit', (event) => {
    event.preventDefault();
    page.view.say(undefined);
    page.flow.goOn(page.fields);
    if (page.view.mode === 'all') finish(page);
    else pass(page);
  });
  on('change', (event) => {
    spread(event);
    page.showFurther();
    if (page.outcome && !dayOf(event.target)) answerAgain(page, page.outcome);
  });
  // A day is three fields: after the result it is read when the last of them is left.
  on('focusout', ({ target, relatedTarget }) => {
    const day = dayOf(target);
    if (day && page.outcome && !day.contains(relatedTarget as Node | null))
      answerAgain(page, page.outcome);
  });
  // Links within the result make no entry of the history: Back leads to the question before.
  on(
    'click',
    (event) => {
      const link = event.target instanceof Element && event.target.closest('a[href^="#"]');
      if (!link) return;
      event.preventDefault();
      follow(page, link.getAttribute('href')!.slice(1));
    },
    result,
  );
}

function listenToButtons(
  page: CheckPage,
  clearing: Clearing,
  until: AddEventListenerOptions,
): void {
  const onPress = (selector: string, act: () => void) => {
    for (const element of page.root.querySelectorAll(`[data-${selector}]`))
      element.addEventListener('click', act, until);
  };
  const switchTo = (mode: Mode) =>
    onPress(`mode-of="${mode}"`, () => {
      page.view.mode = mode;
      page.show(page.flow.at);
    });
  onPress('back', () => goBack(page));
  onPress('to-result', () => {
    page.flow.goOn(page.fields);
    finish(page);
  });
  switchTo('all');
  switchTo('steps');
  onPress('ask-money', () => askMoney(page));
  onPress('today', () => {
    page.flow.on = undefined;
    page.show('result', { isNew: false });
  });
  onPress('clear', () => clearing.clear());
  onPress('undo', () => clearing.undo());
  const forget = () => clearing.forget();
  page.view.form.addEventListener('input', forget, until);
  addEventListener('pagehide', forget, until);
  page.root.addEventListener(
    'click',
    ({ target }) => {
      if ((target as Element).closest('button:not([data-clear], [data-undo])')) forget();
    },
    until,
  );
  // The second press of a double one would choose what has come under the finger, or take the focus from what the first one offers.
  for (const type of ['mousedown', 'click'] as const)
    addEventListener(
      type,
      (event) => {
        if (event.detail < 2 || !page.view.offersUndo) return;
        event.preventDefault();
        event.stopPropagation();
      },
      { ...until, capture: true },
    );
}

/** What goes with a result: what would be if, and what is taken along. */
function goAlong(page: CheckPage, until: AddEventListenerOptions): void {
  const { root, view } = page;
  const takeAlong = new TakeAlong(root, until, (name) => view.say(name, '', 'take'));
  const whatIf = new WhatIfPanel(view.find('.what-if'), whatIfHost(page), until);
  page.onResult = (outcome, link) => {
    whatIf.refresh();
    // What is for paper is written when the result has been painted, unless it has been cleared.
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (page.outcome === outcome) takeAlong.update(outcome, link);
      }),
    );
  };
}

/**
 * Computes the check over the server's form: one question at a time or all on one page, then the result. It listens, asks the
 * rules, shows their answer. Answers stay in the form, and are gone with the page.
 */
class EligibilityCheck extends HTMLElement {
  #listening!: AbortController;

  /** @throws where the page is not the one this code was built with; the guard around it hears that */
  connectedCallback(): void {
    const form = this.querySelector('form')!;
    const facts = this.querySelector('[type="application/json"]')!;
    const { built, since } = this.dataset as { built: Day; since: Day };
    const clock = () => todayInJapan(built);
    // All facts have values on that day, and it is no further ahead than anybody plans.
    const isReckonable = (day: Day) =>
      day >= since && day <= `${Number(clock().slice(0, 4)) + 5}-12-31`;

    this.#listening = new AbortController();
    const until = { signal: this.#listening.signal };
    const flow = new CheckFlow(JSON.parse(facts.textContent) as FactSheet, clock);
    const page = new CheckPage(this, form, flow);
    goAlong(page, until);
    const clearing = new Clearing(page);
    listenToForm(page, until);
    listenToButtons(page, clearing, until);
    // What has failed answers no more: the page around it shows everything (Guard.astro).
    this.addEventListener('fail', () => this.disconnectedCallback(), until);
    addEventListener('popstate', () => arrive(page), until);
    addEventListener(
      'hashchange',
      () => clearing.replace(() => openLink(page, isReckonable)),
      until,
    );
    // 2026-11: WebKit clears a page that comes back from memory, just after it is shown, where autocomplete is off.
    let putBack: (() => void) | undefined;
    addEventListener('pagehide', () => (putBack = kept(form)), until);
    addEventListener(
      'pageshow',
      ({ persisted }) => persisted && setTimeout(() => putBack?.()),
      until,
    );
    page.view.begin();
    open(page, isReckonable);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }
}

customElements.define('eligibility-check', EligibilityCheck);
