import { expect, test } from './setup/test.ts';
import { choose, fillDay, openAll, result, seeResult, settle } from './setup/check-page.ts';
import { daysOf, expectedOf, inWords } from './setup/expected.ts';
import { monthsAway, testDay, typed } from './setup/test-day.ts';

const year = testDay.slice(0, 4);
/** As an input method for Japanese may leave figures. */
const fullWidth = (parts: [string, string, string]) =>
  parts.map((part) =>
    part.replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)),
  ) as [string, string, string];

test.beforeEach(({ page }) => settle(page));

test('ブラウザの字を2倍にした電話では、「次へ」は質問をかくさず、名前も2倍に近い', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const client = await page.context().newCDPSession(page);
  const bar = page.locator('.bar');
  const sizes: number[] = [];
  for (const [letters, position] of [
    [16, 'sticky'],
    [32, 'static'],
  ] as const) {
    // Not a style: a reader's setting also moves what the widths and heights of the window are held against.
    await client.send('Page.setFontSizes', { fontSizes: { standard: letters } });
    await page.goto('/check/');
    await expect(bar).toBeVisible();
    await expect(bar).toHaveCSS('position', position);
    for (const part of ['h1', '.promise'])
      sizes.push(
        await page
          .locator(`article ${part}`)
          .first()
          .evaluate((one) => parseFloat(getComputedStyle(one).fontSize)),
      );
  }
  const [title = 0, promise = 0, largeTitle = 0, largePromise = 0] = sizes;
  expect(largeTitle / title).toBeGreaterThan(1.75);
  expect(largePromise / promise).toBeGreaterThan(1.75);
  const covered = await page.locator('.question[data-current]').evaluate((question) => {
    const parts = [...question.querySelectorAll('legend, label, .hint')].filter((part) =>
      part.checkVisibility(),
    );
    return parts.flatMap((part) => {
      part.scrollIntoView({ block: 'end' });
      const { left, top, width, height } = part.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height - 4);
      return there && question.contains(there) ? [] : [part.textContent.trim()];
    });
  });
  expect(covered).toEqual([]);
  await client.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  await client.detach();
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

test('暦にない日、ずっと前の日、ずっと先の日は、その欄のそばに理由が出て、ほかの答えは残る', async ({
  page,
}) => {
  await openAll(page);
  await choose(page, 'priorService', 'b-type');
  const day = page.locator('[data-question="hiredOn"]');
  const fill = async (...parts: [string, string, string]) => {
    await fillDay(page, 'hiredOn', parts);
    await seeResult(page);
  };
  const hiredOn = monthsAway(-18);
  const problem = day.locator('.problem');
  await fill(year, '2', '30');
  await expect(problem).toContainText('この日は暦にありません');
  await expect(day.locator('[data-part="year"]')).toBeFocused();
  await expect(result(page)).toBeHidden();
  await fill('1917', '4', '1');
  await expect(problem).toContainText('ずっと前の日です');
  await fill(`${Number(year) + 30}`, '4', '1');
  await expect(problem).toContainText('ずっと先の日です');
  await fill(year, '', '1');
  await expect(problem).toContainText('3つとも数字で');
  await expect(page.locator('input[name="priorService"][value="b-type"]')).toBeChecked();
  await fill(...fullWidth(typed(hiredOn)));
  await expect(problem).toBeHidden();
  await expect(result(page).locator('[data-event="first-usable"]')).toContainText(
    inWords(daysOf(expectedOf({ priorService: 'b-type', hiredOn }))[0]),
  );
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

test('1ページの形では、結果のあとに答えを変えると、結果が変わる', async ({ page }) => {
  await openAll(page);
  await seeResult(page);
  await choose(page, 'employment', 'a-type');
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText(
    'ほかの道がありそうです',
  );
  await expect(result(page).locator('[data-said="result"]')).toContainText('結果が変わりました');
});

test('1ページの形では、答えていない質問は「わからない」になり、そう見える', async ({ page }) => {
  await openAll(page);
  await expect(page.getByText('答えていない質問は、「わからない」として進みます')).toBeVisible();
  await choose(page, 'employment', 'company');
  await seeResult(page);
  for (const name of ['usage', 'hiredOn', 'ownTax', 'band'])
    await expect(page.locator(`input[name="${name}"][value="unknown"]`)).toBeChecked();
  await expect(page.locator('input[name="employment"][value="company"]')).toBeChecked();
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
  await seeResult(page);
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
  await expect(page.locator('input[name="priorService"]:checked')).toHaveCount(0);
  await page.getByRole('button', { name: 'もとに戻す' }).click();
  await expect(page.locator('input[name="priorService"][value="daily-care"]')).toBeChecked();
  await expect(result(page)).toBeVisible();
});

test('結果のあとで日付を打つあいだは、結果が消えず、打つ所が動かない', async ({ page }) => {
  const hiredOn = monthsAway(-31);
  const [year, month, date] = typed(hiredOn);
  await openAll(page);
  await seeResult(page);
  const part = (name: string) => page.locator(`[data-question="hiredOn"] [data-part="${name}"]`);
  await part('year').fill(year);
  await page.keyboard.press('Tab');
  await expect(part('month')).toBeFocused();
  await expect(result(page)).toBeVisible();
  await part('month').fill(month);
  await part('date').fill(date);
  await page.keyboard.press('Tab');
  await expect(result(page).locator('[data-slot="short-first"]')).toHaveText(
    inWords(daysOf(expectedOf({ hiredOn }))[0]),
  );
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
