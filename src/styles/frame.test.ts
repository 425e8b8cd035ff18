import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (file: string) => readFileSync(file, 'utf8');
const classesIn = (css: string) =>
  new Set(
    [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!),
  );

test("what the frame of every page calls its own, no page's text is called", () => {
  const shared = classesIn(['parts', 'base'].map((name) => read(`src/styles/${name}.css`)).join());
  const own = classesIn(read('src/styles/frame.css'));
  for (const name of shared) own.delete(name);
  // Drawings and icons stand everywhere, and are sized by where they stand.
  for (const everywhere of ['drawing', 'icon']) own.delete(everywhere);
  assert.ok(own.has('way-out'));

  const others = globSync('src/{check,components,pages,search}/**/*.{astro,css,html}').filter(
    // The layout of easy pages places parts of the frame.
    (file) => !/components.page|parts.\[|easy.easy\.css/.test(file),
  );
  const taken = others.flatMap((file) => {
    const text = read(file);
    const styles = file.endsWith('.css') ? text : (/<style.*<\/style>/s.exec(text)?.[0] ?? '');
    const written = [...text.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) =>
      names!.split(' '),
    );
    // A page may say where a part of the frame stands in it.
    const named = new Set([...classesIn(styles.replace(/:global\([^)]*\)/g, '')), ...written]);
    return [...named].filter((name) => own.has(name)).map((name) => `${file}: ${name}`);
  });
  assert.deepEqual(taken, []);
});
