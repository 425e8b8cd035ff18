import assert from 'node:assert/strict';
import { phone } from './engines/engine.ts';
import { forEachEngine } from './engines/for-each-engine.ts';

forEachEngine('自分の紙: 2枚に分かれ、どの文も紙の中にあり、画面でも見せられる', async (engine) => {
  await engine.resize(phone);
  await engine.open('/handout/#paper=company');
  await engine.waitFor('.a4-frame:not([hidden]) + .a4-frame:not([hidden])');
  const [said, hash, cut, scale] = await engine.evaluate(() => {
    const frames = [...document.querySelectorAll('.a4-frame')];
    const isCut = (frame: Element, part: Element) =>
      part.getBoundingClientRect().bottom >
      frame.querySelector('.a4-foot')!.getBoundingClientRect().top + 1;
    return [
      document.querySelector('.bar [role="status"]')!.textContent,
      location.hash,
      frames.flatMap((frame) =>
        [...frame.querySelectorAll('.a4-body > *')]
          .filter((part) => isCut(frame, part))
          .map((part) => part.textContent.slice(0, 20)),
      ),
      frames[0]!.getBoundingClientRect().width / innerWidth,
    ] as const;
  });
  assert.match(said, /A4で2枚です。/);
  assert.equal(hash, '');
  assert.deepEqual(cut, []);
  assert.ok(scale > 0.7 && scale <= 1, `a sheet is as wide as there is room: ${scale}`);
  await engine.click('.bar [data-show]');
  await engine.waitFor('.show[open] .slides > div');
});
