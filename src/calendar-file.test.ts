import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { dayAfter, timelineOn } from './rules/index.ts';
import { cases, typical } from './rules/testing/cases.ts';
import { facts, today } from './rules/testing/content-facts.ts';
import { type Appointment, calendarFile } from './calendar-file.ts';

const stamp = '20261122T003000Z';
const review: Appointment = {
  id: 'plan-review',
  on: '2027-03-31',
  title: '計画の見直し',
  note: '日にちは、事業所と決めます。',
};
const apply: Appointment = {
  id: 'apply',
  on: '2027-02-28',
  until: '2027-04-30',
  title: '申請の時期',
};

/** What another program reads in the file. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const names = (component: ICAL.Component) => component.getAllProperties().map(({ name }) => name);
  return {
    names: names(calendar),
    version: calendar.getFirstPropertyValue('version'),
    prodid: calendar.getFirstPropertyValue('prodid'),
    calscale: calendar.getFirstPropertyValue('calscale'),
    events: calendar.getAllSubcomponents().map((event) => {
      const value = (name: string) => event.getFirstPropertyValue(name);
      return {
        kind: event.name,
        parts: event.getAllSubcomponents().length,
        names: names(event),
        types: ['dtstart', 'dtend'].map((name) => event.getFirstProperty(name)?.type),
        uid: value('uid'),
        dtstamp: String(value('dtstamp')),
        dtstart: String(value('dtstart')),
        dtend: String(value('dtend')),
        summary: value('summary'),
        description: value('description'),
        transp: value('transp'),
        class: value('class'),
      };
    }),
  };
}

const expected = ({ id, on, until, title, note }: Appointment) => ({
  kind: 'vevent',
  parts: 0,
  names: [
    'uid',
    'dtstamp',
    'dtstart',
    'dtend',
    'summary',
    ...(note ? ['description'] : []),
    'transp',
    'class',
  ],
  types: ['date', 'date'],
  uid: `${id}-${on.replaceAll('-', '')}@yotei.invalid`,
  dtstamp: '2026-11-22T00:30:00Z',
  dtstart: on,
  dtend: dayAfter(until ?? on),
  summary: title,
  description: note ? note : null,
  transp: 'TRANSPARENT',
  class: 'PRIVATE',
});

test('一日の予定と期間の予定を、ほかのプログラムがそのまま読める', () => {
  assert.deepEqual(read(calendarFile([review, apply], stamp)), {
    names: ['version', 'prodid', 'calscale'],
    version: '2.0',
    prodid: '-//yotei//JA',
    calscale: 'GREGORIAN',
    events: [review, apply].map(expected),
  });
});

test('終わりの日は、最後の日の次の日にする', () => {
  const ends = [
    ['2027-12-31', undefined, '20280101'],
    ['2028-02-28', undefined, '20280229'],
    ['2027-02-28', '2027-02-28', '20270301'],
    ['2027-02-28', '2027-04-30', '20270501'],
  ] as const;
  for (const [on, until, end] of ends)
    assert.match(
      calendarFile([{ ...review, on, until }], stamp),
      new RegExp(`\r\nDTEND;VALUE=DATE:${end}\r\n`),
    );
});

test('記号と改行は、決まりどおりに書きかえる', () => {
  const file = calendarFile(
    [{ ...review, title: 'a,b;c\\n:"d"', note: '1\n2\r\n3\r4\u0000\u0007\t5' }],
    stamp,
  );
  assert.ok(file.includes('\r\nSUMMARY:a\\,b\\;c\\\\n:"d"\r\n'));
  assert.ok(file.includes('\r\nDESCRIPTION:1\\n2\\n3\\n4\t5\r\n'));
});

test('同じ種類と日の予定は、作りなおしても、言葉が変わっても、同じ予定のまま', () => {
  const uids = (appointments: readonly Appointment[], at: string) =>
    read(calendarFile(appointments, at)).events.map(({ uid }) => uid);
  const changed = [review, apply].map((appointment) => ({
    ...appointment,
    title: '別の言葉',
    until: '2027-06-30',
  }));
  assert.deepEqual(uids([review, apply], stamp), uids(changed, '20270101T000000Z'));
});

test('判定例の予定は、種類と日でひとつに決まる', () => {
  for (const { id, answers, today: day = today } of cases) {
    const events = timelineOn({ ...typical, ...answers }, facts, day)?.events ?? [];
    const names = events.map(({ kind, on }) => `${kind} ${on}`);
    assert.equal(new Set(names).size, names.length, id);
  }
});

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ',',
        ';',
        '\\',
        '\n',
        '\\n',
        '\\,',
        ':',
        '"',
        ' ',
        '\t',
        '👩‍👩‍👧',
        '🗓️',
        '𠮷',
        'が',
        '支援計画の見直しの月です。'.repeat(9),
      ),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  // Control characters are taken out: what is left is what must come back.
  .map((parts) => parts.join('').replace(/(?![\t\n])\p{Cc}/gu, ''));
const day = fc
  .date({ min: new Date('2018-04-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const appointment = fc
  .record({
    id: fc.constantFrom('apply', 'plan-review', 'renewal', 'last-day'),
    days: fc.tuple(day, day),
    isWindow: fc.boolean(),
    title: text,
    note: fc.option(text, { nil: undefined }),
  })
  .map(({ days, isWindow, ...rest }): Appointment => {
    const [on, until] = days.toSorted();
    return { ...rest, on: on!, until: isWindow ? until : undefined };
  });
const appointments = fc.uniqueArray(appointment, {
  minLength: 1,
  maxLength: 8,
  selector: ({ id, on }) => `${id} ${on}`,
});

test('どんな言葉と日でも、正しい形で、読むともとに戻る', () => {
  fc.assert(
    fc.property(appointments, (all) => {
      const file = calendarFile(all, stamp);
      assert.ok(file.endsWith('\r\n'));
      assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\r\n]/);
      for (const line of file.slice(0, -2).split('\r\n')) {
        assert.ok(line.length > 0 && Buffer.byteLength(line) <= 75, line);
        assert.equal(Buffer.from(line).toString(), line, 'a character was cut');
      }
      const { events } = read(file);
      assert.deepEqual(events, all.map(expected));
      assert.equal(new Set(events.map(({ uid }) => uid)).size, all.length);
    }),
    { numRuns: 500 },
  );
});
