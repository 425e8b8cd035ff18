import { readFileSync } from 'node:fs';
import { expect, test } from './setup/test.ts';
import { documentOf, pages } from './setup/pages.ts';
import { dist, ownAddress } from './setup/places.ts';
import { testDay } from './setup/test-day.ts';

const copied = pages.filter(({ path }) => /^\/(guides\/[^/]+|about|faqs\/[^/]+)\/$/.test(path));
const copyOf = (path: string) => readFileSync(`${dist}${path.slice(1)}index.md`, 'utf8');
const bodyOf = (copy: string) => copy.split(/^---$/m)[2]!;

/** The letters alone, without what only one of the two writes. */
const letters = (text: string) => text.replace(/[\s\u2060()「」：|#*\\[\]-]/g, '');
const inCopy = (copy: string) =>
  letters(
    bodyOf(copy)
      .replace(/\]\((?:https?|tel):[^)]*\)/g, ']')
      .replace(/^[\s]*(?:\d+\. )+/gm, '')
      .replace(/^[\s]*- (?:\d+\. )?/gm, ''),
  );
function onPage(article: Element): string {
  const whole = article.cloneNode(true) as Element;
  const besides =
    'nav, button, svg, form, script, style, template, select, .screen-only, .phase-row, [hidden], [role="img"], [aria-hidden]';
  for (const element of whole.querySelectorAll(besides)) element.remove();
  return letters(whole.textContent);
}

test('どのガイドと質問にも、Markdownの写しがあり、ページがそれを言う', () => {
  expect(copied.length).toBeGreaterThan(100);
  const without = copied.filter(
    (page) =>
      documentOf(page).querySelector('link[type="text/markdown"]')?.getAttribute('href') !==
        'index.md' || !copyOf(page.path).includes(`url: "${ownAddress}${page.path}"`),
  );
  expect(without.map(({ path }) => path)).toEqual([]);
});

test('写しの文は、ページの文と、1字もちがわない', () => {
  for (const page of copied)
    expect
      .soft(inCopy(copyOf(page.path)), page.path)
      .toBe(onPage(documentOf(page).querySelector('article')!));
});

test('写しは、どの日の値かと、たしかさのことばと、根拠の住所を持つ', () => {
  for (const page of copied) {
    const copy = copyOf(page.path);
    const words = [...documentOf(page).querySelectorAll('article a.sure')].filter(
      (word) => !word.closest('form'),
    );
    const told = [...copy.matchAll(/\(\[[^\]]*\]\(https?:[^)]*\/sources\/[^)]*\)\)/g)];
    expect.soft(told.length, page.path).toBe(words.length);
    expect.soft(copy, page.path).toContain(`valuesOf: "${testDay}"`);
    expect.soft(copy, page.path).not.toMatch(/<[a-z]|&[a-z]+;|undefined|\]\(\/|\]\(#/);
  }
});

test('llms.txt は、写しの一覧だけで、1つも欠けない', () => {
  const links = [...readFileSync(`${dist}llms.txt`, 'utf8').matchAll(/\]\((.*?)\)/g)];
  expect(links.map(([, url]) => url).sort()).toEqual(
    copied.map(({ path }) => `${ownAddress}${path}index.md`).sort(),
  );
});
