import type { Fields } from '../../rules/index.ts';
import { fieldOf, fillQuestion, questionName } from '../form/check-form.ts';

type Short = Readonly<Record<string, string>>;

interface Comparison {
  readonly says: readonly string[];
  readonly sides?: { readonly now: Short; readonly if: Short };
}

/** What the panel needs of the check around it. */
export interface WhatIfHost {
  /** The answers the shown result rests on. */
  fields(): Fields;
  /** The questions that can be changed, in the order they are asked. */
  questions(): readonly HTMLElement[];
  /** What moves if the answers were these, and both results in short; where they contradict each other, how. */
  compare(fields: Fields): Comparison;
  /** What is wrong with an answer as typed, in a sentence. */
  problem(name: string): string;
  /** Takes the changed answers over. */
  adopt(fields: Fields, changed: string): void;
}

/** 「もし〜だったら」: one answer changed beside the result, without leaving it. */
export class WhatIfPanel {
  readonly #root: HTMLDetailsElement;
  readonly #host: WhatIfHost;
  readonly #choice: HTMLSelectElement;
  readonly #place: HTMLElement;
  #isStale = true;

  constructor(root: HTMLDetailsElement, host: WhatIfHost, until: AddEventListenerOptions) {
    this.#root = root;
    this.#host = host;
    this.#choice = root.querySelector<HTMLSelectElement>('[data-what="question"]')!;
    this.#place = root.querySelector<HTMLElement>('[data-what="answer"]')!;
    const onPress = (name: string, act: () => void) =>
      root.querySelector(`[data-what="${name}"]`)!.addEventListener('click', act, until);
    // Folded as a rule: it is filled for those who open it.
    root.addEventListener('toggle', () => this.#fill(), until);
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
    for (const button of this.#changes)
      button.addEventListener('click', () => this.#change(button), until);
  }

  /** Begins again with the questions of a new result. */
  refresh(): void {
    this.#isStale = true;
    this.#fill();
  }

  #fill(): void {
    if (!this.#isStale || !this.#root.open) return;
    this.#isStale = false;
    const options = this.#host
      .questions()
      .map((question) => new Option(question.dataset['short'], questionName(question)));
    this.#choice.replaceChildren(...options);
    for (const button of this.#changes) button.hidden = !this.#changedBy(button);
    this.#offer();
  }

  /** The changes that are often met, ready to press. */
  get #changes(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('[data-what-change]')];
  }

  /** The first of its questions that arises. */
  #changedBy(button: HTMLElement): string | undefined {
    const arising = this.#host.questions().map(questionName);
    return button.dataset['whatChange']!.split(' ').find((name) => arising.includes(name));
  }

  #change(button: HTMLElement): void {
    this.#choice.value = this.#changedBy(button)!;
    this.#offer(true);
    const answer = button.dataset['answer'];
    if (!answer) return;
    fillQuestion(this.#question, answer);
    this.#tell();
  }

  get #question(): HTMLElement {
    return this.#place.querySelector<HTMLElement>('[data-question]')!;
  }

  get #isDay(): boolean {
    return this.#question.dataset['kind'] === 'day';
  }

  /** Shows the chosen question with the answer given. */
  #offer(withFocus = false): void {
    const question = this.#host
      .questions()
      .find((one) => questionName(one) === this.#choice.value)!;
    const copy = questionCopy(question);
    fillQuestion(copy, this.#host.fields()[questionName(question)]);
    this.#place.replaceChildren(copy);
    this.#say({ says: [] });
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
    this.#say(this.#compared());
  }

  #compared(): Comparison {
    const read = this.#read();
    return 'problem' in read
      ? { says: [this.#host.problem(read.problem)] }
      : this.#host.compare(read.fields);
  }

  #adopt(): void {
    const read = this.#read();
    if ('problem' in read || !this.#compared().sides) this.#tell();
    else this.#host.adopt(read.fields, this.#choice.value);
  }

  /** Says what moves, and shows both results side by side. */
  #say({ says, sides }: Comparison): void {
    const find = (name: string) => this.#root.querySelector<HTMLElement>(`[data-what="${name}"]`)!;
    const lines = says.map((sentence) =>
      Object.assign(document.createElement('p'), { textContent: sentence }),
    );
    find('said').replaceChildren(...lines);
    find('decide').hidden = !says.length;
    find('sides').hidden = !sides;
    (find('adopt') as HTMLButtonElement).disabled = !sides;
    for (const place of this.#root.querySelectorAll<HTMLElement>('[data-side]')) {
      const [side, point] = place.dataset['side']!.split('-') as ['now' | 'if', string];
      const [shown, other] = [sides?.[side][point], sides?.[side === 'now' ? 'if' : 'now'][point]];
      place.textContent = shown || '—';
      place.toggleAttribute('data-moved', side === 'if' && shown !== other);
      place.parentElement!.hidden = !shown && !other;
    }
  }
}

/** A question once more, with names of its own: radio buttons of one name would switch each other off. */
function questionCopy(question: HTMLElement): HTMLElement {
  const copy = question.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('.help, .why, .problem, .example, .unknown'))
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
    ?.setAttribute('aria-labelledby', `what-${questionName(question)}-legend`);
  copy.hidden = false;
  copy.setAttribute('data-current', '');
  return copy;
}
