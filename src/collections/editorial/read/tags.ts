/** What is used of a node of Markdown's tree (mdast, with components). */
export interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly data?: { readonly hProperties?: { readonly id?: string } };
  readonly children?: readonly MarkdownNode[];
  readonly position: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly offset: number;
}

/** A component as written: <Fact id="period/max" unit="年" />, <Example>…</Example>. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Written with an end of its own: <Term id="">…</Term> */
  readonly holdsText: boolean;
  readonly line: number;
  readonly endLine: number;
  /** The first and last line of what it holds. */
  readonly inside: readonly [number, number] | undefined;
}

/** Returns a node's component. An attribute that is no plain text becomes '{…}', which no rule takes for a name. */
export function readTag(node: MarkdownNode, text: string, firstLine: number): Tag {
  const { name, attributes = [], children = [], position } = node;
  const lineOf = ({ line }: Position) => firstLine - 1 + line;
  const [first, last] = [children[0], children.at(-1)];
  return {
    name: name ?? '',
    attributes: Object.fromEntries(
      attributes.map(({ name: key = '{', value }) => [
        key,
        typeof value === 'string' ? value : '{',
      ]),
    ),
    holdsText: !text.slice(0, position.end.offset).endsWith('/>'),
    line: lineOf(position.start),
    endLine: lineOf(position.end),
    inside: first && last && [lineOf(first.position.start), lineOf(last.position.end)],
  };
}

/** Returns the number of the line on which a place in a text stands; `firstLine` is the text's own. */
export function lineAt(text: string, index: number, firstLine: number): number {
  return firstLine + (text.slice(0, index).match(/\n/g)?.length ?? 0);
}
