import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Every .mdx and .yaml file of a content folder: 'guides/fee.mdx' → its text. */
export function readContent(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(mdx|yaml)$/.test(name),
  );
  return new Map(
    names
      .sort()
      .map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name), 'utf8')]),
  );
}
