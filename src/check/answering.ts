import type { Outcome } from '../rules/index.ts';
import type { CheckPage } from './check-page.ts';
import { fillPassed, isAnswered } from './form/check-form.ts';
import { sentencesOn } from './sentences-on-page.ts';
import { whatMoves } from './result/what-if.ts';

/** Takes the answer to the question shown and goes on to the next one, or to the result. */
export function pass(page: CheckPage): void {
  const { flow, view } = page;
  const { at, passed } = flow;
  const asked = view.question(at);
  const { fields, problems } = page.checked;
  const wrong = problems.filter(({ question }) => question === at || passed.has(question));
  if (!wrong.length && !isAnswered(asked))
    wrong.push({ question: at, problem: `no-${asked.dataset['kind']}` });
  if (wrong.length) {
    if (wrong[0]!.question !== at) page.show(wrong[0]!.question);
    page.tell(wrong, fields);
    return view.focusOn(flow.at, true);
  }
  passed.add(at);
  goOn(page, flow.next(fields));
}

/** Shows the question `next`, or the result. `isNew`: whether that is a new entry of the history. */
export function goOn(page: CheckPage, next: string, isNew?: boolean): void {
  if (next === 'result') finish(page, isNew);
  else page.show(next);
}

/** Shows the result and says which answers were dropped. `isNew`: whether it is a new entry of the browser's history. */
export function finish(page: CheckPage, isNew = page.view.mode === 'steps'): void {
  const { flow, view } = page;
  view.say(undefined);
  const dropped = flow.finish(page.fields, view.mode === 'all');
  fillPassed(view.form, flow.passed);
  page.show('result', { isNew });
  if (page.outcome && dropped.length)
    view.say('dropped', dropped.map((name) => view.shortOf(name)).join('、'));
}

/** Shows the result anew where answers have changed since `before`, and says what moved; for the mode with all questions on one page. */
export function answerAgain(page: CheckPage, before: Outcome): void {
  const { fields: given, problems } = page.checked;
  const { fields } = page.flow.path(given);
  if (JSON.stringify(fields) === JSON.stringify(before.fields) && !problems.length) return;
  page.show('result', { isNew: false, focus: false });
  if (page.outcome)
    page.view.say('changed', whatMoves(before, page.outcome, sentencesOn(page.root))[0]);
}

/** Goes back in the history, or to the question before where the check has no entry to go back to. */
export function goBack(page: CheckPage): void {
  if (page.history.canGoBack) return history.back();
  page.show(page.flow.before(page.fields));
}

/** Shows the first question about money that is still open, or the first of them. */
export function askMoney(page: CheckPage): void {
  const { money } = page.flow.path(page.fields);
  page.show(page.flow.firstOpen(money) ?? money[0]!);
}

/** Follows a link within the result: to the question of an answer, to come back from it at once, or to a heading. */
export function follow(page: CheckPage, target: string): void {
  const { view, flow } = page;
  if (!target.startsWith('q-')) return view.goTo(target);
  const name = target.slice('q-'.length);
  if (view.mode === 'all') return view.focusOn(name, false);
  flow.returns = true;
  page.show(name);
}
