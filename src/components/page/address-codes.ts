import { globSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { qrPicture } from './qr-picture.ts';

/** Writes each page's address as a QR code beside it, where its styles for paper ask for one (print.css): fetched by who prints. */
export const addressCodes = (): AstroIntegration => ({
  name: 'address-codes',
  hooks: {
    'astro:build:done': ({ dir }) => {
      for (const file of globSync('**/index.html', { cwd: dir })) {
        const html = readFileSync(new URL(file, dir), 'utf8');
        if (!html.includes('url(qr.svg)')) continue;
        const [, address = ''] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
        const { size, path } = qrPicture(address)!;
        // The paper around is white: its empty edge is drawn on the side where the address stands alone.
        const side = size - 8;
        // Firefox gives a float without a width none.
        const width = ((17 * (side + 4)) / side).toFixed(1);
        writeFileSync(
          new URL(file.replace(/index\.html$/, 'qr.svg'), dir),
          `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="17mm" viewBox="4 4 ${side + 4} ${side}"><path d="${path}"/></svg>`,
        );
      }
    },
  },
});
