/** Small comforts of every page; each page is whole without them. Inlined into all of them: few words. */

/** The menu closes when a tap or the focus goes elsewhere, and on Escape. */
const menu = document.querySelector<HTMLDetailsElement>('header details')!;
const leaveMenu = ({ target }: Event) => {
  if (!menu.contains(target as Node)) menu.open = false;
};
document.addEventListener('pointerdown', leaveMenu);
document.addEventListener('focusin', leaveMenu);
menu.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary')!.focus();
});

// What should have been read again says so after its day, which ends in Japan 15 hours after it began in UTC: no rebuild is needed.
for (const late of document.querySelectorAll<HTMLElement>('[data-due]'))
  late.hidden &&= Date.now() < Date.parse(late.dataset['due']!) + 54e6;

/** An address inside a folded passage opens it, also where the browser does not. */
const reveal = () => {
  const target = document.querySelector(':target');
  const folded = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (!folded) return;
  folded.open = true;
  target!.scrollIntoView();
};
addEventListener('hashchange', reveal);
reveal();

// Readings come after a press, and on later pages until they are taken away.
const furigana = document.querySelector<HTMLSelectElement>('header select')!;
const choice = furigana.parentElement!;
/** A browser does not ask a second time for a module that did not come, but for one of another address. */
let again = '';
const showFurigana = async () => {
  try {
    // By address, not by name: a script that imports by name is not inlined into the page.
    const code = `${furigana.dataset['folder']}furigana.js${again}`;
    const { show } = (await import(/* @vite-ignore */ code)) as typeof import('./furigana.ts');
    await show(furigana);
  } catch {
    again += '?';
    furigana.selectedIndex = 0;
    (choice.nextElementSibling as HTMLElement).hidden = false;
  }
};
choice.hidden = false;
furigana.onchange = showFurigana;
try {
  furigana.selectedIndex = Number(localStorage.getItem('furigana'));
} catch {
  // Storage is shut: nothing is remembered.
}
if (furigana.selectedIndex) void showFurigana();
