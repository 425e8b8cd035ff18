import type { Fields } from '../../rules/index.ts';
import { fieldOf, fillQuestion, nameOf } from '../form/check-form.ts';

/** What the panel needs of the check around it. */
export interface WhatIfHost {
  /** The answers the shown result rests on. */
  fields(): Fields;
  /** The questions that can be changed, in the order they are asked. */
  questions(): readonly HTMLElement[];
  /** What moves if the answers were these; where they contradict each other, how. */
  compare(fields: Fields): { says: readonly string[]; isPossible: boolean };
  /** What is wrong with an answer as typed, in a sentence. */
  problem(name: string): string;
  /** Takes the changed answers over. */
  adopt(fields: Fields, changed: string): void;
}

/** 「もし〜だったら」: one answer changed beside the result, without leaving it. */
export class WhatIfPanel {
  readonly #root: HTMLElement;
  readonly #host: WhatIfHost;
  readonly #choice: HTMLSelectElement;
  readonly #place: HTMLElement;

  constructor(root: HTMLElement, host: WhatIfHost, until: AddEventListenerOptions) {
    this.#root = root;
    this.#host = host;
    this.#choice = root.querySelector<HTMLSelectElement>('[data-what="question"]')!;
    this.#place = root.querySelector<HTMLElement>('[data-what="answer"]')!;
    const onPress = (name: string, act: () => void) =>
      root.querySelector(`[data-what="${name}"]`)!.addEventListener('click', act, until);
    this.#choice.addEventListener('change', () => this.#offer(), until);
    this.#place.addEventListener('change', () => this.#isDay || this.#tell(), until);
    // A day is three fields: it is read when the last of them is left.
    this.#place.addEventListener(
      'focusout',
      (event) =>
        this.#isDay &&
        !this.#question.querySelector('.day')!.contains(event.relatedTarget as Node | null) &&
        this.#tell(),
      until,
    );
    onPress('undo', () => this.#offer(true));
    onPress('adopt', () => this.#adopt());
  }

  /** Begins again with the questions of a new result. */
  refresh(): void {
    const options = this.#host
      .questions()
      .map((question) => new Option(question.dataset['short'], nameOf(question)));
    this.#choice.replaceChildren(...options);
    this.#root.hidden = options.length === 0;
    if (options.length) this.#offer();
  }

  get #question(): HTMLElement {
    return this.#place.querySelector<HTMLElement>('[data-question]')!;
  }

  get #isDay(): boolean {
    return this.#question.dataset['kind'] === 'day';
  }

  /** Shows the chosen question with the answer given. */
  #offer(withFocus = false): void {
    const question = this.#host.questions().find((one) => nameOf(one) === this.#choice.value)!;
    const copy = copyOf(question);
    fillQuestion(copy, this.#host.fields()[nameOf(question)]);
    this.#place.replaceChildren(copy);
    this.#say([]);
    if (withFocus) copy.focus();
  }

  /** The answers with the one changed, or what is wrong with it. */
  #read(): { fields: Fields } | { problem: string } {
    const read = fieldOf(this.#question);
    if ('problem' in read) return read;
    const others = Object.entries(this.#host.fields()).filter(
      ([name]) => name !== this.#choice.value,
    );
    return {
      fields: Object.fromEntries(
        read.value === 'unknown' ? others : [...others, [this.#choice.value, read.value]],
      ),
    };
  }

  #tell(): void {
    const read = this.#read();
    const { says, isPossible } =
      'problem' in read
        ? { says: [this.#host.problem(read.problem)], isPossible: false }
        : this.#host.compare(read.fields);
    this.#say(says, isPossible);
  }

  #adopt(): void {
    const read = this.#read();
    if ('problem' in read || !this.#host.compare(read.fields).isPossible) this.#tell();
    else this.#host.adopt(read.fields, this.#choice.value);
  }

  #say(sentences: readonly string[], isPossible = true): void {
    const lines = sentences.map((sentence) =>
      Object.assign(document.createElement('p'), { textContent: sentence }),
    );
    this.#root.querySelector('[data-what="said"]')!.replaceChildren(...lines);
    this.#root.querySelector<HTMLElement>('[data-what="decide"]')!.hidden = !sentences.length;
    this.#root.querySelector<HTMLButtonElement>('[data-what="adopt"]')!.disabled = !isPossible;
  }
}

/** A question once more, with names of its own: radio buttons of one name would switch each other off. */
function copyOf(question: HTMLElement): HTMLElement {
  const copy = question.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('.help, .why, .problem, .example, [data-skip]'))
    part.remove();
  for (const element of [
    copy,
    ...copy.querySelectorAll<HTMLElement>('[id], [name], [aria-describedby]'),
  ]) {
    if (element.id) element.id = `what-${element.id}`;
    if (element instanceof HTMLInputElement && element.name) element.name = `what-${element.name}`;
    element.removeAttribute('aria-describedby');
    element.removeAttribute('aria-invalid');
  }
  copy
    .querySelector('.yen input')
    ?.setAttribute('aria-labelledby', `what-${nameOf(question)}-legend`);
  copy.hidden = false;
  copy.setAttribute('data-current', '');
  return copy;
}
