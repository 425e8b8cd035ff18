import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { inWords, readQueries, scoreOf, type Query } from '../src/search/queries/score.ts';
import { sets } from '../src/search/queries/sets.ts';
import { isBuilt, subPathAddress, subPathDist, subPath } from './setup/places.ts';
import { kindsOfPage } from './setup/pages.ts';
import { askSearch } from './setup/ask-search.ts';

const results = '[data-search-results]';
const topics = `${results} li a[data-topic]`;
const field = (page: Page) => page.getByRole('searchbox', { name: 'ことばでさがす' });
const searchFor = (query: string) => `search/#${new URLSearchParams({ q: query }).toString()}`;
const settled = (page: Page) => expect(page.locator(results)).toHaveAttribute('aria-busy', 'false');

test.beforeEach(({ page }) => {
  page.on('pageerror', (error) => {
    throw error;
  });
});

/** The topics of the results for queries on the search page that is open, best first. */
async function topicsFor(page: Page, words: readonly string[]): Promise<string[][]> {
  return (await page.evaluate(askSearch, words)).map((shown) => shown.map(({ topic }) => topic));
}

for (const { name, file, keptAside, first, firstThree, nothing } of sets) {
  test(`さがす: ${name}の問いに、合う話題のページが出る`, async ({ page }, { annotations }) => {
    test.setTimeout(180_000);
    await page.goto(searchFor('お金'));
    await settled(page);
    const queries = readQueries(readFileSync(file, 'utf8'));
    const found = await topicsFor(page, queries.map(({ words }) => words));
    const score = scoreOf(queries.map((query, i): [Query, string[]] => [query, found[i]!]));
    // What is kept aside stays unread: only its sum is told.
    const report = [`${file}: ${inWords(score)}`, ...(keptAside ? [] : score.missed.map((missed) => `  ${missed}`))].join('\n');
    annotations.push({ type: 'search', description: report });
    console.log(report);
    expect(score.firstThree, report).toBeGreaterThanOrEqual(firstThree);
    expect(score.first, report).toBeGreaterThanOrEqual(first);
    expect(score.nothing, report).toBeLessThanOrEqual(nothing);
  });
}

test('どのページにも、さがす欄がある', async ({ page }) => {
  for (const path of kindsOfPage) {
    await page.goto(path);
    await expect(field(page), path).toBeVisible();
  }
});

test('さがすまでは、何も読みこまない', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto('guides/fee/', { waitUntil: 'networkidle' });
  expect(requests.filter((path) => path !== '/favicon.svg')).toEqual(['/guides/fee/']);
  const scripts = await page.locator('script[type="module"]').evaluateAll((all) => all.map(({ textContent }) => textContent).join(''));
  expect(scripts.length).toBeLessThan(6000);
});

test('打つと欄の下に結果が出る。種類・題名・答えがあり、Enterで検索のページへ行く', async ({ page }) => {
  await page.goto('guides/fee/');
  await field(page).fill('休職');
  await expect(page.locator(`${results} li`)).toHaveCount(6);
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'leave');
  const first = page.locator(`${results} li`).first();
  await expect(first).toContainText(/ガイド|よくある質問|ことば|流れ/);
  await expect(first.locator('mark').first()).toHaveText('休職');
  await expect(first.locator('.search-excerpt')).not.toBeEmpty();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/#q=%E4%BC%91%E8%81%B7$/);
  await expect(field(page)).toHaveValue('休職');
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'leave');
});

test('Enterでさがしたことばは、続けて打っても、空にしても、「もどる」で出てくる', async ({ page }) => {
  await page.goto('search/');
  const ask = async (words: string, isSure: boolean) => {
    await field(page).fill(words);
    await expect(page).toHaveURL(words ? new RegExp(`#q=${encodeURIComponent(words)}$`) : /\/search\/$/);
    if (isSure) await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
  };
  await ask('転職', true);
  await ask('休職', false);
  await ask('引っ越し', true);
  await ask('', false);
  for (const words of ['引っ越し', '転職']) {
    await page.goBack();
    await expect(field(page)).toHaveValue(words);
    await settled(page);
  }
});

test('結果のリンクは、そのページを開く', async ({ page }) => {
  await page.goto(searchFor('払うのが苦しい'));
  const link = page.locator(topics).first();
  const title = await link.textContent();
  await link.click();
  await expect(page).toHaveURL(/\/guides\/fee\/#hard$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title!);
});

test('検索のページ: # が変わると結果も変わり、戻ると前の結果になる', async ({ page }) => {
  await page.goto(searchFor('お金'));
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'fee');
  await field(page).fill('引っ越し');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#q=%E5%BC%95/);
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'move');
  await page.evaluate(() => (location.hash = 'q=休職'));
  await expect(field(page)).toHaveValue('休職');
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'leave');
  await page.goBack();
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'move');
});

