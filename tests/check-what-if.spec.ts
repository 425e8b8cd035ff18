import { expect, test } from './setup/test.ts';
import { valueOn } from '../src/rules/index.ts';
import { facts } from '../src/rules/testing/content-facts.ts';
import { openWith, result, settle, steady, unfold } from './setup/check-page.ts';
import { daysOf, expectedOf, figure, inWords } from './setup/expected.ts';
import { monthsAway, testDay, typed } from './setup/test-day.ts';

test.use({ viewport: { width: 360, height: 640 } });

test.beforeEach(({ page }) => settle(page));

test('もし〜だったら: 答えを1つ変えると何が動くかを言い、もとにも戻せ、そのまま変えることもできる', async ({
  page,
}) => {
  const hiredOn = monthsAway(-7);
  const answers = `usage=not-started&priorService=b-type&employment=company&hiredOn=${hiredOn}&course=steady&gap=continuous&proof=techo&age=adult`;
  await page.goto(`check/#v=2&${answers}`);
  await unfold(page, 'もし〜だったら');
  const panel = page.locator('.what-if');
  const whatDay = async (...parts: [string, string, string]) => {
    for (const [i, part] of ['year', 'month', 'date'].entries())
      await panel.locator(`[data-part="${part}"]`).fill(parts[i]!);
    await page.keyboard.press('Tab');
  };
  await panel.getByLabel('変える答え').selectOption('hiredOn');
  const later = monthsAway(-1);
  const [first, last] = daysOf(
    expectedOf({ ...Object.fromEntries(new URLSearchParams(answers)), hiredOn: later }),
  );
  await whatDay(...typed(later));
  await expect(panel.getByRole('status')).toContainText('まだ、これからです');
  await expect(panel.getByRole('status')).toContainText(`${inWords(first)}〜${inWords(last)}`);
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText('いま、使えそうです');
  await panel.getByRole('button', { name: 'もとの答えに戻す' }).click();
  await expect(panel.locator('[data-part="month"]')).toHaveValue(typed(hiredOn)[1]);
  await expect(panel.getByRole('status')).toBeEmpty();
  await whatDay(...typed(monthsAway(340)));
  await expect(panel.getByRole('status')).toContainText('ずっと先の日です');
  await panel.getByLabel('変える答え').selectOption('employment');
  await panel.getByLabel('就労継続支援A型で働いている').check();
  await expect(panel.getByRole('status')).toContainText('ほかの道がありそうです');
  await panel.getByRole('button', { name: 'この答えに変える' }).click();
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText(
    'ほかの道がありそうです',
  );
});

test('もし〜だったら: 日付や見こみが消えること、区分だけが動くことも言い、ほかの印は消さない', async ({
  page,
}) => {
  const panel = page.locator('.what-if');
  const said = panel.getByRole('status');
  const line = valueOn(facts, 'fee/shotokuwari-line', testDay);
  await page.goto(
    `check/#v=2&usage=using&priorService=b-type&employment=company&hiredOn=${monthsAway(-19)}&course=steady&startedOn=${monthsAway(-13)}&circumstances=jobcoach,moving&publicAssistance=no&ownTax=taxed&ownTaxAmount=${line / 2}&spouseTax=no-spouse&groupHome=no&band=95&region=basic&techo=yes&monthlySalary=180000&yearlyBonus=0&payEarlierInYear=0`,
  );
  await unfold(page, 'もし〜だったら');
  await panel.getByLabel('変える答え').selectOption('course');
  await panel.locator('[data-what="answer"] summary').click();
  await panel.getByLabel('休職して、復職した').check();
  await expect(said).toContainText('まだ決まらなくなります');
  await panel.getByLabel('変える答え').selectOption('ownTaxAmount');
  await panel.locator('.yen input').fill(`${line + 20_000}円`);
  await page.keyboard.press('Tab');
  await expect(said).toContainText(`上限が、${figure('fee/cap-ippan2')}に変わります`);
  await panel.locator('.yen input').fill('18');
  await page.keyboard.press('Tab');
  await expect(said).toContainText('円の数で入れてください');
  await panel.getByLabel('変える答え').selectOption('monthlySalary');
  await panel.locator('.yen input').fill('');
  await page.keyboard.press('Tab');
  await expect(said).toContainText('見こみは、出なくなります');
  await panel.getByLabel('変える答え').selectOption('circumstances');
  await expect(panel.getByLabel('引っ越す予定がある')).toBeChecked();
  await panel.getByLabel('働く時間が短い').check();
  await panel.getByRole('button', { name: 'この答えに変える' }).click();
  const chosen = page.locator('form input[name="circumstances"]:checked');
  expect(
    await chosen.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
  ).toEqual(['short-hours', 'jobcoach', 'moving']);
});

