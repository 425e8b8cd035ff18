import { readFileSync, writeFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { buildDay } from '../build-day.ts';
import { inWords } from '../collections/facts/figure.ts';
import { site } from '../site.config.ts';
import { namesOn, usedOnce } from '../styles/used-rules.ts';
import { sheets } from './guide-file-styles.ts';

/** What of the list of all pages is read from the beginning to the end, and asks nothing of its reader. */
const read =
  /^(?:guides\/.+|easy\/.+|faqs\/.+|glossary\/.+|about|compare|changes|local|check\/(?:rules|stories))\/$/;
/** What only works on a screen, with the site around it. */
const leftOut =
  'script, noscript, template, form, button, input, select, dialog, [hidden], .screen-only, .contents, nav, site-search';
const pointing = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'list'];

const ownFile = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Writes guide.html into a built site. */
export function writeGuideFile(folder: string): void {
  const { document } = parseHTML(readFileSync(`${folder}search/index.html`, 'utf8'));
  const footer = document.querySelector('footer')!;
  for (const element of footer.querySelectorAll('.screen-only, .print-only')) element.remove();
  // Whose edition it is, and whether its town is invented, as on every page of it.
  const edition = document.querySelector('.edition')?.textContent?.trim();
  const index = document.querySelector('#index')!;
  const paths = new Set<string>();
  for (const link of index.querySelectorAll('a')) {
    const path = link.getAttribute('href')!.slice(site.base.length);
    if (read.test(path)) paths.add(path);
    else link.closest('li')!.remove();
    link.setAttribute('href', `#${nameOf(path)}`);
  }
  unname(index);
  index.querySelector('h2')!.remove();
  for (const fold of index.querySelectorAll('details')) fold.setAttribute('open', '');
  const ids = new Map<string, Set<string>>();
  const mains = [...paths].map((path) => {
    const main = parseHTML(
      readFileSync(`${folder}${path}index.html`, 'utf8'),
    ).document.querySelector('main')!;
    for (const element of main.querySelectorAll(leftOut)) element.remove();
    ids.set(path, new Set([...main.querySelectorAll('[id]')].map(({ id }) => id)));
    return [path, main] as const;
  });
  const pages = mains.map(([path, main]) => {
    bind(main, path, ids);
    return `<section class="guide-page" id="${nameOf(path)}">${main.innerHTML}</section>`;
  });
  const body = ownFile('guide-file.html')
    .replace('<!--day-->', inWords(buildDay))
    .replace('<!--address-->', () =>
      site.address.includes('localhost') ? '' : site.address + site.base,
    )
    .replace('<!--edition-->', () => (edition ? `<p>${edition}</p>` : ''))
    .replace('<!--footer-->', () => footer.outerHTML)
    .replace('<!--contents-->', () => index.innerHTML)
    .replace('<!--pages-->', () => pages.join('\n'));
  writeFileSync(
    `${folder}guide.html`,
    body.replace('<!--styles-->', () => stylesFor(body)),
  );
}

const nameOf = (path: string): string => path.replace(/\/$/, '').replaceAll('/', '-');

/** Regions are for a page; of all pages together they would be hundreds of the same names. */
function unname(part: Element): void {
  for (const section of part.querySelectorAll('section'))
    section.removeAttribute('aria-labelledby');
}

/** Makes a page's ids its own, and leads its links to pages of the file; what is elsewhere stays as words. */
function bind(main: Element, path: string, ids: ReadonlyMap<string, ReadonlySet<string>>): void {
  const own = (id: string) => `${nameOf(path)}--${id}`;
  unname(main);
  for (const element of main.querySelectorAll('[id]')) element.id = own(element.id);
  for (const attribute of pointing)
    for (const element of main.querySelectorAll(`[${attribute}]`))
      element.setAttribute(
        attribute,
        element.getAttribute(attribute)!.split(/\s+/).map(own).join(' '),
      );
  for (const details of main.querySelectorAll('details')) {
    details.setAttribute('open', '');
    details.removeAttribute('name');
  }
  for (const link of main.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? '';
    if (/^(?:tel|mailto|https?):/.test(href)) continue;
    const [to = '', id] = href.startsWith('#') ? [path, href.slice(1)] : split(href);
    const there = ids.get(to);
    if (there) {
      const isThere = id && there.has(decodeURIComponent(id));
      link.setAttribute('href', `#${nameOf(to)}${isThere ? `--${decodeURIComponent(id)}` : ''}`);
    } else link.removeAttribute('href');
  }
}

const split = (href: string): string[] =>
  href
    .slice(site.base.length)
    .replace(/\?[^#]*/, '')
    .split('#');

function stylesFor(html: string): string {
  const names = new Set(namesOn(html));
  for (const [scope, short] of sheets.scopes)
    if (html.includes(` ${short}`)) names.add(`[${scope}]`);
  const rules = usedOnce(sheets.whole, names);
  const short = rules.replace(/data-astro-cid-\w+/g, (scope) => sheets.scopes.get(scope) ?? scope);
  return short + ownFile('guide-file.css');
}
