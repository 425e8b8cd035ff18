import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fit, type Piece } from './fit.ts';
import { readerBy, type Token } from './reader.ts';
import { isReviewed, reviewedFrom } from './reviewed.ts';

/** 「働(はたら)く」 */
const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, reading }) => text + (reading ? `(${reading})` : '')).join('');

/** A dictionary of a few words: the longest that it knows, else a letter. */
const words: Readonly<Record<string, string>> = {
  就労: 'シュウロウ',
  定着: 'テイチャク',
  支援: 'シエン',
  話す: 'ハナス',
  話: 'ハナシ',
  月: 'ツキ',
  日: 'ヒ',
  人: 'ヒト',
  方: 'ホウ',
  訓練: 'クンレン',
};
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const surface =
      Object.keys(words)
        .toSorted((a, b) => b.length - a.length)
        .find((word) => text.startsWith(word, at)) ?? text[at]!;
    if (surface.trim()) tokens.push({ surface, reading: words[surface] ?? '*' });
    at += surface.length;
  }
  return tokens;
}

test('よみは、漢字の上だけに立つ', () => {
  assert.equal(shown(fit('働き続ける', 'ハタラキツヅケル')), '働(はたら)き続(つづ)ける');
  assert.equal(shown(fit('支援センター', 'しえんせんたー')), '支援(しえん)センター');
  assert.equal(shown(fit('しくみ', 'シクミ')), 'しくみ');
});

test('かなとよみが合わないことばは、全体の上に立つ', () => {
  assert.equal(shown(fit('1日', 'ついたち')), '1日(ついたち)');
  assert.equal(shown(fit('今日は', 'きょうわ')), '今日は(きょうわ)');
});

const reviewed = reviewedFrom({
  月: { がつ: '#月', つき: 'ひと月' },
  日: { にち: '#日', ひ: ['その日'] },
  '1日': { ついたち: '月1日' },
  '2日': { ふつか: '2日' },
  '20日': { はつか: '20日' },
  '2人': { ふたり: '2人' },
  方: { かた: '家族の方', ほう: '早い方' },
});
const read = readerBy(tokensOf, [['就労定着支援', 'しゅうろうていちゃくしえん']], reviewed);

test('名前は、辞書のことばごとに読む', () => {
  const pieces = read('就労定着支援です');
  assert.equal(shown(pieces), '就労(しゅうろう)定着(ていちゃく)支援(しえん)です');
  assert.deepEqual(
    pieces.map(({ settled }) => settled),
    [true, true, true, false],
  );
});

test('1字のことばは、前のことばといっしょに読む', () => {
  assert.equal(shown(read('支援人')), '支援人(しえんひと)');
  assert.equal(shown(read('話す人')), '話(はな)す人(ひと)');
});

test('よみの分かれることばは、一覧の場所で決まる', () => {
  assert.equal(shown(read('4月1日と10月11日')), '4月(がつ)1日(ついたち)と10月(がつ)11日(にち)');
  assert.equal(shown(read('ひと月')), 'ひと月(つき)');
  assert.equal(shown(read('家族の方へ')), '家(?)族(?)の方(かた)へ'.replaceAll('(?)', ''));
});

test('数で変わるよみは、その数だけで決まる', () => {
  assert.equal(shown(read('4月2日と20日')), '4月(がつ)2日(ふつか)と20日(はつか)');
  assert.equal(shown(read('12日と22日と120日')), '12日(にち)と22日(にち)と120日(にち)');
  assert.equal(shown(read('2人と12人')), '2人(ふたり)と12人(ひと)');
});

test('となりのことばが一覧にあっても、文の全体で読む', () => {
  const whole = readerBy(
    (text) =>
      text === '話す人'
        ? [
            { surface: '話す', reading: 'ハナス' },
            { surface: '人', reading: 'ヒト' },
          ]
        : [{ surface: text, reading: 'ジン' }],
    [],
    reviewedFrom({ 話: { はな: '話す' } }),
  );
  assert.equal(shown(whole('話す人')), '話(はな)す人(ひと)');
});

test('一覧にない場所は、辞書のよみで、まだ見ていないと分かる', () => {
  const [piece] = read('方');
  assert.deepEqual(piece, { text: '方', reading: 'ほう', settled: false });
});

test('空白も句読点も、1字もなくさない', () => {
  for (const text of ['話す 人\u3000と、話。', '訓練(就労)', '', '  月  '])
    assert.equal(
      read(text)
        .map((piece) => piece.text)
        .join(''),
      text,
    );
});

test('1つのよみのことばは見たことになり、いくつもあることばは場所ごとに見る', () => {
  assert.ok(isReviewed('1日', 'ツイタチ', reviewed));
  assert.ok(!isReviewed('1日', 'いちにち', reviewed));
  assert.ok(!isReviewed('方', 'かた', reviewed));
});

test('ことばの入っていない場所や、かなでないよみは、直し方を言って止まる', () => {
  assert.throws(() => reviewedFrom({ 月: { つき: '日' } }), /readings\.yaml.*「月」/);
  assert.throws(() => reviewedFrom({ 月: { ツキ: '月' } }), /かなの読み/);
});
