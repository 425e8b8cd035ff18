import { expect, test, type Page } from './setup/test.ts';
import { askSearch } from './setup/ask-search.ts';
import { isBuilt, localAddress, localDist, subPath } from './setup/places.ts';
import {
  failOnErrors,
  field,
  results,
  search,
  searchFor,
  settled,
  topics,
} from './setup/search-page.ts';

failOnErrors();

/** The topics of the results for queries on the search page that is open, best first. */
async function topicsFor(page: Page, words: readonly string[]): Promise<string[][]> {
  return (await page.evaluate(askSearch, words)).map((shown) => shown.map(({ topic }) => topic));
}

test('答えは、大きい字で、ページと同じ目印と確かさのことばを持ち、種類と場所は題の上にある', async ({
  page,
}) => {
  await search(page, 'いつから使える?');
  const answer = page.locator('.search-answer');
  await expect(answer.locator('.search-key')).toHaveCount(1);
  const sure = await answer.locator('.search-sure').textContent();
  const key = await answer.locator('.search-key').textContent();
  const [large, small] = await answer.evaluate((one) =>
    ['.search-lead', '.search-about'].map((name) =>
      parseFloat(getComputedStyle(one.querySelector(name)!).fontSize),
    ),
  );
  expect([large, small]).toEqual([22, 14]);
  const order = await page.locator(`${results} li`).evaluateAll((all) =>
    all.map((one) =>
      [...one.children]
        .slice(0, 2)
        .map((part) => part.localName)
        .join(),
    ),
  );
  expect(order.length).toBeGreaterThan(3);
  expect(new Set(order)).toEqual(new Set(['p,a']));
  await answer.locator('a').first().click();
  await expect(page.locator('.answer mark')).toHaveText(key!);
  await expect(page.locator('main a.sure').first()).toContainText(sure!);
});