test('もし〜だったら: よくある変化は1回押せば選べ、いまともしが並ぶ', async ({ page }) => {
  const answers = {
    ...steady,
    usage: 'using',
    hiredOn: monthsAway(-19),
    startedOn: monthsAway(-13),
  };
  await openWith(page, answers);
  await unfold(page, 'もし〜だったら');
  const panel = page.locator('.what-if');
  await panel.getByRole('button', { name: '転職したら' }).click();
  await expect(panel.getByLabel('転職した')).toBeChecked();
  const side = (name: string) => panel.locator(`[data-side="${name}"]`);
  await expect(side('now-outcome')).toHaveText('いま、使えそうです');
  await expect(side('if-outcome')).toHaveText('確認すると、はっきりします');
  await expect(side('if-outcome')).toHaveAttribute('data-moved');
  const [first] = daysOf(expectedOf(answers));
  for (const name of ['now-first', 'if-first']) await expect(side(name)).toHaveText(inWords(first));
  await expect(side('if-first')).not.toHaveAttribute('data-moved');
  await panel.getByRole('button', { name: '結婚したら' }).click();
  await expect(panel.getByLabel('いる', { exact: true })).toBeChecked();
  await expect(side('if-outcome')).toHaveText('いま、使えそうです');
  // Side by side on a phone.
  const [now, other] = await panel
    .locator('.two > div')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  expect(now!.top).toBe(other!.top);
  expect(other!.left).toBeGreaterThan(now!.right);
  await panel.getByRole('button', { name: '給料が上がったら' }).click();
  await expect(panel.getByLabel('変える答え')).not.toHaveValue('course');
  await expect(side('now-outcome')).toBeHidden();
});

test('もし〜だったら: 給料が上がると、これからの料金がどう変わるかが並ぶ', async ({ page }) => {
  const answers = {
    ...steady,
    usage: 'using',
    hiredOn: monthsAway(-19),
    ownTax: 'untaxed',
    married: 'no',
    techo: 'yes',
    monthlySalary: '90000',
    yearlyBonus: '0',
  };
  await openWith(page, answers);
  await unfold(page, 'もし〜だったら');
  const panel = page.locator('.what-if');
  await panel.getByRole('button', { name: '給料が上がったら' }).click();
  await panel.locator('.yen input').fill('250000');
  await page.keyboard.press('Tab');
  const side = (name: string) => panel.locator(`[data-side="${name}-ahead"]`);
  const ahead = (monthlySalary: string) =>
    expectedOf({ ...answers, monthlySalary }).forecast.filter(({ from }) => from > testDay);
  expect(ahead('90000').at(-1)!.guess).not.toBe(ahead('250000').at(-1)!.guess);
  for (const { from } of ahead('250000').slice(0, 2))
    for (const name of ['now', 'if'])
      await expect(side(name)).toContainText(`${inWords(from).replace(/\d+日$/, '')}から`);
  await expect(side('now')).not.toContainText('有料になりそうです');
  await expect(side('if')).toContainText('有料になりそうです');
  await expect(side('if')).toHaveAttribute('data-moved');
});

test('もし〜だったら: 聞かれない質問の変化は、選べない', async ({ page }) => {
  await openWith(page, { ...steady, priorService: 'none' });
  await unfold(page, 'もし〜だったら');
  await expect(page.getByRole('button', { name: '転職したら' })).toBeHidden();
});

test('もし〜だったらで開いた質問は、そのまま変えると続けて聞く', async ({ page }) => {
  await page.goto(
    `check/#v=2&usage=using&priorService=b-type&employment=company&hiredOn=${monthsAway(-19)}&course=steady`,
  );
  await unfold(page, 'もし〜だったら');
  const panel = page.locator('.what-if');
  await panel.getByLabel('変える答え').selectOption('course');
  await panel.getByLabel('転職した').check();
  await panel.getByRole('button', { name: 'この答えに変える' }).click();
  await expect(page.locator('#q-leftOn')).toBeFocused();
});

test('もし〜だったらで同じ答えを選び直すと、何も変わらないと言う', async ({ page }) => {
  await page.goto(
    `check/#v=2&usage=not-started&priorService=transition&employment=company&hiredOn=${monthsAway(-7)}&course=steady&gap=continuous&proof=techo&age=adult`,
  );
  await unfold(page, 'もし〜だったら');
  const panel = page.locator('.what-if');
  await panel.getByLabel('変える答え').selectOption('priorService');
  await panel.getByLabel('就労継続支援A型').check();
  await panel.getByLabel('就労移行支援').check();
  await expect(panel.getByRole('status')).toHaveText(
    '結果も、日付も、料金のめやすも変わりません。',
  );
});
