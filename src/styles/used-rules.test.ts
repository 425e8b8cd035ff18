import assert from 'node:assert/strict';
import test from 'node:test';
import { namesOn, usedOnce, usedRules } from './used-rules.ts';

const onPage = namesOn('<p class="answer who" data-astro-cid-abc12345>…<table>');
const left = (sheet: string) => usedRules(sheet, onPage);

test('ページにない class・部品・表の書き方は、そのページに入らない', () => {
  assert.equal(left('.answer{color:red}.steps{color:blue}'), '.answer{color:red}');
  assert.equal(
    left('p[data-astro-cid-abc12345]{a:b}p[data-astro-cid-xyz98765]{a:b}'),
    'p[data-astro-cid-abc12345]{a:b}',
  );
  assert.equal(left('.who table{a:b}.who caption{a:b}'), '.who table{a:b}');
  assert.equal(left('site-search>form{a:b}.with-field>site-search{a:b}p{a:b}'), 'p{a:b}');
});

test('本文に見出しや箇条書きのないページに、その書き方は入らない', () => {
  const sheet =
    '.prose>h2{a:b}.prose>h3+*{a:b}.prose :is(ul,ol):not([class]){a:b}.prose li::marker{a:b}.prose>p{a:b}h3{a:b}li{a:b}';
  const page = (text: string) =>
    namesOn(
      `<nav><ul></ul></nav><main><article><div class="prose">${text}</div><section class="narrow x"><h2></h2><ul></ul></section></article><footer><ul></ul></footer>`,
    );
  assert.equal(usedRules(sheet, page('<p></p>')), '.prose>p{a:b}h3{a:b}li{a:b}');
  assert.equal(
    usedRules(sheet, page('<h2></h2><ol></ol>')),
    '.prose>h2{a:b}.prose :is(ul,ol):not([class]){a:b}.prose li::marker{a:b}.prose>p{a:b}h3{a:b}li{a:b}',
  );
});

test('並べたセレクターのうち、合うものだけが残る', () => {
  assert.equal(left('.steps,.who:hover,p{a:b}'), '.who:hover,p{a:b}');
  assert.equal(
    left('p:is(.steps,.who,.answer){a:b}p:is(.steps,.who):hover{a:b}'),
    'p:is(.who,.answer){a:b}p.who:hover{a:b}',
  );
});

test('どの段も1度だけ、決まった順に出る。そのページにない段も、名前は順に残る', () => {
  assert.equal(
    usedRules(
      '@layer a,b, c;@layer c{p{a:b}}@layer a{@media print{p{c:d}}}x{e:f}@layer c{q{g:h}.y{i:j}}@layer b{.y{a:b}}',
      onPage,
    ),
    '@layer a{@media print{p{c:d}}}@layer b;@layer c{p{a:b}q{g:h}}x{e:f}',
  );
  assert.throws(
    () => usedRules('@layer a,b;@layer c{p{a:b}}', onPage),
    /@layer c: not in the order/,
  );
});

test(':is()・:has()の中も、1つは合わなければならない。:not()の中は、あってもなくても残る', () => {
  const kept =
    '.who:not(.steps) :is(table,.a){a:b}:is(.a,p:has(>.who)):hover{a:b}p:not(:has(.a)){a:b}:is(ul,.a:is(.b,.c)){a:b}';
  assert.equal(left(kept), kept);
  assert.equal(
    left(
      '.who :is(caption,.a){a:b}p:has(>.card)~p{a:b}.who:is(.a,.who:has(.b:not(.c))){a:b}:where(.answer) .a{a:b}',
    ),
    '',
  );
});

test('スクリプトがあとで付ける class と要素は残る', () => {
  assert.equal(
    left('.who.link:after{a:b}section>button{a:b}'),
    '.who.link:after{a:b}section>button{a:b}',
  );
});

test('空になったまとまりは消え、ほかは順番も中身もそのまま', () => {
  const sheet =
    '@layer a, b;@layer a{@media print{.steps{a:b}}}@layer b{@page{margin:0}:root{--x:";}"}@media (width>=9rem){p{a:b}}}@keyframes k{to{a:b}}';
  assert.equal(
    left(sheet),
    sheet.replace('@layer a, b;@layer a{@media print{.steps{a:b}}}', '@layer a;'),
  );
});

test('いくつかの紙から、同じきまりは1度だけ、はじめの場所に出る', () => {
  const sheets = [
    '@layer a{.x{color:red}.y{color:blue}}',
    '@layer a{.x{color:red}.z{color:red}}.x{color:red}',
  ];
  assert.equal(
    usedOnce(sheets, new Set(['.x', '.z'])),
    '@layer a{.x{color:red}}@layer a{.z{color:red}}.x{color:red}',
  );
});

test('スクリプトがつけるクラスは、部品の data-sets にあれば残る', () => {
  assert.equal(usedRules('.on{a:b}', namesOn('<form data-sets="on">')), '.on{a:b}');
  assert.equal(usedRules('.on{a:b}', namesOn('<form>')), '');
});
