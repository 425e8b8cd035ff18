import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import test from 'node:test';
import { root } from './setup/places.ts';

/** What each file of src/ takes from others when it runs: 'src/href.ts' → ['src/site.config.ts']; types are none. */
const taken = new Map(
  globSync('src/**/*.{ts,astro}', { cwd: root }).map((file) => {
    const text = readFileSync(root + file, 'utf8');
    const found = text.matchAll(
      /^ *(?:import|export) (?!type\b)(?:[^'"`;]*? from )?'(\.{1,2}\/[^'?]+)/gm,
    );
    return [file, [...found].map(([, path]) => join(dirname(file), path!))] as const;
  }),
);
const isTest = (file: string) => /\.test\.ts$|\/testing\//.test(file);
const folderOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1];

test('src/: imports run down the list in the README, with the two lines aside that it names', () => {
  const paragraph = /^Imports run down: ([^]*?)\n\n/m.exec(
    readFileSync(`${root}README.md`, 'utf8'),
  )![1]!;
  const drawn = /^([^.]*)\./.exec(paragraph)![1]!.split(/\s*→\s*/);
  const aside = [...paragraph.matchAll(/`(\w+\/[\w/-]+\.ts)`/g)].map(([, file]) => `src/${file}`);
  const code = [...taken.keys()].filter((file) => !isTest(file));
  const folders = new Set(code.flatMap((file) => folderOf(file) ?? []));
  assert.deepEqual(drawn.toSorted(), [...folders].sort(), 'every folder with code, once');
  // The last ones are pure: they take nothing from the files beside the folders either.
  const pure = drawn.slice(drawn.indexOf('search'));
  const upward = [...taken].flatMap(([file, all]) => {
    const own = folderOf(file);
    if (!own || isTest(file)) return [];
    return all
      .filter((other) => {
        const folder = folderOf(other);
        if (aside.includes(file) && other.startsWith('src/check/flow/')) return false;
        if (folder) return drawn.indexOf(folder) < drawn.indexOf(own);
        return other.startsWith('src/') ? pure.includes(own) : !other.startsWith('content/');
      })
      .map((other) => `${file} → ${other}`);
  });
  assert.deepEqual(upward, []);
});

test('src/: no files import in a circle', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (file: string, way: readonly string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file) || way.includes(file)) return;
    for (const other of taken.get(file) ?? []) follow(other, [...way, file]);
    done.add(file);
  };
  for (const file of taken.keys()) follow(file, []);
  assert.deepEqual(circles, []);
});
