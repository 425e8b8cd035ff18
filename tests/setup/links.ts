import { grouped } from './grouped.ts';
import { documentOf, type BuiltPage } from './pages.ts';

interface Target {
  readonly from: string;
  /** As written. */
  readonly href: string;
  readonly address: URL;
}

const origin = 'http://site';

/** Every address a page leads to or loads, resolved against the page. */
function targetsOf(page: BuiltPage, base: string): Target[] {
  const document = documentOf(page);
  const from = base + page.path.slice(1);
  const written = [
    ...[...document.querySelectorAll('[href]')].map((element) => element.getAttribute('href')!),
    ...[...document.querySelectorAll('[src]')].map((element) => element.getAttribute('src')!),
    ...[...document.querySelectorAll('form[action]')].map((element) =>
      element.getAttribute('action')!,
    ),
    // The address that search loads its index from, and where its words lead.
    ...[...document.querySelectorAll('[data-folder]')].flatMap((element) => [
      `${element.getAttribute('data-folder')}session.js`,
      `${element.getAttribute('data-folder')}engine.js`,
      element.getAttribute('data-page') ?? '',
    ]),
  ];
  return written
    .filter(Boolean)
    .map((href) => ({ from: page.path, href, address: new URL(href, origin + from) }));
}

interface LinkReport {
  readonly checked: number;
  /** Links out of the base, to no file, or to no such anchor: 'address (why): on these pages'. */
  readonly broken: string[];
}

/** Follows every internal link and anchor of a build; `exists` says whether a file is served at a path. */
export function followLinks(
  pages: readonly BuiltPage[],
  base: string,
  exists: (path: string) => boolean,
): LinkReport {
  const anchors = new Map(
    pages.map((page) => [
      base + page.path.slice(1),
      new Set([...documentOf(page).querySelectorAll('[id]')].map(({ id }) => id)),
    ]),
  );
  const internal = pages
    .flatMap((page) => targetsOf(page, base))
    .filter(({ address }) => isInternal(address));

  const whyBroken = (path: string, anchor: string): string | undefined => {
    if (!path.startsWith(base)) return `${base} の外`;
    if (!exists(path)) return 'ページがない';
    return missesAnchor(anchors.get(path), anchor) ? '目印がない' : undefined;
  };
  const broken = internal.flatMap(({ from, href, address }) => {
    const why = whyBroken(
      decodeURIComponent(address.pathname),
      decodeURIComponent(address.hash.slice(1)),
    );
    return why ? [{ path: from, what: `${href} (${why})` }] : [];
  });
  return { checked: internal.length, broken: grouped(broken) };
}

const isInternal = (address: URL): boolean =>
  address.origin === origin || address.hostname === 'localhost';

/** 「#q=ことば」, the answers of the check and a paper's 「#show」 are data for the page, not places on it. */
const missesAnchor = (ids: Set<string> | undefined, anchor: string): boolean =>
  Boolean(ids && anchor && !/=|^show$/.test(anchor) && !ids.has(anchor));
