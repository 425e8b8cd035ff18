import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isQuestion, withoutAsking } from './without-asking.ts';

test('聞き方を外して、聞いていることを残す', () => {
  const asked = {
    'いくらですか?': 'いくら',
    就労定着支援とは: '就労定着支援',
    定着支援ってなに: '定着支援',
    転職したらどうなりますか: '転職したら',
    '受給者証について教えてください。': '受給者証',
    'パートでも大丈夫?': 'パート',
    期間の数え方を知りたい: '期間 数え方',
    '親の収入は関係ありますか?': '親 収入 関係',
    わたしは使える: '使える',
  };
  for (const [typed, left] of Object.entries(asked))
    assert.equal(withoutAsking(typed), left, typed);
});

test('聞き方のほかに何もなければ、そのまま残す', () => {
  for (const typed of ['何', 'か', 'どう', 'ですか', 'の', '?'])
    assert.notEqual(withoutAsking(typed), '', typed);
});

test('短いかなのことばを、けずらない', () => {
  for (const typed of ['おかね', 'なかま', 'くのう', 'いか', 'こうか'])
    assert.equal(withoutAsking(typed), typed);
});

test('問いと、ものの名前を見分ける', () => {
  for (const question of [
    'いくら',
    '手帳がなくても使える',
    '会社にばれますか',
    '辞めたらどうなる?',
    '断ってもいい',
  ])
    assert.ok(isQuestion(question), question);
  for (const name of ['受給者証', 'お金', '家族', 'じょぶこーち', '支援計画'])
    assert.ok(!isQuestion(name), name);
});
