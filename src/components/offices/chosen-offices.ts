/**
 * Offices that a reader ticks, on one paper to telephone by. They are ticked in the page only: nothing is kept, put into the
 * address or sent.
 */
import { adopt, printAlone } from '../page/print-alone.ts';
import styles from './chosen-offices.css?inline';
import html from './chosen-offices.html?raw';

/** As many as one A4 has room for, with lines to write on. */
const most = 3;

adopt(styles);
// The page's headers let no text be parsed; what this policy gives is ours, whatever it is asked for.
const ours = globalThis.trustedTypes?.createPolicy('guide', { createHTML: () => html });
const templates = new DOMParser().parseFromString(ours?.createHTML('') ?? html, 'text/html');

function templateCopy(name: string): DocumentFragment {
  return document.importNode(
    templates.querySelector<HTMLTemplateElement>(`template#${name}`)!.content,
    true,
  );
}

const items = [...document.querySelectorAll<HTMLElement>('.town li')];
const bar = templateCopy('bar').querySelector<HTMLElement>('.chosen')!;
const status = bar.querySelector('p')!;
const printing = bar.querySelector('button')!;
printing.addEventListener('click', () => printAlone(paperOf(chosen())));

const tickOf = (item: Element) => item.querySelector<HTMLInputElement>(':scope > .to-paper input');
const chosen = () => items.filter((item) => tickOf(item)?.checked);

/** Puts the boxes below the offices, or takes them away again. */
export function toggle(button: HTMLButtonElement): void {
  // Firefox before 119 knows no button.ariaPressed.
  const isOn = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(isOn));
  if (!isOn) {
    for (const item of items) tickOf(item)!.parentElement!.remove();
    return bar.remove();
  }
  printing.hidden = true;
  for (const item of items) {
    const tick = templateCopy('tick');
    tick.querySelector('[data-name]')!.textContent =
      item.querySelector('h3')!.firstChild!.textContent;
    item.append(tick);
    tickOf(item)!.addEventListener('change', choose);
  }
  document.querySelector('main')!.append(bar);
  say('none');
}

function choose({ target }: Event): void {
  const count = chosen().length;
  const isTooMany = count > most;
  if (isTooMany) (target as HTMLInputElement).checked = false;
  printing.hidden = count === 0;
  say(isTooMany ? 'full' : count ? 'some' : 'none', count);
}

function say(name: string, count = 0): void {
  const words = templateCopy(name);
  words.querySelector('[data-count]')?.append(String(count));
  status.replaceChildren(words);
}

function paperOf(offices: readonly HTMLElement[]): HTMLElement {
  const paper = templateCopy('paper').querySelector('article')!;
  const place = (name: string) => paper.querySelector(`[data-${name}]`)!;
  place('offices').append(...offices.map(cardOf));
  place('say').append(document.querySelector('main .say')!.cloneNode(true));
  place('origin').append(document.querySelector('main > [data-origin]')!.textContent);
  return paper;
}

/** An office as its entry of the list says it, with its town: that stands in the list above it. */
function cardOf(item: HTMLElement): DocumentFragment {
  const card = templateCopy('card');
  const fill = (name: string, ...what: (string | Node)[]) =>
    card.querySelector(`[data-${name}]`)!.append(...what);
  const town = item.closest('.town')!.querySelector('h2')!.firstChild!.textContent!;
  const [address, open, ...others] = [...item.querySelectorAll(':scope > p')];
  const inside = [...item.querySelectorAll('details p')].map(({ textContent }) => textContent);
  fill('name', ...item.querySelector('h3')!.cloneNode(true).childNodes);
  fill('phone', (item.querySelector(':scope > a') ?? others[0]!).textContent);
  fill('fax', inside.find((text) => text.startsWith('FAX')) ?? '');
  fill('where', town.replace(' ', '') + address!.textContent);
  fill('open', open!.textContent);
  return card;
}
