import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from './setup/test.ts';
import {
  doubtInWords,
  doubtsOnSite,
} from '../src/collections/editorial/house-rules/site-readings.ts';
import { choose } from './setup/check-page.ts';
import { tooWide } from './setup/on-screen.ts';
import { kindsOfPage, partsOf } from './setup/pages.ts';
import { dist } from './setup/places.ts';
import { addStyle } from './setup/reader-style.ts';
import { results, search } from './setup/search-page.ts';

test('どのページのどの漢字にも、人が見た読みがある', () => {
  expect(doubtsOnSite(dist).map(doubtInWords)).toEqual([]);
});

const readings = (page: Page) => page.locator('rt[data-over]');
const field = (page: Page) => page.getByLabel('ふりがな');
const kept = (page: Page) => page.evaluate(() => Object.entries(localStorage));
const listFile = '**/furigana.txt';

async function switchTo(page: Page, level: 'なし' | 'むずかしい字だけ' | 'ぜんぶ'): Promise<void> {
  if (!(await field(page).isVisible())) await page.locator('header summary').first().click();
  await field(page).selectOption(level);
}

/** What is on the screen has readings first, the foot of the page last. */
const done = (page: Page) => expect(page.locator('footer rt').last()).toBeAttached();

/** As on a device where they were switched on before. */
const remembered = (page: Page, level = '2') =>
  page.addInitScript((kept) => localStorage.setItem('furigana', kept), level);

/** What a word of the page is read, where it is. */
const over = (page: Page, word: string) =>
  page.locator('main ruby', { hasText: new RegExp(`^${word}$`) }).locator('rt');

test('ぜんぶ、むずかしい字だけ、なしを選べて、なしで元のページにもどる', async ({ page }) => {
  const text = () => page.locator('main').evaluate((main) => main.innerHTML);
  await page.goto('/guides/fee/');
  const before = await text();
  await expect(readings(page)).toHaveCount(0);
  await switchTo(page, 'ぜんぶ');
  await expect(over(page, '世帯').first()).toHaveAttribute('data-over', 'せたい');
  await expect(over(page, '人').first()).toHaveAttribute('data-over', 'ひと');
  await done(page);
  const all = await readings(page).count();
  await switchTo(page, 'むずかしい字だけ');
  await expect(over(page, '人')).toHaveCount(0);
  await done(page);
  await expect(over(page, '世帯').first()).toHaveAttribute('data-over', 'せたい');
  expect(await readings(page).count()).toBeLessThan(all * 0.75);
  await switchTo(page, 'なし');
  await expect(readings(page)).toHaveCount(0);
  expect(await text()).toBe(before);
});

test('押した人の端末だけに、1つだけおぼえ、なしで消える', async ({ page }) => {
  await page.goto('/guides/fee/');
  expect(await kept(page)).toEqual([]);
  await switchTo(page, 'むずかしい字だけ');
  await expect(readings(page).first()).toBeAttached();
  expect(await kept(page)).toEqual([['furigana', '1']]);
  await page.goto('/faqs/how-much/');
  await expect(readings(page).first()).toBeAttached();
  await page.locator('header summary').first().click();
  await expect(field(page).locator('option:checked')).toHaveText('むずかしい字だけ');
  await field(page).selectOption('なし');
  await expect(readings(page)).toHaveCount(0);
  expect(await kept(page)).toEqual([]);
});

test('選ぶまで何も取りに行かず、選べば2つだけ', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/.*\//, '')));
  await page.goto('/guides/fee/', { waitUntil: 'networkidle' });
  expect(asked.filter((name) => name.startsWith('furigana'))).toEqual([]);
  await switchTo(page, 'ぜんぶ');
  await expect(readings(page).first()).toBeAttached();
  expect(asked.filter((name) => name.startsWith('furigana'))).toEqual([
    'furigana.js',
    'furigana.txt',
  ]);
});

test('コードは1kBまで', () => {
  const [code] = globSync('search/*/furigana.js', { cwd: dist });
  expect(brotliCompressSync(readFileSync(dist + code!)).length).toBeLessThanOrEqual(1000);
});

test('画面にあるものが先に出て、残りは、そのあとに出る', async ({ page }) => {
  await remembered(page);
  await page.addInitScript(() => {
    const later = window.setTimeout;
    const waiting: (() => void)[] = [];
    Object.assign(window, {
      // As on a phone that has much else to do.
      setTimeout: (work: () => void, delay?: number) =>
        delay === undefined ? waiting.push(work) : later(work, delay),
      goOn: () => Object.assign(window, { setTimeout: later }) && waiting.forEach((work) => work()),
    });
  });
  await page.goto('/guides/fee/');
  await expect(page.locator('h1 rt').first()).toBeAttached();
  await expect(page.locator('footer rt')).toHaveCount(0);
  await page.evaluate('goOn()');
  await done(page);
});

