/**
 * A paper of one's own: chosen, ordered, seen as the A4 that it will be. Nothing is kept or sent, and the address holds nothing
 * but what a link brought, for as long as it takes to read it.
 */
import { copyText } from '../page/copy-text.ts';
import { adopt } from '../page/print-alone.ts';
import editorStyles from './editor.css?inline';
import { isPassage, linkedIn, paperLink, type PaperChoice, type Linked } from './handout-link.ts';
import { LookFields } from './look-fields.ts';
import { Order } from './order.ts';
import { PaperDays } from './paper-days.ts';
import printStyles from './paper-print.css?inline';
import styles from './paper.css?inline';
import { Passages } from './passages.ts';
import { piecesFrom, type Pieces } from './pieces.ts';
import { Sheets } from './sheets.ts';
import { PiecePicker } from './piece-picker.ts';
import { startShowing } from './show.ts';
import { Words } from './words.ts';

/** Makes the page's part with this name work. @param page answers with all pieces @throws where they cannot be had */
export async function startEditor(root: HTMLElement, page: Response): Promise<void> {
  const titles = [...root.querySelectorAll<HTMLInputElement>('[data-tick]')].map(
    (tick) => [tick.value, tick.parentElement!.textContent.trim()] as const,
  );
  const slip = root.querySelector<HTMLTemplateElement>('template[data-slip]')!;
  const pieces = await piecesFrom(page, new Map(titles), slip);
  adopt(`${editorStyles}${styles}${printStyles}`);
  new Editor(root, pieces).start();
}

class Editor {
  readonly #root: HTMLElement;
  readonly #pieces: Pieces;
  readonly #passages: Passages;
  readonly #sheets: Sheets;
  readonly #order: Order;
  readonly #picker: PiecePicker;
  readonly #look: LookFields;
  readonly #days: PaperDays;
  readonly #words: Words;
  #show: (() => void) | undefined;
  #chosen: string[];
  #paper: string | undefined;
  /** What was ticked and has not come yet. */
  readonly #awaited = new Set<string>();
  /** Which link was opened last: pages of an older one may come after those of a newer one. */
  #opened = 0;

