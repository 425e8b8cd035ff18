import { expect, type Page, test } from '@playwright/test';
import { choose, result, settle } from './setup/check-page.ts';

/** Opens the check with answers in the address, as a shared link does. */
async function openWith(page: Page, answers: Record<string, string>) {
  await page.goto(`check/#${new URLSearchParams({ v: '1', ...answers })}`);
  await expect(page.locator('.result')).toBeVisible();
}

const settled = {
  priorService: 'transition',
  gap: 'continuous',
  employment: 'company',
  course: 'steady',
  usage: 'not-started',
  proof: 'techo',
  age: 'adult',
};

/** Opens the check with every question on one page. */
async function openAll(page: Page) {
  await page.goto('check/');
  await page.getByRole('button', { name: 'すべての質問を1ページで見る' }).click();
}

test.beforeEach(({ page }) => settle(page));

test('通知の例: 2024年4月1日の就職は、10月1日から2027年9月30日まで', async ({ page }) => {
  await openWith(page, { ...settled, hiredOn: '2024-04-01' });
  await expect(result(page)).toContainText('いま、使えそうです');
  await expect(result(page).locator('[data-event="first-usable"]')).toContainText('2024年10月1日');
  await expect(result(page).locator('[data-event="last-day"]')).toContainText('2027年9月30日');
  await expect(result(page)).toContainText('受給者証に書かれた期間が、正しい期間です');
  await expect(result(page)).toContainText('決めるのは、お住まいの市区町村です');
});

test('就職して2か月めは「まだ」で、職場定着支援とほかの道が出る', async ({ page }) => {
  await openWith(page, { ...settled, hiredOn: '2026-10-01' });
  await expect(result(page)).toContainText('まだ、これからです');
  await expect(result(page)).toContainText('職場定着支援');
  await expect(result(page)).not.toContainText('使える期間の中');
  await expect(result(page).locator('[data-event="first-usable"]')).toContainText('2027年4月1日');
  await expect(result(page).locator('[data-door]').first()).toBeVisible();
});

test('申し込む時期の間は、それと、いつまでかが見出しと次にすることになる', async ({ page }) => {
  await openWith(page, { ...settled, hiredOn: '2026-08-20' });
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText(
    'いま、申し込む時期です(1月19日ごろまで)',
  );
  await expect(result(page).locator('[data-slot="actions"] li').first()).toContainText(
    '1月19日ごろまでに',
  );
  await expect(result(page)).not.toContainText('めやすの日');
});

test('これから転職する日を入れると、予定として結果が出る', async ({ page }) => {
  await openWith(page, {
    ...settled,
    usage: 'using',
    hiredOn: '2025-06-02',
    course: 'changed-job',
    leftOn: '2027-01-31',
    rejoinedOn: '2027-02-15',
    leavingReason: 'better-conditions',
    earlierChange: 'none',
  });
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText('いま、使えそうです');
  await expect(result(page).locator('[data-slot="planned"]')).toBeVisible();
  await expect(result(page).locator('[data-slot="actions"] li').first()).toContainText(
    'やめる前に',
  );
  await expect(result(page).locator('[data-slot="given"]')).toContainText('2027年1月31日(予定)');
});

test('給料のけたがおかしければ聞き返し、もういちど押すと使う', async ({ page }) => {
  await openAll(page);
  const salary = page.locator('[data-question="monthlySalary"] input');
  for (const [part, text] of [
    ['year', '2026'],
    ['month', '4'],
    ['date', '1'],
  ])
    await page.locator(`[data-question="hiredOn"] [data-part="${part}"]`).fill(text!);
  const finish = () => page.getByRole('button', { name: '結果を見る', exact: true }).click();
  await salary.fill('1850000');
  await finish();
  await expect(page.locator('#monthlySalary-problem')).toContainText('1,850,000円と読みました');
  await expect(result(page)).toBeHidden();
  await salary.fill('18、5万');
  await finish();
  await expect(result(page).locator('[data-slot="given"]')).toContainText('185,000円');
  await salary.fill('1850000');
  await finish();
  await finish();
  await expect(result(page).locator('[data-slot="given"]')).toContainText('1,850,000円');
});

test('はじめの欄に貼った日付は、3つの欄に入る', async ({ page }) => {
  await openAll(page);
  const part = (name: string) => page.locator(`[data-question="hiredOn"] [data-part="${name}"]`);
  await part('year').fill('令和8年4月1日');
  await page.keyboard.press('Tab');
  await expect(part('year')).toHaveValue('2026');
  await expect(part('month')).toHaveValue('4');
  await expect(part('date')).toHaveValue('1');
});

