import { expect, test } from './setup/test.ts';
import { openWith, result, settle, steady } from './setup/check-page.ts';
import { badBreaks, cutOff, folded, tooWide } from './setup/on-screen.ts';
import { documentOf, kindsOfPage, pages } from './setup/pages.ts';
import { localAddress } from './setup/places.ts';
import { addStyle } from './setup/reader-style.ts';
import { field, results } from './setup/search-page.ts';
import { monthsAway } from './setup/test-day.ts';
import { atSizes, walk } from './setup/walk.ts';

const hired = { ...steady, hiredOn: monthsAway(-7) };

for (const width of [768, 820, 1024, 1120, 1280])
  test(`幅${width}pxで、見出しは絵に重ならず、日にちは折れず、上の列は1行`, async ({ page }) => {
    await settle(page);
    await page.setViewportSize({ width, height: 900 });
    await page.goto('');
    expect(await page.evaluate(folded, '.first-dates .none'), 'まだ空の日にち').toEqual([]);
    for (const [name, value] of [
      ['year', '2026'],
      ['month', '10'],
      ['date', '20'],
    ] as const)
      await page.locator(`.first-dates [data-part="${name}"]`).fill(value);
    await page.locator('.first-dates button').click();
    await expect(page.locator('.first-dates .figure').first()).toContainText('20');
    const wrong = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('h1')!);
      const lines = [...range.getClientRects()];
      const drawn = [...document.querySelectorAll('.hero .drawing path')].map((one) =>
        one.getBoundingClientRect(),
      );
      const meets = (a: DOMRect, b: DOMRect) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      const middle = (name: string) => {
        const { top, height } = document.querySelector(name)!.getBoundingClientRect();
        return top + height / 2;
      };
      return {
        apart: Math.round(middle('.first-dates .button') - middle('.first-dates input')),
        over: lines.filter((line) => drawn.some((box) => meets(line, box))).length,
      };
    });
    expect(wrong).toEqual({ apart: 0, over: 0 });
    expect(await page.evaluate(folded, '.first-dates .figure')).toEqual([]);
    if (width < 1024) return;
    await page.goto('guides/teichaku/');
    const tops = await page.evaluate(() =>
      ['.main a', '.header form button', '.menu > summary'].map((name) => {
        const { top, height } = document.querySelector(name)!.getBoundingClientRect();
        return top + height / 2;
      }),
    );
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(4);
  });

test('上の列の名前と行き先は、どの種類のページでも同じ所にあり、さがす欄は広く、ボタンはメニューより重くない', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const places = new Set<string>();
  let fields = 0;
  await walk(page, kindsOfPage, async () => {
    const found = await page.evaluate(() => {
      const field = document.querySelector('header site-search input');
      const look = (name: string) =>
        [document.querySelector(name)].map((one) => {
          const { backgroundColor, fontSize } = getComputedStyle(one!);
          return `${backgroundColor} ${fontSize}`;
        })[0];
      return {
        lefts: [...document.querySelectorAll('header :is(.home, .main a, summary)')].map((one) =>
          Math.round(one.getBoundingClientRect().left),
        ),
        width: field?.getBoundingClientRect().width,
        alike: !field || look('header site-search button') === look('header summary'),
      };
    });
    places.add(found.lefts.slice(0, 5).join());
    if (found.width) fields++;
    return [
      ...(found.width && found.width < 230 ? [`さがす欄 ${found.width}px`] : []),
      ...(found.alike ? [] : ['さがすボタンが重い']),
    ];
  });
  expect([...places]).toHaveLength(1);
  expect(fields).toBeGreaterThan(5);
});

