import { createHash } from 'node:crypto';

/** What of a page runs, or styles it, from within its own HTML: as sources of a Content-Security-Policy. */
export interface InlineCode {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const hashes = (texts: Iterable<string>): string[] => [...new Set([...texts].map(hashOf))].sort();

/** JSON is no code: browsers neither run it nor ask the policy. */
const isCode = (attributes: string): boolean => !/\ssrc=|json/.test(attributes);

/** Returns the styles and scripts that stand in a page's HTML, as hashes in their order. */
export function inlineCodeOf(html: string): InlineCode {
  const scripts = [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)]
    .filter(([, attributes]) => isCode(attributes!))
    .map(([, , text]) => text!);
  const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, text]) => text!);
  return { styles: hashes(styles), scripts: hashes(scripts) };
}
