import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist } from '../tests/setup/places.ts';
import { pageTypes } from './page-types.ts';
import { serve } from './serve.ts';

/** Returns the page as plain HTML: the same text and links, without styles, scripts and drawings. */
const plainOf = (html: string): string =>
  html
    .replace(/<(style|script|svg|template)\b.*?<\/\1>/gs, '')
    .replace(/ (?:class|style|hidden|data-[\w-]+)(?:="[^"]*")?(?=[ >])/g, '');

/** Returns the same set in the site's type: with the first three layers of the page's own styles (tokens, reset, base) inlined. */
const setOf = (html: string): string => {
  const styles = /<style>(.*?)<\/style>/s.exec(html)![1]!;
  const type = styles
    .split(/(?=@layer )/)
    .slice(0, 3)
    .join('');
  return plainOf(html).replace('</head>', `<style>${type}</style></head>`);
};

export const peers = { plain: plainOf, set: setOf };

/** Returns a folder with the pages of each type, and each of them as each peer has it, under the peer's name. */
function sideBySide(): string {
  const folder = mkdtempSync(join(tmpdir(), 'first-look-'));
  cpSync(dist, folder, { recursive: true });
  for (const path of pageTypes)
    for (const [name, peerOf] of Object.entries(peers)) {
      mkdirSync(join(folder, name, path), { recursive: true });
      const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
      writeFileSync(join(folder, name, path, 'index.html'), peerOf(html));
    }
  return folder;
}

/** Looks at the site with each of its page types also as its peers have it: `/plain/guides/fee/` beside `/guides/fee/`. */
export async function besidePeers<T>(look: (address: string) => Promise<T>): Promise<T> {
  const folder = sideBySide();
  const { address, stop } = await serve({ root: folder, base: '/', compress: true });
  try {
    return await look(address);
  } finally {
    stop();
    rmSync(folder, { recursive: true });
  }
}