  constructor(root: HTMLElement, pieces: Pieces) {
    this.#root = root;
    this.#pieces = pieces;
    this.#words = new Words(root);
    this.#passages = new Passages(
      root.dataset['site']!,
      root.querySelector<HTMLTemplateElement>('template[data-page-piece]')!,
    );
    this.#picker = new PiecePicker(root, this.#passages, {
      tick: (name, isOn) => void this.#toggle(name, isOn),
      listed: () => this.#draw(),
      lost: () => this.#words.say('not-come'),
    });
    this.#chosen = this.#picker.ticked;
    this.#look = new LookFields(
      root,
      () => this.#draw(),
      () => this.#words.say('no-readings'),
    );
    this.#sheets = new Sheets(root, () => this.#draw());
    this.#order = new Order(root, this.#title, {
      move: (name, by) => this.#move(name, by),
      remove: (name) => void this.#toggle(name, false),
      empty: () => this.#picker.focus(),
    });
    this.#days = new PaperDays(root, () => this.#draw());
  }

  start(): void {
    const press = (name: string, act: () => void): void =>
      this.#find(`[data-do="${name}"]`).addEventListener('click', act);
    press('print', () => print());
    press('link', () => void this.#copy());
    press('clear', () => this.#clear());
    press('look', () => this.#enlarge());
    addEventListener('hashchange', () => void this.#open());
    // What is to be shown without a choice is the paper for everybody.
    if (location.hash === '#show' && this.#chosen.length === 0) this.#showFirst();
    if (!this.#linked) this.#draw();
    void this.#open();
    this.#show = startShowing(this.#root);
  }

  #find<E extends HTMLElement>(selector: string): E {
    return this.#root.querySelector<E>(selector)!;
  }

  #title = (name: string): string => this.#pieces.all.get(name)!.title;

  get #choice(): PaperChoice {
    return { pieces: this.#chosen, paper: this.#paper, day: this.#days.day, ...this.#look.look };
  }

  get #address(): string {
    return `${location.origin}${location.pathname}#${paperLink(this.#choice)}`;
  }

  /** Shows the paper, its order and how many sheets it takes. */
  #draw(): void {
    const { size, easy, lines, grounds } = this.#choice;
    this.#root.dataset['size'] = size;
    this.#root.dataset['words'] = easy ? 'easy' : 'plain';
    this.#picker.show(this.#chosen, (count) => this.#words.sentence('chosen', { count }));
    const pieces = this.#chosen.map((name) => this.#pieces.all.get(name)!);
    const { sheets, leftOut } = this.#sheets.show(pieces, {
      title: this.#paper && this.#pieces.titles[this.#paper],
      days: this.#days.day ? this.#days.element : undefined,
      lines,
      grounds,
      code: this.#look.hasCode ? this.#address : undefined,
    });
    this.#order.show(
      this.#chosen,
      this.#chosen.filter((_, i) => leftOut.includes(pieces[i]!)),
    );
    const { length } = leftOut;
    const titles = leftOut.slice(0, 3).map(({ title }) => title);
    if (length > 0)
      this.#words.say(
        length > titles.length ? 'left-out-many' : 'left-out',
        { titles: titles.join('」「'), count: length },
        'count',
      );
    else this.#words.say(sheets ? 'sheets' : 'none', { count: sheets }, 'count');
    this.#sayPlain(easy);
    this.#find<HTMLButtonElement>('[data-do="print"]').disabled = sheets === 0;
    this.#find('[data-made]').hidden = sheets === 0;
    this.#find('[data-show]').hidden = this.#chosen.length === 0;
    // On a wide screen two sheets are scrolled, by keys too.
    this.#find('.preview').tabIndex = sheets ? 0 : -1;
  }

  /** Says which of the chosen are not in easy words, and which blocks on the same matter are. */
  #sayPlain(easy: boolean): void {
    const plain = easy ? this.#chosen.filter(isPassage) : [];
    this.#find('[data-plain-only]').hidden = plain.length === 0;
    if (plain.length === 0) return;
    const all = this.#pieces.all;
    const guides = plain.map((name) => all.get(name)!.guide);
    const others = [...all].filter(
      ([name, { guide }]) =>
        !isPassage(name) && !this.#chosen.includes(name) && guides.includes(guide),
    );
    const titles = plain.map(this.#title).join('」「');
    const named = others.map(([, { title }]) => title).join('」「');
    this.#words.say(
      named ? 'plain-only-other' : 'plain-only',
      { titles, others: named },
      'plain-only',
    );
  }

  /** Gets what other pages say; returns whether all has come. */
  async #fetch(names: readonly string[]): Promise<boolean> {
    const found = await Promise.allSettled(
      names.filter(isPassage).map(async (name) => {
        const piece = await this.#passages.get(name);
        if (piece) this.#pieces.all.set(name, piece);
      }),
    );
    return found.every(({ status }) => status === 'fulfilled');
  }

  async #toggle(name: string, isOn: boolean): Promise<void> {
    this.#awaited[isOn ? 'add' : 'delete'](name);
    if (isOn) await this.#fetch([name]);
    // Meanwhile it may have been taken back.
    if (isOn && !this.#awaited.delete(name)) return;
    this.#chosen = this.#chosen.filter((other) => other !== name);
    const isHere = this.#pieces.all.has(name);
    // What is said stays at the end.
    const isLast = name.startsWith('say-') || !this.#chosen.at(-1)?.startsWith('say-');
    if (isOn && isHere) this.#chosen.splice(isLast ? this.#chosen.length : -1, 0, name);
    if (isHere) this.#words.say(isOn ? 'added' : 'removed', { title: this.#title(name) });
    else this.#words.say('not-come');
    this.#draw();
  }

  #move(name: string, by: number): void {
    const from = this.#chosen.indexOf(name);
    const to = Math.min(this.#chosen.length - 1, Math.max(0, from + by));
    this.#chosen.splice(to, 0, ...this.#chosen.splice(from, 1));
    this.#words.say('moved', { title: this.#title(name), place: to + 1 });
    this.#draw();
  }

  #clear(): void {
    this.#awaited.clear();
    this.#chosen = [];
    this.#paper = undefined;
    this.#words.say('cleared');
    this.#draw();
    this.#picker.focus();
  }

  get #linked(): Linked | undefined {
    return linkedIn(location.hash, [...this.#pieces.all.keys()], this.#pieces.papers);
  }

  /** Opens the paper in the address, which holds it no more: a printed page may show its address. */
  async #open(): Promise<void> {
    const linked = this.#linked;
    if (!linked) return;
    const turn = ++this.#opened;
    history.replaceState(history.state, '', location.pathname + location.search);
    const haveCome = await this.#fetch(linked.pieces ?? []);
    if (turn !== this.#opened) return;
    const here = linked.pieces?.filter((name) => this.#pieces.all.has(name));
    const gone = linked.pieces?.filter((name) => !this.#pieces.all.has(name)) ?? [];
    if (here?.length) this.#take(linked, here);
    if (linked.day) this.#days.ask(linked.day);
    this.#draw();
    const unknown = [...linked.unknown, ...gone];
    const isReady = linked.paper && linked.pieces === this.#pieces.papers[linked.paper];
    if (!haveCome) this.#words.say('not-come-link');
    else if (!here?.length && !linked.day)
      return this.#words.say(gone.length ? 'unknown' : 'unread', { names: gone.join('、') });
    else if (unknown.length) this.#words.say('unknown', { names: unknown.join('、') });
    else if (!linked.complete) this.#words.say('partly');
    else if (isReady)
      this.#words.say('opened-paper', { title: this.#pieces.titles[linked.paper!]! });
    else if (here?.length === 1) this.#words.say('added', { title: this.#title(here[0]!) });
    else this.#words.say(here ? 'opened' : 'opened-day');
    const paper = here?.length ? this.#find('.preview') : undefined;
    (paper ?? document.querySelector('#own')!).scrollIntoView();
    paper?.focus({ preventScroll: true });
    if (linked.shown) this.#show?.();
  }

  #take(linked: Linked, pieces: readonly string[]): void {
    this.#chosen = [...pieces];
    this.#paper = linked.paper;
    this.#look.look = linked;
  }

  #showFirst(): void {
    const [[paper, pieces]] = Object.entries(this.#pieces.papers) as [[string, string[]]];
    this.#chosen = [...pieces];
    this.#paper = paper;
    this.#words.say('opened-paper', { title: this.#pieces.titles[paper]! });
  }

  /** Shows the sheet in its real size, to be read by moving it to and fro, or whole again. */
  #enlarge(): void {
    const button = this.#find('[data-do="look"]');
    const isLarge = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(isLarge));
    this.#sheets.enlarge(isLarge);
    this.#find('.preview').scrollIntoView();
  }

  async #copy(): Promise<void> {
    if (this.#chosen.length === 0) return this.#words.say('none');
    const done = await copyText(this.#address, this.#find<HTMLInputElement>('[data-by-hand]'));
    this.#words.say(done === 'copied' && this.#days.day ? 'copied-day' : done);
  }
}