test('文字を2倍にした幅320pxでも、ホームのさがす欄に、入れたことばが見える', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['', 'search/']) {
    await page.goto(path);
    await addStyle(page, 'html { font-size: 200%; }');
    const [box, main] = [
      (await page.locator('main site-search input').boundingBox())!,
      (await page.getByRole('main').boundingBox())!,
    ];
    expect(box.width, path).toBeGreaterThan(main.width * 0.9);
  }
  // The words of the button that calls stay in it, whole.
  await page.goto('guides/consult/');
  await addStyle(page, 'html { font-size: 200%; }');
  const lines = await page
    .locator('.call')
    .first()
    .evaluate((one) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      const tops: number[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let i = 0; i < node.textContent!.length; i += 1) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          if (node.textContent![i]!.trim())
            tops.push(Math.round(range.getBoundingClientRect().top));
        }
      return {
        lines: new Set(tops).size,
        over: one.scrollHeight - one.clientHeight,
      };
    });
  expect(lines).toEqual({ lines: 2, over: 0 });
});

test('文字を2倍にしても幅320pxで、結果を横に動かさずに読める', async ({ page }) => {
  await settle(page);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const answers of [hired, { ...hired, publicAssistance: 'unknown' }]) {
    await openWith(page, answers);
    await expect(result(page)).toBeVisible();
    await addStyle(page, 'html { font-size: 200%; }');
    expect(await page.evaluate(tooWide)).toEqual([]);
  }
});

test('リンクから開いた結果は、全体を線でかこまない', async ({ page }) => {
  await settle(page);
  await openWith(page, hired);
  await expect(result(page)).toBeFocused();
  await expect(result(page)).toHaveCSS('outline-style', 'none');
});

test('さがした数は、画面に1回だけ出る', async ({ page }) => {
  await page.goto('search/#q=お金');
  await expect(field(page)).toHaveValue('お金');
  await expect(page.locator(`${results} .search-count`)).toBeVisible();
  const status = page.locator('site-search [role="status"]');
  // Who comes by an address stands at the count, and hears it there.
  await expect(page.locator(`${results} .search-count`)).toBeFocused();
  await expect(status).toBeEmpty();
  expect((await status.boundingBox())!.width).toBeLessThanOrEqual(1);
});

test('ことばの一覧には印がなく、長いよみは、名前の下にまとまる', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('glossary/');
  const lines = page.locator('main dt span');
  expect(await lines.count()).toBeGreaterThan(30);
  const wrong = await page.evaluate(() => ({
    marked: [...document.querySelectorAll('main mark')].filter(
      (one) => getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)',
    ).length,
    broken: [...document.querySelectorAll('main dt span')]
      .filter((one) => {
        const name = one.previousElementSibling!.getBoundingClientRect();
        const { top, height, left } = one.getBoundingClientRect();
        return height > 40 && (top < name.bottom - 4 || left > name.left + 1);
      })
      .map((one) => one.textContent),
  }));
  expect(wrong).toEqual({ marked: 0, broken: [] });
});

test('質問の「次の一歩」にある言うことばは、ことばの紙に大きく出る', () => {
  const faqs = pages.filter(({ path }) => /^\/faqs\/[^/]+\/$/.test(path));
  const small = faqs.flatMap((page) =>
    [...documentOf(page).querySelectorAll('.step p')]
      .filter((one) => /(?:^|。)「[^「」]*」$/.test(one.textContent!))
      .map((one) => `${page.path}: ${one.textContent}`),
  );
  expect(faqs.length).toBeGreaterThan(90);
  expect(small).toEqual([]);
  const slips = faqs.filter((page) => documentOf(page).querySelector('.say.step q.spoken'));
  expect(slips.length).toBeGreaterThan(60);
});

test('言うことばの紙は、つづけて2枚ならばない', () => {
  const pairs = pages.flatMap((page) =>
    documentOf(page).querySelectorAll('main .say + .say').length ? [page.path] : [],
  );
  expect(pairs).toEqual([]);
});

test('どのガイドでも、言うことばの紙の1つに、聞く相手か、見る紙の絵がある', () => {
  const guides = pages.filter(
    (page) => /^\/guides\/[^/]+\/$/.test(page.path) && documentOf(page).querySelector('.say'),
  );
  expect(guides.length).toBeGreaterThan(20);
  expect(
    guides
      .filter((page) => documentOf(page).querySelectorAll('.say svg').length !== 1)
      .map(({ path }) => path),
  ).toEqual([]);
});

