import { globSync, readFileSync, rmSync } from 'node:fs';
import { expect, test as plain, type Page } from './setup/test.ts';
import { packFile, type Newest } from '../src/offline/copy.ts';
import { openPack } from '../src/offline/open-pack.ts';
import { pack } from '../src/offline/pack.ts';
import { isTextFile, partOf } from '../src/offline/what-is-kept.ts';
import { ChangingSite } from './setup/changing-site.ts';
import { begin, question } from './setup/check-page.ts';
import { laterBuild, laterWords } from './setup/later-build.ts';
import { dist, isBuilt, localDist, subPath } from './setup/places.ts';

const first = { root: dist, base: '/' };
const line = 'この端末に入れた版(';

const test = plain.extend<{ site: ChangingSite; address: string }>({
  site: async ({}, use) => {
    const site = new ChangingSite(first);
    await use(site);
    site.close();
  },
  address: async ({ site }, use) => use(await site.open()),
  baseURL: async ({ address }, use) => use(address),
});

const built = () => JSON.parse(readFileSync(`${dist}offline/newest.json`, 'utf8')) as Newest;

test('入れるものは、できたサイトのファイルと1字もちがわず、ガイドからの紙までが300kBに入る', async () => {
  const { version, bytes } = built();
  const files = globSync('**/*.*', { cwd: dist }).sort();
  for (const part of Object.keys(bytes)) {
    const box = await openPack(new Response(readFileSync(dist + packFile(version, part))));
    for (const path of files.filter((path) => partOf(path) === part)) {
      const [file, own] = [readFileSync(dist + path), box.read(path) ?? ''];
      expect(file.equals(Buffer.from(own as string)), path).toBe(true);
    }
  }
  const named = files.filter(
    (path) =>
      partOf(path) === 'guide' &&
      /^(?:guides|faqs|glossary|check|easy|handout|_astro)\//.test(path),
  );
  expect(named.every(isTextFile)).toBe(true);
  const texts = named.map((path) => [path, readFileSync(dist + path, 'utf8')] as const);
  expect((await pack(version, texts)).length).toBeLessThan(300_000);
});

const keeping = (page: Page) => page.locator('.keep-copy');
const says = (page: Page) => keeping(page).getByRole('status');
const press = (page: Page, name: string) =>
  keeping(page).getByRole('button', { name }).click({ timeout: 20_000 });

async function keep(page: Page, isMore = false): Promise<void> {
  await page.goto('about/offline/');
  if (isMore) await keeping(page).getByLabel('検索と、根拠のページ').check();
  await press(page, 'この端末に入れておく');
  await isKept(page);
}

const isKept = (page: Page) =>
  expect(says(page)).toContainText(/入りました。入れた日: \d{4}年/, { timeout: 30_000 });

const kept = (page: Page) =>
  page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

test('押すまでは、何も入らず、ほかのページは何も取りに行かない', async ({ page, site }) => {
  for (const path of ['', 'guides/fee/', 'about/', 'easy/fee/']) await page.goto(path);
  expect(site.asked.filter((path) => path.includes('offline'))).toEqual([]);
  await page.goto('about/offline/');
  await expect(keeping(page)).toContainText('MB');
  expect(site.asked.filter((path) => path.endsWith('.bin') || path.endsWith('worker.js'))).toEqual(
    [],
  );
  expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
});

test('「このサイトについて」のボタンで、その場で入り、新しい版が分かり、消せる', async ({
  page,
  site,
}) => {
  const root = await laterBuild(dist, { kept: true });
  try {
    await page.goto('about/');
    expect(site.asked.filter((path) => /offline|keep\.js/.test(path))).toEqual([]);
    await press(page, 'この端末に入れておく');
    await isKept(page);
    expect(await kept(page)).toEqual({ caches: 1, workers: 1 });
    // There is nothing newer to press for, and the focus is where one goes on.
    const again = keeping(page).getByRole('button', { name: '入れ' });
    await expect(again).toHaveCount(0);
    await expect(keeping(page).getByRole('button', { name: '消す' })).toBeFocused();

    await page.reload();
    await expect(keeping(page)).toContainText(/この端末に入っています。入れた日: \d{4}年/);
    await expect(again).toHaveCount(0);
    site.shown = { root, base: '/' };
    await page.reload();
    await expect(keeping(page)).toContainText('新しい版があります');
    await press(page, '新しい版に入れかえる');
    await isKept(page);
    await expect(keeping(page).getByText('新しい版があります')).toBeHidden();
    await press(page, 'この端末から消す');
    await expect(says(page)).toContainText('消しました');
    expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
    await expect(keeping(page).getByRole('button', { name: '入れておく' })).toBeFocused();
  } finally {
    rmSync(root, { recursive: true });
  }
});

