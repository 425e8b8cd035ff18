import { certaintyWords, gradeOn, weakestOf } from '../../facts/certainty.ts';
import { factsOf } from '../../facts/markup.ts';
import { hole, type Passage } from '../read/read-body.ts';
import { readEasy, type EasyLine } from './easy-counterpart.ts';
import { sentenceCount } from './lengths.ts';
import { entriesOf, type Library } from '../read/library.ts';
import type { Entry } from '../read/read-entry.ts';
import type { Problem, Fault } from '../read/fault.ts';
import { schemeNames } from './scheme-names.ts';
import { lengthOf, shownText } from '../read/shown-text.ts';

const lineCount = { least: 8, most: 12 };
const wanted = 30;
const longest = 40;
/** Of the sentences of a page so many may be longer than wanted. */
const shareOfLong = 0.05;
const helperMost = 120;

/** Words that say more than they seem to, or the other way round. */
const tooHard = /原則|場合|とされ/g;
/** What may stand for 「窓口で確認」 in a line: it says whom to ask. 「あなたに聞きます」 asks nobody. */
const asking = /(?:役所|窓口|事業所|支援員|主治医|センター|ハローワーク)[でに、]*聞|先に聞|相談/;
/** What may stand for 「めやす」. */
const hedged = new RegExp(`めやす|くらい|ごろ|ことがあ|${asking.source}`);

/** Returns a fault on whatever makes an easy page, or the easy lines of a handout, harder: too many lines, long sentences, two numbers, a lost hedge, a run of kanji. */
export function easyLines(library: Library): Fault[] {
  const names = schemeNames(library);
  const pages = entriesOf(library, 'easy').flatMap((entry) => {
    const content = readEasy(entry);
    if (!content) return [];
    const forReader = entry.passages.filter(({ key }) => key !== 'helper');
    return [
      ...howMany(entry, content.lines),
      ...content.lines.flatMap((line) => inLine(library, entry, line)),
      ...sentences(library, entry, forReader),
      ...forReader.flatMap((passage) => hardIn(library, entry, passage, names)),
      ...helper(library, entry),
    ];
  });
  const blocks = entriesOf(library, 'handout-blocks').flatMap((entry) => {
    const said = entry.passages.filter(({ key }) => key === 'easy');
    return [
      ...said.flatMap((passage) => inLine(library, entry, { says: [passage], cites: [] })),
      ...inBlock(library, entry, said),
      ...sentences(library, entry, said),
      ...said.flatMap((passage) => hardIn(library, entry, passage, names)),
    ];
  });
  return [...pages, ...blocks];
}

/** The lines of a block rest on its facts together: one of them carries the hedge. */
function inBlock(
  library: Library,
  { file, data, lineOf }: Entry,
  said: readonly Passage[],
): Fault[] {
  const text = said.map((passage) => passage.text).join('');
  const facts = [data['cites']].flat().flatMap((id) => library.facts.get(String(id)) ?? []);
  const words = facts.map(({ values }) => certaintyWords[gradeOn(values, library.today)]);
  const lost = [
    words.includes('めやす') && !hedged.test(text) && 'めやすの事実を、言い切っています',
    words.includes('窓口で確認') && !asking.test(text) && 'だれに聞くかがありません',
  ].filter((problem) => problem !== false);
  return lost.map((problem) => ({
    file,
    line: lineOf('easy'),
    message: `easy: ${problem}`,
    remedy: '「めやす」「〜ことがあります」か、「役所で聞いてください」のように書いてください',
  }));
}

function howMany({ file, lineOf }: Entry, lines: readonly EasyLine[]): Fault[] {
  const { least, most } = lineCount;
  if (lines.length >= least && lines.length <= most) return [];
  const message = `行が${lines.length}あります`;
  return [
    { file, line: lineOf('sections'), message, remedy: `${least}から${most}までにしてください` },
  ];
}

