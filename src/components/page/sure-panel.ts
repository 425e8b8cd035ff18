/**
 * What stands behind a word on how sure something is, in place: brought from the source's page, which is where the word
 * leads without this code. Opened by a press it is one at a time, and Escape, Back and a tap elsewhere return to the word;
 * opened by the switch, all stand open on the page. Inside [data-own-history] (the check, whose answers go with its page) it makes
 * no entry in the history, and its links open beside the page.
 */

import { parsedMain } from './parsed-main.ts';
import { withoutScopes } from './without-scopes.ts';
import panelStyles from './sure-panel.css?inline';
import sayings from './sure-panel.json' with { type: 'json' };

const sheet = new CSSStyleSheet();
sheet.replaceSync(panelStyles);
document.adoptedStyleSheets.push(sheet);

const pages = new Map<string, Promise<Document>>();

/** A source's page, asked for once. @throws where it cannot be had */
async function sourcePage(address: string): Promise<Document> {
  const asked = pages.get(address) ?? fetchPage(address);
  pages.set(address, asked);
  // What failed once may work the next time.
  asked.catch(() => pages.delete(address));
  return asked;
}

async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return parsedMain(await response.text());
}

/** The addresses of everything a word stands for: its own, then those beside it, each as seen from the one before. */
function addressesOf(word: HTMLAnchorElement): URL[] {
  let address = new URL(word.href);
  const others = (word.dataset['also'] ?? '').split(' ').filter(Boolean);
  return [address, ...others.map((other) => (address = new URL(other, address)))];
}

/** What a line of the panel is about, before it. */
function labelled(name: string): HTMLElement {
  const label = document.createElement('b');
  label.textContent = name;
  return label;
}

/** One fact as its source's page tells it, with the way to that page. @throws where the page has no such fact */
async function passageFrom(address: URL): Promise<HTMLElement> {
  const page = await sourcePage(address.pathname);
  const told = page.getElementById(address.hash.slice(1));
  if (!told) throw new Error(`${address}: not found`);
  const passage = document.createElement('section');
  const why = page
    .querySelector(`[data-why="${told.dataset['confidence'] ?? ''}"]`)
    ?.lastChild?.textContent?.trim();
  const copy = told.cloneNode(true) as HTMLElement;
  const statement = copy.firstElementChild!;
  const own = copy.querySelector('time');
  own?.remove();
  const checked = (own ?? page.querySelector('h1 ~ .where time'))?.textContent.replace(
    /に確認$/,
    '',
  );
  // How sure it is, and why, comes first; who counted stays behind what was counted.
  const level = document.createElement('p');
  if (why) level.append(copy.querySelector('.word')!, ` ${why}`);
  statement.prepend(labelled(sayings.says));
  passage.append(...(why ? [level] : []), ...copy.childNodes);
  // The law's own words come right behind the statement.
  const quote = told.parentElement?.querySelector('blockquote');
  if (quote) statement.after(quote.cloneNode(true));
  const link = document.createElement('a');
  link.href = address.href;
  const headings = [page.querySelector('h1'), told.closest('section')?.querySelector('h2')];
  link.textContent = headings
    .map((heading) => heading?.textContent ?? '')
    .join(' ')
    .trim();
  const from = document.createElement('p');
  from.append(labelled(sayings.where), link);
  const day = document.createElement('p');
  day.append(labelled(sayings.checked), checked ?? '');
  passage.append(from, day);
  return withoutScopes(passage);
}

/** The block that a word stands in: the panel opens under it. */
const blockOf = (word: Element): Element => word.closest('table, p, li, h2, h3, dd') ?? word;
/** What stands side by side or in a box keeps together: where all are open, the panels follow it. */
const wholeOf = (word: Element): Element =>
  word.closest('.two, figure, [role="note"]') ?? blockOf(word);
/** Has the window a margin, and the page nothing in it? */
const hasMargin = (word: Element): boolean =>
  matchMedia('screen and (width >= 64rem)').matches && !word.closest('.wide, [data-own-history]');

/** A panel with these passages in it. */
function panelOf(passages: readonly HTMLElement[]): HTMLElement {
  const panel = document.createElement('div');
  panel.className = 'grounds';
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', sayings.grounds);
  panel.tabIndex = -1;
  panel.append(...passages);
  return panel;
}

function place(panel: HTMLElement, at: Element): void {
  let block = at;
  if (/^(?:LI|DD)$/.test(block.tagName)) return block.append(panel);
  while (block.nextElementSibling?.matches('.grounds')) block = block.nextElementSibling;
  block.after(panel);
}

interface OpenPanel {
  readonly word: HTMLAnchorElement;
  readonly panel: HTMLElement;
  /** Has it made an entry in the history? */
  readonly hasEntry: boolean;
}
let opened: OpenPanel | undefined;
/** What the switch has opened, by its word. */
const standing = new Map<HTMLAnchorElement, HTMLElement>();

/** Takes the open panel away and returns to its word. */
function close(withFocus = true): void {
  if (!opened) return;
  const { word, panel } = opened;
  opened = undefined;
  panel.remove();
  word.setAttribute('aria-expanded', 'false');
  if (withFocus) word.focus({ preventScroll: true });
}

