/** Where the build puts search-session.ts and all it imports. Not hashed, like the index it reads: the two change together. */
export const sessionFile = '/search/session.js';
