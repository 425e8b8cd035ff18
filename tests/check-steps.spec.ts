import { expect, type Page, test } from '@playwright/test';
import { dayAfter } from '../src/rules/index.ts';
import {
  begin,
  choose,
  fillDay,
  next,
  question,
  result,
  settle,
  unfold,
} from './setup/check-page.ts';
import { monthsAway, testDay, typed } from './setup/test-day.ts';

const left = (page: Page) => page.locator('[data-left]');

test.use({ viewport: { width: 360, height: 640 } });

test.beforeEach(({ page }) => settle(page));

test('1問ずつ出て、「あと最大n問」は10から減っていく', async ({ page }) => {
  await page.goto('check/');
  await expect(question(page)).toHaveCount(1);
  let before = 11;
  while (!(await result(page).isVisible())) {
    const now = Number(await left(page).textContent());
    expect(now).toBeLessThan(before);
    before = now;
    await next(page);
  }
  expect(before).toBe(1);
  await expect(result(page)).toBeFocused();
});

test('はっきりした答えのあとは、要らない質問をせずに結果を出す', async ({ page }) => {
  await page.goto('check/');
  await choose(page, 'usage', 'not-started');
  await next(page);
  await choose(page, 'priorService', 'school');
  await next(page);
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText(
    'ほかの道がありそうです',
  );
  await expect(result(page).locator('[data-unknown]')).toHaveCount(0);
});

test('最初の質問に「前へ」はなく、日付は「わからないので、とばす」でとばせる', async ({ page }) => {
  await page.goto('check/');
  await expect(page.getByRole('button', { name: '次へ' })).toBeVisible();
  await expect(page.getByRole('button', { name: '前へ' })).toBeHidden();
  await begin(page);
  await fillDay(page, 'hiredOn', [testDay.slice(0, 4), '2', '30']);
  await next(page);
  await expect(page.locator('#q-hiredOn .problem')).toContainText('この日は暦にありません');
  await page.getByRole('button', { name: 'わからないので、とばす' }).click();
  await expect(page.locator('#q-course')).toBeFocused();
});

test('すべての質問を1ページで見て、また1問ずつに戻れる', async ({ page }) => {
  await begin(page);
  await page.getByRole('button', { name: 'すべての質問を1ページで見る' }).click();
  expect(await question(page).count()).toBeGreaterThan(8);
  await expect(page.locator('input[name="priorService"][value="b-type"]')).toBeChecked();
  await page.getByRole('button', { name: '1問ずつに戻す' }).click();
  await expect(question(page)).toHaveCount(1);
});

test('お金の質問は結果のあとで、いつでも結果に戻れる', async ({ page }) => {
  await begin(page);
  await fillDay(page, 'hiredOn', typed(monthsAway(-19)));
  while (!(await result(page).isVisible())) await next(page);
  await expect(result(page).locator('[data-unknown="ownTax"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'お金の質問に答えて' }).click();
  await expect(page.locator('#q-publicAssistance')).toBeFocused();
  await expect(page.locator('.progress')).toContainText('いくら');
  await choose(page, 'publicAssistance', 'yes');
  await next(page);
  await expect(result(page).locator('[data-slot="monthly"]')).toHaveText('0円');
  await unfold(page, '答えたこと');
  await result(page).getByRole('link', { name: '変える: 生活保護' }).click();
  await choose(page, 'publicAssistance', 'no');
  await next(page);
  await page.getByRole('button', { name: '結果を見る' }).click();
  await expect(result(page)).toBeVisible();
});

test('家族や支援者には本人のことばで聞き、本人だけの質問はそう言う。結果は同じ', async ({
  page,
}) => {
  const answers =
    `usage=using&priorService=transition&employment=company&hiredOn=${monthsAway(-22)}&course=changed-job` +
    `&leftOn=${dayAfter(monthsAway(-1))}&rejoinedOn=${testDay}&earlierChange=none`;
  const titles: string[] = [];
  for (const who of ['self', 'other']) {
    await page.goto('about:blank');
    await page.goto(`check/#v=2&who=${who}&${answers}`);
    titles.push(
      `${await result(page).locator('h2').textContent()} ${await result(page).locator('[data-slot="short"]').textContent()}`,
    );
  }
  expect(titles[0]).toBe(titles[1]);
  await unfold(page, '答えたこと');
  await result(page).getByRole('link', { name: '変える: やめた理由' }).click();
  await expect(page.locator('#q-leavingReason legend')).toContainText('本人');
  await expect(page.locator('#q-leavingReason')).toContainText('本人だけが答えられる質問です');
  await expect(page.locator('#q-leavingReason')).toContainText('本人に聞く');
});

test('すべてわからないままの結果も、リンクで開ける', async ({ page }) => {
  await page.goto('check/#v=2');
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText(
    '確認すると、はっきりします',
  );
});

test('結果の中のリンクは、その見出しへ行き、アドレスの答えを残す', async ({ page }) => {
  await page.goto(`check/#v=2&usage=not-started&priorService=b-type&hiredOn=${monthsAway(-7)}`);
  await result(page).getByRole('link', { name: '紙にする' }).click();
  await expect(page.locator('#result-take')).toBeFocused();
  expect(page.url()).toContain('priorService=b-type');
});

test('ある日で見た結果のリンクは、その日で見せ、きょうの日でも見られる', async ({ page }) => {
  await page.goto(
    `check/#v=2&on=${monthsAway(6)}&usage=not-started&priorService=b-type&employment=company&hiredOn=${monthsAway(-1)}&course=steady&gap=continuous&proof=techo&age=adult`,
  );
  await expect(result(page)).toContainText('きょうではない日で見た結果です');
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText('いま、使えそうです');
  await result(page).getByRole('button', { name: 'きょうの日で見る' }).click();
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText('まだ、これからです');
});

test('キーボードだけで、最初の質問から結果まで行ける', async ({ page }) => {
  await page.goto('check/');
  await page.locator('input[name="usage"]:checked').focus();
  while (!(await result(page).isVisible())) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('[data-next]')))
      await page.keyboard.press('Enter');
  }
  await expect(result(page)).toBeFocused();
});

test('質問が出るとき、形がずれない', async ({ page }) => {
  await page.addInitScript(() => {
    (window as { shifts?: number }).shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) (window as { shifts?: number }).shifts! += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('check/', { waitUntil: 'networkidle' });
  await next(page);
  // Two frames later what moves has moved.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  expect(await page.evaluate(() => (window as { shifts?: number }).shifts)).toBeLessThanOrEqual(
    0.02,
  );
});

test('計算のコードが届かなくても、すべての質問と条件が読める', async ({ page }) => {
  await page.route(/_astro\/.*\.js$/, (route) => route.abort());
  await page.goto('check/');
  await expect(page.getByText('JavaScriptが使えないため')).toBeVisible();
  expect(await question(page).count()).toBeGreaterThan(20);
});
