import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentInForm, grades } from './src/collections/editorial/at-build.ts';
import { furigana } from './src/components/page/furigana-list.ts';
import { certaintyBy } from './src/markdown/certainty.ts';
import { headings } from './src/markdown/headings.ts';
import { joinLines } from './src/markdown/join-lines.ts';
import { links } from './src/markdown/links.ts';
import { tables } from './src/markdown/tables.ts';
import { lists } from './src/offices/of-this-build.ts';
import { placeRows } from './src/offices/rows-for-search.ts';
import { places } from './src/offices/places-of-japan.ts';
import { searchIndex } from './src/search/index/search-index.ts';
import { offlineCopy } from './src/offline/offline-copy.ts';
import { site } from './src/site.config.ts';

export default defineConfig({
  site: site.address,
  base: site.base,
  trailingSlash: 'always',
  // One request a page: the HTML carries its CSS and the few bytes of script it needs before a tap.
  build: { inlineStylesheets: 'always' },
  compressHTML: true,
  // The one import at a press has nothing of its own to preload; the helper for it would come with every check.
  vite: { build: { modulePreload: false } },
  devToolbar: { enabled: false },
  integrations: [
    contentInForm(),
    mdx(),
    sitemap(),
    furigana(),
    searchIndex(placeRows(lists, places.prefectures)),
    offlineCopy(),
  ],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [joinLines],
      hastPlugins: [headings, links, tables, certaintyBy(grades)],
      features: { smartPunctuation: false, headingAttributes: true },
    }),
  },
});
