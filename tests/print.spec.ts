import { readFileSync } from 'node:fs';
import { expect, type Page, test } from './setup/test.ts';
import { documentOf, pages } from './setup/pages.ts';
import { dist, localAddress, ownAddress } from './setup/places.ts';
import { sheetsOf } from './setup/pdf-sheets.ts';
import { textInCode } from './setup/read-code.ts';
import { walk } from './setup/walk.ts';

const pagesToPrint = [
  '/guides/fee/',
  '/guides/supporters/',
  '/faqs/how-much/',
  '/compare/',
  '/check/',
];

for (const path of pagesToPrint) {
  test(`印刷すると、A4の紙に、住所と確認した日が入り、メニューや検索の欄は入らず、はみ出さない: ${path}`, async ({
    page,
  }) => {
    await page.goto(path);
    const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) expect(sheet).toEqual({ width: 210, height: 297 });

    // The text area of the sheet: 210 mm less 15 mm at each side, at 96 dpi.
    await page.setViewportSize({ width: 680, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(ownAddress + path)).toBeVisible();
    if (/guides|faqs|compare/.test(path))
      await expect(page.getByText(/確認した日\s*20\d\d年\d+月\d+日/)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.getByText('メニュー', { exact: true })).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      680,
    );
  });
}

test('確かさのことばの字は、紙の色ではない', async ({ page }) => {
  // Printers leave grounds out.
  await page.emulateMedia({ media: 'print' });
  for (const path of ['/sources/shitei-kijun/', '/sources/mikakunin/', '/guides/fee/']) {
    await page.goto(path);
    const colours = await page
      .locator('main :is(.word, a.sure)')
      .evaluateAll((words) => words.map((word) => getComputedStyle(word).color));
    expect(colours.length, path).toBeGreaterThan(3);
    expect(colours, path).not.toContain('rgb(255, 255, 255)');
  }
});

test('紙のはじめにサイトの名前がある。確かさのことばは、色がなくても、ふちで見分けられる', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of ['/guides/fee/', '/compare/', '/faqs/how-much/', '/easy/fee/']) {
    await page.goto(path);
    const name = page.getByRole('link', { name: 'はたらき続けるガイド' });
    await expect(name).toBeVisible();
    const end = await name.evaluate((link) => {
      const text = document.createRange();
      text.selectNodeContents(link.lastElementChild!);
      return text.getBoundingClientRect().bottom;
    });
    const title = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
    expect(end, path).toBeLessThanOrEqual(title.y + 1);
  }
  const edge = (word: string) =>
    page
      .locator('main a.sure', { hasText: word })
      .first()
      .evaluate((box) => {
        const { outlineWidth, outlineStyle } = getComputedStyle(box);
        return `${outlineWidth} ${outlineStyle}`;
      });
  await page.goto('/guides/pension/');
  expect(await edge('決まり')).toBe('2px solid');
  expect(await edge('めやす')).toBe('1px solid');
  expect(await edge('窓口で確認')).toBe('1px dotted');
  // No box reaches the letters of the line above, or leaves its line: its edge alone would stand on another sheet.
  const over = await page.locator('main a.sure:not(.counted):visible').evaluateAll(
    (boxes) =>
      boxes.filter((box) => {
        const around = getComputedStyle(box.parentElement!);
        const free = 2 * parseFloat(around.lineHeight) - parseFloat(around.fontSize);
        const { height } = box.getBoundingClientRect();
        const own = getComputedStyle(box);
        const edge = parseFloat(own.outlineWidth) + parseFloat(own.outlineOffset);
        return height > free - 2 || height + 2 * edge > parseFloat(own.lineHeight) + 0.5;
      }).length,
  );
  expect(over).toBe(0);
});

test('死にたいほどつらい人が話せる所は、どのページの紙にも、そのアドレスがある', async ({
  page,
}) => {
  const naming = pages
    .filter(({ path }) => !path.startsWith('/sources/'))
    .filter((one) => /まもろうよ こころ」/.test(documentOf(one).querySelector('main')!.textContent))
    .map(({ path }) => path);
  expect(naming.length).toBeGreaterThan(6);
  await page.emulateMedia({ media: 'print' });
  await walk(page, naming, () =>
    page.evaluate(() => {
      const main = document.querySelector('main')!;
      const behind = [...main.querySelectorAll('a')]
        .filter((link) => link.checkVisibility())
        .map((link) => getComputedStyle(link, '::after').content);
      const isThere = [main.innerText, ...behind].some((text) =>
        text.includes('https://www.mhlw.go.jp/mamorouyokokoro/'),
      );
      return isThere ? [] : ['アドレスがない'];
    }),
  );
  // Whom letters tire, a phone takes there.
  const code = readFileSync(`${dist}easy/consult/help.svg`, 'utf8');
  const onPaper = code.replace(
    /viewBox="4 4 \d+ (\d+)"/,
    (_, side) => `viewBox="0 0 ${+side + 8} ${+side + 8}"`,
  );
  expect(await textInCode(page, onPaper)).toBe('https://www.mhlw.go.jp/mamorouyokokoro/');
});

