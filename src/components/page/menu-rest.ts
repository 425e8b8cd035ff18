/** The rest of the menu, which comes when it is touched: its groups, the switch for readings, the copy to keep, and how it closes. */
import groups, { drawings } from 'virtual:menu-groups';
import sayings from '../../offline/keep-form.json' with { type: 'json' };
import type { Keeper } from '../../offline/keep-form.ts';
import styles from './menu-rest.css?inline';
import words from './menu-rest.json' with { type: 'json' };

const menu = document.querySelector<HTMLDetailsElement>('header details')!;
const nav = menu.querySelector('nav')!;
const folder = menu.dataset['folder']!;
/** Leads to all pages where this code does not come. */
const toAll = nav.lastElementChild!;

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

const doors = nav.querySelectorAll('a');
if (doors[0]!.pathname === location.pathname) doors[0]!.setAttribute('aria-current', 'page');
for (const [i, shapes] of drawings.entries()) doors[i]!.prepend(drawn(shapes));

const list = document.createElement('div');
list.className = 'groups';
for (const { name, links } of groups) {
  const fold = document.createElement('details');
  fold.className = 'fold';
  fold.setAttribute('name', 'menu');
  const summary = document.createElement('summary');
  summary.textContent = name;
  const items = document.createElement('ul');
  for (const { address, label } of links) {
    const link = document.createElement('a');
    link.className = 'tap';
    link.href = address;
    link.textContent = label;
    if (link.pathname === location.pathname) {
      markAsHere(link);
      fold.open = true;
    }
    const item = document.createElement('li');
    item.append(link);
    items.append(item);
  }
  fold.append(summary, items);
  list.append(fold);
}
// The group of this page stands open, elsewhere the first.
if (!list.querySelector('[open]')) (list.firstElementChild as HTMLDetailsElement).open = true;

const choice = document.createElement('label');
const readings = document.createElement('select');
readings.className = 'control tap';
readings.dataset['folder'] = folder;
readings.append(...words.levels.map((level) => new Option(level)));
choice.append(words.readings, readings);
const sorry = document.createElement('small');
sorry.setAttribute('role', 'alert');
sorry.textContent = words.lost;
sorry.hidden = true;

toAll.before(choice, sorry, list, copyToKeep());
if (!toAll.contains(document.activeElement)) toAll.remove();

/** A browser does not ask a second time for a module that did not come, but for one of another address. */
const again = new Map<string, string>();
let keeper: Promise<Keeper> | undefined;
/** @throws where it does not come; the next time it may */
async function fetched<Code>(name: string): Promise<Code> {
  const more = again.get(name) ?? '';
  try {
    const code = `${folder}${name}.js${more}`;
    return (await import(/* @vite-ignore */ code)) as Code;
  } catch (cause) {
    again.set(name, `${more}?`);
    throw cause;
  }
}

const showReadings = async () => {
  sorry.hidden = true;
  try {
    const { show } = await fetched<typeof import('./furigana.ts')>('furigana');
    await show(readings);
  } catch {
    readings.selectedIndex = 0;
    sorry.hidden = false;
    // For a second switch, beside a paper: in the closed menu nobody hears it.
    readings.dispatchEvent(new Event('lost', { bubbles: true }));
  }
};
readings.onchange = showReadings;
try {
  readings.selectedIndex = Number(localStorage.getItem('furigana'));
} catch {
  // Storage is shut: nothing is remembered.
}
if (readings.selectedIndex) void showReadings();

/** The menu closes when a tap or the focus goes elsewhere, and on Escape. */
const leave = ({ target }: Event) => {
  if (!menu.contains(target as Node)) menu.open = false;
};
document.addEventListener('pointerdown', leave);
document.addEventListener('focusin', leave);
menu.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary')!.focus();
});

/** Where the reader is stands beside the name in words; a screen reader says it by itself. */
function markAsHere(link: HTMLAnchorElement): void {
  link.setAttribute('aria-current', 'page');
  const here = document.createElement('small');
  here.setAttribute('aria-hidden', 'true');
  here.textContent = words.here;
  link.append(here);
}

function drawn(shapes: (typeof drawings)[number]): SVGElement {
  const element = (name: string, given: Readonly<Record<string, string>>) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(given)) made.setAttribute(key, value);
    return made;
  };
  const drawing = element('svg', { class: 'drawing', viewBox: '0 0 96 96', 'aria-hidden': 'true' });
  drawing.append(...shapes.map(([kind, d]) => element('path', { class: kind, d })));
  return drawing;
}

/** What keeps the guide on this device, in place; where the browser can keep nothing, a link to the page that says so. */
function copyToKeep(): HTMLElement {
  const { pathname: base } = new URL('../../', new URL(folder, location.href));
  const place = document.createElement('div');
  place.className = 'copy';
  place.dataset['base'] = base;
  const link = document.createElement('a');
  link.className = 'tap';
  link.href = `${base}about/offline/`;
  link.textContent = words.keep;
  place.append(link);
  if (!('serviceWorker' in navigator && 'DecompressionStream' in globalThis)) return place;
  const form = document.createElement('form');
  const button = document.createElement('button');
  button.className = 'control tap';
  button.textContent = link.textContent;
  form.append(button);
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  link.textContent = words.more;
  place.prepend(form, status);
  form.onsubmit = (event) => {
    event.preventDefault();
    status.textContent = sayings.busy;
    // At the end of the menu, what is said may stand below the screen.
    place.scrollIntoView({ block: 'nearest' });
    keeper ??= fetched<typeof import('../../offline/keep-form.ts')>('keep').then(({ keeperIn }) =>
      keeperIn(place),
    );
    keeper.then(
      ({ press }) => press(),
      () => {
        keeper = undefined;
        status.textContent = sayings.failed;
      },
    );
  };
  return place;
}
