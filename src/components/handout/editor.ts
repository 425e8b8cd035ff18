/**
 * A paper of one's own: chosen, ordered, seen as the A4 that it will be. Nothing is kept or sent, and the address holds nothing
 * but what a link brought, for as long as it takes to read it.
 */
import { inWords } from '../../collections/facts/figure.ts';
import type { Day } from '../../rules/index.ts';
import { dayFigure } from '../figures/day-figure.ts';
import { copyText } from '../page/copy-text.ts';
import { adopt } from '../page/print-alone.ts';
import { linkedIn, linkOf, sizes, type Choice, type Linked } from './handout-link.ts';
import { Order } from './order.ts';
import styles from './paper.css?inline';
import { piecesFrom, type Pieces } from './pieces.ts';
import { Sheets } from './sheets.ts';
import { startShowing } from './show.ts';

/** Makes the page's part with this name work. @throws where the pieces cannot be had */
export async function startEditor(root: HTMLElement): Promise<void> {
  const titles = [...root.querySelectorAll<HTMLInputElement>('[data-tick]')].map(
    (tick) => [tick.value, tick.parentElement!.textContent.trim()] as const,
  );
  const slip = root.querySelector<HTMLTemplateElement>('template[data-slip]')!;
  const pieces = await piecesFrom(root.dataset['from']!, new Map(titles), slip);
  adopt(styles);
  new Editor(root, pieces).start();
}

class Editor {
  readonly #root: HTMLElement;
  readonly #pieces: Pieces;
  readonly #sheets: Sheets;
  readonly #order: Order;
  readonly #days: HTMLElement;
  readonly #ticks: readonly HTMLInputElement[];
  #chosen: string[];
  #paper: string | undefined;
  #day: Day | undefined;

