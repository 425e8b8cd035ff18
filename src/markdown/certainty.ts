import type { Element, ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import { weakestOf, type Confidence } from '../facts/certainty.ts';
import { grades } from '../facts/grades.ts';

/** The facts behind days that are worked out, by what is shown of them. */
const behindDays: Record<string, string> = {
  reach: 'eligibility/months-to-reach',
  'first-day': 'eligibility/months-to-reach',
  'last-day': 'period/limit-from-hire',
};

interface Tag {
  readonly name?: string | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
}

const attributeOf = (node: Tag, wanted: string): string =>
  String(node.attributes?.find(({ type, name }) => type === 'mdxJsxAttribute' && name === wanted)?.value ?? '');

/** The facts that a node cites, however deep. */
export function citedIn(node: ElementContent): string[] {
  const inner = 'children' in node ? (node.children as ElementContent[]).flatMap(citedIn) : [];
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return inner;
  const { name } = node as Tag;
  if (name === 'Fact' || name === 'Basis') return [attributeOf(node as Tag, 'id'), ...inner];
  const day = name === 'HiredOn' && behindDays[attributeOf(node as Tag, 'show')];
  return day ? [day, ...inner] : inner;
}

const isBasis = (node: ElementContent): boolean => node.type === 'mdxJsxTextElement' && (node as Tag).name === 'Basis';

/** What is left where the word stands elsewhere: a table's cells have one in the caption. */
export const withoutBasis = (children: readonly ElementContent[]): ElementContent[] => children.filter((child) => !isBasis(child));

/** The word that says how sure some facts are, as a component that knows them: <Sure ids="period/max fee/share" />. */
export function wordFor(ids: readonly string[]): ElementContent {
  const value = ids.join(' ');
  return { type: 'mdxJsxTextElement', name: 'Sure', attributes: [{ type: 'mdxJsxAttribute', name: 'ids', value }], children: [] } as unknown as ElementContent;
}

interface Sentence {
  readonly nodes: ElementContent[];
  readonly cited: string[];
}

/** A paragraph's children as sentences; a <Basis> behind a full stop belongs to the sentence before it. */
function sentencesIn(children: readonly ElementContent[]): Sentence[] {
  const sentences: Sentence[] = [{ nodes: [], cited: [] }];
  let hasEnded = false;
  for (const child of children) {
    if (isBasis(child)) {
      sentences.at(-1)!.cited.push(...citedIn(child));
      continue;
    }
    const parts = child.type === 'text' ? child.value.split(/(?<=[。?])/) : [child];
    for (const part of parts) {
      if (hasEnded) sentences.push({ nodes: [], cited: [] });
      const node: ElementContent = typeof part === 'string' ? { type: 'text', value: part } : part;
      sentences.at(-1)!.nodes.push(node);
      sentences.at(-1)!.cited.push(...citedIn(node));
      hasEnded = typeof part === 'string' && /[。?]$/.test(part);
    }
  }
  return sentences;
}

const gradeOf = (ids: readonly string[]): Confidence => weakestOf(ids.map((id) => grades.get(id) ?? 'A'));

/** The children with one word behind the last sentence of the weakest grade, and without <Basis>; unchanged where nothing is cited. */
export function withWord(children: readonly ElementContent[], isWordless = false): { children: ElementContent[]; cited: string[]; grade: Confidence } {
  const sentences = sentencesIn(children);
  const told = sentences.filter(({ cited }) => cited.length);
  const cited = [...new Set(told.flatMap((sentence) => sentence.cited))];
  const grade = gradeOf(cited);
  const last = told.findLast((sentence) => gradeOf(sentence.cited) === grade);
  const own = sentences.flatMap((sentence) => [...sentence.nodes, ...(sentence === last && !isWordless ? [wordFor(cited)] : [])]);
  return { children: own, cited, grade };
}

const isBlock = (node: ElementContent): boolean => node.type === 'element' && /^(?:p|ul|ol|blockquote|table)$/.test(node.tagName);
const isItem = (node: unknown): node is Element => (node as Element).type === 'element' && (node as Element).tagName === 'li';

/**
 * Puts one word on how sure it is behind a paragraph's weakest sentence, and takes the place of every <Basis>.
 * A list whose items are all 決まり says so once, in its last item. (A table's word stands in its caption: tables.ts.)
 */
export const certainty = defineHastPlugin({
  name: 'certainty',
  element: [
    {
      filter: ['p'],
      visit(node, context) {
        const parent = context.parent(node);
        if (parent?.type === 'element' && parent.tagName === 'li') return undefined;
        return { ...node, children: withWord(node.children).children } as typeof node;
      },
    },
    {
      filter: ['ul', 'ol'],
      visit(node) {
        return withWords(node as unknown as Element) as unknown as typeof node;
      },
    },
  ],
});

function withWords(list: Element): Element {
  const items = list.children.filter(isItem);
  const told = items.map((item) => withWord(inlineOf(item), true));
  const isAllSure = told.every(({ grade }) => grade === 'A');
  const all = [...new Set(told.flatMap(({ cited }) => cited))];
  const lastCiting = told.findLastIndex(({ cited }) => cited.length > 0);
  let at = -1;
  const children = list.children.map((item) => {
    if (!isItem(item)) return item;
    at += 1;
    const own = told[at]!;
    if (!isAllSure) return withInline(item, withWord(inlineOf(item)).children);
    return withInline(item, at === lastCiting ? [...own.children, wordFor(all)] : own.children);
  });
  return { ...list, children };
}

/** The children of an item that stand on one line with its word: its own, or those of its paragraphs. */
const inlineOf = (item: Element): ElementContent[] =>
  item.children.flatMap((child) => (child.type === 'element' && child.tagName === 'p' ? (child.children as ElementContent[]) : isBlock(child) ? [] : [child]));

function withInline(item: Element, inline: ElementContent[]): Element {
  const blocks = item.children.filter((child) => isBlock(child) && !(child.type === 'element' && child.tagName === 'p')).map((child) => (child.type === 'element' && /^[uo]l$/.test(child.tagName) ? withWords(child) : child));
  return { ...item, children: [...inline, ...blocks] };
}
