import { expect, test } from './setup/test.ts';
import { listsIn } from '../src/offices/lists.ts';
import { places } from '../src/offices/places-of-japan.ts';
import { officesFolder, isOfficial } from './setup/offices-folder.ts';
import { violationsIn } from './setup/axe.ts';
import { smallTargets, tooWide } from './setup/on-screen.ts';
import { sheetsOf } from './setup/pdf-sheets.ts';
import { documentOf, pages as pagesWithout, pagesOf } from './setup/pages.ts';
import { localAddress, localDist, subPath } from './setup/places.ts';
import { addStyle } from './setup/reader-style.ts';
import { htmlMistakes } from './setup/valid-html.ts';

const lists = listsIn(officesFolder(), places, true);
const teichaku = lists.teichaku!;
const ikou = lists.ikou!;
const pages = pagesOf(localDist);
const pageAt = (path: string) => documentOf(pages.find((page) => page.path === path)!);
const slugs = [...new Set(teichaku.offices.map(({ place }) => place.prefecture.slug))];
/** Those with the most and with the fewest offices. */
const byCount = (slug: string) =>
  teichaku.offices.filter(({ place }) => place.prefecture.slug === slug).length;
const [most, least] = [slugs.toSorted((a, b) => byCount(b) - byCount(a)), 'akita'] as const;
const looked = [...new Set([most[0]!, slugs.includes(least) ? least : slugs.at(-1)!])];

test.use({ baseURL: localAddress });

