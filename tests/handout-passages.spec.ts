import { expect, test, type Page } from './setup/test.ts';
import { settle } from './setup/check-page.ts';
import { pages } from './setup/pages.ts';
import { isBuilt, localAddress, localDist } from './setup/places.ts';

const said = (page: Page) => page.locator('.bar [role="status"]');
const order = (page: Page) => page.locator('[data-order] b');
const passage = (page: Page) => page.locator('.a4 .from-page');
const open = async (page: Page, hash: string) => {
  await page.goto('about:blank');
  await page.goto(`/handout/#${hash}`);
  await expect(said(page)).toContainText(/開きました|読めません/);
};

test('質問の答えと、ガイドの見出しの下を、そのページから紙にのせられる。文はページと同じ', async ({
  page,
  context,
}) => {
  await settle(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/faqs/second-year/');
  const title = await page.locator('h1').textContent();
  const further = await page.locator('.further').evaluate((told) => told.firstChild!.textContent);
  await page.getByRole('link', { name: 'この答えを、渡す紙にする' }).click();
  await expect(order(page)).toHaveText([title!]);
  await expect(passage(page)).toContainText(further!);
  await expect(passage(page).getByRole('img', { name: /QR/ })).toBeVisible();

  await page.goto('/guides/fee/#next-year');
  await page.getByRole('link', { name: '来年はどうなる?' }).last().click();
  await page.getByRole('link', { name: '渡す紙にする', exact: true }).click();
  await expect(order(page)).toHaveText(['来年はどうなる?']);
  // How sure a sentence is goes with it; what is a rule needs no word. No link, no fold, no picture.
  await expect(passage(page)).toContainText('有料になることがあります。(めやす)');
  await expect(passage(page)).toContainText('続きは、ページにあります');
  expect(await passage(page).locator('a, details, table, figure, [class*="sure"]').count()).toBe(0);
  expect(new URL(page.url()).hash).toBe('');

  await page.getByLabel('わかりやすい', { exact: true }).check();
  await expect(page.locator('[data-plain-only]')).toContainText(
    '「いくらかかる?」「来年の料金」には、わかりやすい文があります。',
  );
  await page.getByRole('button', { name: 'リンクをコピー' }).click();
  await expect(said(page)).toContainText('コピーしました');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('blocks=guides/fee/next-year&');
});

test('作りかけの紙に、ガイドと質問の文を足せる。届かなければ、そう言う', async ({ page }) => {
  await settle(page);
  await open(page, 'paper=family');
  const before = await order(page).allTextContents();
  const fold = page.locator('summary', { hasText: 'ガイドと質問の文' });
  await fold.click();
  const from = page.getByLabel('どのページから?');
  await from.selectOption('年金・手当・保険');
  await page.locator('[data-passages] input').first().check();
  await expect(order(page)).toHaveCount(before.length + 1);
  await expect(fold).toContainText('1つ');
  await from.selectOption({ index: (await from.locator('option').count()) - 1 });
  await expect(page.locator('[data-passages] input').first()).toHaveValue(/^faqs\//);
  await page.route('**/faqs/*/', (route) => route.abort());
  const one = page.locator('[data-passages] input').first();
  await one.click();
  await expect(said(page)).toContainText('届きませんでした');
  await expect(one).not.toBeChecked();
  await page.unroute('**/faqs/*/');
  await one.check();
  await expect(order(page)).toHaveCount(before.length + 2);

  // What is taken back before it has come does not come after all.
  const late = Promise.withResolvers<undefined>();
  await page.route('**/faqs/*/', async (route) => {
    await late.promise;
    await route.continue();
  });
  const other = page.locator('[data-passages] input').nth(1);
  const answered = page.waitForResponse('**/faqs/*/');
  await other.click();
  await other.click();
  late.resolve(undefined);
  await (await answered).finished();
  await expect(said(page)).not.toContainText('のせました');
  await expect(other).not.toBeChecked();
  await expect(order(page)).toHaveCount(before.length + 2);
});

test('ガイドの見出しから、すぐ画面で見せられ、戻ればそのページ', async ({ page }) => {
  await page.goto('/guides/fee/');
  await page.locator('#ask a').click();
  await page.getByRole('link', { name: '画面で見せる' }).click();
  const show = page.getByRole('dialog');
  await expect(show.getByRole('heading')).toHaveText('聞くときのことば');
  await expect(show).toContainText('わたしの負担上限月額はいくらですか');
  // There is nothing to turn to.
  await expect(show.getByRole('button')).toHaveText(['とじる']);
  // Closed, it leads back to the passage that was shown, as the browser's own way does, after a reload too.
  for (const close of [
    () => show.getByRole('button', { name: 'とじる' }).click(),
    () => page.keyboard.press('Escape'),
    () => page.goBack(),
  ]) {
    await close();
    await expect(page).toHaveURL(/\/guides\/fee\/#ask$/);
    await expect(page.locator('#ask')).toBeInViewport();
    await page.goForward();
    await expect(show.getByRole('heading').first()).toBeVisible();
  }

  // What was put on the paper is said, and seen, before what else may be chosen.
  await page.goto('/guides/fee/');
  await page.locator('#ask a').click();
  await page.getByRole('link', { name: '渡す紙にする', exact: true }).click();
  await expect(said(page)).toContainText('「聞くときのことば」をのせました');
  await expect(page.getByRole('region', { name: '紙の見本' })).toBeFocused();
  await expect(page.getByRole('region', { name: '紙の見本' })).toBeInViewport();

  // Without a choice, what everybody is told.
  await page.goto('/');
  await page.goto('/handout/#show');
  await expect(show.getByRole('status')).toHaveText(/^1 \/ \d/);
});

test('ここのページでない名前は、取りに行かず、どこにもない名前は、そう言う', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const name of [
    'https://example.com/x',
    '//example.com/faqs/how-much',
    'javascript:alert(1)',
    'faqs/../about',
    'guides/fee',
    'faqs/how-much/x',
    'guides/fee/ask/more',
    'faqs/%2e%2e',
    'FAQS/how-much',
  ]) {
    await open(page, `blocks=${name}`);
    await expect(said(page), name).toContainText('このリンクは読めませんでした');
  }
  const elsewhere = asked.filter((url) => /example\.com|\/about\/$|\/faqs\/|\/guides\//.test(url));
  expect(elsewhere).toEqual([]);
  await open(page, 'blocks=faqs/nowhere,guides/fee/nowhere,faqs/how-much');
  await expect(said(page)).toContainText(
    '「faqs/nowhere、guides/fee/nowhere」は、ここにありません',
  );
  await expect(order(page)).toHaveText(['いくらかかる?']);
});

test('どの質問も、どのガイドのどの見出しも、紙にのる', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('/handout/');
  const paths = pages
    .map(({ path }) => path)
    .filter((path) => /^\/(?:faqs|guides)\/[^/]+\/$/.test(path));
  const names = await page.evaluate(async (all) => {
    const found: string[] = [];
    for (const path of all) {
      if (path.startsWith('/faqs/')) found.push(path.slice(1, -1));
      else {
        const text = await (await fetch(path)).text();
        const prose = text.slice(0, text.indexOf('class="narrow onward'));
        for (const [, id] of prose.matchAll(/<h2 id="([^"]+)"/g)) found.push(path.slice(1) + id);
      }
    }
    return found;
  }, paths);
  // What stands below it are links, for the screen only.
  names.splice(names.indexOf('guides/supporters/desk'), 1);
  expect(names.length).toBeGreaterThan(200);
  for (let i = 0; i < names.length; i += 20) {
    const some = names.slice(i, i + 20);
    await open(page, `blocks=${some.join(',')}&lines=off`);
    await expect(said(page), some.join()).toContainText('リンクの紙を開きました');
    await expect(order(page)).toHaveCount(some.length);
  }
});

test('道の下に置いたサイトでも、ページの文がのる', async ({ page }) => {
  test.skip(!isBuilt(localDist), 'no build for a sub-path');
  await page.goto(`${localAddress}faqs/how-much/`);
  await page.getByRole('link', { name: 'この答えを、渡す紙にする' }).click();
  await expect(passage(page)).toContainText('住民税');
});
