import { expect, test } from './setup/test.ts';
import { violationsIn } from './setup/axe.ts';
import { documentOf, notFound, pages } from './setup/pages.ts';

for (const width of [360, 1280]) {
  test(`axe: メニューを開いても違反がない: 幅${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/guides/fee/');
    await page.getByText('メニュー', { exact: true }).click();
    await expect(page.getByRole('navigation', { name: /メニュー/ })).toBeVisible();
    expect(await violationsIn(page)).toEqual([]);
  });
}

test('どのページにも、音声、映像、絵にした文字、自分で動くものや読みなおすものがない', () => {
  const moving =
    'audio, video, img, canvas, picture, object, embed, iframe, svg text, marquee, blink, animate, animateTransform, meta[http-equiv="refresh"]';
  const found = pages
    .filter((page) => documentOf(page).querySelector(moving))
    .map(({ path }) => path);
  expect(found).toEqual([]);
  expect(pages.filter(({ html }) => /@keyframes|animation:/.test(html))).toEqual([]);
});

test('スタイルが来なくても、絵は決めた大きさで出て、読めるページのまま', async ({ page }) => {
  const unsized = pages.filter((one) =>
    [...documentOf(one).querySelectorAll('svg')].some(
      (drawing) =>
        !(Number(drawing.getAttribute('width')) && Number(drawing.getAttribute('height'))),
    ),
  );
  expect(unsized.map(({ path }) => path)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 640 });
  const bare = pages.find(({ path }) => path === '/guides/teichaku/')!.html;
  await page.route('**/bare', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: bare.replace(/<(style|script)\b[^>]*>.*?<\/\1>/gs, ''),
    }),
  );
  await page.goto('bare');
  expect(await page.locator('style, script').count()).toBe(0);
  const heights = await page
    .locator('svg')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(3);
  expect(Math.max(...heights)).toBeLessThan(130);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // Wide is only what is wider than the screen by its own words.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('どの場所の名前も、耳に1度だけ: 中の字と同じ名前を、もういちど付けない', () => {
  const bare = (text: string) => text.replace(/[\s\u200b\u2060]/g, '');
  const twice = pages.flatMap((page) =>
    [...documentOf(page).querySelectorAll('[aria-label]')].flatMap((place) => {
      const name = bare(place.getAttribute('aria-label')!);
      const same = [...place.querySelectorAll('*')].some(
        (part) => !part.closest('[aria-hidden="true"], svg') && bare(part.textContent) === name,
      );
      return same ? `${page.path} ${name}` : [];
    }),
  );
  expect(twice).toEqual([]);
  // A date that is cut off from its word, or twice a heading, is how a date in the middle of a sentence sounds.
  const cut = pages.filter((page) => documentOf(page).querySelector(':is(h1, h2, h3) time'));
  expect(cut.map(({ path }) => path)).toEqual([]);
});

test('メニューと、話せる相手への道と、知らせる先が、どのページでも同じ順にならぶ', () => {
  const orders = pages
    .filter(({ path }) => !['/', notFound].includes(path))
    .map((page) => {
      const document = documentOf(page);
      const menu = [...document.querySelectorAll('header nav a')].map((link) => link.textContent);
      const ends = [...document.querySelectorAll('.way-out a[href*="trouble/#crisis"], footer')];
      return [...menu, ...ends.map(({ localName }) => localName)].join();
    });
  expect(new Set(orders).size).toBe(1);
  expect(orders[0]).toMatch(/a,footer$/);
});

test('使いやすさのページは、どの基準にも、まだ人が確かめていないと言い、合っているとは言わない', async ({
  page,
}) => {
  await page.goto('/about/accessibility/');
  for (const fold of await page.locator('main details.room > summary').all()) await fold.click();
  const rows = page.locator('main tbody tr');
  await expect(rows).toHaveCount(55);
  for (const text of await rows.allInnerTexts()) expect(text).toContain('人による確認は、まだ');
  await expect(page.locator('main')).not.toContainText(/適合|準拠|合格|満たして/);
  expect(await violationsIn(page)).toEqual([]);
});

test('色を選び直す設定で、暗くても、印の字が見える', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  for (const path of [
    '/about/accessibility/',
    '/guides/steps/',
    '/glossary/',
    '/easy/fee/',
    '/check/',
  ]) {
    await page.goto(path);
    await page.locator('header summary').click();
    await page.locator('header .groups').waitFor();
    const filled = page.locator('main mark, header .menu > summary');
    const unseen = await filled.evaluateAll((marks) =>
      marks
        .map((mark) => ({ words: mark.textContent, look: getComputedStyle(mark) }))
        // Otherwise Chromium lays a plate of the ground's colour behind letters of the same colour.
        .filter(({ look }) => look.forcedColorAdjust !== 'none')
        .map(({ words }) => words),
    );
    expect(unseen, path).toEqual([]);
  }
});
