import type { InlineCode } from './inline-code.ts';

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
 * Returns what holds where no page is: for files, and for the page that is sent for whatever is missing. It says nothing of styles, so that
 * browsers may set the plain files that they show themselves.
 */
export const policyElsewhere = (missing: InlineCode): string =>
  [
    scriptsFrom(missing.scripts),
    ...['font', 'frame', 'manifest', 'media', 'object'].map((what) => `${what}-src 'none'`),
    ...alike,
  ].join('; ');

/** A page by its path below the site's base ('guides/fee/', '404.html'), with what it carries. */
export interface PageCode {
  readonly path: string;
  readonly code: InlineCode;
}

/** A policy of one page, or with `*` at the path's end of all below it that have none of their own. */
export interface PolicyRule {
  readonly path: string;
  readonly policy: string;
}

/** 2026-11: Cloudflare Pages reads 100 rules of `_headers`, and 2,000 characters a line. */
export const hostLimits = { rules: 100, line: 2000 };
const room = hostLimits.line - '  Content-Security-Policy: '.length;

/** The page that is sent for whatever is missing: also below a folder, with that folder's policy. */
export const missing = '404.html';

/**
 * Returns rules by which every page gets one policy that fits in a line, those of folders first. Whose code few others have gets a rule
 * of its own, as far as the rules go: policies are shortest so, and a page with its headers arrives sooner.
 * @throws where a site has more kinds of pages than a host reads rules
 */
export function policyRules(pages: readonly PageCode[], most: number): PolicyRule[] {
  const forMissing = pages.filter(({ path }) => path === missing);
  const kinds = [...Map.groupBy(pages, kindOf).values()].sort((a, b) => a.length - b.length);
  const rarest = kinds.flat();
  for (let own = Math.min(most, rarest.length); own >= 0; own -= 1) {
    const alone = rarest.slice(0, own);
    const shared: PolicyRule[] = [];
    for (const [folder, inside] of Map.groupBy(rarest.slice(own).reverse(), folderOf)) {
      const together = new CodeTogether(forMissing);
      const without = inside.filter((page) => !folder || !together.add(page));
      alone.push(...without);
      if (without.length < inside.length)
        shared.push({ path: `${folder}*`, policy: together.policy });
    }
    if (shared.length + alone.length <= most)
      return [...shared, ...alone.map(({ path, code }) => ({ path, policy: policyOf(code) }))];
  }
  throw new Error(`The pages of this site need more than ${most} policies.`);
}

/** The code of several pages, each hash once, as far as their policy fits in a line. */
class CodeTogether {
  readonly #styles = new Set<string>();
  readonly #scripts = new Set<string>();
  #length = policyOf({ styles: [], scripts: [] }).length;

  constructor(pages: readonly PageCode[]) {
    for (const page of pages) this.add(page);
  }

  /** Returns whether it had room. */
  add({ code: { styles, scripts } }: PageCode): boolean {
    const more = [
      ...styles.filter((hash) => !this.#styles.has(hash)),
      ...scripts.filter((hash) => !this.#scripts.has(hash)),
    ].reduce((length, hash) => length + hash.length + 1, 0);
    if (this.#length + more > room) return false;
    this.#length += more;
    for (const hash of styles) this.#styles.add(hash);
    for (const hash of scripts) this.#scripts.add(hash);
    return true;
  }

  get policy(): string {
    return policyOf({ styles: [...this.#styles].sort(), scripts: [...this.#scripts].sort() });
  }
}

/** 'faqs/'; '' for a page that lies in none. */
const folderOf = ({ path }: PageCode): string => /^[^/]*\/|/.exec(path)![0];
/** The same for pages of a folder that carry the same. */
const kindOf = (page: PageCode): string => folderOf(page) + JSON.stringify(page.code);