test.describe('一覧があるとき', () => {
  for (const [list, below] of [
    [teichaku, ''],
    [ikou, 'ikou/'],
  ] as const)
    test(`どの事業所も、その県のページの、その町のところに、電話番号といっしょに1回ある: ${list.service}`, () => {
      const wrong: string[] = [];
      let [offices, phones] = [0, 0];
      for (const [prefecture, its] of Map.groupBy(list.offices, ({ place }) => place.prefecture)) {
        const page = pageAt(`/offices/${prefecture.slug}/${below}`);
        phones += page.querySelectorAll('.town a[href^="tel:0"]').length;
        for (const [town, here] of Map.groupBy(its, ({ place }) => place.town)) {
          const section = page.getElementById(town.name.replace(' ', ''))?.closest('section');
          const items = [...(section?.querySelectorAll('li') ?? [])];
          offices += items.length;
          const shown = items.map((item) => item.textContent);
          here.forEach((office, i) => {
            const all = [
              office.name,
              office.address,
              office.phone,
              office.corporation,
              office.fax,
              /^(?:https?:\/\/)?([^/?#]*)/.exec(office.web ?? '')?.[1],
            ];
            if (!all.every((said) => shown[i]?.includes(said ?? ''))) wrong.push(office.name);
          });
        }
      }
      expect(wrong).toEqual([]);
      expect(offices).toBe(list.offices.length);
      expect(phones).toBe(list.offices.filter(({ phone }) => phone).length);
    });

  test('2025年3月末の国の一覧は、47都道府県、626の市区町村、1,859行で、3行がまとめられている', () => {
    test.skip(!isOfficial || teichaku.month !== '2025-03', '国の一覧が手もとにありません');
    const towns = new Set(teichaku.offices.map(({ place }) => place.town));
    expect([slugs.length, towns.size]).toEqual([47, 626]);
    expect([teichaku.rows, teichaku.again, teichaku.leftOut]).toEqual([1859, 3, 0]);
    expect([ikou.rows, ikou.again, ikou.leftOut]).toEqual([3418, 6, 0]);
    const about = pageAt('/offices/').querySelector('main')!.textContent;
    expect(about).toContain('1,859行のうち、同じ名前と住所の3行をまとめました');
    expect(about).toContain('(WAM NET、2025年3月末)を加工');
  });

  test('事業所の名前から出るリンクは、電話だけで、事業所のサイトへは行かない', () => {
    const links = slugs.flatMap((slug) =>
      [...pageAt(`/offices/${slug}/`).querySelectorAll('.town li a')].map((link) =>
        link.getAttribute('href')!,
      ),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !/^tel:0[\d-]+$/.test(link))).toEqual([]);
  });

  test('事業所のページのHTMLに、まちがいがない', async () => {
    const shown = ['/offices/', ...looked.map((slug) => `/offices/${slug}/`)];
    const some = pages.filter(({ path }) => shown.includes(path));
    expect((await Promise.all(some.map(htmlMistakes))).flat()).toEqual([]);
  });

  for (const path of ['/offices/', ...looked.map((slug) => `/offices/${slug}/`)])
    test(`axeの違反がなく、指で押せて、幅320pxでも2倍の文字でも横に動かさずに読める: ${path}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`.${path}`);
      expect(await violationsIn(page)).toEqual([]);
      expect([...new Set(await page.evaluate(smallTargets))]).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(tooWide)).toEqual([]);
      await page.setViewportSize({ width: 640, height: 800 });
      await addStyle(page, 'html { font-size: 200%; }');
      expect(await page.evaluate(tooWide)).toEqual([]);
    });

  test('どの種類のページからも、2回おせば県の一覧に着く。JavaScriptもメニューも要らない', () => {
    const way = (path: string) => [
      ...pageAt(path).querySelectorAll(`a[href="${subPath}offices/"]`),
    ];
    const hidden = (link: Element) => link.closest('details, template, [hidden]') !== null;
    const far = pages.filter(({ path }) => way(path).every(hidden)).map(({ path }) => path);
    expect(far).toEqual([]);
    const list = [...pageAt('/offices/').querySelectorAll('main .prefectures a')].filter(
      (link) => !hidden(link),
    );
    expect(list).toHaveLength(slugs.length);
  });

  test('チェックの結果から、2回おせば県の一覧に着く', async ({ page }) => {
    await page.goto('check/stories/');
    await page.goto(
      (await page.locator('main a[href*="/check/#v="]').first().getAttribute('href'))!,
    );
    await page.locator('.result').getByRole('link', { name: '近くの事業所をさがす' }).click();
    const prefecture = teichaku.offices[0]!.place.prefecture;
    await page.getByRole('main').locator(`a[href="${subPath}offices/${prefecture.slug}/"]`).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      `${prefecture.name}の就労定着支援の事業所`,
    );
  });

  test('ことばと曜日でしぼれて、数が出て、住所の # のあとに残り、何も送られない', async ({
    page,
  }) => {
    const sent: string[] = [];
    const [first] = slugs;
    const here = teichaku.offices.filter(({ place }) => place.prefecture.slug === first);
    const open = here.filter(({ hours }) => hours.saturday);
    await page.goto(`offices/${first}/`);
    page.on('request', (request) => sent.push(request.url()));
    const items = page.locator('.town li:visible');
    await expect(items).toHaveCount(here.length);
    await page.getByLabel('土曜日にあいている').check();
    await expect(items).toHaveCount(open.length);
    await expect(page.getByRole('status')).toHaveText(
      `事業所 ${open.length}(ぜんぶで${here.length})`,
    );
    await page.getByLabel('この事業所の中から').fill(open[0]!.reading);
    const kept = () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('w');
    await expect.poll(kept).toBe(open[0]!.reading);
    const address = page.url();
    const left = await items.count();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(open.length);
    await page.goto('about:blank');
    await page.goto(address);
    await expect(items).toHaveCount(left);
    await page.getByLabel('この事業所の中から').fill('ないことば');
    await expect(items).toHaveCount(0);
    await expect(page.getByRole('status')).toHaveText('この事業所の中には、ありません。');
    expect(sent.filter((url) => !url.startsWith(localAddress))).toEqual([]);
    expect(sent.filter((url) => url.includes('?'))).toEqual([]);
  });

  test('3か所までえらんで、電話とファクスと住所と書く所のある、A4で1枚の紙にできる。何も残らず、送られない', async ({
    page,
  }) => {
    const sent: string[] = [];
    await page.addInitScript(() => (window.print = () => undefined));
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`offices/${most[0]}/`);
    page.on('request', (request) => sent.push(request.url()));
    const start = page.getByRole('button', { name: '電話する所を、紙にのせる' });
    await start.click();
    await expect(start).toHaveAttribute('aria-pressed', 'true');
    expect(await violationsIn(page)).toEqual([]);
    const here = teichaku.offices.filter(({ place }) => place.prefecture.slug === most[0]);
    const boxes = page.locator('.town li .to-paper input');
    await expect(boxes).toHaveCount(here.length);
    const [status, printing] = [page.locator('.chosen p'), page.locator('.chosen button')];
    await expect(printing).toBeHidden();
    const chosen = here.slice(0, 3);
    for (const i of chosen.keys()) await boxes.nth(i).check();
    await expect(status).toHaveText(`${chosen.length}か所をえらびました(3か所まで)`);
    expect(await page.evaluate(tooWide)).toEqual([]);
    if (here.length > 3) {
      await boxes.nth(3).click();
      await expect(boxes.nth(3)).not.toBeChecked();
      await expect(status).toContainText('1つはずしてください');
    }
    await printing.click();
    await page.emulateMedia({ media: 'print' });
    const cards = page.locator('.calls section');
    await expect(cards).toHaveCount(chosen.length);
    for (const [i, office] of chosen.entries()) {
      const words = [office.name, office.phone, office.fax, office.address];
      for (const word of words) await expect(cards.nth(i)).toContainText(word ?? '');
      await expect(cards.nth(i)).toContainText(office.place.town.name.replace(' ', ''));
      await expect(cards.nth(i)).toContainText('見学の日');
    }
    await expect(page.locator('.calls .say')).toContainText('いま空きはありますか');
    expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toEqual([
      { width: 210, height: 297 },
    ]);
    const isCut = () =>
      [...document.querySelectorAll('.calls, .calls section')].some(
        (part) => part.scrollHeight > part.clientHeight + 1,
      );
    expect(await page.evaluate(isCut)).toBe(false);
    expect(sent.map((url) => url.replace(/^.*\//, ''))).toEqual(['offices.js']);
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await start.click();
    await expect(boxes).toHaveCount(0);
  });

  test.describe('JavaScriptなしで', () => {
    test.use({ javaScriptEnabled: false });
    test('ぜんぶの事業所と町の目次があり、しぼる欄は出ない', async ({ page }) => {
      const [slug] = looked;
      await page.goto(`offices/${slug}/`);
      await expect(page.locator('.town li')).toHaveCount(byCount(slug!));
      await expect(page.getByRole('navigation', { name: '市区町村' })).toBeVisible();
      await expect(page.getByLabel('この事業所の中から')).toBeHidden();
      await expect(page.getByText('紙にのせる')).toBeHidden();
    });
  });
});

test('一覧のないサイトは、ないと言い、国のサイトと窓口に行ける', () => {
  const own = pagesWithout.filter(({ path }) => path.startsWith('/offices/'));
  expect(own.map(({ path }) => path)).toEqual(['/offices/']);
  const main = documentOf(own[0]!).querySelector('main')!;
  expect(main.textContent).toContain('この版には、事業所の一覧がありません');
  expect(main.querySelector('a[href="https://www.wam.go.jp/sfkohyoout/"]')).not.toBeNull();
  expect(main.querySelector('.say q')?.textContent).toContain('近くの事業所を教えてください');
});
