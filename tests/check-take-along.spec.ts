import { readFileSync } from 'node:fs';
import { expect, type Page, test } from './setup/test.ts';
import ICAL from 'ical.js';
import { daysOf, expectedOf, inWords } from './setup/expected.ts';
import { textInCode } from './setup/read-code.ts';
import { monthsAway, noonOf, testDay } from './setup/test-day.ts';
import { standStill } from './setup/stand-still.ts';

const result = (page: Page) => page.locator('.result');

const settled = `usage=not-started&priorService=b-type&employment=company&hiredOn=${monthsAway(-4)}&course=steady&gap=continuous&proof=techo&age=adult`;
const [firstDay, lastDay] = daysOf(expectedOf(Object.fromEntries(new URLSearchParams(settled))));
/** Near the end of a month, where days are counted with more words. */
const longAgo = `${monthsAway(-27).slice(0, 7)}-29`;
/** The time is over, or ends before a new office may have begun. */
const ending = {
  closing: `usage=not-started&priorService=b-type&employment=company&hiredOn=${monthsAway(-41)}&course=steady&gap=continuous&proof=techo&age=adult`,
  onLeave: `usage=using&priorService=b-type&employment=company&hiredOn=${monthsAway(-60)}&course=on-leave`,
  ended: `usage=using&priorService=transition&employment=company&hiredOn=${monthsAway(-56)}&course=steady`,
};
/** Answers with the longest lists of reasons and of things to find out. */
const longest = {
  allUnknown: '',
  changed: `usage=using&priorService=residential-training&employment=public&hiredOn=${longAgo}&course=changed-job&leavingReason=other&circumstances=short-hours,undisclosed,jobcoach,moving,self-reliance-aid&ownTax=taxed&spouseTax=taxed&monthlySalary=180000`,
  open: `usage=stopped&priorService=residential-training&employment=trial&hiredOn=${longAgo}&course=returned&gap=gap&proof=physical-without-techo&age=senior&circumstances=short-hours,undisclosed,jobcoach,moving,self-reliance-aid`,
  settled,
  otherWay: 'priorService=school',
  ...ending,
};

async function openWith(page: Page, answers: string) {
  await page.goto('about:blank');
  await page.goto(answers ? `check/#v=2&${answers}` : 'check/');
  if (!answers)
    for (const name of ['すべての質問を1ページで見る', '結果を見る'])
      await page.getByRole('button', { name, exact: true }).click();
  await expect(result(page)).toBeVisible();
}

const pagesOf = async (page: Page) =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)!
    .length;

/** Runs in the page: words on paper smaller than 10.5 pt, and what the sheet cuts off. */
function tooSmallOrCut(sheet: Element): string[] {
  const end = sheet.getBoundingClientRect().bottom;
  const isShown = (part: Element) =>
    part.checkVisibility() &&
    [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim());
  return [...sheet.querySelectorAll('*')].filter(isShown).flatMap((part) => {
    const size = parseFloat(getComputedStyle(part).fontSize) * 0.75;
    const cutter = part.closest('.write') ?? sheet;
    const isCut =
      part.getBoundingClientRect().bottom >
      Math.min(end, cutter.getBoundingClientRect().bottom) + 1;
    const small = size < 10.45;
    return small || isCut ? [`${part.textContent} ${size}pt${isCut ? ' cut' : ''}`] : [];
  });
}

test.beforeEach(async ({ page }) => {
  await standStill(page, noonOf(testDay));
});

for (const [name, answers] of Object.entries(longest)) {
  test(`相談シートは、A4の1枚におさまる: ${name}`, async ({ page }) => {
    await openWith(page, answers);
    // With all that it can hold.
    await page.getByLabel(/QRコードをのせる/).check();
    await expect(page.locator('.sheet [data-qr]')).not.toHaveAttribute('hidden');
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.sheet:not(.wall)');
    for (const words of ['相談シート', '聞きたいこと', '担当者', '次に会う日', 'こまっていること'])
      await expect(sheet.getByText(words).first()).toBeVisible();
    await expect(page.locator('.result')).toBeHidden();
    expect(await sheet.evaluate(tooSmallOrCut)).toEqual([]);
    expect(await pagesOf(page)).toBe(1);
    await expect(sheet).not.toContainText('あてはまる:');
  });
}

for (const [name, answers] of Object.entries(ending)) {
  test(`期間が終わる人の相談シートには、ほかに相談できる所がある: ${name}`, async ({ page }) => {
    await openWith(page, answers);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-sheet="doors"] > li').first()).toBeVisible();
  });
}

