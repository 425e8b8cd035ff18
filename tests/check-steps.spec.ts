import { expect, type Page, test } from './setup/test.ts';
import { isMoney } from '../src/check/flow/check-flow.ts';
import { dayAfter } from '../src/rules/index.ts';
import {
  begin,
  choose,
  fillDay,
  next,
  pressNext,
  question,
  result,
  settle,
  unfold,
} from './setup/check-page.ts';
import { monthsAway, testDay, typed } from './setup/test-day.ts';

const left = (page: Page) => page.locator('[data-left]');
const unknown = (page: Page, name: string) =>
  page.locator(`input[name="${name}"][value="unknown"]`);

/** Ways through the check that together ask every question. */
const ways: Record<string, string>[] = [
  {
    usage: 'not-started',
    hiredOn: monthsAway(-3),
    publicAssistance: 'no',
    taxOnPaySlip: 'yes',
    monthlySalary: '180000',
  },
  {
    usage: 'using',
    hiredOn: monthsAway(-25),
    course: 'steady',
    publicAssistance: 'no',
    taxOnPaySlip: 'no',
    ownTax: 'taxed',
    married: 'yes',
    spouseTax: 'taxed',
    monthlySalary: '180000',
  },
  { usage: 'not-started', hiredOn: monthsAway(-7), course: 'returned', returnHelp: 'service' },
  { usage: 'using', hiredOn: monthsAway(-25), course: 'changed-job' },
  { usage: 'not-started', hiredOn: monthsAway(-7), course: 'temporary-use' },
];

test.use({ viewport: { width: 360, height: 640 } });

test.beforeEach(({ page }) => settle(page));

test('1問ずつ出て、「あと最大n問」は10から減っていく', async ({ page }) => {
  await page.goto('check/');
  await expect(question(page)).toHaveCount(1);
  let before = 11;
  while (!(await result(page).isVisible())) {
    const now = Number(await left(page).textContent());
    expect(now).toBeLessThan(before);
    before = now;
    await next(page);
  }
  expect(before).toBe(1);
  await expect(result(page)).toBeFocused();
});

