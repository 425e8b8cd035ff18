import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './setup/test.ts';
import { documentOf, pages } from './setup/pages.ts';
import { root } from './setup/places.ts';

const guide = '/guides/period/';
const firstWord = (page: Page) => page.locator('.prose a.sure').first();
const grounds = (page: Page) => page.getByRole('group', { name: '根拠' });
const wordsOf = (page: Page) => page.locator('main a.sure');

/** Waits until all stands open. */
async function expectAllOpen(page: Page): Promise<void> {
  const asked = await wordsOf(page).evaluateAll(
    (words) =>
      new Set(
        (words as HTMLAnchorElement[]).flatMap(({ href, dataset }) => {
          let address = new URL(href);
          const others = (dataset['also'] ?? '').split(' ').filter(Boolean);
          return [href, ...others.map((other) => (address = new URL(other, address)).href)];
        }),
      ).size,
  );
  await expect(page.locator('main .grounds > section')).toHaveCount(asked);
}

test('ことばを押すと、その場に根拠が出て、条文のことばと、確かめた日と、出典への道がある', async ({
  page,
}) => {
  await page.goto(guide);
  const word = page.locator('.prose a.sure', { hasText: '決まり' }).first();
  await word.click();
  await expect(grounds(page)).toBeFocused();
  await expect(grounds(page)).toContainText(
    /確かめました。言えること[\s\S]*「.+」[\s\S]*どこに[\s\S]*根拠を確認した日\d{4}年\d+月\d+日閉じる$/,
  );
  await expect(word).toHaveAttribute('aria-expanded', 'true');
  expect(new URL(page.url()).pathname).toBe(guide);
  // By the marks of the page it is from, rules of other components would match here.
  const marks = await grounds(page).evaluate((panel) =>
    [...panel.querySelectorAll('*')]
      .flatMap((element) => element.getAttributeNames())
      .filter((name) => /^data-\w\w?$/.test(name)),
  );
  expect(marks).toEqual([]);
});

const ways: readonly [string, (page: Page) => Promise<unknown>][] = [
  ['Esc', (page) => page.keyboard.press('Escape')],
  ['戻る', (page) => page.goBack()],
  ['外を押す', (page) => page.locator('h1').click()],
  ['閉じる', (page) => page.getByRole('button', { name: '閉じる' }).click()],
  ['ことばをもういちど押す', (page) => firstWord(page).click()],
];
test('根拠を閉じると、押したことばにもどり、ページはそのまま', async ({ page }) => {
  for (const [name, close] of ways) {
    await test.step(name, async () => {
      await page.goto('/guides/fee/');
      await page.goto(guide);
      await firstWord(page).click();
      await expect(grounds(page)).toBeVisible();
      await close(page);
      await expect(grounds(page)).toHaveCount(0);
      await expect(firstWord(page)).toBeFocused();
      expect(new URL(page.url()).pathname).toBe(guide);
      // Nothing of it is left in the history: Back leads to the page before.
      await page.goBack();
      expect(new URL(page.url()).pathname).toBe('/guides/fee/');
    });
  }
});

test('根拠が開いているときに押したメニューは、開いたまま', async ({ page }) => {
  await page.goto('/guides/fee/');
  await page.goto(guide);
  const menu = page.locator('header details.menu');
  await menu.hover();
  await expect(menu.locator('.groups')).toBeAttached();
  await firstWord(page).click();
  await expect(grounds(page)).toBeVisible();
  await menu.locator('> summary').click();
  await expect(grounds(page)).toHaveCount(0);
  await expect(menu).toHaveAttribute('open');
});

test('ほかのことばを押すと、根拠は1つだけ開いている', async ({ page }) => {
  await page.goto(guide);
  await firstWord(page).click();
  await expect(grounds(page)).toHaveCount(1);
  await page.locator('.prose a.sure').nth(2).click();
  await expect(page.locator('.prose a.sure').nth(2)).toHaveAttribute('aria-expanded', 'true');
  await expect(grounds(page)).toHaveCount(1);
});

