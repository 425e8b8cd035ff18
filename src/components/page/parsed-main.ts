const mainOf = (page: string): string => /<main.*<\/main>/s.exec(page)?.[0] ?? '';
// The page's headers let no text be parsed but what this policy gives: what a page of ours says, without its styles, which they would forbid.
const ours = globalThis.trustedTypes?.createPolicy('guide', { createHTML: mainOf });

/** Returns the `<main>` of one of our own pages as a document; its scripts and styles are left out. */
export const parsedMain = (page: string): Document =>
  new DOMParser().parseFromString(ours?.createHTML(page) ?? mainOf(page), 'text/html');
