import assert from 'node:assert/strict';
import test from 'node:test';
import {
  withoutColourPairs,
  withoutGaps,
  withoutIdleScopes,
  withoutIdleTokens,
  withScriptsLast,
} from './slim-html.ts';
import { shortStyles } from '../styles/short-styles.ts';

test('見えない空白だけが消える', () => {
  assert.equal(
    withoutGaps(
      '<ul> <li> <a href="/"> <b> 使える人 </b> </a> </li> </ul> <p> 1 <a>2</a> <a>3</a> 4<br> 5 </p>',
    ),
    '<ul><li><a href="/"><b>使える人</b></a></li></ul><p>1 <a>2</a> <a>3</a> 4<br>5</p>',
  );
  assert.equal(
    withoutGaps('<svg a> <path d="M0 0"></path> <path d="M1 1"/> </svg> 文<wbr/>節'),
    '<svg a><path d="M0 0"/><path d="M1 1"/></svg> 文<wbr>節',
  );
  const kept =
    '<label>名前 <input> <button>決める</button></label> <script>a\n<p> b</script> <span>文</span>';
  assert.equal(withoutGaps(kept), kept);
  assert.equal(withoutGaps('<pre>\n a </pre>'), '<pre>\n a </pre>');
});

test('部品の印は、きまりが名ざす要素にだけ残る', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => `data-astro-cid-${name}`);
  const styles = `<style>p[${a}],.who.x[${a}]:hover>li{a:b}:is(ul,ol)[${b}]{a:b}</style>`;
  assert.equal(
    withoutIdleScopes(
      `${styles}<p ${a}></p><li ${a}></li><b class="who" ${a}></b><b class="x y who" ${a}></b><i ${b}></i><x-y ${c}="true"></x-y>`,
    ),
    `${styles}<p ${a}></p><li></li><b class="who"></b><b class="x y who" ${a}></b><i ${b}></i><x-y></x-y>`,
  );
});

test('だれも使わない値は消え、あとから来る書き方の使う値は残る', () => {
  assert.equal(
    withoutIdleTokens(
      '<style>:root{--a:1px;--b:2px;--z:3px}@media print{:root{--b:4px;--a:5px}}p{margin:var(--a)}</style>',
      new Set(['--z']),
    ),
    '<style>:root{--a:1px;--z:3px}@media print{:root{--a:5px}}p{margin:var(--a)}</style>',
  );
});

test('2色を言う色がなければ、古いブラウザのためのその備えも消える', () => {
  const page = (color: string) =>
    `<style>html{--lightningcss-light:initial;--lightningcss-dark: ;color-scheme:light dark}@media (prefers-color-scheme:dark){html{--lightningcss-light: ;--lightningcss-dark:initial}}a{color:${color}}</style>`;
  assert.equal(
    withoutColourPairs(page('red')),
    '<style>html{color-scheme:light dark}a{color:red}</style>',
  );
  const used = page('var(--lightningcss-light,red) var(--lightningcss-dark,blue)');
  assert.equal(withoutColourPairs(used), used);
});

test('値の名前と長さの名前は短くなり、意味は変わらない', () => {
  assert.equal(
    shortStyles('a{margin-block-start:var(--paper);min-inline-size:0;inset-inline-end:1px}'),
    'a{margin-top:var(--a);min-width:0;right:1px}',
  );
  const kept =
    'a{container-type:inline-size;margin-inline:1px;--scale:1}@container (inline-size>1em){a{b:c}}';
  assert.equal(shortStyles(kept), kept);
});

test('段の名前も、順番の行も、1文字になる', () => {
  assert.equal(
    shortStyles('@layer tokens, reset, base;@layer prose {p{a:b}}@layer mine {q{a:b}}'),
    '@layer a,b,c;@layer e{p{a:b}}@layer mine{q{a:b}}',
  );
});

test('ページの中のスクリプトは、読むもののあとに、順番のまま出る。データと、ファイルのものは、その場に残る', () => {
  assert.equal(
    withScriptsLast(
      '<body><p>1</p><script type="module">a()</script><p>2</p><script type="application/ld+json">{}</script><script type="module" src="/b.js"></script><p>3</p><script type="module">c()</script></body>',
    ),
    '<body><p>1</p><p>2</p><script type="application/ld+json">{}</script><script type="module" src="/b.js"></script><p>3</p><script type="module">a()</script><script type="module">c()</script></body>',
  );
});