test('とりちがえられることばには、似たことばへのリンクと、それが何かが、紙にも出る', () => {
  const sections = pages
    .filter(({ path }) => path.startsWith('/glossary/'))
    .flatMap((page) =>
      [...documentOf(page).querySelectorAll('h2')]
        .filter(({ textContent }) => textContent === '似ていて、別のもの')
        .map((heading) => ({ path: page.path, section: heading.closest('section')! })),
    );
  expect(sections.map(({ path }) => path)).toContain('/glossary/jukyushasho/');
  for (const { path, section } of sections) {
    expect(section.closest('.screen-only'), path).toBeNull();
    for (const link of section.querySelectorAll('a')) {
      expect(link.getAttribute('href'), path).toMatch(/^\/glossary\/[\w-]+\/$/);
      expect(link.getAttribute('href'), path).not.toBe(path);
      expect(link.querySelector('small')?.textContent.trim(), path).toBeTruthy();
    }
  }
});

test('急ぐことのあるガイドでは、急ぐこと、こたえ、確認した日の順', () => {
  const page = pages.find(({ path }) => path === '/guides/consult/')!;
  const order = [...documentOf(page).querySelectorAll('#now, .answer, .reviewed, .contents')];
  expect(order.map((one) => one.id || one.className.split(' ')[0])).toEqual([
    'now',
    'answer',
    'reviewed',
    'contents',
  ]);
});

test('流れのどの段も、こたえに目印が1つある', () => {
  const steps = pages.filter(({ path }) => /^\/guides\/steps\/./.test(path));
  const marks = steps.map((page) => documentOf(page).querySelectorAll('.answer mark').length);
  expect(marks).toEqual(steps.map(() => 1));
});

/** Their answers and sentences are all different; of the two large collections it is every fourth. */
const read = pages
  .map(({ path }) => path)
  .filter((path) => /^\/(?:guides|faqs|glossary)\/./.test(path))
  .filter((path, i) => path.startsWith('/guides/') || i % 4 === 0);

test('幅360pxでも393pxでも1280pxでも、確かさのことばは文の終わりの行にあり、答えの印は折れず、点をのこさず、小さい字で行は始まらない', async ({
  page,
}) => {
  const windows = [360, 393, 1280].map((width) => ({ width, height: 640 }));
  await walk(page, [...read, '/handout/blocks/'], () => atSizes(page, windows, badBreaks));
});

test('幅1024〜1240pxで、余白に置くものが、窓の右で切れない', async ({ page }) => {
  const windows = [1024, 1216, 1240].map((width) => ({ width, height: 800 }));
  await walk(page, [...kindsOfPage, `${localAddress}offices/`], () =>
    atSizes(page, windows, cutOff),
  );
  await openWith(page, hired);
  expect(await atSizes(page, windows, cutOff)).toEqual([]);
});

test('確かさのことばは、次の文より、前の文に近い。見出しの印は、行をふやさない', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const path of ['/guides/ikou/', '/faqs/want-to-quit/', '/faqs/tell-company/']) {
    await page.goto(path);
    const gaps = await page.evaluate(() =>
      [...document.querySelectorAll('main a.sure:not(.counted)')].flatMap((word) => {
        const [before, after] = [word.previousSibling, word.nextSibling];
        if (!(before instanceof Text) || !(after instanceof Text)) return [];
        const rectOf = (text: Text, from: number) => {
          const range = document.createRange();
          range.setStart(text, from);
          range.setEnd(text, from + 1);
          return range.getBoundingClientRect();
        };
        const [stop, own, next] = [
          rectOf(before, before.length - 1),
          word.getBoundingClientRect(),
          rectOf(after, 0),
        ];
        if (before.data.at(-1) !== '。' || next.top > own.bottom || !after.data.trim()) return [];
        // The right half of a full stop is empty.
        return [next.left - own.right - (own.left - (stop.left + stop.width / 2))];
      }),
    );
    if (path === '/guides/ikou/') expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) expect(gap, path).toBeGreaterThan(0);
    const heights = () =>
      page
        .locator('h2:has(.anchor), h3:has(.anchor)')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).offsetHeight));
    const drawn = await heights();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.anchor::after { content: none !important }');
      document.adoptedStyleSheets = [sheet];
    });
    expect(await heights(), path).toEqual(drawn);
  }
});

