import { readFileSync } from 'node:fs';
import { expect, type Page, type Route, test } from './setup/test.ts';
import { choose, next, question, result } from './setup/check-page.ts';
import { root } from './setup/places.ts';
import { holdBack, topics } from './setup/search-page.ts';
import { monthsAway, noonOf, testDay } from './setup/test-day.ts';

const code = /\/_astro\/index\.[^/]*\.js$/;
const page = '**/check/';
const told = `#v=2&usage=not-started&priorService=b-type&employment=company&hiredOn=${monthsAway(-7)}&course=steady&gap=continuous&proof=techo&age=adult`;
const stop = (page: Page) => page.getByRole('alert');
const reload = (page: Page) => page.getByRole('button', { name: '読み直す' });

test.use({ viewport: { width: 360, height: 640 } });

test.beforeEach(({ page }) => page.clock.install({ time: noonOf(testDay) }));

/** The five seconds that a page waits for its code. */
const waitInVain = (page: Page) =>
  expect(async () => {
    await page.clock.runFor(1000);
    expect(await stop(page).isVisible()).toBe(true);
  }).toPass({ intervals: [50] });

/** What happened and what to do stand at the top, and everything can be read. */
async function seeEverything(page: Page) {
  await expect(stop(page)).toContainText('いまは、自動で計算できません');
  await expect(stop(page)).not.toContainText('JavaScriptが使えない', { useInnerText: true });
  await expect(reload(page)).toBeInViewport();
  // The end of the page may still be on its way.
  await expect.poll(() => question(page).count()).toBeGreaterThan(28);
  await expect(page.locator('.rules [data-reason]').first()).toBeVisible();
  await expect(page.locator('.rules table').first()).toBeVisible();
  // No button that does nothing.
  await expect(page.locator('eligibility-check form button:visible')).toHaveCount(0);
  await expect(page.locator('.result')).toBeHidden();
}

