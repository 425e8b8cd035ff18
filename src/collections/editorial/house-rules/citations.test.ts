import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citations } from './citations.ts';
import { libraryOf, withGuide } from '../testing/fixtures.ts';

const messages = (body: string) => citations(withGuide(body)).map(({ message }) => message);

test('ない事実を呼ぶと、ファイルと行をそえて知らせる', () => {
  const [fault] = citations(withGuide('はい。\n<Basis id="fee/none" />'));
  assert.equal(`${fault?.file}:${fault?.line}`, 'guides/fee.mdx:7');
  assert.match(fault?.message ?? '', /事実「fee\/none」がありません/);
});

test('数字のないきまりを Fact で呼ぶと、Basis をすすめる', () => {
  const [fault] = citations(withGuide('<Fact id="fee/household" unit="人" />です。'));
  assert.match(fault?.message ?? '', /数字のないきまり/);
  assert.match(fault?.remedy ?? '', /<Basis/);
});

test('単位がちがうと、正しい単位を言う', () => {
  const [fault] = citations(withGuide('<Fact id="fee/cap" unit="年" />です。'));
  assert.match(fault?.remedy ?? '', /unit="円"/);
});

test('ask のない事実を Ask で呼ぶと知らせる', () => {
  assert.match(messages('<Ask id="fee/household" />')[0] ?? '', /ask がありません/);
});

test('最初の値より前の日には、値がないと知らせる', () => {
  const library = { ...withGuide('<Fact id="fee/cap" unit="円" />です。'), today: '2017-01-01' };
  assert.match(citations(library)[0]?.message ?? '', /今日の値がありません/);
});

test('前書き、サービスの cites、事実の出典も調べる', () => {
  const library = libraryOf({
    'faqs/a.mdx': '---\ntitle: 題\nanswer: <Fact id="fee/none" unit="円" />です。\n---\n',
    'services/a.yaml': 'name: 定着\ncites:\n  lane: [period/none]\n',
    'sources/tsuchi.yaml': 'title: 通知\nkind: 通知\nurl: https://example.jp/\n',
    'facts/fee/cap.yaml':
      'title: 上限\nstatement: 上限です。\nunit: 円\nvalues:\n  - from: "2010-04-01"\n    value: 1\n    confidence: B\n    source: nowhere\nchecked: "2026-11-22"\nreviewBy: "2027-05-31"\ndossier: x\n',
  });
  const found = citations(library).map(({ file, line }) => `${file}:${line}`);
  assert.deepEqual(found.sort(), ['facts/fee/cap.yaml:4', 'faqs/a.mdx:3', 'services/a.yaml:2']);
});

const capWith = (value: string, source = 'kind: 通知\nurl: https://example.jp/\n') =>
  citations(
    libraryOf({
      'sources/tsuchi.yaml': `title: 通知\n${source}`,
      'sources/aru-ho.yaml': 'title: ある法律\nkind: 法令\nurl: https://example.jp/\n',
      'facts/fee/cap.yaml': `title: 上限\nstatement: 上限です。\nvalues:\n  - from: "2010-04-01"\n${value.replace(/^/gm, '    ')}\nchecked: "2026-11-22"\nreviewBy: "2027-05-31"\ndossier: x\n`,
    }),
  )
    .filter(({ file }) => file === 'facts/fee/cap.yaml')
    .map(({ file, message }) => `${file} ${message}`);

test('確かさAは、法令か、住所のある公的な出典にもとづく', () => {
  const certain = 'confidence: A\nsource: tsuchi';
  assert.deepEqual(capWith(certain), []);
  assert.deepEqual(
    capWith('confidence: A\nlaw: aru-ho\narticle: 5条16項\nquote: 三年間とする'),
    [],
  );
  for (const weak of [
    'kind: そのほか\nurl: https://example.jp/\n',
    'kind: 通知\n',
    'kind: 通知\nurl: https://example.jp/\nreprint: true\n',
  ]) {
    assert.match(
      capWith(certain, weak).join(),
      /facts\/fee\/cap\.yaml 確かさAなのに、法令・通知・公的なページがありません/,
      weak,
    );
    assert.doesNotMatch(capWith('confidence: B\nsource: tsuchi', weak).join(), /確かさA/);
  }
});

test('law に書けるのは法令だけ', () => {
  assert.match(
    capWith('confidence: A\nlaw: tsuchi\narticle: 5条\nquote: 三年間とする').join(),
    /law の「tsuchi」は法令ではありません/,
  );
});

test('正しく呼んだ事実はとがめない', () => {
  assert.deepEqual(
    messages(
      '<Fact id="period/max" unit="年" />です。<Basis id="fee/household" />\n\n<Ask id="period/rounding" />',
    ),
    [],
  );
  assert.deepEqual(messages('<Ask whom="窓口" say="使えますか" />'), []);
});
