/** Words that help others to say something: an alias promises nothing by them alone. */
export const helpingWords: readonly string[] = (
  'する なる ある いる できる 出来る 言う いう 思う 分かる わかる 知る 知りたい 聞く きく もらう くれる あげる やる いく 行く くる 来る 使う つかう 使える 見る みる 出る 出す 要る ' +
  '困る こまる 決まる 始める 始まる 教える ない いい よい 良い 多い 少ない ほしい 人 方 こと もの とき 場合 何 なに どこ だれ 誰 いつ どう どれ どんな なぜ いくら どのくらい ' +
  '自分 私 わたし 今 前 後 あと 中 次 ほか 他 同じ 場所 方法 とは 意味 説明 質問 ため よう 的 本当 たち さん 駄目 だめ ダメ 無理 大丈夫 違い ちがい 違う ちがう 変わる かかる 入る ' +
  '受ける とる 取る つく 付く 持つ 合う 全部 ある 制度 サービス 利用 障害 障害者 仕事 会社 働く はたらく 本人 必要 可能 最初 最後 はじめ 一番 全然 急 早い 遅い くる しまう みたい ください 書く 言える 聞ける 気 手 話 点 側 間 目 ' +
  'うち 家 日 月 年 円 回 時間 いくつ 内容 様子 種類 名前 基準 仕組み しくみ 理由 例 一覧 情報 紹介 案内 相手'
).split(' ');

/**
 * Words by which readers ask and pages answer, reviewed by hand: first the pages' word. One line a meaning.
 * Unlike the search's list (same-words.ts) a line here changes no result: it says that an alias keeps its promise where
 * the page answers in the other word.
 */
export const saidOtherwise: readonly string[] = [
  '家族 親 母 父 息子 娘 子 子ども 夫 妻 兄 弟 姉 妹 きょうだい 保護者 旦那 嫁 両親',
  '配偶者 夫 妻 旦那 嫁 奥さん 結婚',
  '伝わる 知られる ばれる バレる 伝える 知らせる 内緒 秘密 隠す 黙る',
  '不安 こわい 怖い 心配 おそれる',
  '断る 断られる 断れる 拒否 却下',
  '退職 辞める やめる 離職 退社 クビ 解雇 首 リストラ 失業 無職 辞職',
  '上司 部下 同僚 先輩 社員 従業員 人事 職場',
  '病気 うつ うつ病 体調 具合 症状 発達障害 精神障害 てんかん 統合失調症 適応障害',
  'いじめ いじめる 虐待 ハラスメント パワハラ セクハラ 暴力 怒る 怒鳴る 怒られる',
  '雇用契約 雇う 雇用 雇われる 採用',
  '就労継続支援 作業所 作業',
  '育児休業 育休 産休 休業',
  '休む 休み 休暇 有休 有給 欠勤 休職',
  '残業 勤務時間 働く時間 勤務',
  '住む 暮らす 同居 実家 すむ',
  '一人 ひとり 独り',
  '働き続ける 続ける 続く 長続き',
  '都市部 都会 地域',
  '苦情 文句 クレーム 不満',
  '選ぶ おすすめ 選び方',
];
