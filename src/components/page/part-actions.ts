/**
 * What can be done with one part of a page, offered under its heading after a tap on the heading: its address, and the part
 * alone on paper with the address as a QR code, or what papers say of it. Only for who taps; nothing is sent.
 */
import { adopt, printAlone } from './print-alone.ts';
import { qrPicture } from './qr-picture.ts';
import actionStyles from './part-actions.css?inline';

adopt(actionStyles);

/** Puts the actions under a heading, once. */
export function offer(anchor: HTMLAnchorElement): void {
  const heading = anchor.parentElement!;
  if (heading.nextElementSibling?.className.includes('part-actions')) return;
  const row = document.createElement('p');
  row.className = 'part-actions screen-only';
  const print = document.createElement('button');
  print.type = 'button';
  print.className = 'link';
  print.textContent = 'ここだけ印刷する';
  print.addEventListener('click', () => printPart(heading, anchor.href));
  row.append(print);
  const toPaper = document.querySelector<HTMLAnchorElement>('main a[href*="/handout/#"]');
  if (toPaper) {
    const copy = toPaper.cloneNode(true) as HTMLElement;
    copy.className = 'tap';
    row.append(copy);
  }
  heading.after(row);
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
  for (const element of partFrom(heading)) {
    const copy = element.cloneNode(true) as HTMLElement;
    // Two of a name would lead an address astray.
    for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
    for (const folded of copy.querySelectorAll('details')) folded.open = true;
    page.append(copy);
  }
  page.append(footer(address));
  printAlone(page);
}

/** Where the paper comes from: address, site, and when the page was reviewed. */
function footer(address: string): HTMLElement {
  const foot = document.createElement('footer');
  const words = document.createElement('p');
  const reviewed = document.querySelector('.reviewed span:has(time)')?.textContent ?? '';
  const name = document.querySelector<HTMLMetaElement>('[property="og:site_name"]')!.content;
  words.textContent = `${name}${reviewed && `・${reviewed}`} ${decodeURI(address)}`;
  const code = qrPicture(address);
  if (code) {
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    picture.setAttribute('viewBox', `0 0 ${code.size} ${code.size}`);
    const outline = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    outline.setAttribute('d', code.path);
    picture.append(outline);
    foot.append(picture);
  }
  foot.append(words);
  return foot;
}
