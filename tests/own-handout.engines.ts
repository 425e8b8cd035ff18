import assert from 'node:assert/strict';
import { besideChromium, phone } from './engines/engine.ts';
import { forEachEngine } from './engines/for-each-engine.ts';
import { sheetsOf } from './setup/pdf-sheets.ts';

forEachEngine(
  '自分の紙: 2枚に分かれ、どの文も紙の中にあり、画面でも見せられる',
  async (engine) => {
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
    // Exactly the sheets that are seen; WebKitGTK's driver does not print.
    const pdf = await engine.pdf();
    assert.equal(pdf === undefined, engine.name === 'webkit');
    if (pdf) assert.deepEqual(sheetsOf(pdf), Array(2).fill({ width: 210, height: 297 }));

    await engine.click('.bar [data-show]');
    await engine.waitFor('.show[open] .slides > div');

    // What would miss one sheet by little stands closer, and is one sheet in print too.
    await engine.open('/handout/#paper=renewal');
    await engine.waitFor(() => document.querySelector('.bar')!.textContent.includes('A4で1枚'));
    const one = await engine.pdf();
    if (one) assert.equal(sheetsOf(one).length, 1);
  },
  { engines: besideChromium },
);

forEachEngine(
  'ページの文: 質問の答えと見出しの下が、確かさのことばごと、紙にのる',
  async (engine) => {
    await engine.resize(phone);
    await engine.open('/handout/#blocks=faqs/how-much,guides/fee/next-year');
    await engine.waitFor('.a4 .from-page + .from-page');
    const [words, strange] = await engine.evaluate(() => [
      document.querySelector('.a4-body')!.textContent,
      document.querySelectorAll('.a4 .from-page :is(a, table, details, [style])').length,
    ]);
    assert.match(words, /ふだんの月で.*くらいです。\(めやす\).*続きは、ページにあります/s);
    assert.match(words, /有料になることがあります。\(めやす\)/);
    assert.equal(strange, 0);
  },
  { engines: besideChromium },
);
