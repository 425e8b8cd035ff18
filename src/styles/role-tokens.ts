import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const sheet = readFileSync(
  createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css'),
  'utf8',
);
const values = new Map(
  [...sheet.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1], match[2]]),
);

/**
 * Writes the values of @digital-go-jp/design-tokens into tokens.css at build: dads(--color-neutral-white) → #ffffff.
 * Its own sheet declares 207 properties; every page carries its CSS inline and uses about twenty.
 */
export function roleTokens(): Plugin {
  return {
    name: 'role-tokens',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/styles/tokens.css')) return undefined;
      return code.replace(/dads\((--[\w-]+)\)/g, (_, name: string) => {
        const value = values.get(name);
        if (value === undefined)
          throw new Error(`tokens.css: @digital-go-jp/design-tokens has no ${name}`);
        return value;
      });
    },
  };
}
