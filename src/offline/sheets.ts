/**
 * What the one file of the guide needs of the pages while they are made, before each gets only its own rules: their whole style
 * sheets, and one name for each scope. Pages are made by another copy of the site's code, so it is kept where both find it.
 */
interface StyleSheets {
  readonly whole: Set<string>;
  readonly scopes: Map<string, string>;
}
const key = Symbol.for('guide-file');
const shared = globalThis as unknown as Record<symbol, StyleSheets | undefined>;
export const sheets: StyleSheets = (shared[key] ??= { whole: new Set(), scopes: new Map() });
