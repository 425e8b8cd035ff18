import type { Office } from './office.ts';

/** As people say and type it: 'https://example.jp/' → 'example.jp'. */
const plain = (web: string): string => web.replace(/^https?:\/\/|\/$/g, '');
const hostOf = (web: string): string => plain(web).replace(/[/?#].*/s, '');

/**
 * Returns how the site of one of these offices is written: where a corporation has pages for several offices on one site, only
 * the site, whose first page leads to each of them.
 */
export function shownSites(offices: readonly Office[]): (office: Office) => string | undefined {
  const siteOf = ({ corporation, web = '' }: Office) => `${corporation} ${hostOf(web)}`;
  const bySite = Map.groupBy(offices, siteOf);
  const isSplit = (office: Office) =>
    new Set(bySite.get(siteOf(office))!.map(({ web = '' }) => plain(web))).size > 1;
  return (office) => office.web && (isSplit(office) ? hostOf : plain)(office.web);
}
