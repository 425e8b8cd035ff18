import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** The components that a file brings along, by its imports, with theirs. */
function broughtBy(file: string, found = new Set<string>()): Set<string> {
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/ from '(\.[^']+\.astro)'/g)) {
    const component = fileURLToPath(new URL(path, `file://${file}`));
    if (found.has(component)) continue;
    found.add(component);
    broughtBy(component, found);
  }
  return found;
}

test('the page of all parts shows every part that pages are put together from', () => {
  const shown = broughtBy(`${src}pages/parts/[...page].astro`);
  const parts = ['prose', 'diagrams', 'compare', 'page', 'easy', 'drawings'].flatMap((folder) =>
    globSync(`components/${folder}/*.astro`, { cwd: src }),
  );
  assert.ok(parts.length > 40);
  assert.deepEqual(
    parts.filter((part) => !shown.has(src + part)),
    [],
  );
});
