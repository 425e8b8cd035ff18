import { readFileSync } from 'node:fs';
import { expect, test } from './setup/test.ts';
import { parse } from 'yaml';
import { localSchema, type Edition } from '../src/collections/schemas/local.ts';
import { violationsIn } from './setup/axe.ts';
import { settle } from './setup/check-page.ts';
import { tooWide } from './setup/on-screen.ts';
import { pages as general, pagesOf } from './setup/pages.ts';
import { edition, localAddress, localDist, isBuilt, root } from './setup/places.ts';
import { standStill } from './setup/stand-still.ts';

test.skip(!isBuilt(localDist), 'npm test がこの組み立ても作ります');
test.use({ baseURL: localAddress });

const { areas } = parse(readFileSync(`${root}content/local/${edition}.yaml`, 'utf8')) as Edition;
const [{ name: town, windows, localAnswers }] = areas as [Edition['areas'][number]];
const { phone, fax } = windows['main']!;

test('版の答えは、ガイドとよくある質問で、聞くことばの上に出て、窓口の電話とファクスがそばにある', async ({
  page,
}) => {
  await page.goto('guides/steps/');
  const answer = page.locator('.local', { hasText: '1か月から2か月ほどです' });
  await expect(answer).toContainText(`${town}の答えです。2026年11月10日に確かめました`);
  const ask = answer.locator('xpath=following-sibling::*[1]');
  await expect(ask).toContainText('どのくらいかかりますか');
  await expect(ask).toContainText(phone);
  await expect(ask).toContainText(fax!);
  await page.goto('faqs/age/');
  await expect(page.locator('.local')).toContainText('ひとりずつ決めます');
});

test('国の決まりよりせまい答えは、決まりとならべて出る', async ({ page }) => {
  await page.goto('local/');
  const answer = page.locator('.local', { hasText: '自分の計画で申し込めます' });
  await expect(answer).toContainText('国の決まりでは');
  await expect(answer).toContainText('本人が希望するときは');
});

test('チェックの結果と相談シートに、窓口の電話とファクスが出る', async ({ page }) => {
  await settle(page);
  await page.goto('check/stories/');
  const story = page.locator('main a[href*="/check/#v="]').first();
  await page.goto((await story.getAttribute('href'))!);
  await expect(page.locator('.first-screen .say')).toContainText(phone);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.sheet:not(.wall)').first()).toContainText(fax!);
});

