import type { APIRoute } from 'astro';
import { buildSentence } from '../../collections/entries/build-words.ts';
import { changes } from '../../collections/entries/changes.ts';
import { inWords } from '../../collections/facts/figure.ts';
import { href } from '../../href.ts';
import { site, siteName } from '../../site.config.ts';

const at = (path: `/${string}`) => new URL(href(path), site.address).href;
const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** The days on which figures and rules change, as an Atom feed: an entry a day, named by its place on /changes/. */
export const GET: APIRoute = () => {
  const entries = changes.map(({ day, title, what, act, updated }) => {
    const address = at(`/changes/#from-${day}`);
    return `<entry><id>${address}</id><title>${safe(buildSentence('feedEntry', { day: inWords(day), title }))}</title><link href="${address}"/><updated>${updated}T00:00:00+09:00</updated><summary>${safe([what, act].filter(Boolean).join(' '))}</summary></entry>`;
  });
  const newest = changes
    .map(({ updated }) => updated)
    .sort()
    .at(-1)!;
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja"><id>${at('/changes/')}</id><title>${safe(buildSentence('feedTitle', { site: siteName }))}</title><author><name>${safe(site.publisher ?? siteName)}</name></author><link href="${at('/changes/')}"/><link rel="self" href="${at('/changes/feed.xml')}"/><updated>${newest}T00:00:00+09:00</updated>${entries.join('')}</feed>\n`,
    { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } },
  );
};
