import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withGuide } from '../testing/fixtures.ts';
import {
  fingerprintsOf,
  packPrints,
  seedFingerprints,
  seedRuns,
  sharedRuns,
  unpackPrints,
} from './seed-runs.ts';

const article =
  '朝おきられない日がつづくときは、まず、ねる前の1時間のすごし方を、支援員といっしょに見なおしてみましょう。';
const prints = fingerprintsOf(article);
const rewritten = '夜のことです。ねる前の一時間ではなく、つづくときは、まず。\n\n';

test('30字つづけて同じ文を、句読点や空白や全角を変えても見つけ、行を言う', () => {
  const body = `はじめの行です。\nつづくときはまずねる前の\uFF11時間の すごし方を支援員といっしょに見なおす。`;
  const [fault, ...more] = seedRuns(withGuide(body), prints);
  assert.equal(more.length, 0);
  assert.equal(`${fault?.file}:${fault?.line}`, 'guides/fee.mdx:7');
  assert.match(
    fault?.message ?? '',
    /「つづくときはまずねる前の1時間のすごし方を支援員といっしょに見なお」/,
  );
});

test('29字までの重なりと、書き直した文はよい', () => {
  const run = [...article.replace(/[、。]/g, '')].slice(0, 30).join('');
  assert.equal(sharedRuns(run, prints).length, 1);
  assert.equal(sharedRuns(run.slice(1), prints).length, 0);
  assert.deepEqual(seedRuns(withGuide(rewritten), prints), []);
});

test('数字を事実で呼んでも、読む人が見る文で比べる', () => {
  const source = fingerprintsOf(
    '就職したあとに使えるのは最長で3年ということになっていて、それより長くはなりません',
  );
  const body =
    '就職したあとに使えるのは最長で<Fact id="period/max" unit="年" />ということになっていて、それより長くはなりません';
  assert.equal(seedRuns(withGuide(body), source).length, 1);
});

test('制度の名前を並べただけの文は、だれのものでもない', () => {
  assert.equal(
    fingerprintsOf(
      '生活介護、自立訓練(機能訓練・生活訓練)、就労移行支援、就労継続支援A型、就労継続支援B型',
    ).size,
    0,
  );
});

test('しまった指紋は、同じ指紋に戻る。もとの記事の指紋が入っている', () => {
  assert.deepEqual(unpackPrints(packPrints(prints)), prints);
  assert.ok(seedFingerprints.size > 5000);
});
