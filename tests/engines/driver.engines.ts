import assert from 'node:assert/strict';
import { phone, type Engine } from './engine.ts';
import { forEachEngine } from './for-each-engine.ts';

/** Runs in the page: what has the focus. */
const focused = () =>
  document.activeElement?.id ||
  document.activeElement?.className ||
  document.activeElement?.localName;
const path = (engine: Engine) =>
  engine.evaluate(() => location.pathname + decodeURIComponent(location.hash));
const field = '#site-search';
const words = () => document.querySelector<HTMLInputElement>('#site-search')!.value;

forEachEngine('ページを開いて、題名を読む', async (engine) => {
  await engine.open('/');
  assert.match(await engine.evaluate(() => document.title), /^はたらき続けるガイド/);
  await engine.open('/check/');
  assert.match(await engine.evaluate<string>('document.title'), /チェック/);
});

forEachEngine('Tabで先へ、Shift+Tabで前へ、Enterで本文へ', async (engine) => {
  await engine.open('/check/');
  await engine.press('Tab');
  assert.equal(await engine.evaluate(focused), 'skip');
  await engine.press('Tab');
  assert.notEqual(await engine.evaluate(focused), 'skip');
  await engine.press('Shift+Tab');
  assert.equal(await engine.evaluate(focused), 'skip');
  await engine.press('Enter');
  await engine.waitFor(() => document.activeElement?.localName === 'main');
});

forEachEngine('欄に字を入れ、消し、さがした先から「もどる」でもどる', async (engine) => {
  await engine.open('/guides/fee/');
  await engine.click(field);
  await engine.type('abc 転職');
  assert.equal(await engine.evaluate(words), 'abc 転職');
  await engine.press('Control+a');
  await engine.press('Backspace');
  assert.equal(await engine.evaluate(words), '');
  await engine.type('お金');
  await engine.waitFor('[data-search-results] a[data-topic]');
  await engine.press('Enter');
  await engine.waitFor(
    (to: string) => location.pathname === to && document.readyState === 'complete',
    5000,
    '/search/',
  );
  assert.equal(await path(engine), '/search/#q=お金');
  await engine.back();
  assert.equal(await path(engine), '/guides/fee/');
});

forEachEngine('スペースとやじるしで選び、読みなおせる', async (engine) => {
  const chosen = () =>
    document.querySelector<HTMLInputElement>('input[name="usage"]:checked')?.value;
  await engine.open('/check/');
  await engine.evaluate(() => document.querySelector<HTMLElement>('input[name="usage"]')!.focus());
  await engine.press('Space');
  assert.equal(await engine.evaluate(chosen), 'not-started');
  await engine.press('ArrowDown');
  assert.equal(await engine.evaluate(chosen), 'using');
  await engine.evaluate(() => document.body.setAttribute('data-before', ''));
  await engine.reload();
  assert.equal(await engine.evaluate(() => document.body.hasAttribute('data-before')), false);
});

forEachEngine('ページの中の移動からも「もどる」でもどる', async (engine) => {
  await engine.open('/check/');
  await engine.press('Tab');
  await engine.press('Enter');
  await engine.waitFor(() => location.hash === '#main');
  await engine.back();
  assert.equal(await path(engine), '/check/');
  for (const address of ['/search/#q=お金', '/search/#q=休職', '/search/#q=休職', '/search/']) {
    await engine.open(address);
    assert.equal(await path(engine), address);
  }
});

forEachEngine('スマートフォンの大きさになり、その画面を写せる', async (engine) => {
  await engine.open('/check/');
  await engine.resize(phone);
  assert.deepEqual(await engine.evaluate(() => [innerWidth, innerHeight]), [360, 640]);
  assert.equal(await engine.evaluate(() => document.documentElement.scrollWidth), 360);
  const image = await engine.screenshot();
  assert.deepEqual([image.readUInt32BE(16), image.readUInt32BE(20)], [360, 640]);
});

forEachEngine('どのエンジンも、値を同じ形でわたし、時刻は日本のもの', async (engine) => {
  await engine.open('/');
  assert.deepEqual(
    await engine.evaluate(
      (list: number[], word: string) => Promise.resolve({ list, word }),
      [1, 2],
      '「転職」',
    ),
    { list: [1, 2], word: '「転職」' },
  );
  assert.equal(await engine.evaluate(() => undefined), undefined);
  assert.equal(
    await engine.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone),
    'Asia/Tokyo',
  );
});

forEachEngine('うまくいかないときは、エンジンの名前を言い、そのまま使える', async (engine) => {
  await engine.open('/');
  const named = (what: RegExp) => ({
    message: new RegExp(`^${engine.name}: .*${what.source}`, 's'),
  });
  await assert.rejects(engine.click('#not-there'), named(/click #not-there/));
  await assert.rejects(
    engine.waitFor('#not-there', 200),
    named(/waitFor #not-there: .*still not so/),
  );
  await assert.rejects(engine.evaluate('nobody()'), named(/evaluate nobody\(\)/));
  assert.match(await engine.evaluate<string>('document.title'), /^はたらき/);
});

forEachEngine('検査のあとでブラウザーがなくなると', (engine) => engine.close());

forEachEngine('次の検査は、新しいブラウザーで始まる', async (engine) => {
  await engine.open('/');
  assert.match(await engine.evaluate(() => document.title), /^はたらき続けるガイド/);
});
