/**
 * The two components that may also stand in front matter and YAML strings:
 * <Fact id="period/max" unit="年" /> and <HiredOn date="2026-04-01" show="first-day" />.
 */
const tag = /<(Fact|HiredOn)((?:\s+[a-z]+="[^"]*")*)\s*\/>/g;

export interface Placeholder {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What begins like a component, also behind a full-width bracket. */
const leftTag = /[<\uFF1C]\s*\/?\s*[A-Za-z]/;

/**
 * A front-matter string cut into plain text and placeholders, in order.
 * @throws with the text, where an unclosed, misspelt or other component would be left for readers to see
 */
export function parseMarkup(text: string): (string | Placeholder)[] {
  const parts: (string | Placeholder)[] = [];
  let end = 0;
  for (const match of text.matchAll(tag)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    const attributes = Object.fromEntries(
      [...(match[2] ?? '').matchAll(/([a-z]+)="([^"]*)"/g)].map((m) => [m[1], m[2]]),
    );
    parts.push({ name: match[1] ?? '', attributes });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  if (parts.some((part) => typeof part === 'string' && leftTag.test(part))) {
    throw new Error(
      `「${text}」: 部品として読めない「<」があります。<Fact id="period/max" unit="年" /> か <HiredOn date="2026-04-01" show="first-day" /> の形に直してください。`,
    );
  }
  return parts;
}

/** The fact ids cited anywhere in MDX source or a front-matter string, in order of first appearance. */
export function citedFacts(source: string): string[] {
  const cited = source.matchAll(/<(?:Fact|Basis|Ask)\s[^>]*?\bid="([^"]+)"/g);
  return [...new Set([...cited].map((match) => match[1] ?? ''))];
}