test('端末が保存をゆるさなくても、このページでは出る', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    }),
  );
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto('/guides/fee/');
  await switchTo(page, 'ぜんぶ');
  await expect(readings(page).first()).toBeAttached();
  expect(said).toEqual([]);
});

for (const [file, answer] of [
  [listFile, undefined],
  ['**/furigana.js*', undefined],
  // A server that answers everything with a page.
  [listFile, '<!doctype html><title>世帯</title>'],
] as const)
  test(`取れなければ、そう言い、ページはそのまま。もういちど選べば出る: ${file} ${answer ?? ''}`, async ({
    page,
  }) => {
    await page.route(file, (route) => (answer ? route.fulfill({ body: answer }) : route.abort()));
    await page.goto('/guides/fee/');
    const before = await page.locator('main').innerHTML();
    await switchTo(page, 'ぜんぶ');
    await expect(page.getByRole('alert').filter({ hasText: 'もういちど選んで' })).toBeVisible();
    await expect(field(page).locator('option:checked')).toHaveText('なし');
    expect(await page.locator('main').innerHTML()).toBe(before);
    expect(await kept(page)).toEqual([]);
    await page.unroute(file);
    await switchTo(page, 'ぜんぶ');
    await expect(readings(page).first()).toBeAttached();
    await expect(page.getByRole('alert').filter({ hasText: 'もういちど選んで' })).toBeHidden();
  });

test('別の版の一覧でも、ページの文は変わらない', async ({ page }) => {
  await page.route(listFile, (route) =>
    route.fulfill({
      body: [':not(b)', 'script', 'rt{}', '(?=)\n(世帯):せたい\n(古語):こご\n<html>:\n:'].join(
        '\f',
      ),
    }),
  );
  await page.goto('/guides/fee/');
  const text = () => page.locator('main').evaluate((main) => main.textContent);
  const before = await text();
  await switchTo(page, 'ぜんぶ');
  await expect(over(page, '世帯').first()).toHaveAttribute('data-over', 'せたい');
  await expect(page.locator('main rt:not([data-over="せたい"])')).toHaveCount(0);
  expect(await text()).toBe(before);
});

test('コピーにも、読み上げにも、よみは入らない', async ({ page }) => {
  await page.goto('/guides/fee/');
  const copied = () =>
    page.evaluate(() => {
      getSelection()!.selectAllChildren(document.querySelector('main article')!);
      return String(getSelection()).replace(/\s+/g, '');
    });
  const headings = async () => {
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    await client.detach();
    return nodes
      .filter(({ role, ignored }) => !ignored && ['heading', 'link'].includes(String(role?.value)))
      .map(({ name }) => String(name?.value).replace(/\s+/g, ''));
  };
  // What is folded is no text to be selected.
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  // The switch stands in the menu, which is filled when it is touched.
  await page.locator('header details.menu').dispatchEvent('pointerenter');
  await expect(page.locator('header .fold').nth(1)).toBeAttached();
  const [copiedBefore, headingsBefore] = [await copied(), await headings()];
  await switchTo(page, 'ぜんぶ');
  await expect(readings(page).first()).toBeAttached();
  await done(page);
  expect(await copied()).toBe(copiedBefore);
  expect(await headings()).toEqual(headingsBefore);
});

test('検索の結果にも、チェックの質問にも出る', async ({ page }) => {
  await remembered(page);
  await page.goto('/search/');
  await search(page, '利用料');
  await expect(page.locator(`${results} ruby`).first()).toBeVisible();
  await page.goto('/check/');
  const asked = page.locator('form .question[data-current] legend');
  await expect(asked.locator('rt').first()).toBeAttached();
  const first = await asked.textContent();
  await choose(page, 'usage', 'not-started');
  await page.locator('[data-next]').click();
  await expect(asked).not.toHaveText(first!);
  await expect(asked.locator('rt').first()).toBeAttached();
});

test('配る紙の、わかりやすい文にも出る', async ({ page }) => {
  await remembered(page);
  await page.goto('/handout/first/');
  await page.getByLabel('わかりやすい', { exact: true }).check();
  await done(page);
  const unread = await page
    .locator('.blocks .easy li')
    .evaluateAll((lines) =>
      lines.flatMap((line) =>
        [...line.childNodes]
          .filter((node) => node instanceof Text && /\p{sc=Han}/u.test(node.data))
          .map(({ textContent }) => textContent),
      ),
    );
  expect(unread).toEqual([]);
  await expect(page.locator('.blocks .easy rt').first()).toBeVisible();
});