test('幅1024pxから、押したことばの根拠は、本文の横の余白に立つ', async ({ page }) => {
  for (const width of [1024, 1100, 1216, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('guides/fee/');
    await page.locator('.prose a.sure').first().click();
    const grounds = (await page.locator('.grounds').boundingBox())!;
    const text = (await page.getByRole('main').boundingBox())!;
    expect(grounds.x, `幅${width}px`).toBeGreaterThan(text.x + text.width);
    expect(grounds.x + grounds.width, `幅${width}px`).toBeLessThan(width - 15);
    expect(text.width, `幅${width}px`).toBeGreaterThan(600);
  }
});

test('余白の目次は、本文から56px、上の列の右のはしまで', async ({ page }) => {
  for (const width of [1240, 1280, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('guides/fee/');
    const contents = (await page.locator('.contents').boundingBox())!;
    const text = (await page.getByRole('main').boundingBox())!;
    const header = (await page.locator('header').boundingBox())!;
    expect(Math.round(contents.x - text.x - text.width), `幅${width}px`).toBe(56);
    expect(
      Math.abs(contents.x + contents.width - header.x - header.width),
      `幅${width}px`,
    ).toBeLessThan(4);
  }
});

test('リンクの下線は、その下の説明には引かれない', async ({ page }) => {
  await walk(page, ['/sources/', '/handout/', '/compare/'], () =>
    page.evaluate(() =>
      [...document.querySelectorAll('main .links a > small')]
        .filter((one) => one.checkVisibility() && getComputedStyle(one).display !== 'inline-block')
        .map((one) => one.textContent),
    ),
  );
});

test('流れの一覧では、段ごとに印をつけない', async ({ page }) => {
  await page.goto('guides/steps/');
  expect(await page.locator('.steps > li').count()).toBeGreaterThan(2);
  await expect(page.locator('.steps mark')).toHaveCount(0);
});

test('何も見つからないときは、だれに何と聞くかが出る', async ({ page }) => {
  await page.goto('search/#q=ぷぎゅるぽ');
  await expect(page.locator(`${results} .search-none`)).toBeVisible();
  await expect(page.locator(`${results} .search-say`)).toContainText('窓口で「');
});

test('暗い画面でも、選ぶ所はペンの線でかかれ、色を決めた画面ではブラウザのものになる', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const path of ['check/', 'tell/', 'compare/']) {
    await page.goto(path);
    const edges = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main :is([type="checkbox"], [type="radio"])')].map((one) => {
          const { appearance, borderTopColor, borderTopWidth } = getComputedStyle(one);
          return `${appearance} ${borderTopWidth} ${borderTopColor}`;
        }),
      );
    const pen = await page
      .locator('main a')
      .first()
      .evaluate((one) => getComputedStyle(one).color);
    expect(new Set(await edges()), path).toEqual(new Set([`none 2px ${pen}`]));
    await page.emulateMedia({ forcedColors: 'active' });
    for (const edge of await edges()) expect(edge, path).toMatch(/^auto /);
    await page.emulateMedia({ forcedColors: null });
  }
});

