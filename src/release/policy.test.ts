import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inlineCodeOf } from './inline-code.ts';
import { hostLimits, policyForAll, policyOf, policyRules, type PageCode } from './policy.ts';

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
  const both = [policyOf(page('', 1).code), policyForAll([page('', 1).code])];

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

  it('すべての住所のための方針は、ページの方針とならんでも、ページの形を止めない', () => {
    assert.doesNotMatch(both[1]!, /default-src|style-src/);
  });
});

describe('方針を分ける', () => {
  it('フォルダーは1つの行になり、初めのページと404は自分の行を持つ', () => {
    const pages = [page('', 1), page('404.html', 2), page('faqs/', 3), page('faqs/a/', 4)];
    const rules = policyRules(pages);
    assert.deepEqual(
      rules.map(({ path }) => path),
      ['', '404.html', 'faqs/*'],
    );
    // What is missing in the folder is answered with the page for that.
    assert.ok(rules[2]!.policy.includes(`style-src ${hash(2)} ${hash(3)} ${hash(4)};`));
  });

  it('1行に入らないフォルダーは、入るまで分かれ、1つのページは1つの行だけに合う', () => {
    const pages = [
      page('g/', 0),
      ...Array.from({ length: 40 }, (_, i) => page(`g/${i}/`, i)),
      ...Array.from({ length: 40 }, (_, i) => page(`g/steps/${i}/`, 100 + i)),
    ];
    const rules = policyRules(pages);
    for (const { policy } of rules) assert.ok(policy.length <= room, policy);
    for (const { path, code } of pages) {
      const meant = rules.filter((rule) =>
        rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
      );
      assert.equal(meant.length, 1, path);
      for (const style of code.styles) assert.ok(meant[0]!.policy.includes(style), path);
    }
  });
});
