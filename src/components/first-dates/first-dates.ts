import { type DatedValue, type Day, firstDatesOf } from '../../rules/index.ts';
import { dayFigure } from '../figures/day-figure.ts';
import { deviceDay } from '../../device-day.ts';
import { readDay } from '../fields/read-fields.ts';

/** The facts the form's days are reckoned from, by name: a small part of the check's. */
export const factsRead = [
  'eligibility/months-to-reach',
  'period/limit-from-hire',
  'period/max',
  'period/apply-from',
  'period/apply-to',
  'ikou/length',
] as const;

/** Shows the days of the day that was typed; called at each press of the form's button. Nothing is kept or sent. */
export function showDates(form: HTMLFormElement): void {
  const part = <E extends HTMLElement>(name: string) =>
    form.querySelector<E>(`[data-part="${name}"]`)!;
  const inputs = ['year', 'month', 'date'].map((name) => part<HTMLInputElement>(name));
  const [year = '', month = '', date = ''] = inputs.map(({ value }) => value);
  const { built, facts } = JSON.parse(form.dataset['given']!) as {
    built: Day;
    facts: Readonly<Record<string, readonly DatedValue[]>>;
  };
  const read = readDay({ year, month, date });
  const day = 'day' in read && read.day !== 'unknown' ? read.day : undefined;
  const today = deviceDay(built);
  const found = day
    ? firstDatesOf(day, facts, today)
    : 'problem' in read
      ? read.problem
      : 'day-incomplete';
  const dates = typeof found === 'object' ? found : undefined;
  const isReckoned = found === 'too-early' || !!dates;

  // Firefox before 119 knows no input.ariaInvalid.
  for (const input of inputs)
    if (isReckoned) input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
  draw(part('first'), dates?.firstUsableDay);
  draw(part('last'), dates?.lastDay);
  // A filled ring is a day that has come.
  for (const [at, on] of [
    [inputs[0]!, dates && day],
    [part('first'), dates?.firstUsableDay],
    [part('last'), dates?.lastDay],
  ] as const)
    at.closest('li')!.classList.toggle('on', !!on && on <= today);
  const named = {
    first: dates?.firstUsableDay,
    last: dates?.lastDay,
    from: dates?.apply.from,
    until: dates?.apply.until,
  };
  const name = dates ? dates.stand : (found as string);
  const sentence = form.querySelector<HTMLElement>(`[data-say="${name}"]`)!.textContent;
  part('said').textContent = sentence.replace(/\{(\w+)\}/g, (_, which: keyof typeof named) =>
    inWords(named[which] ?? ''),
  );
  part('doors').hidden = name !== 'ended';
  const on = part<HTMLAnchorElement>('check');
  on.hidden = !isReckoned;
  on.hash = day && name !== 'ended' ? `v=2&begin=1&hiredOn=${day}` : '';
  // A paper on the same page shows them too: with the day of hiring, where they could be reckoned.
  form.dispatchEvent(new CustomEvent('days-shown', { bubbles: true, detail: dates && day }));
  if (!isReckoned) inputs[0]!.focus();
}

const inWords = (day: Day) => day.replace(/(\d+)-0?(\d+)-0?(\d+)/, '$1年$2月$3日');

/** A day in large figures, its signs half as large; dashes where there is none. */
function draw(place: HTMLElement, day: Day | undefined): void {
  place.classList.toggle('none', !day);
  place.replaceChildren(...dayFigure(day ? inWords(day) : '— 年 — 月 — 日'));
}