test('「次へ」のあと、画面の上のはしで、題名が半分に切れない', async ({ page }) => {
  for (const [width, height] of [
    [360, 640],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('about:blank');
    await page.goto('check/');
    await page.locator('.question[data-current] label', { hasText: 'わからない' }).click();
    await page.getByRole('button', { name: '次へ' }).click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
    // Behind the edge with all of its letters, whose line is higher than they are.
    const bottom = await page.locator('h1').evaluate((title) => {
      const letters = document.createRange();
      letters.selectNodeContents(title);
      return letters.getBoundingClientRect().bottom;
    });
    expect(bottom, `幅${width}`).toBeLessThanOrEqual(2);
  }
});

test('残りの数は文で読み上げられ、変わらないときは書きかえない', async ({ page }) => {
  await page.goto('check/');
  const said = page.locator('.progress [role="status"]');
  await expect(said).toHaveText('あと最大10問');
  const isSame = await left(page).evaluateHandle((number) => number.firstChild);
  await choose(page, 'usage', 'not-started');
  expect(await left(page).evaluate((number, before) => number.firstChild === before, isSame)).toBe(
    true,
  );
  await next(page);
  await expect(said).toHaveText('あと最大9問');
});

test('はじめは何も選ばれていない。選ばずに「次へ」を押すと、ことばで伝え、はじめの答えへ行く', async ({
  page,
}) => {
  await page.goto('check/');
  await expect(page.locator('.question :checked')).toHaveCount(0);
  await expect(page.locator('input[name="who"][value="self"]')).toBeChecked();
  await pressNext(page);
  await expect(page.locator('#usage-problem')).toHaveText(
    'どれかを選んでください。わからないときは、「わからない」を選びます。',
  );
  await expect(page.locator('input[name="usage"]').first()).toBeFocused();
  await expect(page.locator('#q-usage')).toHaveAccessibleDescription(/どれかを選んでください/);
  await choose(page, 'usage', 'using');
  await expect(page.locator('#usage-problem')).toBeHidden();
  await expect(page.locator('#q-usage')).toHaveAccessibleDescription('');
  await next(page);
  await next(page);
  await next(page);
  await pressNext(page);
  await expect(page.locator('#hiredOn-problem')).toContainText('日付を入れてください');
  await expect(page.locator('#q-hiredOn [data-part="year"]')).toBeFocused();
});

test('選んだ「わからない」は、もどっても、進んでも、選ばれている。リンクにない答えも「わからない」になる', async ({
  page,
}) => {
  await page.goto('check/');
  await next(page);
  await choose(page, 'priorService', 'school');
  await page.goBack();
  await expect(unknown(page, 'usage')).toBeChecked();
  await page.goForward();
  await expect(page.locator('input[name="priorService"][value="school"]')).toBeChecked();
  await page.goto('check/#v=2&usage=using&priorService=a-type');
  await unfold(page, '答えたこと');
  await result(page).getByRole('link', { name: '変える: 就職した日' }).click();
  await expect(unknown(page, 'hiredOn')).toBeChecked();
});

test('日付と「わからない」は、新しいほうだけが答えになる', async ({ page }) => {
  await begin(page);
  await fillDay(page, 'hiredOn', typed(monthsAway(-7)));
  await unknown(page, 'hiredOn').check();
  await expect(page.locator('#q-hiredOn [data-part="year"]')).toHaveValue('');
  await page.locator('#q-hiredOn [data-part="year"]').fill('2026');
  await expect(unknown(page, 'hiredOn')).not.toBeChecked();
});

test('見えている答えは5つまでで、ほかの答えは「ほか」で開き、選んであれば開いている', async ({
  page,
}) => {
  await page.goto('check/#v=2');
  for (const name of await page
    .locator('[data-question]')
    .evaluateAll((all) => all.filter((one) => !one.hasAttribute('hidden')).map((one) => one.id)))
    expect
      .soft(await page.locator(`#${name} .options:not(.unknown) > label`).count(), name)
      .toBeLessThanOrEqual(5);
  await page.goto('about:blank');
  await page.goto('check/#v=2&usage=not-started&priorService=school');
  await unfold(page, '答えたこと');
  await result(page).getByRole('link', { name: '変える: 就職の前のサービス' }).click();
  await expect(page.getByLabel('使っていない(学校から就職した)')).toBeVisible();
  await page.locator('#q-priorService summary').first().click();
  await expect(page.getByLabel('使っていない(学校から就職した)')).toBeHidden();
});

interface Fit {
  /** The end of the answers, the top of the bar below them and the end of 「次へ」, from the top of the screen. */
  readonly lowest: number;
  readonly bar: number;
  readonly next: number;
  /** Could 「次へ」 be pressed with letters of 200 %, before and after a press without an answer, and was that one told of? */
  readonly reached: boolean;
  readonly told: boolean;
  readonly stillReached: boolean;
}

/** Runs in the page: how the question that is asked fits on the screen. */
function fitOf(): Fit {
  const asked = document.querySelector<HTMLElement>('form .question[data-current]')!;
  const next = document.querySelector<HTMLElement>('[data-next]')!;
  const boxOf = (one: Element) => one.getBoundingClientRect();
  const isReached = () => {
    const { top, bottom, left, width } = boxOf(next);
    const there = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && next.contains(there);
  };
  const [lowest, bar, end] = [
    boxOf([...asked.querySelectorAll('.options')].at(-1)!).bottom,
    boxOf(document.querySelector('.bar')!).top,
    boxOf(next).bottom,
  ];
  document.documentElement.style.fontSize = '200%';
  const reached = isReached();
  const mayBeEmpty = asked.dataset['kind'] === 'many';
  if (!mayBeEmpty) next.click();
  const told = mayBeEmpty || asked.querySelector('.problem')!.checkVisibility();
  const stillReached = isReached();
  document.documentElement.style.fontSize = '';
  return { lowest, bar, next: end, reached, told, stillReached };
}

/** Runs in the page: answers the question that is asked, わからない where no answer is given, and goes on to the one it returns. */
function answerIt([answer, goesOnToMoney]: readonly [string | undefined, boolean]): string {
  const asked = document.querySelector<HTMLElement>('form .question[data-current]')!;
  const [choice] = asked.querySelectorAll<HTMLInputElement>(`input[value="${answer}"]`);
  const fields = [...asked.querySelectorAll<HTMLInputElement>('[data-part], input.field')];
  if (choice) choice.click();
  else if (answer && fields.length)
    for (const [i, text] of (fields.length > 1 ? answer.split('-') : [answer]).entries()) {
      fields[i]!.value = String(Number(text));
      fields[i]!.dispatchEvent(new Event('input', { bubbles: true }));
    }
  else asked.querySelector<HTMLElement>('.unknown input')?.click();
  document.querySelector<HTMLElement>('[data-next]')!.click();
  const result = document.querySelector('.result')!;
  const more = [...result.querySelectorAll('button')].find(
    (button) => button.textContent.trim() === 'お金の質問に答える',
  );
  if (result.checkVisibility() && goesOnToMoney) more!.click();
  if (result.checkVisibility()) return '';
  return document.querySelector<HTMLElement>('form .question[data-current]')!.dataset['question']!;
}

for (const who of ['self', 'other'])
  test(`どの質問でも、幅360・高さ640の1画面に、答えと「わからない」と「次へ」が入る。文字が2倍でも、まちがいを示しても「次へ」に届く: ${who}`, async ({
    page,
  }) => {
    const seen = new Set<string>();
    for (const way of ways) {
      const answers: Record<string, string> = {
        priorService: 'b-type',
        employment: 'company',
        ...way,
      };
      await page.goto('about:blank');
      await page.goto('check/');
      await page.locator(`[name="who"][value="${who}"]`).check();
      for (let at = 'usage'; at;) {
        if (!seen.has(at)) {
          seen.add(at);
          const { lowest, bar, next, ...reach } = await page.evaluate(fitOf);
          expect.soft(lowest, at).toBeLessThanOrEqual(bar);
          expect.soft(next, at).toBeLessThanOrEqual(640);
          expect.soft(reach, at).toEqual({ reached: true, told: true, stillReached: true });
        }
        const asked = at;
        // After the first part it is the result that comes.
        const goesOnToMoney = !isMoney(asked) && way['publicAssistance'] !== undefined;
        at = await page.evaluate(answerIt, [answers[asked], goesOnToMoney] as const);
        expect(at, 'goes on').not.toBe(asked);
      }
    }
    const all = await page
      .locator('[data-question]')
      .evaluateAll((questions) => questions.map((one) => one.getAttribute('data-question')));
    expect(all.filter((name) => !seen.has(name!))).toEqual([]);
  });

for (const level of ['1', '2'])
  test(`ふりがなを出しても、はじめの画面に、最初の質問の「わからない」がぜんぶ見える: ${level}`, async ({
    page,
  }) => {
    await page.addInitScript((to) => localStorage.setItem('furigana', to), level);
    await page.goto('check/');
    await expect(page.locator('form .question[data-current] legend ruby').first()).toBeVisible();
    // What stands last has its readings too.
    await expect(page.locator('.bar ruby').first()).toBeAttached();
    const { lowest, bar, next } = await page.evaluate(fitOf);
    expect(lowest).toBeLessThanOrEqual(bar);
    expect(next).toBeLessThanOrEqual(640);
  });

test('はっきりした答えのあとは、要らない質問をせずに結果を出す', async ({ page }) => {
  await page.goto('check/');
  await choose(page, 'usage', 'not-started');
  await next(page);
  await choose(page, 'priorService', 'school');
  await next(page);
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText(
    'ほかの道がありそうです',
  );
  await expect(result(page).locator('[data-unknown]')).toHaveCount(0);
});

test('最初の質問に「前へ」はなく、まちがった日付も「わからない」で進める', async ({ page }) => {
  await page.goto('check/');
  await expect(page.getByRole('button', { name: '次へ' })).toBeVisible();
  await expect(page.getByRole('button', { name: '前へ' })).toBeHidden();
  await begin(page);
  await fillDay(page, 'hiredOn', [testDay.slice(0, 4), '2', '30']);
  await next(page);
  await expect(page.locator('#q-hiredOn .problem')).toContainText('この日は暦にありません');
  await page.locator('#q-hiredOn').getByLabel('わからない').check();
  await next(page);
  await expect(page.locator('#q-course')).toBeFocused();
});

test('すべての質問を1ページで見て、また1問ずつに戻れる', async ({ page }) => {
  await begin(page);
  await page.getByRole('button', { name: 'すべての質問を1ページで見る' }).click();
  expect(await question(page).count()).toBeGreaterThan(8);
  await expect(page.locator('input[name="priorService"][value="b-type"]')).toBeChecked();
  await page.getByRole('button', { name: '1問ずつに戻す' }).click();
  await expect(question(page)).toHaveCount(1);
});

test('お金の質問は結果のあとで、いつでも結果に戻れる', async ({ page }) => {
  await begin(page);
  await fillDay(page, 'hiredOn', typed(monthsAway(-19)));
  while (!(await result(page).isVisible())) await next(page);
  await expect(result(page).locator('[data-unknown="ownTax"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'お金の質問に答える' }).click();
  await expect(page.locator('#q-publicAssistance')).toBeFocused();
  await expect(page.locator('.progress [aria-current="step"]')).toHaveText('お金');
  await expect(page.getByText('「使えるか・いつから」の質問は終わりました')).toBeVisible();
  await choose(page, 'publicAssistance', 'yes');
  await next(page);
  await expect(result(page).locator('[data-slot="monthly"]')).toHaveText('0円');
  await unfold(page, '答えたこと');
  await result(page).getByRole('link', { name: '変える: 生活保護' }).click();
  await choose(page, 'publicAssistance', 'no');
  await next(page);
  await page.getByRole('button', { name: '結果を見る' }).click();
  await expect(result(page)).toBeVisible();
});

test('家族や支援者には本人のことばで聞き、本人だけの質問はそう言う。結果は同じ', async ({
  page,
}) => {
  const answers =
    `usage=using&priorService=transition&employment=company&hiredOn=${monthsAway(-22)}&course=changed-job` +
    `&leftOn=${dayAfter(monthsAway(-1))}&rejoinedOn=${testDay}&earlierChange=none`;
  const titles: string[] = [];
  for (const who of ['self', 'other']) {
    await page.goto('about:blank');
    await page.goto(`check/#v=2&who=${who}&${answers}`);
    titles.push(
      `${await result(page).locator('h2').textContent()} ${await result(page).locator('[data-slot="short"]').textContent()}`,
    );
  }
  expect(titles[0]).toBe(titles[1]);
  await unfold(page, '答えたこと');
  await result(page).getByRole('link', { name: '変える: やめた理由' }).click();
  await expect(page.locator('#q-leavingReason legend')).toContainText('本人');
  await expect(page.locator('#q-leavingReason')).toContainText('本人だけが答えられる質問です');
  await expect(page.locator('#q-leavingReason')).toContainText('本人に聞く');
});

test('すべてわからないままの結果も、リンクで開ける', async ({ page }) => {
  await page.goto('check/#v=2');
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText(
    '確認すると、はっきりします',
  );
});

test('ある日で見た結果のリンクは、その日で見せ、きょうの日でも見られる', async ({ page }) => {
  await page.goto(
    `check/#v=2&on=${monthsAway(6)}&usage=not-started&priorService=b-type&employment=company&hiredOn=${monthsAway(-1)}&course=steady&gap=continuous&proof=techo&age=adult`,
  );
  await expect(result(page)).toContainText('別の日の結果です');
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText('いま、使えそうです');
  await result(page).getByRole('button', { name: 'きょうの日で見る' }).click();
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText('まだ、これからです');
});

test('キーボードだけで、最初の質問から結果まで行ける', async ({ page }) => {
  await page.goto('check/');
  await page.locator('input[name="usage"]').first().focus();
  for (let presses = 0; presses < 200 && !(await result(page).isVisible()); presses += 1) {
    const focused = await page.evaluate(() =>
      document.activeElement!.matches('[data-next]')
        ? 'next'
        : document.activeElement!.matches('form [type="radio"]:not([name="who"])')
          ? 'answer'
          : '',
    );
    if (focused === 'answer') await page.keyboard.press('Space');
    await page.keyboard.press(focused === 'next' ? 'Enter' : 'Tab');
  }
  await expect(result(page)).toBeFocused();
});
