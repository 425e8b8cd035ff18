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

test('時期のマスは、どの幅でも同じはばで、時期の丸と名前が、その上に、重ならずに立つ', async ({
  page,
}) => {
  for (const width of [320, 345, 360, 414, 820, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/compare/');
    const { cells, wrong } = await page.evaluate(() => {
      const across = [...document.querySelectorAll('.lane:not([hidden]) .cells > *')];
      const names = [...document.querySelectorAll('.lanes .phase-row > li')];
      const lines = names.map((name) => {
        const words = document.createRange();
        words.selectNodeContents(name);
        return [...words.getClientRects()];
      });
      return {
        cells: across.map((cell) => Math.round(cell.getBoundingClientRect().width)),
        wrong: names
          .slice(1)
          .flatMap((name, i) =>
            lines[i]!.some((before) =>
              lines[i + 1]!.some(
                (line) =>
                  before.right > line.left - 2 &&
                  before.top < line.bottom &&
                  line.top < before.bottom,
              ),
            )
              ? [name.textContent]
              : [],
          ),
      };
    });
    expect(Math.max(...cells) - Math.min(...cells), `幅${width}px`).toBeLessThanOrEqual(2);
    expect(wrong, `幅${width}px`).toEqual([]);
  }
});

test('幅360pxで、5つの点のマスは、どれも4行まで', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/compare/');
  const long = await page.locator('.five td:visible > span:last-child').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const words = document.createRange();
      words.selectNodeContents(cell);
      const lines = new Set(
        [...words.getClientRects()].map(({ bottom }) => Math.round(bottom / 12)),
      );
      return lines.size > 4 ? [`${lines.size}行: ${cell.textContent.trim()}`] : [];
    }),
  );
  expect(long).toEqual([]);
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

  await page.getByLabel('A型').click();
  await expect(status).toHaveText(/3つまで/);
  await expect(page.getByLabel('A型')).not.toBeChecked();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await expectSideBySide(page, usual);
  await page.getByLabel('ジョブコーチ').uncheck();
  await expectSideBySide(page, usual.slice(0, 2));
  await page.getByLabel('A型').check();
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
  await expectSideBySide(page, usual.slice(0, 2));
  await page.goForward();
  await expectSideBySide(page, withA);
});

test('強制カラーでは、色のないマスも、読者の色の字と線になる', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/compare/');
  const { ink, drawn } = await page.evaluate(() => {
    const own = document.createElement('i');
    own.style.color = 'CanvasText';
    const cells = [...document.querySelectorAll('.cells > :not([class*=" "], .service)')];
    document.body.append(own);
    const colours = cells
      .filter(({ className }) => className === '')
      .flatMap((cell) => [getComputedStyle(cell).color, getComputedStyle(cell).borderTopColor]);
    return { ink: getComputedStyle(own).color, drawn: colours };
  });
  expect(drawn.length).toBeGreaterThan(8);
  expect(new Set(drawn)).toEqual(new Set([ink]));
});

test('電話で、知らせはことばの途中で行を変えず、図のことばは3行まで、太いことばは2行まで', async ({
  page,
}) => {
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/compare/');
    await page.getByLabel('A型').click();
    const seen = await page.evaluate(() => {
      const linesOf = (one: Element) => {
        const { lineHeight, paddingTop } = getComputedStyle(one);
        const { height } = one.getBoundingClientRect();
        return Math.round((height - parseFloat(paddingTop)) / parseFloat(lineHeight));
      };
      const said = document.querySelector('.choose [role="status"]')!.firstChild as Text;
      const broken = [...said.data].flatMap((letter, i) => {
        if (i === 0) return [];
        const top = (at: number) => {
          const one = document.createRange();
          one.setStart(said, at);
          one.setEnd(said, at + 1);
          return one.getBoundingClientRect().top;
        };
        return top(i) > top(i - 1) + 4 ? [said.data[i - 1] + letter] : [];
      });
      return {
        broken,
        lanes: [
          ...document.querySelectorAll('.lane:not([hidden]) .words > li:not(.visually-hidden)'),
        ].map(linesOf),
        bold: [...document.querySelectorAll('.five tbody td:not([hidden]) > span')]
          .filter((one) => Number(getComputedStyle(one).fontWeight) > 400)
          .map((one) => {
            const words = document.createRange();
            words.selectNodeContents(one);
            return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
          }),
      };
    });
    // Behind a full stop or a comma.
    for (const pair of seen.broken) expect(pair).toMatch(/^[。、]/);
    if (width === 360) expect(Math.max(...seen.lanes)).toBeLessThanOrEqual(3);
    expect(seen.bold.length).toBeGreaterThan(0);
    expect(Math.max(...seen.bold)).toBeLessThanOrEqual(2);
  }
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

test('広い画面では、6つの支援は、1つの点ごとに3つと3つにならび、表は幅いっぱい', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/compare/');
  await page.getByText('すべての点でくらべる').click();
  const rows = await page.locator('.all tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const boxes = [...row.querySelectorAll('td')].map((cell) => cell.getBoundingClientRect());
      return [
        new Set(boxes.map(({ left }) => left)).size,
        new Set(boxes.map(({ top }) => top)).size,
      ];
    }),
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(new Set(rows.map(String))).toEqual(new Set(['3,2']));
  for (const name of await page.locator('.all tbody .column').all())
    await expect(name).toBeVisible();
  const widths = await page.evaluate(() =>
    ['main', '.all table'].map(
      (name) => document.querySelector(name)!.getBoundingClientRect().width,
    ),
  );
  expect(widths[1]).toBeGreaterThan(widths[0]! - 2);
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

test('ふりがなを出しても、時期の名前は重ならず、名前のよみは1回だけ', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.addInitScript(() => localStorage.setItem('furigana', '2'));
  await page.goto('/compare/');
  const names = page.locator('.lanes .phase-row > li');
  await expect(page.locator('.lane:visible .name b ruby').first()).toBeVisible();
  const texts = await names.evaluateAll((all) =>
    all.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom };
    }),
  );
  const touching = texts.filter((one, i) =>
    texts
      .slice(i + 1)
      .some(
        (other) =>
          one.left < other.right + 4 &&
          other.left < one.right + 4 &&
          one.top < other.bottom &&
          other.top < one.bottom,
      ),
  );
  expect(touching).toEqual([]);
  await expect(page.locator('.lane:visible .reading').filter({ visible: true })).toHaveCount(0);
});
