import { existsSync, readFileSync } from 'node:fs';

/** Where the pictures lie: those of lists, kinds and single pages are part of the project, all others are drawn by `npm run og`. */
export const pictureFolder = 'public/og/';

/** What was drawn, by the picture's name: an older title's picture is not shown. */
export const drawnFile = `${pictureFolder}drawn.json`;
export type Drawn = Record<string, { readonly title: string; readonly hash: string }>;

/** Returns what was drawn; nothing before the first `npm run og`. */
export const readDrawn = (): Drawn =>
  existsSync(drawnFile) ? (JSON.parse(readFileSync(drawnFile, 'utf8')) as Drawn) : {};

/** Returns a page's picture by its address: '/' → 'home', '/faqs/how-much/' → 'faqs--how-much' */
export const pictureName = (path: string): string =>
  path.split('/').filter(Boolean).join('--') || 'home';

const drawn = readDrawn();

/** Returns the address of the picture for previews of a page, below the site's root: its own, else that of its list or kind, else the site's. */
export function shareImage(path: string, title: string): `/${string}` {
  const name = pictureName(path);
  const isOwn =
    existsSync(`${pictureFolder}${name}.jpg`) && (drawn[name]?.title ?? title) === title;
  return isOwn || path === '/'
    ? `/og/${name}.jpg`
    : shareImage(path.replace(/[^/]*\/?$/, ''), title);
}