test('かべに貼る紙は、これからの日と、内容のわからない題名だけが、大きな字で1枚に入る', async ({
  page,
}) => {
  await openWith(page, settled);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'かべに貼る紙を印刷' }).click();
  await page.emulateMedia({ media: 'print' });
  const wall = page.locator('.wall');
  await expect(wall.getByText('これからの予定')).toBeVisible();
  await expect(page.locator('.sheet:not(.wall)')).toBeHidden();
  await expect(wall).toContainText(inWords(firstDay));
  await expect(wall).not.toContainText(/障害|福祉|就労|支援|市区町村|受給者証/);
  expect(await wall.evaluate(tooSmallOrCut)).toEqual([]);
  expect(
    await wall
      .locator('.line .figure')
      .first()
      .evaluate((day) => parseFloat(getComputedStyle(day).fontSize) * 0.75),
  ).toBeGreaterThanOrEqual(18);
  expect(await pagesOf(page)).toBe(1);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(wall).toBeHidden();
});

test('答えの入ったQRコードは、選んだときだけシートにのる', async ({ page }) => {
  await openWith(page, settled);
  const code = page.locator('.sheet [data-qr]');
  await expect(code).toHaveAttribute('hidden');
  await page.getByLabel(/QRコードをのせる/).check();
  await expect(code).not.toHaveAttribute('hidden');
  await page.getByLabel(/QRコードをのせる/).uncheck();
  await expect(code).toHaveAttribute('hidden');
});

test('印刷したシートのQRコードを読むと、同じ答えのリンクになり、開くと同じ結果が出る', async ({
  page,
  baseURL,
}) => {
  await openWith(page, settled);
  await page.getByLabel(/QRコードをのせる/).check();
  await expect(page.locator('.sheet [data-qr]')).not.toHaveAttribute('hidden');
  const picture = page.locator('.sheet [data-qr]');
  await expect(picture.locator('path')).toHaveAttribute('d', /./);
  const read = await textInCode(
    page,
    await picture.evaluate((svg) => {
      svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
      return svg.outerHTML;
    }),
  );
  expect(read).toBe(`${baseURL}/check/#v=2&${settled}`);
  const before = await result(page).locator('[data-slot="line"]').textContent();
  await page.goto('about:blank');
  await page.goto(read!);
  await expect(result(page).locator('[data-slot="line"]')).toHaveText(before!);
});

test('カレンダーのファイルは、ほかのプログラムで読め、題名からは何のことかわからない', async ({
  page,
}) => {
  await openWith(page, settled);
  const save = async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'カレンダーに入れる' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    return {
      text,
      events: calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component)),
    };
  };
  const neutral = await save();
  expect(neutral.events.map(({ startDate }) => startDate.toString())).toEqual(
    expect.arrayContaining([firstDay, lastDay]),
  );
  expect(neutral.events.every(({ startDate }) => startDate.isDate)).toBe(true);
  for (const { summary } of neutral.events)
    expect(summary).not.toMatch(/障害|福祉|就労|支援|市区町村|受給者証/);
  await page.getByLabel(/題名に、内容を書く/).check();
  const plain = await save();
  expect(plain.events.map(({ summary }) => summary)).toContain('市区町村の更新');
  expect(plain.events.map(({ uid }) => uid)).toEqual(neutral.events.map(({ uid }) => uid));
});

test('シートは文字としてもコピーでき、リンクもコピーできる', async ({ page, context, baseURL }) => {
  const link = `${baseURL}/check/#v=2&${settled}`;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWith(page, settled);
  await page.getByRole('button', { name: '文字でコピー' }).click();
  await expect(page.locator('[data-said="take"]')).toContainText('コピーしました');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  for (const words of [
    '相談シート',
    inWords(firstDay),
    '就職の前に、就労継続支援B型を使いました。',
    '■ 聞きたいこと',
    link,
  ])
    expect(text).toContain(words);
  await page.getByRole('button', { name: 'リンクをコピー' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

test('コピーできないブラウザでは、リンクを欄に出し、選んである。答えを消すと、欄からも消える', async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('Not here'));
  });
  await openWith(page, settled);
  await page.getByRole('button', { name: 'リンクをコピー' }).click();
  const field = page.getByLabel('コピーする文字');
  await expect(field).toHaveValue(`${baseURL}/check/#v=2&${settled}`);
  expect(await page.evaluate(() => String(getSelection()))).toContain('#v=2');
  await result(page).getByRole('button', { name: '答えを消す' }).click();
  await expect(field).toHaveValue('');
});

test('使えない人の結果には、カレンダーのボタンを出さない', async ({ page }) => {
  await openWith(page, 'priorService=school');
  await expect(page.getByRole('button', { name: 'カレンダーに入れる' })).toBeHidden();
});
