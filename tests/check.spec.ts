import { expect, test } from './setup/test.ts';
import { dayAfter } from '../src/rules/index.ts';
import {
  choose,
  openAll,
  openWith,
  result,
  seeResult,
  settle,
  steady,
  unfold,
} from './setup/check-page.ts';
import { daysOf, expectedOf, inWords, monthAndDate } from './setup/expected.ts';
import { monthsAway, testDay } from './setup/test-day.ts';
import { standStill } from './setup/stand-still.ts';

const firstOfMonth = (day: string) => `${day.slice(0, 8)}01`;

test.beforeEach(({ page }) => settle(page));

test('使える最初の日と最後の日が、きまりどおりに出て、決めるのは市区町村だと言う', async ({
  page,
}) => {
  const answers = { ...steady, hiredOn: firstOfMonth(monthsAway(-31)) };
  const [first, last] = daysOf(expectedOf(answers));
  await openWith(page, answers);
  await expect(result(page)).toContainText('いま、使えそうです');
  await expect(result(page).locator('[data-event="first-usable"]')).toContainText(inWords(first));
  await expect(result(page).locator('[data-event="last-day"]')).toContainText(inWords(last));
  await expect(result(page)).toContainText('受給者証に書かれた期間が、正しい期間です');
  await expect(result(page)).toContainText('決めるのは、お住まいの市区町村です');
});

test('就職して2か月めは「まだ」で、職場定着支援とほかの道が出る', async ({ page }) => {
  const answers = { ...steady, hiredOn: monthsAway(-1) };
  await openWith(page, answers);
  await expect(result(page)).toContainText('まだ、これからです');
  await expect(result(page)).toContainText('職場定着支援');
  await expect(result(page)).not.toContainText('使える期間の中');
  await expect(result(page).locator('[data-event="first-usable"]')).toContainText(
    inWords(daysOf(expectedOf(answers))[0]),
  );
  await unfold(page, 'ほかの道');
  await expect(result(page).locator('[data-door]').first()).toBeVisible();
});

test('申し込む時期の間は、それと、いつまでかが見出しと次にすることになる', async ({ page }) => {
  const answers = { ...steady, hiredOn: monthsAway(-4) };
  const applyBy = monthAndDate(expectedOf(answers).verdict.applyBy!);
  await openWith(page, answers);
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText(
    `いま、申し込む時期です(${applyBy}ごろまで)`,
  );
  await expect(result(page).locator('[data-slot="whom"]')).toContainText(`${applyBy}ごろまでに`);
  await expect(result(page)).not.toContainText('めやすの日');
});

test('これから転職する日を入れると、予定として結果が出る', async ({ page }) => {
  const leftOn = monthsAway(2);
  await openWith(page, {
    ...steady,
    usage: 'using',
    hiredOn: monthsAway(-17),
    course: 'changed-job',
    leftOn,
    rejoinedOn: dayAfter(dayAfter(leftOn)),
    leavingReason: 'better-conditions',
    earlierChange: 'none',
  });
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText('いま、使えそうです');
  await expect(result(page).locator('[data-slot="planned"]')).toBeVisible();
  await expect(result(page).locator('[data-slot="whom"]')).toContainText(
    `${inWords(leftOn)}より前に`,
  );
  await expect(result(page).locator('[data-slot="given"]')).toContainText(
    `${inWords(leftOn)}(予定)`,
  );
});

test('これから就職する日でも、予定が出る', async ({ page }) => {
  const answers = { ...steady, hiredOn: monthsAway(5) };
  await openWith(page, answers);
  await expect(result(page)).toContainText('まだ、これからです');
  await expect(result(page).locator('[data-event="first-usable"]')).toContainText(
    inWords(daysOf(expectedOf(answers))[0]),
  );
});

test('サービスを使わずに就職した人には、ほかの道が3つ出て、「対象外」とも、使える日や額とも言わない', async ({
  page,
}) => {
  await openWith(page, { ...steady, priorService: 'none', hiredOn: monthsAway(-19) });
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText(
    'ほかの道がありそうです',
  );
  expect(await result(page).locator('[data-door]').count()).toBeGreaterThanOrEqual(3);
  await expect(result(page)).not.toContainText('対象外');
  await expect(result(page).locator('[data-slot="when"]')).toBeHidden();
  await expect(result(page).locator('[data-slot="cost"]')).toBeHidden();
});

