import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { editions } from './editions.ts';
import { fields } from './schema-fields.ts';
import { readContent } from '../read/read-content.ts';
import { readLibrary } from '../read/library.ts';

const folder = fileURLToPath(new URL('../../../../content', import.meta.url));
const sample = readFileSync(`${folder}/local/mihon-shi.yaml`, 'utf8');
const twoAreas = readFileSync(`${folder}/local/mihon-center.yaml`, 'utf8');
const others = [...readContent(folder)].filter(([file]) => /^(local-questions|facts)\//.test(file));

/** The real questions and facts, with one edition. */
const libraryWith = (edition: string, today = '2026-11-22') =>
  readLibrary(new Map([...others, ['local/mihon-shi.yaml', edition]]), today);

const spoilt = (from: string | RegExp, to: string) => {
  const text = sample.replace(from, to);
  assert.notEqual(text, sample);
  return text;
};

test('見本の版には、直すところがない', () => {
  for (const edition of [sample, twoAreas]) {
    const library = libraryWith(edition);
    assert.deepEqual([...editions(library), ...fields(library)], []);
  }
});

test('答えは、あとから足せる。窓口だけの版でも、直すところがない', () => {
  const library = libraryWith(spoilt(/    localAnswers:[^]*/, ''));
  assert.deepEqual([...editions(library), ...fields(library)], []);
});

/** `at`: how the line begins that the message names. */
const mistakes: readonly [title: string, edition: string, at: string, says: RegExp][] = [
  [
    'ない質問に答える',
    spoilt('      rules.gap:', '      rules.no-such:'),
    'rules.no-such:',
    /みほん市の「rules\.no-such」: この名前の質問はありません → content\/local-questions\//,
  ],
  [
    '質問とちがう形の値',
    spoilt('value: { from: 1, to: 2, unit: か月 }', 'value: 1か月'),
    'value: 1か月',
    /「time\.decision」: value が、この質問の形\(span\)ではありません → docs\/tasks\/edition\.md/,
  ],
  [
    '期間の入る所のない文',
    spoilt('{value}ほどです', 'ひと月ほどです'),
    'says: 申請してから受給者証が届くまで、ひと月',
    /「time\.decision」: says に \{value\} がありません/,
  ],
  [
    'ない窓口',
    spoilt('value: [main, children]', 'value: [main, kodomo]'),
    'value: [main, kodomo]',
    /「kodomo」という窓口がありません → windows にある名前を書いてください\(main、children/,
  ],
  [
    '「ない」のに値がある',
    spoilt('status: none', 'status: none\n        value: { from: 1, unit: 日 }'),
    'value: { from: 1, unit: 日 }',
    /「money\.travel」: none なのに value があります/,
  ],
  [
    '市区町村でない所の official',
    spoilt('kind: municipality', 'kind: nakapotsu'),
    'voice: official',
    /市区町村でない所が、official と書いています → .*heard/,
  ],
  [
    '決まりよりせまい答え',
    spoilt('        narrows: flow/selfplan\n', ''),
    'plan.self:',
    /「plan\.self」: 決まり\(flow\/selfplan\)よりせまい答えです → narrows: flow\/selfplan/,
  ],
  [
    '決まりでない事実をせばめる',
    spoilt('narrows: flow/selfplan', 'narrows: flow/lead-max'),
    'narrows: flow/lead-max',
    /narrows の「flow\/lead-max」は、決まりの事実ではありません/,
  ],
  [
    'これから確かめる日',
    spoilt(
      /confirmed: "2026-11-12"\n        reviewBy/,
      'confirmed: "2027-01-12"\n        reviewBy',
    ),
    'confirmed: "2027-01-12"',
    /「places\.local-centre」: confirmed\(2027-01-12\)が、今日より後です/,
  ],
  [
    '何年も見直さない',
    spoilt('reviewBy: "2027-10-31"', 'reviewBy: "2029-10-31"'),
    'reviewBy: "2029-10-31"',
    /reviewBy\(2029-10-31\)が、確かめた日\(2026-11-10\)から1年までにありません/,
  ],
  [
    '電話のない窓口',
    spoilt('        phone: 000-000-0003\n', ''),
    'children:',
    /windows\.children\.phone/,
  ],
  [
    'ない市区町村のコード',
    spoilt('invented: true\n', ''),
    '- code: "000000"',
    /みほん市のコード「000000」という市区町村がありません → .*municipalities\.csv/,
  ],
  [
    'いくつもの市区町村がある、市区町村の版',
    twoAreas.replace('nakapotsu', 'municipality'),
    '- code: "000002"',
    /市区町村の版に、areas がいくつもあります → 1つに/,
  ],
  [
    '同じ市区町村が2回ある',
    twoAreas.replace('000002', '000001'),
    '- code: "000001"',
    /コード「000001」が2回あります/,
  ],
  [
    'コードとちがう市区町村の名前',
    spoilt('invented: true\n', '').replace('"000000"', '"131130"'),
    '- code: "131130"',
    /コード「131130」は、みほん市ではなく、東京都渋谷区のものです → code か name を/,
  ],
  [
    '長いほうが先の期間',
    spoilt('{ from: 1, to: 2, unit: か月 }', '{ from: 2, to: 1, unit: か月 }'),
    'value: { from: 2, to: 1',
    /「time\.decision」: value の to\(1\)が、from\(2\)より小さい/,
  ],
  [
    '1回の額より小さい上限',
    spoilt('amount: 36000', 'amount: 36000\n          cap: 30000'),
    'value:',
    /「money\.start-grant」: value の cap\(30000\)が、amount\(36000\)より小さい/,
  ],
  [
    'これから確かめる窓口',
    spoilt('confirmed: "2026-11-10"', 'confirmed: "2026-12-10"'),
    'confirmed: "2026-12-10"',
    /窓口「main」の confirmed\(2026-12-10\)が、今日より後です/,
  ],
  [
    '開いてすぐ閉まる窓口',
    spoilt('to: "17:15"', 'to: "08:45"'),
    'hours:',
    /窓口「main」の始まりと終わりが、同じ時間\(08:45\)です/,
  ],
  [
    '知らない項目',
    spoilt('phone: 000-000-0003', 'tel: 000-000-0003'),
    'tel: 000-000-0003',
    /windows\.children.*tel/,
  ],
  [
    '引用符のないコード',
    spoilt('code: "000000"', 'code: 131130'),
    '- code: 131130',
    /areas\.0\.code .*6けたを、引用符で/,
  ],
  ['6けたでないコード', spoilt('code: "000000"', 'code: "0000"'), '- code: "0000"', /6けた/],
];

for (const [title, edition, at, says] of mistakes)
  test(`まちがった版は、何が・どこで・どう直すかを言う: ${title}`, () => {
    const library = libraryWith(edition);
    const said = [...editions(library), ...fields(library)];
    assert.ok(said.every(({ file }) => file === 'local/mihon-shi.yaml'));
    const fitting = said.filter(({ message, remedy }) => says.test(`${message} → ${remedy}`));
    assert.ok(fitting.length, said.map(({ message }) => message).join('\n'));
    const text = edition.split('\n');
    for (const { line } of fitting)
      assert.ok(text[line - 1]!.trim().startsWith(at), `${line}: ${text[line - 1]}`);
  });

test('見直しの日をすぎた答えは、止めはしない', () => {
  assert.deepEqual(editions(libraryWith(sample, '2027-11-01')), []);
});

test('法律だけで答えの決まる事実は、町に聞かない', () => {
  const { facts } = libraryWith(sample);
  const asked = others
    .filter(([file]) => file.startsWith('local-questions/'))
    .flatMap(([, text]) => [...text.matchAll(/facts: \[(.*)\]/g)])
    .flatMap(([, names = '']) => names.split(', '));
  assert.deepEqual(
    asked.filter((id) => id !== 'flow/selfplan' && !facts.get(id)?.ask),
    [],
  );
});
