import { expect, test, type Page } from './setup/test.ts';
import { firstDatesOf } from '../src/rules/index.ts';
import { facts } from '../src/rules/testing/content-facts.ts';
import { violationsIn } from './setup/axe.ts';
import { settle } from './setup/check-page.ts';
import { figure, inWords } from './setup/expected.ts';
import { smallTargets, tooWide } from './setup/on-screen.ts';
import { sheetsOf } from './setup/pdf-sheets.ts';
import { monthsAway, testDay, typed } from './setup/test-day.ts';

const tick = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });
/** Opens all folds of what can be chosen. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.controls details'))
      fold.open = true;
  });
/** A button of the order; its name is said with a pause in it. */
const press = (page: Page, title: string, act: string) =>
  page.getByRole('button', { name: new RegExp(`^「${title.replace('?', '\\?')}」を ?${act}$`) });
const said = (page: Page) => page.locator('.bar [role="status"]');
const order = (page: Page) => page.locator('[data-order] b');
const onPaper = (page: Page) => page.locator('.a4 [data-slide] h3');
const clearHash = async (page: Page) =>
  expect.poll(() => new URL(page.url()).hash, 'the address holds nothing').toBe('');

/** Opens a link on the page as it is. */
async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => void (location.hash = to), hash);
  await clearHash(page);
}

/** Runs in the page: what does not lie whole on its sheet. */
const cutParts = () =>
  [...document.querySelectorAll('.a4-frame:not([hidden])')].flatMap((frame) => {
    const end = frame.querySelector('.a4-foot')!.getBoundingClientRect().top + 1;
    return [...frame.querySelectorAll('.a4-body > *')]
      .filter((part) => part.getBoundingClientRect().bottom > end)
      .map((part) => part.textContent.slice(0, 20));
  });

test('えらぶとA4になり、順番を変え、はずせる。フォーカスは残り、そう聞こえ、何も残さない', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/handout/');
  const fold = page.locator('summary', {
    hasText: `はじめの${figure('eligibility/months-to-reach')}`,
  });
  await fold.click();
  await page.locator('summary', { hasText: 'か月目から' }).click();
  for (const name of ['いくらかかる?', '来年の料金', '断ってよいこと'])
    await tick(page, name).check();
  await expect(said(page)).toHaveText('「断ってよいこと」をのせました。 A4で1枚です。');
  await expect(onPaper(page)).toHaveText(['いくらかかる?', '来年の料金', '断ってよいこと']);

  await expect(fold).toContainText('2つ');

  const up = press(page, '断ってよいこと', '上へ');
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('「断ってよいこと」を2番目にしました。');
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(order(page)).toHaveText(['断ってよいこと', 'いくらかかる?', '来年の料金']);
  await expect(onPaper(page)).toHaveText(['断ってよいこと', 'いくらかかる?', '来年の料金']);
  // The first one cannot go up: its other button has the focus.
  await expect(press(page, '断ってよいこと', '下へ')).toBeFocused();
  await press(page, 'いくらかかる?', 'はずす').click();
  await expect(press(page, '来年の料金', 'はずす')).toBeFocused();
  await expect(tick(page, 'いくらかかる?')).not.toBeChecked();
  await expect(said(page)).toContainText('「いくらかかる?」をはずしました。');

  expect(asked.map((path) => path.replace(/search\/\w+\//, ''))).toEqual([
    '/handout/',
    '/handout.js',
    '/handout/blocks/',
  ]);
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await page.getByRole('button', { name: 'ぜんぶはずす' }).click();
  await expect(said(page)).toHaveText('ぜんぶはずしました。 まだ、何もえらんでいません。');
});

