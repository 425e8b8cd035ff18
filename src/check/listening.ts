import { answerAgain, askMoney, finish, follow, goBack, pass } from './answering.ts';
import type { CheckPage } from './check-page.ts';
import type { Clearing } from './clearing.ts';
import { keepOneAnswer, spreadDay } from './form/check-form.ts';
import type { Mode } from './form/check-view.ts';

const dayOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest('.day') : null;

/** A whole date in the first of the three fields. */
function spread({ target }: Event): void {
  const day = dayOf(target)?.closest('[data-question]');
  if (day) spreadDay(day);
}

/** Listens to what is typed, chosen and sent in the form, and to links in its result, until the signal of `until`. */
export function listenToForm(page: CheckPage, until: AddEventListenerOptions): void {
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

/** Listens to the buttons around the form, and to what ends the offer to undo. */
export function listenToButtons(
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