test('わかりやすい版では、もとのよみはそのまま、まわりの文にも出る', async ({ page }) => {
  await page.goto('/easy/fee/');
  const text = () => page.locator('.easy').first().innerHTML();
  const before = await text();
  await switchTo(page, 'ぜんぶ');
  await done(page);
  expect(await text()).toBe(before);
  await switchTo(page, 'なし');
  await expect(readings(page)).toHaveCount(0);
  expect(await text()).toBe(before);
});

test('行の高さは、よみのある行もない行も同じ', async ({ page }) => {
  await page.goto('/guides/fee/');
  for (const level of ['むずかしい字だけ', 'ぜんぶ'] as const) {
    await switchTo(page, level);
    await done(page);
    const uneven = await page.evaluate(
      () =>
        [
          ...document.querySelectorAll<HTMLElement>('.further, .prose > p, .prose > ul > li'),
        ].filter((block) => {
          if (!block.checkVisibility() || block.querySelector('a.sure, mark')) return false;
          const height = parseFloat(getComputedStyle(block).lineHeight);
          const lines = block.getBoundingClientRect().height / height;
          return Math.abs(lines - Math.round(lines)) * height > 1.5;
        }).length,
    );
    expect(uneven, level).toBe(0);
  }
});

for (const { name, paths } of partsOf(kindsOfPage, 2))
  test(`ぜんぶに出しても、せまい画面で横に動かさない: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.addInitScript(() => localStorage.setItem('furigana', '2'));
    for (const path of paths) {
      await page.goto(path);
      await done(page);
      expect.soft(await page.evaluate(tooWide), path).toEqual([]);
      const small = await page.evaluate(
        () =>
          [...document.querySelectorAll('rt[data-over]')].filter(
            (reading) => parseFloat(getComputedStyle(reading).fontSize) < 11,
          ).length,
      );
      expect.soft(small, path).toBe(0);
    }
  });

test('よみがあっても、目印は折れず、数字とその字、ことばと「す。」は、別の行にならない', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await remembered(page);
  for (const path of ['/guides/fee/', '/guides/consult/']) {
    await page.goto(path);
    await done(page);
    const broken = await page.evaluate(() => {
      const letter = document.createRange();
      const walk = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      let before = { text: '', left: 0, isMarked: false };
      while (walk.nextNode()) {
        const node = walk.currentNode as Text;
        if (!node.parentElement!.checkVisibility()) continue;
        const isSaid = node.parentElement!.closest('q') !== null;
        const isMarked = node.parentElement!.closest('mark') !== null;
        [...node.data].forEach((text, i) => {
          letter.setStart(node, i);
          letter.setEnd(node, i + 1);
          const { left, height } = letter.getBoundingClientRect();
          if (!height || !text.trim()) return;
          const isNewLine = left < before.left;
          const two = before.text + text;
          const isWord = /^(\d[年月日円か]|か月)$/.test(two) || (/^[まで]す$/.test(two) && !isSaid);
          if (isNewLine && (isWord || (isMarked && before.isMarked)))
            found.push(`${before.text}|${text}${node.data.slice(i + 1, i + 5)}`);
          before = { text, left, isMarked };
        });
      }
      return found;
    });
    expect(broken, path).toEqual([]);
  }
});

test('メニューの中の選ぶ所も、せまい画面と大きな字で、はみ出さない', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/guides/fee/');
  await page.locator('header summary').first().click();
  for (const size of ['100%', '200%']) {
    await addStyle(page, `html { font-size: ${size}; }`);
    const box = (await field(page).boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(box.height).toBeGreaterThanOrEqual(44);
  }
});

test('紙にも出る', async ({ page }) => {
  await remembered(page);
  await page.goto('/guides/fee/');
  await expect(readings(page).first()).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(over(page, '世帯').first()).toBeVisible();
});

test.describe('JavaScriptなしで', () => {
  test.use({ javaScriptEnabled: false });

  test('選ぶ所は出ず、わかりやすい版へ行ける', async ({ page }) => {
    await page.goto('/guides/fee/');
    await page.locator('header summary').first().click();
    await expect(page.locator('header select')).toBeHidden();
    await expect(
      page.getByRole('navigation').getByRole('link', { name: 'わかりやすい版' }).first(),
    ).toBeVisible();
  });
});
