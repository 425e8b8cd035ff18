/** What the page knows of the copy until its code is there: whether there can be one, and the press. */
import { namesOfCopies } from './copy.ts';

const place = document.querySelector<HTMLElement>('[data-offline]')!;
const { base = '/', folder = '', failed = '' } = place.dataset;
const form = place.querySelector('form')!;
const canBeKept = 'serviceWorker' in navigator && 'DecompressionStream' in globalThis;

/** A browser does not ask a second time for a module that did not come, but for one of another address. */
let again = '';
const fetched = async () => {
  const code = `${folder}keep.js${again}`;
  again += '?';
  const { keeperIn } = (await import(/* @vite-ignore */ code)) as typeof import('./keep-form.ts');
  return keeperIn(place);
};
let coming: ReturnType<typeof fetched> | undefined;
const keeper = () => {
  coming ??= fetched();
  coming.catch(() => (coming = undefined));
  return coming;
};

async function begin(): Promise<void> {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keeper().then(
      ({ press }) => press(),
      () => (place.querySelector('[role="status"]')!.textContent = failed),
    );
  });
  // Who chooses is told what each part weighs; elsewhere nothing is asked for unless there is a copy to tell of.
  const isAsked = form.hidden || (await namesOfCopies(base)).length > 0;
  if (isAsked) await (await keeper()).look();
}

place.querySelector(canBeKept ? '[data-cannot]' : '[data-can]')!.remove();
place.hidden = false;
// Where its code does not come, the form stays as it is; a press asks for it again.
if (canBeKept) begin().catch(() => (form.hidden = false));
