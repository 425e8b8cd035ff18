import { defineMiddleware } from 'astro:middleware';
import { sheets as kept } from './offline/sheets.ts';
import { withPlacesToBreak } from './markdown/places-to-break.ts';
import { pageMade } from './built-pages/pages-made.ts';
import { site } from './site.config.ts';
import {
  withoutGaps,
  withoutIdleScopes,
  withoutColourPairs,
  withoutIdleTokens,
  withScriptsLast,
} from './styles/light-page.ts';
import { namesOn, usedRules } from './styles/used-rules.ts';

/**
 * Leaves each page the styles that can match on it, in few letters: Astro gives all pages of a route the styles of
 * every component that any of them may use. Then hands it to who makes the files of the search.
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (import.meta.env.DEV || !isPage) return response;
  const html = await response.text();
  if (site.guideFile)
    for (const [, sheet] of html.matchAll(/<style>(.*?)<\/style>/gs)) kept.whole.add(sheet!);
  const sheets = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, sheet]) => sheet!);
  const bare = withPlacesToBreak(html.replace(/<style>.*?<\/style>/gs, ''));
  const styles = usedRules(sheets.join(''), namesOn(bare));
  const light = bare.replace('</head>', () => `<style>${styles}</style></head>`);
  const lighter = withScriptsLast(
    withoutIdleTokens(withoutColourPairs(withoutIdleScopes(withoutGaps(light)))),
  );
  const page = shortScopes(lighter);
  pageMade(url.pathname.slice(site.base.length), page);
  return new Response(page, response);
});

/** Returns the page with its components' marks shortened: data-astro-cid-fqbgfmvs → data-b. */
function shortScopes(html: string): string {
  const short = site.guideFile ? kept.scopes : new Map<string, string>();
  return html.replace(/(data-astro-cid-\w+)(?:="true")?/g, (_, scope: string) => {
    const name = short.get(scope) ?? `data-${short.size.toString(36)}`;
    short.set(scope, name);
    return name;
  });
}
