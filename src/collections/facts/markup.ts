/** A component in a string: <Fact id="period/max" unit="年" /> */
interface Placeholder {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const tag = /<([A-Za-z][A-Za-z0-9]*)((?:\s+[a-z]+="[^"]*")*)\s*\/>/g;
/** The two components that may stand in front matter and YAML strings. */
export const inStrings: readonly string[] = ['Fact', 'HiredOn'];
/** What begins like a component, also behind a full-width bracket. */
const leftTag = /[<\uFF1C]\s*\/?\s*[A-Za-z]/;

/** Returns a string cut into plain text and components, in order. What is no whole component stays text. */
export function partsOf(text: string): (string | Placeholder)[] {
  const parts: (string | Placeholder)[] = [];
  let end = 0;
  for (const { 0: source, 1: name = '', 2: written = '', index } of text.matchAll(tag)) {
    if (index > end) parts.push(text.slice(end, index));
    const attributes = Object.fromEntries(
      [...written.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    );
    parts.push({ name, attributes });
    end = index + source.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/**
 * Returns a front-matter string cut into plain text and its two components, in order.
 * @throws with the text, where an unclosed, misspelt or other component would be left for readers to see
 */
export function parseMarkup(text: string): (string | Placeholder)[] {
  const parts = partsOf(text);
  const isLeft = (part: string | Placeholder): boolean =>
    typeof part === 'string' ? leftTag.test(part) : !inStrings.includes(part.name);
  if (parts.some(isLeft))
    throw new Error(
      `「${text}」: 部品として読めない「<」があります。<Fact id="period/max" unit="年" /> か <HiredOn date="2026-04-01" show="first-day" /> の形に直してください。`,
    );
  return parts;
}

/** Returns the facts that some components cite, in order of first appearance. */
export function factsOf(tags: readonly Placeholder[]): string[] {
  const cited = tags.filter(({ name }) => ['Fact', 'Basis', 'Ask'].includes(name));
  return [...new Set(cited.flatMap(({ attributes: { id } }) => id ?? []))];
}

/** Returns the facts that a string cites, in order of first appearance. */
export function citedFacts(text: string): string[] {
  return factsOf(partsOf(text).filter((part) => typeof part !== 'string'));
}
