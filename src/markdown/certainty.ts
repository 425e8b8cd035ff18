import type { Element, ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import { aroundWord } from '../search/index/page-words.ts';
import {
  certaintyWords,
  weakestOf,
  type CertaintyWord,
  type Confidence,
} from '../collections/facts/certainty.ts';

/** The facts behind days that are worked out, by what is shown of them. */
const behindDays: Record<string, string> = {
  reach: 'eligibility/months-to-reach',
  'first-day': 'eligibility/months-to-reach',
  'last-day': 'period/limit-from-hire',
};

/** A component in MDX, as it stands in the tree of HTML. */
interface ComponentNode {
  readonly type: 'mdxJsxTextElement' | 'mdxJsxFlowElement';
  readonly name?: string | null;
  readonly attributes: readonly {
    readonly type: string;
    readonly name?: string;
    readonly value?: unknown;
  }[];
}

const isComponent = (node: ElementContent): node is ElementContent & ComponentNode =>
  node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
const attributeOf = ({ attributes }: ComponentNode, wanted: string): string =>
  String(attributes.find(({ name }) => name === wanted)?.value ?? '');
const isBasis = (node: ElementContent): boolean => isComponent(node) && node.name === 'Basis';
const isElement = (node: unknown, name: RegExp): node is Element =>
  (node as Element).type === 'element' && name.test((node as Element).tagName);

/** Returns the facts that a node cites, however deep. */
export function citedIn(node: ElementContent): string[] {
  const inner = 'children' in node ? (node.children as ElementContent[]).flatMap(citedIn) : [];
  if (!isComponent(node)) return inner;
  if (node.name === 'Fact' || node.name === 'Basis') return [attributeOf(node, 'id'), ...inner];
  const day = node.name === 'HiredOn' && behindDays[attributeOf(node, 'show')];
  return day ? [day, ...inner] : inner;
}

/** Returns what is left where the word stands elsewhere: a table's cells have one in the caption. */
export const withoutBasis = (children: readonly ElementContent[]): ElementContent[] =>
  children.filter((child) => !isBasis(child));

/** Returns the word that says how sure some facts are, as the component that knows: <Sure ids="period/max fee/share" />. */
export function wordFor(ids: readonly string[]): ElementContent {
  const attributes = [{ type: 'mdxJsxAttribute', name: 'ids', value: [...new Set(ids)].join(' ') }];
  return {
    type: 'mdxJsxTextElement',
    name: 'Sure',
    attributes,
    children: [],
  } as unknown as ElementContent;
}

interface SentenceNodes {
  readonly nodes: ElementContent[];
  readonly cited: string[];
}

/** A paragraph's children as sentences; a <Basis> behind a full stop belongs to the sentence before it. */
function sentencesIn(children: readonly ElementContent[]): SentenceNodes[] {
  const sentences: SentenceNodes[] = [{ nodes: [], cited: [] }];
  let hasEnded = false;
  for (const child of children) {
    if (isBasis(child)) {
      sentences.at(-1)!.cited.push(...citedIn(child));
      continue;
    }
    const parts: ElementContent[] =
      child.type === 'text'
        ? child.value.split(/(?<=[。?])/).map((value) => ({ type: 'text', value }))
        : [child];
    for (const part of parts) {
      if (hasEnded) sentences.push({ nodes: [], cited: [] });
      sentences.at(-1)!.nodes.push(part);
      sentences.at(-1)!.cited.push(...citedIn(part));
      hasEnded = part.type === 'text' && /[。?]$/.test(part.value);
    }
  }
  return sentences;
}

/** The children of an item that stand on one line with its word: its own, or those of its paragraphs. */
const inlineOf = (item: Element): ElementContent[] =>
  item.children.flatMap((child) =>
    isElement(child, /^p$/) ? child.children : isElement(child, /^(?:ul|ol|table)$/) ? [] : [child],
  );

/**
 * Returns a plug-in that puts one word on how sure it is behind the last of a paragraph's weakest sentences, in the place of every <Basis>.
 * A list whose items are all 決まり says so once, in the last item that cites. A table's word stands in its caption (tables.ts).
 * @param gradeOf how sure a fact is on the day of the build
 */
export function certaintyBy(gradeOf: (id: string) => Confidence) {
  const wordOf = (ids: readonly string[]): CertaintyWord =>
    certaintyWords[weakestOf(ids.map(gradeOf))];

  /** The children with their word; unchanged where nothing is cited. */
  function withWord(children: readonly ElementContent[]): ElementContent[] {
    const sentences = sentencesIn(children);
    const cited = sentences.flatMap((sentence) => sentence.cited);
    const weakest = sentences.findLast(
      (sentence) => sentence.cited.length && wordOf(sentence.cited) === wordOf(cited),
    );
    // A sentence as weak as the one with the word takes it along into an excerpt of the search: unseen, an empty place for it.
    const placeFor = (sentence: SentenceNodes): ElementContent[] =>
      sentence.cited.length &&
      wordOf(cited) !== '決まり' &&
      wordOf(sentence.cited) === wordOf(cited)
        ? [{ type: 'text', value: aroundWord.repeat(2) }]
        : [];
    return sentences.flatMap((sentence) => [
      ...sentence.nodes,
      ...(sentence === weakest ? [wordFor(cited)] : placeFor(sentence)),
    ]);
  }

  function withWords(list: Element): Element {
    const items = list.children
      .filter((child) => isElement(child, /^li$/))
      .map((item) => ({ item, cited: inlineOf(item).flatMap(citedIn) }));
    const all = items.flatMap(({ cited }) => cited);
    const last = items.findLast(({ cited }) => cited.length)?.item;
    const isAllSure = wordOf(all) === '決まり';
    const children = list.children.map((child) => {
      if (!isElement(child, /^li$/)) return child;
      const inline = inlineOf(child);
      const inner = child.children.filter((part) => isElement(part, /^(?:ul|ol)$/)).map(withWords);
      const own = isAllSure
        ? [...withoutBasis(inline), ...(child === last ? [wordFor(all)] : [])]
        : withWord(inline);
      return { ...child, children: [...own, ...inner] };
    });
    return { ...list, children };
  }

  return defineHastPlugin({
    name: 'certainty',
    element: [
      {
        filter: ['p'],
        visit(node, context) {
          if (isElement(context.parent(node), /^li$/)) return undefined;
          return { ...node, children: withWord(node.children) } as typeof node;
        },
      },
      {
        filter: ['ul', 'ol'],
        visit: (node, context) =>
          isElement(context.parent(node), /^li$/)
            ? undefined
            : (withWords(node as unknown as Element) as unknown as typeof node),
      },
    ],
  });
}
