import { inWords } from '../../collections/facts/figure.ts';
import type { Day } from '../../rules/index.ts';
import { dayFigure } from '../diagrams/day-figure.ts';

/** The days from a day of hiring on, as the form beside the paper reckons them. */
export class PaperDays {
  readonly #form: HTMLFormElement;
  /** What stands on the paper. */
  readonly element: HTMLElement;
  #day: Day | undefined;

  /** @param onChange called when there are other days, or none */
  constructor(root: HTMLElement, onChange: () => void) {
    this.#form = root.querySelector<HTMLFormElement>('.first-dates')!;
    const days = root.querySelector<HTMLTemplateElement>('[data-part="days"]')!;
    this.element = document.importNode(days.content, true).firstElementChild as HTMLElement;
    root.addEventListener('days-shown', (event) => {
      this.#show((event as CustomEvent<Day | undefined>).detail);
      onChange();
    });
  }

  /** The day of hiring, where it could be reckoned with. */
  get day(): Day | undefined {
    return this.#day;
  }

  /** Has the form reckon with a day. */
  ask(day: Day): void {
    for (const [i, name] of ['year', 'month', 'date'].entries())
      this.#form.querySelector<HTMLInputElement>(`[data-part="${name}"]`)!.value = String(
        Number(day.split('-')[i]),
      );
    this.#form.requestSubmit();
  }

  #show(day: Day | undefined): void {
    this.#day = day;
    for (const place of this.element.querySelectorAll<HTMLElement>('[data-day]')) {
      const shown = this.#form.querySelector(`[data-part="${place.dataset['day']!}"]`);
      place.replaceChildren(
        ...(shown
          ? [...shown.childNodes].map((node) => node.cloneNode(true))
          : dayFigure(day ? inWords(day) : '')),
      );
    }
    // Whose last day has passed gets another door.
    this.element.querySelector<HTMLElement>('[data-ended]')!.hidden =
      this.#form.querySelector<HTMLElement>('[data-part="doors"]')!.hidden;
  }
}
