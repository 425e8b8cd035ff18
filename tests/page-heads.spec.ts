import { globSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from './setup/test.ts';
import { pageKinds } from '../src/link-pictures/page-kinds.ts';
import { dist, isBuilt, localAddress, localDist, ownAddress, root } from './setup/places.ts';
import { documentOf, notFound, pages, type BuiltPage } from './setup/pages.ts';

const listed = pages.filter(({ path }) => path !== notFound);

const content = (document: Document, selector: string): string | undefined =>
  document.querySelector(selector)?.getAttribute('content')?.trim();

/** The pages on which something is missing or wrong. */
const pagesWhere = (
  isWrong: (document: Document, page: BuiltPage) => boolean,
  of = pages,
): string[] => of.filter((page) => isWrong(documentOf(page), page)).map(({ path }) => path);

/** Texts that stand on more than one page, each with its pages. */
function shared(textOf: (document: Document) => string | undefined): string[] {
  const byText = Map.groupBy(pages, (page) => textOf(documentOf(page)) ?? '');
  return [...byText]
    .filter(([, of]) => of.length > 1)
    .map(([text, of]) => `${text}: ${of.map(({ path }) => path).join(' ')}`);
}

test('サイトには150より多いページがある', () => {
  expect(pages.length).toBeGreaterThan(150);
});

test('どのページにも、ほかと重ならない題名と説明がある', () => {
  expect(pagesWhere((document) => !document.title.trim())).toEqual([]);
  expect(pagesWhere((document) => !content(document, 'meta[name="description"]'))).toEqual([]);
  expect(shared((document) => document.title)).toEqual([]);
  expect(shared((document) => content(document, 'meta[name="description"]'))).toEqual([]);
});

test('どのページも日本語で、見出し1が1つあり、本文が空でない', () => {
  expect(pagesWhere((document) => document.documentElement.lang !== 'ja')).toEqual([]);
  expect(pagesWhere((document) => document.querySelectorAll('h1').length !== 1)).toEqual([]);
  expect(
    pagesWhere((document) => (document.querySelector('main')?.textContent.trim().length ?? 0) < 50),
  ).toEqual([]);
});

test('検索の索引だけが読む言葉は、どのページにも残っていない', () => {
  expect(
    pagesWhere((document) => Boolean(document.querySelector('meta[name^="search-"]'))),
  ).toEqual([]);
});

test('どのページにも、自分の住所を指すcanonicalがある', () => {
  expect(
    pagesWhere(
      (document, { path }) =>
        document.querySelector('link[rel="canonical"]')?.getAttribute('href') !== ownAddress + path,
      listed,
    ),
  ).toEqual([]);
});

test('どのページにも、リンクを送ったときに出る絵があり、軽い', () => {
  const pictures = new Set(
    pages.map((page) => content(documentOf(page), 'meta[property="og:image"]') ?? ''),
  );
  for (const address of pictures) {
    const { size } = statSync(dist + address.replace(`${ownAddress}/`, ''));
    expect(size, address).toBeGreaterThan(5_000);
    expect(size, address).toBeLessThanOrEqual(60_000);
  }
});

test('リンクを送ったときに出る絵は、そのページの種類のもの', () => {
  // Of each kind the folder has one; the home page's is for the home page, and for addresses that do not exist.
  expect(
    pagesWhere(
      (document) => content(document, 'meta[property="og:image"]') === `${ownAddress}/og/home.jpg`,
    ).toSorted(),
  ).toEqual(['/', notFound]);
});

test('ページが名ざさなくても聞かれる名前で、端末のためのしるしがある', () => {
  const touch = readFileSync(`${dist}apple-touch-icon.png`);
  expect([touch.readUInt32BE(16), touch.readUInt32BE(20)]).toEqual([180, 180]);
  const icon = readFileSync(`${dist}favicon.ico`);
  expect([...icon.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  const [size, start] = [icon.readUInt32LE(14), icon.readUInt32LE(18)];
  expect(start + size).toBe(icon.length);
  expect(icon.readUInt32BE(start + 16)).toBe(32);
});

test('どの絵も、どこかのページか、種類の絵で使う', () => {
  const all = pages.map(({ html }) => html).join('');
  const idle = globSync('src/drawings/*.svg', { cwd: root }).filter((file) => {
    const [, shapes = ''] = />(.+)<\/svg>/.exec(readFileSync(root + file, 'utf8'))!;
    return (
      !all.includes(shapes) && !pageKinds.some(({ drawing }) => file.endsWith(`/${drawing}.svg`))
    );
  });
  expect(idle).toEqual([]);
});

test('どのページにも、Open Graphの題名・説明・住所がある', () => {
  for (const property of ['og:title', 'og:description', 'og:url', 'og:type', 'og:site_name']) {
    expect(
      pagesWhere((document) => !content(document, `meta[property="${property}"]`)),
      property,
    ).toEqual([]);
  }
});

test('知らせる先と公開する人がまだないときは、ほかの行き先といっしょに、文でそう言う', () => {
  const said = (path: string) => {
    const page = pages.find((one) => one.path === path)!;
    return documentOf(page).querySelector('main')!.textContent;
  };
  for (const path of ['/about/', '/about/accessibility/', '/check/rules/']) {
    expect(said(path), path).toMatch(
      /知らせる先\(問い合わせ先\)は、まだありません。[^。]*市区町村の障害福祉の窓口[^。]*。/,
    );
    expect(said(path), path).not.toMatch(/次のとおり|知らせてください/);
  }
  expect(said('/about/')).toMatch(/公開している人の名前は、まだ書いていません。[^。]*窓口[^。]*。/);
  const waiting = pages.filter((page) => documentOf(page).body.textContent.includes('準備中です'));
  expect(waiting.map(({ path }) => path)).toEqual([]);
});

test('知らせる先と公開する人が決まっていれば、その名前とリンクが出る', async ({ page }) => {
  test.skip(!isBuilt(localDist), 'no build of an edition');
  for (const path of ['about/', 'about/accessibility/', 'check/rules/']) {
    await page.goto(localAddress + path);
    const main = page.getByRole('main');
    await expect(main, path).toContainText('知らせる先(問い合わせ先)は、次のとおりです。');
    await expect(main.locator('a[href="mailto:shogai@mihon-shi.example"]'), path).toHaveCount(1);
    await expect(main, path).not.toContainText('まだありません');
  }
  await page.goto(`${localAddress}about/`);
  await expect(page.getByRole('main')).toContainText(
    '公開しているのは、みほん市 福祉部 障害福祉課です。',
  );
});

test('「めやす」の意味は、どこでも同じ文', () => {
  const meaning = 'もとの文書では確かめきれていないことと、計算した額や日付です。';
  for (const path of ['/about/', '/sources/']) {
    const { body } = documentOf(pages.find((one) => one.path === path)!);
    expect(body.textContent, path).toContain(meaning);
  }
});

test('道すじの終わりは、見出しと同じなら電話では見えず、聞く人には聞こえる', async ({ page }) => {
  await page.goto('faqs/refuse/');
  const end = page.locator('.crumbs [aria-current="page"]');
  for (const [width, isShown] of [
    [360, false],
    [1280, true],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    expect((await end.boundingBox())!.width > 1, String(width)).toBe(isShown);
    await expect(page.getByRole('navigation', { name: 'パンくず' })).toMatchAriaSnapshot(
      `- listitem: 断ってもいい?`,
    );
  }
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('guides/trouble/');
  await expect(end).toHaveText('つまずいたとき');
  expect((await end.boundingBox())!.width).toBeGreaterThan(1);
});

test('質問のページは、だれの話かを、答えのすぐ下に小さく書く', async ({ page }) => {
  const saying = pages.filter(
    (one) =>
      /^\/faqs\/./.test(one.path) && documentOf(one).querySelectorAll('.prose > .who').length === 1,
  );
  expect(saying.length).toBeGreaterThan(90);
  await page.goto('faqs/refuse/');
  await expect(page.locator('article > .further + .prose > .who:first-child')).toHaveText(
    /迷っている人の話です。$/,
  );
});

test('ホームの下のページには、道すじ(パンくず)のデータがあり、最後が自分を指す', () => {
  const wrong: string[] = [];
  for (const page of listed.filter(({ path }) => path !== '/')) {
    const { path } = page;
    const data = [...documentOf(page).querySelectorAll('script[type="application/ld+json"]')].map(
      (script) => JSON.parse(script.textContent) as BreadcrumbList,
    );
    const list = data.find((item) => item['@type'] === 'BreadcrumbList')?.itemListElement ?? [];
    const inOrder = list.every(
      ({ position, name, item }, i) =>
        position === i + 1 && name.trim() && item.startsWith(ownAddress),
    );
    if (
      list.length < 2 ||
      !inOrder ||
      list[0]?.item !== `${ownAddress}/` ||
      list.at(-1)?.item !== ownAddress + path
    )
      wrong.push(path);
  }
  expect(wrong).toEqual([]);
});

test('道すじは、どのページでも、ホームから、このページの上までがリンクで、最後はこのページの名前', () => {
  const wrong = listed.flatMap((page) => {
    const places = [...documentOf(page).querySelectorAll('.crumbs li')];
    if (places.length === 0) return page.path === '/' ? [] : [page.path];
    const isLast = (place: Element) => place === places.at(-1);
    const isRight = places.every(
      (place) =>
        !!place.querySelector('a[href]') !== isLast(place) &&
        (place.getAttribute('aria-current') === 'page') === isLast(place),
    );
    // Only what no list names stands right under home.
    const isUnder = places.length > 2 || ['/search/', '/easy/'].includes(page.path);
    return isRight && isUnder ? [] : [`${page.path}: ${places.map((one) => one.textContent)}`];
  });
  expect(wrong).toEqual([]);
});

test('「次の一歩」からチェックへのはじめのリンクは、ボタン', () => {
  let buttons = 0;
  const wrong = listed.flatMap((page) => {
    const steps = [...documentOf(page).querySelectorAll('.step, .onward')].filter((step) =>
      step.textContent.trim().startsWith('次の一歩'),
    );
    return steps.flatMap((step) => {
      const first = step.querySelector('a[href$="/check/"]');
      if (first?.className === 'button') buttons += 1;
      return !first || first.className === 'button' ? [] : [page.path];
    });
  });
  expect(wrong).toEqual([]);
  expect(buttons).toBeGreaterThan(30);
});

interface BreadcrumbList {
  '@type': string;
  itemListElement: { position: number; name: string; item: string }[];
}

test('サイトマップは、404のほかのすべてのページを1度ずつ挙げる', () => {
  const index = readFileSync(`${dist}sitemap-index.xml`, 'utf8');
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) =>
    new URL(address!).pathname.slice(1),
  );
  const inMap = parts.flatMap((file) =>
    [...readFileSync(dist + file, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address]) => address!,
    ),
  );
  expect(inMap.toSorted()).toEqual(listed.map(({ path }) => ownAddress + path).toSorted());
});

test('robots.txtは、サイトマップの住所を言う', () => {
  expect(readFileSync(`${dist}robots.txt`, 'utf8')).toContain(
    `Sitemap: ${ownAddress}/sitemap-index.xml`,
  );
});
