/**
 * Readings above the kanji of any page, for who switches them on. They come from one list for the whole site, so that results
 * of a search and answers of the check have them too. A reading is drawn by the style sheet: in the page's text there is none, so
 * that nothing copies, filters or speaks it. Fetched by a press: few words.
 */
import { listFrom, readingsIn, type List } from '../../reading/listed.ts';

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** What ends a sentence, and what has no readings or has them, as selectors; the style of readings; the list; what is folded. */
let parts: string[];
let list: List | undefined;
/** 1: those of hard kanji, 2: all. */
let chosen = 0;

/** Holds a text that has readings, in whose place it stands: taken out, it leaves the page as it was. */
const held = 'f-t';
const sample = document.createElement('ruby');
const above = document.createElement('rt');
sample.setAttribute('role', 'none');
above.setAttribute('aria-hidden', 'true');

/** What changed is read with what stands beside it. */
const observer = new MutationObserver((changes) => {
  for (const { target } of changes) blocksIn((target as Element).closest(parts[0]!)).forEach(write);
});

/** Shows the chosen readings, or takes them away; later pages remember it. @throws where the list cannot be had */
export async function show(field: HTMLSelectElement): Promise<void> {
  if (field.selectedIndex && !list) {
    const response = await fetch(`${field.dataset['folder']}furigana.txt`, {
      signal: AbortSignal.timeout(1e4),
    });
    parts = (await response.text()).split('\f');
    // An error page sent instead of the list has no fourth part: it fails here, on purpose.
    list = listFrom(parts[3]!);
  }
  // Meanwhile something else may have been chosen.
  chosen = field.selectedIndex;
  try {
    if (chosen) localStorage['furigana'] = chosen;
    else delete localStorage['furigana'];
  } catch {
    // Storage is shut: they stand on this page only.
  }
  observer.disconnect();
  for (const own of document.querySelectorAll(held)) own.replaceWith(own.textContent);
  if (!chosen) return sheet.replaceSync('');
  const blocks = blocksIn(document.body);
  // Asked before their style is there, and not what is folded: that would be laid out for the question alone.
  const onScreen = blocks.filter(([text]) => {
    const element = text!.parentElement!;
    const box = !element.closest(parts[4]!) && element.getBoundingClientRect();
    return box && box.top < innerHeight && box.bottom > 0;
  });
  stay(() => {
    sheet.replaceSync(parts[2]!);
    onScreen.forEach(write);
  });
  observer.observe(document, { subtree: true, childList: true });
  // First what is on the screen, then a few blocks at a time, so that a slow phone still answers.
  while (blocks.length) {
    await new Promise((goOn) => setTimeout(goOn));
    if (!chosen) return;
    stay(() => blocks.splice(0, 60).forEach(write));
  }
}

/** What a link led to stays where it is, once the browser has gone there: a page grows by its readings, and Safari keeps no place. */
function stay(work: () => void): void {
  const top = () => document.querySelector(':target')?.getBoundingClientRect().top;
  const before = top();
  work();
  if (before! < innerHeight) scrollBy(0, top()! - before!);
}

/** The texts of each block in an element, each block's as one. */
function blocksIn(root: Node | null): Text[][] {
  const blocks: Text[][] = [[]];
  read(root);
  return blocks.filter(([text]) => text);

  function read(node: Node | null): void {
    if (node instanceof Text) blocks.at(-1)!.push(node);
    if (!(node instanceof Element)) return;
    const isApart = node.matches(parts[0]!);
    if (isApart) blocks.push([]);
    if (!node.closest(parts[1]!)) node.childNodes.forEach(read);
    if (isApart) blocks.push([]);
  }
}

/** Puts readings over the texts of one block; a word that two elements share has none. */
function write(texts: readonly Text[]): void {
  let whole = '';
  for (const { data } of texts) whole += data;
  const readings = readingsIn(whole, list!);
  let from = 0;
  for (const text of texts) {
    const to = from + text.length;
    const box = document.createElement(held);
    let at = from;
    for (const [start, end, reading, easy] of readings) {
      if ((easy && chosen < 2) || start < from || end > to) continue;
      above.dataset['over'] = reading;
      sample.replaceChildren(whole.slice(start, end), above);
      box.append(whole.slice(at, start));
      // A number and its kanji stand on one line: furigana.css.
      if (/\dか?$/.test(whole.slice(0, start))) box.append(document.createElement(held));
      box.append(sample.cloneNode(true));
      at = end;
    }
    if (at > from) {
      box.append(whole.slice(at, to));
      text.replaceWith(box);
    }
    from = to;
  }
  observer.takeRecords();
}
