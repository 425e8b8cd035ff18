/** The rest of the menu, which comes when it is touched: its other groups, and how it closes. */
import groups from 'virtual:menu-groups';

const menu = document.querySelector<HTMLDetailsElement>('header details')!;
const first = menu.querySelector<HTMLDetailsElement>('.fold')!;
/** Leads to all pages where this code does not come. */
const toAll = first.nextElementSibling!;

for (const { name, links } of groups) {
  const fold = first.cloneNode() as HTMLDetailsElement;
  fold.open = false;
  const summary = document.createElement('summary');
  summary.textContent = name;
  const list = document.createElement('ul');
  for (const { address, label } of links) {
    const link = document.createElement('a');
    link.className = 'tap';
    link.href = address;
    link.textContent = label;
    // The group of this page stands open, elsewhere the first.
    if (link.pathname === location.pathname) {
      link.setAttribute('aria-current', 'page');
      [first.open, fold.open] = [false, true];
    }
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  fold.append(summary, list);
  toAll.before(fold);
}
if (!toAll.contains(document.activeElement)) toAll.remove();

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