test('本文にだけあることばも見つかり、その文が見える', async ({ page }) => {
  await page.goto(searchFor('申告'));
  await settled(page);
  const shown = page.locator(`${results} .search-excerpt`, { hasText: '申告' });
  await expect(shown.first()).toBeVisible();
  await expect(shown.first().locator('mark').first()).toHaveText('申告');
  await expect(page.locator(results)).not.toContainText(/\[根拠\]|こたえ|&lt;/);
});

test('結果の数が、読み上げられる', async ({ page }) => {
  await page.goto('guides/fee/');
  await field(page).fill('手帳');
  await expect(page.locator('site-search [role="status"]')).toHaveText(/「手帳」で\d+件見つかりました/);
});

test('問いには、よくある質問の答えがいちばん上に出て、お金の話にはチェックもすすめる', async ({ page }) => {
  await page.goto(searchFor('料金はいくらですか?'));
  await settled(page);
  const answer = page.locator('.search-answer');
  await expect(answer).toHaveCount(1);
  await expect(answer).toHaveText(/よくある質問.*いくらかかる\?.*生活保護の人.*0円です。/s);
  await expect(answer.getByRole('link', { name: /チェック/ })).toHaveAttribute('href', /\/check\/$/);
  await page.goto(searchFor('断ってもいいですか'));
  await settled(page);
  await expect(answer).toContainText('断ってもいい?');
  await expect(answer.getByRole('link', { name: /チェック/ })).toHaveCount(0);
});

test('命があぶない人のことばには、何よりも先に、119番と話せる相手への道が出る。料金の案内は出ない', async ({ page }) => {
  for (const query of ['死にたい', 'リスカ', 'もういきていたくない']) {
    await page.goto(searchFor(query));
    await settled(page);
    const first = page.locator(`${results} > *`).first();
    await expect(first, query).toContainText('119番');
    await expect(first.getByRole('link'), query).toHaveAttribute('href', /\/guides\/trouble\/#crisis$/);
    await expect(page.locator('.search-check'), query).toHaveCount(0);
  }
  await page.goto(searchFor('仕事を辞めたい'));
  await settled(page);
  await expect(page.locator('.search-crisis')).toHaveCount(0);
});

test('暴力や死別のことばには、費用や条件のチェックをすすめない', async ({ page }) => {
  for (const query of ['グループホームで虐待', 'お父さんがたたく', '夫が亡くなった']) {
    await page.goto(searchFor(query));
    await settled(page);
    await expect(page.locator('.search-check'), query).toHaveCount(0);
  }
});

test('ほかのことを聞いた人に、べつの質問の答えを「こたえ」のわくで出さない', async ({ page }) => {
  for (const query of ['本当に無料?', '障害者控除', 'けられた人は', '会社から電話が来た']) {
    await page.goto(searchFor(query));
    await settled(page);
    await expect(page.locator('.search-answer'), query).toHaveCount(0);
  }
  await page.goto(searchFor('生活保護でも使える?'));
  await settled(page);
  expect((await page.locator('.search-answer .search-excerpt').allTextContents()).filter((text) => text.startsWith('いいえ'))).toEqual([]);
});

test('短いことばに近いページがないときは、そう言う', async ({ page }) => {
  await page.goto(searchFor('スタバ'));
  await settled(page);
  await expect(page.locator(results)).toContainText(/ぴったりのページは、ないかもしれません|見つかりませんでした/);
});

test('制度のことばには、その説明がいちばん上に出る', async ({ page }) => {
  for (const [term, definition] of Object.entries({ 受給者証: '支給決定の内容が書かれた証明です。', さびかん: '', じゅきゅうしゃしょう: '支給決定の内容', リワークとは: '復職' })) {
    await page.goto(searchFor(term));
    await settled(page);
    if (definition) await expect(page.locator('.search-answer'), term).toContainText(definition);
    await expect(page.locator(`${results} li`).first(), term).toContainText(/ことば|流れ|ガイド|よくある質問/);
  }
});

test('見出しがいちばん合うときは、その見出しと、はじめの文を出し、そこへ案内する', async ({ page }) => {
  await page.goto(searchFor('払うのが苦しいとき'));
  await settled(page);
  const item = page.locator(`${results} li`, { has: page.locator('a[href$="/guides/fee/#hard"]') });
  await expect(item.locator('.search-about')).toContainText('払うのが苦しいとき');
  await item.getByRole('link').first().click();
  await expect(page.locator('#hard')).toBeInViewport();
});

test('結果の文には、読みがな・案内・言いかえ・根拠の一覧がまじらず、文のはじめから始まる', async ({ page }) => {
  const all = ['産業医', '申告', '傷病手当', '通院', '主治医の意見', '面談の記録', '証明書', '県外の事業所', '在職証明書'];
  for (const query of all) {
    await page.goto(searchFor(query));
    await settled(page);
    for (const text of await page.locator('.search-excerpt').allTextContents()) {
      expect(text, query).not.toMatch(/\[根拠\]|本文へ進む|^[、。)」』ーぁぃぅぇぉっゃゅょ]|次に確認する日|こたえ|パンくず|[一-龠][ぁ-ん]+[(（][ぁ-んー]+[)）]/);
      expect(text, query).toMatch(/[。」)…?]$|[一-龠ぁ-んァ-ヶー]$/);
    }
  }
});