  constructor(root: HTMLElement, pieces: Pieces) {
    this.#root = root;
    this.#pieces = pieces;
    this.#ticks = [...root.querySelectorAll<HTMLInputElement>('[data-tick]')];
    this.#chosen = this.#ticks.filter(({ checked }) => checked).map(({ value }) => value);
    this.#sheets = new Sheets(root, () => this.#draw());
    this.#order = new Order(root, (name) => pieces.all.get(name)!.title, {
      move: (name, by) => this.#move(name, by),
      remove: (name) => this.#toggle(name, false),
    });
    const days = root.querySelector<HTMLTemplateElement>('[data-part="days"]')!;
    this.#days = document.importNode(days.content, true).firstElementChild as HTMLElement;
  }

  start(): void {
    const press = (name: string, act: () => void): void =>
      this.#find(`[data-do="${name}"]`).addEventListener('click', act);
    press('print', () => print());
    press('link', () => void this.#copy());
    press('clear', () => this.#clear());
    for (const tick of this.#ticks)
      tick.addEventListener('change', () => this.#toggle(tick.value, tick.checked));
    for (const look of this.#root.querySelectorAll('[data-look]'))
      look.addEventListener('change', () => this.#draw());
    this.#root.addEventListener('days-shown', (event) =>
      this.#showDays((event as CustomEvent<Day | undefined>).detail),
    );
    this.#joinFurigana();
    this.#find('[data-bar]').hidden = false;
    this.#draw();
    addEventListener('hashchange', () => this.#open());
    this.#open();
    startShowing(this.#root);
  }

  #find<E extends HTMLElement>(selector: string): E {
    return this.#root.querySelector<E>(selector)!;
  }

  /** Says one of the sentences that wait in the page. */
  #say(name: string, values: Readonly<Record<string, string | number>> = {}, place = 'said'): void {
    this.#find(`[data-${place}]`).textContent = this.#sentence(name, values);
  }

  #sentence(name: string, values: Readonly<Record<string, string | number>>): string {
    const { textContent } = this.#find(`[data-say="${name}"]`);
    return textContent.replace(/\{(\w+)\}/g, (_, which: string) => String(values[which] ?? ''));
  }

  #title = (name: string): string => this.#pieces.all.get(name)!.title;

  #look(name: string): string | boolean {
    const fields = [...this.#root.querySelectorAll<HTMLInputElement>(`[name="own-${name}"]`)];
    return fields[0]!.type === 'checkbox'
      ? fields[0]!.checked
      : fields.find(({ checked }) => checked)!.value;
  }

  get #choice(): Choice {
    return {
      pieces: this.#chosen,
      paper: this.#paper,
      day: this.#day,
      size: sizes.find((size) => size === this.#look('size'))!,
      easy: this.#look('words') === 'easy',
      lines: Boolean(this.#look('lines')),
      grounds: Boolean(this.#look('grounds')),
    };
  }

  get #address(): string {
    return `${location.origin}${location.pathname}#${linkOf(this.#choice)}`;
  }

  /** Shows the paper, its order and how many sheets it takes. */
  #draw(): void {
    const { size, easy, lines, grounds } = this.#choice;
    this.#root.dataset['size'] = size;
    this.#root.dataset['words'] = easy ? 'easy' : 'plain';
    for (const tick of this.#ticks) tick.checked = this.#chosen.includes(tick.value);
    const { sheets, onPaper } = this.#sheets.show(
      this.#chosen.map((name) => this.#pieces.all.get(name)!),
      {
        title: this.#paper && this.#pieces.titles[this.#paper],
        days: this.#day ? this.#days : undefined,
        lines,
        grounds,
        code: this.#look('code') ? this.#address : undefined,
      },
    );
    const leftOut = this.#chosen.slice(onPaper);
    this.#order.show(this.#chosen, leftOut);
    const [first] = leftOut;
    if (first) {
      const title = this.#title(first);
      const count = leftOut.length;
      this.#say(count > 1 ? 'left-out' : 'left-out-one', { title, count }, 'count');
    } else this.#say(sheets ? 'sheets' : 'none', { count: sheets }, 'count');
    this.#find('[data-presses]').hidden = sheets === 0;
    this.#find('[data-show]').hidden = this.#chosen.length === 0;
    // On a wide screen two sheets are scrolled, by keys too.
    this.#find('.preview').tabIndex = sheets ? 0 : -1;
  }

  #toggle(name: string, isOn: boolean): void {
    this.#chosen = this.#chosen.filter((other) => other !== name);
    if (isOn) this.#chosen.push(name);
    this.#say(isOn ? 'added' : 'removed', { title: this.#title(name) });
    this.#draw();
  }

  #move(name: string, by: number): void {
    const from = this.#chosen.indexOf(name);
    const to = Math.min(this.#chosen.length - 1, Math.max(0, from + by));
    this.#chosen.splice(to, 0, ...this.#chosen.splice(from, 1));
    this.#say('moved', { title: this.#title(name), place: to + 1 });
    this.#draw();
  }

  #clear(): void {
    this.#chosen = [];
    this.#paper = undefined;
    this.#say('cleared');
    this.#draw();
    this.#ticks[0]!.focus();
  }

  #showDays(day: Day | undefined): void {
    this.#day = day;
    const form = this.#find('.first-dates');
    for (const place of this.#days.querySelectorAll<HTMLElement>('[data-day]')) {
      const shown = form.querySelector(`[data-part="${place.dataset['day']!}"]`);
      place.replaceChildren(
        ...(shown
          ? [...shown.childNodes].map((node) => node.cloneNode(true))
          : dayFigure(day ? inWords(day) : '')),
      );
    }
    this.#draw();
  }

  /** The switch of every page, here beside the paper too. */
  #joinFurigana(): void {
    const own = this.#find<HTMLSelectElement>('[data-furigana]');
    const ofPage = document.querySelector<HTMLSelectElement>('header select')!;
    own.selectedIndex = Math.max(0, ofPage.selectedIndex);
    ofPage.addEventListener('change', () => (own.selectedIndex = ofPage.selectedIndex));
    own.addEventListener('change', () => {
      ofPage.selectedIndex = own.selectedIndex;
      ofPage.dispatchEvent(new Event('change'));
    });
  }

  /** Opens the paper in the address, which holds it no more: a printed page may show its address. */
  #open(): void {
    const linked = linkedIn(location.hash, [...this.#pieces.all.keys()], this.#pieces.papers);
    if (!linked) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    if (linked.day) this.#fillDay(linked.day);
    if (linked.pieces) this.#take(linked, linked.pieces);
    else if (!linked.day) return this.#say('unread');
    else this.#say('opened-day');
    document.querySelector('#own')!.scrollIntoView();
    const isReady = linked.paper && linked.pieces === this.#pieces.papers[linked.paper];
    if (linked.unknown.length) this.#say('unknown', { names: linked.unknown.join('、') });
    else if (!linked.complete) this.#say('partly');
    else if (isReady) this.#say('opened-paper', { title: this.#pieces.titles[linked.paper!]! });
    else if (linked.pieces) this.#say('opened');
  }

  #take({ size, easy, lines, grounds, paper }: Linked, pieces: readonly string[]): void {
    this.#chosen = [...pieces];
    this.#paper = paper;
    const check = (name: string, value: string | boolean): void => {
      for (const field of this.#root.querySelectorAll<HTMLInputElement>(`[name="own-${name}"]`))
        field.checked = typeof value === 'string' ? field.value === value : value;
    };
    check('size', size);
    check('words', easy ? 'easy' : 'plain');
    check('lines', lines);
    check('grounds', grounds);
    this.#draw();
  }

  #fillDay(day: Day): void {
    const form = this.#find<HTMLFormElement>('.first-dates');
    for (const [i, name] of ['year', 'month', 'date'].entries())
      form.querySelector<HTMLInputElement>(`[data-part="${name}"]`)!.value = String(
        Number(day.split('-')[i]),
      );
    form.requestSubmit();
  }

  async #copy(): Promise<void> {
    if (this.#chosen.length === 0) return this.#say('none');
    const done = await copyText(this.#address, this.#find<HTMLInputElement>('[data-by-hand]'));
    this.#say(done === 'copied' && this.#day ? 'copied-day' : done);
  }
}