test('ガイドには、4つの時期の線が1本だけあり、どの時期の話かが分かる。4つともの話には、ない', () => {
  const guides = pages.filter(({ path }) => /^\/guides\/[^/]+\/$/.test(path));
  const wrong = guides.flatMap((page) => {
    const lines = [...documentOf(page).querySelectorAll('.phase-row')];
    const isSaid = lines[0]?.querySelector('.on') ?? lines[0]?.closest('.lanes');
    if (!lines.length) return [page.path];
    return lines.length === 1 && isSaid && lines[0]!.querySelector(':scope > :not(.on)')
      ? []
      : [`${page.path}: ${lines.length}本`];
  });
  expect(guides.length).toBeGreaterThan(20);
  const forAll = ['consult', 'employer', 'pension', 'rights', 'supporters', 'tell'];
  expect(wrong).toEqual(forAll.map((name) => `/guides/${name}/`));
});

test('見出しの絵は、見出しの高さに、本文の中に出て、見出しとも上の段とも重ならない', async ({
  page,
}) => {
  const drawn = pages
    .filter((one) => documentOf(one).querySelector('.drawn'))
    .map(({ path }) => path);
  expect(drawn.length).toBeGreaterThan(15);
  const sizes = [320, 360, 1024, 1280].map((width) => ({ width, height: 800 }));
  await walk(page, drawn, () =>
    atSizes(page, sizes, () =>
      [...document.querySelectorAll('.drawn')].flatMap((one) => {
        const box = one.firstElementChild!.getBoundingClientRect();
        const heading = document.createRange();
        heading.selectNodeContents(one.nextElementSibling!);
        const lines = [...heading.getClientRects()];
        const text = document.querySelector('main')!.getBoundingClientRect();
        const next = one.nextElementSibling!.getBoundingClientRect();
        return [
          lines.some(
            (line) => line.right > box.left && line.bottom > box.top && line.top < box.bottom,
          ) && '見出しに重なる',
          (one.previousElementSibling?.getBoundingClientRect().bottom ?? 0) > box.top &&
            '上の段に重なる',
          (box.right > text.right + 1 || box.left < text.left) && '本文からはみ出す',
          (box.bottom < next.top || box.top > next.bottom) && '見出しの高さにない',
        ].filter((wrong) => wrong !== false);
      }),
    ),
  );
});

test('丸の数字は4つの時期だけのもの', async ({ page }) => {
  await page.goto('guides/steps/');
  const rings = await page
    .locator('.steps > li')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').content));
  expect(rings.length).toBeGreaterThan(9);
  expect(new Set(rings)).toEqual(new Set(['""']));
  await expect(page.locator('.steps > li h3').last()).toHaveText(
    new RegExp(`^${rings.length}\\. `),
  );
});

test.describe('広い画面で', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('まだ空の日にちは40pxより大きく、3つの名前は同じ高さ', async ({ page }) => {
    await page.goto('');
    const { sizes, tops } = await page.evaluate(() => ({
      sizes: [...document.querySelectorAll('.first-dates .none')].map((one) =>
        parseFloat(getComputedStyle(one).fontSize),
      ),
      tops: [...document.querySelectorAll('.first-dates :is(legend, li > b)')].map((one) => {
        const { top, height } = one.getBoundingClientRect();
        return top + height / 2;
      }),
    }));
    expect(Math.min(...sizes)).toBeGreaterThan(40);
    expect(tops).toHaveLength(3);
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(1.5);
  });

  test('えらぶ前から、紙の見本があり、印刷できないわけがボタンのそばにある', async ({ page }) => {
    await page.goto('handout/');
    const sheet = (await page.locator('.peek > div').boundingBox())!;
    expect(sheet.height / sheet.width).toBeCloseTo(297 / 210, 2);
    expect(sheet.y).toBeLessThan(500);
    // What is on the sheet has room on it.
    const over = await page
      .locator('.peek > div > div')
      .evaluate((one) => one.scrollHeight - one.clientHeight);
    expect(over).toBe(0);
    await expect(page.getByRole('button', { name: '印刷する' })).toBeDisabled();
    await expect(page.locator('.bar')).toContainText('まだ、何もえらんでいません。');
    await page.setViewportSize({ width: 360, height: 640 });
    await expect(page.locator('.peek')).toBeHidden();
  });

  test('さがすページとない住所のページでは、一覧が本文の横に立ち、開けば下へのびる', async ({
    page,
  }) => {
    for (const path of ['search/', '404.html']) {
      await page.goto(path);
      const [text, list] = await page
        .locator('.with-notes > *')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
      const header = (await page.locator('header').boundingBox())!;
      expect(Math.round(list!.left - text!.right), path).toBeGreaterThanOrEqual(44);
      expect(Math.abs(list!.right - header.x - header.width), path).toBeLessThan(8);
      expect(list!.top, path).toBeLessThan(text!.bottom);
    }
    await page.goto('search/');
    for (const fold of await page.locator('#index summary').all()) await fold.click();
    const end = (await page.locator('#index').boundingBox())!;
    expect((await page.locator('footer').boundingBox())!.y).toBeGreaterThan(end.y + end.height);
  });

  test('質問の説明は、開いて横に立つ', async ({ page }) => {
    await settle(page);
    await page.goto('check/');
    const question = page.locator('.question[data-current]');
    const help = (await question.locator('.help > p').first().boundingBox())!;
    const asked = (await question.boundingBox())!;
    expect(help.height).toBeGreaterThan(20);
    expect(help.x).toBeGreaterThan(asked.x + asked.width);
  });
});

