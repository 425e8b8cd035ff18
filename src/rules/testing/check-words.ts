import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const folder = new URL('../../../content/check/', import.meta.url);

/** Returns the names for which a file of content/check/ holds a sentence. For tests: rules read no files. */
export const namesIn = (file: 'actions' | 'doors' | 'doubts'): string[] =>
  Object.keys(parse(readFileSync(new URL(`${file}.yaml`, folder), 'utf8')) as object);

const reasonTexts = parse(readFileSync(new URL('reasons.yaml', folder), 'utf8')) as Readonly<
  Record<string, string | { readonly text: string }>
>;

/** Returns the sentence of a reason as it is written, its figures not yet put in. */
export function reasonSentence(reason: string): string {
  const words = reasonTexts[reason] ?? '';
  return typeof words === 'string' ? words : words.text;
}