test('広い画面では、根拠は余白に開き、画面の中に入り、本文は動かない', async ({ page }) => {
  await page.goto(guide);
  const after = page.locator('.prose').first();
  const tall = () => after.evaluate((element) => element.scrollHeight);
  const before = await tall();
  await page.locator('.prose a.sure').first().click();
  await expect(grounds(page)).toBeInViewport({ ratio: 0.99 });
  expect(await tall()).toBe(before);
  const [note, text] = [await grounds(page).boundingBox(), await after.boundingBox()];
  expect(note!.x).toBeGreaterThan(text!.x + text!.width);
});

test('根拠から出典のページへ行き、戻ると読んでいたページにもどる', async ({ page }) => {
  await page.goto(guide);
  await firstWord(page).click();
  await grounds(page).getByRole('link').last().click();
  await expect(page).toHaveURL(/\/sources\/[a-z0-9-]+\/#/);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${guide}$`));
});

test('出典のページが届かないときは、ことばのリンクとして動く', async ({ page }) => {
  await page.goto(guide);
  await page.route('**/sources/**', (route) =>
    route.request().isNavigationRequest() ? route.continue() : route.abort(),
  );
  await firstWord(page).click();
  await expect(page).toHaveURL(/\/sources\/[a-z0-9-]+\/#/);
});

test('「根拠を出す」は押した人の端末だけにおぼえ、もういちど押すと消える。リンクでも開ける', async ({
  page,
}) => {
  const kept = () => page.evaluate(() => Object.entries(localStorage));
  await page.goto(`${guide}?sources=on`);
  await expectAllOpen(page);
  const panels = await grounds(page).count();
  expect(await kept()).toEqual([]);

  await page.goto(guide);
  await expect(grounds(page)).toHaveCount(0);
  await page.getByRole('button', { name: '根拠を出す' }).click();
  await expect(grounds(page)).toHaveCount(panels);
  // A press on a word leads to what stands open for it already.
  await firstWord(page).click();
  await expect(page.locator('.prose .grounds').first()).toBeFocused();
  await expect(grounds(page)).toHaveCount(panels);
  expect(await kept()).toHaveLength(1);
  await page.goto('/faqs/how-long/');
  await expect(grounds(page).first()).toBeVisible();
  // The word whose grounds stand under it shows that they do, and the switch how to put them away.
  const open = page.locator('main a.sure[aria-expanded="true"]');
  await expect(open).toHaveCount(await grounds(page).count());
  await page.getByRole('button', { name: '根拠をしまう' }).click();
  await expect(grounds(page)).toHaveCount(0);
  await expect(open).toHaveCount(0);
  await expect(page.getByRole('button', { name: '根拠を出す' })).toBeVisible();
  expect(await kept()).toEqual([]);
});

test.describe('JavaScriptなしで', () => {
  test.use({ javaScriptEnabled: false });

  test('ことばは、出典のページのその所へのリンク', async ({ page }) => {
    await page.goto(guide);
    await firstWord(page).click();
    const { pathname, hash } = new URL(page.url());
    expect(pathname).toMatch(/^\/sources\/[a-z0-9-]+\/$/);
    await expect(page.locator(hash)).toBeInViewport();
    await expect(page.getByRole('button', { name: '根拠を出す' })).toBeHidden();
  });
});

const read = pages.filter(({ path }) => /^\/(?:guides|faqs|glossary|about)\//.test(path));
const blocks = 'main :is(p, li)';

test('どの段落にも、確かさのことばは1つまでで、文の中にはない', () => {
  const crowded: string[] = [];
  const inside: string[] = [];
  for (const one of read) {
    for (const block of documentOf(one).querySelectorAll(blocks)) {
      const words = [...block.children].filter((child) => child.matches('a.sure'));
      if (words.length > 1) crowded.push(`${one.path} ${block.textContent}`);
      // Behind a full stop, or at the end of its block.
      const isInside = (word: Element) =>
        !/[。?」)]\s*$/.test(word.previousSibling?.textContent ?? '') &&
        word.nextSibling?.textContent?.trim();
      if (words.some(isInside)) inside.push(`${one.path} ${block.textContent}`);
    }
  }
  expect({ crowded, inside }).toEqual({ crowded: [], inside: [] });
});

test('確かさのことばは、高さも幅も24px以上', async ({ page }) => {
  await page.goto(guide);
  const small = await page
    .locator('main a.sure')
    .evaluateAll(
      (words) =>
        words
          .map((word) => word.getBoundingClientRect())
          .filter(({ width, height }) => width < 24 || height < 24).length,
    );
  expect(small).toBe(0);
});

test('数字はふつうの文字で、本文に根拠への小さな印やリンクがない', () => {
  expect(
    read.flatMap((one) =>
      [...documentOf(one).querySelectorAll('a.fact, a.basis')].map(() => one.path),
    ),
  ).toEqual([]);
});

const sourcePages = pages.filter(({ path }) => path.startsWith('/sources/'));

test('ことばの先は、どれもある', () => {
  const places = new Set(
    sourcePages.flatMap((one) =>
      [...documentOf(one).querySelectorAll('article[id]')].map(({ id }) => `${one.path}#${id}`),
    ),
  );
  const wanted = pages.flatMap((one) =>
    [...documentOf(one).querySelectorAll('a.sure')].flatMap((word) => {
      let address = new URL(word.getAttribute('href')!, 'http://localhost');
      const others = (word.getAttribute('data-also') ?? '').split(' ').filter(Boolean);
      return [address, ...others.map((also) => (address = new URL(also, address)))].map(
        ({ pathname, hash }) => pathname + hash,
      );
    }),
  );
  expect([...new Set(wanted)].filter((place) => !places.has(place))).toEqual([]);
  expect(wanted.length).toBeGreaterThan(500);
});

test('条の見出しは、「第6条」「附則第18条」の形である', () => {
  const headings = sourcePages.flatMap((page) =>
    [...documentOf(page).querySelectorAll('section > h2')].map(({ textContent }) => textContent),
  );
  const articles = headings.filter((heading) => /\d条/.test(heading));
  expect(articles.length).toBeGreaterThan(50);
  expect(articles.filter((heading) => !/^(附則)?第\d+条(の\d+)*/.test(heading))).toEqual([]);
});

test('根拠のページは、検索には入らない', () => {
  expect(
    sourcePages.filter(
      ({ path, html }) => path !== '/sources/' && html.includes('data-pagefind-body'),
    ),
  ).toEqual([]);
});

test('前の住所 /sources/#… は、いまの所へつながる', async ({ page }) => {
  const old = readFileSync(`${root}tests/old-source-anchors.txt`, 'utf8').trim().split('\n');
  const index = documentOf(pages.find(({ path }) => path === '/sources/')!);
  expect(old.filter((id) => !index.getElementById(id))).toEqual([]);
  await page.goto('/sources/#period--max');
  await expect(page).toHaveURL(/\/sources\/[a-z0-9-]+\/#period--max$/);
});

test('ならんだ箱や絵の根拠は、ぜんぶ出すと、箱の下に本文の幅で、箱の順に出る', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 720 });
  await page.goto('/guides/fee/?sources=on');
  await expectAllOpen(page);
  await expect(page.locator(':is(.two, figure) .grounds')).toHaveCount(0);
  const below = page.locator('.two ~ .grounds');
  await expect(below.first()).toContainText('生活保護');
  const [box, note] = [
    await page.locator('.two').first().boundingBox(),
    await below.first().boundingBox(),
  ];
  expect(Math.abs(note!.width - box!.width)).toBeLessThan(2);
});

