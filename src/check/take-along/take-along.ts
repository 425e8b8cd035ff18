import { calendarFile } from '../../calendar-file.ts';
import { calendarEntriesOf } from './calendar-entries.ts';
import type { Outcome } from '../../rules/index.ts';
import { sentencesOn } from '../sentences-on-page.ts';
import { fillSheet, fillWall, sheetAsText } from './sheet.ts';

/** What a paper begins with where the service is not, or no more, this person's; where it is not begun, what to do before. */
const papers: Readonly<Record<string, string>> = {
  ended: 'blocks=after,consult',
  'other-way': 'blocks=three,consult',
};
const first = 'paper=apply';

/** What a person can take along from a result: a sheet of paper, the same as text, a link, a file for the calendar. */
export class TakeAlong {
  readonly #root: HTMLElement;
  readonly #say: (name: string) => void;
  #outcome: Outcome | undefined;
  /** The address that restores the answers. */
  #address = '';
  /** What a paper to hand out begins with, and the day it counts from where it comes to the same days as the result. */
  #paper = '';

  constructor(root: HTMLElement, until: AddEventListenerOptions, say: (name: string) => void) {
    this.#root = root;
    this.#say = say;
    const onPress = (name: string, act: () => void) =>
      root.querySelector(`[data-take="${name}"]`)!.addEventListener('click', act, until);
    onPress('print', () => print());
    onPress('wall', () => this.#printWall());
    onPress('link', () => void this.#copy(this.#address, 'copied'));
    onPress('text', () => void this.#copy(sheetAsText(this.#sheet, this.#address), 'copied-text'));
    onPress('handout', () => {
      const { to } = root.querySelector<HTMLElement>('[data-take="handout"]')!.dataset;
      location.assign(`${to}#${this.#paper}`);
    });
    onPress('calendar', () => this.#saveCalendar());
    this.#choice('with-code').addEventListener('change', () => void this.#drawCode(), until);
    addEventListener('afterprint', () => delete root.dataset['paper'], until);
  }

  get #sheet(): HTMLElement {
    return this.#root.querySelector<HTMLElement>('.sheet')!;
  }

  /** @param link the part behind # that restores the answers */
  update(outcome: Outcome, link: string): void {
    this.#outcome = outcome;
    fillSheet(this.#root, outcome);
    this.#address = `${location.origin}${location.pathname}#${link}`;
    void this.#drawCode();
    const { hiredOn = '', course = 'steady' } = outcome.fields;
    const isCounted = outcome.timeline && ['steady', 'unknown'].includes(course) && hiredOn;
    const begin =
      papers[outcome.verdict.outcome] ?? (outcome.fields.usage === 'using' ? '' : first);
    this.#paper = [begin, isCounted && `day=${hiredOn}`].filter(Boolean).join('&');
    const hasDays = this.#calendarEntries.length > 0;
    for (const place of this.#root.querySelectorAll<HTMLElement>(
      '[data-take="calendar"], [data-take="wall"], [data-telling]',
    ))
      place.hidden = !hasDays;
  }

  #choice(name: string): HTMLInputElement {
    return this.#root.querySelector<HTMLInputElement>(`[data-${name}]`)!;
  }

  get #calendarEntries() {
    const saysWhat = this.#choice('telling-titles').checked;
    return this.#outcome ? calendarEntriesOf(this.#outcome, sentencesOn(this.#root), saysWhat) : [];
  }

  /** Only who asks for it carries their answers about in a picture; its code comes then. */
  async #drawCode(): Promise<void> {
    const code = this.#sheet.querySelector<SVGElement>('[data-qr]')!;
    code.toggleAttribute('hidden', true);
    const choice = this.#choice('with-code');
    if (!choice.checked) return;
    const drawing = await import('../../components/page/qr-picture.ts').catch(() => undefined);
    const picture = drawing?.qrPicture(this.#address);
    if (!picture) {
      choice.checked = false;
      return this.#say('no-code');
    }
    code.removeAttribute('hidden');
    code.setAttribute('viewBox', `0 0 ${picture.size} ${picture.size}`);
    code.querySelector('path')!.setAttribute('d', picture.path);
  }

  #printWall(): void {
    fillWall(this.#root, this.#calendarEntries, this.#outcome!.today);
    this.#root.dataset['paper'] = 'wall';
    print();
  }

  #saveCalendar(): void {
    const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const file = new Blob([calendarFile(this.#calendarEntries, stamp)], {
      type: 'text/calendar;charset=utf-8',
    });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'yotei.ics';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    this.#say('calendar-saved');
  }

  async #copy(text: string, done: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#say(done);
    } catch {
      this.#say('not-copied');
      // Where the browser refuses the clipboard, a person copies from here.
      const field = this.#root.querySelector<HTMLTextAreaElement>('[data-by-hand]')!;
      field.hidden = false;
      field.textContent = text;
      field.select();
    }
  }
}
