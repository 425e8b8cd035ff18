import { editionFile, type AskedHere } from './edition-file.ts';

/** Writes the file of an edition from the form, in the page: nothing is sent, and nothing is kept. */
const form = document.querySelector<HTMLFormElement>('#edition-form')!;
const done = document.querySelector<HTMLElement>('#edition-done')!;
const questions = JSON.parse(form.dataset['questions']!) as AskedHere[];

for (const part of form.querySelectorAll<HTMLElement>('[data-with-code]')) part.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const data = new FormData(form);
  const textsOf = (name: string) =>
    data.getAll(name).flatMap((value) => (typeof value === 'string' ? value : []));
  const filled = new Map([...data.keys()].map((name) => [name, textsOf(name)]));
  const text = editionFile(filled, questions);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  link.download = `${textsOf('file')[0] || 'edition'}.yaml`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  done.hidden = false;
  done.focus();
});
