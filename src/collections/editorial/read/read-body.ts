import { mdxToMdast } from 'satteri';
import { lineAt, readTag, type MarkdownNode, type Tag } from './tags.ts';

/** What stands in a text for a component: one letter that no rule looks for. <Basis> shows nothing and has its own. */
export const hole = '\uFFFC';
export const basisHole = '\uFFFB';
const holes = /[\uFFFB\uFFFC]/g;

/** A stretch of text that is read as one: a paragraph, a heading, one list item, one table cell, one front-matter string. */
export interface Passage {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'cell' | 'label' | 'front';
  /** The front-matter key, or 「Ask say」 for a component's text. */
  readonly key?: string;
  /** The words without marks of Markdown, a hole for each component. */
  readonly text: string;
  /** The components, one for each hole. */
  readonly tags: readonly Tag[];
  readonly line: number;
  /** Inside <Example>, where dates and figures may be written out. */
  readonly inExample: boolean;
}

interface Heading {
  readonly depth: number;
  readonly id: string | undefined;
  /** As written: 「## 料金 {#fee}」 */
  readonly source: string;
  readonly line: number;
}

/** What the text below the front matter is made of, each in order. */
export interface Body {
  /** Its first line in the file. */
  readonly line: number;
  readonly passages: Passage[];
  readonly headings: Heading[];
  /** Every component, boxes too. */
  readonly tags: Tag[];
  readonly links: { readonly url: string; readonly line: number }[];
  /** Braces and what else is code to MDX: '{' */
  readonly code: { readonly mark: string; readonly line: number }[];
  /** The name of the component with which it ends. */
  readonly lastTag: string | undefined;
}

const features = { frontmatter: false, headingAttributes: true, smartPunctuation: false };

/** Components that stand within a sentence, even where one is alone on its line; all others stand between paragraphs. */
const inSentences = ['Fact', 'Basis', 'Term', 'HiredOn', 'FeeExample'];
/** Attributes that readers see as text. */
const labels = ['title', 'whom', 'say', 'caption'];

const isTag = ({ type }: MarkdownNode): boolean => type.startsWith('mdxJsx');
const isBox = (node: MarkdownNode): boolean =>
  node.type === 'mdxJsxFlowElement' && !inSentences.includes(node.name ?? '');
const isInlineNode = (node: MarkdownNode): boolean =>
  ['text', 'strong', 'emphasis', 'link', 'inlineCode', 'mdxJsxTextElement'].includes(node.type);

/**
 * Returns an MDX body as passages, headings, components and links, each with its line in the file.
 * @throws what the parser says, beginning with the place in the body: 「3:1: Expected a closing tag for `<Example>`」
 */
export function readBody(text: string, firstLine: number): Body {
  const root = mdxToMdast(text, { features }) as unknown as MarkdownNode;
  const lineOf = (node: MarkdownNode) => firstLine - 1 + node.position.start.line;
  const last = root.children?.at(-1);
  const body: Body = {
    line: firstLine,
    passages: [],
    headings: [],
    tags: [],
    links: [],
    code: [],
    lastTag: last && isTag(last) ? (last.name ?? '') : undefined,
  };
  let inExample = false;

  function tell(kind: Passage['kind'], nodes: readonly MarkdownNode[], line: number): void {
    let words = '';
    const tags: Tag[] = [];
    const read = (node: MarkdownNode): void => {
      if (isTag(node)) {
        tags.push(readTag(node, text, firstLine));
        words += node.name === 'Basis' ? basisHole : hole;
      } else if (node.type === 'link') {
        body.links.push({ url: node.url ?? '', line: lineOf(node) });
      } else if (node.type.startsWith('mdx')) {
        body.code.push({ mark: text[node.position.start.offset] ?? '{', line: lineOf(node) });
      } else {
        words += node.value ?? '';
      }
      node.children?.forEach(read);
    };
    nodes.forEach(read);
    body.tags.push(...tags);
    if (words.trim()) body.passages.push({ kind, text: words, tags, line, inExample });
  }

  function tellBox(node: MarkdownNode): void {
    const tag = readTag(node, text, firstLine);
    const wasInExample = inExample;
    inExample ||= tag.name === 'Example';
    body.tags.push(tag);
    for (const label of labels) {
      const words = tag.attributes[label];
      const key = `${tag.name} ${label}`;
      if (words)
        body.passages.push({
          kind: 'label',
          key,
          text: words,
          tags: [],
          line: tag.line,
          inExample,
        });
    }
    const children = node.children ?? [];
    if (children.some(isInlineNode)) tell('paragraph', children, lineOf(children[0]!));
    else children.forEach((child) => walk(child));
    inExample = wasInExample;
  }

  function walk(node: MarkdownNode, kind: Passage['kind'] = 'paragraph'): void {
    const { type, children = [] } = node;
    if (type === 'heading') {
      const { depth = 0, data, position } = node;
      const source = text.slice(position.start.offset, position.end.offset);
      body.headings.push({ depth, id: data?.hProperties?.id, source, line: lineOf(node) });
      tell('heading', children, lineOf(node));
    } else if (type === 'tableCell') {
      tell('cell', children, lineOf(node));
    } else if (type === 'paragraph') {
      tell(kind, children, lineOf(node));
    } else if (isBox(node)) {
      tellBox(node);
    } else if (children.length && !isTag(node)) {
      children.forEach((child, i) => walk(child, type === 'listItem' && !i ? 'item' : undefined));
    } else {
      tell(kind, [node], lineOf(node));
    }
  }

  root.children?.forEach((child) => walk(child));
  return body;
}

/** Returns the text with each hole filled by what is said of its component. */
export function holesFilled({ text, tags }: Passage, say: (tag: Tag) => string): string {
  let at = 0;
  return text.replace(holes, () => say(tags[at++]!));
}

interface Sentence {
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly line: number;
}

/** Returns a passage's sentences; a <Basis> right behind a full stop belongs to the sentence before it. */
export function passageSentences({ text, tags, line }: Passage): Sentence[] {
  let at = 0;
  return [...text.matchAll(/[\s\S]*?(?:[。?](?:\s*\uFFFB)*|$)/g)]
    .filter(([part]) => part.trim() !== '')
    .map(({ 0: part, index }) => {
      const own = tags.slice(at, (at += part.match(holes)?.length ?? 0));
      return { text: part, tags: own, line: lineAt(text, index, line) };
    });
}

/** Returns how many components stand before a place in a passage's text. */
export const holesBefore = (text: string, index: number): number =>
  text.slice(0, index).match(holes)?.length ?? 0;