test('打つと欄の下に結果が出る。種類・題名・答えがあり、Enterで検索のページへ行く', async ({
  page,
}) => {
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

test('結果のリンクは、そのページを開く', async ({ page }) => {
  await page.goto(searchFor('払うのが苦しい'));
  const link = page.locator(topics).first();
  const title = await link.textContent();
  await link.click();
  await expect(page).toHaveURL(/\/guides\/fee\/#hard$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title!);
});

test('ガイドの結果は、題名のつぎに「わかりやすい版」へも行ける。ない版へは行けない', async ({
  page,
}) => {
  await page.goto('guides/fee/');
  await field(page).fill('休職');
  const guide = page.locator(`${results} li`, {
    has: page.locator('a[data-topic][href*="/guides/leave/"]'),
  });
  const easy = guide.getByRole('link', { name: /: わかりやすい版$/ });
  await expect(easy).toHaveAttribute('href', /\/easy\/leave\/$/);
  expect((await easy.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await guide.locator('a').first().focus();
  await page.keyboard.press('Tab');
  await expect(easy).toBeFocused();
  await search(page, '家族の方へ');
  const without = page.locator(`${results} li`, {
    has: page.locator('a[data-topic][href*="/guides/family/"]'),
  });
  await expect(without.locator('a')).toHaveCount(1);
  await search(page, '休職');
  await expect(page.locator(`${results} a[data-topic][href*="/easy/leave/"]`)).toHaveCount(0);
  await page.locator(`${results} .search-easy a`).first().click();
  await expect(page).toHaveURL(/\/easy\/[a-z-]+\/$/);
});

test('問いには、よくある質問の答えがいちばん上に出て、お金の話にはチェックもすすめる', async ({
  page,
}) => {
  await search(page, '料金はいくらですか?');
  const answer = page.locator('.search-answer');
  await expect(answer).toHaveCount(1);
  await expect(answer).toHaveText(/よくある質問.*いくらかかる\?.*生活保護の人.*0円です。/s);
  await expect(answer.getByRole('link', { name: /チェック/ })).toHaveAttribute(
    'href',
    /\/check\/$/,
  );
  await search(page, '断ってもいいですか');
  await expect(answer).toContainText('断ってもいい?');
  await expect(answer.getByRole('link', { name: /チェック/ })).toHaveCount(0);
});

test('命があぶない人のことばには、何よりも先に、119番と話せる相手への道が出る。料金の案内は出ない', async ({
  page,
}) => {
  for (const query of ['死にたい', 'リスカ', 'もういきていたくない']) {
    await search(page, query);
    const first = page.locator(`${results} > *`).first();
    await expect(first, query).toContainText('119番');
    const [call, talk] = await first.getByRole('link').all();
    await expect(call!, query).toHaveAttribute('href', 'tel:119');
    await expect(talk!, query).toHaveAttribute('href', /\/guides\/trouble\/#crisis$/);
    await expect(page.locator('.search-check'), query).toHaveCount(0);
  }
  await search(page, '仕事を辞めたい');
  await expect(page.locator('.search-crisis')).toHaveCount(0);
});

test('暴力や死別のことばには、費用や条件のチェックをすすめない', async ({ page }) => {
  for (const query of ['グループホームで虐待', 'お父さんがたたく', '夫が亡くなった']) {
    await search(page, query);
    await expect(page.locator('.search-check'), query).toHaveCount(0);
  }
});

test('ほかのことを聞いた人に、べつの質問の答えを「こたえ」のわくで出さない', async ({ page }) => {
  for (const query of ['本当に無料?', '障害者控除', 'けられた人は', '会社から電話が来た']) {
    await search(page, query);
    await expect(page.locator('.search-answer'), query).toHaveCount(0);
  }
  await search(page, '生活保護でも使える?');
  expect(
    (await page.locator('.search-answer .search-excerpt').allTextContents()).filter((text) =>
      text.startsWith('いいえ'),
    ),
  ).toEqual([]);
});

test('短いことばに近いページがないときは、そう言う', async ({ page }) => {
  await search(page, 'スタバ');
  await expect(page.locator(results)).toContainText(
    /ぴったりのページは、ないかもしれません|見つかりませんでした/,
  );
});

test('制度のことばには、その説明がいちばん上に出る', async ({ page }) => {
  for (const [term, definition] of Object.entries({
    受給者証: '支給決定の内容が書かれた証明です。',
    さびかん: '',
    じゅきゅうしゃしょう: '支給決定の内容',
    リワークとは: '復職',
  })) {
    await search(page, term);
    if (definition) await expect(page.locator('.search-answer'), term).toContainText(definition);
    await expect(page.locator(`${results} li`).first(), term).toContainText(
      /ことば|流れ|ガイド|よくある質問/,
    );
  }
});

test('見出しがいちばん合うときは、その見出しと、はじめの文を出し、そこへ案内する', async ({
  page,
}) => {
  await search(page, '払うのが苦しいとき');
  const item = page.locator(`${results} li`, { has: page.locator('a[href$="/guides/fee/#hard"]') });
  await expect(item.locator('.search-about')).toContainText('払うのが苦しいとき');
  await item.getByRole('link').first().click();
  await expect(page.locator('#hard')).toBeInViewport();
});

test('結果の文には、読みがな・案内・言いかえ・根拠の一覧がまじらず、文のはじめから始まる', async ({
  page,
}) => {
  const all = [
    '産業医',
    '申告',
    '傷病手当',
    '通院',
    '主治医の意見',
    '面談の記録',
    '証明書',
    '県外の事業所',
    '在職証明書',
  ];
  for (const query of all) {
    await search(page, query);
    for (const text of await page.locator('.search-excerpt').allTextContents()) {
      expect(text, query).not.toMatch(
        /\[根拠\]|本文へ進む|^[、。)」』ーぁぃぅぇぉっゃゅょ]|次に確認する日|こたえ|パンくず|[一-龠][ぁ-ん]+[(（](?!めやす[)）])[ぁ-んー]+[)）]/,
      );
      expect(text, query).toMatch(/[。」)…?]$|[一-龠ぁ-んァ-ヶー]$/);
    }
  }
});

test('印は、語の途中につかず、文字を変えない', async ({ page }) => {
  await search(page, 'コーチ');
  expect(await page.locator(`${results} mark`).allTextContents()).not.toContain('コーチ');
  await search(page, '手帳');
  expect(new Set(await page.locator(`${results} mark`).allTextContents())).toEqual(
    new Set(['手帳']),
  );
});

test('さがすためのファイルは、中身から名前がつき、いつまでも取っておける', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await search(page, '引っ越しの会議室');
  const own = asked.filter((path) => /\.(js|json|pagefind|pf_\w+)$/.test(path));
  expect(own.length).toBeGreaterThan(5);
  expect(own.filter((path) => !/^\/search\/[0-9a-f]{10}\//.test(path))).toEqual([]);
});

test('名前がはっきり合うときは、Pagefindも本文も読まない', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await search(page, 'お金');
  await search(page, '転職');
  expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
});

test('どのページの名前にもないことばは、本文から、それを言う文とともに見つかる', async ({
  page,
}) => {
  for (const query of await wordsOnlyInText(page, 3)) {
    await search(page, query);
    await expect(page.locator(`${results} .search-excerpt mark`).first(), query).toHaveText(query);
    await expect(page.locator(results)).not.toContainText(/\[根拠\]|こたえ|&lt;/);
  }
});

/** Words of two kanji that stand in the text of the first pages, and in no name or answer of any. */
async function wordsOnlyInText(page: Page, count: number): Promise<string[]> {
  const coming = page.waitForResponse('**/names.json');
  await search(page, 'お金');
  const names = await coming;
  const all = await names.text();
  const words: string[] = [];
  for (let number = 0; words.length < count; number++) {
    const text = await page.request.get(new URL(`text/${number}.json`, names.url()).href);
    const found = (await text.text()).match(/(?<!\p{sc=Han})\p{sc=Han}{2}(?!\p{sc=Han})/gu) ?? [];
    words.push(...found.filter((word) => !all.includes(word) && !words.includes(word)).slice(0, 1));
  }
  return words;
}

test('見つからないときは、一覧と相談先へ案内する', async ({ page }) => {
  await search(page, 'ぴょんぴょん');
  await expect(page.locator(results)).toContainText('見つかりませんでした');
  await expect(
    page.locator(results).getByRole('link', { name: 'すべてのページの一覧' }),
  ).toHaveAttribute('href', /\/search\/#index$/);
  await expect(
    page.locator(results).getByRole('link', { name: 'どこに相談する?' }),
  ).toHaveAttribute('href', /\/guides\/consult\/$/);
  await expect(page.locator(results).getByRole('link', { name: 'よくある質問' })).toHaveAttribute(
    'href',
    /\/faqs\/$/,
  );
  await expect(page.locator(results).getByRole('link', { name: 'ことばの説明' })).toHaveAttribute(
    'href',
    /\/glossary\/$/,
  );
  await expect(page.locator(results).getByRole('link', { name: '断りたい' })).toHaveAttribute(
    'href',
    /\/search\/#q=/,
  );
  expect(await page.locator(topics).count()).toBe(0);
});

test('打ちまちがいには「もしかして」が出て、押すとそのことばでさがす', async ({ page }) => {
  await page.goto(searchFor('手張なし'));
  await page.locator(results).getByRole('link', { name: '手帳なし', exact: true }).click();
  await expect(field(page)).toHaveValue('手帳なし');
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'eligibility');
});

test('たずね方で分かることばは、合うページが先に出る', async ({ page }) => {
  await search(page, 'お金');
  const expected = {
    無料ですか: 'fee',
    支援機関の職員: 'supporters',
    社員: 'employer',
    もとの職場にもどる: 'leave',
    仲間はずれ: 'rights',
    主治医に連絡: 'privacy',
    薬: 'pitfalls',
    奥さん: 'family',
  };
  for (const [words, topic] of Object.entries(expected)) {
    const [found = []] = await topicsFor(page, [words]);
    expect(words === '無料ですか' ? found.slice(0, 1) : found.slice(0, 3), words).toContain(topic);
  }
});

test('さがしたことばは、どこへも送られない', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) =>
    sent.push(
      decodeURIComponent(request.url().replace(/#.*/, '')) +
        (request.postData() ?? '') +
        JSON.stringify(request.headers()),
    ),
  );
  await page.goto('guides/fee/');
  await field(page).fill('ひみつのことば');
  await expect(page.locator(results)).toHaveAttribute('data-query', 'ひみつのことば');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/#q=/);
  await settled(page);
  await page.locator('h1').click();
  expect(sent.length).toBeGreaterThan(3);
  expect(sent.filter((request) => /ひみつ|%E3%81%B2%E3%81%BF/i.test(request))).toEqual([]);
});

test('検索のことばは、端末にも残さない', async ({ page, context }) => {
  await search(page, '休職');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await context.cookies()).toEqual([]);
});

test('下の階層に置いたサイトでも、さがせる', async ({ page }) => {
  test.skip(!isBuilt(localDist), 'npm test がこの組み立ても作ります');
  await page.goto(`${localAddress}guides/fee/`);
  await field(page).fill('休職');
  await expect(page.locator(topics).first()).toHaveAttribute(
    'href',
    new RegExp(`${subPath}(guides|faqs|glossary)/`),
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${subPath}search/#q=`));
  await page.locator(topics).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('休職');
});
