import { expect, test } from './setup/test.ts';
import {
  failOnErrors,
  field,
  holdBack,
  results,
  search,
  searchFor,
  settled,
  topics,
} from './setup/search-page.ts';

/** Asks the text: one word that names hold, and one that only the text holds. */
const ofBoth = '引っ越しの会議室';

failOnErrors();

test('Pagefindの索引の一部が届かないときは、見つからないのではなく、本文をさがせなかったと言う', async ({
  page,
}) => {
  await page.route('**/*.pf_index', (route) => route.abort());
  await search(page, ofBoth);
  await expect(page.locator(topics).first()).toBeVisible();
  await expect(page.locator(results)).toContainText('本文はさがせませんでした');
  await page.unroute('**/*.pf_index');
  await search(page, `${ofBoth}は`);
  await expect(page.locator(results)).not.toContainText('本文はさがせませんでした');
});

test('本文がいつまでも来なければ、名前で見つかったページを出し、本文はさがせなかったと言う', async ({
  page,
}) => {
  await page.route('**/*.pagefind', () => undefined);
  await page.goto(searchFor(ofBoth));
  await expect(page.locator(topics).first()).toBeVisible({ timeout: 10_000 });
  await expect(page.locator(results)).toContainText('本文はさがせませんでした');
});

test('本文の1ページのファイルがいつまでも来なくても、見つかったページは出る', async ({ page }) => {
  await page.route('**/text/*.json', () => undefined);
  await page.goto(searchFor(ofBoth));
  await expect(page.locator(topics).first()).toBeVisible({ timeout: 10_000 });
});

test('まちがった中身が届いても、次には正しく読みなおす', async ({ page }) => {
  await page.route('**/names.json', (route) => route.fulfill({ json: {} }));
  await page.goto(searchFor('お金'));
  await expect(page.getByRole('main')).toContainText('いまは、ことばでさがすことができません', {
    useInnerText: true,
  });
  await page.unroute('**/names.json');
  await field(page).fill('転職');
  await expect(page.locator(topics).first()).toBeVisible();
});

const broken: Readonly<Record<string, () => void>> = {
  ない: () => Reflect.deleteProperty(globalThis, 'Worker'),
  作れない: () =>
    Object.assign(globalThis, {
      Worker: () => {
        throw new Error('No worker here');
      },
    }),
  動かない: () =>
    Object.assign(globalThis, {
      Worker: class extends Worker {
        constructor() {
          const nowhere = '/no-such-file.js';
          const policy = globalThis.trustedTypes?.createPolicy('guide', {
            createScriptURL: () => nowhere,
          });
          super(policy?.createScriptURL('') ?? nowhere, { type: 'module' });
        }
      },
    }),
};

for (const [what, breakWorker] of Object.entries(broken)) {
  test(`Workerが${what}ときは、ページの中で同じ結果を出す`, async ({ page }) => {
    const shown = async () => {
      await page.goto('about:blank');
      await search(page, ofBoth);
      return page.locator(topics).allTextContents();
    };
    const running = page.waitForEvent('worker');
    const before = await shown();
    expect((await running).url()).toMatch(/\/engine\.js$/);
    expect(before.length).toBeGreaterThan(1);
    await page.addInitScript(breakWorker);
    expect(await shown()).toEqual(before);
    expect(page.workers()).toEqual([]);
  });
}

test('さがす部分が読めないときは、そう言い、読めるようになれば次の1回からさがせる', async ({
  page,
}) => {
  await page.route('**/engine.js*', (route) => route.abort());
  await page.goto(searchFor('お金'));
  await expect(page.locator(results)).toContainText('いまは、ことばでさがすことができません');
  await page.unroute('**/engine.js*');
  await field(page).fill('転職');
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'jobchange');
});

for (const [what, file, others] of [
  ['さがす部分', 'engine.js', 'session.js'],
  ['欄の部分', 'session.js', 'names.json'],
] as const) {
  test(`${what}がいつまでも来なければ、そう言い、次の1回は新しく読みこむ`, async ({ page }) => {
    let asked = 0;
    // The first request is never answered; what it is asked for again must not wait for it.
    await page.route(`**/${file}*`, (route) => (asked++ ? route.continue() : undefined));
    await page.clock.install();
    const here = page.waitForResponse(`**/${others}*`);
    await page.goto('search/');
    await field(page).fill('お金');
    await (await here).finished();
    if (file === 'engine.js') await expect(page.getByRole('status')).toBeAttached();
    const after = async (seconds: number, what: () => Promise<void>) =>
      expect(async () => {
        await page.clock.runFor(1000 * seconds);
        await what();
      }).toPass();
    await after(5, () =>
      expect(
        page
          .getByRole('main')
          .locator('p:not([role])')
          .filter({ hasText: 'いまは、ことばでさがすことができません', visible: true }),
      ).toHaveCount(1, { timeout: 200 }),
    );
    await field(page).fill('転職');
    await after(0.3, () =>
      expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'jobchange', {
        timeout: 200,
      }),
    );
    await expect(page.locator('[data-search-failed]')).toBeHidden();
  });
}

