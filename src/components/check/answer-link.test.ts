import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fieldsIn, linkOf } from './answer-link.ts';

test('答えはリンクにして、もとに戻せる', () => {
  const fields = { priorService: 'transition', hiredOn: '2026-04-01', circumstances: 'moving,jobcoach', monthlySalary: '180000' };
  assert.deepEqual(fieldsIn(`#${linkOf(fields)}`), { fields, complete: true });
});

test('見出しへのリンクや空の # は、答えではない', () => {
  for (const hash of ['', '#', '#rules', '#condition-age', '#x=1']) assert.equal(fieldsIn(hash), undefined, hash);
});

test('読み取れない部分があると、読めた答えだけを返し、そう伝える', () => {
  const read = fieldsIn('#v=1&priorService=transition&hiredOn=いつか&evil=<script>');
  assert.deepEqual(read, { fields: { priorService: 'transition' }, complete: false });
  assert.equal(fieldsIn('#v=9&priorService=transition')?.complete, false);
});

test('どんな文字列でも例外を出さない', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      fieldsIn(`#v=${text}`);
      fieldsIn(`#v=1&${text}`);
      fieldsIn(`#v=1&hiredOn=${encodeURIComponent(text.toWellFormed())}`);
    }),
    { numRuns: 2000 },
  );
});