test('手帳がなく、境目が地域でちがう給料なら、住む地域で変わると言い、聞き方を出す', async ({
  page,
}) => {
  await openWith(page, {
    ...settled,
    hiredOn: '2025-10-01',
    proof: 'documents',
    spouseTax: 'no-spouse',
    ownTax: 'untaxed',
    publicAssistance: 'no',
    monthlySalary: '96666',
    yearlyBonus: '0',
    payEarlierInYear: '0',
  });
  const next = result(page)
    .locator('[data-slot="forecast"] li')
    .filter({ hasText: '2027年7月1日' });
  await expect(next).toContainText('住む地域で変わります');
  await expect(next).toContainText('何級地ですか');
});

test('これから就職する日でも、予定が出る', async ({ page }) => {
  await openWith(page, { ...settled, hiredOn: '2027-04-01' });
  await expect(result(page)).toContainText('まだ、これからです');
  await expect(result(page).locator('[data-event="first-usable"]')).toContainText('2027年10月1日');
});

test('サービスを使わずに就職した人には、ほかの道が3つ出て、「対象外」とも、使える日や額とも言わない', async ({
  page,
}) => {
  await openWith(page, { ...settled, priorService: 'none', hiredOn: '2025-04-01' });
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText(
    'ほかの道がありそうです',
  );
  expect(await result(page).locator('[data-door]').count()).toBeGreaterThanOrEqual(3);
  await expect(result(page)).not.toContainText('対象外');
  await expect(result(page).locator('[data-slot="when"]')).toBeHidden();
  await expect(result(page).locator('[data-slot="cost"]')).toBeHidden();
});

test('料金は、上限とひと月のめやすが別で、一般1と一般2は同じ額', async ({ page }) => {
  const fee = {
    publicAssistance: 'no',
    ownTax: 'taxed',
    spouseTax: 'no-spouse',
    groupHome: 'no',
    band: '95',
  };
  await openWith(page, { ...settled, hiredOn: '2024-04-01', ...fee, ownTaxAmount: '159999' });
  await expect(result(page).locator('[data-slot="monthly"]')).toHaveText('3,512円');
  await expect(result(page).locator('[data-slot="pays"]')).toContainText(
    '条件を満たさない月は、0円です',
  );
  await expect(result(page).locator('[data-slot="pays"]')).toContainText(
    '加算がいちばん多い月でも、めやすは7,422円です',
  );
  await expect(result(page).locator('[data-slot="cap"]')).toHaveText('9,300円');
  await openWith(page, { ...settled, hiredOn: '2024-04-01', ...fee, ownTaxAmount: '160000' });
  await expect(result(page).locator('[data-slot="cap"]')).toHaveText('37,200円');
  await expect(result(page).locator('[data-slot="monthly"]')).toHaveText('3,512円');
});

test('手帳があり月18万円の人は、2028年7月から料金が変わりそうだと出る', async ({ page }) => {
  await openWith(page, {
    ...settled,
    hiredOn: '2026-04-01',
    spouseTax: 'no-spouse',
    monthlySalary: '180000',
    yearlyBonus: '0',
    payEarlierInYear: '0',
    payInYearBefore: '0',
  });
  const forecast = result(page).locator('[data-slot="forecast"] li');
  await expect(forecast.nth(0)).toContainText(/2026年11月22日〜2027年6月30日.*0円/);
  await expect(forecast.nth(1)).toContainText(/2027年7月1日〜2028年6月30日.*0円/);
  await expect(forecast.filter({ hasText: '2028年7月1日' })).toContainText('有料になりそうです');
  await expect(forecast.filter({ hasText: '2028年7月1日' })).not.toContainText(
    'まだ公表されていません',
  );
  await expect(forecast.filter({ hasText: /^2029年7月1日/ })).toContainText(
    'まだ公表されていません',
  );
});

test('いまの税の答えと、これからの料金は食いちがわない', async ({ page }) => {
  await openWith(page, {
    ...settled,
    hiredOn: '2024-10-01',
    usage: 'using',
    ownTax: 'untaxed',
    spouseTax: 'no-spouse',
    publicAssistance: 'no',
    monthlySalary: '180000',
  });
  await expect(result(page).locator('[data-slot="monthly"]')).toHaveText('0円');
  await expect(result(page).locator('[data-slot="forecast"] li').first()).toContainText('0円');
});

