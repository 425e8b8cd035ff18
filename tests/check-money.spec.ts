import { expect, test } from './setup/test.ts';
import { valueOn, regionalLines, taxYearOn } from '../src/rules/index.ts';
import { facts } from '../src/rules/testing/content-facts.ts';
import {
  fillDay,
  openAll,
  openWith,
  pressNext,
  result,
  seeResult,
  settle,
  steady,
  unfold,
} from './setup/check-page.ts';
import { expectedOf, figure, inWords, yen } from './setup/expected.ts';
import { monthsAway, noonOf, testDay, typed } from './setup/test-day.ts';
import { standStill } from './setup/stand-still.ts';

test.beforeEach(({ page }) => settle(page));

test('料金は、上限とひと月のめやすが別で、一般1と一般2は同じ額', async ({ page }) => {
  const line = valueOn(facts, 'fee/shotokuwari-line', testDay);
  const answers = {
    ...steady,
    hiredOn: monthsAway(-31),
    publicAssistance: 'no',
    ownTax: 'taxed',
    married: 'no',
    groupHome: 'no',
    band: '95',
  };
  for (const [ownTaxAmount, cap] of [
    [line - 1, 'fee/cap-ippan1'],
    [line, 'fee/cap-ippan2'],
  ] as const) {
    const told = { ...answers, ownTaxAmount: `${ownTaxAmount}` };
    await openWith(page, told);
    await expect(result(page).locator('[data-slot="cap"]')).toHaveText(figure(cap));
    const { min, max } = expectedOf(told).fee.monthly;
    expect(min).toBe(max);
    await expect(result(page).locator('[data-slot="monthly"]')).toHaveText(yen(max));
  }
  await expect(result(page).locator('[data-slot="fee-notes"]')).toContainText(
    '条件を満たさない月は、0円です',
  );
  await expect(result(page).locator('[data-slot="fee-notes"]')).toContainText(
    `加算がいちばん多い月でも、めやすは${figure('fee/month-max-extreme')}です`,
  );
});

test('給料から住民税が引かれていれば、通知のことは聞かず、めやすと区分が出る。前の形のリンクも同じ結果になる', async ({
  page,
}) => {
  const november = `${testDay.slice(0, 4)}-11-22`;
  await standStill(page, noonOf(november));
  const told = { ...steady, hiredOn: monthsAway(-31), publicAssistance: 'no', band: '95' };
  await openWith(page, { ...told, taxOnPaySlip: 'yes' });
  const { min, max } = expectedOf({ ...told, taxOnPaySlip: 'yes' }, november).fee.monthly;
  expect(min).toBe(max);
  await expect(result(page).locator('[data-slot="monthly"]')).toHaveText(yen(max));
  await expect(result(page).locator('[data-slot="classes"]')).toHaveText('一般1・一般2');
  await page.getByRole('button', { name: 'お金の質問に答える' }).click();
  await expect(page.locator('#q-married')).toBeFocused();
  await page.goto('about:blank');
  await openWith(page, { ...told, ownTax: 'untaxed', spouseTax: 'no-spouse' });
  await expect(result(page).locator('[data-slot="monthly"]')).toHaveText(yen(0));
  await expect(result(page).locator('[data-slot="given"]')).toContainText(
    'いない(結婚していない・世帯が別)',
  );
});

test('源泉徴収票の額を入れた人には、ひと月の給料を聞かない', async ({ page }) => {
  await openWith(page, {
    ...steady,
    hiredOn: monthsAway(-25),
    publicAssistance: 'no',
    taxOnPaySlip: 'yes',
    married: 'no',
    yearlyPay: '2160000',
  });
  await expect(result(page).locator('[data-slot="forecast"] li').first()).toContainText('有料');
  await expect(result(page).locator('[data-slot="given"]')).not.toContainText('ひと月の給料');
  await unfold(page, '答えたこと');
  await result(page).getByRole('link', { name: '変える: 去年の支払金額' }).click();
  await page.locator('#q-yearlyPay').getByLabel('わからない').check();
  await pressNext(page);
  await expect(page.locator('#q-monthlySalary')).toBeFocused();
});

