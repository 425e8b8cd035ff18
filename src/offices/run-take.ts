/** npm run offices -- ADDRESS-OR-FILE …: takes official lists into content/offices/, and says what is wrong in them. */
import { ownFolder, places } from './places-of-japan.ts';
import { prefecturesWithout } from './lists.ts';
import { listedServices } from './office.ts';
import { faultInWords } from './read-list.ts';
import { takeList } from './take.ts';

const from = process.argv.slice(2);
if (!from.length) {
  console.error(`使い方: npm run offices -- 住所かファイル(zip か CSV)…
公式のページ: https://www.wam.go.jp/content/wamnet/pcpub/top/sfkopendata/
就労定着支援は sfkopendata_年月_62.zip、就労移行支援は sfkopendata_年月_60.zip です。`);
  process.exitCode = 1;
}
for (const one of from) {
  try {
    const { file, list } = await takeList(one, ownFolder, places);
    const { rows, offices, again, leftOut, faults } = list;
    console.log(faults.map(faultInWords).join('\n'));
    console.log(
      `${file}: ${listedServices[list.service]} ${rows}行 → ${offices.length}か所(まとめた行 ${again}、出さない行 ${leftOut}、気づいたこと ${faults.length})`,
    );
    const empty = prefecturesWithout(list, places).map(({ name }) => name);
    if (empty.length)
      console.log(
        `${empty.length}の都道府県に、事業所が1か所もありません(${empty.join('、')})。途中で切れた一覧ではないか、確かめてください。`,
      );
  } catch (cause) {
    console.error((cause as Error).message);
    process.exitCode = 1;
  }
}
