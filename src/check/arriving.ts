import type { Day } from '../rules/index.ts';
import type { CheckPage } from './check-page.ts';
import { sharedIn } from './flow/answer-link.ts';

/** Opens the answers in the address, else the first question: answers of before are gone with the page that held them. */
export function openAnswers(page: CheckPage, isReckonable: (day: Day) => boolean): void {
  if (openLink(page, isReckonable) !== undefined) return;
  const before = page.history.arrive();
  const wasBegun = page.history.canGoBack || before?.step === 'result';
  page.history.begin();
  page.view.mode = before?.mode ?? 'steps';
  page.show('', { isNew: false, focus: false });
  if (wasBegun) page.view.say('gone');
}

/**
 * Returns the name of what is said of the answers in the address, undefined where it holds none: opens them, and takes them out of it.
 * @param isReckonable can the rules reckon as of that day?
 */
export function openLink(page: CheckPage, isReckonable: (day: Day) => boolean): string | undefined {
  const link = sharedIn(location.hash);
  if (!link) return undefined;
  const on = link.on && isReckonable(link.on) ? link.on : undefined;
  const isEmpty = !link.complete && !Object.keys(link.fields).length;
  page.open({ ...link, on }, isEmpty || link.begins ? '' : 'result');
  page.history.keep(page.step, '');
  const said = !link.complete || on !== link.on ? 'stale-link' : page.outcome ? 'opened' : '';
  page.view.say(said);
  return said;
}

/** Shows, after Back or Forward, the step that the entry names, with the answers of now; where they do not lead to it, the first question still open. */
export function arrive(page: CheckPage): void {
  const { flow, view, history } = page;
  const entry = history.arrive();
  if (!entry) {
    history.join();
    // A link to a heading of the page; one with answers is opened by the element.
    if (!sharedIn(location.hash)) history.keep(page.step);
    return;
  }
  const step = flow.reachable(entry.step, page.fields);
  if (step === flow.at && entry.mode === view.mode) return history.keep(page.step);
  view.say(undefined);
  view.mode = entry.mode;
  page.show(step, { isNew: false });
}
