import type { Fields } from './answer-link.ts';
import { nameOf } from './check-form.ts';

/** What the panel needs of the check around it. */
export interface WhatIfHost {
  /** The answers the shown result rests on. */
  fields(): Fields;
  /** The questions that can be changed, in the order they are asked. */
  questions(): readonly HTMLElement[];
  /** What moves if the answers were these; the problem's sentence where they cannot be. */
  compare(fields: Fields): readonly string[];
  /** Takes the changed answers over. */
  adopt(fields: Fields, changed: string): void;
}

/** 「もし〜だったら」: one answer changed beside the result, without leaving it. */
export class WhatIfPanel {
  readonly #root: HTMLElement;
  readonly #host: WhatIfHost;
  readonly #question: HTMLSelectElement;
  readonly #answer: HTMLElement;

  constructor(root: HTMLElement, host: WhatIfHost, signal: AbortSignal) {
    this.#root = root;
    this.#host = host;
    this.#question = root.querySelector<HTMLSelectElement>('[data-what="question"]')!;
    this.#answer = root.querySelector<HTMLElement>('[data-what="answer"]')!;
    this.#question.addEventListener('change', () => this.#offer(), { signal });
    this.#answer.addEventListener('change', () => this.#tell(), { signal });
    root.querySelector('[data-what="undo"]')!.addEventListener('click', () => this.#offer(true), { signal });
    root.querySelector('[data-what="adopt"]')!.addEventListener('click', () => this.#host.adopt(this.#changed(), this.#question.value), { signal });
  }

  /** Begins again with the questions of a new result. */
  refresh(): void {
    const options = this.#host.questions().map((question) => new Option(question.dataset['short'], nameOf(question)));
    this.#question.replaceChildren(...options);
    this.#offer();
  }

  /** Shows the chosen question's answers, the given one first chosen. */
  #offer(withFocus = false): void {
    const question = this.#host.questions().find((one) => nameOf(one) === this.#question.value);
    const given = this.#host.fields()[this.#question.value];
    const field = question ? fieldFor(question, given) : undefined;
    this.#root.hidden = !field;
    if (!field) return;
    field.setAttribute('aria-labelledby', 'what-answer');
    this.#answer.replaceChildren(field);
    this.#say([]);
    if (withFocus) field.focus();
  }

  #changed(): Fields {
    const name = this.#question.value;
    const { value } = this.#answer.querySelector<HTMLInputElement | HTMLSelectElement>('input, select')!;
    const others = Object.entries(this.#host.fields()).filter(([other]) => other !== name);
    return Object.fromEntries(value && value !== 'unknown' ? [...others, [name, value]] : others);
  }

  #tell(): void {
    this.#say(this.#host.compare(this.#changed()));
  }

  #say([first = '', ...rest]: readonly string[]): void {
    this.#root.querySelector('[data-what="said"]')!.textContent = first;
    const lines = rest.map((sentence) => Object.assign(document.createElement('li'), { textContent: sentence }));
    this.#root.querySelector('[data-what="more"]')!.replaceChildren(...lines);
    this.#root.querySelector<HTMLElement>('[data-what="decide"]')!.hidden = !first;
  }
}

/** A field of one line for a question's answer: a list, a day or an amount. */
function fieldFor(question: HTMLElement, given: string | undefined): HTMLInputElement | HTMLSelectElement {
  const kind = question.dataset['kind'];
  if (kind === 'day' || kind === 'amount') {
    const input = document.createElement('input');
    input.type = kind === 'day' ? 'date' : 'number';
    if (kind === 'amount') input.min = '0';
    input.value = given ?? '';
    return input;
  }
  const select = document.createElement('select');
  const answers = [...question.querySelectorAll<HTMLInputElement>('.options input')];
  const none = kind === 'many' ? [new Option('—', '')] : [];
  select.append(...none, ...answers.map((input) => new Option(input.nextElementSibling!.textContent, input.value)));
  select.value = kind === 'many' ? (given?.split(',')[0] ?? '') : (given ?? 'unknown');
  return select;
}
