import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
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
const readme = readFileSync(`${root}README.md`, 'utf8');
/** The README's paragraph on what takes what, and the folders in its order; the last ones are pure: they take nothing from the files beside the folders either. */
const paragraph = /^Imports run down: ([^]*?)\n\n/m.exec(readme)![1]!;
const drawn = /^([^.]*)\./.exec(paragraph)![1]!.split(/\s*→\s*/);
const pure = drawn.slice(drawn.indexOf('search'));
const folderOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1];

test('src/: imports run down the list in the README, with the line aside that it names', () => {
  const aside = [...paragraph.matchAll(/`(\w+\/[\w/-]+\.ts)`/g)].map(([, file]) => `src/${file}`);
  const code = [...taken.keys()].filter((file) => !isTest(file));
  const folders = new Set(code.flatMap((file) => folderOf(file) ?? []));
  assert.deepEqual(drawn.toSorted(), [...folders].sort(), 'every folder with code, once');
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

test('src/: files beside the folders take only what is pure, and each other', () => {
  const above = [...taken].flatMap(([file, all]) => {
    if (folderOf(file) || isTest(file)) return [];
    return all
      .filter((other) => folderOf(other) && !pure.includes(folderOf(other)!))
      .map((other) => `${file} → ${other}`);
  });
  assert.deepEqual(above, []);
});

test('src/collections/editorial/: commands take the rules, the rules what reads, and nothing the other way', () => {
  const drawnDown = ['', 'house-rules/', 'read/'].map(
    (folder) => `src/collections/editorial/${folder}`,
  );
  const heightOf = (file: string) => drawnDown.findLastIndex((folder) => file.startsWith(folder));
  const upward = [...taken].flatMap(([file, all]) =>
    isTest(file)
      ? []
      : all
          .filter((other) => heightOf(other) >= 0 && heightOf(other) < heightOf(file))
          .map((other) => `${file} → ${other}`),
  );
  assert.deepEqual(upward, []);
});

test('README: its list of folders is that of src/, within folders too where it names some', () => {
  const list = /^src\/\n([^]*?)^\S/m.exec(readme)![1]!;
  const foldersIn = (path: string): string[] =>
    readdirSync(root + path, { withFileTypes: true })
      .filter((one) => one.isDirectory() && one.name !== 'testing')
      .map(({ name }) => name)
      .sort();
  const rows = [...list.matchAll(/^ {2}((?:[\w-]+\/ ?)+)([^]*?)\n(?=  \S|$)/gm)].map(
    ([, names = '', says = '']) => ({ names: names.match(/[\w-]+/g)!, says }),
  );
  const named = rows.flatMap(({ names }) => names);
  assert.deepEqual(named.toSorted(), foldersIn('src'));
  for (const { names, says } of rows) {
    const within = says.match(/(?<![\w/<>.-])[\w-]+(?=\/(?![\w<]))/g) ?? [];
    if (within.length)
      assert.deepEqual(
        [...new Set(within)].sort(),
        names.flatMap((name) => foldersIn(`src/${name}`)),
      );
  }
});

/** What a task has somebody make. */
const made = /(?:^|\/)letters?(?:\/|\.ts$)|night-work/;

test('README and docs/: what they name as a file or folder of the project is there', () => {
  const files = globSync('{src,tests,bench,content,docs,public}/**/*.*', { cwd: root }).concat(
    globSync('*.*', { cwd: root }),
  );
  const texts = ['*.md', 'docs/**/*.md', 'content/README.md', 'src/rules/README.md'];
  const missing = globSync(texts, { cwd: root }).flatMap((text) =>
    Array.from(readFileSync(root + text, 'utf8').matchAll(/`([^`\s]+)`/g), ([, name = '']) => name)
      // What is built has other endings: those are looked for where a folder of the project stands before.
      .filter((name) =>
        /^(?:(?:src|tests|bench|docs|content)\/[\w./[\]-]+|(?:[\w[\]-]+\/)*[\w[\]-][\w.[\]-]*\.(?:ts|astro|css|mjs|ya?ml|mdx))$/.test(
          name,
        ),
      )
      .filter((name) => !made.test(name) && !/^(?:bench\/results|content\/offices)\//.test(name))
      .filter((name) => !files.some((file) => `/${file}/`.includes(`/${name.replace(/\/$/, '')}/`)))
      .map((name) => `${text}: ${name}`),
  );
  assert.deepEqual(missing, []);
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