test('紙の終わりで、だれが作ったかと、どこのサイトでないかは、別の行にある', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  // The general site names nobody where it is not set who.
  await page.goto(`${localAddress}guides/fee/`);
  const tops = await page
    .locator('footer > p')
    .last()
    .evaluate((paragraph) => {
      const text = document.createRange();
      return [paragraph.firstChild!, paragraph.lastChild!].map((part) => {
        text.selectNode(part);
        return text.getBoundingClientRect().top;
      });
    });
  expect(tops[1]! - tops[0]!).toBeGreaterThan(8);
});

test('相談先の紙には、だれに聞くかの一覧が開いて出て、電話番号を書く線と、窓口の住所がある', async ({
  page,
}) => {
  await page.goto('/guides/consult/');
  const choices = page.locator('.prose details li');
  await expect(choices.first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  expect(await choices.count()).toBeGreaterThan(10);
  for (const choice of await choices.all()) await expect(choice).toBeVisible();
  const after = (part: Element) => getComputedStyle(part, '::after').content;
  for (const summary of await page.locator('.prose summary').all())
    expect(await summary.evaluate(after)).toBe('none');
  for (const place of await page.locator('.prose h3').all())
    expect(await place.evaluate(after)).toContain('☎');
  const link = page.getByRole('link', { name: '話せる窓口を見る' });
  const address = await link.evaluate((a) => getComputedStyle(a, '::after').content);
  expect(address).toBe('"　https://www.mhlw.go.jp/mamorouyokokoro/"');
});

test('ページ全体の紙にも、住所がQRコードで出る。取りにいくのは、印刷するときだけ', async ({
  page,
}) => {
  for (const path of [
    '/',
    '/guides/fee/',
    '/guides/steps/apply/',
    '/faqs/how-much/',
    '/handout/',
  ]) {
    await page.goto('about:blank');
    const fetched: string[] = [];
    page.removeAllListeners('request');
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect(fetched, path).not.toContain(`${path}qr.svg`);
    await page.pdf({ preferCSSPageSize: true });
    expect(fetched, path).toContain(`${path}qr.svg`);
    const svg = readFileSync(`${dist}${path}qr.svg`, 'utf8');
    // Half a millimetre a square, with the white of the paper around it.
    const [, squares] = /height="17mm" viewBox="4 4 \d+ (\d+)"/.exec(svg)!;
    expect(17 / Number(squares)).toBeGreaterThan(0.5);
    const onPaper = svg.replace(
      /viewBox="[^"]*"/,
      `viewBox="0 0 ${+squares! + 8} ${+squares! + 8}"`,
    );
    expect(await textInCode(page, onPaper), path).toBe(ownAddress + path);
  }
});

const sheetsOn = async (page: Page) => sheetsOf(await page.pdf({ preferCSSPageSize: true })).length;

test('比べるページは、図・表・注意・聞くことばが1枚に入り、長い表は開いたときだけ入る', async ({
  page,
}) => {
  await page.goto('/compare/');
  expect(await sheetsOn(page)).toBe(1);
  await page.getByText('すべての点でくらべる').click();
  expect(await sheetsOn(page)).toBeGreaterThan(1);
});

