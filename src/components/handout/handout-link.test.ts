import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstLook, isPassage, linkedIn, paperLink, passageParts } from './handout-link.ts';

const known = ['what', 'fee', 'say-apply'];
const papers = { apply: ['fee', 'say-apply'] };
const read = (hash: string) => linkedIn(hash, known, papers);

test('紙は、順番も、見た目も、日にちも、リンクで元にもどる', () => {
  const choice = {
    pieces: ['fee', 'what'],
    paper: 'apply',
    day: '2026-04-01',
    size: '18',
    easy: true,
    lines: false,
    grounds: true,
  } as const;
  const link = paperLink(choice);
  assert.equal(
    link,
    'blocks=fee,what&size=18&paper=apply&words=easy&lines=off&grounds=on&day=2026-04-01',
  );
  assert.deepEqual(read(`#${link}`), {
    ...choice,
    shown: false,
    unknown: [],
    complete: true,
  });
});

test('できている紙の名前だけなら、その紙の文になる', () => {
  assert.deepEqual(read('#paper=apply'), {
    ...firstLook,
    pieces: papers.apply,
    paper: 'apply',
    day: undefined,
    shown: false,
    unknown: [],
    complete: true,
  });
});

test('日にちだけのリンクは、のせる文を変えない', () => {
  const linked = read('#day=2026-04-01');
  assert.equal(linked?.pieces, undefined);
  assert.equal(linked?.day, '2026-04-01');
  assert.ok(linked?.complete);
});

test('同じ文は1つになり、知らない名前は挙げる', () => {
  const linked = read('#blocks=fee,gone,fee,what&size=14');
  assert.deepEqual(linked?.pieces, ['fee', 'what']);
  assert.deepEqual(linked?.unknown, ['gone']);
});

for (const [what, hash, pieces] of [
  ['知らない大きさ', '#blocks=fee&size=99', ['fee']],
  ['知らない項目', '#blocks=fee&name=%E5%B1%B1%E7%94%B0', ['fee']],
  ['ない日', '#blocks=fee&day=2026-02-30', ['fee']],
  ['しるしの入った名前', '#blocks=<img src=x onerror=alert(1)>,fee', ['fee']],
  ['こわれた%', '#blocks=%E0%A4%A', undefined],
  ['空', '#blocks=', undefined],
  ['できあいの名前', '#paper=__proto__', undefined],
  ['長すぎるリンク', `#blocks=fee&${'x'.repeat(3000)}`, ['fee']],
] as const)
  test(`読めない所があれば、読めた所だけを返し、そう言う: ${what}`, () => {
    const linked = read(hash);
    assert.deepEqual(linked?.pieces, pieces);
    assert.equal(linked?.complete, false);
    assert.deepEqual(linked?.unknown, []);
  });

test('質問の答えとガイドの見出しの名前は、順番のまま読め、見せると言える', () => {
  const linked = read('#blocks=faqs/how-much,fee,guides/fee/ask&show=on');
  assert.deepEqual(linked?.pieces, ['faqs/how-much', 'fee', 'guides/fee/ask']);
  assert.ok(linked?.complete && linked.shown);
  assert.deepEqual(passageParts('faqs/how-much'), ['faqs/how-much', '']);
  assert.deepEqual(passageParts('guides/fee/ask'), ['guides/fee', 'ask']);
});

test('ページの名前は、2枚に入るより多くは、取りに行かない', () => {
  const many = Array.from({ length: 60 }, (_, i) => `faqs/q${i}`);
  assert.equal(read(`#blocks=${many.join(',')}`)?.pieces?.length, 20);
});

for (const name of [
  'https://example.com/x',
  '//example.com/faqs/x',
  'javascript:alert(1)',
  'faqs/../about',
  'faqs/',
  'guides/fee',
  'guides/fee/',
  'guides/fee/a/b',
  'faqs/a/b',
  '/faqs/a',
  'about/x/y',
  'FAQS/a',
  'faqs/a\nb',
])
  test(`ページの文の名前ではない: ${JSON.stringify(name)}`, () => {
    assert.equal(isPassage(name), false);
  });

test('ほかの場所への#は、紙ではない', () => {
  for (const hash of ['', '#', '#own', '#show', '#m=1&c=noise', '#size=14'])
    assert.equal(read(hash), undefined);
});

test('どんな文字が来ても、投げず、知っているものだけを返す', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      for (const hash of [`#blocks=${text}`, `#paper=${text}`, `#day=${text}`])
        assert.ok(
          (read(hash)?.pieces ?? []).every((piece) => known.includes(piece) || isPassage(piece)),
        );
    }),
  );
});
