import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The official lists stand there as they came, with their BOM; src/offices/ judges them. */
const notOurs = 'offices/';

/** Returns every file of a content folder that is ours, but hidden ones: 'guides/fee.mdx' → its text. */
export function readContent(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && !file.name.startsWith('.'),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(
    paths
      .map((path) => [path.slice(join(folder, '/').length).replaceAll('\\', '/'), path] as const)
      .filter(([name]) => !name.startsWith(notOurs))
      .map(([name, path]) => [name, readFileSync(path, 'utf8')]),
  );
}
