import { calendarFile } from '../flow/calendar-file.ts';
import { appointmentsOf } from './appointments.ts';
import type { Outcome } from '../../rules/index.ts';
import { qrPicture } from '../../components/page/qr-picture.ts';
import { sentencesOf } from '../result/sentences.ts';
import { fillSheet, sheetAsText } from './sheet.ts';

/** What it asks of the check on its page. */
interface Host {
  say(name: string): void;
  /** The address that restores the answers. */
  link(): string;
}

/** What a person can take along from a result: a sheet of paper, the same as text, a link, a file for the calendar. */
export class TakeAlong {
  readonly #root: HTMLElement;
  readonly #host: Host;
  #outcome: Outcome | undefined;

  constructor(root: HTMLElement, until: AddEventListenerOptions, host: Host) {
    this.#root = root;
    this.#host = host;
    const onPress = (name: string, act: () => void) =>
      root.querySelector(`[data-take="${name}"]`)!.addEventListener('click', act, until);
    onPress('print', () => print());
    onPress('link', () => void this.#copy(host.link(), 'copied'));
    onPress('text', () => void this.#copy(sheetAsText(this.#sheet, host.link()), 'copied-text'));
    onPress('calendar', () => this.#saveCalendar());
  }

  get #sheet(): HTMLElement {
    return this.#root.querySelector<HTMLElement>('.sheet')!;
  }

  /** Where the browser refuses the clipboard, a person copies from here. */
  get #byHand(): HTMLTextAreaElement {
    return this.#root.querySelector<HTMLTextAreaElement>('[data-by-hand]')!;
  }

  update(outcome: Outcome): void {
    this.#outcome = outcome;
    fillSheet(this.#root, outcome);
    this.#byHand.hidden = true;
    this.#byHand.textContent = '';
    const picture = qrPicture(this.#host.link());
    const code = this.#sheet.querySelector<SVGElement>('[data-qr]')!;
    code.toggleAttribute('hidden', !picture);
    if (picture) {
      code.setAttribute('viewBox', `0 0 ${picture.size} ${picture.size}`);
      code.querySelector('path')!.setAttribute('d', picture.path);
    }
    this.#root.querySelector<HTMLElement>('[data-calendar-block]')!.hidden =
      this.#appointments.length === 0;
  }

  get #appointments() {
    const saysWhat = this.#root.querySelector<HTMLInputElement>('[data-telling-titles]')!.checked;
    return this.#outcome ? appointmentsOf(this.#outcome, sentencesOf(this.#root), saysWhat) : [];
  }

  #saveCalendar(): void {
    const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const file = new Blob([calendarFile(this.#appointments, stamp)], {
      type: 'text/calendar;charset=utf-8',
    });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'yotei.ics';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    this.#host.say('calendar-saved');
  }

  async #copy(text: string, done: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#host.say(done);
    } catch {
      this.#host.say('not-copied');
      this.#byHand.hidden = false;
      this.#byHand.textContent = text;
      this.#byHand.select();
    }
  }
}
