/** Pages are made by another copy of the site's code than the one that is built with: what both know is kept where both find it. */
const key = Symbol.for('finisher');
/** `path`: below the site's base ('guides/fee/'); `html`: taken away from who gives it. */
type Finish = (path: string, html: ArrayBuffer) => Promise<Uint8Array<ArrayBuffer>>;
const shared = globalThis as unknown as Record<symbol, Finish>;

/** Lets `finish` have each page as soon as it is made, and say what becomes of it. */
export const finishPages = (finish: Finish): void => void (shared[key] = finish);

export const finishPage: Finish = (path, html) => shared[key]!(path, html);
