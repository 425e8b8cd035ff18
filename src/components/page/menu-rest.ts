/** The rest of the menu, which comes when it is touched: its groups, the switch for readings, and how it closes. */
import groups from 'virtual:menu-groups';
import styles from './menu-rest.css?inline';

const menu = document.querySelector<HTMLDetailsElement>('header details')!;
const nav = menu.querySelector('nav')!;
/** Leads to all pages where this code does not come. */
const toAll = nav.lastElementChild!;

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

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
      link.setAttribute('aria-current', 'page');
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
readings.dataset['folder'] = menu.dataset['folder'];
readings.append(...['なし', 'むずかしい字だけ', 'ぜんぶ'].map((level) => new Option(level)));
choice.append('ふりがな ', readings);
const sorry = document.createElement('small');
sorry.setAttribute('role', 'alert');
sorry.textContent = 'いまは、出せません。もういちど選んでください。';
sorry.hidden = true;

toAll.before(choice, sorry, list);
if (!toAll.contains(document.activeElement)) toAll.remove();

/** A browser does not ask a second time for a module that did not come, but for one of another address. */
let again = '';
const showReadings = async () => {
  sorry.hidden = true;
  const code = `${menu.dataset['folder']}furigana.js${again}`;
  try {
    const { show } = (await import(/* @vite-ignore */ code)) as typeof import('./furigana.ts');
    await show(readings);
  } catch {
    again += '?';
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
