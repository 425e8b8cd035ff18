import { globSync, readFileSync } from 'node:fs';
import { expect, test } from './setup/test.ts';
import { parse } from 'acorn';
import { pages } from './setup/pages.ts';
import { dist } from './setup/places.ts';

/** The youngest language that Chrome 110, Firefox 115 and Safari 16.4 all read: of ES2023 they lack no syntax but a shebang. */
const language = 2022;

/** What is no syntax of the baseline: the first place of the code, as 「message (line:column)」. */
function beyond(code: string, sourceType: 'module' | 'script'): string[] {
  try {
    parse(code, { ecmaVersion: language, sourceType });
    return [];
  } catch (cause) {
    return [(cause as Error).message];
  }
}

const inline = new Map<string, 'module' | 'script'>(
  pages.flatMap(({ html }) =>
    [...html.matchAll(/<script(?![^>]*\s(?:src=|type="(?!module)))([^>]*)>(.*?)<\/script>/gs)].map(
      ([, attributes, code]): [string, 'module' | 'script'] => [
        code!,
        attributes!.includes('module') ? 'module' : 'script',
      ],
    ),
  ),
);

test('どのファイルのコードも、READMEの古さのブラウザが読める文法で書いてある', () => {
  const files = globSync('**/*.js', { cwd: dist });
  expect(files.length).toBeGreaterThan(8);
  expect(inline.size).toBeGreaterThan(5);
  const told = [
    ...files.flatMap((file) =>
      beyond(readFileSync(dist + file, 'utf8'), 'module').map((what) => `${file} ${what}`),
    ),
    ...[...inline].flatMap(([code, type]) =>
      beyond(code, type).map((what) => `${code.slice(0, 60)}… ${what}`),
    ),
  ];
  expect(told).toEqual([]);
  // That nothing was told is worth something only where it would be.
  expect(beyond('/[[a-z]--b]/v;', 'module')).toHaveLength(1);
});

test('どのファイルのコードも、READMEの古さのブラウザにない働きを使わない', () => {
  // Of what came after one of the three: these throw where they are unknown, and no syntax tells.
  const later =
    /\b(?:Map|Object)\.groupBy\b|\bPromise\.(?:withResolvers|try)\b|\bArray\.fromAsync\b|\b(?:is|to)WellFormed\b|\bURL\.parse\b|\bAbortSignal\.any\b|\bRegExp\.escape\b|\.(?:symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\b/;
  const told = [
    ...globSync('**/*.js', { cwd: dist }).map((file) => [file, readFileSync(dist + file, 'utf8')]),
    ...[...inline.keys()].map((code) => [code.slice(0, 60), code]),
  ].flatMap(([file, code]) => {
    const [found] = later.exec(code!) ?? [];
    return found ? `${file} ${found}` : [];
  });
  expect(told).toEqual([]);
});

test('どのページの形も、READMEの古さのブラウザが読める文法で書いてある', () => {
  // Rules inside of rules came with Chrome 112, Firefox 117 and Safari 16.5; the others after one of the three.
  const later = /&|@starting-style|@scope\b|light-dark\(|color-mix\(|anchor\(/;
  const styles = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, text]) => ({ path, text: text! })),
  );
  expect(styles.length).toBeGreaterThanOrEqual(pages.length);
  const told = styles.flatMap(({ path, text }) => {
    const [found] = later.exec(text) ?? [];
    return found ? `${path} ${found}` : [];
  });
  expect([...new Set(told)]).toEqual([]);
});