for (const path of ['search/', 'guides/fee/']) {
  test(`欄の部分が来るまで、打ってから1秒のうちに、そう言う: ${path}`, async ({ page }) => {
    const release = await holdBack(page, '**/session.js*');
    await page.clock.install();
    await page.goto(path);
    // Else it runs on, and on a busy machine the time has come before it is asked for.
    await page.clock.pauseAt(Date.now() + 3_600_000);
    const waiting = page.getByRole('alert').filter({ hasText: 'さがす準備をしています' });
    await field(page).fill('お金');
    await page.clock.runFor(500);
    await expect(waiting).toHaveCount(0);
    await page.clock.runFor(500);
    await expect(waiting).toBeVisible();
    release();
    await expect(waiting).toBeHidden();
    await page.clock.runFor(1000);
    await expect(page.locator(topics).first()).toBeVisible();
  });
}

test('欄の部分が読めないあいだ、打つたびに名前を読みなおさない', async ({ page }) => {
  await page.route('**/session.js*', (route) => route.abort());
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/^.*\//, '')));
  await page.goto('guides/fee/');
  await field(page).pressSequentially('しゅうろうてい', { delay: 60 });
  await expect(page.locator('[data-search-failed]')).toBeVisible();
  expect(asked.filter((name) => name === 'names.json' || name === 'engine.js')).toEqual([
    'names.json',
  ]);
});

test('読めなかったものが読めるようになれば、欄にもどるだけで、読めないという文は消える', async ({
  page,
}) => {
  await page.route('**/session.js*', (route) => route.abort());
  await page.goto('guides/fee/');
  await field(page).fill('お金');
  await expect(page.locator('[data-search-failed]')).toBeVisible();
  await page.unroute('**/session.js*');
  await field(page).blur();
  await field(page).focus();
  await expect(page.locator(topics).first()).toBeVisible();
  await expect(page.locator('[data-search-failed]')).toBeHidden();
});

test('検索のページで、プログラムが来る前に打ったことばは、アドレスのことばにもどらない', async ({
  page,
}) => {
  const release = await holdBack(page, '**/session.js*');
  await page.goto(searchFor('お金'));
  await field(page).fill('転職');
  release();
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'jobchange');
  await expect(field(page)).toHaveValue('転職');
});

test('本文をさがせなかったという文は1つだけで、さがせたら消える', async ({ page }) => {
  await page.route('**/*.pagefind', (route) => route.abort());
  await search(page, ofBoth);
  const note = page.locator('.search-names-only');
  for (let i = 0; i < 2; i++) {
    await field(page).press('Enter');
    await settled(page);
    await expect(note).toHaveCount(1);
  }
  const before = await page.locator(topics).count();
  await page.unroute('**/*.pagefind');
  await field(page).press('Enter');
  await expect(note).toHaveCount(0);
  await expect.poll(() => page.locator(topics).count()).toBeGreaterThan(before);
});

