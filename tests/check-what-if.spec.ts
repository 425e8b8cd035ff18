import { expect, test } from '@playwright/test';
import { result, settle } from './setup/check-page.ts';

test.use({ viewport: { width: 360, height: 640 } });

test.beforeEach(({ page }) => settle(page));

test('もし〜だったら: 答えを1つ変えると何が動くかを言い、もとにも戻せ、そのまま変えることもできる', async ({
  page,
}) => {
  await page.goto(
    'check/#v=2&usage=not-started&priorService=b-type&employment=company&hiredOn=2026-04-01&course=steady&gap=continuous&proof=techo&age=adult',
  );
  const panel = page.locator('.what-if');
  const whatDay = async (...parts: [string, string, string]) => {
    for (const [i, part] of ['year', 'month', 'date'].entries())
      await panel.locator(`[data-part="${part}"]`).fill(parts[i]!);
    await page.keyboard.press('Tab');
  };
  await panel.getByLabel('変える答え').selectOption('hiredOn');
  await whatDay('2026', '10', '1');
  await expect(panel.getByRole('status')).toContainText('まだ、これからです');
  await expect(panel.getByRole('status')).toContainText('2027年4月1日〜2030年3月31日');
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText('いま、使えそうです');
  await panel.getByRole('button', { name: 'もとの答えに戻す' }).click();
  await expect(panel.locator('[data-part="month"]')).toHaveValue('4');
  await expect(panel.getByRole('status')).toBeEmpty();
  await whatDay('2055', '4', '1');
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
  await page.goto(
    'check/#v=2&usage=using&priorService=b-type&employment=company&hiredOn=2025-04-01&course=steady&startedOn=2025-10-01&circumstances=jobcoach,moving&publicAssistance=no&ownTax=taxed&ownTaxAmount=50000&spouseTax=no-spouse&groupHome=no&band=95&region=basic&techo=yes&monthlySalary=180000&yearlyBonus=0&payEarlierInYear=0',
  );
  await panel.getByLabel('変える答え').selectOption('course');
  await panel.getByLabel('休職して、復職した').check();
  await expect(said).toContainText('まだ決まらなくなります');
  await panel.getByLabel('変える答え').selectOption('ownTaxAmount');
  await panel.locator('.yen input').fill('180,000円');
  await page.keyboard.press('Tab');
  await expect(said).toContainText('上限が、37,200円に変わります');
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
  expect(new URL(page.url()).hash).toContain('circumstances=short-hours,jobcoach,moving');
});

test('もし〜だったらで開いた質問は、そのまま変えると続けて聞く', async ({ page }) => {
  await page.goto(
    'check/#v=2&usage=using&priorService=b-type&employment=company&hiredOn=2025-04-01&course=steady',
  );
  const panel = page.locator('.what-if');
  await panel.getByLabel('変える答え').selectOption('course');
  await panel.getByLabel('転職した').check();
  await panel.getByRole('button', { name: 'この答えに変える' }).click();
  await expect(page.locator('#q-leftOn')).toBeFocused();
});

test('もし〜だったらで同じ答えを選び直すと、何も変わらないと言う', async ({ page }) => {
  await page.goto(
    'check/#v=2&usage=not-started&priorService=transition&employment=company&hiredOn=2026-04-01&course=steady&gap=continuous&proof=techo&age=adult',
  );
  const panel = page.locator('.what-if');
  await panel.getByLabel('変える答え').selectOption('priorService');
  await panel.getByLabel('就労継続支援A型').check();
  await panel.getByLabel('就労移行支援').check();
  await expect(panel.getByRole('status')).toHaveText(
    '結果も、日付も、料金のめやすも変わりません。',
  );
});
