import { type Day, dayAfter } from './rules/index.ts';

/** A whole day, or a window of days, for the reader's own calendar. */
export interface Appointment {
  /** Its kind: 'plan-review'. With the day it names the appointment for good, so no two may share both. */
  readonly id: string;
  readonly on: Day;
  /** The last day of a window. */
  readonly until?: Day | undefined;
  /** Seen on lock screens and by whoever shares the calendar: neutral words. */
  readonly title: string;
  readonly note?: string | undefined;
}

const octets = new TextEncoder();

/** One line as lines of at most 75 octets, no character cut in two: RFC 5545, 3.1. */
function folded(line: string): string {
  let text = '';
  let used = 0;
  for (const character of line) {
    const size = octets.encode(character).length;
    const isFull = used + size > 75;
    text += isFull ? `\r\n ${character}` : character;
    used = isFull ? 1 + size : used + size;
  }
  return text;
}

/** Text as a value: \ ; , and line ends escaped, no control characters. RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const basic = (day: Day): string => day.replaceAll('-', '');

/**
 * The lines of one appointment, unfolded.
 *
 * No VALARM: calendars show the title at an hour and in a place we do not know, perhaps at work; who wants a reminder sets one.
 */
const eventLines = ({ id, on, until = on, title, note }: Appointment, stamp: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(id)}-${basic(on)}@yotei.invalid`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${basic(on)}`,
  // The end is the first day that no longer belongs to it: RFC 5545, 3.6.1.
  `DTEND;VALUE=DATE:${basic(dayAfter(until))}`,
  `SUMMARY:${escaped(title)}`,
  ...(note ? [`DESCRIPTION:${escaped(note)}`] : []),
  'TRANSP:TRANSPARENT',
  'CLASS:PRIVATE',
  'END:VEVENT',
];

/**
 * Returns the text of a calendar file (RFC 5545) for any calendar app; read a second time, it updates the same days.
 * @param appointments at least one: apps refuse a calendar without any
 * @param stamp when it was made, in UTC: '20261122T003000Z'
 */
export function calendarFile(appointments: readonly Appointment[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//yotei//JA',
    'CALSCALE:GREGORIAN',
    ...appointments.flatMap((appointment) => eventLines(appointment, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
