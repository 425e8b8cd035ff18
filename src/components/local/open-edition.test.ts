import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { LocalQuestions } from '../../collections/schemas/local-questions.ts';
import { editionFile, type AskedHere } from './edition-file.ts';
import { openEdition } from './open-edition.ts';

const content = new URL('../../../content/', import.meta.url);
const sample = readFileSync(new URL('local/mihon-shi.yaml', content), 'utf8');
const questions = readdirSync(new URL('local-questions/', content)).flatMap((file): AskedHere[] => {
  const asks = parse(
    readFileSync(new URL(`local-questions/${file}`, content), 'utf8'),
  ) as LocalQuestions;
  return Object.entries(asks.questions).map(([name, { kind }]) => ({
    name: `${file.replace('.yaml', '')}.${name}`,
    kind,
    sayings: { answered: kind === 'span' ? '{value}ほどです。' : '', none: 'ありません。' },
  }));
});

/** Opens a file that can be opened, changes some fields, and returns what is written then. */
function written(text: string, changes: Record<string, string[]> = {}, again = false) {
  const { edition, fields } = openEdition(text, questions) as Extract<
    ReturnType<typeof openEdition>,
    { edition: object }
  >;
  const filled = new Map(fields);
  const now = new Map([...filled, ['confirmed', ['2027-03-01']], ...Object.entries(changes)]);
  return editionFile(now, questions, { edition, filled, again });
}
const said = (text: string) =>
  openEdition(text, questions).faults.map(({ say, line, key }) => [say, line, key]);

test('開いて、何も変えずに書いたファイルは、もとと同じことを言う', () => {
  assert.deepEqual(parse(written(sample)), parse(sample));
  assert.deepEqual(parse(written(written(sample))), parse(sample));
});

test('変えた答えだけが変わり、欄のないものは残る', () => {
  const before = parse(sample) as { areas: [{ localAnswers: Record<string, object> }] };
  const after = parse(
    written(sample, {
      'plan.self:says': ['だれでも、自分の計画で申し込めます。'],
      'papers.apply:papers': ['申請書\n写真'],
      'window0:phone': ['000-000-0099'],
    }),
  ) as typeof before & { areas: [{ windows: Record<string, object> }] };
  const { localAnswers, windows } = after.areas[0];
  assert.deepEqual(localAnswers['plan.self'], {
    ...before.areas[0].localAnswers['plan.self'],
    says: 'だれでも、自分の計画で申し込めます。',
    confirmed: '2027-03-01',
    reviewBy: '2028-03-01',
  });
  assert.deepEqual((localAnswers['papers.apply'] as { value: unknown }).value, [
    { what: '申請書', from: '市の窓口' },
    { what: '写真' },
  ]);
  const { hours, phone } = windows['main'] as { hours: { lunch: string }; phone: string };
  assert.equal(phone, '000-000-0099');
  assert.match(hours.lunch, /待つ/);
  assert.deepEqual(
    localAnswers['time.decision'],
    before.areas[0].localAnswers['time.decision'],
    '変えていない',
  );
});

test('もういちど確かめたと言えば、すべての日が新しくなる', () => {
  const after = written(sample, {}, true);
  assert.doesNotMatch(after, /"2026-11-1/);
  assert.match(after, /reviewBy: "2028-03-01"/);
});

test('よい形でないファイルは、行と、直す所を言う', () => {
  assert.deepEqual(said('<!doctype html><script>alert(1)</script>'), [
    ['strange', undefined, undefined],
  ]);
  assert.deepEqual(said(''), [['strange', undefined, undefined]]);
  assert.deepEqual(said('operator: "a\nareas: ['), [['unreadable', 2, undefined]]);
  const line = (words: string) => sample.split('\n').findIndex((one) => one.includes(words)) + 1;
  assert.deepEqual(said(sample.replace('  contact: shogai@mihon-shi.example\n', '')), [
    ['missing', line('operator:'), 'operator.contact'],
  ]);
  assert.deepEqual(said(sample.replace('phone: 000-000-0001', 'phone: 1')), [
    ['quote', line('phone: 000-000-0001'), 'areas.windows.main.phone'],
  ]);
  assert.deepEqual(said(sample.replace('closed:', 'holidays:')), [
    ['unknown', line('closed:'), 'holidays'],
  ]);
  assert.deepEqual(said(sample.replace('unit: か月 }', 'unit: 年 }')), [
    ['kind', line('unit: か月'), 'time.decision'],
  ]);
  const center = readFileSync(new URL('local/mihon-center.yaml', content), 'utf8');
  assert.deepEqual(said(center), [['areas', undefined, '2']]);
});

test('いまはない質問の答えは、名前を言って、のこりを開く', () => {
  const old = sample.replace('time.decision:', 'time.old-name:');
  const line = sample.split('\n').findIndex((one) => one.includes('time.decision:')) + 1;
  assert.deepEqual(said(old), [['question', line, 'time.old-name']]);
  const answers = (parse(written(old)) as { areas: [{ localAnswers: object }] }).areas[0]
    .localAnswers;
  assert.equal('time.old-name' in answers, false);
  assert.equal('time.start' in answers, true);
});

test('別名を重ねて大きくなるファイルは、開かない', () => {
  const bomb = ['operator: &a0 [x]'];
  for (let i = 1; i < 30; i++) bomb.push(`k${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]`);
  assert.deepEqual(said(bomb.join('\n')), [['strange', undefined, undefined]]);
});
