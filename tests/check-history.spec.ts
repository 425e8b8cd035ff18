import { expect, type Page, test } from './setup/test.ts';
import { inGroups } from '../src/collections/facts/figure.ts';
import { begin, choose, fillDay, next, result, settle } from './setup/check-page.ts';
import { expectedOf } from './setup/expected.ts';
import { monthsAway, typed } from './setup/test-day.ts';

const hiredOn = monthsAway(-7);
const [year, , date] = typed(hiredOn);
const told = `check/#v=2&usage=not-started&priorService=b-type&employment=company&hiredOn=${hiredOn}&course=steady&gap=continuous&proof=techo&age=adult`;
const toResult = async (page: Page) => {
  while (!(await result(page).isVisible())) await next(page);
};
const back = (page: Page, steps = 1) =>
  page.evaluate((count) => void setTimeout(() => history.go(-count)), steps);
const clear = (page: Page) => page.locator('.modes').getByRole('button', { name: '答えを消す' });
const undo = (page: Page) => page.getByRole('button', { name: 'もとに戻す' });
const said = (page: Page) => page.locator('.said:visible').first();
const chosen = (page: Page, name: string) => page.locator(`input[name="${name}"]:checked`);
/** No answer, or わからない. */
const isOpen = (page: Page, name: string) =>
  expect(page.locator(`input[name="${name}"]:not([value="unknown"]):checked`)).toHaveCount(0);

/** Everything the browser is told of the check: the address, and what it keeps with each entry of its history. */
async function watch(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    const told: string[] = [];
    (window as { told?: string[] }).told = told;
    for (const how of ['pushState', 'replaceState'] as const) {
      const write = history[how].bind(history);
      history[how] = (state: unknown, unused, url) => {
        write(state, unused, url);
        told.push(JSON.stringify(state), location.href, window.name);
      };
    }
  });
  return async () =>
    (await page.evaluate(() => (window as { told?: string[] }).told ?? [])).join(' ');
}

test.use({ viewport: { width: 360, height: 640 } });

test.beforeEach(({ page }) => settle(page));