test('印は、語の途中につかず、文字を変えない', async ({ page }) => {
  await page.goto(searchFor('コーチ'));
  await settled(page);
  expect(await page.locator(`${results} mark`).allTextContents()).not.toContain('コーチ');
  await page.goto(searchFor('手帳'));
  await settled(page);
  expect(new Set(await page.locator(`${results} mark`).allTextContents())).toEqual(new Set(['手帳']));
});

test('結果ができたあとで通信が切れても、Enterでページを移らず、文が出て、結果は残る', async ({ page, context }) => {
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

test('さがすためのファイルは、中身から名前がつき、いつまでも取っておける', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(searchFor('引っ越しの会議室'));
  await settled(page);
  const own = asked.filter((path) => /\.(js|json|pagefind|pf_\w+)$/.test(path));
  expect(own.length).toBeGreaterThan(5);
  expect(own.filter((path) => !/^\/search\/[0-9a-f]{10}-\d+\//.test(path))).toEqual([]);
});

test('名前がはっきり合うときは、Pagefindも本文も読まない', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(searchFor('お金'));
  await settled(page);
  await page.waitForTimeout(500);
  expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
});

test('どのページの名前にもないことばは、Pagefindを読まなくても、それを言う文とともに見つかる', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(searchFor('お金'));
  await settled(page);
  const names = asked.find((path) => path.endsWith('/pages/all.json'))!;
  const { rare } = (await (await page.request.get(names)).json()) as { rare: Record<string, number[]> };
  const words = Object.keys(rare).filter((word) => /^\p{sc=Han}{3}$/u.test(word)).slice(0, 3);
  expect(words).toHaveLength(3);
  for (const query of words) {
    await page.goto(searchFor(query));
    await settled(page);
    await expect(page.locator(`${results} .search-excerpt mark`).first(), query).toHaveText(query);
  }
  expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
  expect(asked.filter((path) => path.includes('/text/')).length).toBeGreaterThan(0);
});

test('400%に広げた画面でも、強制カラーでも、結果を読んで選べる', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('guides/leave/');
  await field(page).fill('手帳がなくても使える');
  const last = page.locator(`${results} .search-more a`);
  await expect(last).toBeVisible();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  const box = page.locator('.search-answer');
  expect(await box.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid');
});

test('やじるしで、欄から結果へ行き、もどる', async ({ page }) => {
  await page.goto('guides/fee/');
  await field(page).fill('休職');
  await expect(page.locator(topics).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(topics).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(`${results} .search-list a`).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
});

test('見つからないときは、一覧と相談先へ案内する', async ({ page }) => {
  await page.goto(searchFor('ぴょんぴょん'));
  await settled(page);
  await expect(page.locator(results)).toContainText('見つかりませんでした');
  await expect(page.locator(results).getByRole('link', { name: 'すべてのページの一覧' })).toHaveAttribute('href', /\/search\/#index$/);
  await expect(page.locator(results).getByRole('link', { name: 'どこに相談する?' })).toHaveAttribute('href', /\/guides\/consult\/$/);
  await expect(page.locator(results).getByRole('link', { name: 'よくある質問' })).toHaveAttribute('href', /\/faqs\/$/);
  await expect(page.locator(results).getByRole('link', { name: 'ことばの説明' })).toHaveAttribute('href', /\/glossary\/$/);
  await expect(page.locator(results).getByRole('link', { name: '断りたい' })).toHaveAttribute('href', /\/search\/#q=/);
  expect(await page.locator(topics).count()).toBe(0);
});

test('打ちまちがいには「もしかして」が出て、押すとそのことばでさがす', async ({ page }) => {
  await page.goto(searchFor('手張なし'));
  await page.locator(results).getByRole('link', { name: '手帳なし', exact: true }).click();
  await expect(field(page)).toHaveValue('手帳なし');
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'eligibility');
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

for (const [what, blocked] of Object.entries({ 名前: '**/pages/*.json', プログラム: '**/session.js' })) {
  test(`${what}が読めないときは、そう言って一覧へ案内する`, async ({ page }) => {
    await page.route(blocked, (route) => route.abort());
    await page.goto(searchFor('お金'));
    await expect(page.getByRole('main')).toContainText('いまは、ことばでさがすことができません', { useInnerText: true });
    await expect(page.getByRole('link', { name: '転職・退職したらどうなる?' })).toBeVisible();
  });
}

test('プログラムが読めないときは、どのページの欄でもそう言い、Enterはことばを持って検索のページへ行く', async ({ page }) => {
  await page.route('**/session.js', (route) => route.abort());
  await page.goto('guides/fee/');
  const sentence = page.locator('[data-search-failed]');
  await expect(sentence).toBeHidden();
  await field(page).fill('お金 100%&');
  await expect(sentence).toBeVisible();
  await expect(sentence.getByRole('link')).toHaveAttribute('href', /\/search\/#index$/);
  await field(page).press('Enter');
  await expect(page).toHaveURL(`${new URL(page.url()).origin}/search/#q=${encodeURIComponent('お金 100%&')}`);
  await expect(page.locator('[data-search-unavailable]')).toBeVisible();
  await expect(page.locator('[data-search-failed]')).toBeHidden();
  await page.unroute('**/session.js');
  await field(page).fill('転職');
  await field(page).press('Enter');
  await expect(page.locator('[data-search-unavailable]')).toBeHidden();
});

test('開いたあとで通信が切れても、ページは移らず、文が出る', async ({ page, context }) => {
  await page.goto('guides/fee/');
  await context.setOffline(true);
  await field(page).fill('お金');
  await expect(page.locator('[data-search-failed]')).toBeVisible();
  await field(page).press('Enter');
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(/\/guides\/fee\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-search-failed]')).toBeVisible();
});

for (const hash of ['', 'index']) {
  test(`検索のページ: # が「#${hash}」になると、前のことばと結果は消える`, async ({ page }) => {
    await page.goto(searchFor('お金'));
    await settled(page);
    await expect(page.locator(topics).first()).toBeVisible();
    await page.evaluate((to) => (location.hash = to), hash);
    await expect(page.locator(topics)).toHaveCount(0);
    await expect(field(page)).toHaveValue('');
    await page.goBack();
    await expect(field(page)).toHaveValue('お金');
    await expect(page.locator(topics).first()).toBeVisible();
  });
}

test('検索のページ: 「本文へ進む」では、ことばも結果も残る', async ({ page }) => {
  await page.goto(searchFor('お金'));
  await settled(page);
  await page.evaluate(() => (location.hash = 'main'));
  await expect(page).toHaveURL(/#q=%E3%81%8A%E9%87%91$/);
  await expect(field(page)).toHaveValue('お金');
  await expect(page.locator(topics).first()).toBeVisible();
});

test('たずね方で分かることばは、合うページが先に出る', async ({ page }) => {
  await page.goto(searchFor('お金'));
  await settled(page);
  const expected = { 無料ですか: 'fee', 支援機関の職員: 'supporters', 社員: 'employer', もとの職場にもどる: 'leave', 仲間はずれ: 'rights', 主治医に連絡: 'privacy', 薬: 'pitfalls', 奥さん: 'family' };
  for (const [words, topic] of Object.entries(expected)) {
    const [found = []] = await topicsFor(page, [words]);
    expect(words === '無料ですか' ? found.slice(0, 1) : found.slice(0, 3), words).toContain(topic);
  }
});

test('WebAssemblyが動かないときも、題名と言いかえでさがせて、そう言う', async ({ page }) => {
  await page.route('**/*.pagefind', (route) => route.abort());
  await page.goto(searchFor('引っ越しの会議室'));
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'move');
  await expect(page.locator(results)).toContainText('本文はさがせませんでした');
});

test('本文の結果がおそいときは、先に出た結果を動かさずに下へ足す', async ({ page }) => {
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  await page.route('**/*.pagefind', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(searchFor('引っ越しの会議室'));
  await expect(page.locator(results)).toHaveAttribute('aria-busy', 'true');
  await expect(page.locator(topics).first()).toBeVisible();
  const early = await page.locator(topics).allTextContents();
  release(undefined);
  await settled(page);
  expect((await page.locator(topics).allTextContents()).slice(0, early.length)).toEqual(early);
});

test('キーボードだけで使える', async ({ page }) => {
  await page.goto('guides/fee/');
  await page.keyboard.press('k');
  await expect(field(page)).not.toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('転職');
  await expect(page.locator(results)).toHaveAttribute('data-query', '転職');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  if (!(await page.locator(topics).first().evaluate((link) => link === document.activeElement))) await page.keyboard.press('Tab');
  await expect(page.locator(topics).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator(results)).toBeHidden();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('転職');
  await page.keyboard.press('End');
  await page.keyboard.type('先');
  await expect(page.locator(results)).toBeVisible();
  await page.mouse.click(20, 600);
  await expect(page.locator(results)).toBeHidden();
});

/** A key pressed while the IME converts: its key code is 229, whatever the key. */
async function pressWhileConverting(ime: CDPSession, key: string, code: number): Promise<void> {
  await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: code, nativeVirtualKeyCode: code });
  if (key === 'Enter') await ime.send('Input.dispatchKeyEvent', { type: 'char', text: '\r', key, windowsVirtualKeyCode: code });
  await ime.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: code });
}

test('日本語の変換中は、Enterでも矢印でもEscapeでも動かず、変換の途中ではさがさない', async ({ page }) => {
  await page.goto('guides/fee/');
  const ime = await page.context().newCDPSession(page);
  await field(page).focus();
  for (const half of ['て', 'てt', 'てち', 'てちょ', 'てちょう', '手帳']) {
    await ime.send('Input.imeSetComposition', { text: half, selectionStart: half.length, selectionEnd: half.length });
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(500);
  await expect(page.locator(results)).toBeHidden();
  for (const [key, code] of [['ArrowDown', 40], ['Escape', 27], ['Enter', 13], ['Enter', 229]] as const) {
    await pressWhileConverting(ime, key, code);
    // Chromium ends the conversion on some of these keys; an IME would hold it.
    await ime.send('Input.imeSetComposition', { text: '手帳', selectionStart: 2, selectionEnd: 2 });
    await expect(page, key).toHaveURL(/\/guides\/fee\/$/);
  }
  await ime.send('Input.insertText', { text: '手帳' });
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'eligibility');
  await expect(page).toHaveURL(/\/guides\/fee\/$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/#q=/);
});

test('変換を確定するEnterがあとから届いても(Safari)、ページは移らない', async ({ page }) => {
  await page.goto('guides/fee/');
  await field(page).fill('手帳');
  await expect(page.locator(topics).first()).toBeVisible();
  const moved = await field(page).evaluate((input: HTMLInputElement) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }));
    input.form!.requestSubmit();
    return location.pathname;
  });
  await page.waitForTimeout(300);
  expect(moved).toBe('/guides/fee/');
  await expect(page).toHaveURL(/\/guides\/fee\/$/);
});

