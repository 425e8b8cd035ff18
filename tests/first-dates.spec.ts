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

test('「いま、どこにいますか」の丸は、入れた日にちでいまいる時期だけがうまり、直すところがあれば消える', async ({
  page,
}) => {
  const phases = page.locator('.phases > li');
  const here = page.locator('.phases > .on');
  await expect(here).toHaveCount(0);
  for (const [months, phase] of [
    [2, 0],
    [-3, 1],
    [-12, 2],
    [-60, 3],
  ] as const) {
    await fill(page, typed(monthsAway(months)));
    await expect(phases.nth(phase), `${months}か月`).toContainText('いまここです');
    await expect(phases.nth(phase)).toHaveClass('on');
    await expect(here).toHaveCount(1);
    await expect(phases.filter({ hasText: 'いまここです' })).toHaveCount(1);
  }
  await fill(page, ['2026', '13', '1']);
  await expect(here).toHaveCount(0);
  await expect(phases.filter({ hasText: 'いまここです' })).toHaveCount(0);
});

test('目印は、答えといっしょに、いちばん大事な日につく', async ({ page }) => {
  const marks = page.locator('.first-dates .figure mark');
  await expect(marks).toHaveCount(0);
  const hiredOn = monthsAway(-3);
  await fill(page, typed(hiredOn));
  await expect(marks).toHaveText([inWords(datesOf(hiredOn).firstUsableDay)]);
  // Clear of the name above it.
  const name = (await page.locator('.first-dates li > b').first().boundingBox())!;
  expect((await marks.boundingBox())!.y).toBeGreaterThanOrEqual(name.y + name.height - 1);
  const longAgo = monthsAway(-60);
  await fill(page, typed(longAgo));
  await expect(marks).toHaveText([inWords(datesOf(longAgo).lastDay)]);
  await fill(page, ['2026', '13', '1']);
  await expect(marks).toHaveCount(0);
});

test('ない日や、たりない日は、直す欄のすぐ下で言い、その欄だけを示す', async ({ page }) => {
  const dashes = () =>
    part(page, 'first').evaluate((one) => {
      const { width, height } = one.getBoundingClientRect();
      const signs = [...one.querySelectorAll('i')].map((sign) => getComputedStyle(sign).fontSize);
      return [width, height, ...signs];
    });
  const blank = await dashes();
  for (const [texts, said, fields] of [
    [['2026', '13', '1'], '暦にありません', ['month']],
    [['2026', '2', '30'], '暦にありません', ['month', 'date']],
    [['2026', '4', ''], '3つとも', ['date']],
    // One thing at a time: what is marked is what is said.
    [['8', '13', '40'], '年', ['year']],
    [['2026', '13', '40'], '暦にありません', ['month', 'date']],
    [['', '', ''], '3つとも', ['year', 'month', 'date']],
    [['26', '4', '1'], '2026', ['year']],
    [['2099', '1', '1'], 'ずっと先', ['year']],
  ] as const) {
    await fill(page, texts);
    const wrong = part(page, 'wrong');
    await expect(wrong, texts.join()).toContainText(said);
    await expect(part(page, 'said')).toBeEmpty();
    const invalid = page.locator('.first-dates [aria-invalid]');
    const marked = () =>
      invalid.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['part']));
    // The same may have been said before.
    await expect.poll(marked, texts.join()).toEqual(fields);
    await expect(invalid.first()).toBeFocused();
    await expect(invalid.first()).toHaveAccessibleDescription(new RegExp(said));
    const [field, bracket] = [(await invalid.first().boundingBox())!, (await wrong.boundingBox())!];
    expect(bracket.y - field.y - field.height).toBeGreaterThan(6);
    expect(bracket.y - field.y - field.height).toBeLessThan(30);
  }
  expect(await dashes()).toEqual(blank);
  await fill(page, typed(monthsAway(-3)));
  await expect(page.locator('.first-dates [aria-invalid]')).toHaveCount(0);
  await expect(part(page, 'wrong')).toBeHidden();
});

test('広い画面では、どこに出るかを、空の日にちの下で言い、答えは日にちのすぐ下に出る', async ({
  page,
}) => {
  const hint = page.getByText('ここに出ます');
  for (const width of [768, 820, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('');
    await expect(hint, `幅${width}px`).toBeVisible();
    await fill(page, typed(monthsAway(-7)));
    await expect(part(page, 'said')).not.toBeEmpty();
    await expect(hint).toBeHidden();
    const [day, said] = [
      (await part(page, 'first').boundingBox())!,
      (await part(page, 'said').boundingBox())!,
    ];
    expect(said.y - day.y - day.height, `幅${width}px`).toBeLessThan(20);
    expect(Math.abs(said.x - day.x)).toBeLessThan(2);
    // The button belongs to the fields, and what stands below ends where the page does.
    const [field, button] = [
      (await part(page, 'date').boundingBox())!,
      (await page.locator('.first-dates button').boundingBox())!,
    ];
    expect(button.x - field.x - field.width).toBeLessThan(50);
    const [ways, main] = [
      (await page.locator('.ways').boundingBox())!,
      (await page.getByRole('main').boundingBox())!,
    ];
    expect(Math.abs(ways.x + ways.width - main.x - main.width)).toBeLessThan(2);
  }
  await page.setViewportSize({ width: 360, height: 640 });
  await expect(hint).toBeHidden();
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

test('スマートフォンでは、何の手助けかも、お金も、日の欄も、つらいときの入口も、はじめの画面にある', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await expect(page.locator('.hero .cost')).toContainText(/料金は.*円か、.*円くらいです。.*めやす/);
  for (const place of [
    page.getByText('困りごとを支援員に相談できます'),
    page.locator('.hero .cost .sure'),
    page.locator('.first-dates button'),
    page.getByText('話せるところ'),
  ]) {
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
    await expect(rule.first()).toBeVisible();
    expect((await rule.allInnerTexts()).join('')).toContain(inWords(firstUsableDay));
    // Behind a word of certainty Chromium would end the line within it.
    for (const text of await rule.allInnerTexts())
      if (text.includes('たとえば')) expect(text).toMatch(/^たとえば/);
    await expect(page.locator('.first-dates .button')).toBeHidden();
    await page.goto('guides/period/');
    await expect(page.locator('.first-dates .button')).toBeHidden();
    await expect(page.locator('.first-dates noscript p').first()).toBeVisible();
  });
});
