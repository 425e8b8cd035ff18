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