test('紙の数は、見えているとおりに印刷され、何も切れない。入らない文は、そう言う', async ({
  page,
}) => {
  await page.goto('/handout/');
  for (const [hash, sheets] of [
    ['#blocks=fee,next-year', 1],
    ['#paper=company', 2],
    // What would miss a sheet by little stands closer.
    ['#paper=hired', 1],
    ['#paper=renewal&size=18', 2],
    ['#paper=first&words=easy&size=14&grounds=on', 2],
    ['#blocks=fee,next-year,say-apply,what&size=18', 2],
  ] as const) {
    await follow(page, hash);
    await expect(said(page)).toContainText(`A4で${sheets}枚です。`);
    await expect(page.locator('.a4-frame:visible')).toHaveCount(sheets);
    const pdf = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
    expect(pdf, hash).toEqual(Array(sheets).fill({ width: 210, height: 297 }));
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(cutParts), hash).toEqual([]);
    await expect(page.locator('[data-order] .off')).toHaveCount(0);
    await page.emulateMedia({ media: null });
  }

  await follow(page, '#blocks=what,three,who,when,fee,apply,start,secrets&size=18');
  await expect(said(page)).toContainText(/2枚に入りません。「.+」.*は、紙にのりません。/);
  const left = await page.locator('[data-order] .off b').allTextContents();
  expect(left.length).toBeGreaterThan(0);
  const shown = await onPaper(page).allTextContents();
  expect([...shown, ...left]).toEqual(await order(page).allTextContents());
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true })).length).toBe(2);

  // What is said goes last of all.
  await follow(page, '#paper=start&size=18');
  await expect(said(page)).toContainText('は、紙にのりません。');
  await expect(page.locator('.a4 .say')).toHaveCount(1);
  await follow(page, '#blocks=what,three,who,when,fee,apply,start,secrets&size=18');
  await page.getByLabel('ふつう(12)').check();
  await expect(said(page)).toContainText('A4で2枚です。');
  await expect(page.locator('[data-order] .off')).toHaveCount(0);
});

for (const file of ['furigana.js', 'furigana.txt', 'menu.js'])
  test(`紙のそばのふりがなは、取れなければ、そう言い、なしにもどる: ${file}`, async ({ page }) => {
    await page.route(`**/${file}*`, (route) => route.abort());
    await settle(page);
    await page.goto('/handout/#blocks=fee');
    await unfold(page);
    await expect(page.locator('.a4 .plain').first()).toBeVisible();
    const own = page.locator('[data-furigana]');
    await own.selectOption('ぜんぶ');
    await expect(
      page.locator('[data-said]', { hasText: 'ふりがなは、いまは出せません。' }),
    ).toBeVisible();
    await expect(own.locator('option:checked')).toHaveText('なし');
  });

