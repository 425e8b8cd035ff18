import { inWords } from '../../collections/facts/figure.ts';
import type { Outcome } from '../../rules/index.ts';
import type { Appointment } from '../../calendar-file.ts';
import { nextToDo } from '../result/show-days.ts';
import { dayFigure } from '../../components/diagrams/day-figure.ts';
import { sentencesOn } from '../sentences-on-page.ts';

/** More would leave no room to write. */
const mostToAsk = 4;

const item = (text: string) =>
  Object.assign(document.createElement('li'), { textContent: text.replace(/\s+/g, ' ').trim() });

/** Fills the sheet of paper from the result on the same page, in shorter form. */
export function fillSheet(root: HTMLElement, outcome: Outcome): void {
  const { fields, planned, today, isTheirs, timeline, verdict } = outcome;
  const { copy, text } = sentencesOn(root);
  const sheet = root.querySelector<HTMLElement>('.sheet')!;
  const part = (name: string) => sheet.querySelector<HTMLElement>(`[data-sheet="${name}"]`)!;
  const shown = (name: string) => root.querySelector<HTMLElement>(`.result [data-slot="${name}"]`)!;
  part('day').textContent = inWords(today);
  part('outcome').textContent = shown('outcome-title').textContent;

  part('days').hidden = !isTheirs;
  part('days').querySelector('ol')!.hidden = !timeline;
  part('days').querySelector('div')!.hidden = !timeline;
  if (timeline) {
    const { firstUsableDay: first, lastDay } = timeline;
    for (const [name, day] of [
      ['hired', fields['hiredOn']!],
      ['first', first],
      ['last', lastDay.earliest],
    ] as const) {
      part(name).replaceChildren(...dayFigure(inWords(day)));
      part(name).parentElement!.classList.toggle('on', day <= today);
    }
  }
  part('monthly').textContent = shown('monthly').textContent;

  for (const line of sheet.querySelectorAll<HTMLElement>('[data-question-name]')) {
    const { questionName = '', answer } = line.dataset;
    const given = fields[questionName];
    line.hidden = !given || (!!answer && !given.split(',').includes(answer));
    const plan = planned.includes(questionName) ? text('note', 'planned') : '';
    const day = line.querySelector('[data-day]');
    if (day && given) day.textContent = inWords(given) + plan;
  }

  part('situation-block').hidden = !sheet.querySelector('[data-question-name]:not([hidden])');
  part('whom').textContent = ['whom', 'besides']
    .map((name) => visibleText(shown(name)))
    .filter(Boolean)
    .join('。');
  part('look').textContent = shown('look').textContent;
  for (const name of ['say', 'look-block']) part(name).hidden = shown(name).hidden;
  part('say').textContent = visibleText(shown('say'));
  (part('local') as HTMLElement | null)?.replaceChildren(
    ...[...shown('local').children].map((answer) => answer.cloneNode(true)),
  );
  const next = isTheirs ? nextToDo(outcome) : [];
  part('next').replaceChildren(
    ...next.map(({ kind, on, until }) =>
      item(
        `${inWords(on)}${until ? `〜${inWords(until)}` : ''} ${copy('event', kind).querySelector('b')!.textContent}`,
      ),
    ),
  );
  part('next-block').hidden = next.length === 0;
  part('doors').replaceChildren(
    ...verdict.doors.map((door) => item(copy('door', door).querySelector('b')!.textContent)),
  );
  // Also where the time is over, or may soon be: no paper leaves its reader without another way.
  const isEnding = verdict.findings.some(
    ({ condition, doors }) => condition === 'within-period' && doors.length > 0,
  );
  part('doors-block').hidden = (isTheirs && !isEnding) || verdict.doors.length === 0;
  for (const question of sheet.querySelectorAll<HTMLElement>('[data-for-theirs]'))
    question.hidden = question.dataset['forTheirs'] !== String(isTheirs);
  // What is to be done now is said above; about money nobody asks at the window.
  const isMoney = (line: Element) =>
    root.querySelector(`[data-part-of="money"] #q-${line.getAttribute('data-unknown')}`) !== null;
  const lines = [...shown('to-find-out').children].filter((line) => !isMoney(line)).map(lineOf);
  const toAsk = lines.filter((line) => !line.includes(part('say').textContent || ' '));
  part('to-find-out').replaceChildren(...toAsk.slice(0, mostToAsk).map(item));
  part('more').hidden = toAsk.length <= mostToAsk;
}

/** Fills the paper for the wall: what is still to come, by its day. */
export function fillWall(root: HTMLElement, days: readonly Appointment[], today: string): void {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-sheet="${name}"]`)!;
  part('wall-day').textContent = inWords(today);
  part('wall').replaceChildren(
    ...days.map(({ on, until, title }) => {
      const [line, day, name] = ['li', 'span', 'b'].map((tag) => document.createElement(tag));
      day!.className = 'figure';
      day!.append(
        ...dayFigure(inWords(on)),
        ...(until ? ['〜', ...dayFigure(inWords(until))] : []),
      );
      name!.textContent = title;
      line!.append(day!, name!);
      return line!;
    }),
  );
}

/** Whom to ask what, where it is not the window the sheet is for: 「前の事業所の人に「…」」 */
function lineOf(line: Element): string {
  const [whom, say] = ['whom', 'say'].map((name) =>
    line.querySelector<HTMLElement>(`[data-${name}]`),
  );
  if (!whom || !say) return visibleText(line);
  const to = whom.dataset['whom'] === 'window' ? '' : `${visibleText(whom)}に`;
  const answered = [...line.querySelectorAll<HTMLElement>('[data-local]:not([hidden])')];
  return [`${to}「${visibleText(say)}」`, ...answered.map(visibleText)].join(' ');
}

/** The text a reader sees: one of the two wordings, without marks that lead to sources. */
function visibleText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  const isOther = element.closest<HTMLElement>('eligibility-check')?.dataset['who'] === 'other';
  for (const hidden of copy.querySelectorAll(
    `[data-for="${isOther ? 'self' : 'other'}"], [hidden], a:not([href^="tel:"])`,
  ))
    hidden.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** Returns the sheet as lines of plain text, the address that restores the answers last. */
export function sheetAsText(sheet: HTMLElement, address: string): string {
  const lines = [...sheet.querySelectorAll<HTMLElement>('h2, h3, p, q, li')].filter(
    (line) => !line.closest('[hidden], [data-paper-only]'),
  );
  const asText = (line: HTMLElement) => {
    const text = visibleText(line);
    if (/^H\d$/.test(line.tagName)) return `\n■ ${text}`;
    if (line.tagName === 'Q') return `「${text}」`;
    return line.tagName === 'LI' ? `・${text}` : text;
  };
  return `${lines.map(asText).join('\n').trim()}\n\n${address}\n`;
}
