/**
 * Readings above the kanji of any page, for who switches them on. They come from one list for the whole site, so that results
 * of a search and answers of the check have them too. A reading is drawn by the style sheet: in the page's text there is none, so
 * that nothing copies, filters or speaks it. Fetched by a press: few words.
 */
import { listFrom, readingsIn, type List } from '../../reading/listed.ts';

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Elements that end no sentence, and what has no readings, as selectors: they come with the list. */
let inline = '';
let left = '';
/** Holds a text that has readings, in whose place it stands: taken out, it leaves the page as it was. */
const held = 'f-t';

let list: List | undefined;
let isForAll = false;

/** What changed is read with what stands beside it. */
const observer = new MutationObserver((changes) => {
  for (const block of new Set(changes.map(({ target }) => blockOf(target))))
    if (block) blocksIn(block).forEach(write);
});

const blockOf = (node: Node) =>
  (node instanceof Element ? node : node.parentElement)?.closest(`:not(${inline})`);

/** Shows the chosen readings, all or those of hard kanji, or takes them away; later pages remember it. @throws where the list cannot be had */
export async function show(field: HTMLSelectElement): Promise<void> {
  if (field.selectedIndex && !list) {
    const response = await fetch(`${field.dataset['folder']}furigana.txt`, {
      signal: AbortSignal.timeout(1e4),
    });
    // Of a page that stands in for the file there is no second part.
    const parts = (await response.text()).split('\f') as [string, string, string, string];
    list = listFrom(parts[3]);
    sheet.replaceSync(parts[2]);
    [inline, left] = parts;
  }
  // Meanwhile something else may have been chosen.
  const chosen = field.selectedIndex;
  (field.parentElement!.nextElementSibling as HTMLElement).hidden = true;
  try {
    if (chosen) localStorage['furigana'] = chosen;
    else delete localStorage['furigana'];
  } catch {
    // Storage is shut: they stand on this page only.
  }
  observer.disconnect();
  for (const own of document.querySelectorAll(held)) own.replaceWith(own.textContent);
  const blocks = blocksIn(document.body);
  // First what is on the screen, then a few blocks at a time, so that a slow phone still answers.
  const inOrder = [...blocks.filter(isOnScreen), ...blocks];
  sheet.disabled = !chosen;
  if (!chosen) return;
  isForAll = chosen > 1;
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  for (const [i, texts] of inOrder.entries()) {
    write(texts);
    if (i % 60 > 58) await new Promise((goOn) => setTimeout(goOn));
    if (field.selectedIndex !== chosen) return;
  }
}

function isOnScreen([text]: readonly Text[]): boolean {
  const box = text?.parentElement!.getBoundingClientRect();
  return !!box && box.top < innerHeight && box.bottom > 0;
}

/** The texts of each block in an element, each block's as one. */
function blocksIn(root: Node): Text[][] {
  const blocks: Text[][] = [[]];
  read(root);
  return blocks;

  function read(node: Node): void {
    if (node instanceof Text) blocks.at(-1)!.push(node);
    if (!(node instanceof Element) || node.closest(left)) return;
    const isApart = !node.matches(inline);
    if (isApart) blocks.push([]);
    node.childNodes.forEach(read);
    if (isApart) blocks.push([]);
  }
}

/** Puts readings over the texts of one block; a word that two elements share has none. */
function write(texts: readonly Text[]): void {
  const readings = readingsIn(texts.map(({ data }) => data).join(''), list!);
  let from = 0;
  for (const text of texts) {
    const { data } = text;
    const box = document.createElement(held);
    let at = 0;
    for (const { start, end, reading, easy } of readings) {
      if (start < from || end > from + data.length || (easy && !isForAll)) continue;
      const over = make('ruby', 'role', 'none');
      const above = make('rt', 'aria-hidden', 'true');
      above.dataset['over'] = reading;
      over.append(data.slice(start - from, end - from), above);
      box.append(data.slice(at, start - from), over);
      at = end - from;
    }
    if (at && text.parentElement?.closest(`ruby,${held}`) === null) {
      box.append(data.slice(at));
      text.replaceWith(box);
    }
    from += data.length;
  }
  observer.takeRecords();
}

function make(name: string, attribute: string, value: string): HTMLElement {
  const element = document.createElement(name);
  element.setAttribute(attribute, value);
  return element;
}