const menuCopy = (page: Page) => page.locator('header details .copy');
async function pressInMenu(page: Page): Promise<void> {
  const summary = page.locator('header summary').first();
  if (!(await menuCopy(page).isVisible())) await summary.click();
  await menuCopy(page).getByRole('button', { name: 'この端末に入れておく' }).click();
}

test('メニューのボタンで、ページを出ずに入り、選んだものは新しい版でも入り、もう入っていればそう言う', async ({
  page,
  site,
}) => {
  const root = await laterBuild(dist, { kept: true });
  const said = menuCopy(page).getByRole('status');
  try {
    await page.goto('guides/fee/');
    await page.locator('header summary').first().click();
    await expect(menuCopy(page).getByRole('button')).toBeVisible();
    expect(site.asked.filter((path) => /offline|keep\.js/.test(path))).toEqual([]);
    await pressInMenu(page);
    await expect(said).toContainText(/入りました。入れた日: \d{4}年/, { timeout: 30_000 });
    expect(new URL(page.url()).pathname).toBe('/guides/fee/');
    await expect(menuCopy(page).getByRole('button')).toBeFocused();
    expect(await kept(page)).toEqual({ caches: 1, workers: 1 });

    const packs = () => site.asked.filter((path) => path.endsWith('.bin')).length;
    const before = packs();
    await pressInMenu(page);
    await expect(said).toContainText(/もう入っています。入れた日: \d{4}年/);
    expect(packs()).toBe(before);

    // What was chosen once stays chosen.
    await page.goto('about/offline/');
    await keeping(page).getByLabel('検索と、根拠のページ').check();
    await press(page, '入れなおす');
    await isKept(page);
    site.shown = { root, base: '/' };
    await page.goto('about/offline/');
    await expect(keeping(page)).toContainText('新しい版があります');
    await pressInMenu(page);
    await expect(said).toContainText('入りました', { timeout: 30_000 });
    // The page under the menu tells it too.
    await expect(keeping(page).getByText('新しい版があります')).toBeHidden();
    site.shown = 'down';
    await page.goto('search/#q=休職');
    await expect(page.locator('main .search-list a').first()).toBeVisible();
    await expect(page.locator('footer')).toContainText(laterWords);
    await pressInMenu(page);
    await expect(said).toContainText('できませんでした');
    await page.goto('guides/fee/');
    await expect(page.getByText(line)).toBeVisible();
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('メニューのボタンは、コードが来なければそう言い、もういちど押すと入る', async ({
  page,
  site,
}) => {
  await page.goto('guides/fee/');
  site.broken = /keep\.js$/;
  await pressInMenu(page);
  const said = menuCopy(page).getByRole('status');
  await expect(said).toContainText('できませんでした');
  site.broken = /^$/;
  await pressInMenu(page);
  await expect(said).toContainText('入りました', { timeout: 30_000 });
});

test('入れると、通信できなくても、ページ、チェック、検索、根拠、ふりがなが使え、入れた版と分かる', async ({
  page,
  site,
}) => {
  await keep(page, true);
  site.shown = 'down';
  for (const path of [
    'guides/fee/',
    'easy/fee/',
    'handout/',
    'sources/',
    'compare/',
    'guides/fee',
  ]) {
    await page.goto(path);
    await expect(page.locator('main').getByText(line), path).toBeVisible();
    await expect(page.locator('h1'), path).toBeVisible();
  }
  expect(new URL(page.url()).pathname).toBe('/guides/fee/');

  await page.locator('main a.sure').first().click();
  await expect(page.locator('.grounds')).toContainText('どこに');

  await page.goto('search/#q=休職');
  await expect(page.locator('main .search-list a').first()).toBeVisible();
  await page.goto('search/#q=定着支援のまえに休みたいとき会社へ電話する');
  await expect(page.locator('main .search-list a').first()).toBeVisible();

  await begin(page);
  await expect(question(page)).toBeVisible();

  // Last: what is chosen may reach the process of a next page late, and readings are part of a button's name.
  await page.goto('guides/leave/');
  await page.getByText('メニュー', { exact: true }).click();
  await page.getByLabel('ふりがな').selectOption('ぜんぶ');
  await expect(page.locator('rt[data-over]').first()).toBeVisible();
});

test('止められたworkerは、どの版のページかを忘れない', async ({ page, site, context }) => {
  await keep(page, true);
  site.shown = 'down';
  const worker = await context.newCDPSession(page);
  await worker.send('ServiceWorker.enable');
  const stop = () => worker.send('ServiceWorker.stopAllWorkers');
  await stop();
  await page.goto('guides/fee/');
  await expect(page.getByText(line)).toBeVisible();
  await stop();
  await page.locator('main a.sure').first().click();
  await expect(page.locator('.grounds')).toContainText('どこに');
  await stop();
  await page.goto('search/#q=休職');
  await expect(page.locator('main .search-list a').first()).toBeVisible();
});

test('入れていないページは、そう言う', async ({ page, site }) => {
  await keep(page);
  site.shown = 'down';
  const response = await page.goto('sources/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('main')).toContainText('この端末に入れていません');
});

test('ガイドだけを入れても、配る紙がつくれる', async ({ page, site }) => {
  await keep(page);
  site.shown = 'down';
  await page.goto('handout/');
  await page.locator('summary', { hasText: 'はじめの' }).click();
  await page.getByRole('checkbox', { name: 'いくらかかる?', exact: true }).check();
  await expect(page.locator('.a4 [data-slide] h3')).toHaveText(['いくらかかる?']);
});

test('事業所の一覧は、選んだ都道府県だけが入る', async ({ page, site, address }) => {
  test.skip(!isBuilt(localDist), 'no build with a list of offices');
  site.shown = { root: localDist, base: subPath };
  await page.goto(`${address}${subPath}about/offline/`);
  const prefectures = keeping(page).getByLabel('事業所の一覧');
  const [one, other] = await prefectures
    .locator('option')
    .evaluateAll((options) =>
      options.slice(1).map((option) => (option as HTMLOptionElement).value),
    );
  await prefectures.selectOption(one!);
  await press(page, 'この端末に入れておく');
  await expect(says(page)).toContainText('入りました', { timeout: 30_000 });
  site.shown = 'down';
  await page.goto(`${address}${subPath}offices/${one!}/`);
  await expect(page.getByText(line)).toBeVisible();
  await page.goto(`${address}${subPath}offices/${other!}/`);
  await expect(page.locator('main')).toContainText('この端末に入れていません');
});

test('通信できるときは、いつもどおりのページが出る', async ({ page, site }) => {
  await keep(page);
  site.asked.length = 0;
  await page.goto('guides/fee/');
  await expect(page.getByText(line)).toHaveCount(0);
  expect(site.asked).toContain('/guides/fee/');
});

test('返事が来ないときも、入れた版が出る', async ({ page, site }) => {
  await keep(page);
  site.shown = 'silent';
  await page.goto('guides/fee/');
  await expect(page.getByText(line)).toBeVisible();
});

test('消すと、何も残らない', async ({ page, site }) => {
  await keep(page);
  await press(page, 'この端末から消す');
  await expect(says(page)).toContainText('消しました');
  expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
  site.shown = 'down';
  await page.reload().catch(() => undefined);
  await expect(page.goto('guides/fee/')).rejects.toThrow();
});

test('途中で切れたとき、こわれたとき、空きがないときは、前の版のまま', async ({
  page,
  site,
  context,
  address,
}) => {
  await keep(page);
  const before = await page.evaluate(() => caches.keys());
  site.broken = /\.bin$/;
  await press(page, '入れなおす');
  await expect(says(page)).toContainText('できませんでした');
  site.broken = /^$/;

  const guide = `/${packFile(built().version, 'guide')}`;
  site.instead.set(guide, readFileSync(dist + guide).subarray(0, 9000));
  await press(page, '入れなおす');
  await expect(says(page)).toContainText('できませんでした');
  site.instead.clear();

  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: address, quotaSize: 400_000 });
  await press(page, '入れなおす');
  await expect(says(page)).toContainText('空きが足りない');

  expect(await page.evaluate(() => caches.keys())).toEqual(before);
  // A tab that was closed in the middle.
  await page.evaluate(() => caches.open('offline / 2999-01-01T00:00:00.000Z'));
  site.shown = 'down';
  await page.goto('guides/fee/');
  await expect(page.getByText(line)).toBeVisible();
});

test('前の版と新しい版は混ざらず、押すと入れかわる', async ({ page, site }) => {
  const root = await laterBuild(dist, { kept: true });
  try {
    await keep(page, true);
    site.shown = { root, base: '/' };
    await page.goto('guides/fee/');
    await expect(page.locator('footer')).toContainText(laterWords);
    const search = async () => {
      await page.goto('search/#q=休職');
      await expect(page.locator('main .search-list a').first()).toBeVisible();
    };

    site.shown = 'down';
    await page.goto('guides/fee/');
    await expect(page.locator('footer')).not.toContainText(laterWords);
    await page.locator('main a.sure').first().click();
    await expect(page.locator('.grounds')).toContainText('どこに');
    await search();

    site.shown = { root, base: '/' };
    await page.goto('about/offline/');
    await expect(keeping(page)).toContainText('新しい版があります');
    await press(page, '新しい版に入れかえる');
    await expect(says(page)).toContainText('入りました', { timeout: 30_000 });
    await expect(keeping(page).getByText('新しい版があります')).toBeHidden();
    expect(await kept(page)).toEqual({ caches: 1, workers: 1 });

    site.shown = 'down';
    await page.goto('guides/fee/');
    await expect(page.getByText(line)).toBeVisible();
    await expect(page.locator('footer')).toContainText(laterWords);
    await search();
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('こわれたworkerは、取り下げる1つのファイルで、いなくなる', async ({ page, site }) => {
  await keep(page);
  const gone = new URL('../src/offline/withdrawn-worker.js', import.meta.url);
  site.instead.set('/offline-worker.js', readFileSync(gone));
  await page.goto('guides/fee/');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(() => kept(page), { timeout: 20_000 }).toEqual({ caches: 0, workers: 0 });
});

test('道すじの下でも、入れて、読めて、ほかの道すじにさわらない', async ({
  page,
  site,
  address,
}) => {
  test.skip(!isBuilt(localDist), 'no build for a sub-path');
  site.shown = { root: localDist, base: subPath };
  await page.goto(`${address}${subPath}about/offline/`);
  await page.evaluate(() => caches.open('offline / 2026-01-01'));
  await press(page, 'この端末に入れておく');
  await expect(says(page)).toContainText('入りました', { timeout: 30_000 });
  await page.goto(`${address}${subPath}guides/fee/`);
  await pressInMenu(page);
  await expect(menuCopy(page).getByRole('status')).toContainText('もう入っています');
  site.shown = 'down';
  await page.goto(`${address}${subPath}guides/fee/`);
  await expect(page.getByText(line)).toBeVisible();
  await expect(page.goto(`${address}/guides/fee/`)).rejects.toThrow();
});

test('ブラウザがしまわせないときは、そう言い、もういちど押せる', async ({ page }) => {
  await page.addInitScript(() => {
    let isShut = true;
    const { keys } = CacheStorage.prototype;
    CacheStorage.prototype.keys = function (this: CacheStorage) {
      return isShut ? Promise.reject(new DOMException('shut', 'SecurityError')) : keys.call(this);
    };
    addEventListener('opened', () => (isShut = false));
  });
  await page.goto('about/');
  await press(page, 'この端末に入れておく');
  await expect(says(page)).toContainText('できませんでした');
  await page.evaluate(() => dispatchEvent(new Event('opened')));
  await press(page, 'この端末に入れておく');
  await isKept(page);
});

test('しくみのないブラウザでは、ボタンの代わりに、そう言う', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'));
  await page.goto('about/offline/');
  await expect(keeping(page)).toContainText('お使いのブラウザでは、入れられません');
  await expect(keeping(page).getByRole('button')).toHaveCount(0);
  await page.locator('header summary').first().click();
  await expect(menuCopy(page).getByRole('button')).toHaveCount(0);
  const link = menuCopy(page).getByRole('link', { name: 'この端末に入れておく' });
  await expect(link).toHaveAttribute('href', '/about/offline/');
});
