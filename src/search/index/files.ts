/**
 * Where pages look for everything that search needs, until the build knows what is in it: then the folder, and the
 * pages, get a name made of its contents. What is under that name never changes, and any cache may keep it.
 */
export const unnamedFolder: `/${string}` = '/search/index/';

/** What the folder is called once it is built: '1f0c9a77e3'. */
export const builtName = /^[0-9a-f]{10}$/;

/** The rows of all pages: what they are called. */
export const namesFile = 'names.json';

/** How their titles and aliases are read, for who writes no kanji. */
export const readingsFile = 'readings.json';

/** Which places have offices: fetched only for who asks for a place. */
export const placesFile = 'places.json';

/** Returns the name of the file with the text of one page, by its headings. */
export const textFile = (page: number): string => `text/${page}.json`;

/** Which page and heading is meant by each of Pagefind's ids. */
export const recordsFile = 'pagefind/records.json';
