import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const tokens = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const short = new Map<string, string>();
for (const [, name] of tokens.matchAll(/(--[\w-]+):/g))
  if (!short.has(name!)) short.set(name!, `--${letters[short.size]!}`);

/** The layers in their order, from the one line that decides it. */
const [, order = ''] = /@layer ([^;]+)/.exec(
  readFileSync(new URL('index.css', import.meta.url), 'utf8'),
)!;
const layers = new Map(order.split(', ').map((name, i) => [name, letters[i]!]));

/** Properties by the way of the text, as the site is only written from left to right. */
const physical: readonly (readonly [RegExp, string])[] = [
  [/\b(margin|padding|border)-block-start\b/g, '$1-top'],
  [/\b(margin|padding|border)-block-end\b/g, '$1-bottom'],
  [/\b(margin|padding|border)-inline-start\b/g, '$1-left'],
  [/\b(margin|padding|border)-inline-end\b/g, '$1-right'],
  [/\binset-block-start(?=\s*:)/g, 'top'],
  [/\binset-block-end(?=\s*:)/g, 'bottom'],
  [/\binset-inline-start(?=\s*:)/g, 'left'],
  [/\binset-inline-end(?=\s*:)/g, 'right'],
  [/(?<=[{;\s]|min-|max-)block-size(?=\s*:)/g, 'height'],
  [/(?<=[{;\s]|min-|max-)inline-size(?=\s*:)/g, 'width'],
];

/** Returns a style sheet with the tokens and layers called by one letter, and lengths by their short names. */
export function shortStyles(css: string): string {
  let said = css.replace(/--[\w-]+/g, (name) => short.get(name) ?? name);
  for (const [long, plain] of physical) said = said.replace(long, plain);
  return said.replace(
    /@layer ([\w, ]+)/g,
    (_, names: string) =>
      `@layer ${names.split(',').map((name) => layers.get(name.trim()) ?? name.trim())}`,
  );
}

/** The tokens of style sheets that scripts bring later: every page must have them. Complete once all code is bundled. */
export const lateTokens = new Set<string>();

/** Writes the styles of a build short: every page carries its own, and none is shared. */
export const shortened = (): Plugin => ({
  name: 'short-styles',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\.css(?:$|\?)|[?&]lang\.css/ },
    handler(code, id) {
      const css = shortStyles(code);
      if (id.includes('?inline'))
        for (const [, name] of css.matchAll(/var\((--\w+)/g)) lateTokens.add(name!);
      return { code: css, map: null };
    },
  },
});
