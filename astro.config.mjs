import sitemap from '@astrojs/sitemap';
import { lateCode } from './src/late-code/bundle.ts';
import { contentInForm, namesAtBuild } from './src/collections/editorial/at-build.ts';
import { finishing } from './src/finish/beside.ts';
import { furigana } from './src/components/page/furigana-bundle.ts';
import { menuCode } from './src/components/page/menu-bundle.ts';
import { mdx } from './src/markdown/mdx.ts';
import { lists } from './src/offices/of-this-build.ts';
import { placeRows } from './src/offices/rows-for-search.ts';
import { places } from './src/offices/places-of-japan.ts';
import { onlyBundled } from './src/release/bundled.ts';
import { headers } from './src/release/write-headers.ts';
import { offlineCopy } from './src/offline/offline-copy.ts';
import { site } from './src/site.config.ts';
import { shortened } from './src/styles/short-styles.ts';

/** The browsers of the README: nothing newer is left in what they read, and no rule they know is joined to one they do not. */
const baseline = ['chrome110', 'edge110', 'firefox115', 'safari16.4'];

/** What is imported at a press has nothing of its own to preload; Vite's helper for that would come with every check. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (fetched) => fetched();',
  },
};

/** To read content, Astro starts Vite's server, which would bundle the developers' toolbar, also for a build. */
const noDevBundles = {
  name: 'no-dev-bundles',
  configResolved({ environments }) {
    for (const { optimizeDeps } of Object.values(environments))
      if (optimizeDeps.noDiscovery) optimizeDeps.include = [];
  },
};

const building = process.argv.includes('build');

const finish = finishing(placeRows(lists, places.prefectures), namesAtBuild);

/** @type {import('astro').AstroUserConfig} Without Astro's defineConfig(), behind which SVGO is loaded: 0.2 s. */
export default {
  site: site.address,
  base: site.base,
  trailingSlash: 'always',
  // One request a page: the HTML carries its CSS and the few bytes of script it needs before a tap.
  build: { inlineStylesheets: 'always' },
  compressHTML: true,
  vite: {
    build: {
      modulePreload: false,
      cssTarget: baseline,
    },
    plugins: [noDevBundles, plainImports, shortened(), menuCode()],
  },
  // A build says what is wrong: a line for each page would bury it.
  logger: { entrypoint: 'astro/logger/node', config: { level: building ? 'warn' : 'info' } },
  devToolbar: { enabled: false },
  integrations: [
    contentInForm(),
    mdx(),
    sitemap(),
    furigana(),
    finish,
    lateCode(onlyBundled),
    headers(finish),
    offlineCopy(finish),
  ],
};