test('流れの段のページは、通った段までを丸でうめ、絵を持つ', () => {
  const steps = pages.filter(({ path }) => /^\/guides\/steps\/./.test(path));
  const filled = steps.map((page) => {
    const [rings, drawn] = documentOf(page).querySelectorAll('.place svg');
    const [line, , open] = [...rings!.children].map((one) => one.getAttribute('d')!);
    const [from, , end, here] = line!.match(/\d+/g)!.map(Number);
    expect(drawn!.children.length, page.path).toBeGreaterThan(0);
    const gap = (end! - from!) / (steps.length - 1);
    const next = Number(/\d+/.exec(open!));
    // The step itself has a second ring around it.
    expect(here, page.path).toBe(next - gap);
    return (next - from!) / gap;
  });
  expect(filled.toSorted((a, b) => a - b)).toEqual(steps.map((_, i) => i + 1));
});

test('比べる表では、このサイトの支援の列が太い', async ({ page }) => {
  await page.goto('compare/');
  const cells = page.locator('.five tbody td:visible');
  const weights = await cells.evaluateAll((all) =>
    all.map((one) => [(one as HTMLElement).dataset['service'], getComputedStyle(one).fontWeight]),
  );
  expect(weights).toHaveLength(15);
  for (const [service, weight] of weights)
    expect(weight, service).toBe(service === 'teichaku' ? '700' : '400');
});

test('料金のガイドでは、ほかの人の日にちは、答えと額より大きくなく、給料明細のことばは住民税の横にある', async ({
  page,
}) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('guides/fee/');
    const [day, answer, amount] = await page.evaluate(() =>
      ['.ahead .figure', '.answer', '.two .figure'].map((name) =>
        parseFloat(getComputedStyle(document.querySelector(name)!).fontSize),
      ),
    );
    expect(day, `幅${width}`).toBeLessThanOrEqual(answer!);
    expect(answer, `幅${width}`).toBeLessThan(amount!);
  }
  const [tax, said] = [
    (await page.locator('.slip-picture > span + b').boundingBox())!,
    (await page.locator('.pay-slip figcaption').boundingBox())!,
  ];
  expect(Math.abs(tax.y + tax.height / 2 - said.y - said.height / 2)).toBeLessThan(14);
  expect(said.x).toBeGreaterThan(tax.x + tax.width);
});

test('質問のページでも、上の列の「質問」に線がある', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('faqs/how-much/');
  await expect(page.locator('.main .current')).toHaveText(['質問']);
});

test('見出しへとぶと、その絵も画面に入る', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('guides/fee/#household');
  const drawn = page.locator('.drawn:has(+ #household)');
  await expect(drawn).toBeInViewport({ ratio: 1 });
});

test('すべてのページの一覧は、たたまれて、電話の画面3つまで', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('search/');
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(
    3 * 640,
  );
});
