import { withPlacesToBreak } from './places-to-break.ts';
import { sheets as kept } from '../offline/guide-file-styles.ts';
import { site } from '../site.config.ts';
import {
  withoutColourPairs,
  withoutGaps,
  withoutIdleScopes,
  withoutIdleTokens,
  withScriptsLast,
} from './slim-html.ts';
import { namesOn, usedRules } from '../styles/used-rules.ts';
import { withItsCode } from './page-qr.ts';

/**
 * Returns a page with the styles that can match on it, in few letters: Astro gives all pages of a route the styles of
 * every component that any of them may use.
 * @param late the tokens of style sheets that scripts bring later
 */
export function finishedPage(html: string, late: ReadonlySet<string>): string {
  const sheets = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, sheet]) => sheet!);
  if (site.guideFile) for (const sheet of sheets) kept.whole.add(sheet);
  const bare = withPlacesToBreak(html.replace(/<style>.*?<\/style>/gs, ''));
  const styles = withItsCode(usedRules(sheets.join(''), namesOn(bare)));
  const light = bare.replace('</head>', () => `<style>${styles}</style></head>`);
  const lighter = withScriptsLast(
    withoutIdleTokens(withoutColourPairs(withoutIdleScopes(withoutGaps(light))), late),
  );
  return shortScopes(lighter);
}

/** Returns the page with its components' marks shortened: data-astro-cid-fqbgfmvs → data-b. */
function shortScopes(html: string): string {
  const short = site.guideFile ? kept.scopes : new Map<string, string>();
  return html.replace(/(data-astro-cid-\w+)(?:="true")?/g, (_, scope: string) => {
    const name = short.get(scope) ?? `data-${short.size.toString(36)}`;
    short.set(scope, name);
    return name;
  });
}

/** What <Searchable> told the index, and what parts it was to pass by: no reader needs it, and it is 0.2–0.45 kB of brotli a page. */
const notes =
  /<meta name="search-[^>]*>\s*|(?<=<[a-z][^<>]*) data-pagefind-(?!body)[\w-]+(?:="[^"]*")?/g;

/** Returns a page without what only the build had to know of it. */
export const withoutNotes = (html: string): string => html.replace(notes, '');
