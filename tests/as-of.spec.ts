import { expect, test } from './setup/test.ts';
import { formatFigure, inWords } from '../src/collections/facts/figure.ts';
import { unitsRead } from '../src/rules/index.ts';
import { facts } from '../src/rules/testing/content-facts.ts';
import { documentOf, pages } from './setup/pages.ts';
import { testDay } from './setup/test-day.ts';

const asOfPages = pages.filter(({ path }) => path.startsWith('/changes/on/'));
const dayOf = ({ path }: { path: string }) => path.split('/').at(-2)!;
const steps = [
  ...new Set(Object.keys(unitsRead).flatMap((id) => facts[id]!.map(({ from }) => from))),
].sort();

test('数字の変わる日ごとに、1ページある', () => {
  const days = asOfPages.map(dayOf);
  expect(days.length).toBeGreaterThan(2);
  expect(days).toEqual(steps.filter((day) => day >= days[0]!));
});

for (const page of asOfPages) {
  const day = dayOf(page);
  const document = documentOf(page);

  test(`その日の値だけがあり、ほかの日の値がまざらない: ${day}`, () => {
    const shown = [...document.querySelectorAll('.figures tbody tr')].map((row) => {
      const [figure, since] = [...row.querySelectorAll('td')].map(({ textContent }) => textContent);
      return [figure!.trim(), /^\s*(\S+)から/.exec(since!)![1]].join(' ');
    });
    const expected = Object.entries(unitsRead).map(([id, unit]) => {
      const { value, limit = '', from } = facts[id]!.findLast((one) => one.from <= day)!;
      const as = unit === 'か月' && Number(value) >= 12 ? '年' : unit;
      return `${formatFigure(value!, unit, as)}${limit} ${inWords(from)}`;
    });
    expect(shown.toSorted()).toEqual(expected.toSorted());
  });

  test(`前か、いまか、これからかを言い、決まっていない値を変わるとは言わない: ${day}`, () => {
    const isComing = day > testDay;
    const isNow = !isComing && !steps.some((next) => next > day && next <= testDay);
    const text = document.querySelector('main')!.textContent;
    expect(text).toMatch(isComing ? /まだ使いません/ : isNow ? /いまの数字です/ : /前の数字です/);
    const fresh = document.querySelectorAll('.figures')[0]!;
    const begun = Object.keys(unitsRead).filter((id) => {
      const { from } = facts[id]!.findLast((one) => one.from <= day)!;
      return from === day || from > testDay;
    });
    expect(fresh.querySelectorAll('tbody tr').length).toBe(begun.length);
    expect(begun.length).toBeGreaterThan(0);
    expect(text.includes('変わると決まっていない数字')).toBe(isComing);
  });
}

for (const path of ['/guides/fee/', '/check/rules/'])
  test(`「いつの制度で見る」から、JavaScriptなしでその日の数字に行け、紙にも日が出る: ${path}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(path);
    const links = page.getByRole('navigation', { name: 'いつの制度で見る' }).getByRole('link');
    await expect(links).toHaveCount(asOfPages.length);
    await links.last().click();
    await expect(page).toHaveURL(new RegExp(`/changes/on/${dayOf(asOfPages.at(-1)!)}/$`));
    await page.emulateMedia({ media: 'print' });
    const [year, month] = dayOf(asOfPages.at(-1)!).split('-').map(Number);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      `${year}年${month}月からの数字`,
    );
    await context.close();
  });
