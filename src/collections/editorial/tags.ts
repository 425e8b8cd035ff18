/** A component tag as written: <Fact id="period/max" unit="年" />, <Example>, </Example>. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly shape: 'void' | 'open' | 'close';
  readonly source: string;
  readonly index: number;
}

const tagPattern = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z-]+="[^"]*")*)\s*(\/?)>/g;

/** Every well-formed tag in a text, in order. */
export function tagsIn(text: string): Tag[] {
  return [...text.matchAll(tagPattern)].map((match) => ({
    name: match[2] ?? '',
    attributes: attributesIn(match[3] ?? ''),
    shape: match[1] ? 'close' : match[4] ? 'void' : 'open',
    source: match[0],
    index: match.index,
  }));
}

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([A-Za-z-]+)="([^"]*)"/g)].map((match) => [match[1], match[2]]),
  );
}

/** The text with every tag replaced by characters of the same length that no rule looks for; places stay true. */
export function withoutTags(text: string): string {
  return text.replace(tagPattern, (tag) => tag.replace(/[^\n]/g, '\uFFFC'));
}

/** The number of the line on which a place in a text stands, counted from the text's own first line. */
export function lineAt(text: string, index: number, firstLine: number): number {
  return firstLine + (text.slice(0, index).match(/\n/g)?.length ?? 0);
}
