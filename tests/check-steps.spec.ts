import { expect, type Page, test } from '@playwright/test';

const question = (page: Page) => page.locator('.question:visible');
const result = (page: Page) => page.locator('.result');
const next = (page: Page) => page.getByRole('button', { name: '次へ' }).click();
const left = (page: Page) => page.locator('[data-left]');
const choose = (page: Page, name: string, value: string) => page.locator(`input[name="${name}"][value="${value}"]`).check();

async function fillDay(page: Page, name: string, [year, month, date]: [string, string, string]) {
  for (const [part, text] of Object.entries({ year, month, date })) await page.locator(`#q-${name} [data-part="${part}"]`).fill(text);
}

/** Answers the first three questions. */
async function begin(page: Page) {
  await page.goto('check/');
  await choose(page, 'usage', 'not-started');
  await next(page);
  await choose(page, 'priorService', 'b-type');
  await next(page);
  await choose(page, 'employment', 'company');
  await next(page);
}

test.use({ viewport: { width: 360, height: 640 } });

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T12:00:00+09:00'));
  page.on('pageerror', (error) => {
    throw error;
  });
});

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
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText('ほかの道がありそうです');
  await expect(result(page).locator('[data-unknown]')).toHaveCount(0);
});

test('「前へ」でもブラウザーの「もどる」でも、読みこみ直しても、答えは消えない', async ({ page }) => {
  await begin(page);
  await expect(page.locator('#q-hiredOn')).toBeFocused();
  await fillDay(page, 'hiredOn', ['2026', '4', '1']);
  await next(page);
  await page.getByRole('button', { name: '前へ' }).click();
  await expect(page.locator('#q-hiredOn [data-part="year"]')).toHaveValue('2026');
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
  await expect(page.locator('#q-hiredOn [data-part="year"]')).toHaveValue('2026');
  await page.reload();
  await expect(page.locator('#q-hiredOn [data-part="date"]')).toHaveValue('1');
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

test('最初の質問に「前へ」はなく、日付は「わからないので、とばす」でとばせる', async ({ page }) => {
  await page.goto('check/');
  await expect(page.getByRole('button', { name: '次へ' })).toBeVisible();
  await expect(page.getByRole('button', { name: '前へ' })).toBeHidden();
  await begin(page);
  await fillDay(page, 'hiredOn', ['2026', '2', '30']);
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
  await fillDay(page, 'hiredOn', ['2025', '4', '1']);
  while (!(await result(page).isVisible())) await next(page);
  await expect(result(page).locator('[data-unknown="ownTax"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'お金の質問に答えて' }).click();
  await expect(page.locator('#q-publicAssistance')).toBeFocused();
  await expect(page.locator('.progress')).toContainText('いくら');
  await choose(page, 'publicAssistance', 'yes');
  await next(page);
  await expect(result(page).locator('[data-slot="monthly"]')).toHaveText('0円');
  await result(page).getByRole('link', { name: '変える: 生活保護' }).click();
  await choose(page, 'publicAssistance', 'no');
  await next(page);
  await page.getByRole('button', { name: '結果を見る' }).click();
  await expect(result(page)).toBeVisible();
});

test('家族や支援者には本人のことばで聞き、本人だけの質問はそう言う。結果は同じ', async ({ page }) => {
  const answers = 'usage=using&priorService=transition&employment=company&hiredOn=2025-01-01&course=changed-job&leftOn=2026-10-31&rejoinedOn=2026-11-10&earlierChange=none';
  const titles: string[] = [];
  for (const who of ['self', 'other']) {
    await page.goto('about:blank');
    await page.goto(`check/#v=2&who=${who}&${answers}`);
    titles.push(`${await result(page).locator('h2').textContent()} ${await result(page).locator('[data-slot="short"]').textContent()}`);
  }
  expect(titles[0]).toBe(titles[1]);
  await result(page).getByRole('link', { name: '変える: やめた理由' }).click();
  await expect(page.locator('#q-leavingReason legend')).toContainText('本人');
  await expect(page.locator('#q-leavingReason')).toContainText('本人だけが答えられる質問です');
  await expect(page.locator('#q-leavingReason')).toContainText('本人に聞く');
});

test('もし〜だったら: 答えを1つ変えると何が動くかを言い、もとにも戻せ、そのまま変えることもできる', async ({ page }) => {
  await page.goto('check/#v=2&usage=not-started&priorService=b-type&employment=company&hiredOn=2026-04-01&course=steady&gap=continuous&proof=techo&age=adult');
  const panel = page.locator('.what-if');
  const whatDay = async (...parts: [string, string, string]) => {
    for (const [i, part] of ['year', 'month', 'date'].entries()) await panel.locator(`[data-part="${part}"]`).fill(parts[i]!);
    await page.keyboard.press('Tab');
  };
  await panel.getByLabel('変える答え').selectOption('hiredOn');
  await whatDay('2026', '10', '1');
  await expect(panel.getByRole('status')).toContainText('まだ、これからです');
  await expect(panel.getByRole('status')).toContainText('2027年4月1日〜2030年3月31日');
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText('いま、使えそうです');
  await panel.getByRole('button', { name: 'もとの答えに戻す' }).click();
  await expect(panel.locator('[data-part="month"]')).toHaveValue('4');
  await expect(panel.getByRole('status')).toBeEmpty();
  await whatDay('2055', '4', '1');
  await expect(panel.getByRole('status')).toContainText('ずっと先の日です');
  await panel.getByLabel('変える答え').selectOption('employment');
  await panel.getByLabel('就労継続支援A型で働いている').check();
  await expect(panel.getByRole('status')).toContainText('ほかの道がありそうです');
  await panel.getByRole('button', { name: 'この答えに変える' }).click();
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText('ほかの道がありそうです');
});

test('もし〜だったら: 日付や見こみが消えること、区分だけが動くことも言い、ほかの印は消さない', async ({ page }) => {
  const panel = page.locator('.what-if');
  const said = panel.getByRole('status');
  await page.goto('check/#v=2&usage=using&priorService=b-type&employment=company&hiredOn=2025-04-01&course=steady&startedOn=2025-10-01&circumstances=jobcoach,moving&publicAssistance=no&ownTax=taxed&ownTaxAmount=50000&spouseTax=no-spouse&groupHome=no&band=95&region=basic&techo=yes&monthlySalary=180000&yearlyBonus=0&payEarlierInYear=0');
  await panel.getByLabel('変える答え').selectOption('course');
  await panel.getByLabel('休職して、復職した').check();
  await expect(said).toContainText('まだ決まらなくなります');
  await panel.getByLabel('変える答え').selectOption('ownTaxAmount');
  await panel.locator('.yen input').fill('180,000円');
  await page.keyboard.press('Tab');
  await expect(said).toContainText('上限が、37,200円に変わります');
  await panel.locator('.yen input').fill('18');
  await page.keyboard.press('Tab');
  await expect(said).toContainText('円の数で入れてください');
  await panel.getByLabel('変える答え').selectOption('monthlySalary');
  await panel.locator('.yen input').fill('');
  await page.keyboard.press('Tab');
  await expect(said).toContainText('見こみは、出なくなります');
  await panel.getByLabel('変える答え').selectOption('circumstances');
  await expect(panel.getByLabel('引っ越す予定がある')).toBeChecked();
  await panel.getByLabel('働く時間が短い').check();
  await panel.getByRole('button', { name: 'この答えに変える' }).click();
  expect(new URL(page.url()).hash).toContain('circumstances=short-hours,jobcoach,moving');
});

test('もし〜だったらで開いた質問は、そのまま変えると続けて聞く', async ({ page }) => {
  await page.goto('check/#v=2&usage=using&priorService=b-type&employment=company&hiredOn=2025-04-01&course=steady');
  const panel = page.locator('.what-if');
  await panel.getByLabel('変える答え').selectOption('course');
  await panel.getByLabel('転職した').check();
  await panel.getByRole('button', { name: 'この答えに変える' }).click();
  await expect(page.locator('#q-leftOn')).toBeFocused();
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

test('ほかのページから何段ももどっても、その時までの答えがあり、進めば先の答えもある', async ({ page }) => {
  await begin(page);
  await fillDay(page, 'hiredOn', ['2026', '4', '1']);
  await next(page);
  await page.goto('guides/period/');
  await page.evaluate(() => history.go(-3));
  await expect(page.locator('#q-employment')).toBeVisible();
  await expect(page.locator('input[name="priorService"][value="b-type"]')).toBeChecked();
  await page.evaluate(() => history.go(2));
  await expect(page.locator('#q-course')).toBeVisible();
  await expect(page.locator('#q-hiredOn [data-part="year"]')).toHaveValue('2026');
});

test('すべてわからないままの結果も、リンクで開ける', async ({ page }) => {
  await page.goto('check/#v=2');
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText('確認すると、はっきりします');
});

test('質問の途中でも答えを消せ、消したあとは、だれのことかも含めてもとに戻せる', async ({ page }) => {
  await begin(page);
  await page.getByRole('button', { name: '前へ' }).click();
  await page.getByRole('button', { name: '前へ' }).click();
  await page.getByRole('button', { name: '前へ' }).click();
  await page.getByLabel('家族や、支援している人のこと').check();
  await next(page);
  await page.locator('.modes').getByRole('button', { name: '答えを消す' }).click();
  await expect(page.locator('input[name="usage"][value="unknown"]')).toBeChecked();
  await page.getByRole('button', { name: 'もとに戻す' }).click();
  await expect(page.locator('input[name="who"][value="other"]')).toBeChecked();
  await expect(page.locator('#q-priorService')).toBeVisible();
  await expect(page.locator('input[name="priorService"][value="b-type"]')).toBeChecked();
});

test('答えを消すと、もどっても読みこみ直しても、答えは出てこない', async ({ page }) => {
  await begin(page);
  await next(page);
  await page.goto('check/#v=2&usage=not-started&priorService=b-type&hiredOn=2026-04-01');
  await result(page).getByRole('button', { name: '答えを消す' }).click();
  await expect(page.locator('#q-usage')).toBeVisible();
  expect(page.url()).not.toContain('#');
  await page.reload();
  await expect(page.locator('input[name="usage"][value="unknown"]')).toBeChecked();
  await page.goBack();
  await expect(page.locator('input[name="priorService"][value="b-type"]')).not.toBeChecked();
});

test('結果の中のリンクは、その見出しへ行き、アドレスの答えを残す', async ({ page }) => {
  await page.goto('check/#v=2&usage=not-started&priorService=b-type&hiredOn=2026-04-01');
  await result(page).getByRole('link', { name: 'いつ、何をするか' }).click();
  await expect(page.locator('#result-when')).toBeFocused();
  expect(page.url()).toContain('priorService=b-type');
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
  await page.goto('check/#v=2&usage=not-started&priorService=b-type&hiredOn=2026-04-01');
  await page.goto('guides/fee/');
  await page.goto('check/');
  await choose(page, 'usage', 'using');
  await next(page);
  await page.locator('.modes').getByRole('button', { name: '答えを消す' }).click();
  await expect(page.getByRole('button', { name: 'もとに戻す' })).toBeVisible();
  await page.evaluate(() => history.go(-3));
  await expect(page.locator('#q-usage')).toBeVisible();
  await expect(page.locator('input[name="priorService"][value="b-type"]')).not.toBeChecked();
  expect(page.url()).not.toContain('#');
});

test('もし〜だったらで同じ答えを選び直すと、何も変わらないと言う', async ({ page }) => {
  await page.goto('check/#v=2&usage=not-started&priorService=transition&employment=company&hiredOn=2026-04-01&course=steady&gap=continuous&proof=techo&age=adult');
  const panel = page.locator('.what-if');
  await panel.getByLabel('変える答え').selectOption('priorService');
  await panel.getByLabel('就労継続支援A型').check();
  await panel.getByLabel('就労移行支援').check();
  await expect(panel.getByRole('status')).toHaveText('結果も、日付も、料金のめやすも変わりません。');
});

test('ある日で見た結果のリンクは、その日で見せ、きょうの日でも見られる', async ({ page }) => {
  await page.goto('check/#v=2&on=2027-05-01&usage=not-started&priorService=b-type&employment=company&hiredOn=2026-11-01&course=steady&gap=continuous&proof=techo&age=adult');
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
    if (await page.evaluate(() => document.activeElement?.matches('[data-next]'))) await page.keyboard.press('Enter');
  }
  await expect(result(page)).toBeFocused();
});

test('質問が出るとき、形がずれない', async ({ page }) => {
  await page.addInitScript(() => {
    (window as { shifts?: number }).shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) (window as { shifts?: number }).shifts! += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('check/', { waitUntil: 'networkidle' });
  await next(page);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as { shifts?: number }).shifts)).toBeLessThanOrEqual(0.02);
});

test('計算のコードが届かなくても、すべての質問と条件が読める', async ({ page }) => {
  await page.route(/_astro\/.*\.js$/, (route) => route.abort());
  await page.goto('check/');
  await expect(page.getByText('JavaScriptが使えないため')).toBeVisible();
  expect(await question(page).count()).toBeGreaterThan(20);
});
