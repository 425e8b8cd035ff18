/**
 * The memo for the company: says how much is chosen, prints it, makes a link of it on demand, opens such a link. Choosing and
 * showing are CSS. What is typed goes onto the paper, and nowhere else.
 */
import { copyText } from '../page/copy-text.ts';
import { choiceIn, memoLink, type Tone } from './memo-link.ts';

const memo = document.querySelector<HTMLElement>('.memo')!;
const boxes = [...memo.querySelectorAll<HTMLInputElement>('input[data-card]')];
const tones = [...memo.querySelectorAll<HTMLInputElement>('input[name="tone"]')];
const typed = [...memo.querySelectorAll('textarea')];
const known = boxes.map(({ dataset }) => dataset['card']!);
const byHand = memo.querySelector<HTMLInputElement>('[data-by-hand]')!;
/** More need a second sheet: cards, and cards with the words of one's own, which take the room of one in so many letters. */
const onOneSheet = { cards: 6, inAll: 8, lettersInOne: 150 };

/** Shows one of the sentences that wait in the page. */
function say(place: string, name: string): void {
  for (const sentence of memo.querySelectorAll<HTMLElement>(`[data-${place}]`))
    sentence.hidden = sentence.dataset[place] !== name;
}

function count(): void {
  const { length } = boxes.filter(({ checked }) => checked);
  const letters = typed.reduce((sum, { value }) => sum + value.length, 0);
  const { cards, inAll, lettersInOne } = onOneSheet;
  const isMore = length > cards || length + letters / lettersInOne > inAll;
  memo.querySelector('[data-count]')!.textContent = String(length);
  say('chosen', length === 0 ? 'none' : isMore ? 'many' : 'some');
  memo.querySelector<HTMLElement>('[data-number]')!.hidden = length === 0;
}

function choose(cards: readonly string[], tone: Tone): void {
  for (const box of boxes) box.checked = cards.includes(box.dataset['card']!);
  for (const choice of tones) choice.checked = choice.value === tone;
  count();
}

/** Opens the choice in the address, which holds it no more: a printed page may show its address. Typed words stay. */
function open(): void {
  const link = choiceIn(location.hash, known);
  if (!link) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  if (link.cards.length > 0) choose(link.cards, link.tone);
  say('said', link.complete ? 'opened' : link.cards.length > 0 ? 'partly' : 'unread');
}

async function copyChoice(): Promise<void> {
  const cards = boxes.filter(({ checked }) => checked).map(({ dataset }) => dataset['card']!);
  if (cards.length === 0) return say('said', 'nothing');
  const tone = tones.find(({ checked }) => checked)!.value as Tone;
  const address = `${location.origin}${location.pathname}#${memoLink({ cards, tone })}`;
  say('said', await copyText(address, byHand));
}

function clear(): void {
  for (const field of typed) {
    field.value = '';
    copyToPaper(field);
  }
  choose([], 'give');
  byHand.hidden = true;
  byHand.defaultValue = '';
  say('said', 'cleared');
}

/** A field is as tall as a phone needs it, and shows no more than it is tall: paper has the words themselves. */
function copyToPaper(field: HTMLTextAreaElement): void {
  field.previousElementSibling!.textContent = field.value;
}

const press = (name: string, act: () => void): void =>
  memo.querySelector(`[data-do="${name}"]`)!.addEventListener('click', act);
press('print', () => print());
press('link', () => void copyChoice());
press('clear', clear);
for (const box of boxes) box.addEventListener('change', count);
for (const field of typed) {
  field.addEventListener('input', () => {
    copyToPaper(field);
    count();
    while (field.scrollHeight > field.clientHeight && field.rows < 20) field.rows++;
  });
  copyToPaper(field);
}
addEventListener('hashchange', open);
for (const part of memo.querySelectorAll<HTMLElement>('[data-with-code]')) part.hidden = false;
memo.querySelector<HTMLElement>('[data-without-code]')!.hidden = true;
// A browser may bring back what was chosen before the page was left.
choose([], 'give');
open();
