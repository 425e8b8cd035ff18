/**
 * Kanji that are taken for each other, one line a reading or a look: a phone offers them for the same kana, a tired eye
 * does not see which it took. 複職 for 復職, 利用量 for 利用料. A kanji may stand in several lines.
 */
const lines = `
支志仕士資施私指市師誌試使始視紙止司
援縁園延円遠炎
証賞正章障奨紹症傷象招承消小少省商将
就集終修週収習周秀
労老郎浪
定低提程抵停庭底帝
移以位医意異委囲衣依違遺
行更講校高効公向考広構交後控項降購攻口功
料量療寮両領了良
用要様容養洋陽葉
費非比被批否避
金勤近均禁筋緊
復複福副服腹幅
職食植触色織飾識
休給急級旧球救窮究
転点展店天典添
退対体待帯隊態耐大
申新審進心診身信真深親神針
請成生性精制整製政清静正誠世青
期機起企記器基帰季気規希危紀既
間管関感官館完簡環観慣看監巻患
限減原現元言源厳幻
額学楽岳
面免綿
談断団段男壇暖
相総送操早想層窓走争装創草双
担単短探誕端丹炭
当等答投登統党頭東到島
契計係経形景継型警軽敬啓恵
約役訳薬厄躍
画確角格各覚核拡隔
者社車写謝舎斜捨
会開介解改回界階快海械戒皆
害外街該概涯
帳張長調徴超朝町庁頂聴
所書署諸処初暑
業行形
事時自持次児示治辞字寺磁
雇個固故庫戸呼顧
義議技疑儀欺
務無夢武
法方報訪保包豊放邦奉
問門文紋
見権件険健研検県券験建兼
質失室疾執
年念燃
配廃敗背拝
慮旅虜
負付夫婦不府父普布符
上状情条場常乗城冗
苦区句九
知地値置治遅恥池
的適敵摘笛
発初髪
難何軟南
病秒描
選専線先千戦洗船宣
択宅託拓沢
員院引印因音
訓君
練連恋
国告刻酷
決欠結血
再最採際災細歳祭才済
算参産三散賛
度努土
率立律
変返編片
族続属俗
家科課過加化価可果火仮花華
中注昼宙駐
協境教強共況京恐
助除序女
通痛
達立
勢誓
個己已
待持侍
担但
帳張
末未
縁緑録
積績
徴微
暫漸
保補歩捕
入人
診珍
`
  .trim()
  .split('\n');

const groups = new Map<string, number[]>();
lines.forEach((line, number) => {
  for (const kanji of line) groups.set(kanji, [...(groups.get(kanji) ?? []), number]);
});

/** Whether one kanji is easily taken for the other. */
export const isAlike = (a: string, b: string): boolean =>
  groups.get(a)?.some((group) => groups.get(b)?.includes(group)) ?? false;
