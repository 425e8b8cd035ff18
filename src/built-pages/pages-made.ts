/** Pages are made by another copy of the site's code than the one that is built with: what both know is kept where both find it. */
const key = Symbol.for('pages-made');
type Take = (path: string, html: string) => void;
const shared = globalThis as unknown as Record<symbol, Take | undefined>;

/** Hands each page to `take` as soon as it is made: its path below the site's base ('guides/fee/'), and its HTML. */
export const takePages = (take: Take): void => void (shared[key] = take);

export const pageMade: Take = (path, html) => shared[key]?.(path, html);