test('答えは、アドレスにもブラウザの履歴にも入らない。質問のあいだも、結果でも、印刷のときも', async ({
  page,
}) => {
  const told = await watch(page);
  await begin(page);
  await fillDay(page, 'hiredOn', typed(hiredOn));
  await toResult(page);
  await page.evaluate(() => {
    window.print = () => dispatchEvent(new Event('beforeprint'));
    addEventListener(
      'beforeprint',
      () => (document.documentElement.dataset['printed'] = location.href),
    );
  });
  await page.getByRole('button', { name: '相談シートを印刷' }).click();
  expect(await page.evaluate(() => document.documentElement.dataset['printed'])).toMatch(
    /\/check\/$/,
  );
  await result(page).getByRole('link', { name: '紙にする' }).click();
  await expect(page.locator('#result-take')).toBeFocused();
  await expect(page).toHaveURL(/\/check\/$/);
  const all = await told();
  expect(all).toContain('"step":"result"');
  expect(all).not.toMatch(/b-type|company|not-started|#/);
  expect(all).not.toContain(year);
  expect(await page.evaluate(() => Object.keys(history.state as object).sort())).toEqual([
    'depth',
    'mode',
    'step',
  ]);
});

test('「前へ」でもブラウザの「もどる」「進む」でも、いちばん新しい答えが出る', async ({ page }) => {
  await begin(page);
  await fillDay(page, 'hiredOn', typed(hiredOn));
  await next(page);
  await page.getByRole('button', { name: '前へ' }).click();
  await expect(page.locator('#q-hiredOn [data-part="year"]')).toHaveValue(year);
  await page.goBack();
  await expect(page.locator('#q-employment')).toBeVisible();
  await choose(page, 'employment', 'trial');
  await page.goBack();
  await expect(chosen(page, 'priorService')).toHaveValue('b-type');
  await page.goForward();
  await expect(chosen(page, 'employment')).toHaveValue('trial');
  await page.goForward();
  await expect(page.locator('#q-hiredOn [data-part="date"]')).toHaveValue(date);
});

test('結果から「もどる」と質問が出て、「次へ」ですぐ結果に戻る', async ({ page }) => {
  await begin(page);
  await toResult(page);
  await back(page, 3);
  await expect(page.locator('#q-proof')).toBeVisible();
  await next(page);
  await expect(result(page)).toBeFocused();
});

test('「もどる」と、いまの答えでは聞かない質問のかわりに、聞いた質問が出る', async ({ page }) => {
  await begin(page);
  await next(page);
  await choose(page, 'course', 'returned');
  await next(page);
  await expect(page.locator('#q-returnHelp')).toBeVisible();
  await page.goBack();
  await choose(page, 'course', 'steady');
  await page.goForward();
  await expect(page.locator('form .question:visible')).toHaveCount(1);
  await expect(page.locator('#q-returnHelp')).toBeHidden();
});

test('読みこみ直すと、答えは消えたことと、残し方を言い、最初の質問から始まる', async ({ page }) => {
  await begin(page);
  await page.reload();
  await expect(page.locator('#q-usage')).toBeVisible();
  await expect(said(page)).toContainText('入れた答えは、消えました');
  await expect(said(page)).toContainText('リンクをコピー');
  await isOpen(page, 'usage');
  // What is told once is not told of nothing.
  await page.reload();
  await expect(page.locator('#q-usage')).toBeVisible();
  await expect(page.getByText('入れた答えは、消えました')).toBeHidden();
  await choose(page, 'usage', 'using');
  await next(page);
  await page.getByRole('button', { name: '前へ' }).click();
  await expect(chosen(page, 'usage')).toHaveValue('using');
});

test('結果を読みこみ直しても、ページをおぼえていないブラウザでもどっても、ほかの人に答えは見えない', async ({
  page,
}) => {
  for (const leave of [
    () => page.reload(),
    () => page.goto('guides/fee/').then(() => page.goBack()),
  ]) {
    await page.goto('about:blank');
    await page.goto(told);
    await expect(result(page)).toBeVisible();
    await leave();
    await expect(page.locator('#q-usage')).toBeVisible();
    await expect(said(page)).toContainText('入れた答えは、消えました');
    await expect(result(page)).toBeHidden();
    await isOpen(page, 'priorService');
  }
});

test('最初の質問だけを見て読みこみ直しても、消えたとは言わない', async ({ page }) => {
  await page.goto('check/');
  await expect(page.getByRole('button', { name: '次へ' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: '次へ' })).toBeVisible();
  await expect(page.getByText('入れた答えは、消えました')).toBeHidden();
});

test('リンクで開くと結果が出て、答えはアドレスからなくなり、そう言う', async ({ page }) => {
  await page.goto(told);
  await expect(said(page)).toContainText('アドレスからは、答えを消してあります');
  await expect(page).toHaveURL(/\/check\/$/);
  await page.evaluate(() => (location.hash = '#v=2&who=other&usage=using&priorService=a-type'));
  await expect(result(page).locator('[data-slot="given"]')).toContainText('A型');
  await expect(page).toHaveURL(/\/check\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/check\/$/);
  await expect(result(page).locator('[data-slot="given"]')).toContainText('A型');
});

test('見出しへ動いている途中にリンクを開いても、ブラウザの「戻る」を押しても、上から見える', async ({
  page,
}) => {
  await page.goto('check/');
  await expect(page.getByRole('button', { name: '次へ' })).toBeVisible();
  /** Where a part stands when nothing has moved for half a second. */
  const cameToRest = (selector: string) =>
    page.locator(selector).evaluate(
      (part) =>
        new Promise<number>((resolve) => {
          let [last, frames] = [scrollY, 0];
          const look = () => {
            frames = scrollY === last ? frames + 1 : 0;
            last = scrollY;
            if (frames > 30) resolve(part.getBoundingClientRect().top);
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
  for (const after of [0, 100, 300]) {
    await page.evaluate(async (ms) => {
      location.hash = '#days';
      await new Promise((resolve) => setTimeout(resolve, ms));
      location.hash = '#v=2&usage=using&priorService=a-type';
    }, after);
    await expect(result(page)).toBeFocused();
    const top = await cameToRest('.result');
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
  }
  await page.locator('[data-slot="given"] a').first().dispatchEvent('click');
  await expect(page.locator('#q-usage')).toBeFocused();
  await page.evaluate(() => {
    document.documentElement.scrollTo({ top: 9000, behavior: 'smooth' });
    setTimeout(() => history.back(), 100);
  });
  await expect(result(page)).toBeFocused();
  expect(await cameToRest('.result')).toBeGreaterThanOrEqual(0);
});

test('答えている途中に別のリンクを開いたら、前の答えに戻せる。見出しへのリンクでは何も言わない', async ({
  page,
}) => {
  await begin(page);
  await page.evaluate(() => (location.hash = '#days'));
  await expect(undo(page)).toBeHidden();
  await page.evaluate(() => (location.hash = '#v=2&usage=using&priorService=a-type'));
  await expect(said(page)).toContainText('前の答えは、「もとに戻す」で戻せます');
  await expect(result(page)).toBeFocused();
  await expect(undo(page)).toBeInViewport();
  await undo(page).click();
  await expect(page.locator('#q-hiredOn')).toBeFocused();
  await expect(chosen(page, 'priorService')).toHaveValue('b-type');
  await expect(chosen(page, 'usage')).toHaveValue('not-started');
  await expect(page).toHaveURL(/\/check\/$/);
  // A link that finds no answers takes none away.
  await page.goto('about:blank');
  await page.goto('check/');
  await page.evaluate(() => (location.hash = '#v=2&usage=using'));
  await expect(result(page)).toBeVisible();
  await expect(undo(page)).toBeHidden();
});

test('ページの見出しへのリンクは、アドレスに残り、答えと場所を変えない', async ({ page }) => {
  await page.goto('check/#days');
  await expect(page.locator('#days')).toBeInViewport();
  await choose(page, 'usage', 'using');
  await page.evaluate(() => (location.hash = '#fee'));
  await expect(page.locator('#fee')).toBeInViewport();
  await expect(page).toHaveURL(/\/check\/#fee$/);
  await expect(chosen(page, 'usage')).toHaveValue('using');
  await next(page);
  await expect(page).toHaveURL(/\/check\/$/);
  await page.goBack();
  await expect(page.locator('#q-usage')).toBeVisible();
  await expect(chosen(page, 'usage')).toHaveValue('using');
});

test('質問の途中でも答えを消せ、何が残るかを言い、だれのことかも含めてもとに戻せる', async ({
  page,
}) => {
  await page.goto('check/');
  await page.getByLabel('家族や、支援している人のこと').check();
  await begin(page, { opened: true });
  await clear(page).click();
  await expect(page.locator('#q-usage')).toBeVisible();
  await isOpen(page, 'usage');
  await expect(chosen(page, 'who')).toHaveValue('self');
  await expect(said(page)).toContainText('履歴からも、このページを消してください');
  await undo(page).click();
  await expect(chosen(page, 'who')).toHaveValue('other');
  await expect(page.locator('#q-hiredOn')).toBeVisible();
  await expect(chosen(page, 'priorService')).toHaveValue('b-type');
  await expect(undo(page)).toBeHidden();
});

test('結果で消したあと、もとに戻すと結果に戻る', async ({ page }) => {
  await page.goto(told);
  await result(page).getByRole('button', { name: '答えを消す' }).click();
  await expect(result(page)).toBeHidden();
  await undo(page).click();
  await expect(result(page)).toBeVisible();
  await expect(result(page).locator('[data-slot="given"]')).toContainText('B型');
});

const nextThings: Record<string, (page: Page) => Promise<unknown>> = {
  答えを選ぶ: (page) => choose(page, 'usage', 'using'),
  次へ: next,
  すべての質問: (page) => page.getByRole('button', { name: 'すべての質問' }).click(),
  ほかのページへ行く: (page) => page.evaluate(() => dispatchEvent(new Event('pagehide'))),
};
for (const [name, act] of Object.entries(nextThings)) {
  test(`消した答えは、次のことをするまで戻せる(時間では消えない): ${name}`, async ({ page }) => {
    await page.goto(told);
    await page.clock.install();
    await result(page).getByRole('button', { name: '答えを消す' }).click();
    await page.clock.runFor(3_600_000);
    await expect(undo(page)).toBeVisible();
    const top = () => page.locator('#q-usage').evaluate((shown: HTMLElement) => shown.offsetTop);
    const before = await top();
    await act(page);
    await expect(undo(page)).toBeHidden();
    // What a finger is on its way to stays where it is.
    if (name === '答えを選ぶ') expect(await top()).toBe(before);
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-undo]')!.click());
    await isOpen(page, 'priorService');
  });
}

/** Runs in the page: what of a person stands in it, seen or not, beside what every reader finds there. */
function heldIn(check: Element, amount: string): Record<string, number> {
  const copy = check.cloneNode(true) as HTMLElement;
  for (const same of copy.querySelectorAll('form, .rules, script')) same.remove();
  return {
    days: (copy.outerHTML.match(/20\d\d(?:年\d+月\d+日|-\d\d-\d\d)/g) ?? []).length,
    told: copy.textContent.split(new RegExp(`使えそうです|183,000円|${amount}`)).length - 1,
    drawn: copy.querySelectorAll('[data-qr] [d], [data-scale][width]').length,
  };
}

test('答えを消したページを保存しても、答えも、そこから出た日も額も、残っていない', async ({
  page,
}) => {
  await page.goto('check/');
  await expect(page.getByRole('button', { name: '次へ' })).toBeVisible();
  const check = page.locator('eligibility-check');
  const hash = `${told}&monthlySalary=183000`.slice('check/'.length);
  const { fee } = expectedOf(Object.fromEntries(new URLSearchParams(hash.slice(1))));
  const least = inGroups(fee.ownShare.min);
  const fresh = await check.evaluate(heldIn, least);
  await page.evaluate((answers) => (location.hash = answers), hash);
  await page.getByLabel(/QRコードをのせる/).check();
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'かべに貼る紙を印刷' }).click();
  await page.locator('.what-if > summary').click();
  await expect(page.locator('.what-if [data-question]')).toBeVisible();
  await expect(page.locator('.sheet [data-qr] path')).toHaveAttribute('d', /./);
  const held = await check.evaluate(heldIn, least);
  for (const name of ['days', 'told', 'drawn'] as const)
    expect(held[name], name).toBeGreaterThan(fresh[name]! + 2);
  await result(page).getByRole('button', { name: '答えを消す' }).click();
  await expect(page.locator('#q-usage')).toBeVisible();
  expect(await check.evaluate(heldIn, least)).toEqual(fresh);
  await undo(page).click();
  await expect(result(page).locator('h2')).toHaveText('いま、使えそうです');
  await expect(result(page).locator('[data-slot="events"] > li').first()).toContainText('20');
});

test('答えを消すと、もどっても進んでも読みこみ直しても、答えは出てこない', async ({ page }) => {
  await begin(page);
  await next(page);
  await page.goto(told);
  await result(page).getByRole('button', { name: '答えを消す' }).click();
  await expect(page.locator('#q-usage')).toBeVisible();
  for (const go of [
    () => page.goForward(),
    () => back(page, -3),
    () => page.reload(),
    () => page.goBack(),
  ]) {
    await go();
    await expect(page.locator('#q-usage')).toBeVisible();
    await isOpen(page, 'priorService');
    await expect(page).toHaveURL(/\/check\/$/);
  }
});

test('答えを消すのを2回押しても、ページの外へ出ず、もとに戻せる', async ({ page }) => {
  await page.goto('guides/fee/');
  await begin(page);
  await clear(page).dblclick();
  await expect(undo(page)).toBeFocused();
  await expect(page).toHaveURL(/\/check\/$/);
  await expect(page.locator('#q-usage')).toBeVisible();
  await undo(page).click();
  await expect(chosen(page, 'priorService')).toHaveValue('b-type');
});

test('消したあとの「もどる」は、質問をたどり直さず、前のページへ出る', async ({ page }) => {
  await page.goto('guides/fee/');
  await begin(page);
  await clear(page).click();
  await expect(undo(page)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/guides\/fee\/$/);
});

test('結果の「めやす」は、その場で開いて閉じる。先は新しいタブで開き、答えは残る', async ({
  page,
  context,
}) => {
  await page.goto(told);
  const word = result(page).locator('.month a.sure');
  const grounds = result(page).getByRole('group', { name: '根拠' });
  const entries = await page.evaluate(() => history.length);
  for (const close of [
    () => page.keyboard.press('Escape'),
    () => grounds.getByRole('button', { name: '閉じる' }).click(),
    () => word.click(),
  ]) {
    await word.click();
    await expect(grounds).toBeFocused();
    await close();
    await expect(grounds).toHaveCount(0);
    await expect(word).toBeFocused();
  }
  await word.click();
  const link = grounds.getByRole('link', { name: '(新しいタブ)' }).last();
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await expect(opened).toHaveURL(/\/sources\//);
  await result(page).locator('summary').last().click();
  await expect(grounds).toHaveCount(0);
  await expect(result(page).locator('summary').last()).toBeFocused();
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await expect(page).toHaveURL(/\/check\/$/);
  await expect(result(page)).toBeVisible();
  await expect(chosen(page, 'priorService')).toHaveValue('b-type');
});
