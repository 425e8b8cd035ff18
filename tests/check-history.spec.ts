import { expect, test } from '@playwright/test';
import { begin, choose, fillDay, next, result, settle } from './setup/check-page.ts';
import { monthsAway, typed } from './setup/test-day.ts';

const hiredOn = monthsAway(-7);
const [year, , date] = typed(hiredOn);
const told = `check/#v=2&usage=not-started&priorService=b-type&hiredOn=${hiredOn}`;

test.use({ viewport: { width: 360, height: 640 } });

test.beforeEach(({ page }) => settle(page));

test('「前へ」でもブラウザーの「もどる」でも、読みこみ直しても、答えは消えない', async ({
  page,
}) => {
  await begin(page);
  await expect(page.locator('#q-hiredOn')).toBeFocused();
  await fillDay(page, 'hiredOn', typed(hiredOn));
  await next(page);
  await page.getByRole('button', { name: '前へ' }).click();
  await expect(page.locator('#q-hiredOn [data-part="year"]')).toHaveValue(year);
  await page.goBack();
  await expect(page.locator('#q-employment')).toBeVisible();
  await expect(page.locator('input[name="employment"][value="company"]')).toBeChecked();
  await page.reload();
  await expect(page.locator('#q-employment')).toBeVisible();
  await expect(page.locator('input[name="employment"][value="company"]')).toBeChecked();
  await page.goBack();
  await expect(page.locator('input[name="priorService"][value="b-type"]')).toBeChecked();
  await page.goForward();
  await page.goForward();
  await expect(page.locator('#q-hiredOn [data-part="year"]')).toHaveValue(year);
  await page.reload();
  await expect(page.locator('#q-hiredOn [data-part="date"]')).toHaveValue(date);
  await expect(page.locator('#q-hiredOn')).toBeVisible();
});

test('ほかのページを見てもどっても、答えと場所は同じ', async ({ page }) => {
  await begin(page);
  await page.goto('guides/period/');
  await page.goBack();
  await expect(page.locator('#q-hiredOn')).toBeVisible();
  await page.goBack();
  await expect(page.locator('input[name="employment"][value="company"]')).toBeChecked();
});

test('同じ画面でほかの人のリンクを開いても、「もどる」で自分の答えに戻る', async ({ page }) => {
  await begin(page);
  await page.evaluate(() => (location.hash = '#v=2&who=other&usage=using&priorService=a-type'));
  await expect(result(page)).toBeVisible();
  await page.goBack();
  await expect(page.locator('#q-hiredOn')).toBeVisible();
  await expect(page.locator('input[name="priorService"][value="b-type"]')).toBeChecked();
  await expect(page.locator('input[name="who"][value="self"]')).toBeChecked();
  await page.goForward();
  await expect(result(page).locator('[data-slot="given"]')).toContainText('A型');
});

test('ほかのページから何段ももどっても、その時までの答えがあり、進めば先の答えもある', async ({
  page,
}) => {
  await begin(page);
  await fillDay(page, 'hiredOn', typed(hiredOn));
  await next(page);
  await page.goto('guides/period/');
  await page.evaluate(() => void setTimeout(() => history.go(-3)));
  await expect(page.locator('#q-employment')).toBeVisible();
  await expect(page.locator('input[name="priorService"][value="b-type"]')).toBeChecked();
  await page.evaluate(() => history.go(2));
  await expect(page.locator('#q-course')).toBeVisible();
  await expect(page.locator('#q-hiredOn [data-part="year"]')).toHaveValue(year);
});

test('質問の途中でも答えを消せ、消したあとは、だれのことかも含めてもとに戻せる', async ({
  page,
}) => {
  await begin(page);
  await page.getByRole('button', { name: '前へ' }).click();
  await page.getByRole('button', { name: '前へ' }).click();
  await page.getByRole('button', { name: '前へ' }).click();
  await page.getByLabel('家族や、支援している人のこと').check();
  await next(page);
  await page.locator('.modes').getByRole('button', { name: '答えを消す' }).click();
  await expect(page.locator('input[name="usage"]:checked')).toHaveCount(0);
  await page.getByRole('button', { name: 'もとに戻す' }).click();
  await expect(page.locator('input[name="who"][value="other"]')).toBeChecked();
  await expect(page.locator('#q-priorService')).toBeVisible();
  await expect(page.locator('input[name="priorService"][value="b-type"]')).toBeChecked();
});

test('答えを消すと、もどっても読みこみ直しても、答えは出てこない', async ({ page }) => {
  await begin(page);
  await next(page);
  await page.goto(told);
  await result(page).getByRole('button', { name: '答えを消す' }).click();
  await expect(page.locator('#q-usage')).toBeVisible();
  expect(page.url()).not.toContain('#');
  await page.reload();
  await expect(page.locator('input[name="usage"]:checked')).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('input[name="priorService"][value="b-type"]')).not.toBeChecked();
});

test('答えを消すのを2回押しても、ページの外へ出ず、もとに戻せる', async ({ page }) => {
  await page.goto('guides/fee/');
  await begin(page);
  await page.locator('.modes').getByRole('button', { name: '答えを消す' }).dblclick();
  await expect(page.getByRole('button', { name: 'もとに戻す' })).toBeFocused();
  expect(page.url()).toContain('/check/');
  await page.getByRole('button', { name: 'もとに戻す' }).click();
  await expect(page.locator('input[name="priorService"][value="b-type"]')).toBeChecked();
});

test('消したあとは、前に開いたときの答えも、「もどる」で出てこない', async ({ page }) => {
  await page.goto(told);
  await page.goto('guides/fee/');
  await page.goto('check/');
  await choose(page, 'usage', 'using');
  await next(page);
  await page.locator('.modes').getByRole('button', { name: '答えを消す' }).click();
  await expect(page.getByRole('button', { name: 'もとに戻す' })).toBeVisible();
  await page.evaluate(() => void setTimeout(() => history.go(-3)));
  await expect(page.locator('#q-usage')).toBeVisible();
  await expect(page.locator('input[name="priorService"][value="b-type"]')).not.toBeChecked();
  await expect(page).not.toHaveURL(/#/);
});
