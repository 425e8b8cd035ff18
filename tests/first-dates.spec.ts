import { expect, test, type Page } from './setup/test.ts';
import { firstDatesOf, type Day } from '../src/rules/index.ts';
import { facts } from '../src/rules/testing/content-facts.ts';
import { inWords } from './setup/expected.ts';
import { settle } from './setup/check-page.ts';
import { monthsAway, testDay, typed } from './setup/test-day.ts';

const part = (page: Page, name: string) => page.locator(`.first-dates [data-part="${name}"]`);
const look = (page: Page) => page.locator('.first-dates button').click();

async function fill(page: Page, texts: readonly string[]): Promise<void> {
  for (const [i, name] of ['year', 'month', 'date'].entries())
    await part(page, name).fill(texts[i] ?? '');
  await look(page);
}

/** What the rules say of a day of hiring. */
function datesOf(hiredOn: Day) {
  const dates = firstDatesOf(hiredOn, facts, testDay);
  if (typeof dates === 'string') throw new Error(`${hiredOn}: ${dates}`);
  return dates;
}

test.beforeEach(async ({ page }) => {
  await settle(page);
  await page.goto('');
});

test('はじめは空で、就職した日を入れると、最初の日と最後の日が出る。どこにも送らない', async ({
  page,
}) => {
  await expect(part(page, 'first')).toHaveText(/— ?年 ?— ?月 ?— ?日/);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const months of [-3, -12, 2]) {
    const hiredOn = monthsAway(months);
    const { firstUsableDay, lastDay } = datesOf(hiredOn);
    await fill(page, typed(hiredOn));
    await expect(part(page, 'first')).toHaveText(inWords(firstUsableDay));
    await expect(part(page, 'last')).toHaveText(inWords(lastDay));
    await expect(part(page, 'said')).not.toBeEmpty();
    // A ring is filled where the day has come.
    const filled = await page.locator('.first-dates .line > li').evaluateAll((all) => {
      const paper = getComputedStyle(document.body).backgroundColor;
      return all.map((one) => getComputedStyle(one, '::before').backgroundColor !== paper);
    });
    expect(filled).toEqual([hiredOn, firstUsableDay, lastDay].map((day) => day <= testDay));
    await expect(part(page, 'check')).toHaveAttribute('href', new RegExp(`hiredOn=${hiredOn}$`));
  }
  expect(asked.map((path) => path.replace(/\/search\/\w+\//, ''))).toEqual(['first-dates.js']);
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/');
});

for (const at of ['guides/period/', 'faqs/from-when/'])
  test(`同じ欄が、${at} にもある`, async ({ page }) => {
    await page.goto(at);
    const hiredOn = monthsAway(-3);
    await fill(page, typed(hiredOn));
    await expect(part(page, 'first')).toHaveText(inWords(datesOf(hiredOn).firstUsableDay));
    await expect(part(page, 'check')).toHaveAttribute('href', new RegExp(`hiredOn=${hiredOn}$`));
  });

test('「条件もたしかめる」は、日にちを入れたまま、最初の質問から始まる', async ({ page }) => {
  const hiredOn = monthsAway(-3);
  await fill(page, typed(hiredOn));
  await part(page, 'check').click();
  await expect(page.locator('#q-usage')).toBeVisible();
  await expect(page.locator('.result')).toBeHidden();
  await expect(page.locator('input[name="usage"]:checked')).toHaveCount(0);
  await expect(page.locator('#q-hiredOn [data-part="year"]')).toHaveValue(typed(hiredOn)[0]);
  await expect(page).toHaveURL(/\/check\/$/);
});

test('はりつけた日付も、和暦も、全角も読む', async ({ page }) => {
  const hiredOn = monthsAway(-5);
  const [year, month, date] = typed(hiredOn);
  const wide = (text: string) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const ways = [
    [hiredOn, '', ''],
    [`令和${Number(year) - 2018}年${month}月${date}日`, '', ''],
    [wide(year), wide(month), wide(date)],
  ];
  for (const texts of ways) {
    await fill(page, texts);
    await expect(part(page, 'first')).toHaveText(inWords(datesOf(hiredOn).firstUsableDay));
  }
});

test('終わった人には次の相談先、制度の前の人にはチェックへの道がある', async ({ page }) => {
  await fill(page, typed(monthsAway(-60)));
  await expect(part(page, 'doors').getByRole('link')).toHaveCount(2);
  await fill(page, ['2015', '4', '1']);
  await expect(part(page, 'doors')).toBeHidden();
  await expect(part(page, 'check')).toBeVisible();
  await expect(part(page, 'first')).toHaveText(/— ?年/);
});

test('ない日や、たりない日は、どこを直すかを言う', async ({ page }) => {
  await fill(page, ['2026', '2', '30']);
  await expect(part(page, 'said')).toContainText('暦にありません');
  await expect(part(page, 'year')).toBeFocused();
  await fill(page, ['', '', '']);
  await expect(part(page, 'said')).toContainText('3つとも');
  await fill(page, ['2099', '1', '1']);
  await expect(part(page, 'said')).toContainText('ずっと先');
  await fill(page, typed(monthsAway(-3)));
  await expect(page.locator('.first-dates [aria-invalid]')).toHaveCount(0);
});

test('コードが届かないときは、チェックのページへ進む', async ({ page }) => {
  await page.route('**/first-dates.js', (route) => route.abort());
  await fill(page, typed(monthsAway(-3)));
  await expect(page).toHaveURL(/\/check\/$/);
});

test('コードがいつまでも来ないときも、チェックのページへ進む', async ({ page }) => {
  await page.clock.install();
  await page.goto('');
  await page.route('**/first-dates.js', () => undefined);
  await fill(page, typed(monthsAway(-3)));
  await page.clock.runFor(5000);
  await expect(page).toHaveURL(/\/check\/$/);
});

test('スマートフォンでは、日の欄も、つらいときの入口も、はじめの画面にある', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const place of [page.locator('.first-dates button'), page.getByText('話せるところ')]) {
    const box = await place.boundingBox();
    expect(box!.y + box!.height).toBeLessThan(640);
  }
  expect(await page.getByRole('main').getByRole('link').count()).toBeLessThanOrEqual(24);
});

test.describe('JavaScriptなしで', () => {
  test.use({ javaScriptEnabled: false });
  test('きまりと例が読める', async ({ page }) => {
    const { firstUsableDay } = datesOf('2026-04-01');
    const rule = page.locator('.first-dates noscript p');
    await expect(rule).toBeVisible();
    expect(await rule.innerText()).toContain(inWords(firstUsableDay));
    await expect(page.locator('.first-dates .button')).toBeHidden();
    await page.goto('guides/period/');
    await expect(page.locator('.first-dates .button')).toBeHidden();
    await expect(page.locator('.first-dates noscript p')).toBeVisible();
  });
});