const changed = (how: (text: string) => string) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: how(await response.text()) });
};
/** Nothing says that these have gone wrong. */
const silent = ['空のファイル', 'ファイルがいつまでも来ない'];
/** What may go wrong: which file, and how. */
const failures: Record<string, [file: RegExp | string, how: (route: Route) => unknown]> = {
  文法のまちがい: [code, changed((text) => `${text};let let;`)],
  途中で切れたファイル: [code, changed((text) => text.slice(0, text.length / 2))],
  空のファイル: [code, (route) => route.fulfill({ contentType: 'text/javascript', body: '' })],
  '古い組のファイル(ない)': [code, (route) => route.fulfill({ status: 404, body: '' })],
  'ファイルのかわりに、ほかのページ': [
    code,
    (route) => route.fulfill({ contentType: 'text/html', body: '<p>ログイン</p>' }),
  ],
  通信が切れる: [code, (route) => route.abort()],
  ファイルがいつまでも来ない: [code, () => undefined],
  始めたところで止まる: [code, changed((text) => `throw new Error('broken');${text}`)],
  数字がこわれている: [page, changed((html) => html.replace('{"eligibility/', '{"eligibility'))],
  数字がない: [page, changed((html) => html.replace(/\{"eligibility\/.*?(?=<\/script>)/s, '{}'))],
  '古い組のページ(部品がちがう)': [page, changed((html) => html.replaceAll('class="result"', ''))],
};

for (const [name, [file, how]] of Object.entries(failures)) {
  test(`コードがこわれても、上で言い、すべて読め、読み直すとリンクの答えが出る: ${name}`, async ({
    page,
  }) => {
    let isBroken = true;
    await page.route(file, (route) => (isBroken ? how(route) : route.continue()));
    await page.goto(`check/${told}`, { waitUntil: 'commit' });
    if (silent.includes(name)) await waitInVain(page);
    await seeEverything(page);
    await expect(stop(page)).toContainText('リンクの答えは、読み直しても残ります', {
      useInnerText: true,
    });
    isBroken = false;
    await reload(page).click();
    await expect(result(page)).toBeVisible();
    await expect(result(page).locator('[data-slot="given"]')).toContainText('B型');
    await expect(stop(page)).toBeHidden();
  });
}

test('コードがおくれて来たら、文は消えて、チェックができる', async ({ page }) => {
  const release = await holdBack(page, '**/_astro/index.*');
  await page.goto('check/', { waitUntil: 'commit' });
  await waitInVain(page);
  await seeEverything(page);
  await choose(page, 'usage', 'using');
  release();
  await expect(question(page)).toHaveCount(1);
  await expect(stop(page)).toBeHidden();
  await expect(page.locator('input[name="usage"][value="using"]')).toBeChecked();
  await next(page);
  await expect(page.locator('#q-priorService')).toBeVisible();
});

test('途中で動かなくなっても、選んだ答えのまま、すべて読める', async ({ page }) => {
  await page.goto('check/');
  await choose(page, 'usage', 'not-started');
  await next(page);
  await choose(page, 'priorService', 'b-type');
  await page.evaluate(() => Reflect.deleteProperty(Array.prototype, 'flatMap'));
  await next(page);
  await seeEverything(page);
  await expect(stop(page)).not.toContainText('リンクの答えは', { useInnerText: true });
  await expect(stop(page)).toContainText('ここで選んだ答えは、読み直すと消えます');
  await choose(page, 'employment', 'trial');
  // The end of the page may still be on its way.
  await expect.poll(() => question(page).count()).toBeGreaterThan(28);
  await expect(page.locator('input[name="priorService"][value="b-type"]')).toBeChecked();
});

test('モジュールを知らない古いブラウザには、すぐに言う', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule'));
  await page.route(code, () => undefined);
  await page.goto('check/', { waitUntil: 'commit' });
  await expect(stop(page)).toBeVisible({ timeout: 3000 });
  await seeEverything(page);
});

/** Methods of the baseline that the code uses; a browser from before it lacks some. */
const needed: Record<string, () => void> = {
  'Array#toSorted': () => Reflect.deleteProperty(Array.prototype, 'toSorted'),
  'Array#findLast': () => Reflect.deleteProperty(Array.prototype, 'findLast'),
  'Array#at': () => Reflect.deleteProperty(Array.prototype, 'at'),
  'Element#replaceChildren': () => Reflect.deleteProperty(Element.prototype, 'replaceChildren'),
  'String#replaceAll': () => Reflect.deleteProperty(String.prototype, 'replaceAll'),
  customElements: () => Reflect.deleteProperty(window, 'customElements'),
};
for (const [name, remove] of Object.entries(needed)) {
  test(`古いブラウザに${name}がないと、動かない画面のかわりに、すべて読める`, async ({ page }) => {
    await page.addInitScript(remove);
    await page.goto(`check/${told}`);
    await seeEverything(page);
  });
}

test('README の古さのブラウザ(新しいメソッドがない)で、結果まで行け、検索もできる', async ({
  page,
}) => {
  const baseline = readFileSync(`${root}README.md`, 'utf8');
  expect(baseline).toContain('Chrome and Edge 110, Firefox 115, Safari 16.4');
  await page.addInitScript(() => {
    // What came after one of the three.
    const later: [object, ...string[]][] = [
      [Array, 'fromAsync'],
      [Object, 'groupBy'],
      [Map, 'groupBy'],
      [Promise, 'withResolvers', 'try'],
      [Set.prototype, 'union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf'],
      [String.prototype, 'isWellFormed', 'toWellFormed'],
      [RegExp, 'escape'],
      [URL, 'canParse', 'parse'],
      [AbortSignal, 'any'],
      [Element.prototype, 'checkVisibility', 'setHTMLUnsafe', 'moveBefore'],
      [Element.prototype, 'ariaBusy', 'ariaCurrent', 'ariaPressed', 'ariaInvalid'],
      [HTMLElement.prototype, 'showPopover', 'togglePopover', 'hidePopover'],
      [Document.prototype, 'startViewTransition'],
      [Intl, 'Segmenter'],
      [window, 'Iterator', 'navigation', 'scheduler', 'requestIdleCallback'],
    ];
    for (const [owner, ...names] of later)
      for (const name of names) Reflect.deleteProperty(owner, name);
    for (const name of ['map', 'filter', 'some', 'find', 'toArray', 'forEach'])
      Reflect.deleteProperty(
        Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object,
        name,
      );
  });
  // Firefox 115 knows no :has(): it leaves out a rule that asks for it anywhere among its selectors.
  await page.route('**/check/', async (route) => {
    const html = await (await route.fetch()).text();
    // In the styles alone: through a page of text the last pattern takes a minute.
    const known = html.replace(/<style.*?<\/style>/gs, (styles) =>
      styles
        .replace(/@supports selector\(:has\(a\)\)\{(?:[^{}]*\{[^{}]*\})*\}/g, '')
        .replaceAll('@supports not selector(:has(a))', '@supports (display:block)')
        .replace(/[^{};]*:has\([^{]*\{[^{}]*\}/g, ''),
    );
    await route.fulfill({ body: known, contentType: 'text/html' });
  });
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto('check/');
  await expect(page.locator('.question').filter({ visible: true })).toHaveCount(1);
  await expect(page.locator('.between')).toBeHidden();
  await choose(page, 'usage', 'not-started');
  while (!(await result(page).isVisible())) await next(page);
  await page.getByRole('button', { name: '相談シートを印刷' }).click();
  await page.goto('search/#q=%E3%81%8A%E9%87%91');
  await expect(page.locator(topics).first()).toBeVisible();
  expect(said).toEqual([]);
});
