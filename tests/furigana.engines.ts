import assert from 'node:assert/strict';
import { besideChromium, type Engine, phone } from './engines/engine.ts';
import { forEachEngine } from './engines/for-each-engine.ts';
import { sheetsOf } from './setup/pdf-sheets.ts';
import { monthsAway, testDay } from './setup/test-day.ts';

const menu = 'header details.menu > summary';

/** Chooses with the keyboard, as a reader does: the browsers' own lists of choices are no part of the page. */
async function choose(engine: Engine, keys: readonly string[]): Promise<void> {
  await engine.click(menu);
  await engine.waitFor('header select');
  await engine.evaluate(() => document.querySelector<HTMLElement>('header select')!.focus());
  for (const key of keys) await engine.press(key);
}

forEachEngine(
  'ふりがな: 選べば出て、つぎのページでも出て、なしで消える',
  async (engine) => {
    await engine.resize(phone);
    await engine.open('/guides/fee/');
    await choose(engine, ['ArrowDown', 'ArrowDown', 'Enter']);
    await engine.waitFor(() => document.querySelector('main rt[data-over="せたい"]') !== null);
    const [shown, text, room] = await engine.evaluate(() => {
      const reading = document.querySelector('main p rt[data-over]')!;
      return [
        getComputedStyle(reading, '::before').content,
        reading.textContent,
        reading.getBoundingClientRect().width,
      ] as const;
    });
    assert.notEqual(shown, 'none');
    assert.equal(text, '');
    assert.ok(room > 0);
    await engine.open('/faqs/how-much/');
    await engine.waitFor('main rt[data-over]');
    await choose(engine, ['ArrowUp', 'ArrowUp', 'Enter']);
    await engine.waitFor(() => document.querySelector('rt[data-over]') === null);
    assert.equal(await engine.evaluate(() => localStorage.length), 0);
  },
  { engines: besideChromium },
);

forEachEngine('ふりがな: リンクの先は、よみが出ても、画面の同じ所にある', async (engine) => {
  await engine.resize(phone);
  await engine.open('/guides/fee/');
  await engine.evaluate(() => void (localStorage['furigana'] = 2));
  // Another page: of this one, only the place would change.
  await engine.open('/guides/period/');
  await engine.open('/guides/fee/#next-year');
  await engine.waitFor(() => document.querySelector('footer p:last-of-type rt') !== null);
  const top = await engine.evaluate(
    () => document.querySelector('#next-year')!.getBoundingClientRect().top,
  );
  await engine.evaluate(() => void delete localStorage['furigana']);
  assert.ok(top > -5 && top < 60, `${top}px`);
});

forEachEngine('ふりがな: 根拠、検索の結果、チェックの質問と結果、紙にも出る', async (engine) => {
  await engine.resize(phone);
  await engine.open('/guides/teichaku/');
  const plain = engine.name === 'chromium' ? await engine.pdf() : undefined;
  await engine.evaluate(() => void (localStorage['furigana'] = 2));
  try {
    await engine.open('/guides/period/');
    await engine.waitFor('main rt[data-over]');
    await engine.click('main a.sure');
    await engine.waitFor('.grounds');
    await engine.waitFor(() => document.querySelector('.grounds rt[data-over]') !== null);

    await engine.open('/search/#q=利用料');
    await engine.waitFor('.search-list a', 15_000);
    await engine.waitFor(() => document.querySelector('.search-list rt[data-over]') !== null);

    await engine.open('/check/');
    await engine.waitFor('[data-next]');
    const asked = 'form .question[data-current]';
    await engine.waitFor(`${asked} legend rt`);
    await engine.click('input[name="usage"][value="not-started"]');
    await engine.click('[data-next]');
    await engine.waitFor(`${asked}[data-question="priorService"] legend rt`);
    await engine.open('about:blank');
    await engine.open(
      `/check/#v=2&on=${testDay}&usage=not-started&priorService=b-type&employment=company&hiredOn=${monthsAway(-4)}&course=steady&gap=continuous&proof=techo&age=adult`,
    );
    await engine.waitFor('.result #result-title rt');

    await engine.open('/guides/teichaku/');
    await engine.waitFor(() => document.querySelector('footer p:last-of-type rt') !== null);
    // Lines stand further apart.
    if (engine.name === 'chromium')
      assert.ok(sheetsOf((await engine.pdf())!).length > sheetsOf(plain!).length);
  } finally {
    await engine.evaluate(() => void delete localStorage['furigana']);
  }
});
