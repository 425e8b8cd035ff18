import { expect, test } from './setup/test.ts';
import { grouped } from './setup/grouped.ts';
import { documentOf, pages, type BuiltPage } from './setup/pages.ts';

/** Everything a reader or a search engine may be shown: text, and the attributes that are read out or shown. */
function textsOf(page: BuiltPage): string[] {
  const document = documentOf(page);
  const attributes = [
    'alt',
    'title',
    'aria-label',
    'aria-description',
    'placeholder',
    'content',
    'value',
  ].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)!),
  );
  const blocks = [...document.querySelectorAll('title, body, template')].map(readText);
  return [...blocks, ...attributes];
}

function readText(node: Node): string {
  if (/^(script|style)$/i.test(node.nodeName)) return '';
  return node.nodeType === 3
    ? (node.textContent ?? '')
    : [...node.childNodes].map(readText).join('');
}

let gathered: { path: string; text: string }[] | undefined;
const texts = () =>
  (gathered ??= pages.flatMap((page) => textsOf(page).map((text) => ({ path: page.path, text }))));

const findAll = (pattern: RegExp) =>
  grouped(
    texts().flatMap(({ path, text }) =>
      [...text.matchAll(pattern)].map(([what]) => ({ path, what })),
    ),
  );

test('組み立てのあとに残った記号や値がない', () => {
  expect(
    findAll(
      /.{0,12}(\*\*|\bundefined\b|\[object|\{value|\{#|\bNaN\b|\bnull\b|\btrue\b|\bfalse\b|Invalid Date|<\/?[A-Z][A-Za-z]*|&(amp|lt|gt|nbsp);).{0,12}/g,
    ),
  ).toEqual([]);
});

test('訳していない英語の文がない', () => {
  // Four words of Latin letters in a row make a phrase, an address without spaces none; names of laws and pages here are Japanese.
  const found = findAll(/[A-Za-z][A-Za-z'’-]*(?:[,.]* [A-Za-z][A-Za-z'’-]*){3,}/g);
  // <meta name="viewport" content="width=device-width, initial-scale=1"> is for the browser.
  // Notices stand as their packages have them.
  const isMeant = (text: string) => /width=device-width|: \/about\/licenses\/$/.test(text);
  expect(found.filter((text) => !isMeant(text))).toEqual([]);
});

test('準備中のしるしや、仮の文がない', () => {
  expect(
    findAll(/(\b(?:TODO|FIXME|TBD|XXX)\b|lorem ipsum|ダミー|仮の文|工事中|近日公開)/gi),
  ).toEqual([]);
});

test('段落の中で、文と文の間に行の切れ目のすきまがない', () => {
  const gap = /[ぁ-んァ-ヶ一-龠、。」)][ \t]*\n\s*[ぁ-んァ-ヶ一-龠「(].{0,10}/;
  const found = pages.flatMap((page) =>
    [...documentOf(page).querySelectorAll('p, li, dd, dt, td, th, h1, h2, h3')].flatMap((block) =>
      [...block.childNodes]
        .flatMap((node) => (node.nodeType === 3 && gap.exec(node.textContent ?? '')?.[0]) || [])
        .map((what) => ({ path: page.path, what })),
    ),
  );
  expect(grouped(found)).toEqual([]);
});
