import { expect, test, type Page } from './setup/test.ts';
import { violationsIn } from './setup/axe.ts';
import { tooWide } from './setup/on-screen.ts';
import { sheetsOf } from './setup/pdf-sheets.ts';

const card = (page: Page, name: string) =>
  page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
const line = (page: Page, text: string) => page.getByText(text, { exact: true });
const chosenNames = (page: Page) =>
  page
    .locator('input[data-card]:checked')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).dataset['card']));
const sheetsOn = async (page: Page) =>
  sheetsOf(await page.pdf({ preferCSSPageSize: true, printBackground: false })).length;
const paper = async (page: Page) => {
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('body').innerText();
  await page.emulateMedia({ media: null });
  return text;
};
const six = ['疲れやすい', '通院', '音', '声だけの指示', '電話', '予定の変更'];

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'JavaScriptがあると' : 'JavaScriptがなくても', () => {
    test.use({ javaScriptEnabled });

    test('選ぶと中身が開き、紙にはそれだけが、1枚で出る', async ({ page }) => {
      await page.goto('/tell/');
      await expect(line(page, '静かな席か、耳せんを使えると助かります。')).toBeHidden();
      for (const name of six) await card(page, name).check();
      await expect(line(page, '静かな席か、耳せんを使えると助かります。')).toBeVisible();
      await page.getByLabel('ほかに伝えたいこと').fill('月曜の朝は、ゆっくり始めたいです。');
      expect(await sheetsOn(page)).toBe(1);
      const text = await paper(page);
      expect(text).toContain('静かな席か、耳せんを使えると助かります。');
      expect(text).not.toContain('香水');
    });

    test('声に出すことばに変わり、紙も変わる', async ({ page }) => {
      await page.goto('/tell/');
      await card(page, '電話').check();
      await page.getByLabel('声に出して読む').check();
      await expect(page.getByText('電話当番を、ほかの仕事と代えてもらえませんか')).toBeVisible();
      await expect(line(page, '電話当番を外れるか、メールに代えられると助かります。')).toBeHidden();
      expect(await paper(page)).toContain('会社で話すことば');
    });

    test('選ばずに印刷すると、すべてのカードが、空の四角といっしょに、2枚で出る', async ({
      page,
    }) => {
      await page.goto('/tell/');
      const text = await paper(page);
      for (const name of [...six, '休む日の連絡']) expect(text).toContain(name);
      expect(text).toContain('静かな席か、耳せんを使えると助かります。');
      expect(await sheetsOn(page)).toBeLessThanOrEqual(2);
    });

    test('紙には、サイトの名前も、制度の名前も、住所ものらない', async ({ page }) => {
      await page.goto('/tell/');
      await card(page, '音').check();
      expect(await paper(page)).not.toMatch(/はたらき続けるガイド|定着支援|https?:|断られたとき/);
    });
  });

test('リンクには選んだものだけが入り、開くと元にもどり、住所からは消える', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/tell/');
  await card(page, '音').check();
  await card(page, '電話').check();
  await page.getByLabel('声に出して読む').check();
  await page.getByLabel('ほかに伝えたいこと').fill('だれにも見せない文');
  await page.getByRole('button', { name: '選んだものをリンクにする' }).click();
  await expect(page.getByText('リンクをコピーしました')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toBe('#m=1&c=noise,phone&t=aloud');

  await page.goto('about:blank');
  await page.goto(link);
  expect(await chosenNames(page)).toEqual(['noise', 'phone']);
  await expect(page.getByLabel('声に出して読む')).toBeChecked();
  await expect(page.getByText('選んだものを開きました')).toBeVisible();
  await expect(page.getByLabel('ほかに伝えたいこと')).toHaveValue('');
  expect(new URL(page.url()).hash).toBe('');
});

test('こわれたリンクでも、いま選んだものと書いたことは残り、そう言う', async ({ page }) => {
  await page.goto('/tell/');
  await card(page, '音').check();
  await page.getByLabel('ほかに伝えたいこと').fill('のこる文');
  for (const hash of [
    '#m=1&c=',
    '#m=%E0%A4%A&c=<img src=x onerror=alert(1)>',
    `#m=9&${'c='.repeat(3000)}`,
  ]) {
    await page.evaluate((to) => void (location.hash = to), hash);
    await expect(page.getByText('このリンクは読めませんでした')).toBeVisible();
    expect(await chosenNames(page)).toEqual(['noise']);
    await expect(page.getByLabel('ほかに伝えたいこと')).toHaveValue('のこる文');
  }
  await page.evaluate(() => void (location.hash = '#m=1&c=phone,unknown'));
  await expect(page.getByText('リンクの一部が読めませんでした')).toBeVisible();
  expect(await chosenNames(page)).toEqual(['phone']);
  await expect(page.getByLabel('ほかに伝えたいこと')).toHaveValue('のこる文');
});

test('書いた文は、送られず、しまわれず、開き直すと残らない', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/tell/');
  await page.getByLabel('してきたこと').fill('ひみつのことば');
  await card(page, '音').check();
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
  );
  await page.reload();
  await expect(page.getByLabel('してきたこと')).toHaveValue('');
  expect(await chosenNames(page)).toEqual([]);
  expect(kept + decodeURIComponent(sent.join())).not.toMatch(/ひみつ|noise/);
});

for (const [what, words] of [
  ['切れ目のない300字', 'あ'.repeat(300)],
  ['切れ目のないローマ字', 'abcdefghij'.repeat(30)],
  ['絵文字', '👨‍👩‍👧‍👦🙂'.repeat(40)],
  ['右から書く文字', 'مرحبا بالعالم '.repeat(20)],
] as const)
  test(`長い自分のことばも、ぜんぶ紙にのり、1枚に入る: ${what}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto('/tell/');
    for (const name of six) await card(page, name).check();
    await page.getByLabel('ほかに伝えたいこと').fill(words);
    expect(await sheetsOn(page)).toBe(1);
    await page.setViewportSize({ width: 703, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    const typed = page.locator('.typed:visible');
    await expect(typed).toHaveText(words.trim());
    expect(await typed.evaluate((text) => text.scrollWidth - text.clientWidth)).toBe(0);
    await expect(page.getByLabel('ほかに伝えたいこと')).toBeHidden();
  });

test('ぜんぶ消すと、選んだものと書いたことが消え、そう聞こえる', async ({ page }) => {
  await page.goto('/tell/');
  await card(page, '音').check();
  await page.getByLabel('いっしょに話してくれる人').fill('田中');
  await page.getByRole('button', { name: 'ぜんぶ消す' }).click();
  await expect(page.getByRole('status').filter({ hasText: '消しました' })).toBeVisible();
  expect(await chosenNames(page)).toEqual([]);
  await expect(page.getByLabel('いっしょに話してくれる人')).toHaveValue('');
});

test('選んだところも、幅320で、axeの違反がなく、はみ出さず、押す所は44pxある', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/tell/');
  for (const name of six) await card(page, name).check();
  expect(await page.evaluate(tooWide)).toEqual([]);
  expect(await violationsIn(page)).toEqual([]);
  const heights = await page
    .locator('.memo label.tick, .memo button')
    .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});