test('さがしたことばは、どこへも送られない', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(decodeURIComponent(request.url().replace(/#.*/, '')) + (request.postData() ?? '') + JSON.stringify(request.headers())));
  await page.goto('guides/fee/');
  await field(page).fill('ひみつのことば');
  await page.waitForTimeout(600);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/#q=/);
  await settled(page);
  await page.locator('h1').click();
  expect(sent.length).toBeGreaterThan(3);
  expect(sent.filter((request) => /ひみつ|%E3%81%B2%E3%81%BF/i.test(request))).toEqual([]);
});

test('検索のことばは、端末にも残さない', async ({ page, context }) => {
  await page.goto(searchFor('休職'));
  await settled(page);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await context.cookies()).toEqual([]);
});

for (const width of [360, 1280]) {
  test(`axe: 結果が出ていても違反がない: 幅${width}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const open of [() => page.goto(searchFor('手張なし')), () => page.goto('guides/fee/').then(() => field(page).fill('休職'))]) {
        await page.goto('about:blank');
        await open();
        await expect(page.locator(topics).first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), '横にはみ出さない').toBe(true);
      }
    }
  });
}

test('下の階層に置いたサイトでも、さがせる', async ({ page }) => {
  test.skip(!isBuilt(subPathDist), 'npm test がこの組み立ても作ります');
  await page.goto(`${subPathAddress}${subPath}guides/fee/`);
  await field(page).fill('休職');
  await expect(page.locator(topics).first()).toHaveAttribute('href', new RegExp(`${subPath}(guides|faqs|glossary)/`));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${subPath}search/#q=`));
  await page.locator(topics).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('休職');
});