test('比べる紙では、4つの時期が同じはばで、ことばの途中で行が変わらない', async ({ page }) => {
  await page.goto('/compare/');
  await page.setViewportSize({ width: 703, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const widths = await page
    .locator('.lane:visible .cells > *')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
  expect(widths).toHaveLength(12);
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(2);
  const breaks = (blocks: Element[]) => [
    ...new Set(blocks.map((one) => getComputedStyle(one).wordBreak)),
  ];
  const all = await page.locator('main :is(p, li, td, th):visible').evaluateAll(breaks);
  expect(all.toSorted()).toEqual(['auto-phrase', 'keep-all']);
  // Only Chromium has auto-phrase: narrow cells have places to break of their own.
  const cells = page.locator('main :is(.words > li, td:has(> .column)):visible');
  expect(await cells.count()).toBeGreaterThan(15);
  expect(await cells.evaluateAll(breaks)).toEqual(['keep-all']);
  expect(await cells.locator('wbr').count()).toBeGreaterThan(30);
});

test('どの3つを選んで比べても、1枚に入る', async ({ page }) => {
  await page.goto('/compare/');
  const names = await page
    .locator('main input[type="checkbox"]')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  const threes = names.flatMap((a, i) =>
    names.slice(i + 1).flatMap((b, j) => names.slice(i + j + 2).map((c) => `${a},${b},${c}`)),
  );
  expect(threes.length).toBeGreaterThan(10);
  const long: string[] = [];
  for (const three of threes) {
    await page.goto(`/compare/#s=${three}`);
    const chosen = () =>
      page
        .locator('main input:checked')
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    await expect.poll(async () => (await chosen()).join()).toBe(three);
    if ((await sheetsOn(page)) > 1) long.push(three);
  }
  expect(long).toEqual([]);
  // The answer is about the usual three.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.answer')).toBeHidden();
  await page.goto('/compare/');
  await expect(page.locator('.answer')).toBeVisible();
});

test('ホームの紙は1枚で、入れる欄の代わりに、決まりと例がある', async ({ page }) => {
  await page.goto('/');
  expect(await sheetsOn(page)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  const dates = page.locator('.first-dates');
  await expect(dates.getByText('たとえば')).toBeVisible();
  await expect(dates.getByText('使えそうな最初の日')).toBeHidden();
});

test('長いガイドも3枚、多くは2枚までで、たたんだ所は、開いたときだけのる', async ({ page }) => {
  for (const [path, most] of [
    ['/guides/fee/', 2],
    ['/guides/period/', 2],
    ['/guides/move/', 2],
    ['/guides/tell/', 2],
    ['/guides/jobcoach/', 2],
    ['/guides/job-change/', 2],
    ['/guides/supporters/', 2],
    ['/guides/steps/', 3],
    ['/guides/consult/', 3],
    ['/guides/ikou/', 3],
  ] as const) {
    await page.goto(path);
    expect(await sheetsOn(page), path).toBeLessThanOrEqual(most);
  }
  await page.goto('/guides/fee/');
  await page.emulateMedia({ media: 'print' });
  const fold = page.locator('.prose details').first();
  await expect(fold).toBeHidden();
  await fold.evaluate((element: HTMLDetailsElement) => (element.open = true));
  await expect(fold.locator('table')).toBeVisible();
  await page.goto('/guides/teichaku/');
  expect(await sheetsOn(page)).toBe(2);
});

test('紙の終わりのことばは、本文の終わりと同じ紙にあり、開いた根拠に重ならない', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/guides/fee/');
  const ends = () =>
    page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      const step = document.querySelector('.passage.step')!;
      const words = step.lastElementChild!.getBoundingClientRect().bottom;
      return {
        words,
        passage: box('.passage.step').bottom,
        sources: box('.sources').bottom,
        foot: box('footer'),
      };
    });
  const closed = await ends();
  // What is kept whole ends beneath the foot: no break comes between.
  expect(closed.foot.top).toBeGreaterThanOrEqual(closed.words);
  expect(closed.foot.bottom).toBeLessThanOrEqual(closed.passage + 8);
  await page.locator('.sources').evaluate((sources: HTMLDetailsElement) => (sources.open = true));
  const opened = await ends();
  expect(opened.foot.top).toBeGreaterThanOrEqual(opened.sources);
});

test('紙では、文の中のほかのページは「題名」で、わきのリンクと押すことばはない', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/guides/teichaku/');
  const marks = (link: Element) =>
    ['::before', '::after'].map((side) => getComputedStyle(link, side).content).join('');
  const main = page.getByRole('main');
  expect(await main.getByText('してもらえること', { exact: true }).evaluate(marks)).toBe(
    '"「""」"',
  );
  const word = main.getByRole('link', { name: 'ジョブコーチ', exact: true }).first();
  expect(await word.evaluate(marks)).toBe('nonenone');
  await expect(main.getByText('→ ジョブコーチとのちがい')).toBeHidden();
  await page.goto('/guides/consult/');
  await expect(main.getByText('(くわしく)')).toBeHidden();
  await expect(main.getByText('119番')).toBeVisible();
  await expect(main.locator('.call em')).toBeHidden();
  await page.goto('/check/stories/');
  await expect(main.locator('summary').first()).toBeHidden();
  await page.goto('/handout/');
  await expect(main.getByText('すぐ印刷できる紙')).toBeVisible();
  await expect(main.locator('[data-own]')).toBeHidden();
});

