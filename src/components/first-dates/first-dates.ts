import { type DatedValue, type Day, firstDatesOf } from '../../rules/index.ts';
import { inWords } from '../../collections/facts/figure.ts';
import { dayFigure } from '../diagrams/day-figure.ts';
import { deviceDay } from '../../device-day.ts';
import { readDay } from '../../read-fields.ts';

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
  const inputs = fields.map((name) => part<HTMLInputElement>(name));
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

  const toMend = isReckoned ? [] : fieldsToMend({ year, month, date }, found as string);
  for (const [i, input] of inputs.entries())
    // Firefox before 119 knows no input.ariaInvalid.
    for (const [name, value] of [
      ['aria-invalid', 'true'],
      ['aria-describedby', part('wrong').id],
    ] as const)
      if (toMend.includes(fields[i]!)) input.setAttribute(name, value);
      else input.removeAttribute(name);
  // The day that the answer is about is marked.
  const hasEnded = dates?.stand === 'ended';
  draw(part('first'), dates?.firstUsableDay, !hasEnded);
  draw(part('last'), dates?.lastDay, hasEnded);
  // A filled ring is a day that has come.
  for (const [at, on] of [
    [inputs[0]!, dates && day],
    [part('first'), dates?.firstUsableDay],
    [part('last'), dates?.lastDay],
  ] as const)
    at.closest('li')!.classList.toggle('on', !!on && on <= today);
  showPhase(dates && [day!, dates.firstUsableDay, dates.lastDay], today);
  const named = {
    first: dates?.firstUsableDay,
    last: dates?.lastDay,
    from: dates?.apply.from,
    until: dates?.apply.until,
  };
  const name = dates ? dates.stand : (found as string);
  const sentence = form.querySelector<HTMLElement>(`[data-say="${name}"]`)!.textContent;
  const said = sentence.replace(/\{(\w+)\}/g, (_, which: keyof typeof named) =>
    inWords(named[which] ?? ''),
  );
  part('said').textContent = isReckoned ? said : '';
  part('wrong').hidden = isReckoned;
  part('wrong').lastElementChild!.textContent = said;
  part('doors').hidden = name !== 'ended';
  const on = part<HTMLAnchorElement>('check');
  on.hidden = !isReckoned;
  on.hash = day && name !== 'ended' ? `v=2&begin=1&hiredOn=${day}` : '';
  // A paper on the same page shows them too: with the day of hiring, where they could be reckoned.
  form.dispatchEvent(new CustomEvent('days-shown', { bubbles: true, detail: dates && day }));
  inputs.find((_, i) => toMend.includes(fields[i]!))?.focus();
}

const fields = ['year', 'month', 'date'] as const;

/** Returns the fields that a problem is about, as what is marked is what is said: those that could stand in no date, else those that do not fit together. */
function fieldsToMend(
  typed: Readonly<Record<(typeof fields)[number], string>>,
  problem: string,
): readonly string[] {
  const fine = { year: '2023', month: '1', date: '1' };
  const wrong = fields.filter((name) => {
    const read = readDay({ ...fine, [name]: typed[name] });
    return 'problem' in read && read.problem === problem;
  });
  if (wrong.length) return wrong;
  return problem === 'no-such-day' ? ['month', 'date'] : ['year'];
}

/** Fills the ring of the phase that this device's day falls in, where the page has the four of them (home), and says so there. */
function showPhase(days: readonly [hired: Day, first: Day, last: Day] | undefined, today: Day) {
  const list = document.querySelector<HTMLElement>('[data-here]');
  if (!list) return;
  list.querySelector('b')?.remove();
  const isOver = days && days[2] < today;
  const here = days ? days.slice(0, 2).filter((day) => day <= today).length + Number(isOver) : -1;
  for (const [i, phase] of [...list.children].entries()) {
    phase.classList.toggle('on', i === here);
    if (i !== here) continue;
    const said = document.createElement('b');
    said.textContent = list.dataset['here']!;
    phase.append(said);
  }
}

/** A day in large figures, its signs half as large; dashes where there is none. */
function draw(place: HTMLElement, day: Day | undefined, isMarked: boolean): void {
  place.classList.toggle('none', !day);
  const figure = dayFigure(day ? inWords(day) : '— 年 — 月 — 日');
  const mark = document.createElement('mark');
  const isBare = !day || !isMarked;
  if (!isBare) mark.append(...figure);
  place.replaceChildren(...(isBare ? figure : [mark]));
}