/** Does the focus return to the word once the panel is gone? */
let returns = true;

/** Closes by the way the reader came: the entry of the history that opening made is gone again. */
function closeByHistory(withFocus = true): void {
  returns = withFocus;
  if (opened?.hasEntry) history.back();
  else close(withFocus);
}

function openBeside(panel: HTMLElement): void {
  for (const link of panel.querySelectorAll('a')) {
    link.target = '_blank';
    link.append(sayings.newTab);
  }
}

/** Opens or closes the grounds of the word that was pressed, or of all where it is the switch. @throws where a source's page cannot be had */
export async function press(pressed: HTMLElement): Promise<void> {
  if (pressed instanceof HTMLAnchorElement) return toggleWord(pressed);
  const isOn = pressed.dataset['sources'] !== 'on';
  try {
    if (isOn) localStorage.setItem('sources', 'on');
    else localStorage.removeItem('sources');
  } catch {
    // Storage is shut: the switch works on this page only.
  }
  await showAll(isOn, pressed);
}

/** Opens a word's panel, or closes it where it is open. @throws where a source's page cannot be had */
async function toggleWord(word: HTMLAnchorElement): Promise<void> {
  if (opened?.word === word) return closeByHistory();
  const shown = standing.get(word);
  if (shown) {
    const fold = shown.closest('details');
    if (fold) fold.open = true;
    return shown.focus();
  }
  const isInHistory = !word.closest('[data-own-history]');
  const makesEntry = isInHistory && !opened?.hasEntry;
  const panel = panelOf(await Promise.all(addressesOf(word).map(passageFrom)));
  if (!isInHistory) openBeside(panel);
  if (opened) {
    opened.panel.remove();
    opened.word.setAttribute('aria-expanded', 'false');
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = sayings.close;
  button.addEventListener('click', () => closeByHistory());
  panel.append(button);
  if (!hasMargin(word)) place(panel, blockOf(word));
  else {
    panel.classList.add('pressed');
    place(panel, wholeOf(word));
    const { top } = word.getBoundingClientRect();
    panel.style.top = `${top - panel.offsetParent!.getBoundingClientRect().top}px`;
    // Down to the screen's foot: the page stays where it is, unless that were too little to read.
    panel.style.maxBlockSize = `${Math.max(innerHeight - top - 16, 320)}px`;
  }
  opened = { word, panel, hasEntry: isInHistory };
  word.setAttribute('aria-expanded', 'true');
  if (makesEntry) history.pushState({ ...(history.state as object | null), grounds: true }, '');
  panel.focus({ preventScroll: true });
  panel.scrollIntoView({ block: 'nearest' });
}

addEventListener('popstate', () => {
  close(returns);
  returns = true;
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeByHistory();
});
document.addEventListener('click', (event) => {
  if (!opened || !(event.target instanceof Element) || event.target.closest('a.sure')) return;
  const link = event.target.closest('a');
  if (!opened.panel.contains(event.target)) {
    // A link leads on as it always does: the next page takes the panel's entry in the history.
    if (link) {
      if (link.origin === location.origin && link.pathname === location.pathname) close();
    }
    // What has been pressed keeps the focus: a menu that has just opened would close again.
    else closeByHistory(!event.target.closest('button, label, summary, .field'));
  } else if (link && opened.hasEntry && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    location.replace(link.href);
  }
});

/**
 * Everything that the page's words stand for open on it, or nothing: each of it once, at the first word in sight that stands for
 * it. A source that cannot be had leaves its words as links.
 */
export async function showAll(isShown: boolean, button: HTMLElement): Promise<void> {
  button.dataset['sources'] = isShown ? 'on' : '';
  button.textContent = isShown ? sayings.hide : sayings.show;
  for (const panel of document.querySelectorAll('main .grounds')) panel.remove();
  opened = undefined;
  for (const word of standing.keys()) word.setAttribute('aria-expanded', 'false');
  standing.clear();
  if (!isShown) return;
  const words = [...document.querySelectorAll<HTMLAnchorElement>('main a.sure')];
  const asked = new Map(words.flatMap(addressesOf).map((address) => [address.href, address]));
  const passages = new Map<string, HTMLElement>();
  const answers = [...asked].map(async ([name, address]) =>
    passages.set(name, await passageFrom(address)),
  );
  await Promise.allSettled(answers);
  const isFolded = (word: Element) => word.matches('details:not([open]) *');
  for (const folded of [false, true])
    for (const word of words.filter((one) => isFolded(one) === folded)) stand(word, passages);
}

/** Puts what stands nowhere yet under the word's paragraph; the word leads to where the first of its own stands. */
function stand(word: HTMLAnchorElement, passages: ReadonlyMap<string, HTMLElement>): void {
  const own = addressesOf(word).map(({ href }) => passages.get(href));
  if (!own.every((passage) => passage !== undefined)) return;
  const fresh = own.filter((passage) => !passage.isConnected);
  if (fresh.length > 0) {
    place(panelOf(fresh), wholeOf(word));
    word.setAttribute('aria-expanded', 'true');
  }
  standing.set(word, own[0]!.parentElement!);
}
