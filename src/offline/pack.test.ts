import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codesOf, eachCode } from './byte-codes.ts';
import { openPack } from './open-pack.ts';
import { pack } from './pack.ts';
import { partOf } from './what-is-kept.ts';

const opened = (packed: Uint8Array) => openPack(new Response(new Uint8Array(packed)));

test('数は、いくつあっても、同じ数にもどる', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 65_536 }), fc.array(fc.nat()), (count, some) => {
      const numbers = [...some.map((number) => number % count), count - 1, 0];
      const back: number[] = [];
      eachCode(codesOf(numbers, count), count, (number) => back.push(number));
      assert.deepEqual(back, numbers);
    }),
  );
  assert.throws(() => codesOf([], 65_537));
});

test('入れたページは、1字もちがわずに出る', async () => {
  const piece = fc.constantFrom('<p>', '</p>', '。', '"', 'お金', '<a href="/', '🙂', '\n', 'a{b}');
  const page = fc.array(piece).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(page), fc.uint8Array(), async (pages, bytes) => {
      const names = pages.map((_, i) => `${i}.html`);
      const box = await opened(
        await pack('v', [...pages.map((text, i) => [names[i]!, text] as const), ['x.bin', bytes]]),
      );
      for (const [i, text] of pages.entries()) assert.equal(box.read(names[i]!), text);
      assert.deepEqual([...(box.read('x.bin') as Uint8Array)], [...bytes]);
      assert.equal(box.read('no.html'), undefined);
    }),
    { numRuns: 40 },
  );
});

test('切れたもの、形のちがうものは、開かない', async () => {
  const whole = await pack('v', [['a.html', '<p>お金。</p>']]);
  await assert.rejects(opened(whole.subarray(0, whole.length - 9)));
  await assert.rejects(opened(whole.subarray(0, 30)));
  await assert.rejects(opened(new Uint8Array([60, 33, 68])));
});

test('NULのある文は入れない', async () => {
  await assert.rejects(pack('v', [['a.html', 'a\0b']]), /a\.html/);
});

test('何がどれに入るか', () => {
  for (const [path, part] of [
    ['index.html', 'guide'],
    ['404.html', 'guide'],
    ['offices/index.html', 'guide'],
    ['offices/tokyo/ikou/index.html', 'tokyo'],
    ['sources/index.html', 'more'],
    ['search/index.html', 'more'],
    ['search/0123456789/names.json', 'more'],
    ['search/0123456789/pagefind/index/x.pf_index', 'more'],
    ['search/0123456789/edition.js', 'more'],
    ['search/0123456789/furigana.txt', 'guide'],
    ['search/0123456789/handout.js', 'guide'],
    ['search/0123456789/offices.js', 'guide'],
    ['search/0123456789/code-of-a-kept-page.js', 'guide'],
    ['_astro/a.js', 'guide'],
    ['og/home.jpg', undefined],
    ['data/facts.json', undefined],
    ['offline/newest.json', undefined],
    ['offline-worker.js', undefined],
    ['robots.txt', undefined],
    ['guide.html', undefined],
    ['qr.svg', undefined],
    ['guides/fee/qr.svg', undefined],
    ['easy/consult/help.svg', 'guide'],
  ] as const)
    assert.equal(partOf(path), part, path);
});
