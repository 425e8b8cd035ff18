/** What an operator sets: here, or by environment variables when the site is built. */

/** Environment variables of the build; empty where the code runs in a browser. */
const environment: Readonly<Record<string, string | undefined>> =
  typeof process === 'undefined' ? {} : process.env;
const set = (name: string): string | undefined => environment[name]?.trim() || undefined;

export interface SiteConfig {
  /** Where the site is published, without a path: 'https://example.jp'. */
  readonly address: string;
  /** The path it is published under: '/' or '/guide/'. */
  readonly base: string;
  /** Who publishes it; never invented: undefined, nobody is named. */
  readonly publisher: string | undefined;
  /** Where corrections go: an e-mail address or the https address of a form. */
  readonly contact: string | undefined;
  /** The file in content/local/ whose windows and answers stand on the pages; undefined for the general site. */
  readonly edition: string | undefined;
  /** Whether the build also makes guide.html, the whole guide as one file. */
  readonly guideFile: boolean;
}

export const site: SiteConfig = {
  address: set('SITE_ADDRESS') ?? 'http://localhost:4321',
  base: `/${(set('SITE_BASE') ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'),
  publisher: set('SITE_PUBLISHER'),
  contact: set('SITE_CONTACT'),
  edition: set('EDITION'),
  guideFile: set('GUIDE_FILE') !== undefined,
};

/**
 * What the owner allows others to do with the texts and the code: the licence's name and the address of its text. This is the
 * one place to say it, pages say it from here; undefined says that nothing is allowed yet.
 */
export const licence: { readonly name: string; readonly address: string } | undefined = undefined;

export const siteName = 'はたらき続けるガイド';
export const siteSubtitle = '就労定着支援・就労移行支援・ジョブコーチのちがいと使い方';

if (!/^https?:\/\/[^\s/?#@]+$/.test(site.address)) {
  throw new Error(
    `SITE_ADDRESS は「https://example.jp」のように、道すじ(/…)なしで書いてください: ${site.address}`,
  );
}
if (site.contact && !/^(https:\/\/[^\s/]+\S*|[^\s@]+@[^\s@]+)$/.test(site.contact)) {
  throw new Error(
    `SITE_CONTACT は、メールの住所か https:// で始まる住所を書いてください: ${site.contact}`,
  );
}
