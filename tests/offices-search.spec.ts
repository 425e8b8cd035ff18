import { expect, test } from './setup/test.ts';
import { listsIn } from '../src/offices/lists.ts';
import { places } from '../src/offices/places-of-japan.ts';
import { officesFolder } from './setup/offices-folder.ts';
import { localAddress, subPath } from './setup/places.ts';
import { search, topics } from './setup/search-page.ts';

const { offices } = listsIn(officesFolder(), places, true).teichaku!;
test.use({ baseURL: localAddress });

test('さがすと、町の名前のよみだけでも、その町の事業所が先に出る', async ({ page }) => {
  const towns = [...new Set(offices.map(({ place }) => place))];
  // Towns from one end of the country to the other.
  const tried = Array.from({ length: 10 }, (_, i) => towns[Math.floor((i * towns.length) / 10)]!);
  for (const { prefecture, town } of tried) {
    await search(page, `${town.kana.replace(' ', '')} ていちゃく`);
    const { pathname, hash } = new URL((await page.locator(topics).first().getAttribute('href'))!);
    expect
      .soft(pathname + decodeURIComponent(hash), town.kana)
      .toBe(`${subPath}offices/${prefecture.slug}/#${town.name.replace(' ', '')}`);
  }
});

test('都道府県は、ことばでもあるかなだけでも、はじめに出る', async ({ page }) => {
  for (const [kana, slug] of [
    ['なら', 'nara'],
    ['しが', 'shiga'],
    ['さが', 'saga'],
    ['ひょうご', 'hyogo'],
    ['さいたま', 'saitama'],
    ['おおいた', 'oita'],
    ['ながのの事業所', 'nagano'],
  ] as const) {
    // The invented lists have not all of them.
    if (!offices.some(({ place }) => place.prefecture.slug === slug)) continue;
    await search(page, kana);
    const found = await page
      .locator(topics)
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect.soft(found[0], kana).toBe(`${subPath}offices/${slug}/`);
    // It may be a word: pages follow.
    expect.soft(found.at(-1), kana).not.toMatch(/\/offices\/./);
  }
});

test('漢字1字の町も、ありふれた字の町も、名前だけで先に出る', async ({ page }) => {
  for (const [name, path] of [
    ['柏', '/offices/chiba/#柏市'],
    ['呉', '/offices/hiroshima/#呉市'],
    ['越前', '/offices/fukui/#越前市'],
  ] as const) {
    if (!offices.some(({ place }) => place.town.name === path.split('#')[1])) continue;
    await search(page, name);
    const { pathname, hash } = new URL((await page.locator(topics).first().getAttribute('href'))!);
    expect.soft(pathname + decodeURIComponent(hash), name).toBe(subPath + path.slice(1));
  }
});

test('場所を聞かない人には、場所の名前は届かない', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const query of ['お金', 'いつから使える?', '会社に知られたくない', 'やめたい', 'つらい'])
    await search(page, query);
  expect(asked.filter((url) => url.includes('places.json'))).toEqual([]);
  const { place } = offices[0]!;
  await search(page, `${place.prefecture.name}の事業所`);
  expect(asked.filter((url) => url.includes('places.json'))).toHaveLength(1);
  await expect(page.locator(topics).first()).toHaveText(`${place.prefecture.name}の事業所`);
});
