/**
 * Japanese has many spellings of one word. Everything typed, and every title and alias it is compared with,
 * comes through here. Pure: no dictionary, no Intl.Segmenter, so every engine gets the same answer.
 */

/** Spelling → the spelling of our pages, and what speech adds or swallows: お仕事, 使っちゃう, 働いてる. Applied in this order, to lower-case NFKC text. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[ぁ-ゖァ-ヺー])[-‐‑‒–—―−─]+/g, 'ー'],
  [/(?<=[\d一二三四五六七八九十何数半]) ?[ヶヵケカ箇か] ?月/g, 'か月'],
  [/(?<=\d)[,、](?=\d{3}(?!\d))/g, ''],
  [/障がい|障碍|しょう害/g, '障害'],
  [/引越(?=[さしすせそっ])/g, '引っ越'],
  [/引越/g, '引っ越し'],
  [/申込(?=[みむめま])|申しこ(?=[みむめま])/g, '申し込'],
  [/申込(?!書)/g, '申し込み'],
  [/手続(?!き)/g, '手続き'],
  [/見直(?![しすさせそ])/g, '見直し'],
  [/引継ぎ?/g, '引き継ぎ'],
  [/問い?合わ?せ?/g, '問い合わせ'],
  [/取り?消(?![さしすせそ])/g, '取り消し'],
  [/受取り?|受け取り?/g, '受け取り'],
  [/打切り?/g, '打ち切り'],
  [/不服申し?立て?/g, '不服申し立て'],
  [/子供|こども/g, '子ども'],
  [/[替換](?=え)|代(?=え[たてるよら])/g, '変'],
  [/一緒/g, 'いっしょ'],
  [/(?<![\d一二三四五六七八九十])[1一]人(?=[でのぐ暮])/g, 'ひとり'],
  [/出来/g, 'でき'],
  [/無[いし](?=$|[^ぁ-ゖ]|[のでとけか])/g, 'なし'],
  [/[止罷](?=め[たてるよらさ])/g, '辞'],
  [/下さい/g, 'ください'],
  [/[解判]ら(?=な)/g, '分から'],
  [/良い/g, 'よい'],
  [/亡き/g, 'なき'],
  [/(?<=\d)才/g, '歳'],
  [
    /[おご御](?=仕事|相談|家族|両親|給料|給与|薬|住まい|本人|利用|質問|連絡|病気|休み|電話|支払い|手続き|引っ越し|名前|住所|年齢|体調)/g,
    '',
  ],
  [/(?<=[ぁ-ん\p{sc=Han}])ちゃ(?=う|った|って|い[まそ]|わな|え)/gu, 'てしま'],
  [/(?<=ん)じゃ(?=う|った|って|い[まそ]|わな|え)/g, 'でしま'],
  [/(?<=[ぁ-ん])て(?=る|た(?:$|[らのけか ]))/g, 'てい'],
  // A letter that is not kana yet: ひっこs.
  [/(?<=[ぁ-ん])[b-df-hj-np-tv-z]$/, ''],
];

const digitOf = (kanji: string): number => '〇一二三四五六七八九'.indexOf(kanji);

/** 三年 → 3年, 二十か月 → 20か月; words such as 一般 stay. */
function withDigits(text: string): string {
  return text.replace(
    /([一二三四五六七八九])?(十)?([一二三四五六七八九])?(?=年|か月|月|回|歳|時間|割|円|つ目|番)/g,
    (whole, tens = '', ten = '', ones = '') => {
      if (!whole) return '';
      if (!ten) return tens && ones ? whole : String(digitOf(tens || ones));
      return String((tens ? digitOf(tens) : 1) * 10 + (ones ? digitOf(ones) : 0));
    },
  );
}

/** 3万7200 → 37200, 204万4千 → 2044000. */
function withWholeAmounts(text: string): string {
  return text.replace(
    /(\d+)万(?:(\d)千|(\d{1,4}))?(?=円)/g,
    (_, man: string, sen = '0', rest = '0') =>
      String(Number(man) * 10_000 + Number(sen) * 1_000 + Number(rest)),
  );
}

/** Returns text in the spelling of our pages: ６ヵ月 → 6か月, ｼﾞｮﾌﾞｺｰﾁ → ジョブコーチ, 障がい → 障害, 引越し → 引っ越し. */
export function normalise(text: string): string {
  let spelled = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  for (const [variant, ours] of spellings) spelled = spelled.replace(variant, ours);
  return withWholeAmounts(withDigits(spelled));
}

const small = 'ぁぃぅぇぉっゃゅょゎゕゖ';
const large = 'あいうえおつやゆよわかけ';

/** Returns text with katakana as hiragana and small kana large, letter by letter. */
export const inLargeKana = (text: string): string =>
  text
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[ぁぃぅぇぉっゃゅょゎゕゖ]/g, (kana) => large.charAt(small.indexOf(kana)));

/** Returns normalised text as a key for comparing: in large hiragana, no spaces or marks, no ー. */
export const keyOf = (normalised: string): string =>
  inLargeKana(normalised).replace(/[^\p{L}\p{N}]|ー/gu, '');

/** Returns any text as a key: 「ジョブコーチ」「ｼﾞｮﾌﾞｺｰﾁ」「じよぶこち」 → 「じよぶこち」 */
export function fold(text: string): string {
  return keyOf(normalise(text));
}
