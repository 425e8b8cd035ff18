import type { Day, FactSheet } from '../rules/index.ts';
import { deviceDay } from '../device-day.ts';
import { arrive, openAnswers, openLink } from './arriving.ts';
import { CheckPage } from './check-page.ts';
import { Clearing } from './clearing.ts';
import { CheckFlow } from './flow/check-flow.ts';
import { keepBackFromMemory } from './form/back-from-memory.ts';
import { listenToButtons, listenToForm } from './listening.ts';
import { WhatIfPanel } from './result/what-if-panel.ts';
import { TakeAlong } from './take-along/take-along.ts';
import { whatIfHost } from './what-if-host.ts';

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
    const clock = () => deviceDay(built);
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
    keepBackFromMemory(form, until);
    page.view.begin();
    openAnswers(page, isReckonable);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }
}

customElements.define('eligibility-check', EligibilityCheck);
