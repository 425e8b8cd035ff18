/** Which services stand side by side: chosen in boxes, kept behind # so that a sent link and Back show the same ones. */

const field = document.querySelector<HTMLFieldSetElement>('.choose')!;
const said = field.querySelector<HTMLElement>('[role="status"]')!;
const boxes = [...field.querySelectorAll('input')];
const parts = [...document.querySelectorAll<HTMLElement>('[data-service]')];
/** Says when the usual three are used: on a paper about others it would be the headline. */
const answer = document.querySelector('.answer')!;
const usual = boxes.filter(({ defaultChecked }) => defaultChecked).map(({ value }) => value);
const mark = '#s=';
const isEnough = ({ length }: readonly unknown[]): boolean => length === 2 || length === 3;

/** The services that the address names, the usual ones where it names none or nothing known. */
function named(): string[] {
  const names = location.hash.slice(mark.length).split(/,|%2C/i);
  const known = boxes.map(({ value }) => value).filter((name) => names.includes(name));
  return location.hash.startsWith(mark) && isEnough(known) ? known : usual;
}

function show(): void {
  const names = named();
  for (const part of parts) part.hidden = !names.includes(part.dataset['service']!);
  for (const box of boxes) box.checked = names.includes(box.value);
  answer.classList.toggle(
    'screen-only',
    names.some((name) => !usual.includes(name)),
  );
}

const labelsOf = (chosen: readonly HTMLInputElement[]): string =>
  chosen.map((box) => box.parentElement!.textContent.trim()).join('・');

function say(sentence: 'many' | 'few' | 'shown', what: number | string = ''): void {
  said.textContent = said.dataset[sentence]!.replace('{}', String(what));
}

field.addEventListener('change', ({ target }) => {
  const chosen = boxes.filter(({ checked }) => checked);
  if (isEnough(chosen)) location.hash = mark + chosen.map(({ value }) => value).join(',');
  else if (chosen.length > 3) {
    // What is ticked is what stands there.
    (target as HTMLInputElement).checked = false;
    say('many');
  } else say('few', 2 - chosen.length);
});

addEventListener('hashchange', () => {
  // Another place on the page is no choice.
  if (location.hash && !location.hash.startsWith(mark)) return;
  show();
  say('shown', labelsOf(boxes.filter(({ checked }) => checked)));
});

show();
field.hidden = false;
