import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from './setup/test.ts';
import {
  begin,
  choose,
  fillDay,
  openWith,
  pressNext,
  question,
  steady,
} from './setup/check-page.ts';
import { results, search } from './setup/search-page.ts';
import { monthsAway, noonOf, testDay } from './setup/test-day.ts';
import { spokenPart } from './setup/virtual-voice.ts';
import { standStill } from './setup/stand-still.ts';

/**
 * What a screen reader says of single parts in their states, by the name of its file in tests/speech/parts/: what they are, are called
 * and stand at, in which order. Of sentences the beginning, of figures that there is one: these change with the content. To write
 * them anew: HEARD=new playwright test parts-spoken, and read the difference.
 */
type Parts = Readonly<Record<string, (page: Page) => Promise<Locator>>>;
const heard: Readonly<Record<string, Parts>> = {
  ページの部品: {
    'answer-and-certainty': on('guides/fee/', 'article > .answer'),
    breadcrumb: on('glossary/jukyushasho/', '.crumbs'),
    'drawing-beside-words': on('easy/fee/', '.row'),
    'drawing-with-a-name': on('guides/fee/', '.pay-slip'),
    example: on('faqs/how-much/', '.example'),
    'glossary-word': on('guides/teichaku/', '.prose p:has(a[href*="/glossary/"])'),
    'say-this': on('faqs/refuse/', '.say'),
    'next-step': on('faqs/how-much/', '.say'),
    timeline: on('guides/teichaku/', '.timeline'),
    warning: on('guides/ikou/', '.warn'),
  },
  押すと出るもの: {
    'fold-open': async (page) => {
      await page.goto('guides/teichaku/');
      await page.locator('.contents summary').click();
      return page.locator('.contents');
    },
    grounds: async (page) => {
      await page.goto('guides/teichaku/');
      await page.locator('main a.sure').first().click();
      return page.locator('.grounds');
    },
    'copy-to-keep': async (page) => {
      await page.goto('about/offline/');
      await expect(page.locator('.keep-copy button[type="submit"]')).toBeVisible();
      return page.locator('.keep-copy');
    },
    'menu-with-readings': async (page) => {
      await page.goto('guides/fee/');
      await page.locator('header summary').first().click();
      await page.locator('header .groups').waitFor();
      return page.locator('header details').first();
    },
  },
  チェック: {
    question: async (page) => {
      await page.goto('check/');
      await choose(page, 'usage', 'not-started');
      return question(page);
    },
    'question-not-answered': async (page) => {
      await page.goto('check/');
      await question(page).waitFor();
      await pressNext(page);
      await expect(question(page).locator('.problem')).toBeVisible();
      return question(page);
    },
    'date-field': async (page) => {
      await begin(page);
      return question(page);
    },
    'date-field-wrong': async (page) => {
      await begin(page);
      await fillDay(page, 'hiredOn', ['2026', '13', '1']);
      await pressNext(page);
      await expect(question(page).locator('.problem')).toBeVisible();
      return question(page);
    },
    result: async (page) => {
      await openWith(page, { ...steady, hiredOn: monthsAway(-7) });
      return page.locator('.result');
    },
  },
  検索: {
    'search-field': async (page) => {
      await search(page, '休職');
      // It is said a moment after what is found.
      await expect(page.locator('.search-count')).toBeFocused();
      return page.locator('main form[role="search"], main site-search').first();
    },
    'search-result': async (page) => {
      await search(page, '休職');
      return page.locator(`${results} li`).first();
    },
  },
};

function on(path: string, selector: string) {
  return async (page: Page) => {
    await page.goto(path);
    return page.locator(selector).first();
  };
}

test.use({ viewport: { width: 360, height: 740 } });
test.beforeEach(({ page }) => standStill(page, noonOf(testDay)));

const kinds =
  /^(?:button|checkbox|combobox|image|link|radio|searchbox|textbox)(?:, (?:(?:not )?(?:checked|expanded)|disabled|invalid))*$/;
/** What the reader says of itself is English; of ours the beginning, and of a figure that there is one. */
const briefly = (phrase: string): string =>
  phrase
    .split(', ')
    .map((piece) =>
      /^[a-z][ -~]*$/.test(piece)
        ? piece
        : piece.replace(/\d+(?:[,.]\d+)*/g, '0').replace(/^(.{16}).+/, '$1…'),
    )
    .join(', ');

for (const [what, parts] of Object.entries(heard))
  test(`読み上げで、部品は、決めたとおりに聞こえる: ${what}`, async ({ page }) => {
    for (const [name, show] of Object.entries(parts)) {
      const said = await spokenPart(await show(page));
      expect
        .soft(
          said.filter((phrase) => kinds.test(phrase)),
          name,
        )
        .toEqual([]);
      const text = `${said.map(briefly).join('\n')}\n`;
      const file = new URL(`speech/parts/${name}.txt`, import.meta.url);
      if (process.env['HEARD'] === 'new') writeFileSync(file, text);
      const expected = existsSync(file) ? readFileSync(file, 'utf8') : '';
      expect.soft(text, `${name}: HEARD=new で書き直して、ちがいを読みます`).toBe(expected);
    }
  });
