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

test('src/: the README draws the imports as they run: down, with the lines aside it names', () => {
  const views = /^src\/(?:pages|layouts|components|check)\//;
  /** Whose files may take from a folder besides itself. */
  const takers: readonly (readonly [folder: RegExp, by: RegExp])[] = [
    [/^src\/pages\//, /^$/],
    [/^src\/layouts\//, /^src\/pages\//],
    [
      /^src\/check\/flow\//,
      /^src\/(?:pages|check|collections\/(?:entries\/stories|editorial\/run-due)\.ts)/,
    ],
    [views, views],
  ];
  const upward = [...taken].flatMap(([file, all]) =>
    all
      .filter((other) => {
        const [folder, by] = takers.find(([place]) => place.test(other)) ?? [];
        const own = /^src\/[^/]+\//.exec(other)?.[0];
        return folder && !by!.test(file) && !(own && file.startsWith(own)) && !isTest(file);
      })
      .map((other) => `${file} → ${other}`),
  );
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
