import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../tests/setup/places.ts';
import { linkPackages } from '../tests/setup/project-copy.ts';

const collections = ['guides', 'faqs', 'glossary', 'steps'];

const config = `import mdx from '@astrojs/mdx';
export default { integrations: [mdx()] };
`;

const contentConfig = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
const from = (name) => defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './content/' + name }) });
export const collections = { ${collections.map((name) => `${name}: from('${name}')`).join(', ')} };
`;

const stub = `<span><slot /></span>
`;

/** The page of the bare project: a title, the body, nothing else. `names` are the components that the content uses. */
const page = (names: readonly string[]) => `---
import { getCollection, render } from 'astro:content';
import Stub from '../Stub.astro';
export async function getStaticPaths() {
  const names = ${JSON.stringify(collections)};
  const all = await Promise.all(names.map((name) => getCollection(name)));
  return all.flatMap((entries, i) => entries.map((entry) => ({ params: { page: names[i] + '/' + entry.id }, props: { entry } })));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
const components = Object.fromEntries(${JSON.stringify(names)}.map((name) => [name, Stub]));
---
<html lang="ja"><head><meta charset="utf-8" /><title>{entry.data.title ?? entry.data.term}</title></head><body><main><h1>{entry.data.title ?? entry.data.term}</h1><Content components={components} /></main></body></html>
`;

/** The same MDX in the plainest Astro + MDX + Pagefind project, in a temporary folder. */
export class BareProject {
  readonly folder = mkdtempSync(join(tmpdir(), 'bare-site-'));
  readonly pageCount: number;
  static readonly build =
    'node node_modules/astro/bin/astro.mjs build && node node_modules/pagefind/lib/runner/bin.cjs --site dist --force-language ja';

  constructor() {
    linkPackages(this.folder);
    this.#write('package.json', '{ "type": "module", "private": true }');
    this.#write('astro.config.mjs', config);
    this.#write('src/content.config.mjs', contentConfig);
    this.#write('src/Stub.astro', stub);
    const files = globSync(`{${collections.join(',')}}/*.mdx`, { cwd: join(root, 'content') });
    const used = new Set<string>();
    for (const file of files) {
      // Heading ids {#so} are an extension that this site's Markdown knows and plain MDX takes for JavaScript.
      const text = readFileSync(join(root, 'content', file), 'utf8').replace(/ \{#[\w-]+\}/g, '');
      for (const [, name] of text.matchAll(/<([A-Z]\w*)/g)) used.add(name!);
      this.#write(`content/${file}`, text);
    }
    this.#write('src/pages/[...page].astro', page([...used]));
    cpSync(join(root, 'public'), join(this.folder, 'public'), { recursive: true });
    this.pageCount = files.length;
  }

  #write(file: string, text: string): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
