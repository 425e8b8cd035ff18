import type { APIRoute, GetStaticPaths } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { edition, editionName } from '../../collections/entries/edition.ts';
import { decoded } from '../../reading/texts-of-page.ts';
import LocalPage from '../../components/local/LocalPage.astro';

/** The edition's windows and answers as plain text, for who reads with a device; the general site has no such file. */
export const getStaticPaths: GetStaticPaths = () =>
  edition ? [{ params: { file: 'text.txt' } }] : [];

/** Returns /local/text.txt. */
export const GET: APIRoute = async () => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(LocalPage);
  return new Response(`${editionName}\n${plain(html)}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};

/** Returns what stands in HTML of ours as lines of text, a block a line and headings apart. */
function plain(html: string): string {
  const text = html
    .replace(/<(style|script)\b.*?<\/\1>/gs, '')
    .replace(/\s+/g, ' ')
    .replace(/<h[23]\b[^>]*>/g, '\n\n')
    .replace(/<(?:p|li|div|br|summary)\b[^>]*>/g, '\n')
    .replace(/<\/dt>/g, ': ')
    .replace(/<\/b>|<(?:small|a)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return decoded(text);
}
