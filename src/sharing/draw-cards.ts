/**
 * Draws the picture that a shared link shows, one a page, from the built site: `npm run og`. Kept by the hash of what stands
 * on it; a page without its own has its list's. Needs the browser of the tests and Japanese fonts, so no build waits for it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserArguments } from '../../tests/setup/browser-arguments.ts';
import { findBrowser } from '../../tests/setup/find-browser.ts';
import { documentOf, notFound, pages, type BuiltPage } from '../../tests/setup/pages.ts';
import { thisMachine } from '../../tests/setup/this-machine.ts';
import { type Drawn, drawnFile, folder, nameOf, readDrawn } from './share-image.ts';

const heaviest = 60_000;

/** The drawing of a kind of page, where the page has none of its own. */
const drawingsOf: readonly (readonly [start: string, name: string])[] = [
  ['/faqs/', 'talk'],
  ['/glossary/', 'notebook'],
  ['/sources/', 'search'],
  ['/check/', 'checklist'],
  ['/compare/', 'fork'],
  ['/', 'table'],
];
const styles = [
  'src/styles/tokens.css',
  'src/styles/parts.css',
  'src/components/drawings/drawings.css',
  'src/sharing/card.css',
].map((file) => readFileSync(file, 'utf8'));

/** Returns a page as a card: HTML without anything to fetch. */
function cardOf(page: BuiltPage): string {
  const document = documentOf(page);
  const part = (selector: string) => document.querySelector(selector)?.outerHTML ?? '';
  const heading = document.querySelector('h1')!.cloneNode(true) as HTMLElement;
  // Readings are for the page; here they would stand in the words.
  for (const reading of heading.querySelectorAll('rt, rp')) reading.remove();
  const title = heading.textContent.replace(/\s+/g, ' ').trim();
  const [, kind = 'table'] = drawingsOf.find(([start]) => page.path.startsWith(start)) ?? [];
  // The next step has the same drawing on every page.
  const own = [...document.querySelectorAll('main svg.drawing')].find(
    (drawing) => !drawing.closest('.step'),
  );
  const drawing =
    own?.outerHTML ??
    readFileSync(`src/drawings/${kind}.svg`, 'utf8').replace('<svg', '<svg class="drawing"');
  const site = document.querySelector('meta[property="og:site_name"]')!.getAttribute('content')!;
  return [
    `<!doctype html><html lang="ja"><style>${styles.join('\n')}</style><body class="card">`,
    part('svg.mark'),
    `<p class="site">${site}</p>`,
    part('.subject'),
    `<h1${title.length > 26 ? ' class="long"' : ''}>${title}</h1>`,
    part('.phase-row'),
    drawing,
  ].join('\n');
}

const before = readDrawn();
const drawn: Drawn = {};
const browser = await chromium.launch({
  executablePath: findBrowser(thisMachine),
  args: browserArguments,
});
const screen = await browser.newPage({ viewport: { width: 1200, height: 630 } });
mkdirSync(folder, { recursive: true });
for (const page of pages.filter(({ path }) => path !== notFound)) {
  const name = nameOf(page.path);
  const card = cardOf(page);
  const hash = createHash('sha256').update(card).digest('hex').slice(0, 16);
  const title = documentOf(page)
    .querySelector('meta[property="og:title"]')!
    .getAttribute('content')!;
  drawn[name] = { title, hash };
  if (before[name]?.hash === hash && existsSync(`${folder}${name}.jpg`)) continue;
  await screen.setContent(card);
  const picture = await screen.screenshot({ type: 'jpeg', quality: 75 });
  if (picture.length > heaviest)
    throw new Error(`${page.path}: a picture of ${picture.length} B, more than ${heaviest}.`);
  writeFileSync(`${folder}${name}.jpg`, picture);
}
await browser.close();
for (const gone of Object.keys(before).filter((name) => !(name in drawn)))
  rmSync(`${folder}${gone}.jpg`, { force: true });
writeFileSync(drawnFile, `${JSON.stringify(drawn, undefined, 1)}\n`);
console.log(`${Object.keys(drawn).length} pictures in ${folder}`);
