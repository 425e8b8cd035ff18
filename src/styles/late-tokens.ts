/**
 * The tokens of style sheets that scripts bring later: every page must have them. Pages are made by another copy of the site's
 * code, so they are kept where both find them.
 */
const key = Symbol.for('late-tokens');
const shared = globalThis as unknown as Record<symbol, Set<string> | undefined>;
export const lateTokens: Set<string> = (shared[key] ??= new Set());
