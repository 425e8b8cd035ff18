import { readFileSync, writeFileSync, globSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { buildDay } from '../build-day.ts';
import { toMarkdown, textIn } from './page-to-markdown.ts';

/** The pages that have a copy: the guides and the questions. */
const copied = ['guides/*/index.html', 'about/index.html', 'faqs/*/index.html'];

/** Writes a Markdown copy beside every guide and question, and llms.txt, which lists them. */
export const copies = (): AstroIntegration => ({
  name: 'markdown-copies',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const read = (file: string) => readFileSync(new URL(file, dir), 'utf8');
      const pages = globSync(copied, { cwd: dir })
        .sort()
        .map((file) => {
          const html = read(file);
          const page = headOf(html);
          writeFileSync(new URL(file.replace('.html', '.md'), dir), markdownOf(html, page));
          return page;
        });
      writeFileSync(new URL('llms.txt', dir), indexOf(pages, read('index.html')));
    },
  },
});

type Page = ReturnType<typeof headOf>;

function headOf(html: string) {
  const meta = (name: string) =>
    textIn(html, new RegExp(`<meta (?:name|property)="${name}"[^>]*? content="([^"]*)"`));
  const times = [...html.matchAll(/<time datetime="([^"]*)"/g)].map(([, day]) => day!);
  return {
    address: textIn(html, /<link rel="canonical" href="([^"]*)"/),
    title: textIn(html, /<h1[^>]*>(.*?)<\/h1>/s),
    description: meta('description'),
    site: meta('og:site_name'),
    kind: meta('search-kind'),
    reviewed: times[0] ?? '',
    nextReview: times.at(-1) ?? '',
  };
}

/** The copy says of itself where it comes from, and for which day its figures hold: it travels without the site. */
function markdownOf(html: string, { address, title, site, reviewed, nextReview }: Page): string {
  const front = { title, site, url: address, reviewed, nextReview, valuesOf: buildDay };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const footer = textIn(html, /<footer.*?<p>(.*?)<\/p>/s);
  return `---\n${lines.join('\n')}\n---\n\n${toMarkdown(html, address)}\n\n---\n\n${footer}\n`;
}

function indexOf(pages: readonly Page[], home: string): string {
  const { site, description } = headOf(home);
  const groups = [...Map.groupBy(pages, ({ kind }) => kind)].map(([kind, members]) =>
    [
      `## ${kind}\n`,
      ...members.map((page) => `- [${page.title}](${page.address}index.md): ${page.description}`),
    ].join('\n'),
  );
  return `# ${site}\n\n> ${description}\n\n${groups.join('\n\n')}\n`;
}