test('手帳がなく、境目が地域でちがう給料なら、住む地域で変わると言い、聞き方を出す', async ({
  page,
}) => {
  const april = `${taxYearOn(testDay, facts) + 1}-04-01`;
  const lines = regionalLines.map((id) => valueOn(facts, id, april));
  const between = (Math.min(...lines) + Math.max(...lines)) / 2;
  const answers = {
    ...steady,
    hiredOn: monthsAway(-13),
    proof: 'documents',
    married: 'no',
    ownTax: 'untaxed',
    publicAssistance: 'no',
    monthlySalary: `${Math.round(between / 12)}`,
    yearlyBonus: '0',
    payEarlierInYear: '0',
  };
  const changing = expectedOf(answers).forecast.find(({ guess }) => guess === 'region')!;
  await openWith(page, answers);
  const next = result(page)
    .locator('[data-slot="forecast"] li')
    .filter({ hasText: inWords(changing.from) })
    .first();
  await expect(next).toContainText('住む地域で変わります');
  await expect(next).toContainText('何級地ですか');
});

test('手帳があり月18万円の人は、働いた次の次の7月から料金が変わりそうだと出る', async ({
  page,
}) => {
  // In the autumn: the pay of the year of hiring is still under the line, that of the next year is not.
  const on = `${testDay.slice(0, 4)}-11-22`;
  await standStill(page, noonOf(on));
  const answers = {
    ...steady,
    hiredOn: `${on.slice(0, 4)}-04-01`,
    married: 'no',
    monthlySalary: '180000',
    yearlyBonus: '0',
    payEarlierInYear: '0',
    payInYearBefore: '0',
  };
  const { forecast } = expectedOf(answers, on);
  expect(forecast.map(({ guess }) => guess)).toEqual(['zero', 'zero', 'taxed', 'taxed']);
  await openWith(page, answers);
  const shown = result(page).locator('[data-slot="forecast"] li');
  // Now, next July and the one after.
  const near = forecast.slice(0, 3);
  await expect(shown).toHaveCount(near.length);
  for (const [i, { from, to, guess, settled }] of near.entries()) {
    await expect(shown.nth(i)).toContainText(`${inWords(from)}〜${inWords(to)}`);
    await expect(shown.nth(i)).toContainText(guess === 'zero' ? '0円' : '有料になりそうです');
    await expect(shown.nth(i).getByText('まだ公表されていません')).toHaveCount(settled ? 0 : 1);
  }
});

test('いまの税の答えと、これからの料金は食いちがわない', async ({ page }) => {
  await openWith(page, {
    ...steady,
    hiredOn: monthsAway(-25),
    usage: 'using',
    ownTax: 'untaxed',
    married: 'no',
    publicAssistance: 'no',
    monthlySalary: '180000',
  });
  await expect(result(page).locator('[data-slot="monthly"]')).toHaveText('0円');
  await expect(result(page).locator('[data-slot="forecast"] li').first()).toContainText('0円');
});

test('給料のけたがおかしければ聞き返し、もういちど押すと使う', async ({ page }) => {
  await openAll(page);
  const salary = page.locator('[data-question="monthlySalary"] input[type="text"]');
  await fillDay(page, 'hiredOn', typed(monthsAway(-7)));
  await salary.fill('1000000');
  await seeResult(page);
  await expect(page.locator('#monthlySalary-problem')).toContainText('1,000,000円と読みました');
  await salary.fill('1850000');
  await seeResult(page);
  await expect(page.locator('#monthlySalary-problem')).toContainText('1,850,000円と読みました');
  await expect(result(page)).toBeHidden();
  await salary.fill('18、5万');
  await seeResult(page);
  await expect(result(page).locator('[data-slot="given"]')).toContainText('185,000円');
  const bonus = page.locator('[data-question="yearlyBonus"] input[type="text"]');
  await bonus.fill('5000001');
  await page.keyboard.press('Tab');
  await expect(page.locator('#yearlyBonus-problem')).toContainText('5,000,001円と読みました');
  await bonus.fill('0');
  await salary.fill('1850000');
  await seeResult(page);
  await expect(page.locator('#monthlySalary-problem')).toContainText('1,850,000円と読みました');
  await seeResult(page);
  await expect(result(page).locator('[data-slot="given"]')).toContainText('1,850,000円');
});

test('金額でない文字は、理由が出て、直すと計算される', async ({ page }) => {
  await openAll(page);
  await fillDay(page, 'hiredOn', typed(monthsAway(-7)));
  await page.keyboard.press('Tab');
  const salary = page.locator('[data-question="monthlySalary"] input[type="text"]');
  await salary.fill('たくさん');
  await seeResult(page);
  await expect(page.locator('#monthlySalary-problem')).toContainText('金額を、数字で');
  await salary.fill('18万円');
  await seeResult(page);
  await expect(result(page)).toBeVisible();
});
