/**
 * Draws the picture that a shared link shows, one a page, from the built site: `npm run og`. Kept by the hash of what stands
 * on it; a page without its own has its kind's. Needs the browser of the tests and Japanese fonts, so no build waits for it.
 * The icons that devices ask for by name come from the same pen.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { parse } from 'yaml';
import { browserArguments } from './setup/browser-arguments.ts';
import { findBrowser } from './setup/find-browser.ts';
import { documentOf, notFound, pages, type BuiltPage } from './setup/pages.ts';
import { thisMachine } from './setup/this-machine.ts';
import { pageKinds } from '../src/link-pictures/page-kinds.ts';
import {
  type Drawn,
  drawnFile,
  pictureFolder,
  pictureName,
  readDrawn,
} from '../src/link-pictures/share-image.ts';

const heaviest = 60_000;
const { guidesCard } = parse(readFileSync('content/words/build.yaml', 'utf8')) as {
  guidesCard: string;
};

const styles = [
  'src/styles/tokens.css',
  'src/styles/parts.css',
  'src/components/drawings/drawings.css',
  'src/link-pictures/card.css',
].map((file) => readFileSync(file, 'utf8'));

const kindOf = (path: string) => pageKinds.find(({ start }) => path.startsWith(start))!;
const drawingNamed = (name: string) =>
  readFileSync(`src/drawings/${name}.svg`, 'utf8').replace('<svg', '<svg class="drawing"');
const home = documentOf(pages.find(({ path }) => path === '/')!);

/** Returns a card: HTML without anything to fetch. */
function card(title: string, drawing: string, subject = '', phases = ''): string {
  const site = home.querySelector('meta[property="og:site_name"]')!.getAttribute('content')!;
  return [
    `<!doctype html><html lang="ja"><style>${styles.join('\n')}</style><body class="card">`,
    // Twice as large here; pages save the bytes.
    home.querySelector('svg.mark')!.outerHTML.replace('<svg', '<svg viewBox="0 0 36 64"'),
    `<p class="site">${site}</p>`,
    subject,
    `<h1${title.length > 26 ? ' class="long"' : ''}>${title}</h1>`,
    phases,
    drawing,
  ].join('\n');
}

function cardOf(page: BuiltPage): string {
  const document = documentOf(page);
  const part = (selector: string) => document.querySelector(selector)?.outerHTML;
  const heading = document.querySelector('h1')!.cloneNode(true) as HTMLElement;
  // Readings are for the page; here they would stand in the words.
  for (const reading of heading.querySelectorAll('rt, rp')) reading.remove();
  const title = heading.textContent.replace(/\s+/g, ' ').trim();
  // The next step, the other ways and who is spoken to have the same drawing on every page.
  const own = [...document.querySelectorAll('main svg.drawing')].find(
    (drawing) => !drawing.closest('.step, .passage, .say'),
  );
  const drawing = own?.outerHTML ?? drawingNamed(kindOf(page.path).drawing);
  return card(title, drawing, part('.subject'), part('.phase-row'));
}

const cards = [
  ...pages
    .filter(({ path }) => path !== notFound)
    .map((page) => ({
      name: pictureName(page.path),
      title: documentOf(page).querySelector('meta[property="og:title"]')!.getAttribute('content')!,
      html: cardOf(page),
    })),
  // No list of the guides has an address: their kind's picture stands in for it.
  {
    name: pictureName('/guides/'),
    title: guidesCard,
    html: card(guidesCard, drawingNamed(kindOf('/guides/').drawing)),
  },
];

const before = readDrawn();
const drawn: Drawn = {};
const browser = await chromium.launch({
  executablePath: findBrowser(thisMachine),
  args: browserArguments,
});
const screen = await browser.newPage({ viewport: { width: 1200, height: 630 } });
mkdirSync(pictureFolder, { recursive: true });
for (const { name, title, html } of cards) {
  const hash = createHash('sha256').update(html).digest('hex').slice(0, 16);
  drawn[name] = { title, hash };
  if (before[name]?.hash === hash && existsSync(`${pictureFolder}${name}.jpg`)) continue;
  await screen.setContent(html);
  const picture = await screen.screenshot({ type: 'jpeg', quality: 75 });
  if (picture.length > heaviest)
    throw new Error(`${name}: a picture of ${picture.length} B, more than ${heaviest}.`);
  writeFileSync(`${pictureFolder}${name}.jpg`, picture);
}

/** The site's icon as a square of so many pixels, with the marker up to its edges: devices round its corners themselves. */
async function icon(size: number): Promise<Buffer> {
  await screen.setViewportSize({ width: size, height: size });
  const svg = readFileSync('public/favicon.svg', 'utf8');
  await screen.setContent(
    `<style>body{margin:0;background:#ffd65c}svg{display:block;inline-size:100vw}</style>${svg}`,
  );
  return screen.screenshot({ type: 'png' });
}
// No page names them: iOS asks for one, browsers that know no icon as SVG for the other.
writeFileSync('public/apple-touch-icon.png', await icon(180));
const small = await icon(32);
/** One picture of 32 × 32 in a file of icons: a head, an entry, the PNG. */
const head = Buffer.from([0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0, 0, 0, 0, 0, 22, 0, 0, 0]);
head.writeUInt32LE(small.length, 14);
writeFileSync('public/favicon.ico', Buffer.concat([head, small]));
await browser.close();
for (const gone of Object.keys(before).filter((name) => !(name in drawn)))
  rmSync(`${pictureFolder}${gone}.jpg`, { force: true });
writeFileSync(drawnFile, `${JSON.stringify(drawn, undefined, 1)}\n`);
console.log(`${Object.keys(drawn).length} pictures in ${pictureFolder}`);