/** Runs in the page: what stands twice, or elsewhere than in the column of the text, behind what it is about. */
function notesAmiss(): string[] {
  const text = document.querySelector('main')!.getBoundingClientRect();
  const contents = document.querySelector('.contents')?.getBoundingClientRect();
  const notes = [...document.querySelectorAll<HTMLElement>('main .grounds')];
  const links = notes.flatMap((note) =>
    [...note.querySelectorAll(':scope > section')].map(
      (passage) => [...passage.querySelectorAll('a')].at(-1)!.href,
    ),
  );
  return [
    ...links.filter((link, i) => links.indexOf(link) < i).map((link) => `2度: ${link}`),
    ...notes
      .filter((note) => note.checkVisibility())
      .flatMap((note) => {
        const box = note.getBoundingClientRect();
        const name = note.textContent.slice(0, 20);
        const onContents =
          contents &&
          box.left < contents.right &&
          contents.left < box.right &&
          box.top < contents.bottom &&
          contents.top < box.bottom;
        return [
          ...(box.left < text.left - 1 || box.right > text.right + 1 ? [`本文の外: ${name}`] : []),
          ...(onContents ? [`目次に重なる: ${name}`] : []),
        ];
      }),
  ];
}

test('ぜんぶ出した根拠は、どれも1度だけ、本文の列に、文の下に出る', async ({ page }) => {
  const paths = [
    'guides/fee/',
    'guides/after/',
    'faqs/how-long/',
    'guides/steps/apply/',
    'compare/',
  ];
  for (const path of paths)
    for (const width of [360, 1024, 1280, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${path}?sources=on`);
      await expectAllOpen(page);
      expect(await page.evaluate(notesAmiss), `${path} 幅${width}px`).toEqual([]);
    }
});

test('ぜんぶ出したときは、どのことばからも、その根拠へ行ける', async ({ page }) => {
  await page.goto('/guides/fee/?sources=on');
  await expectAllOpen(page);
  const again = wordsOf(page).filter({ visible: true });
  expect(await again.count()).toBeGreaterThan(
    await grounds(page).filter({ visible: true }).count(),
  );
  for (const word of await again.all()) {
    const address = await word.evaluate((one) => (one as HTMLAnchorElement).href);
    await word.click();
    const open = page.locator('.grounds:focus');
    await expect(open).toBeInViewport();
    expect(
      await open
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)),
    ).toContain(address);
  }
});

test('表や流れの中のことばを押しても、根拠は、その行の横に立つ', async ({ page }) => {
  await page.goto(guide);
  const words = page.locator('main :is(table, .line) a.sure');
  expect(await words.count()).toBeGreaterThan(1);
  for (const word of await words.all()) {
    await word.click();
    await expect(word).toBeInViewport({ ratio: 1 });
    const [note, at] = [await grounds(page).boundingBox(), await word.boundingBox()];
    expect(Math.abs(note!.y - at!.y)).toBeLessThan(4);
    await page.keyboard.press('Escape');
    await expect(grounds(page)).toHaveCount(0);
  }
});

for (const [width, height] of [
  [360, 640],
  [1280, 720],
] as const)
  test(`幅${width}pxで押すと、その文は画面に残り、ことばは開いて見え、幅は変わらない`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/guides/fee/');
    for (const word of [page.locator('.two a.sure').last(), firstWord(page)]) {
      await word.evaluate((element) => element.scrollIntoView({ block: 'end' }));
      const look = () =>
        word.evaluate((element) => ({
          ground: getComputedStyle(element).backgroundColor,
          edge: getComputedStyle(element).boxShadow,
          points: getComputedStyle(element, '::after').rotate,
          wide: Math.round(element.getBoundingClientRect().width),
        }));
      const before = await look();
      await word.click();
      await expect(grounds(page)).toBeVisible();
      await expect(word).toBeInViewport({ ratio: 1 });
      const after = await look();
      const pen = await grounds(page).evaluate((panel) => getComputedStyle(panel).borderLeftColor);
      expect(after.ground).toBe(pen);
      expect(after.edge).not.toBe(before.edge);
      expect([before.points, after.points]).toEqual(['none', '180deg']);
      expect(Math.abs(after.wide - before.wide)).toBeLessThanOrEqual(1);
      await page.keyboard.press('Escape');
      await expect(grounds(page)).toHaveCount(0);
    }
  });
