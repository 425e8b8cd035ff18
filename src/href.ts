import { site } from './site.config.ts';

/** A page's address under the site's base: href('/guides/fee/') → '/guides/fee/', or '/sub/guides/fee/'. */
export function href(path: `/${string}`): string {
  return site.base + path.slice(1);
}
