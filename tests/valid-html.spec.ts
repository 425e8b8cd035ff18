import { expect, test } from './setup/test.ts';
import { grouped, type Wrong } from './setup/grouped.ts';
import { pages } from './setup/pages.ts';
import { htmlMistakes } from './setup/valid-html.ts';

test('どのページのHTMLにも、まちがいがない', async () => {
  const wrong: Wrong[] = [];
  for (const page of pages) wrong.push(...(await htmlMistakes(page)));
  expect(grouped(wrong)).toEqual([]);
});
