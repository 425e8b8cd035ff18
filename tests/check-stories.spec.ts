import { expect, type Page, test } from './setup/test.ts';
import { monthsAway, noonOf } from './setup/test-day.ts';
import { standStill } from './setup/stand-still.ts';

const result = (page: Page) => page.locator('.result');
const story = (page: Page, slug: string) => page.locator(`article.story#${slug}`);
/** What the page of stories says of one: the result, then the days and the month. */
const saidOf = async (page: Page, slug: string) => [
  await story(page, slug).locator('.title').innerText(),
  ...(await story(page, slug).locator('.outcome dd').allInnerTexts()),
];

// Months after the day of the stories: a link brings its own day along.
test.beforeEach(({ page }) => standStill(page, noonOf(monthsAway(5))));

for (const slug of ['sota', 'haruka', 'mai']) {
  test(`例からチェックを開くと、同じ結果と日付と料金が出る: ${slug}`, async ({ page }) => {
    await page.goto('check/stories/');
    const said = await saidOf(page, slug);
    expect(said).toHaveLength(4);
    await story(page, slug).locator('summary').click();
    await story(page, slug)
      .getByRole('link', { name: /答えでチェックを開く/ })
      .click();
    await expect(result(page).getByRole('heading', { level: 2 })).toHaveText(said[0]!);
    for (const [i, slot] of ['short-first', 'short-last', 'monthly'].entries())
      await expect(result(page).locator(`[data-slot="${slot}"]`)).toHaveText(said[i + 1]!);
    await expect(result(page)).toContainText('別の日の結果です');
  });
}

test('使えない例には、日付と料金のかわりに、ほかの道がある', async ({ page }) => {
  await page.goto('check/stories/');
  for (const slug of ['rena', 'jun', 'hina']) {
    expect(await saidOf(page, slug)).toHaveLength(1);
    expect(await story(page, slug).locator('.doors a').count()).toBeGreaterThanOrEqual(3);
  }
});

test('どの例にも絵が1つあり、使える人がいまいる時期の丸が、余白の線の上にある', async ({
  page,
}) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('check/stories/');
    const seen = await page.locator('.story').evaluateAll((stories) => {
      const line = document.querySelector('svg.margin')!.getBoundingClientRect();
      const [names] = [...document.querySelectorAll('.phase-row')].map(
        ({ children }) => children.length,
      );
      return stories.map((one) => {
        const title = one.querySelector('h3')!;
        const { content, left, width } = getComputedStyle(title, '::before');
        const middle = one.getBoundingClientRect().left + parseFloat(left) + parseFloat(width) / 2;
        const number = Number(/\d/.exec(content)?.[0]);
        return {
          drawings: one.querySelectorAll('.drawing').length,
          hasDays: one.querySelector('.outcome dl > :nth-child(2)') !== null,
          hasRing: number >= 1 && number <= names!,
          isOver: one.id === 'jun',
          ring: number,
          isOnLine: Math.abs(middle - (line.left + line.width / 2)) < 1.5,
        };
      });
    });
    expect(seen.filter(({ drawings }) => drawings !== 1)).toEqual([]);
    // Whose days are over has none to come, and is in the last of the phases.
    expect(seen.filter(({ hasRing, hasDays, isOver }) => hasRing !== (hasDays || isOver))).toEqual(
      [],
    );
    expect(seen.filter(({ isOver }) => isOver).map(({ ring }) => ring)).toEqual([4]);
    expect(seen.filter(({ hasRing }) => hasRing).length).toBeGreaterThan(10);
    expect(seen.filter(({ hasRing, isOnLine }) => hasRing && !isOnLine)).toEqual([]);
  }
});

test('JavaScriptがなくても、例の結果も、きまりの数字も、全部読める', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL! });
  await page.goto('check/stories/');
  expect(await page.locator('.story').count()).toBeGreaterThanOrEqual(14);
  for (const one of await page.locator('.story').all())
    await expect(one.locator('.title')).toBeVisible();
  await page.goto('check/rules/');
  expect(await page.locator('.figures tbody tr').count()).toBeGreaterThan(30);
  await page
    .locator('summary')
    .filter({ hasText: /^条件$/ })
    .click();
  for (const one of await page.locator('.rules [data-reason]').all())
    await expect(one).toBeVisible();
  await page.close();
});

test('きまりのページの見出しと文には住所があり、中のリンクはそこへ行く', async ({ page }) => {
  await page.goto('check/rules/');
  for (const heading of await page.locator('.rules h2').all())
    await expect(heading).toHaveAttribute('id', /.+/);
  // All is folded, and the folds are the contents: an address opens its own.
  await page.goto('check/rules/#questions');
  await expect(page.locator('.rules > details:has(> summary #questions)')).toHaveAttribute('open');
  await expect(page.locator('.rules > details[open]')).toHaveCount(1);
  const missing = await page.evaluate(() =>
    [...document.querySelectorAll('main a[href^="#"]')]
      .map((link) => link.getAttribute('href')!.slice(1))
      .filter((id) => !document.getElementById(id)),
  );
  expect(missing).toEqual([]);
});

test('きまりのページの質問は、チェックと同じ順で、聞くときが書いてある', async ({ page }) => {
  await page.goto('check/');
  const asked = await page
    .locator('form .question')
    .evaluateAll((questions) =>
      questions.map((question) => (question as HTMLElement).dataset['short']),
    );
  await page.goto('check/rules/');
  expect(await page.locator('.asked b').allTextContents()).toEqual(asked);
  await expect(
    page.locator('.asked li').filter({ hasText: '復職した日' }).locator('.when'),
  ).toHaveText(
    '「就職したあとの様子」が「休職して、復職した(これから復職する)」で、「復職のときの支援」が「使った」のとき',
  );
});

test('チェックのページから、例ときまりのページへ行ける', async ({ page }) => {
  await page.goto('check/');
  await page.getByRole('main').getByRole('link', { name: 'いろいろな人の例で見る' }).click();
  await expect(page).toHaveURL(/\/check\/stories\/$/);
  await page.goBack();
  await page.getByRole('main').getByRole('link', { name: 'きまりを、もとの数字まで見る' }).click();
  await expect(page).toHaveURL(/\/check\/rules\/$/);
});
