/**
 * Where pages look for everything that search needs, until the build knows what is in it: then the folder, and the
 * pages, get a name made of its contents. What is under that name never changes, and any cache may keep it.
 */
export const unnamedFolder: `/${string}` = '/search/index/';

/** The rows of all pages and what they say besides, where the site is so small that they come in one file, and there is no index of pieces. */
export const wholeFile = 'pages/all.json';

/** How their names are read, beside it. */
export const readingsFile = 'pages/readings.json';

/** The text of one page. */
export const textFile = (page: number): string => `text/${page}.json`;

/** Which page is meant by each of Pagefind's ids. */
export const pageNumbersFile = 'pagefind/pages.json';

/** '1f0c…-14': the hash of the contents, and the number of files of the index of pieces, 0 where there is none. */
export const folderName = (hash: string, gramFiles: number): string => `${hash}-${gramFiles}`;

/** How many files the index of pieces has, by the folder's address. @throws where it does not say so */
export function gramFilesIn(folder: string): number {
  const count = /-(\d+)\/$/.exec(folder)?.[1];
  if (count === undefined) throw new Error(`The search index has no name yet: ${folder}`);
  return Number(count);
}
