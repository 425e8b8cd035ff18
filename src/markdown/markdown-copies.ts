import { buildDay } from '../build-day.ts';
import { toMarkdown, textIn } from './page-to-markdown.ts';

/** The guides and the questions. */
const copied = /^(?:guides\/[^/]+|about|faqs\/[^/]+)\/$/;

/** The Markdown copies of guides and questions, and the list of them. */
export class Copies {
  readonly #pages: (Page & { readonly path: string })[] = [];
  #home: Page | undefined;

  /** Returns the copy of a page, by its path ('guides/fee/'); undefined where it has none. */
  add(path: string, html: string): string | undefined {
    if (path === '') this.#home = headOf(html);
    if (!copied.test(path)) return undefined;
    const page = headOf(html);
    this.#pages.push({ ...page, path });
    return markdownOf(html, page);
  }

  /** Returns llms.txt, once all pages are there. */
  list(): string {
    return this.#home
      ? listOf(
          this.#pages.sort((a, b) => (a.path < b.path ? -1 : 1)),
          this.#home,
        )
      : '';
  }
}

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

function listOf(pages: readonly Page[], { site, description }: Page): string {
  const groups = [...Map.groupBy(pages, ({ kind }) => kind)].map(([kind, members]) =>
    [
      `## ${kind}\n`,
      ...members.map((page) => `- [${page.title}](${page.address}index.md): ${page.description}`),
    ].join('\n'),
  );
  return `# ${site}\n\n> ${description}\n\n${groups.join('\n\n')}\n`;
}