test('窓口の答えは、チェックの結果と相談シートにも、聞くことばといっしょに出る', async ({
  page,
}) => {
  await settle(page);
  await page.goto('check/stories/');
  const said = '間があいた理由と、そのあとのようすを聞いて';
  // Somebody whose gap only the municipality can judge.
  const story = page.locator('main a[href*="gap=continuous"]').first();
  await page.goto((await story.getAttribute('href'))!.replace('gap=continuous', 'gap=gap'));
  const answer = page.locator('.first-screen [data-local]');
  await expect(answer).toContainText(`みほん市の答え(2026年11月10日): ${said}`);
  await expect(page.locator('[data-slot="look-block"]')).toBeHidden();
  await page.getByText('確認リスト', { exact: true }).click();
  await expect(page.locator('[data-slot="to-find-out"] [data-local]').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.sheet:not(.wall)').first();
  await expect(sheet).toContainText(said);
  const room = await sheet.locator('.write').evaluate((part) => {
    const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
    return bottomOf(part) - bottomOf(part.querySelector('h3')!);
  });
  expect(room).toBeGreaterThan(20);
});

test('見直す日をすぎた答えは、組み立て直さなくても、読む人の時計で消える。聞くことばと電話は残る', async ({
  page,
}) => {
  const last = '2027-10-31';
  const until = Date.parse(`${last}T24:00:00+09:00`);
  await standStill(page, until - 1);
  await page.goto('local/');
  const answers = page.locator('.local');
  await expect(answers).toHaveCount(Object.keys(localAnswers).length);
  await expect(page.getByText('見直す日をすぎました').first()).toBeHidden();
  await standStill(page, until);
  for (const path of ['local/', 'guides/steps/', 'faqs/age/']) {
    await page.goto(path);
    await expect.soft(answers, path).toHaveCount(0);
    await expect.soft(page.getByRole('main').getByText(phone).first(), path).toBeVisible();
  }
  await page.goto('local/');
  await expect(page.getByText('見直す日をすぎました。窓口で、このまま')).toHaveCount(
    Object.keys(localAnswers).length,
  );
  await page.goto('faqs/');
  await expect(page.getByText(`${town}の答えがあります`)).toHaveCount(0);
  await page.goto('check/rules/');
  await expect(page.locator('[data-local]')).toHaveCount(0);
});

test('窓口と答えのページに、すべての窓口と答えがあり、axeの違反がなく、320pxに入る', async ({
  page,
}) => {
  await page.goto('local/');
  for (const window of Object.values(windows))
    await expect(page.locator('.window', { hasText: window.phone })).toContainText(window.name);
  await expect(page.locator('.local')).toHaveCount(Object.keys(localAnswers).length);
  expect(await violationsIn(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(tooWide)).toEqual([]);
  await page.getByRole('link', { name: /文字だけの版/ }).click();
  const text = await page.locator('body').innerText();
  for (const window of Object.values(windows)) expect(text).toContain(window.phone);
  for (const { says } of Object.values(localAnswers))
    expect(text).toContain(says.replace('{value}', '1か月から2か月'));
});

test('町の名前でさがすと、窓口と答えのページが出る。答えのある質問は、一覧でそう言う', async ({
  page,
}) => {
  await page.goto(`search/#q=${encodeURIComponent(town)}`);
  await expect(page.locator('main .search-list a').first()).toHaveAttribute('href', /\/local\/$/);
  await page.goto('faqs/');
  await expect(page.locator('a[href$="/faqs/age/"]')).toContainText(`${town}の答えがあります`);
  await page.goto(`search/#q=${encodeURIComponent('65歳をすぎたら使える?')}`);
  const found = page.locator('main .search-list li', {
    has: page.locator('a[href$="/faqs/age/"]'),
  });
  await expect(found).toContainText(`${town}の答えがあります`);
});

test('どのページも、だれの版かを言い、見本の町だと言う', () => {
  const unsaid = pagesOf(localDist).filter(
    ({ html }) =>
      !html.includes('実際にはない町です') || !html.includes('みほん市の版を作っている所'),
  );
  expect(unsaid.map(({ path }) => path)).toEqual([]);
});

test('うめた質問から、版のファイルがこの端末にできる。送るものはない', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.goto('edition/');
  const fields = {
    'operator:name': 'れい市 障害福祉課',
    'operator:contact': 'a@rei-shi.example',
    'area:name': 'れい市',
    'area:code': '000000',
    confirmed: '2026-11-20',
    file: 'rei-shi',
    'window0:name': '障害福祉課',
    'window0:plain': '障害のある人の窓口',
    'window0:phone': '000-000-0009',
  };
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value);
  await page.check('[name="time.decision:status"][value="answered"]');
  await page.fill('[name="time.decision:from"]', '1');
  await page.check('[name="money.travel:status"][value="none"]');
  await page.check('[name="plan.self:status"][value="answered"]');
  await page.getByRole('button', { name: 'ファイルをつくる' }).click();
  // An answer that is not given makes no file.
  expect(
    await page.evaluate(() =>
      document.querySelector(':invalid:not(form, fieldset)')?.getAttribute('name'),
    ),
  ).toBe('plan.self:value');
  await page.check('[name="plan.self:value"][value="できない"]');
  const before = sent.length;
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'ファイルをつくる' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('rei-shi.yaml');
  const made = localSchema.parse(parse(readFileSync(await file.path(), 'utf8')));
  expect(Object.keys(made.areas[0]!.localAnswers)).toEqual([
    'time.decision',
    'plan.self',
    'money.travel',
  ]);
  expect(made.areas[0]!.localAnswers['plan.self']!.narrows).toBe('flow/selfplan');
  await expect(page.getByRole('heading', { name: 'ファイルができました' })).toBeVisible();
  expect(sent.slice(before).filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('できたファイルは、また開いて直せる。よくないファイルは、行と直し方を言う', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('dialog', (dialog) => errors.push(dialog.message()));
  await page.goto('edition/');
  const sample = readFileSync(`${root}content/local/${edition}.yaml`, 'utf8');
  const said = page.locator('#edition-open [data-said]');
  const give = (name: string, text: string | Buffer) =>
    page
      .getByLabel('前に作ったファイルを開く')
      .setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });
  const make = async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'ファイルをつくる' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('mihon-shi.yaml');
    return readFileSync(await file.path(), 'utf8');
  };
  await give('mihon-shi.yaml', sample);
  await expect(said).toContainText('のファイルを開きました');
  const once = await make();
  expect(parse(once)).toEqual(parse(sample));
  await give('mihon-shi (1).yaml', once);
  await expect(said).toContainText('のファイルを開きました');
  expect(await make()).toBe(once);

  // What is in the form stays where a file cannot be opened.
  const spoiled = once.replace('operator:', 'operator:\n  <img src=x onerror=alert(1)>: 1');
  for (const [text, sentence] of [
    ['<!doctype html><script>alert(1)</script>', '版のファイルではないようです'],
    ['operator: "a\nareas: [', '2行目が読めません'],
    [spoiled, '<img src=x onerror=alert(1)>」という項目はありません'],
    [
      once.replaceAll('000-000-0001', '1'),
      '行目の「areas.windows.main.phone」: 「00-0000-0000」の形で',
    ],
    [Buffer.alloc(5_000_000, 'a'), '大きすぎます'],
  ] as const) {
    await give('bad.yaml', text);
    await expect(said).toContainText(sentence);
  }
  await expect(said.locator('img')).toHaveCount(0);
  expect(await make()).toBe(once);
  await give('old.yaml', once.replace('money.travel:', 'money.old-name:'));
  await expect(said).toContainText('「money.old-name」という質問は、いまはありません');
  expect(errors).toEqual([]);
});

test('版の紙には、だれの版かと窓口の電話がのる。会社に渡す紙と自分の紙には、のらない', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  const { name } = windows['main']!;
  for (const path of ['handout/first/', 'meeting/together/', 'guides/fee/']) {
    await page.goto(path);
    const foot = page.locator('.page > footer');
    await expect.soft(foot).toContainText('みほん市の版を作っている所');
    await expect.soft(foot.getByText(name)).toBeVisible();
    await expect.soft(foot.getByText(phone)).toBeVisible();
  }
  await page.goto('handout/first/');
  await expect(page.locator('.foot-pair').getByText(phone)).toBeVisible();
  for (const path of ['meeting/', 'tell/']) {
    await page.goto(path);
    await expect.soft(page.getByText(phone).locator('visible=true')).toHaveCount(0);
    await expect.soft(page.getByText('版を作っている所')).toBeHidden();
  }
});

test('窓口で聞く質問の紙は、A4で2枚に入る', async ({ page }) => {
  await page.goto('edition/');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect([...pdf.matchAll(/\/MediaBox/g)]).toHaveLength(2);
});

test('ふつうのサイトには、版のことばが入らない', () => {
  expect(general.filter(({ html }) => html.includes(town)).map(({ path }) => path)).toEqual([]);
  expect(general.some(({ path }) => path === '/local/')).toBe(false);
});
