import { kindsOfDay, type Hours, type KindOfDay, type Office } from './office.ts';
import type { Places } from './places.ts';
import type { Column } from './read-list.ts';

type Say = (column: Column, message: string) => void;

/** Returns the office of a row; undefined where it is not known what it is called, or where it is. */
export function officeOf(
  cell: (column: Column) => string,
  places: Places,
  say: Say,
): Office | undefined {
  const place = places.find(cell('town'));
  if (!cell('name')) say('name', '名前がありません(出しません)');
  if (!place)
    say(
      'town',
      `「${cell('town')}」という市区町村を知りません(出しません)。content/places/municipalities.csv にありますか`,
    );
  if (!cell('name') || !place) return undefined;
  const phone = numberIn(cell('phone'));
  if (!phone)
    say(
      'phone',
      cell('phone') ? `「${cell('phone')}」は電話番号ではありません` : '電話番号がありません',
    );
  const hours: Partial<Record<KindOfDay, Hours>> = {};
  for (const day of kindsOfDay) {
    const read = hoursIn(cell(day));
    if (read === 'unreadable') say(day, `「${cell(day)}」は時間として読めません(出しません)`);
    else if (read) hours[day] = read;
  }
  return {
    name: cell('name'),
    reading: cell('reading'),
    place,
    address: withoutTown(cell('street'), cell('town')),
    phone,
    fax: numberIn(cell('fax')),
    hours,
    corporation: cell('corporation'),
    web: cell('web') || undefined,
  };
}

/** Some say the town again where only the street is asked for. */
const withoutTown = (street: string, town: string): string =>
  street.startsWith(town) ? street.slice(town.length).trim() : street;

/** Returns a Japanese telephone number as it is written, with hyphens where it has them. */
function numberIn(text: string): string | undefined {
  const number = text
    .replace(/[()ー]/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$|\s/g, '');
  const digits = number.replaceAll('-', '');
  return /^0\d{9,10}$/.test(digits) && /^[\d-]+$/.test(number) ? number : undefined;
}

/** '09:00-17:30' → ['9:00', '17:30']; nothing where nothing is said. Midnight to midnight is what the form says where nobody filled it in. */
function hoursIn(text: string): Hours | 'unreadable' | undefined {
  if (!text) return undefined;
  const [, from = '', until = ''] = /^(\d\d:[0-5]\d)-(\d\d:[0-5]\d)$/.exec(text) ?? [];
  const isTime = from && from < until && until <= '24:00';
  return isTime ? [from.replace(/^0/, ''), until.replace(/^0/, '')] : 'unreadable';
}
