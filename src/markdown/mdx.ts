import type { AstroIntegration, HookParameters } from 'astro';
import { parseFrontmatter } from 'astro/markdown';

/** What Astro gives to who reads a kind of file; its types leave it out. */
type Setup = HookParameters<'astro:config:setup'> & {
  addContentEntryType: (type: {
    readonly extensions: readonly string[];
    readonly getEntryInfo: (file: { readonly contents: string }) => object;
  }) => void;
};

/** Lets Astro read .mdx as front matter and text, and render what body.ts makes of the text. */
export const mdx = (): AstroIntegration => ({
  name: 'mdx',
  hooks: {
    'astro:config:setup': (setup) => {
      setup.addRenderer({ name: 'astro:jsx', serverEntrypoint: '@astrojs/mdx/server.js' });
      (setup as Setup).addContentEntryType({
        extensions: ['.mdx'],
        getEntryInfo({ contents }) {
          const { frontmatter, rawFrontmatter, content } = parseFrontmatter(contents);
          return { data: frontmatter, rawData: rawFrontmatter, body: content.trim(), slug: '' };
        },
      });
    },
  },
});