test('プログラムが読めず、半分だけの字が欄にあっても、Enterは検索のページへ行く', async ({
  page,
}) => {
  await page.route('**/session.js*', (route) => route.abort());
  await page.goto('guides/fee/');
  await field(page).focus();
  await page.evaluate(
    () => (document.querySelector<HTMLInputElement>('#site-search')!.value = '料金\ud83d'),
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(
    `${new URL(page.url()).origin}/search/#q=${encodeURIComponent('料金')}`,
  );
});

test('結果が案内する見出しは、どれも、開いたページで見える', async ({ page, context }) => {
  const asked = page.waitForResponse('**/names.json');
  await page.goto(searchFor('お金'));
  const rows = (await (await asked).json()) as { path: string; headings: [id: string][] }[];
  const reader = await context.newPage();
  for (const { path, headings } of rows.filter(({ path }) => path.startsWith('check/'))) {
    await reader.goto(path);
    await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
    const hidden = await reader.evaluate(
      (ids) =>
        ids.filter(
          (id) =>
            !document.getElementById(id)?.closest('details')?.open &&
            !document.getElementById(id)?.checkVisibility(),
        ),
      headings.map(([id]) => id),
    );
    // Folded parts open by their address.
    const folded = await reader.evaluate(
      (ids) => ids.filter((id) => document.getElementById(id)?.closest('details')),
      hidden,
    );
    expect(
      hidden.filter((id) => !folded.includes(id)),
      path,
    ).toEqual([]);
  }
});

test('結果ができたあとで通信が切れても、Enterでページを移らず、文が出て、結果は残る', async ({
  page,
  context,
}) => {
  await page.goto('guides/fee/');
  await field(page).fill('転職');
  await expect(page.locator(topics).first()).toBeVisible();
  await context.setOffline(true);
  await page.keyboard.press('Enter');
  await expect(page.locator(results)).toContainText('いまは通信できない');
  await expect(page).toHaveURL(/\/guides\/fee\/$/);
  await expect(page.locator(topics).first()).toBeVisible();
  await context.setOffline(false);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/#q=/);
});

for (const [what, blocked] of Object.entries({
  名前: '**/names.json',
  プログラム: '**/session.js*',
})) {
  test(`${what}が読めないときは、そう言って一覧へ案内する`, async ({ page }) => {
    await page.route(blocked, (route) => route.abort());
    await page.goto(searchFor('お金'));
    await expect(page.getByRole('main')).toContainText('いまは、ことばでさがすことができません', {
      useInnerText: true,
    });
    await page.locator('#index summary', { hasText: 'ガイド' }).click();
    await expect(page.getByRole('link', { name: '転職・退職したらどうなる?' })).toBeVisible();
  });
}

test('プログラムが読めないときは、どのページの欄でもそう言い、Enterはことばを持って検索のページへ行く', async ({
  page,
}) => {
  await page.route('**/session.js*', (route) => route.abort());
  await page.goto('guides/fee/');
  const sentence = page.locator('[data-search-failed]');
  await expect(sentence).toBeHidden();
  await field(page).fill('お金 100%&');
  await expect(sentence).toBeVisible();
  await expect(sentence.getByRole('link')).toHaveAttribute('href', /\/search\/#index$/);
  await field(page).press('Enter');
  await expect(page).toHaveURL(
    `${new URL(page.url()).origin}/search/#q=${encodeURIComponent('お金 100%&')}`,
  );
  await expect(sentence).toContainText('いまは、ことばでさがすことができません');
  await expect(sentence).toBeVisible();
  await page.unroute('**/session.js*');
  await field(page).fill('転職');
  await field(page).press('Enter');
  await expect(page.locator('[data-search-failed]')).toBeHidden();
});

test('開いたあとで通信が切れても、ページは移らず、文が出る', async ({ page, context }) => {
  await page.goto('guides/fee/');
  await context.setOffline(true);
  await field(page).fill('お金');
  await expect(page.locator('[data-search-failed]')).toBeVisible();
  const failed = page.waitForEvent('requestfailed', (request) => request.method() === 'HEAD');
  await field(page).press('Enter');
  await failed;
  await expect(page).toHaveURL(/\/guides\/fee\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-search-failed]')).toBeVisible();
  // The next test has the same profile.
  await context.setOffline(false);
});

test('WebAssemblyが動かないときも、題名と言いかえでさがせて、そう言う', async ({ page }) => {
  await page.route('**/*.pagefind', (route) => route.abort());
  await page.goto(searchFor('引っ越しの会議室'));
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'move', {
    timeout: 15_000,
  });
  await expect(page.locator(results)).toContainText('本文はさがせませんでした');
});

const hostile: Record<string, [query: string, said: RegExp]> = {
  空白だけ: [' 　 ', /ことばを入れてください/],
  記号だけ: ['!?…・「」', /記号や絵文字だけ/],
  絵文字だけ: ['🙂🙃', /記号や絵文字だけ/],
  とても長い: ['定着支援は'.repeat(2000), /長すぎて/],
  しるし: ['<img src=x onerror="window.broken=1"><script>window.broken=1</script>', /見つかり/],
  引用符: ['"\'\\`${}%00', /文字の入ったことば|見つかり/],
  こわれた文字: ['料金\ud83d', /見つかり/],
};

for (const [name, [query, said]] of Object.entries(hostile)) {
  test(`困ったことば(${name})でも、わけを言うか、ふつうにさがす`, async ({ page }) => {
    await page.goto('search/');
    await field(page).fill(query);
    await page.keyboard.press('Enter');
    await expect(page.locator(results)).toContainText(said);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    expect(await page.locator(`${results} :is(img, script)`).count()).toBe(0);
  });
}

test('# のあとがこわれていても、止まらない', async ({ page }) => {
  for (const hash of ['#q=%E3%81', '#q=%', '#q=', '#index', '#q=a&q=b']) {
    await page.goto('about:blank');
    await page.goto(`search/${hash}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});
