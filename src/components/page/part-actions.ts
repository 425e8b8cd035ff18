/**
 * What can be done with one part of a page, offered under its heading after a tap on the heading: its address with the titles to
 * copy, the part alone on paper with the address as a QR code, and on a paper to hand out. Nothing is done before one of these
 * is pressed; another tap puts them away.
 */
import { copyText } from './copy-text.ts';
import { adopt, printAlone } from './print-alone.ts';
import { qrPicture } from './qr-picture.ts';
import actionStyles from './part-actions.css?inline';
import words from './part-actions.json' with { type: 'json' };

adopt(actionStyles);

/** Offers under the tapped heading what can be done with its part; tapped again, it offers nothing. */
export function tapped(anchor: HTMLAnchorElement): void {
  const heading = anchor.parentElement!;
  const there = heading.nextElementSibling;
  const isOpen = there?.classList.contains('part-actions') ?? false;
  if (isOpen) there!.remove();
  else heading.after(rowFor(heading, anchor.href));
  // What has happened, for who does not see it.
  anchor.ariaExpanded = String(!isOpen);
  // Once the browser has gone to the heading, which took the focus from its link.
  setTimeout(() => {
    if (document.activeElement === document.body) anchor.focus({ preventScroll: true });
  }, 50);
}

function rowFor(heading: HTMLElement, address: string): HTMLElement {
  const row = document.createElement('p');
  row.className = 'part-actions screen-only';
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  const [copy, byHand] = copying(heading, address, said);
  const others: HTMLElement[] = [];
  if (heading.localName === 'h2') {
    const print = button(words.print);
    print.addEventListener('click', () => printPart(heading, address));
    others.push(print, ...toPaper(heading));
  }
  const [print, screen, paper] = others;
  // In this order they take two lines of a phone.
  row.append(...[print, screen, copy, paper].filter((one) => one !== undefined), said, byHand);
  return row;
}

function button(name: string): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'link';
  made.textContent = name;
  return made;
}

/** Links that show this part in large letters, and put it on a paper to hand out; of guides' own parts only, which papers can take. */
function toPaper(heading: HTMLElement): HTMLElement[] {
  if (!heading.matches('.prose > h2') || partFrom(heading).length < 2) return [];
  const { folder = '' } = document.querySelector<HTMLElement>('header details')!.dataset;
  const papers = new URL('../../handout/', new URL(folder, location.href));
  const page = location.pathname.slice(new URL('..', papers).pathname.length);
  if (!/^guides\/[^/]+\/$/.test(page)) return [];
  const names = { [words.screen]: '&show=on', [words.paper]: '' };
  return Object.entries(names).map(([name, more]) => {
    const link = document.createElement('a');
    link.className = 'tap';
    link.href = `${papers.href}#blocks=${page}${heading.id}${more}`;
    link.textContent = name;
    return link;
  });
}

/** A button that copies the titles, the address and the day of review, as one cites them, and a field with them where the browser refuses; grounds that stand open here open there too. */
function copying(
  heading: HTMLElement,
  address: string,
  said: HTMLElement,
): [HTMLElement, HTMLElement] {
  const copy = button(words.copy);
  const byHand = document.createElement('textarea');
  byHand.className = 'field';
  byHand.readOnly = true;
  byHand.hidden = true;
  byHand.setAttribute('aria-label', words.copy);
  copy.addEventListener('click', async () => {
    said.textContent = words[await copyText(cited(heading, address), byHand)];
  });
  return [copy, byHand];
}

function cited(heading: HTMLElement, address: string): string {
  const link = new URL(address);
  if (document.querySelector('[data-sources="on"]')) link.searchParams.set('sources', 'on');
  const titles = words.titles
    .replace('{page}', document.querySelector('h1')!.textContent)
    .replace('{heading}', heading.textContent);
  return [titles, link.href, origin()].join('\n');
}

/** The site's name, and when the page was reviewed. */
function origin(): string {
  const reviewed = document.querySelector('.reviewed time')?.parentElement?.textContent ?? '';
  const name = document.querySelector<HTMLMetaElement>('[property="og:site_name"]')!.content;
  return `${name}${reviewed && `・${reviewed}`}`;
}

/** A heading with all that follows it up to the next of its rank. */
function partFrom(heading: HTMLElement): HTMLElement[] {
  const part = [heading];
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.localName === heading.localName) break;
    if (!next.classList.contains('screen-only')) part.push(next as HTMLElement);
  }
  return part;
}

function printPart(heading: HTMLElement, address: string): void {
  const page = document.createElement('article');
  page.className = 'prose';
  const title = document.createElement('p');
  title.textContent = document.querySelector('h1')!.textContent;
  page.append(title);
  page.append(...partFrom(heading).map((element) => element.cloneNode(true)));
  // Two of a name would lead an address astray.
  for (const named of page.querySelectorAll('[id]')) named.removeAttribute('id');
  for (const folded of page.querySelectorAll('details')) folded.open = true;
  page.append(footer(address));
  printAlone(page);
}

/** Where the paper comes from: address, site, when the page was reviewed, and what its own foot says. */
function footer(address: string): HTMLElement {
  const foot = document.createElement('footer');
  const lines = document.createElement('div');
  for (const text of [decodeURI(address), origin()]) {
    const line = document.createElement('p');
    line.textContent = text;
    lines.append(line);
  }
  const whole = document.querySelectorAll('.page > footer > p:not(.screen-only, .print-only)');
  lines.append(...[...whole].map((line) => line.cloneNode(true)));
  foot.append(...qrOf(address), lines);
  return foot;
}

/** The address as a picture for a phone's camera; none where it is too long for one. */
function qrOf(address: string): SVGElement[] {
  const code = qrPicture(address);
  if (!code) return [];
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  picture.setAttribute('class', 'address-code');
  picture.setAttribute('viewBox', `0 0 ${code.size} ${code.size}`);
  const outline = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  outline.setAttribute('d', code.path);
  picture.append(outline);
  return [picture];
}
