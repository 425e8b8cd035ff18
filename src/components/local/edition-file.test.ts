import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { localSchema } from '../../collections/schemas/local.ts';
import { editionFile, type AskedHere } from './edition-file.ts';

const operator = {
  'operator:name': 'みほん市 "福祉" 課: 障害',
  'operator:kind': 'municipality',
  'operator:contact': 'a@mihon-shi.example',
  'area:name': 'みほん市',
  'area:code': '000000',
  confirmed: '2028-02-29',
  'window0:name': '障害福祉課',
  'window0:plain': '障害のある人の窓口',
  'window0:phone': '000-000-0001',
  'window1:name': '税の課',
  'window1:plain': '税の窓口',
  'window1:phone': '000-000-0002',
  'window1:sign': '火曜',
};
const questions: readonly AskedHere[] = [
  { name: 'time.decision', kind: 'span', sayings: { answered: '{value}ほどです。' } },
  { name: 'papers.apply', kind: 'papers', sayings: { answered: '次の物が要ります。' } },
  { name: 'rules.gap', kind: 'ruling', sayings: { ひとりずつ: '聞いて決めます。' } },
  { name: 'money.start-grant', kind: 'grant', sayings: { answered: '次のとおりです。' } },
  { name: 'money.travel', kind: 'grant', sayings: { none: 'ありません。' } },
  { name: 'money.tax-desk', kind: 'place', sayings: { answered: '次の所です。' } },
  {
    name: 'plan.self',
    kind: 'yesno',
    law: 'flow/selfplan',
    sayings: { できる: 'はい。', できない: 'いいえ。', none: 'ない。', 'case-by-case': '聞く。' },
  },
  { name: 'money.tax-grade', kind: 'grade', sayings: {} },
];
const fileOf = (filled: Record<string, string | string[]>) =>
  parse(
    editionFile(
      new Map(Object.entries(filled).map(([name, value]) => [name, [value].flat()])),
      questions,
    ),
  ) as unknown;

test('うめたものは、版のファイルとして読める', () => {
  const edition = localSchema.parse(
    fileOf({
      ...operator,
      'time.decision:status': 'answered',
      'time.decision:from': '1',
      'time.decision:to': '2',
      'time.decision:unit': 'か月',
      'time.decision:says': '春は、もっとかかります。',
      'papers.apply:status': 'answered',
      'papers.apply:papers': '申請書\r\n\r\n 手帳 ',
      'rules.gap:status': 'answered',
      'rules.gap:value': 'ひとりずつ',
      'money.start-grant:status': 'answered',
      'money.start-grant:amount': '36000',
      'money.start-grant:per': '1回',
      'money.start-grant:who': '就職した人',
      'money.start-grant:how': '事業所から',
      'money.start-grant:by': 'やめる月',
      'money.travel:status': 'none',
      'money.tax-desk:status': 'answered',
      'money.tax-desk:place': ['0', '1'],
    }),
  );
  const [area] = edition.areas;
  assert.equal(edition.operator.name, operator['operator:name']);
  assert.deepEqual(Object.keys(area!.windows), ['main', 'window1']);
  assert.deepEqual(area!.windows['window1']!.speak, { 手話: '火曜' });
  const answers = area!.localAnswers;
  assert.deepEqual(answers['time.decision'], {
    status: 'answered',
    value: { from: 1, to: 2, unit: 'か月' },
    says: '{value}ほどです。春は、もっとかかります。',
    voice: 'official',
    confirmed: '2028-02-29',
    reviewBy: '2029-02-28',
  });
  assert.deepEqual(answers['papers.apply']!.value, [{ what: '申請書' }, { what: '手帳' }]);
  assert.equal(answers['rules.gap']!.says, '聞いて決めます。');
  assert.equal(answers['money.travel']!.says, 'ありません。');
  assert.deepEqual(answers['money.tax-desk']!.value, ['main', 'window1']);
});

test('決まりよりせまい答えは、せばめる決まりの名前を持つ。せまくなければ、持たない', () => {
  const narrowsOf = (filled: Record<string, string>) =>
    localSchema.parse(fileOf({ ...operator, ...filled })).areas[0]!.localAnswers['plan.self']!
      .narrows;
  const said = { 'plan.self:status': 'answered', 'plan.self:value': 'できる' };
  assert.equal(narrowsOf(said), undefined);
  assert.equal(narrowsOf({ ...said, 'plan.self:value': 'できない' }), 'flow/selfplan');
  assert.equal(narrowsOf({ ...said, 'plan.self:when': '頼む所のない人' }), 'flow/selfplan');
  assert.equal(narrowsOf({ 'plan.self:status': 'none' }), 'flow/selfplan');
  assert.equal(narrowsOf({ 'plan.self:status': 'case-by-case' }), 'flow/selfplan');
});

test('何も聞いていない紙も、読める', () => {
  const edition = localSchema.parse(fileOf({ ...operator, 'time.decision:status': '' }));
  assert.deepEqual(edition.areas[0]!.localAnswers, {});
});

test('市区町村でない所の答えは、窓口で聞いたものになる', () => {
  const edition = localSchema.parse(
    fileOf({ ...operator, 'operator:kind': 'soudan', 'money.travel:status': 'none' }),
  );
  assert.equal(edition.areas[0]!.localAnswers['money.travel']!.voice, 'heard');
});
