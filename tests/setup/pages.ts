import { globSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { dist } from './places.ts';

export interface BuiltPage {
  /** '/guides/fee/'; the page for addresses that do not exist is '/404.html'. */
  readonly path: string;
  readonly html: string;
}

/** Every page of a build, in the order of its address; the one file of them all is none of them. */
export function pagesOf(folder: string): BuiltPage[] {
  return globSync('**/*.html', { cwd: folder, exclude: ['pagefind/**', 'guide.html'] })
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(folder + file, 'utf8'),
    }))
    .sort((a, b) => a.path.localeCompare(b.path, 'en'));
}

export const pages = pagesOf(dist);
export const notFound = '/404.html';

const documents = new WeakMap<BuiltPage, Document>();

/** The page as a tree. It is parsed once in each process: to be read, never changed. */
export function documentOf(page: BuiltPage): Document {
  const known = documents.get(page);
  if (known) return known;
  const document = parseHTML(page.html).document as unknown as Document;
  documents.set(page, document);
  return document;
}

/** One page of each kind. */
export const kindsOfPage = [
  '/',
  '/guides/fee/',
  '/guides/steps/',
  '/guides/steps/apply/',
  '/easy/fee/',
  '/faqs/how-much/',
  '/faqs/',
  '/glossary/jukyushasho/',
  '/glossary/',
  '/compare/',
  '/tell/',
  '/offices/',
  '/check/',
  '/search/',
  '/sources/',
  '/about/',
  '/edition/',
  notFound,
] as const;

/** The pages of sources are one template with other words: of these a browser is asked everything on every eighth. */
export const walkedPages = pages
  .map(({ path }) => path)
  .filter(
    (path, i) => !/^\/sources\/./.test(path) || i % 8 === 0 || /shitei-kijun|mikakunin/.test(path),
  );

/**
 * Whether axe is asked about it, and a reader without scripts sent to it: questions and words are two templates with other
 * words, and of these it is every third. Their width and what a finger hits are measured on all, and their HTML is read on all.
 */
export const isAsked = (path: string, place: number): boolean =>
  place % 3 === 0 || !/^\/(?:faqs|glossary)\/./.test(path);

/** Addresses in so many parts of about the same size: each part is a test. */
export function partsOf(
  all: readonly string[],
  count: number,
): { name: string; paths: readonly string[] }[] {
  const size = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, i) => all.slice(i * size, (i + 1) * size))
    .filter((paths) => paths.length > 0)
    .map((paths) => ({ name: `${paths[0]} から ${paths.at(-1)} まで`, paths }));
}
