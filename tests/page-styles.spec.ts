import { globSync, readFileSync } from 'node:fs';
import { inlineCodeOf } from '../src/release/inline-code.ts';
import { hostLimits, policyRules } from '../src/release/policy.ts';
import { expect, test } from './setup/test.ts';
import { pages } from './setup/pages.ts';
import { dist } from './setup/places.ts';

const askedIn = (text: string) => [...text.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name!);
const givenIn = (text: string) =>
  new Set([...text.matchAll(/[{;,\s](--[\w-]+):/g)].map(([, name]) => name!));

test('どのページにも、その書き方が使う値と、あとから来る書き方が使う値がある', () => {
  const late = globSync('search/*/*.js', { cwd: dist })
    .map((file) => readFileSync(dist + file, 'utf8'))
    .flatMap((code) => {
      // A preview is scaled by its script.
      const own = givenIn(code).add('--scale');
      return askedIn(code).filter((name) => !own.has(name));
    });
  expect(new Set(late).size).toBeGreaterThan(5);
  const missing = pages.flatMap(({ path, html }) => {
    const given = givenIn(html);
    return [...new Set([...askedIn(html), ...late])]
      .filter((name) => !given.has(name))
      .map((name) => `${path}: ${name}`);
  });
  expect(missing).toEqual([]);
});

test('部品の印は、それを名ざすきまりのあるページだけにある', () => {
  const idle = pages.flatMap(({ path, html }) => {
    const text = html.replace(/<style>.*?<\/style>/gs, '');
    const marks = new Set(
      [...text.matchAll(/<[^>]*\s(data-[0-9a-z])(?=[\s>=])/g)].map(([, m]) => m!),
    );
    return [...marks]
      .filter((mark) => !html.includes(`[${mark}]`))
      .map((mark) => `${path}: ${mark}`);
  });
  expect(idle).toEqual([]);
});

test('質問とことばとガイドが3倍になっても、方針は、ホストが読む行の数に入る', () => {
  const kinds = pages.map(({ path, html }) => ({ path: path.slice(1), code: inlineCodeOf(html) }));
  const more = kinds
    .filter(({ path }) => /^(?:faqs|glossary|guides)\/./.test(path))
    .flatMap((page) => ['2/', '3/'].map((copy) => ({ ...page, path: page.path + copy })));
  expect(policyRules([...kinds, ...more], hostLimits.rules - 5).length).toBeGreaterThan(20);
});
