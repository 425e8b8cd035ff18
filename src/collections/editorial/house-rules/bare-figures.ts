import { hole, holesBefore, type Passage } from '../read/read-body.ts';
import type { Fault } from '../read/fault.ts';
import type { Library } from '../read/library.ts';
import { lineAt } from '../read/tags.ts';

/** Figures that may be written out, each with its reason. Keep this short. */
const allowedFigures: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  {
    pattern: /(?:令和|平成)[0-9]+年度(?:障害福祉サービス等)?報酬改定/g,
    reason: '報酬改定の名前の一部',
  },
];

const digit = '[0-9\uFF10-\uFF19]';
const number = `${digit}+(?:[,.\uFF0C\uFF0E〜~・-]${digit}+)*`;
const unit =
  '(?:か月目|[かヶヵケカ箇]月|年|円|日|週|時間|回|[%\uFF05]|割|単位|[かヶヵケカ箇]所|人|歳)';
/** 「3年6か月」「1〜2割」「2万円」「４月１日」 */
const figure = new RegExp(`(?:${number}月)?(?:${number}\\s*[十百千万億]*${unit})+`, 'g');
/** 「三年」「一割」「数千円」; not 「一年中」「一年生」 */
const kanjiFigure =
  /[一二三四五六七八九十百千][〇一二三四五六七八九十百千万億]*(?:円|か月|年(?![中生])|割|[%\uFF05])/g;
const unitAfterHole = new RegExp(`${hole}\\s*(${unit})`, 'g');
const figures = ['Fact', 'HiredOn', 'FeeExample'];

/** What calls no facts: they are facts themselves, or the answers of a town, with a day and a source of their own. */
const ofTheirOwn = new Set(['facts', 'sources', 'local']);

/** Returns a fault on each figure with a unit that prose holds and does not call from content/facts/. */
export function bareFigures({ entries }: Library): Fault[] {
  return entries
    .filter(({ collection }) => !ofTheirOwn.has(collection))
    .flatMap(({ collection, file, data, passages }) =>
      passages.flatMap((passage) => {
        if (!isInReadersWords(collection, passage)) return findIn(file, passage);
        return passage.key === 'title' && !data['figure'] ? unheldTitle(file, passage) : [];
      }),
    );
}

/** Returns a fault where a question's title names a figure, and nothing says whose: it would go on naming it when the law has another one. */
function unheldTitle(file: string, { text, line }: Passage): Fault[] {
  const [found] = [...text.matchAll(figure), ...text.matchAll(kanjiFigure)];
  if (!found) return [];
  return [
    {
      file,
      line,
      message: `題名に「${found[0]}」がありますが、figure がありません`,
      remedy:
        'その数字の事実を figure に書いてください。きまりの数字でなければ(例の日など) figure: none',
    },
  ];
}

/** The title of a question and the aliases are what readers type, figures and all. */
function isInReadersWords(collection: string, { key }: Passage): boolean {
  return key === 'aliases' || (collection === 'faqs' && key === 'title');
}

function findIn(file: string, { text, tags, line, inExample }: Passage): Fault[] {
  const faults: Fault[] = [];
  if (!inExample) {
    const prose = allowedFigures.reduce((rest, { pattern }) => rest.replace(pattern, blank), text);
    for (const match of [...prose.matchAll(figure), ...prose.matchAll(kanjiFigure)]) {
      faults.push({
        file,
        line: lineAt(text, match.index, line),
        message: `「${match[0]}」が直接書かれています`,
        remedy: '<Fact id="" unit="" /> で呼ぶか、数字を使わない言い方にしてください',
      });
    }
  }
  for (const match of text.matchAll(unitAfterHole)) {
    const name = tags[holesBefore(text, match.index)]?.name ?? '';
    if (!figures.includes(name)) continue;
    faults.push({
      file,
      line: lineAt(text, match.index, line),
      message: `<${name} /> のすぐあとに「${match[1]}」があります。単位が2つ並びます`,
      remedy: `単位は unit に書き、あとの「${match[1]}」を消してください`,
    });
  }
  return faults;
}

const blank = (text: string) => '_'.repeat(text.length);
