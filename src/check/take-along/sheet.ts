import { inWords } from '../../collections/facts/figure.ts';
import { answerShown, nameOf } from '../form/check-form.ts';
import type { Outcome } from '../../rules/index.ts';
import { sentencesOf } from '../result/sentences.ts';

const item = (tag: string, text: string) =>
  Object.assign(document.createElement(tag), { textContent: text.replace(/\s+/g, ' ').trim() });

/** Fills the sheet of paper from the result on the same page, in shorter form. */
export function fillSheet(
  root: HTMLElement,
  { fields, planned, today, isTheirs, verdict }: Outcome,
): void {
  const plan = sentencesOf(root).text('note', 'planned');
  const sheet = root.querySelector<HTMLElement>('.sheet')!;
  const part = (name: string) => sheet.querySelector<HTMLElement>(`[data-sheet="${name}"]`)!;
  const shown = (name: string) => root.querySelector<HTMLElement>(`.result [data-slot="${name}"]`)!;
  part('day').textContent = inWords(today);
  part('outcome').textContent = shown('outcome-title').textContent;
  part('short').hidden = !isTheirs;
  for (const name of ['short-first', 'short-last', 'short-monthly'])
    part(name).textContent = shown(name).textContent;

  const questions = Object.keys(fields).map((name) =>
    root.querySelector<HTMLElement>(`#q-${name}`)!,
  );
  const given = questions.filter(
    (question) => isTheirs || !question.closest('[data-part-of="money"]'),
  );
  part('given').replaceChildren(
    ...given.map((question) =>
      item(
        'li',
        `${question.dataset['short']}: ${answerShown(question)}${planned.includes(nameOf(question)) ? plan : ''}`,
      ),
    ),
  );
  part('given-block').hidden = given.length === 0;
  // Remarks stand among the answers already.
  const findings = [...shown('findings').children].filter(
    (finding) => finding.getAttribute('data-condition-id') !== 'remark',
  );
  const lines = findings.map(
    (finding) =>
      `${finding.querySelector('.status')!.textContent}: ${finding.getAttribute('data-condition')}`,
  );
  part('findings').replaceChildren(...[...new Set(lines)].map((line) => item('li', line)));
  part('to-find-out').replaceChildren(
    ...[...shown('to-find-out').children].map((line) => item('li', lineOf(line))),
  );
  part('doors').replaceChildren(
    ...[...shown('doors').children].map((door) => item('li', door.querySelector('b')!.textContent)),
  );
  part('doors-block').hidden = verdict.doors.length === 0;
  for (const question of sheet.querySelectorAll<HTMLElement>('[data-for-theirs]'))
    question.hidden = question.dataset['forTheirs'] !== String(isTheirs);
  part('to-find-out-block').hidden = shown('to-find-out').children.length === 0;
}

/** What to look at, and whom to ask: 「雇用契約書 → 会社の人に「…」と聞きます。」 */
function lineOf(line: Element): string {
  const look = line.querySelector('b')?.textContent;
  return look ? `${look} → ${visibleText(line.querySelector('b + span')!)}` : visibleText(line);
}

/** The text a reader sees: one of the two wordings, without marks that lead to sources. */
function visibleText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  const isOther = element.closest<HTMLElement>('eligibility-check')?.dataset['who'] === 'other';
  for (const hidden of copy.querySelectorAll(`[data-for="${isOther ? 'self' : 'other'}"], a`))
    hidden.remove();
  return copy.textContent;
}

/** Returns the sheet as lines of plain text, the address that restores the answers last. */
export function sheetAsText(sheet: HTMLElement, address: string): string {
  const lines = [...sheet.querySelectorAll<HTMLElement>('h2, h3, p, li, dl > div')].filter(
    (line) => !line.closest('[hidden], [data-paper-only]'),
  );
  const asText = (line: HTMLElement) => {
    const text = visibleText(line).replace(/\s+/g, ' ').trim();
    if (/^H\d$/.test(line.tagName)) return `\n■ ${text}`;
    return line.tagName === 'LI' ? `・${text}` : text;
  };
  return `${lines.map(asText).join('\n').trim()}\n\n${address}\n`;
}