test('くわしい答えに見出しのある質問も、どれも1枚', async ({ page }) => {
  const headed = pages.filter(
    (one) => one.path.startsWith('/faqs/') && documentOf(one).querySelector('.prose > h2'),
  );
  expect(headed.length).toBeGreaterThan(15);
  // As wide and as high as what a sheet holds: what ends far above its foot is not printed to be counted.
  const sheet = { width: 703, height: 1039 };
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: 'print' });
  const foot = () => document.querySelector('footer')!.getBoundingClientRect().bottom;
  const sheets: Record<string, number> = {};
  for (const { path } of headed) {
    await page.goto(path);
    sheets[path] = (await page.evaluate(foot)) < 0.9 * sheet.height ? 1 : await sheetsOn(page);
  }
  const over = Object.entries(sheets).filter(([, count]) => count > 1);
  expect(over).toEqual([]);
});

test('一覧の紙では、行は指の高さではなく、字の高さ', async ({ page }) => {
  for (const [path, most] of [
    ['/faqs/', 4],
    ['/glossary/', 4],
    ['/sources/', 3],
    ['/check/stories/', 2],
    ['/handout/blocks/', 5],
  ] as const) {
    await page.goto(path);
    expect(await sheetsOn(page), path).toBeLessThanOrEqual(most);
  }
  // Open on paper by themselves: closed headings would help nobody.
  await page.goto('/check/rules/');
  const sheets = await sheetsOn(page);
  expect(sheets).toBeGreaterThan(10);
  expect(sheets).toBeLessThanOrEqual(15);
});

test('受給者証のガイドは、証のそばに置く1枚で、住所とQRコードは文の下', async ({ page }) => {
  await page.goto('/guides/card/');
  expect(await sheetsOn(page)).toBe(1);
  await page.setViewportSize({ width: 703, height: 1039 });
  await page.emulateMedia({ media: 'print' });
  const [end, foot] = await page
    .locator('.prose, footer')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  expect(foot!.top).toBeGreaterThanOrEqual(end!.bottom);
});

test('ガイドの終わりの住所とQRコードは、次の一歩と同じ紙にある', async ({ page }) => {
  // What lies beside the card itself is one sheet, in columns.
  const guides = pages
    .map(({ path }) => path)
    .filter((path) => /^\/guides\/(?!card\/)[^/]+\/$/.test(path));
  expect(guides.length).toBeGreaterThan(20);
  await page.setViewportSize({ width: 703, height: 1039 });
  await page.emulateMedia({ media: 'print' });
  const local = guides.slice(0, 2).map((path) => `${localAddress}${path.slice(1)}`);
  await walk(page, [...guides, ...local], () =>
    page.evaluate(() => {
      const step = [...document.querySelectorAll('.prose > :last-child')].at(-1)!;
      const room = step.getBoundingClientRect();
      const text = step.lastElementChild!.getBoundingClientRect();
      const foot = document.querySelector('footer')!.getBoundingClientRect();
      return [
        getComputedStyle(step).breakInside !== 'avoid' && '次の一歩が2枚に分かれる',
        foot.top < text.bottom && '次の一歩に重なる',
        foot.bottom > room.bottom && `${foot.bottom - room.bottom}pxはみ出す`,
      ].filter((wrong) => wrong !== false);
    }),
  );
});

test('暗い画面で見ていても、どの種類のページも、紙では白地に黒い字', async ({ page }) => {
  const kinds = ['', 'guides/fit', 'easy/steps', 'faqs/how-much', 'compare', 'check/stories'];
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await walk(
    page,
    [...kinds, 'check/rules', 'handout/first', 'sources/shitei-kijun', 'glossary'].map((path) =>
      path ? `/${path}/` : '/',
    ),
    () =>
      page.evaluate(() => {
        const lightness = (color: string) => {
          const [red = 0, green = 0, blue = 0] = color.match(/[\d.]+/g)!.map(Number);
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const { backgroundColor } = getComputedStyle(document.body);
        const seen = [...document.body.querySelectorAll('*')].filter((one) =>
          one.checkVisibility(),
        );
        const light = seen.flatMap((one) =>
          ['', '::before', '::after'].flatMap((part) => {
            const { content, color, printColorAdjust } = getComputedStyle(one, part);
            const says = part
              ? /[^"]/.test(content.replace(/^(?:none|normal)$/, ''))
              : [...one.childNodes].some((node) => node instanceof Text && node.data.trim());
            // Light letters need their ground, which printers leave out.
            return says && lightness(color) > 80 && printColorAdjust !== 'exact'
              ? [`${one.localName}.${one.getAttribute('class')}${part} ${color}`]
              : [];
          }),
        );
        return [
          ...new Set(light),
          ...(lightness(backgroundColor) < 254 ? [`地が${backgroundColor}`] : []),
        ];
      }),
  );
});
