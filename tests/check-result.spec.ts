import { expect, type Page, test } from './setup/test.ts';
import { expectedOf, figure, inWords, monthAndDate } from './setup/expected.ts';
import { kindsOfResults } from './setup/kinds-of-results.ts';
import { openWith, result, settle, steady, unfold } from './setup/check-page.ts';
import { addStyle } from './setup/reader-style.ts';
import { monthsAway, noonOf, testDay } from './setup/test-day.ts';
import { standStill } from './setup/stand-still.ts';

/** One set of answers for each heading a result can have. */
const outcomes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  likely: { ...steady, hiredOn: monthsAway(-7) },
  'apply-now': { ...steady, hiredOn: monthsAway(-4) },
  'apply-still': { ...steady, hiredOn: monthsAway(-5) },
  'not-yet': { ...steady, hiredOn: monthsAway(-1) },
  ask: { ...steady, hiredOn: monthsAway(-15), gap: 'gap', employment: 'trial' },
  'other-way': { ...steady, priorService: 'none' },
  'before-leaving': {
    ...steady,
    usage: 'using',
    hiredOn: monthsAway(-15),
    course: 'changed-job',
    leftOn: monthsAway(1),
    rejoinedOn: monthsAway(3),
    leavingReason: 'better-conditions',
    earlierChange: 'none',
  },
  ended: { ...steady, usage: 'using', hiredOn: monthsAway(-56) },
};

test.use({ viewport: { width: 360, height: 640 } });
test.beforeEach(({ page }) => settle(page));

interface UpToTheFold {
  readonly top: number;
  readonly spoken: string;
}

/** Runs in the page: where the first folded part begins, and what is read aloud up to there but for what an arrival says. */
function upToTheFirstFold(): UpToTheFold {
  const part = document.querySelector('.result')!;
  const fold = [...part.querySelectorAll('details:not([open])')].find((one) =>
    one.checkVisibility(),
  )!;
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let spoken = '';
  while (walker.nextNode() && !fold.contains(walker.currentNode)) {
    const box = walker.currentNode.parentElement!;
    if (box.checkVisibility() && !box.closest('[aria-hidden="true"], [role="status"], [data-due]'))
      spoken += walker.currentNode.textContent!.replace(/\s+/g, '');
  }
  return { top: fold.getBoundingClientRect().top + scrollY, spoken };
}

for (const who of ['self', 'other'])
  test(`どの種類の結果でも、知らせが全部出ていても、いますることがはじめの画面にあり、たたんだ所まで3画面と320字におさまる: ${who}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    // A month later, so that each is the result of another day.
    await standStill(page, noonOf(monthsAway(1)));
    await page.goto('check/stories/');
    const stories = await page
      .locator('a[href*="#v="]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash));
    expect(stories.length).toBeGreaterThanOrEqual(22);
    // Every one takes the place of answers that can come back: the one without any is the last.
    const kinds = kindsOfResults().toSorted(
      (one, other) => Object.keys(other).length - Object.keys(one).length,
    );
    expect(kinds.length).toBeGreaterThan(300);
    const links = [
      ...stories.map((hash) => `${hash}&who=${who}`),
      ...kinds.map((fields) => `#${new URLSearchParams({ v: '2', who, on: testDay, ...fields })}`),
    ];
    await page.goto('check/');
    await expect(page.getByRole('button', { name: '次へ' })).toBeVisible();
    const look = await page.evaluateHandle(`(${upToTheFirstFold})`);
    const wrong = await page.evaluate(
      async ([look, links, stories, isPainted]) => {
        const frame = () => new Promise(requestAnimationFrame);
        const found: unknown[] = [];
        for (const [i, link] of links.entries()) {
          if (isPainted && (i < stories || i % 6 === 0)) {
            location.hash = link;
            while (location.hash) await frame();
            await frame();
          } else {
            history.replaceState(history.state, '', link);
            dispatchEvent(new HashChangeEvent('hashchange'));
          }
          const result = document.querySelector<HTMLElement>('.result')!;
          const find = <E extends HTMLElement>(selector: string) =>
            document.querySelector<E>(selector)!;
          const [arrival, undo, due] = [
            find('[data-said="result"]'),
            find<HTMLButtonElement>('[data-undo]'),
            find('.result [data-due]'),
          ];
          // Another day, answers of before that can come back, figures that should have been looked at again.
          due.hidden = false;
          const [whom, asOf] = [find('[data-slot="whom"]'), find('[data-slot="as-of"]')];
          const { bottom } = whom.getBoundingClientRect();
          const isNoticed = asOf.checkVisibility() && due.checkVisibility();
          const canGoBack = !i || (undo.checkVisibility() && !undo.disabled);
          // They are not the result's.
          arrival.textContent = '';
          undo.hidden = due.hidden = true;
          asOf.hidden = i >= stories;
          const { top, spoken } = (look as () => UpToTheFold)();
          const said = result.querySelector('.say q')!.textContent!;
          const marks = [...result.querySelectorAll('mark')].filter((mark) =>
            mark.checkVisibility(),
          ).length;
          const isShown = !location.hash && !result.hidden;
          const isOpen = result.querySelector('.first-screen')!.matches('[data-beside=""]');
          const isWhole =
            isShown && said && marks === (isOpen ? 0 : 1) && !/\{|NaN|undefined/.test(spoken);
          // One thing, of one person: the others and the reason stand below it.
          const deed = whom.innerText;
          const isOne = [...deed].length <= 30 && !deed.includes('。');
          const isInSight = isNoticed && canGoBack && isOne && bottom <= innerHeight;
          if (!isWhole || !isInSight || top > 3 * 640 || [...spoken].length > 320)
            found.push([link, top, bottom, spoken.length, isNoticed, canGoBack, deed, spoken]);
        }
        return found;
      },
      // Stories and each sixth kind are painted as well once, and their sheets of paper written; that takes longer than to show and measure all.
      [look, links, stories.length, who === 'self'] as const,
    );
    expect(wrong).toEqual([]);
  });

