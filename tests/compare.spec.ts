import { expect, test, type Page } from './setup/test.ts';
import { violationsIn } from './setup/axe.ts';
import { figure } from './setup/expected.ts';
import { tooWide } from './setup/on-screen.ts';

const usual = ['就労移行支援', '就労定着支援', 'ジョブコーチ支援'];
const headings = (page: Page) => page.getByRole('table').first().getByRole('columnheader');

/** Both the picture and the table show these, in this order. */
async function expectSideBySide(page: Page, names: readonly string[]): Promise<void> {
  await expect(page.locator('.lane:visible .name b')).toHaveText([...names]);
  await expect(headings(page)).toHaveText([...names]);
}

for (const width of [320, 1280]) {
  test(`図のマスの意味と表の名前が、耳では1回ずつ、ことばで聞こえる: 幅${width}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/compare/');
    const heard = await page.getByRole('figure').ariaSnapshot();
    for (const words of [
      `就職の前: 標準${figure('ikou/length', '年')}`,
      `はじめの${figure('eligibility/months-to-reach')}: ${figure('period/first6-months')}以上 職場定着支援`,
      `最長${figure('period/max', '年')}`,
      `どの時期も: 標準${figure('jobcoach/standard-min')}〜${figure('jobcoach/standard-max')}`,
    ])
      expect(heard.replaceAll(/\s+/g, ' '), words).toContain(words);
    await expect(headings(page)).toHaveText(usual);
    for (const cell of await page.getByRole('table').first().getByRole('cell').all())
      expect(await cell.ariaSnapshot()).not.toMatch(/"(移行支援|定着支援|ジョブコーチ) /);
  });
}

test('幅360pxの図では、番号の箱のとなりのことばが、2行めもまっすぐそろう', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/compare/');
  const begins = await page.locator('.lane:visible .words > li').evaluateAll((items) =>
    items
      .filter((item) => item.querySelector('.key'))
      .map((item) => {
        const text = document.createRange();
        text.setStart(item.querySelector('b')!, 0);
        text.setEndAfter(item.lastChild!);
        const lines = Map.groupBy([...text.getClientRects()], ({ bottom }) =>
          Math.round(bottom / 12),
        );
        return [...lines.values()].map((boxes) => Math.min(...boxes.map(({ left }) => left)));
      }),
  );
  expect(begins.flat().length).toBeGreaterThan(begins.length);
  const places = begins.flat();
  expect(Math.max(...places) - Math.min(...places)).toBeLessThan(2);
});

test('幅1024pxから、根拠は余白に立ち、図と表は場所をあける', async ({ page }) => {
  for (const width of [1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/compare/?sources=on');
    const notes = page.getByRole('group', { name: '根拠' });
    await expect(notes).toHaveCount(3);
    const wrong = await page.evaluate(() => {
      const boxes = (what: string) =>
        [...document.querySelectorAll(what)]
          .filter((one) => one.checkVisibility())
          .map((one) => one.getBoundingClientRect());
      const blocks = boxes('.answer, .further, .lane, .choose, .five table, .warn, .say');
      return boxes('.grounds').flatMap((note) => [
        ...(note.right > innerWidth ? ['切れる'] : []),
        ...blocks
          .filter(
            (block) =>
              note.left < block.right && note.top < block.bottom && block.top < note.bottom,
          )
          .map(({ top }) => `重なる: ${top}`),
      ]);
    });
    expect(wrong, `幅${width}px`).toEqual([]);
  }
});

test('図のマスの段は、どの支援でも同じ高さ', async ({ page }) => {
  for (const path of ['/compare/', '/guides/jobcoach/', '/guides/ikou/']) {
    await page.goto(path);
    const heights = await page
      .locator('.lane:visible .cells')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    expect(heights.length, path).toBeGreaterThan(1);
    expect(Math.max(...heights) - Math.min(...heights), path).toBeLessThan(2);
  }
});

test('2つか3つを選ぶと図と表にならび、知らせが出て、もどる・すすむで前の組になる', async ({
  page,
}) => {
  await page.goto('/compare/');
  await expectSideBySide(page, usual);
  const status = page.getByRole('group', { name: /ならべる支援/ }).getByRole('status');

  await page.getByLabel('A型').check();
  await expect(status).toHaveText(/3つまで/);
  await expectSideBySide(page, usual);
  await page.getByLabel('ジョブコーチ').uncheck();
  const withA = ['就労移行支援', '就労定着支援', '就労継続支援A型'];
  await expectSideBySide(page, withA);
  await expect(status).toHaveText('移行支援・定着支援・A型を、ならべました。');
  await page.getByLabel('移行支援').uncheck();
  await expectSideBySide(page, withA.slice(1));
  await page.getByLabel('定着支援').uncheck();
  await expect(status).toHaveText(/あと1つ/);
  await expectSideBySide(page, withA.slice(1));

  await page.goBack();
  await expectSideBySide(page, withA);
  await expect(page.getByLabel('移行支援')).toBeChecked();
  await page.goBack();
  await expectSideBySide(page, usual);
  await page.goForward();
  await expectSideBySide(page, withA);
});

test('住所の#のあとの組が開き、分からないものは、いつもの3つになる', async ({ page }) => {
  const opened = async (fragment: string, names: readonly string[]) => {
    await page.goto('about:blank');
    await page.goto(`/compare/${fragment}`);
    await expectSideBySide(page, names);
  };
  await opened('#s=b-gata,nakapotsu', [
    '障害者就業・生活支援センター(なかぽつ)',
    '就労継続支援B型',
  ]);
  await opened('#s=ikou%2Cteichaku%2Cnothing', usual.slice(0, 2));
  for (const garbage of [
    '#s=',
    '#s=ikou',
    '#s=%E0%A4%A',
    '#s=<b>,x',
    '#five',
    '#s=ikou,teichaku,jobcoach,a-gata',
  ])
    await opened(garbage, usual);
});

test('選んだ組でも、たたんだ表を開いても、axeの違反がなく、横にはみ出さない', async ({ page }) => {
  for (const width of [320, 820]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('about:blank');
    await page.goto('/compare/#s=nakapotsu,a-gata,b-gata');
    await page.getByText('すべての点でくらべる').click();
    expect(await page.evaluate(tooWide)).toEqual([]);
    expect(await violationsIn(page)).toEqual([]);
  }
});

test.describe('JavaScriptがなくても', () => {
  test.use({ javaScriptEnabled: false });

  test('いつもの3つがならび、6つの表が開き、動かないボタンは出ない', async ({ page }) => {
    await page.goto('/compare/');
    await expectSideBySide(page, usual);
    await expect(page.getByRole('group', { name: /ならべる支援/ })).toBeHidden();
    await page.getByText('すべての点でくらべる').click();
    await expect(page.getByRole('table').nth(1).getByRole('columnheader')).toHaveCount(6);
  });
});
