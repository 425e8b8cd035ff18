import { codeOfAll, type InlineCode } from './inline-code.ts';

/** Search needs WebAssembly (Pagefind's), its worker, and one name of policies: `src/trusted-types.d.ts`. */
const scriptsFrom = (hashes: readonly string[]) =>
  ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(' ');
const alike = [
  "connect-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // A module that is loaded again after it timed out creates its policy twice.
  "trusted-types guide 'allow-duplicates'",
];

/** Returns the policy of pages that carry this code: nothing runs, styles or loads but what is of this build. */
export const policyOf = ({ styles, scripts }: InlineCode): string =>
  [
    "default-src 'none'",
    scriptsFrom(scripts),
    `style-src ${styles.join(' ') || "'none'"}`,
    ...alike,
  ].join('; ');

/**
 * Returns what holds for every address, so also for files and for pages that are not there. It says nothing of styles: hosts that
 * read `_headers` send it beside a page's own policy, and browsers keep to both.
 */
export const policyForAll = (pages: readonly InlineCode[]): string =>
  [
    scriptsFrom(codeOfAll(pages).scripts),
    ...['font', 'frame', 'manifest', 'media', 'object'].map((what) => `${what}-src 'none'`),
    ...alike,
  ].join('; ');

/** A page by its path below the site's base ('guides/fee/', '404.html'), with what it carries. */
export interface PageCode {
  readonly path: string;
  readonly code: InlineCode;
}

/** Pages that share a policy: one path, or with `*` at its end all below it. No two rules mean the same page. */
export interface PolicyRule {
  readonly path: string;
  readonly policy: string;
}

/** 2026-11: Cloudflare Pages reads 100 rules of `_headers`, and 2,000 characters a line. */
export const hostLimits = { rules: 100, line: 2000 };
const room = hostLimits.line - '  Content-Security-Policy: '.length;

/** The page that is sent for whatever is missing: also below a folder, with that folder's policy. */
const missing = '404.html';

/** Returns rules by which every page gets a policy that fits in a line: folders are kept as whole as they can be. */
export function policyRules(pages: readonly PageCode[]): PolicyRule[] {
  const forMissing = pages.filter(({ path }) => path === missing);
  const rulesIn = (folder: string, below: readonly PageCode[]): PolicyRule[] =>
    [...Map.groupBy(below, ({ path }) => entryOf(path, folder))].flatMap(([entry, inside]) => {
      const isFolder = entry.endsWith('/') && entry !== folder;
      const sent = isFolder ? [...inside, ...forMissing] : inside;
      const policy = policyOf(codeOfAll(sent.map(({ code }) => code)));
      if (!isFolder) return [{ path: entry, policy }];
      return policy.length <= room ? [{ path: `${entry}*`, policy }] : rulesIn(entry, inside);
    });
  return rulesIn('', pages);
}

/** The folder or page right below a folder on the way to a path; the folder's own page is the folder itself. */
const entryOf = (path: string, folder: string): string =>
  folder + /^[^/]*\/?/.exec(path.slice(folder.length))![0];