test('ことば、根拠、手で書く行、ふりがな、日にちが紙に出て、消せる', async ({ page }) => {
  await settle(page);
  await page.goto('/handout/#blocks=fee');
  await unfold(page);
  await expect(page.locator('.a4 .plain').first()).toBeVisible();
  await page.getByLabel('わかりやすい', { exact: true }).check();
  await expect(page.locator('.a4 .easy').first()).toBeVisible();
  await expect(page.locator('.a4 .plain').first()).toBeHidden();
  await page.getByLabel('根拠を、番号でつける').check();
  await expect(onPaper(page).first()).toContainText(/\(1/);
  await expect(page.locator('.a4 .grounds li').first()).not.toBeEmpty();
  await expect(page.locator('.a4 .write')).toBeVisible();
  await page.getByLabel('手で書く行').uncheck();
  await expect(page.locator('.a4 .write')).toHaveCount(0);
  await page.getByLabel('ふりがな').last().selectOption('ぜんぶ');
  await expect(page.locator('.a4 li rt:visible').first()).toBeVisible();
  await page.getByLabel('ふりがな').last().selectOption('なし');

  const fill = async (texts: readonly string[]) => {
    for (const [i, name] of ['year', 'month', 'date'].entries())
      await page.locator(`.first-dates [data-part="${name}"]`).fill(texts[i]!);
    await page.locator('.first-dates button').click();
  };
  const hiredOn = monthsAway(-3);
  const dates = firstDatesOf(hiredOn, facts, testDay);
  if (typeof dates === 'string') throw new Error(dates);
  await fill(typed(hiredOn));
  const { firstUsableDay, lastDay } = dates;
  await expect(page.locator('.a4 [data-day]')).toHaveText(
    [hiredOn, firstUsableDay, lastDay].map((day) => inWords(day)),
  );
  // Before the service began, nothing is reckoned: the form says what to do, the paper has no days.
  await fill(['2015', '4', '1']);
  await expect(page.locator('.a4 [data-day]')).toHaveCount(0);
  await expect(page.locator('.first-dates [data-part="said"]')).toContainText('チェックで');
  // Whose last day has passed is told whom to call.
  await fill(typed(monthsAway(-50)));
  await expect(page.locator('.a4 .days .plain')).toContainText('障害者就業・生活支援センター');
  await expect(page.locator('.a4 .days .blank')).toBeVisible();
  await page.getByLabel('わかりやすい', { exact: true }).check();
  await expect(page.locator('.a4 .days .easy')).toBeVisible();
  await expect(page.locator('.a4 .days .plain')).toBeHidden();
  await fill(typed(hiredOn));
  await expect(page.locator('.a4 [data-ended]')).toBeHidden();
});

test('リンクで同じ紙が開き、住所からは消える。こわれたリンクでは、いまの紙が残る', async ({
  page,
  context,
}) => {
  await settle(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const day = monthsAway(-3);
  await page.goto(`/handout/#paper=apply&size=14&words=easy&day=${day}`);
  await expect(said(page)).toContainText('「申し込みの前に」を開きました。');
  await clearHash(page);
  await press(page, '来年の料金', 'はずす').click();
  await unfold(page);
  await page.getByLabel('QRコードをつける').check();
  await expect(page.getByRole('img', { name: 'この紙を開くQRコード' })).toBeVisible();
  await page.getByRole('button', { name: 'リンクをコピー' }).click();
  await expect(said(page)).toContainText('就職した日も入っています');
  expect(new URL(page.url()).hash).toBe('');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const chosen = await order(page).allTextContents();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(order(page)).toHaveText(chosen);
  await expect(page.getByLabel('大きい(14)', { exact: true })).toBeChecked();
  await expect(page.locator('.a4 [data-day="hired"]')).toHaveText(inWords(day));
  await expect(page.locator('.a4-title').first()).toHaveText('申し込みの前に');

  for (const hash of [
    '#blocks=',
    '#blocks=%E0%A4%A&size=<img src=x onerror=alert(1)>',
    `#paper=${'x'.repeat(3000)}`,
  ]) {
    await follow(page, hash);
    await expect(said(page)).toContainText('このリンクは読めませんでした');
    await expect(order(page)).toHaveText(chosen);
  }
  await follow(page, '#blocks=fee,gone,fee,who');
  await expect(said(page)).toContainText('「gone」は、ここにありません');
  await expect(order(page)).toHaveText(['いくらかかる?', '使える人']);

  // What stands on the screen is what was chosen, also where a sheet has no room for it.
  await page.getByRole('button', { name: '画面で見せる' }).click();
  const show = page.getByRole('dialog');
  await expect(show.getByRole('status')).toHaveText('1 / 3');
  await expect(show.getByRole('group', { name: 'わたしの日にち' })).toContainText(inWords(day));
  await page.keyboard.press('ArrowRight');
  await expect(show.getByRole('status')).toHaveText('2 / 3');
  await page.goBack();
  await expect(show).toBeHidden();
});

test('スマートフォンの幅でも、紙を、読める大きさで見られる', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/handout/#blocks=fee');
  const look = page.getByRole('button', { name: '紙を拡大' });
  const line = page.locator('.a4 li').first();
  /** How large its letters are drawn. */
  const letters = () =>
    line.evaluate(
      (one) =>
        (parseFloat(getComputedStyle(one).fontSize) * one.getBoundingClientRect().width) /
        (one as HTMLElement).offsetWidth,
    );
  expect(await letters()).toBeLessThan(8);
  await look.click();
  await expect(look).toHaveAttribute('aria-pressed', 'true');
  expect(await letters()).toBeGreaterThanOrEqual(14);
  await expect(page.locator('.a4-title').first()).toBeInViewport();
  const paper = page.getByRole('region', { name: '紙の見本' });
  expect(await paper.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
  // The sheet moves to and fro, the page does not.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await look.click();
  expect(await letters()).toBeLessThan(8);
});

test('幅320でも、はみ出さず、押す所は44pxあり、axeの違反がない', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/handout/#paper=first');
  await expect(said(page)).toContainText('開きました');
  for (const size of ['100%', '200%']) {
    await page.evaluate((to) => (document.documentElement.style.fontSize = to), size);
    const wide = await page.locator('.own').evaluate((own) => own.scrollWidth - own.clientWidth);
    expect(wide, size).toBeLessThanOrEqual(0);
  }
  await page.evaluate(() => document.documentElement.removeAttribute('style'));
  expect(await page.evaluate(tooWide)).toEqual([]);
  expect(await page.evaluate(smallTargets)).toEqual([]);
  expect(await violationsIn(page)).toEqual([]);
});

test('部品が届かなければそう言い、もういちど押せば紙になる', async ({ page }) => {
  await page.goto('/handout/');
  await unfold(page);
  await page.route('**/handout.js*', (route) => route.abort());
  await tick(page, '使える人').check();
  await expect(page.getByRole('alert').filter({ hasText: '届きませんでした' })).toBeVisible();
  await page.unroute('**/handout.js*');
  await tick(page, 'いくらかかる?').check();
  await expect(onPaper(page)).toHaveText(['使える人', 'いくらかかる?']);
  await expect(page.getByRole('alert').filter({ hasText: '届きませんでした' })).toHaveCount(0);
});

test('紙、ガイド、チェックの結果から、その話や日にちを持って来られる', async ({ page }) => {
  await settle(page);
  await page.goto('/handout/end/');
  await page.getByRole('link', { name: '自分用に直す' }).click();
  await expect(order(page).first()).toHaveText('いつから、いつまで');
  await page.goto('/guides/fee/');
  await page.getByRole('link', { name: 'この話を、渡す紙にする' }).click();
  await expect(order(page)).toHaveText(['いくらかかる?', '来年の料金']);
  const hiredOn = monthsAway(-4);
  await page.goto(
    `/check/#v=2&usage=not-started&priorService=b-type&employment=company&hiredOn=${hiredOn}&course=steady&gap=continuous&proof=techo&age=adult`,
  );
  await page.getByRole('button', { name: '渡す紙を作る' }).click();
  await expect(page.locator('.a4 [data-day="hired"]')).toHaveText(inWords(hiredOn));
  await expect(order(page).first()).toHaveText('いつから数える?');
  await clearHash(page);
});

test('チェックで「ほかの道」「終わった」「聞いてみる」と出た人の紙は、その話から始まり、あわない日にちは出ない', async ({
  page,
}) => {
  await settle(page);
  const all = 'priorService=b-type&employment=company&gap=continuous&proof=techo&age=adult';
  for (const [link, firstBlock] of [
    [`usage=not-started&priorService=none&hiredOn=${monthsAway(-4)}`, '3つの支援のちがい'],
    [`usage=not-started&${all}&course=steady&hiredOn=${monthsAway(-50)}`, '終わったあと'],
    [`usage=not-started&${all}&course=changed-job&hiredOn=${monthsAway(-4)}`, 'いつから数える?'],
  ] as const) {
    await page.goto(`/check/#v=2&${link}`);
    await page.getByRole('button', { name: '渡す紙を作る' }).click();
    await expect(order(page).first(), link).toHaveText(firstBlock);
    await expect(page.locator('.a4 .days'), link).toHaveCount(0);
  }
});

test('紙の形の名前は、えらぶものの上に1行で、紙が出るまでは本文の幅に並ぶ', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/handout/');
    const beside = await page.locator('.own .controls > fieldset').evaluateAll(
      (sets) =>
        sets.filter((set) => {
          const name = set.querySelector('legend')!.getBoundingClientRect();
          const choices = [...set.querySelectorAll('label')].map((one) =>
            one.getBoundingClientRect(),
          );
          return (
            choices.some(({ top }) => top < name.bottom - 1) || choices[0]!.left - name.left > 1
          );
        }).length,
    );
    expect(beside, `${width}px`).toBe(0);
  }
  const wide = (name: string) => page.locator(name).evaluate((one) => one.clientWidth);
  expect(await wide('.own .controls')).toBe(await wide('.onward:first-of-type'));
});
