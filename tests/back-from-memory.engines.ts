import assert from 'node:assert/strict';
import type { Engine } from './engines/engine.ts';
import { forEachEngine } from './engines/for-each-engine.ts';
import { told } from './engines/told-answers.ts';

/** Runs in the page: what WebKit does at some time after a page has come back, to what has no autocomplete, and tells nobody. */
function empty(): void {
  const hear = (event: Event) => event.stopImmediatePropagation();
  addEventListener('reset', hear, { capture: true });
  for (const form of document.querySelectorAll<HTMLFormElement>('form[autocomplete="off"]'))
    form.reset();
  removeEventListener('reset', hear, { capture: true });
  for (const field of document.querySelectorAll<HTMLInputElement>('input[autocomplete="off"]'))
    field.value = field.defaultValue;
}

/** Runs in the page. */
const chosen = () =>
  [...document.querySelectorAll<HTMLInputElement>('eligibility-check form :checked')].map(
    ({ name, value }) => `${name}=${value}`,
  );
const isKept = () => (window as { isKept?: boolean }).isKept;

/** Follows a link to another page, and comes back to this one as it was. */
async function awayAndBack(engine: Engine, link: string) {
  await engine.evaluate(() => void ((window as { isKept?: boolean }).isKept = true));
  const here = await engine.evaluate(() => location.pathname);
  await engine.click(link);
  await engine.waitFor(
    (from: string) => location.pathname !== from && document.readyState === 'complete',
    10_000,
    here,
  );
  await engine.back();
  assert.ok(await engine.evaluate(isKept));
}

forEachEngine(
  '「もどる」: チェックの結果のリンクの先からもどると、結果も答えもそのまま',
  async (engine) => {
    await engine.open('about:blank');
    await engine.open(told);
    await engine.waitFor('.result #result-title');
    const before = await engine.evaluate(chosen);
    assert.ok(before.includes('priorService=b-type'));
    await awayAndBack(engine, '.say a[href$="/guides/steps/"]');
    await engine.waitFor('.result #result-title');
    if (engine.name === 'webkit') {
      // It does so itself.
      await engine.waitFor(() => document.querySelector('output')!.value === '');
      assert.deepEqual(await engine.evaluate(chosen), before);
    } else {
      // What a reader has changed meanwhile stays changed.
      await engine.evaluate(() =>
        document.querySelector<HTMLElement>('[name="proof"][value="unknown"]')!.click(),
      );
      await engine.evaluate(empty);
      assert.deepEqual(
        await engine.evaluate(chosen),
        before.map((one) => one.replace(/^proof=.*/, 'proof=unknown')),
      );
    }
    await engine.click('.result [data-clear]');
    assert.deepEqual(await engine.evaluate(chosen), ['who=self']);
  },
);

/** Fields without autocomplete, and what is typed into them. */
const typed: readonly (readonly [path: string, ...fields: (readonly [string, string])[]])[] = [
  [
    '/',
    ['.first-dates [data-part="year"]', '2026'],
    ['.first-dates [data-part="month"]', '7'],
    ['.first-dates [data-part="date"]', '22'],
  ],
  ['/faqs/', ['#filter', 'kyuryo']],
  ['/guides/fee/', ['#site-search', 'okane']],
];
for (const [path, ...fields] of typed)
  forEachEngine(`「もどる」: ${path} の欄に入れた字は、もどってもそのまま`, async (engine) => {
    await engine.open(path);
    for (const [field, text] of fields) {
      await engine.click(field);
      await engine.type(text);
    }
    if (path === '/guides/fee/') await engine.waitFor('[data-search-results] a');
    await awayAndBack(engine, 'footer a[href$="/about/"]');
    await engine.evaluate(empty);
    for (const [field, text] of fields)
      assert.equal(
        await engine.evaluate(
          (selector: string) => document.querySelector<HTMLInputElement>(selector)!.value,
          field,
        ),
        text,
      );
  });