function inLine(library: Library, { file }: Entry, { says, cites }: EasyLine): Fault[] {
  const line = says[0]?.line ?? 1;
  const text = says.map((passage) => passage.text).join('');
  const numbers = text
    .replaceAll(new RegExp(`${hole}(?:から|〜)${hole}`, 'g'), hole)
    .match(new RegExp(`${hole}|[0-9]+`, 'g'));
  const ids = [...new Set([...cites, ...says.flatMap(({ tags }) => factsOf(tags))])];
  const facts = ids.flatMap((id) => library.facts.get(id) ?? []);
  const grade = weakestOf(facts.map(({ values }) => gradeOn(values, library.today)));
  const problems: [boolean, string, string][] = [
    [
      (numbers?.length ?? 0) > 1,
      '1つの行に数が2つあります',
      '1つの数か、「〜から〜」の1つにしてください',
    ],
    [
      certaintyWords[grade] === 'めやす' && !hedged.test(text),
      `めやすの事実「${ids.join('」「')}」を、言い切っています`,
      '「めやす」「〜ことがあります」か、だれに聞くかを書いてください',
    ],
    [
      certaintyWords[grade] === '窓口で確認' && !asking.test(text),
      `「窓口で確認」の事実「${ids.join('」「')}」に、だれに聞くかがありません`,
      '「役所で聞いてください」のように書いてください',
    ],
    [
      facts.some(({ statement }) => statement.startsWith('国の基準では')) &&
        !text.includes('国の基準'),
      '国の基準がもとだと言っていません',
      '「国の基準では」と書いてください',
    ],
  ];
  return problems.flatMap(([isWrong, message, remedy]) =>
    isWrong ? [{ file, line, message, remedy }] : [],
  );
}

function sentences(library: Library, { file }: Entry, passages: readonly Passage[]): Fault[] {
  const said = passages.map((passage) => ({ passage, text: shownText(library, passage) }));
  const several = said.filter(
    ({ passage: { key = '' }, text }) =>
      /^(?:answer|easy|.*\.(?:say|means))$/.test(key) &&
      key !== 'ask.say' &&
      sentenceCount(text) > 1,
  );
  const long = said.filter(({ text }) => lengthOf(text) > wanted);
  const tooLong = said.filter(({ text }) => lengthOf(text) > longest);
  const tooMany = long.length > said.length * shareOfLong ? long : [];
  const faults = (of: typeof said, problemOf: (text: string) => Problem) =>
    of.map(({ passage, text }) => ({ file, line: passage.line, ...problemOf(text) }));
  return [
    ...faults(several, () => ({
      message: '1つの行に文が2つあります',
      remedy: '1行に1文を書いてください',
    })),
    ...faults(tooLong, (text) => ({
      message: `文が${lengthOf(text)}字あります`,
      remedy: `${longest}字までにしてください`,
    })),
    ...faults(
      tooMany.filter((one) => !tooLong.includes(one)),
      (text) => ({
        message: `${wanted}字をこえる文が多すぎます(${lengthOf(text)}字)`,
        remedy: `20文に1文までにしてください`,
      }),
    ),
  ];
}

function hardIn(
  library: Library,
  { file }: Entry,
  passage: Passage,
  names: readonly string[],
): Fault[] {
  const text = shownText(library, passage);
  const without = names.reduce((rest, name) => rest.replaceAll(name, '_'), text);
  const runs = [...without.matchAll(/[\p{sc=Han}々]{4,}/gu)].map(([run]) => ({
    message: `漢字が続きます「${run}」`,
    remedy:
      'やさしい言い方にするか、制度の名前なら content/words/easy.yaml の names に足してください',
  }));
  const words = [...text.matchAll(tooHard)].map(([word]) => ({
    message: `「${word}」は、わかりやすい版では使いません`,
    remedy: 'やさしい言い方にしてください',
  }));
  return [...runs, ...words].map((problem) => ({ file, line: passage.line, ...problem }));
}

function helper(library: Library, { file, passages }: Entry): Fault[] {
  const passage = passages.find(({ key }) => key === 'helper');
  const length = passage ? lengthOf(shownText(library, passage)) : 0;
  if (!passage || length <= helperMost) return [];
  const message = `helper が${length}字あります`;
  return [{ file, line: passage.line, message, remedy: `${helperMost}字までにしてください` }];
}
