import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  circumstances,
  dayQuestions,
  feeOn,
  feeOptions,
  options,
  outcomeOf,
  unansweredFee,
} from '../../rules/index.ts';
import { facts, today } from '../../rules/testing/content-facts.ts';
import { dayAt, timeAt } from '../../rules/testing/walked-calendar.ts';
import { answerLink, type Shared, sharedIn } from './answer-link.ts';

const day = fc.integer({ min: timeAt('2000-01-01'), max: timeAt('2060-12-31') }).map(dayAt);
const fields = fc.record(
  {
    ...Object.fromEntries(
      Object.entries({ ...options, ...feeOptions }).map(([name, values]) => [
        name,
        fc.constantFrom<string>(...values),
      ]),
    ),
    ...Object.fromEntries(dayQuestions.map((name) => [name, day])),
    monthlySalary: fc.integer({ min: 0, max: 999_999_999 }).map(String),
    circumstances: fc
      .subarray([...circumstances], { minLength: 1 })
      .map((chosen) => chosen.join(',')),
  },
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<Shared['fields']>;

test('どの答えもリンクにして、もとに戻せる', () => {
  const shared = fc.record(
    {
      fields,
      who: fc.constantFrom('self' as const, 'other' as const),
      on: fc.option(day, { nil: undefined }),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(shared, (given) => {
      // Of a spouse whose tax is known it need not be said that there is one.
      const { married = 'yes', ...fields } = given.fields;
      const read = fields['spouseTax'] || given.fields['married'] ? { ...fields, married } : fields;
      assert.deepEqual(sharedIn(`#${answerLink(given)}`), {
        ...given,
        fields: read,
        complete: true,
      });
    }),
    { numRuns: 1000 },
  );
});

test('前の形のリンクも、すべて読める', () => {
  const old =
    '#v=1&priorService=transition&gap=continuous&employment=company&hiredOn=2024-04-01&course=returned&returnHelp=service&returnedOn=2025-01-01&usage=not-started&proof=techo&age=adult&circumstances=moving,jobcoach&publicAssistance=no&ownTax=taxed&ownTaxAmount=159999&spouseTax=no-spouse&groupHome=no&band=95&monthlySalary=180000&yearlyBonus=0&payEarlierInYear=0&payInYearBefore=0';
  const read = sharedIn(old);
  assert.equal(read?.complete, true);
  assert.equal(Object.keys(read.fields).length, old.split('&').length - 1);
  assert.deepEqual([read.who, read.on, read.fields['hiredOn']], ['self', undefined, '2024-04-01']);
});

test('配偶者のことを1つの答えで言うリンクも、いまの2つの答えになり、料金の区分は同じ', () => {
  const taxes = { untaxed: 'untaxed', kintowari: 0, taxed: 'taxed', unknown: 'unknown' } as const;
  for (const [ownTax, own] of Object.entries(taxes))
    for (const [spouseTax, spouse] of Object.entries({
      ...taxes,
      'no-spouse': 'no-spouse',
    } as const)) {
      const { fields } = sharedIn(
        `#v=2&publicAssistance=no&groupHome=no${ownTax === 'unknown' ? '' : `&ownTax=${ownTax}`}${spouseTax === 'unknown' ? '' : `&spouseTax=${spouseTax}`}`,
      )!;
      assert.deepEqual(
        outcomeOf(fields, facts, today).fee.classes,
        feeOn(
          {
            ...unansweredFee,
            publicAssistance: 'no',
            groupHome: 'no',
            ownTax: own,
            spouseTax: spouse,
          },
          facts,
          today,
        ).classes,
        `${ownTax} ${spouseTax}`,
      );
    }
  const both = sharedIn('#v=2&married=no&spouseTax=taxed')!.fields;
  assert.equal(outcomeOf(both, facts, today).fields['spouseTax'], undefined);
});

test('日にちを持って最初の質問から始めるリンクは、そう伝える', () => {
  const read = sharedIn('#v=2&begin=1&hiredOn=2026-04-01');
  assert.equal(read?.begins, true);
  assert.equal(read.complete, true);
  assert.deepEqual(read.fields, { hiredOn: '2026-04-01' });
});

test('見出しへのリンクや空の # は、答えではない', () => {
  for (const hash of ['', '#', '#rules', '#condition-age', '#x=1'])
    assert.equal(sharedIn(hash), undefined, hash);
});

test('読み取れない部分があると、読めた答えだけを返し、そう伝える', () => {
  const read = sharedIn(
    '#v=2&priorService=transition&hiredOn=いつか&evil=<script>&__proto__=x&on=2026-02-30&who=me',
  );
  assert.deepEqual(read, {
    fields: { priorService: 'transition' },
    who: 'self',
    on: undefined,
    complete: false,
  });
  assert.equal(sharedIn('#v=9&priorService=transition')?.complete, false);
  assert.equal(sharedIn(`#v=2&priorService=transition${'&'.repeat(5000)}`)?.complete, false);
});

test('こわれた文字列や悪意のある文字列、1万通りで例外を出さない', () => {
  const names = [
    ...Object.keys({ ...options, ...feeOptions }),
    ...dayQuestions,
    'v',
    'on',
    'who',
    'circumstances',
    '__proto__',
    'constructor',
  ];
  const text = fc.string({ unit: 'binary', maxLength: 300 }).map((raw) => raw.toWellFormed());
  const pair = fc.tuple(fc.constantFrom(...names), text).map(([name, value]) => `${name}=${value}`);
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        fc.array(pair, { maxLength: 12 }).map((pairs) => pairs.join('&')),
      ),
      (hash) => {
        const read = sharedIn(`#v=2&${hash}`);
        assert.ok(read);
        assert.equal(Object.getPrototypeOf(read.fields), Object.prototype);
      },
    ),
    { numRuns: 10_000 },
  );
});