for (const [heading, answers] of Object.entries(outcomes)) {
  test(`結果は、たたんだ所まで3画面(640px)と320字におさまり、いますることと言うことばがある: ${heading}`, async ({
    page,
  }) => {
    expect(expectedOf(answers).heading).toBe(heading);
    await openWith(page, answers);
    const { top, spoken } = await page.evaluate(upToTheFirstFold);
    expect(top).toBeLessThanOrEqual(3 * 640);
    expect([...spoken].length, spoken).toBeLessThanOrEqual(320);
    // Where the answer is still open nothing is marked, and the days say so.
    const isOpen = heading === 'ask';
    const marks = result(page).locator(':not([data-due]) > mark:visible');
    await expect(marks).toHaveCount(isOpen ? 0 : 1);
    await expect(result(page).getByText('もし使えるなら')).toBeVisible({ visible: isOpen });
    await expect(result(page).getByText('決めるのは、お住まいの市区町村です')).toBeVisible();
    await expect(result(page).locator('.say q')).not.toBeEmpty();
    expect(
      await result(page)
        .locator('.decides')
        .evaluate((line) => parseFloat(getComputedStyle(line).fontSize)),
    ).toBeGreaterThanOrEqual(16);
  });
}

test('文字を2倍にしても、いますることは言うことばと同じ幅に並び、見出しは語の中で切れない', async ({
  page,
}) => {
  await openWith(page, outcomes['ask']!);
  await addStyle(page, 'html { font-size: 200%; }');
  const widthOf = async (selector: string) =>
    (await result(page).locator(selector).boundingBox())!.width;
  expect(await widthOf('.say header p')).toBeCloseTo(await widthOf('.say header'), 0);
  const title = result(page).getByRole('heading', { level: 2 });
  await expect(title).toHaveText('確認すると、はっきりします');
  const { height, size } = await title.evaluate((heading) => {
    const { lineHeight, fontSize } = getComputedStyle(heading);
    return { height: heading.clientHeight / parseFloat(lineHeight), size: parseFloat(fontSize) };
  });
  expect(Math.round(height)).toBe(2);
  expect(size).toBeGreaterThan(40);
});

test('広い画面でも、先に読まれるものが先に目に入る', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const boxes = () =>
    Promise.all(
      ['step', 'first-days'].map(
        async (slot) => (await result(page).locator(`[data-slot="${slot}"]`).boundingBox())!,
      ),
    );
  await openWith(page, outcomes['ask']!);
  const [first, after] = await boxes();
  expect(first!.y + first!.height).toBeLessThanOrEqual(after!.y);
  // Known days and the step are seen at once.
  for (const name of ['likely', 'apply-now', 'apply-still', 'not-yet']) {
    await page.goto('about:blank');
    await openWith(page, outcomes[name]!);
    const [beside, days] = await boxes();
    expect(beside!.x, name).toBeGreaterThan(days!.x + days!.width);
    expect(beside!.y, name).toBeLessThanOrEqual(days!.y);
    expect(days!.y + days!.height, name).toBeLessThan(800);
  }
});