test('端末の時計がずれていても、結果が出る', async ({ page }) => {
  await page.clock.setFixedTime(new Date('1970-01-01T00:00:00Z'));
  await openWith(page, { ...settled, hiredOn: '2026-04-01' });
});

test('すべて「わからない」でも、例外なく「確認する」と、聞き方が出る', async ({ page }) => {
  await openAll(page);
  await page.getByRole('button', { name: '結果を見る', exact: true }).click();
  await expect(result(page)).toContainText('確認すると、はっきりします');
  await expect(result(page).locator('[data-unknown="hiredOn"]')).toContainText('雇用契約書');
  await expect(result(page).locator('[data-unknown]')).toHaveCount(
    8 + (await page.locator('[data-part-of="money"] .question:visible').count()),
  );
  await expect(result(page).locator('[data-status="not-met"]')).toHaveCount(0);
  await expect(result(page)).toBeFocused();
});

test('暦にない日、ずっと前の日、ずっと先の日は、その欄のそばに理由が出て、ほかの答えは残る', async ({
  page,
}) => {
  await openAll(page);
  await choose(page, 'priorService', 'b-type');
  const day = page.locator('[data-question="hiredOn"]');
  const fill = async (year: string, month: string, date: string) => {
    for (const [part, text] of Object.entries({ year, month, date }))
      await day.locator(`[data-part="${part}"]`).fill(text);
    await page.getByRole('button', { name: '結果を見る', exact: true }).click();
  };
  const problem = day.locator('.problem');
  await fill('2026', '2', '30');
  await expect(problem).toContainText('この日は暦にありません');
  await expect(day.locator('[data-part="year"]')).toBeFocused();
  await expect(result(page)).toBeHidden();
  await fill('1917', '4', '1');
  await expect(problem).toContainText('ずっと前の日です');
  await fill('2056', '4', '1');
  await expect(problem).toContainText('ずっと先の日です');
  await fill('2026', '', '1');
  await expect(problem).toContainText('3つとも数字で');
  await expect(page.locator('input[name="priorService"][value="b-type"]')).toBeChecked();
  await fill('\uff12\uff10\uff12\uff15', '\uff15', '\uff11\uff15');
  await expect(problem).toBeHidden();
  await expect(result(page).locator('[data-event="first-usable"]')).toContainText('2025年11月15日');
});

test('金額でない文字は、理由が出て、直すと計算される', async ({ page }) => {
  await openAll(page);
  for (const [part, text] of [
    ['year', '2026'],
    ['month', '4'],
    ['date', '1'],
  ])
    await page.locator(`[data-question="hiredOn"] [data-part="${part}"]`).fill(text!);
  await page.keyboard.press('Tab');
  const salary = page.locator('[data-question="monthlySalary"] input');
  await salary.fill('たくさん');
  await page.getByRole('button', { name: '結果を見る', exact: true }).click();
  await expect(page.locator('#monthlySalary-problem')).toContainText('金額を、数字で');
  await salary.fill('18万円');
  await page.getByRole('button', { name: '結果を見る', exact: true }).click();
  await expect(result(page)).toBeVisible();
});

test('# のあとがこわれていても、使えるページが出て、読み取れないと伝える', async ({ page }) => {
  for (const hash of [
    '#v=1&hiredOn=2026-02-30',
    '#v=1&priorService=<script>alert(1)</script>',
    '#v=9&priorService=transition',
    '#v=%E0%A4%A',
    `#v=1&${'x'.repeat(20_000)}`,
    '#v=2&on=1990-01-01&usage=using',
  ]) {
    await page.goto('about:blank');
    await page.goto(`check/${hash}`);
    await expect(
      page
        .locator('.said:visible, .problem:visible')
        .filter({ hasText: /読み取れませんでした|暦にありません/ })
        .first(),
    ).toBeVisible();
    await expect(
      page
        .getByRole('button', { name: '次へ' })
        .or(result(page).getByRole('button', { name: '答えを消す' })),
    ).toBeVisible();
  }
});

test('1ページの形では、結果のあとに答えを変えると、結果と住所が変わる', async ({ page }) => {
  await openAll(page);
  await page.getByRole('button', { name: '結果を見る', exact: true }).click();
  await choose(page, 'employment', 'a-type');
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText(
    'ほかの道がありそうです',
  );
  await expect(result(page).locator('[data-said="result"]')).toContainText('結果が変わりました');
  expect(new URL(page.url()).hash).toContain('employment=a-type');
});

