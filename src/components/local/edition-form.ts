import { editionFile, type AskedHere, type Filled, type OpenedEdition } from './edition-file.ts';
import type { ReadEdition, FormFault } from './open-edition.ts';

/** Writes the file of an edition from the form, and opens one in it, in the page: nothing is sent, and nothing is kept. */
const form = document.querySelector<HTMLFormElement>('#edition-form')!;
const done = document.querySelector<HTMLElement>('#edition-done')!;
const opening = document.querySelector<HTMLElement>('#edition-open')!;
const said = opening.querySelector<HTMLElement>('[data-said]')!;
const again = form.querySelector<HTMLElement>('[data-again]')!;
const questions = JSON.parse(form.dataset['questions']!) as AskedHere[];
let opened: Omit<OpenedEdition, 'again'> | undefined;

/** No edition of a town has a hundredth of it. */
const mostBytes = 1_000_000;
const mostFaults = 10;

for (const part of document.querySelectorAll<HTMLElement>('[data-with-code]')) part.hidden = false;

/** What an answer of a kind is not one without. */
const needed: Readonly<Record<AskedHere['kind'], readonly string[]>> = {
  span: ['from'],
  papers: ['papers'],
  yesno: ['value'],
  ruling: ['value'],
  grant: ['amount', 'who', 'how', 'by'],
  place: ['place'],
  form: ['to'],
  grade: ['value'],
};

/** Whoever says that there is an answer has to give it: the build would take no other file. */
function demand(): void {
  for (const { name, kind } of questions) {
    const isAnswered =
      form.querySelector<HTMLInputElement>(`[name="${name}:status"]:checked`)?.value === 'answered';
    for (const part of needed[kind]) {
      const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        `[name="${name}:${part}"]`,
      );
      const isChosen = [...fields].some((field) => 'checked' in field && field.checked);
      // Of checkboxes only the first is required: one is enough.
      fields[0]!.required = isAnswered && !isChosen;
    }
  }
}
form.addEventListener('change', demand);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const filled = filledIn();
  const isAgain = again.querySelector('input')!.checked;
  const text = editionFile(filled, questions, opened && { ...opened, again: isAgain });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  link.download = `${filled.get('file')?.[0] || 'edition'}.yaml`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  done.hidden = false;
  done.focus();
});

const input = opening.querySelector('input')!;
input.addEventListener('change', () => {
  const [file] = input.files ?? [];
  // The same file, mended, may be chosen again.
  if (file) void open(file).finally(() => (input.value = ''));
});

async function open(file: File): Promise<void> {
  if (file.size > mostBytes) return say([{ say: 'big' }]);
  // zod's JIT needs eval, which the policy of the page forbids.
  Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
  let code: typeof import('./open-edition.ts');
  try {
    const { folder } = document.querySelector<HTMLElement>('header details')!.dataset;
    const address = `${folder}edition.js`;
    code = (await import(/* @vite-ignore */ address)) as typeof code;
  } catch {
    return say([{ say: 'offline' }]);
  }
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return say([{ say: 'unread' }]);
  const result = code.openEdition(text, questions);
  if (result.edition) take(result, file.name);
  else say(result.faults, 'refused');
}

/** Puts what a file holds into the form, in the place of what was there. */
function take(
  { edition, fields, faults }: Extract<ReadEdition, { edition: object }>,
  name: string,
): void {
  form.reset();
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
  for (const [field, values] of [
    ...fields,
    ['confirmed', [today]] as const,
    ['file', [name.replace(/\.ya?ml$/i, '').replace(/ *\(\d+\)$/, '')]] as const,
  ])
    fill(form.elements.namedItem(field), values);
  for (const fold of form.querySelectorAll('details'))
    fold.open ||= [...fold.querySelectorAll('input')].some(({ value }) => value);
  demand();
  opened = { edition, filled: filledIn() };
  again.hidden = false;
  say([{ say: 'opened', key: edition.operator.name }, ...faults]);
}

function fill(field: Element | RadioNodeList | null, values: readonly string[]): void {
  const all = field instanceof RadioNodeList ? [...field] : [field];
  for (const one of all)
    if (one instanceof HTMLInputElement && /radio|checkbox/.test(one.type))
      one.checked = values.includes(one.value);
    else if (
      one instanceof HTMLInputElement ||
      one instanceof HTMLTextAreaElement ||
      one instanceof HTMLSelectElement
    )
      one.value = values[0] ?? '';
}

function filledIn(): Filled {
  const data = new FormData(form);
  const textsOf = (name: string) =>
    data.getAll(name).flatMap((value) => (typeof value === 'string' ? value : []));
  return new Map([...data.keys()].map((name) => [name, textsOf(name)]));
}

/** Says what became of a file; under a heading, where more than one thing may be wrong. */
function say(faults: readonly FormFault[], heading?: string): void {
  const sentences = faults.slice(0, mostFaults).map(sentenceOf);
  if (faults.length > mostFaults)
    sentences.push(sentenceOf({ say: 'more', key: String(faults.length - mostFaults) }));
  said.replaceChildren(
    ...[...(heading ? [sentenceOf({ say: heading })] : []), ...sentences].map((text) =>
      Object.assign(document.createElement('p'), { textContent: text }),
    ),
  );
}

function sentenceOf({ say: name, ...parts }: FormFault): string {
  const sentence = opening.querySelector(`[data-say="${name}"]`)!.textContent;
  return sentence.replace(/\{(\w+)\}/g, (_, part: 'line' | 'key' | 'remedy') =>
    String(parts[part] ?? ''),
  );
}
