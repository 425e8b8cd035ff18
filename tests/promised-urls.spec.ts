import { readFileSync } from 'node:fs';
import { expect, test } from './setup/test.ts';
import { documentOf, pages } from './setup/pages.ts';

/** The addresses that keep answering once published: the site map the site was made to. */
const promised = readFileSync(new URL('promised-urls.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t')[0]!);

test('約束した住所は50あり、どれも題名のあるページを返す', async ({ request }) => {
  expect(promised.length).toBeGreaterThanOrEqual(50);
  const silent: string[] = [];
  for (const path of promised) {
    const response = await request.get(path);
    const title = documentOf({ path, html: await response.text() }).title;
    if (response.status() !== 200 || !title.trim())
      silent.push(`${path} ${response.status()} 「${title}」`);
  }
  expect(silent).toEqual([]);
});

/** The headings that somebody could copy a link to, in any build so far: '/guides/fee/#cap'. */
const copied = readFileSync(new URL('promised-anchors.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

test('見出しのリンクをコピーした人は、いまもその見出しに着く', () => {
  expect(copied.length).toBeGreaterThanOrEqual(200);
  const lost = copied.filter((address) => {
    const [path, id = ''] = address.split('#');
    const page = pages.find((built) => built.path === path);
    return !page || !documentOf(page).getElementById(id);
  });
  expect(lost).toEqual([]);
});
