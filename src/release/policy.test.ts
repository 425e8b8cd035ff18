import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inlineCodeOf } from './inline-code.ts';
import {
  hostLimits,
  policyElsewhere,
  policyOf,
  policyRules,
  type PageCode,
  type PolicyRule,
} from './policy.ts';

const hash = (i: number) => `'sha256-${String(i).padStart(43, '0')}='`;
const page = (path: string, ...styles: number[]): PageCode => ({
  path,
  code: { styles: styles.map(hash), scripts: [] },
});
const room = hostLimits.line - '  Content-Security-Policy: '.length;

describe('ページの中のコード', () => {
  it('文字どおりのハッシュで、同じものは1つ。JSONと、ほかのファイルは入らない', () => {
    // echo -n a | openssl dgst -sha256 -binary | base64
    const a = "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='";
    const html =
      '<style>a</style><style media="print">a</style><script>a</script><script type="module">a</script>' +
      '<script type="application/ld+json">{}</script><script type="module" src="/x.js"></script>';
    assert.deepEqual(inlineCodeOf(html), { styles: [a], scripts: [a] });
  });
});

describe('方針', () => {
  const both = [policyOf(page('', 1).code), policyElsewhere(page('404.html', 1).code)];

  it('どこから来た文も、形も、枠も、送り先も許さない', () => {
    for (const policy of both) {
      assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*|https?:/);
      for (const part of [
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ])
        assert.ok(policy.includes(part), part);
    }
    assert.match(both[0]!, /^default-src 'none'; /);
    assert.ok(both[0]!.includes(`style-src ${hash(1)};`));
  });

  it('ページでないものの方針は、ブラウザーがそのまま見せるファイルの形を止めない', () => {
    assert.doesNotMatch(both[1]!, /default-src|style-src/);
  });
});

describe('方針を分ける', () => {
  const inFolder = (count: number, folder: string) =>
    Array.from({ length: count }, (_, i) => page(`${folder}${i}/`, i));
  /** What a host sends that takes the last of the rules that mean a page. */
  const sentWith = (path: string, rules: readonly PolicyRule[]) =>
    rules.findLast((rule) =>
      rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
    )!.policy;

  it('めずらしいページから、自分のハッシュだけの行を持ち、ほかはフォルダーで1つ', () => {
    const pages = [
      page('', 1),
      page('404.html', 2),
      page('faqs/', 3),
      page('faqs/a/', 4),
      page('faqs/b/', 5),
      page('faqs/c/', 4),
    ];
    const rules = policyRules(pages, 5);
    assert.deepEqual(
      rules.map(({ path }) => path),
      ['faqs/*', '', '404.html', 'faqs/', 'faqs/b/'],
    );
    // What is missing in the folder is answered with the page for that.
    assert.ok(rules[0]!.policy.includes(`style-src ${hash(2)} ${hash(4)};`));
    assert.ok(sentWith('faqs/b/', rules).includes(`style-src ${hash(5)};`));
  });

  it('1行に入らないフォルダーでは、多くのページにあるものが、いっしょの行に残る', () => {
    const pages = [...inFolder(40, 'g/'), ...inFolder(40, 'h/'), page('h/39/same/', 39)];
    const rules = policyRules(pages, 30);
    assert.ok(rules.length <= 30);
    assert.ok(rules.some(({ path }) => path === 'h/0/'));
    assert.ok(!rules.some(({ path }) => path === 'h/39/'));
    for (const { policy } of rules) assert.ok(policy.length <= room, policy);
    for (const { path, code } of pages)
      assert.ok(sentWith(path, rules).includes(code.styles[0]!), path);
  });

  it('ホストが読む行の数に入らなければ、組み立てが止まる', () => {
    assert.throws(() => policyRules(inFolder(40, 'g/'), 5), /more than 5 policies/);
  });
});
