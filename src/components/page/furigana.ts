/**
 * Readings above the kanji of any page, for who switches them on. They come from one list for the whole site, so that results
 * of a search and answers of the check have them too. A reading is drawn by the style sheet: in the page's text there is none, so
 * that nothing copies, filters or speaks it.
 */
import { isInline } from '../../reading/inline.ts';
import { listFrom, readingsIn, type List } from '../../reading/listed.ts';
import furiganaStyles from './furigana.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(furiganaStyles);
sheet.disabled = true;
document.adoptedStyleSheets.push(sheet);

/** What has no readings. */
const left = 'script, style, svg, select, textarea, [data-as-written]';
/** The readings that stand here by this code; those of easy pages are their own. */
const ours = 'over';

let asked: Promise<List> | undefined;
let list: List = new Map();
let isForAll = false;

/** Counts what was chosen: work for an earlier choice stops. */
let choices = 0;
let isBusy = false;
/** Whether the page has changed while there was work. */
let hasChanged = false;

const observer = new MutationObserver((changes) => {
  if (isBusy) hasChanged = true;
  else
    for (const block of new Set(changes.map(({ target }) => blockOf(target))))
      if (block.isConnected) write(blocksIn(block));
});

/** What can be chosen, by its place in the field. */
const [none, , all] = [0, 1, 2];

/** Shows the chosen readings, all or those of hard kanji, or takes them away; later pages remember it. @throws where the list cannot be had */
export async function show(field: HTMLSelectElement): Promise<void> {
  if (field.selectedIndex > none)
    list = await (asked ??= listAt(`${field.dataset['folder']}furigana.txt`));
  // Meanwhile something else may have been chosen.
  const chosen = Math.max(none, field.selectedIndex);
  (field.parentElement!.nextElementSibling as HTMLElement).hidden = true;
  try {
    if (chosen) localStorage.setItem('furigana', String(chosen));
    else localStorage.removeItem('furigana');
  } catch {
    // Storage is shut: they stand on this page only.
  }
  observer.disconnect();
  for (const reading of document.querySelectorAll('rt[data-over]')) reading.remove();
  for (const own of document.querySelectorAll(`ruby.${ours}, ${held}`)) {
    const { parentNode } = own;
    own.replaceWith(...own.childNodes);
    parentNode!.normalize();
  }
  const choice = (choices += 1);
  if (!chosen) {
    sheet.disabled = true;
    return;
  }
  isForAll = chosen === all;
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  void annotate(choice);
}

/** The whole page: first what is on the screen, then a few blocks at a time, so that a slow phone still answers. */
async function annotate(choice: number): Promise<void> {
  const blocks = blocksIn(document.body);
  const seen = new Set(blocks.filter(isOnScreen));
  const rest = blocks.filter((block) => !seen.has(block));
  sheet.disabled = false;
  [isBusy, hasChanged] = [true, false];
  for (let some = [...seen]; some.length || rest.length; some = rest.splice(0, 60)) {
    write(some);
    await new Promise((goOn) => setTimeout(goOn));
    if (choice !== choices) return;
  }
  isBusy = false;
  if (hasChanged) write(blocksIn(document.body));
}

function isOnScreen([text]: readonly Text[]): boolean {
  const { top, bottom } = text!.parentElement!.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}

async function listAt(address: string): Promise<List> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return listFrom(await response.text());
  } catch (cause) {
    // What failed once may work the next time.
    asked = undefined;
    throw cause;
  }
}

/** The element whose text is read as one. */
function blockOf(node: Node): Element {
  let element = node instanceof Element ? node : (node.parentElement ?? document.body);
  while (element.parentElement && isInline(element.localName)) element = element.parentElement;
  return element;
}

/** The texts of each block in an element, each block's as one. */
function blocksIn(root: Element): Text[][] {
  if (root.closest(left)) return [];
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && node.matches(left)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  const blocks: Text[][] = [];
  let block: Element | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) {
      if (!isInline((node as Element).localName)) block = undefined;
      continue;
    }
    if (blockOf(node) !== block) blocks.push([]);
    block = blockOf(node);
    blocks.at(-1)!.push(node);
  }
  return blocks;
}

/** First all is read, then all is written: else the browser would reckon the page anew for each word. */
function write(blocks: readonly Text[][]): void {
  for (const { text, pieces, isItem } of blocks.flatMap(readingsOf)) {
    if (isItem) {
      const item = document.createElement(held);
      text.replaceWith(item);
      item.append(text);
    }
    // From the end, so that the places before stay.
    for (const { start, end, reading } of pieces.toReversed()) over(text, start, end, reading);
  }
  observer.takeRecords();
}

/** A text that lies in a row or a grid by itself stays one thing there. */
const held = 'f-t';
const isRow = /flex|grid/;

/** Returns which readings stand over each text of one block; a word that two elements share has none. */
function readingsOf(texts: readonly Text[]) {
  const readings = readingsIn(texts.map(({ data }) => data).join(''), list);
  let from = 0;
  return texts.flatMap((text) => {
    const [start, end] = [from, (from += text.length)];
    const parent = text.parentElement;
    if (parent?.localName === 'ruby' || !text.isConnected) return [];
    const pieces = readings
      .filter((piece) => piece.start >= start && piece.end <= end && (isForAll || !piece.easy))
      .map((piece) => ({ ...piece, start: piece.start - start, end: piece.end - start }));
    return pieces.length
      ? [{ text, pieces, isItem: isRow.test(getComputedStyle(parent!).display) }]
      : [];
  });
}

function over(text: Text, start: number, end: number, reading: string): void {
  const word = text.splitText(start);
  word.splitText(end - start);
  const ruby = document.createElement('ruby');
  ruby.className = ours;
  ruby.setAttribute('role', 'none');
  const above = document.createElement('rt');
  above.dataset['over'] = reading;
  above.setAttribute('aria-hidden', 'true');
  word.replaceWith(ruby);
  ruby.append(word, above);
}