test('きょうは、使えそうな最初の日と最後の日の間に立ち、残りの長さがことばで出る', async ({
  page,
}) => {
  const order = () => result(page).locator('[data-slot="line"] > li').allInnerTexts();
  await openWith(page, outcomes['likely']!);
  expect((await order())[1]).toMatch(/きょう.*\n?あと2年1[01]か月/);
  await page.goto('about:blank');
  await openWith(page, outcomes['not-yet']!);
  expect((await order())[0]).toMatch(/きょう.*\n?最初の日まで、あと[45]か月/);
  expect((await order())[1]).toContain(`期間は最長${figure('period/max', '年')}`);
  await page.goto('about:blank');
  await openWith(page, { ...steady, hiredOn: monthsAway(-5) });
  expect((await order())[0]).toMatch(/あと\d+日/);
});

test('4つの時期のうち、きょうがどれかが、ことばでも出る', async ({ page }) => {
  const rings = result(page).locator('.days .phase-row > li');
  for (const [place, months] of [1, -1, -7].entries()) {
    await page.goto('about:blank');
    await openWith(page, { ...steady, hiredOn: monthsAway(months) });
    await expect(rings.filter({ hasText: 'いまここ' })).toHaveCount(1);
    await expect(rings.nth(place)).toHaveText(/いまここ$/);
    await expect(rings.nth(place)).toHaveClass(/\bon\b/);
  }
  // One way of counting has today in the third, another after it.
  await page.goto('about:blank');
  await openWith(page, {
    ...steady,
    hiredOn: monthsAway(-43),
    course: 'temporary-use',
    temporaryUseEndedOn: monthsAway(-40),
  });
  await expect(result(page).locator('.days')).toBeVisible();
  await expect(rings.and(page.locator('.on'))).toHaveCount(0);
  await expect(result(page).getByText('いまここ')).toBeHidden();
});

test('きょうの印は、長さのとおりの所に立つ', async ({ page }) => {
  const answers = outcomes['likely']!;
  const { countedFrom, lastDay } = expectedOf(answers).timeline!;
  await openWith(page, answers);
  const ms = (day: string) => Date.parse(day);
  const share = await result(page)
    .locator('.scale svg')
    .evaluate((svg) => {
      const { left, width } = svg.getBoundingClientRect();
      return (svg.querySelector('.stem')!.getBoundingClientRect().left - left) / width;
    });
  const wanted =
    (ms(expectedOf(answers).today) - ms(countedFrom)) / (ms(lastDay.earliest) - ms(countedFrom));
  expect(Math.abs(share - wanted)).toBeLessThan(0.02);
});

test('なぜは、決め手だけが並び、合っている条件は1行になる', async ({ page }) => {
  await openWith(page, outcomes['not-yet']!);
  await unfold(page, 'なぜ、この結果か');
  await expect(result(page).locator('[data-slot="findings"] > li')).toHaveCount(1);
  await expect(result(page).locator('[data-slot="met"]')).toContainText('年齢');
  await expect(result(page).locator('[data-slot="met"]')).not.toContainText('使える期間');
});

test('することのある日が3つ開いていて、ぜんぶの日にちはたたまれている', async ({ page }) => {
  const answers = outcomes['apply-now']!;
  await openWith(page, answers);
  const days = result(page).locator('[data-slot="next-events"] > li');
  await expect(days).toHaveCount(3);
  const { on, until } = expectedOf(answers).timeline!.events.find(({ kind }) => kind === 'apply')!;
  await expect(days.first()).toContainText(`${inWords(on)}〜${inWords(until!)}`);
  const all = result(page).locator('[data-slot="events"] > li');
  await expect(all.first()).toBeHidden();
  await unfold(page, 'ぜんぶの日にち');
  await expect(all).toHaveCount(expectedOf(answers).timeline!.events.length + 1);
  await expect(all.first()).toBeVisible();
});

const openPart = (page: Page) => page.locator('.result details[open]');

test('確認リストへのリンクは、たたんだ所を開いて、そこへ行く', async ({ page }) => {
  await openWith(page, outcomes['ask']!);
  await expect(openPart(page)).toHaveCount(0);
  await result(page).getByRole('link', { name: '確認リストを見る' }).click();
  await expect(page.locator('#result-to-find-out')).toBeFocused();
  await expect(result(page).locator('[data-slot="to-find-out"] > li').first()).toBeVisible();
});

test('申し込む時期の言うことばには、いつまでかが添えてある', async ({ page }) => {
  const answers = outcomes['apply-now']!;
  await openWith(page, answers);
  await expect(result(page).locator('.say')).toContainText(
    `${monthAndDate(expectedOf(answers).verdict.applyBy!)}ごろまでに`,
  );
});
