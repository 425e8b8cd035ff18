import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { dueIn, formatLate, whereToLook } from './due.ts';
import { readLibrary } from './read/library.ts';
import { readContent } from './read/read-content.ts';
import { libraryOf } from './testing/fixtures.ts';

describe('見直しの日', () => {
  it('話題やページの種類ごとに1つにまとめ、いくつあるかと、開くものを言う', () => {
    const groups = dueIn(libraryOf());
    assert.deepEqual(
      groups.map(({ on, files, count }) => [on, ...files, count]),
      [
        ['2027-05-31', 'facts/fee/', 2],
        ['2027-05-31', 'facts/period/', 3],
        ['2027-05-31', 'glossary/koushin.mdx', 1],
        ['2027-05-31', 'guides/period.mdx', 1],
      ],
    );
    assert.deepEqual(groups[0]!.open, ['https://example.jp/']);
    assert.deepEqual(groups[3]!.open, ['/guides/']);
  });

  it('日のちがうものは分け、どのファイルかを言う', () => {
    const groups = dueIn(
      libraryOf({
        'guides/fee.mdx': '---\ntitle: 料金\nnextReview: "2027-04-30"\n---\n窓口で聞けます。\n',
      }),
    );
    assert.deepEqual(groups[0]!.files, ['guides/fee.mdx']);
    assert.deepEqual(groups.at(-1)!.files, ['guides/period.mdx']);
  });

  it('ファイルが多いときは、題名に入る短い場所を言う', () => {
    const due = { on: '2027-03-31', folder: 'facts/fee/', count: 4, remedy: '見る', open: [] };
    const files = ['a', 'b', 'c', 'd'].map((name) => `facts/fee/${name}.yaml`);
    assert.equal(whereToLook({ ...due, files }), 'content/facts/fee/');
    assert.equal(whereToLook({ ...due, files: files.slice(0, 1) }), 'content/facts/fee/a.yaml');
  });

  it('報酬から出る事実は改定の前の日まで、住民税から出る事実は7月の前の日までに見直す', () => {
    const { facts } = readLibrary(readContent('content'), '2026-11-22');
    const revision = String(facts.get('fee/revision-2027')!.values.at(-1)!.value);
    const month = String(facts.get('fee/july')!.values.at(-1)!.value).padStart(2, '0');
    const nextAfter = (day: string) => {
      const inYear = (year: number) => `${year}-${month}-01`;
      const year = Number(day.slice(0, 4));
      return day < inYear(year) ? inYear(year) : inYear(year + 1);
    };
    const late = [...facts].filter(([id, { checked, reviewBy }]) => {
      if (/^fee\/(?:units|kasan|rate|month|shogu)-/.test(id))
        return checked < revision && reviewBy >= revision;
      return /^fee\/tax-/.test(id) && reviewBy >= nextAfter(checked);
    });
    assert.deepEqual(
      late.map(([id]) => id),
      [],
    );
  });

  it('日付を書いていないファイルは、数えない', () => {
    const without = libraryOf({ 'guides/period.mdx': '---\ntitle: いつまで?\n---\n文です。\n' });
    assert.equal(dueIn(without).length, 3);
  });

  it('町の版の答えは、版ごとにまとめ、出なくなることを言う', () => {
    const sample = readFileSync(
      new URL('../../../content/local/mihon-shi.yaml', import.meta.url),
      'utf8',
    );
    const groups = dueIn(libraryOf({ 'local/x.yaml': sample })).filter(({ files }) =>
      files.includes('local/x.yaml'),
    );
    assert.equal(
      groups.reduce((sum, { count }) => sum + count, 0),
      [...sample.matchAll(/reviewBy/g)].length,
    );
    assert.match(formatLate(groups[0]!), /^content\/local\/x\.yaml .*答えは、ページに出ません/);
  });

  it('npm run due は、行の数だけ予定のあるカレンダーも書く', (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'due-'));
    context.after(() => rmSync(folder, { recursive: true }));
    const run = (...more: string[]) =>
      spawnSync(
        process.execPath,
        [fileURLToPath(new URL('run-due.ts', import.meta.url)), ...more],
        { encoding: 'utf8' },
      ).stdout;
    const lines = run().trimEnd().split('\n').slice(1);
    run(join(folder, 'due.ics'));
    const events = new ICAL.Component(
      ICAL.parse(readFileSync(join(folder, 'due.ics'), 'utf8')) as unknown[],
    ).getAllSubcomponents('vevent');
    assert.ok(lines.length > 10);
    assert.deepEqual(
      events.map((event) => String(event.getFirstPropertyValue('dtstart'))).sort(),
      lines.map((line) => line.split('\t')[0]).sort(),
    );
    assert.equal(
      new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size,
      lines.length,
    );
  });
});