test('端末の時計がずれていても、結果が出る', async ({ page }) => {
  await standStill(page, new Date('1970-01-01T00:00:00Z'));
  await openWith(page, { ...steady, hiredOn: monthsAway(-7) });
});

test('すべて「わからない」でも、例外なく「確認する」と、聞き方が出る', async ({ page }) => {
  await openAll(page);
  await seeResult(page);
  await expect(result(page)).toContainText('確認すると、はっきりします');
  await expect(result(page).locator('[data-unknown="hiredOn"]')).toContainText('雇用契約書');
  await expect(result(page).locator('[data-unknown]')).toHaveCount(
    8 + (await page.locator('[data-part-of="money"] .question:visible').count()),
  );
  await expect(result(page).locator('[data-status="not-met"]')).toHaveCount(0);
  await expect(result(page)).toBeFocused();
});

test('答えたことが並び、「変える」で1つだけ変えて、すぐ結果に戻る', async ({ page }) => {
  const hiredOn = monthsAway(-6);
  await openWith(page, { ...steady, hiredOn });
  const given = result(page).locator('[data-slot="given"]');
  await expect(given).toContainText('就労移行支援');
  await expect(given).toContainText(inWords(hiredOn));
  await unfold(page, '答えたこと');
  await given.getByRole('link', { name: '変える: 働き方' }).click();
  await expect(page.locator('#q-employment')).toBeFocused();
  await choose(page, 'employment', 'trial');
  await page.getByRole('button', { name: '次へ' }).click();
  await expect(result(page)).toBeFocused();
  await expect(given).toContainText('トライアル雇用');
  await expect(given).toContainText(inWords(hiredOn));
});

test('変えた答えで関係しなくなった答えは、名前を挙げて外し、戻せばまた使う', async ({ page }) => {
  const returnedOn = monthsAway(-19);
  await openWith(page, {
    ...steady,
    hiredOn: monthsAway(-31),
    course: 'returned',
    returnHelp: 'service',
    returnedOn,
  });
  const change = async (value: string) => {
    await unfold(page, '答えたこと');
    await result(page).getByRole('link', { name: '変える: 就職したあとの様子' }).click();
    await choose(page, 'course', value);
    await page.getByRole('button', { name: '次へ' }).click();
  };
  await change('steady');
  // A gap is asked of those who did not come back by a service.
  if (await page.locator('#q-gap').isVisible())
    await page.getByRole('button', { name: '次へ' }).click();
  await expect(result(page).locator('[data-said="result"]')).toContainText('復職した日');
  await expect(result(page).locator('[data-slot="given"]')).not.toContainText('復職した日');
  await change('returned');
  // What had been taken out is put once more, with the answer still there.
  await expect(page.locator('#q-returnHelp input[value="service"]')).toBeChecked();
  while (!(await result(page).isVisible()))
    await page.getByRole('button', { name: '次へ' }).click();
  await expect(result(page).locator('[data-slot="given"]')).toContainText(inWords(returnedOn));
});

test('リンクで開くと、結果のところが見え、そう伝わる', async ({ page }) => {
  await openWith(page, { ...steady, hiredOn: monthsAway(-31) });
  await expect(result(page)).toBeFocused();
  await expect(result(page).getByRole('heading', { level: 2 })).toBeInViewport();
  await expect(result(page).locator('[data-said="result"]')).toContainText('リンクの答えで');
});

test('読めない所のあるリンクが前の答えと入れかわると、そのどちらも伝わり、戻すボタンがすぐ下にある', async ({
  page,
}) => {
  await openWith(page, { ...steady, hiredOn: monthsAway(-31) });
  await page.evaluate(() => (location.hash = 'v=2&usage=using&hiredOn=soon'));
  const said = result(page).locator('[data-said="result"]');
  await expect(said).toHaveText(/読み取れませんでした.*入れかえました/);
  await expect(said.locator('+ *').getByRole('button', { name: 'もとに戻す' })).toBeVisible();
});

test('リンクの日がきょうなら、別の日の結果とは言わない', async ({ page }) => {
  const answers = { ...steady, hiredOn: monthsAway(-31) };
  const asOf = result(page).getByText('別の日の結果です');
  await openWith(page, { ...answers, on: testDay });
  await expect(asOf).toBeHidden();
  await page.goto('about:blank');
  await openWith(page, { ...answers, on: monthsAway(-1) });
  await expect(asOf).toBeVisible();
  await result(page).getByRole('button', { name: 'きょうの日で見る' }).click();
  await expect(asOf).toBeHidden();
});