test('条件によって要る質問だけが出る', async ({ page }) => {
  await openAll(page);
  const returnedOn = page.locator('[data-question="returnedOn"]');
  await expect(returnedOn).toBeHidden();
  await choose(page, 'course', 'returned');
  await choose(page, 'returnHelp', 'service');
  await expect(returnedOn).toBeVisible();
  await choose(page, 'priorService', 'school');
  await expect(page.locator('[data-question="course"]')).toBeHidden();
});

test('答えは送られず、保存もされない。消すと何も残らない', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
  await openAll(page);
  await choose(page, 'priorService', 'daily-care');
  await choose(page, 'proof', 'documents');
  await page.getByRole('button', { name: '結果を見る', exact: true }).click();
  await expect(result(page)).toBeVisible();
  expect(requests.filter((request) => /daily-care|documents/.test(request))).toEqual([]);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookie: document.cookie,
    databases: (await indexedDB.databases()).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, cookie: '', databases: 0 });
  await page.locator('.result [data-clear]').click();
  await expect(result(page)).toBeHidden();
  expect(new URL(page.url()).hash).toBe('');
  await expect(page.locator('input[name="priorService"][value="unknown"]')).toBeChecked();
  await page.getByRole('button', { name: 'もとに戻す' }).click();
  await expect(page.locator('input[name="priorService"][value="daily-care"]')).toBeChecked();
  await expect(result(page)).toBeVisible();
});

test('答えたことが並び、「変える」で1つだけ変えて、すぐ結果に戻る', async ({ page }) => {
  await openWith(page, { ...settled, hiredOn: '2026-05-22' });
  const given = result(page).locator('[data-slot="given"]');
  await expect(given).toContainText('就労移行支援');
  await expect(given).toContainText('2026年5月22日');
  await given.getByRole('link', { name: '変える: 働き方' }).click();
  await expect(page.locator('#q-employment')).toBeFocused();
  await choose(page, 'employment', 'trial');
  await page.getByRole('button', { name: '次へ' }).click();
  await expect(result(page)).toBeFocused();
  await expect(given).toContainText('トライアル雇用');
  await expect(given).toContainText('2026年5月22日');
});

test('変えた答えで関係しなくなった答えは、名前を挙げて外し、戻せばまた使う', async ({ page }) => {
  await openWith(page, {
    ...settled,
    hiredOn: '2024-04-01',
    course: 'returned',
    returnHelp: 'service',
    returnedOn: '2025-04-01',
  });
  const change = async (value: string) => {
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
  await expect(result(page).locator('[data-slot="given"]')).toContainText('2025年4月1日');
});

test('リンクで開くと、結果のところが見え、そう伝わる', async ({ page }) => {
  await openWith(page, { ...settled, hiredOn: '2024-04-01' });
  await expect(result(page)).toBeFocused();
  await expect(result(page).getByRole('heading', { level: 2 })).toBeInViewport();
  await expect(result(page).locator('[data-said="result"]')).toContainText('リンクの答えで');
});

test('結果のあとで日付を打つあいだは、結果が消えず、打つ所が動かない', async ({ page }) => {
  await openAll(page);
  await page.getByRole('button', { name: '結果を見る', exact: true }).click();
  const part = (name: string) => page.locator(`[data-question="hiredOn"] [data-part="${name}"]`);
  await part('year').fill('2024');
  await page.keyboard.press('Tab');
  await expect(part('month')).toBeFocused();
  await expect(result(page)).toBeVisible();
  await part('month').fill('4');
  await part('date').fill('1');
  await page.keyboard.press('Tab');
  await expect(result(page).locator('[data-slot="short-first"]')).toHaveText('2024年10月1日');
  await expect(result(page).locator('[data-said="result"]')).toContainText('結果が変わりました');
});

test.describe('JavaScriptなし', () => {
  test.use({ javaScriptEnabled: false });

  test('すべての質問と条件と表が読め、押しても何も送られない', async ({ page }) => {
    await page.goto('check/');
    await expect(page.locator('[data-question="returnedOn"]')).toBeVisible();
    await expect(page.locator('.rules [data-reason]').first()).toBeVisible();
    await expect(page.locator('.rules table').first()).toBeVisible();
    await expect(page.getByText('JavaScriptが使えないため')).toBeVisible();
    await expect(page.getByRole('button', { name: '次へ' })).toBeHidden();
    expect(await page.locator('eligibility-check form').getAttribute('method')).toBe('dialog');
  });
});
