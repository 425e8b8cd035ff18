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
      let together: readonly PageCode[] = forMissing;
      for (const page of inside) {
        const more = [...together, page];
        if (folder && policyOfAll(more).length <= room) together = more;
        else alone.push(page);
      }
      if (together.length > forMissing.length)
        shared.push({ path: `${folder}*`, policy: policyOfAll(together) });
    }
    const rules = [
      ...shared,
      ...alone.map((page) => ({ path: page.path, policy: policyOf(page.code) })),
    ];
    if (rules.length <= most) return rules;
  }
  throw new Error(`The pages of this site need more than ${most} policies.`);
}

const policyOfAll = (pages: readonly PageCode[]): string =>
  policyOf(codeOfAll(pages.map(({ code }) => code)));
/** 'faqs/'; '' for a page that lies in none. */
const folderOf = ({ path }: PageCode): string => /^[^/]*\/|/.exec(path)![0];
/** The same for pages of a folder that carry the same. */
const kindOf = (page: PageCode): string => folderOf(page) + JSON.stringify(page.code);
